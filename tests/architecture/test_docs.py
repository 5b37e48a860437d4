"""What the documents say is so: commands, targets, links and generated parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from typer.main import get_command

from gateway.cli.commands import app
from gateway.documentation import OPERATIONS, settings_table, with_settings
from gateway.settings import Settings
from tests.architecture.house import ROOT, complain, files

DECISIONS = ROOT / "docs" / "decisions"
HEADINGS = ("**Context.**", "**Decision.**", "**Consequences.**", "**Kept true by**")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
CODE = re.compile(r"```sh\n(.*?)```|`([^`\n]+)`", re.DOTALL)
COMMAND = re.compile(r"^(?:\.venv/bin/)?voucher ([a-z]+)", re.MULTILINE)
"""Commands stand in shell blocks or in backticks."""
MENTIONED = re.compile(r"`((?:core|db|domain|gateway|regions|schema|search|tests|docs|bench)/[\w./-]*)`")


def pages() -> Iterator[tuple[Path, str]]:
    for path in files():
        if path.suffix == ".md" and not path.is_relative_to(ROOT / "gateway" / "static"):
            yield path, path.read_text(encoding="utf-8")


def test_every_link_and_path_named_exists() -> None:
    dead = {
        f"{page.relative_to(ROOT)}: {target}": ""
        for page, text in pages()
        for target in (*LINK.findall(text), *(f"/{path}" for path in MENTIONED.findall(text)))
        if "://" not in target and not _there(page, target)
    }
    complain("links", dead, "a page names what is not there")


def test_every_make_target_and_command_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    commands = set(get_command(app).commands)  # type: ignore[attr-defined]  # a group
    unknown: dict[str, str] = {}
    for page, text in pages():
        here = page.relative_to(ROOT)
        code = "\n".join("".join(found) for found in CODE.findall(text))
        unknown |= {f"{here}: make {name}": "" for name in re.findall(r"\bmake ([a-z]+)", code) if name not in targets}
        unknown |= {f"{here}: voucher {name}": "" for name in COMMAND.findall(code) if name not in commands}
    complain("commands", unknown, "a page names a command that does not exist")


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    silent = [name for name in re.findall(r"^([a-z]+):.*?## ", makefile, re.MULTILINE) if f"make {name}`" not in readme]
    complain("targets", [name for name in silent if name != "help"], "a make target that README.md does not list")


def test_the_settings_listed_are_those_read() -> None:
    page = OPERATIONS.read_text(encoding="utf-8")
    assert with_settings(page) == page, "docs/guides/operations.md is old: run `make generate`"


def test_every_setting_says_what_it_is_for() -> None:
    silent = [name for name in Settings.model_fields if re.search(rf"VOUCHER_{name.upper()}` \| [^|]+\|  \|", settings_table())]
    complain("settings", silent, "a setting without a docstring below it in gateway/settings.py")


def test_decisions_are_numbered_and_say_what_keeps_them_true() -> None:
    found = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    numbers = [path.name[:4] for path in found]
    assert numbers == [f"{number:04d}" for number in range(1, len(found) + 1)], f"numbers with gaps or twice: {numbers}"
    odd = {
        path.name: ", ".join(missing)
        for path in found
        if (missing := [heading for heading in HEADINGS if heading not in path.read_text(encoding="utf-8")])
    }
    complain("decisions", odd, "a decision without one of its parts")


def _there(page: Path, target: str) -> bool:
    """A path, a folder, or the name that files of one begin with."""
    path = ROOT / target.lstrip("/") if target.startswith("/") else page.parent / target
    return path.exists() or any(path.parent.glob(f"{path.name}*")) if path.parent.exists() else False

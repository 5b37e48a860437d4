"""docker-compose.yml describes the same parts with the same start commands, and holds no secret."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from gateway.settings import PROJECT

COMPOSE = PROJECT / "docker-compose.yml"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    return dict(yaml.safe_load(COMPOSE.read_text())["services"])


def test_it_follows_the_compose_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_its_parts_start_with_the_commands_of_the_command_line(services: dict[str, Any]) -> None:
    from typer.main import get_command

    from gateway.cli.commands import app

    commands = set(get_command(app).commands)  # type: ignore[attr-defined]  # a group
    started = {name: each["command"] for name, each in services.items() if each.get("command", [""])[0] == "voucher"}
    assert {name: command[1] for name, command in started.items()} == {
        "gateway": "serve",
        "worker": "work",
        "migrate": "migrate",
    }
    assert {command[1] for command in started.values()} <= commands


def test_every_long_running_part_but_the_worker_is_watched(services: dict[str, Any]) -> None:
    assert {name for name, service in services.items() if "healthcheck" in service} == {
        "gateway",
        "postgres",
        "opensearch",
    }


def test_no_secret_has_a_default() -> None:
    secrets = re.findall(r"\$\{(\w*(?:PASSWORD|ENCRYPTION_KEYS|KEY_ID|SECRET)\w*)([^}]*)\}", COMPOSE.read_text())
    assert {name for name, _ in secrets} >= {"POSTGRES_PASSWORD", "VOUCHER_ENCRYPTION_KEYS", "OPENSEARCH_PASSWORD"}
    assert [name for name, rest in secrets if not rest.startswith(":?") and rest != ":-"] == []

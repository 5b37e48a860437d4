"""Reading a region's YAML without stopping at the first fault: every fault is noted with its file and key."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import yaml

T = TypeVar("T")
_REQUIRED: Any = object()


class RegionError(Exception):
    """Everything wrong with the regions found, each fault as `file: key: what is wrong`."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


class Faults:
    """The faults found so far, over all files and regions. Files are named from `root`'s parent folder on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[str] = []

    def name(self, file: Path) -> str:
        parent = self.root.parent
        return str(file.relative_to(parent)) if file.is_relative_to(parent) else file.name

    def add(self, file: Path, key: str, message: str) -> None:
        where = f"{self.name(file)}: {key}" if key else self.name(file)
        self.found.append(f"{where}: {message}")


class _UniqueKeys(yaml.SafeLoader):
    """PyYAML keeps the last of two equal keys in silence; a rule written twice is a fault here."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Hashable] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.YAMLError(f"the key {key} appears twice (line {key_node.start_mark.line + 1})")
            seen.add(key)
        return super().construct_mapping(node, deep)


_BOOL = "tag:yaml.org,2002:bool"
# YAML 1.1 takes on, off, yes and no for truth values: `on: 2026-03-01` would be the key True. Only true and false:
_UniqueKeys.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_UniqueKeys.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), ["t", "f"])


def read_yaml(file: Path, faults: Faults) -> Any:
    """The file's content, or None with a fault noted."""
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_UniqueKeys)  # noqa: S506 - a SafeLoader
    except FileNotFoundError:
        faults.add(file, "", "the file is missing")
    except (yaml.YAMLError, ValueError) as error:
        faults.add(file, "", f"cannot be read: {' '.join(str(error).split())}")
    return None


class Node:
    """A mapping of a YAML file. A read that fails notes a fault and answers with something harmless.

    Call `finish` at the end: keys that nobody read are misspelt or unknown, and are faults too.
    """

    def __init__(self, faults: Faults, file: Path, key: str, data: Any) -> None:
        self.faults, self.file, self.key = faults, file, key
        self.read: set[Any] = set()
        if not isinstance(data, dict):
            self.fault("a mapping is expected here")
        self.data: dict[Any, Any] = data if isinstance(data, dict) else {}

    def path(self, name: object) -> str:
        return f"{self.key}.{name}" if self.key else str(name)

    def fault(self, message: str, name: object = "") -> None:
        self.faults.add(self.file, self.path(name) if name else self.key, message)

    def take(self, name: str, kind: type[T], what: str, default: Any = _REQUIRED) -> T:
        """The value of `name`, of type `kind`; `default` where it is absent. Null counts as absent."""
        self.read.add(name)
        value = self.data.get(name)
        if value is None:
            if default is _REQUIRED:
                self.fault(f"is missing; {what} is expected", name)
                return kind()
            return default  # type: ignore[no-any-return]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(f"{what} is expected, not {value!r}", name)
            return kind() if default is _REQUIRED else default
        return value

    def text(self, name: str, default: Any = _REQUIRED) -> str:
        value = self.take(name, str, "text (in quotes if it looks like a number or a date)", default)
        if value == "" and default is _REQUIRED and self.data.get(name) == "":
            self.fault("must not be empty", name)
        return value

    def integer(self, name: str, default: Any = _REQUIRED) -> int:
        return self.take(name, int, "a whole number", default)

    def flag(self, name: str, default: Any = _REQUIRED) -> bool:
        return self.take(name, bool, "true or false", default)

    def day(self, name: str, default: date | None = None) -> date | None:
        self.read.add(name)
        value = self.data.get(name)
        if value is None:
            return default
        if not isinstance(value, date) or isinstance(value, datetime):
            self.fault(f"a date such as 2026-01-31 is expected, not {value!r}", name)
            return default
        return value

    def texts(self, name: str, default: Any = _REQUIRED) -> tuple[str, ...]:
        values = self.take(name, list, "a list of texts", default)
        if any(not isinstance(value, str) for value in values):
            self.fault("a list of texts is expected", name)
            return ()
        return tuple(values)

    def choice(self, name: str, kinds: Mapping[str, T], default: Any = _REQUIRED) -> T | None:
        """The value that `kinds` has for the text at `name`."""
        text = self.text(name, default)
        if text in kinds:
            return kinds[text]
        if text:
            self.fault(f"{text!r} is none of {', '.join(kinds)}", name)
        return None

    def child(self, name: str) -> Node:
        return Node(self.faults, self.file, self.path(name), self.take(name, dict, "a mapping", _REQUIRED))

    def children(self, name: str, default: Any = _REQUIRED) -> list[Node]:
        """The mappings of a list, each under its own `key` or `code`, else under its position."""
        values = self.take(name, list, "a list", default)
        return [self._listed(name, i, value) for i, value in enumerate(values)]

    def _listed(self, name: str, position: int, value: Any) -> Node:
        label: object = position
        if isinstance(value, dict):
            label = value.get("key", value.get("code", position))
        return Node(self.faults, self.file, f"{self.path(name)}.{label}", value)

    def named(self) -> dict[str, Node]:
        """This mapping's entries, each a mapping itself."""
        self.read.update(self.data)
        return {str(name): Node(self.faults, self.file, self.path(name), data) for name, data in self.data.items()}

    def versions(self, name: str) -> list[Node]:
        """One mapping, or a list of them where something changed over time."""
        self.read.add(name)
        data = self.data.get(name)
        if isinstance(data, list):
            return [Node(self.faults, self.file, f"{self.path(name)}.{i}", each) for i, each in enumerate(data)]
        return [Node(self.faults, self.file, self.path(name), data)]

    def finish(self) -> None:
        for name in self.data:
            if name not in self.read:
                self.fault("is not a key known here", name)

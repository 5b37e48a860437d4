"""`forms/*.yaml` and `categories.yaml`: what people fill in, and which documents each kind of service needs."""

from __future__ import annotations

from pathlib import Path

from regions.contract import Choice, DocumentRule, FormDefinition, FormField, FormRows, ServiceCategory
from regions.reading import Faults, Node, read_yaml
from regions.timeline import Timeline
from regions.versions import Frame, read_timeline

# fmt: off
FIELD_KINDS = frozenset({
    "text", "multiline", "uscc", "resident_id", "mobile", "phone", "email", "date", "yuan", "integer", "choice",
    "choices", "division", "file", "bank_account", "confirm",
})
FILE_FORMATS = frozenset({"pdf", "jpg", "png", "gif", "ofd", "xml", "docx", "xlsx", "csv"})
ALWAYS_PERSONAL = frozenset({"resident_id", "mobile", "bank_account"})
PREFILLS = frozenset({
    "account.name", "account.mobile", "unit.name", "unit.uscc", "unit.address", "unit.division",
    "unit.legal_representative", "certification.address", "certification.phone", "certification.agent_name",
    "certification.payee_name", "certification.payee_bank", "certification.payee_account", "division.department",
    "programme.name", "institution.name", "institution.uscc", "service.name", "service.price", "service.category",
    "order.number", "order.price", "application.number", "application.granted",
})
# fmt: on
"""What the platform may know when a form is opened; anything else in `prefill` is a misspelling."""

MOST_ROWS = 500
"""No table of a form is longer; every input is bounded."""


def read_forms(folder: Path, frame: Frame, faults: Faults) -> dict[str, Timeline[FormDefinition]]:
    """All forms of a folder; files that name the same `key` are versions of one form."""
    nodes: dict[str, list[Node]] = {}
    for file in sorted(folder.glob("*.yaml")):
        node = Node(faults, file, "", read_yaml(file, faults))
        nodes.setdefault(node.text("key"), []).append(node)
    return {key: read_timeline(versions, frame, _form) for key, versions in nodes.items()}


def _form(node: Node) -> FormDefinition:
    agreement = _agreement(node.child("agreement")) if "agreement" in node.data else ("", "", "")
    fields = tuple(_field(each) for each in node.children("fields"))
    keys = [each.key for each in fields]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        node.fault(f"the field {key} is declared twice", "fields")
    dates = {each.key for each in fields if each.kind == "date"}
    for each in fields:
        if each.not_before and not {each.key, each.not_before} <= dates:
            node.fault(f"{each.key} is not before {each.not_before}: both must be dates of the form", "fields")
    rows = tuple(_rows(each) for each in node.children("rows", []))
    return FormDefinition(node.text("key"), node.text("version"), node.text("title"), fields, *agreement, rows)


def _agreement(node: Node) -> tuple[str, str, str]:
    read = node.text("title"), node.text("text"), node.text("version")
    node.finish()
    return read


def _rows(node: Node) -> FormRows:
    rows = FormRows(
        node.text("key"), node.text("label"), node.text("form"), node.integer("minimum", 0), node.integer("maximum", 100)
    )  # fmt: skip
    node.finish()
    if not 0 <= rows.minimum <= rows.maximum <= MOST_ROWS:
        node.fault(f"minimum and maximum lie between 0 and {MOST_ROWS}", "maximum")
    return rows


def _choice(node: Node) -> Choice:
    choice = Choice(node.text("value"), node.text("label"))
    node.finish()
    return choice


def _field(node: Node) -> FormField:
    field = FormField(
        key=node.text("key"),
        label=node.text("label"),
        kind=node.text("kind"),
        required=node.flag("required", True),
        choices=tuple(_choice(each) for each in node.children("choices", [])),
        prefill=node.text("prefill", ""),
        locked=node.flag("locked", False),
        personal=node.flag("personal", node.data.get("kind") in ALWAYS_PERSONAL),
        max_length=node.integer("max_length", 500),
        formats=node.texts("formats", ()) if "formats" in node.data else (),
        max_files=node.integer("max_files", 1),
        help=node.text("help", ""),
        group=node.text("group", ""),
        not_before=node.text("not_before", ""),
    )
    node.finish()
    for message, name in _field_faults(field):
        node.fault(message, name)
    return field


def _field_faults(field: FormField) -> list[tuple[str, str]]:
    found = []
    if field.kind and field.kind not in FIELD_KINDS:
        found.append((f"{field.kind!r} is none of {', '.join(sorted(FIELD_KINDS))}", "kind"))
    if (field.kind in {"choice", "choices"}) is not bool(field.choices):
        found.append(("choices belong to a field of kind choice or choices, and only there", "choices"))
    if (field.kind == "file") is not bool(field.formats):
        found.append(("formats belong to a field of kind file, and only there", "formats"))
    if not set(field.formats) <= FILE_FORMATS:
        found.append((f"formats are among {', '.join(sorted(FILE_FORMATS))}", "formats"))
    if field.prefill and field.prefill not in PREFILLS:
        found.append((f"{field.prefill!r} is not known to the platform", "prefill"))
    if field.locked and not field.prefill:
        found.append(("a locked field needs a prefill, or nobody could fill it in", "locked"))
    if field.kind in ALWAYS_PERSONAL and not field.personal:
        found.append((f"a field of kind {field.kind} is always personal", "personal"))
    return found


def read_categories(file: Path, frame: Frame, faults: Faults) -> dict[str, Timeline[ServiceCategory]]:
    """The kinds of service, by code, in declared order; empty where the region has no such file."""
    if not file.exists():
        return {}
    node = Node(faults, file, "", read_yaml(file, faults))
    found = {}
    for code in [str(key) for key in node.data]:
        found[code] = read_timeline(node.versions(code), frame, lambda each, code=code: _category(code, each))  # type: ignore[misc]
    return found


def _category(code: str, node: Node) -> ServiceCategory:
    return ServiceCategory(code, node.text("label"), tuple(_document(each) for each in node.children("documents", [])))


def _document(node: Node) -> DocumentRule:
    rule = DocumentRule(
        key=node.text("key"),
        label=node.text("label"),
        formats=node.texts("formats"),
        required=node.flag("required", True),
        max_files=node.integer("max_files", 5),
        help=node.text("help", ""),
    )
    node.finish()
    if not rule.formats or not set(rule.formats) <= FILE_FORMATS:
        node.fault(f"formats are among {', '.join(sorted(FILE_FORMATS))}, at least one", "formats")
    return rule

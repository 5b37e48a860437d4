"""What an institution shows of itself, and the names by which bills may name it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from core.checking import Checker
from core.errors import StaleVersion, WrongState
from core.identifiers import phone
from db.models import Institution
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.service import keep
from domain.institutions.commands import EditStorefront, SetNames
from domain.institutions.effects import ADMITTED
from domain.institutions.matching import name_key
from domain.institutions.service import lock_institution
from domain.work import Work

MAX_INTRODUCTION, MAX_ADDRESS, MAX_HOURS, MAX_STRENGTH, MAX_URL = 4000, 300, 200, 100, 200
MAX_STRENGTHS, MAX_PICTURES, MAX_NAMES, MAX_NAME = 10, 10, 20, 200
PICTURE_KINDS = ("jpg", "png")
PICTURE_PURPOSE = "STOREFRONT"


async def edit_storefront(work: Work, command: EditStorefront) -> UUID:
    """The institution's own act while it is admitted. Raises InvalidInput with every fault, StaleVersion, NotFound."""
    institution = await lock_institution(work, command.institution_id)
    authorize(work.actor, Permission.MANAGE_SERVICES, Resource(institution.region, unit_id=institution.unit_id))
    _check_current(institution, command.version)
    plain, shown = _checked(command)
    if command.pictures is not None:
        shown["pictures"] = await _pictures(work, institution, command.pictures)
    before = {**{key: getattr(institution, key) for key in plain}, **institution.storefront}
    for key, value in plain.items():
        setattr(institution, key, value)
    institution.storefront = {**institution.storefront, **shown}
    changed = sorted(key for key, value in {**plain, **shown}.items() if before.get(key) != value)
    _save(work, institution, "INSTITUTION.STOREFRONT", changed)
    return institution.id


async def set_names(work: Work, command: SetNames) -> UUID:
    """An admin's act: bills are matched by these names where they carry no USCC."""
    institution = await lock_institution(work, command.institution_id)
    authorize(work.actor, Permission.MANAGE_REGISTERS, Resource(institution.region, unit_id=institution.unit_id))
    _check_current(institution, command.version)
    checker = Checker()
    if len(command.names) > MAX_NAMES:
        checker.fault("names", "TOO_MANY", f"别名和曾用名不能超过 {MAX_NAMES} 个。")
    texts = command.names[:MAX_NAMES]
    names = [checker.text(f"names[{i}]", name, "名称", maximum=MAX_NAME) for i, name in enumerate(texts)]
    checker.done()
    kept = {name_key(name): name for name in reversed(names) if name_key(name) != name_key(institution.name)}
    institution.names = list(reversed(kept.values()))
    _save(work, institution, "INSTITUTION.NAMES", ["names"])
    return institution.id


def _check_current(institution: Institution, version: int) -> None:
    if institution.version != version:
        raise StaleVersion(institution.version)
    if institution.status != ADMITTED:
        raise WrongState("该机构已退出机构库，不能修改。")


def _checked(command: EditStorefront) -> tuple[dict[str, Any], dict[str, Any]]:
    """Columns of the institution, and what its storefront holds; parts not given are in neither."""
    checker = Checker()
    plain: dict[str, Any] = {}
    shown: dict[str, Any] = {}
    if command.introduction is not None:
        plain["introduction"] = checker.text(
            "introduction", command.introduction, "机构介绍", maximum=MAX_INTRODUCTION
        )
    if command.address is not None:
        plain["address"] = checker.text("address", command.address, "机构地址", maximum=MAX_ADDRESS)
    if command.office_line is not None:
        given = command.office_line.strip()
        shown["office_line"] = checker.take("office_line", given, phone, "") if given else ""
    if command.opening_hours is not None:
        shown["opening_hours"] = checker.text(
            "opening_hours", command.opening_hours, "服务时间", maximum=MAX_HOURS, required=False
        )
    if command.website is not None:
        shown["website"] = checker.take("website", command.website, _website, "")
    if command.strengths is not None:
        shown["strengths"] = _strengths(checker, command.strengths)
    checker.done()
    return plain, shown


def _strengths(checker: Checker, given: tuple[str, ...]) -> list[str]:
    if len(given) > MAX_STRENGTHS:
        checker.fault("strengths", "TOO_MANY", f"服务特色不能超过 {MAX_STRENGTHS} 条。")
    return [
        checker.text(f"strengths[{i}]", each, "服务特色", maximum=MAX_STRENGTH)
        for i, each in enumerate(given[:MAX_STRENGTHS])
    ]


def _website(text: str) -> str:
    """Only the two schemes that a browser opens as a page."""
    address = text.strip()
    if not address:
        return ""
    parts = urlsplit(address)
    if len(address) > MAX_URL or parts.scheme not in {"http", "https"} or not parts.netloc or " " in address:
        raise ValueError(f"网址应以 https:// 或 http:// 开头，至多 {MAX_URL} 个字符。")
    return address


async def _pictures(work: Work, institution: Institution, uploads: tuple[UUID, ...]) -> list[str]:
    """Pictures already shown may stay, whoever of the unit uploaded them."""
    checker = Checker()
    if len(uploads) > MAX_PICTURES:
        checker.fault("pictures", "TOO_MANY", f"图片不能超过 {MAX_PICTURES} 张。")
    checker.done()
    shown = set(institution.storefront.get("pictures", ()))
    for i, upload_id in enumerate(dict.fromkeys(uploads)):
        if str(upload_id) not in shown:
            await keep(
                work, upload_id, kinds=PICTURE_KINDS, path=f"pictures[{i}]", purpose=PICTURE_PURPOSE, public=True
            )
    return [str(upload_id) for upload_id in dict.fromkeys(uploads)]


def _save(work: Work, institution: Institution, act: str, changed: list[str]) -> None:
    institution.version += 1
    work.record(act, "institution", institution.id, region=institution.region, after={"changed": changed})
    work.emit("institution", institution.id, version=institution.version)

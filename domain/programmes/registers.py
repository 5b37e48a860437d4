"""Eligibility registers: imported whole or not at all, each import dated; declared with a proof where the register lags."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from core.actor import Role
from core.checking import Checker
from core.errors import Duplicate, Forbidden, NotFound, WrongState, invalid
from core.ids import new_id
from core.sheets import read_table
from db.models import RegisterEntry, RegisterImport, Unit
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.access.visibility import declarations_visible_to
from domain.documents.service import keep
from domain.organisations.standing import NOT_CERTIFIED, Capacity, is_certified
from domain.programmes.commands import DecideDeclaration, DeclareEntry, ImportRegister, RegisterLine
from domain.programmes.register_rows import COLUMNS, OPTIONAL, Checked, check_rows, read_day
from domain.work import Work
from regions.contract import Register

MAX_ROWS = 50_000
MAX_FAULTS_KEPT = 500
CHUNK = 1_000
PROOF_KINDS = ("pdf", "jpg", "png")
PURPOSE, PROOF = "register_import", "register_proof"
DECIDERS = frozenset({Role.REVIEWER, Role.REGIONAL_ADMIN})


async def import_register(work: Work, command: ImportRegister) -> UUID:
    """Load a register from an uploaded CSV or XLSX. With any fault nothing is loaded, and the import keeps the report."""
    authorize(work.actor, Permission.MANAGE_REGISTERS, Resource(region=command.region))
    register_of(work, command.region, command.register)
    checker = Checker()
    as_of = checker.day("as_of", command.as_of, "名单日期")
    source = checker.text("source", command.source, "名单来源", maximum=300)
    if as_of > work.today:
        checker.fault("as_of", "FUTURE", "名单日期不能晚于今天。")
    checker.done()
    upload = await keep(work, command.upload_id, kinds=("csv", "xlsx"), path="upload_id", purpose=PURPOSE)
    row = RegisterImport(
        id=new_id(), region=command.region, register=command.register, as_of=as_of, source=source, rows=0,
        upload_id=upload.id, complete=command.complete, imported_by=work.actor.account_id, faults=[],
    )  # fmt: skip
    await _one_at_a_time(work, row)
    data = b"".join([piece async for piece in await work.platform.files.open(upload.storage_key)])
    checked = await asyncio.to_thread(_read, data, upload.kind, as_of)
    row.rows = len(checked.lines) + checked.refused_rows
    work.session.add(row)
    await work.session.flush()
    if checked.faults:
        row.status, row.fault_count = "REFUSED", len(checked.faults)
        row.faults = [
            {"row": fault.row, "column": fault.column, "message": fault.message}
            for fault in checked.faults[:MAX_FAULTS_KEPT]
        ]
    else:
        await _load(work, row, checked.lines)
    work.record(
        f"REGISTER.{row.status}", "register_import", row.id, region=row.region, reason=source,
        after={"register": row.register, "as_of": str(as_of), "rows": row.rows, "faults": row.fault_count},
    )  # fmt: skip
    return row.id


def register_of(work: Work, region: str, code: str) -> Register:
    """The region's register of that code. Raises InvalidInput naming `register`."""
    registers = work.platform.regions.for_(region).manifest.registers
    found = next((each for each in registers if each.code == code), None)
    if found is None:
        labels = "、".join(each.label for each in registers)
        raise invalid("register", "UNKNOWN", "没有这个资格库。", f"本地区有：{labels}" if labels else "本地区没有资格库")
    return found


def _read(data: bytes, kind: str, as_of: object) -> Checked:
    return check_rows(read_table(data, kind, COLUMNS, MAX_ROWS, optional=OPTIONAL), as_of)  # type: ignore[arg-type]


async def _one_at_a_time(work: Work, row: RegisterImport) -> None:
    """Two imports of one register wait for each other; an older full list does not undo a newer one."""
    key = func.hashtextextended(f"register:{row.region}:{row.register}", 0)
    await work.session.execute(select(func.pg_advisory_xact_lock(key)))
    newer = select(func.max(RegisterImport.as_of)).where(
        RegisterImport.region == row.region, RegisterImport.register == row.register,
        RegisterImport.status == "LOADED", RegisterImport.complete,
    )  # fmt: skip
    latest = await work.session.scalar(newer)
    if latest is not None and row.as_of < latest:
        raise invalid("as_of", "SUPERSEDED", f"已导入 {latest} 的全量名单，不能再导入更早的名单。", "请核对名单日期")


async def _load(work: Work, row: RegisterImport, lines: tuple[RegisterLine, ...]) -> None:
    for start in range(0, len(lines), CHUNK):
        values = [
            {
                "id": new_id(), "region": row.region, "register": row.register, "uscc": line.uscc, "name": line.name,
                "valid_from": line.valid_from, "valid_until": line.valid_until, "import_id": row.id, "declared": False,
                "division": "", "reason": "", "created_at": work.now,
            }
            for line in lines[start : start + CHUNK]
        ]  # fmt: skip
        fresh = insert(RegisterEntry).values(values)
        upsert = fresh.on_conflict_do_update(
            index_elements=["region", "register", "uscc", "valid_from", "declared"],
            set_={name: fresh.excluded[name] for name in ("name", "valid_until", "import_id")},
        ).returning(text("xmax = 0"))
        inserted = [bool(new) for (new,) in await work.session.execute(upsert)]
        row.added += sum(inserted)
        row.updated += len(inserted) - sum(inserted)
    if row.complete:
        row.ended = await _end_others(work, row)


async def _end_others(work: Work, row: RegisterImport) -> int:
    """Who is not in the full list left it on that day; what one was before stays true."""
    listed = select(RegisterEntry.uscc).where(RegisterEntry.import_id == row.id)
    ended = (
        update(RegisterEntry)
        .where(
            RegisterEntry.region == row.region, RegisterEntry.register == row.register, ~RegisterEntry.declared,
            RegisterEntry.valid_from < row.as_of, RegisterEntry.uscc.not_in(listed),
            RegisterEntry.valid_until.is_(None) | (RegisterEntry.valid_until >= row.as_of),
        )
        .values(valid_until=row.as_of - timedelta(days=1))
        .returning(RegisterEntry.id)
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    return len((await work.session.execute(ended)).all())


async def declare(work: Work, command: DeclareEntry) -> UUID:
    """An enterprise says it belongs to a register that lacks it, with a proof; counts once confirmed. The entry's id."""
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.FILE_CASE, Resource(unit_id=unit_id))
    register = register_of(work, command.region, command.register)
    if unit_id is None or not await is_certified(work.session, unit_id, command.region, Capacity.ENTERPRISE):
        raise WrongState("贵单位尚未通过本地区的企业认证，请先完成单位认证。", code=NOT_CERTIFIED)
    checker = Checker()
    if not register.declarable:
        checker.fault("register", "NOT_DECLARABLE", f"“{register.label}”以主管部门名单为准，不接受申报。")
    since = checker.take("valid_from", command.valid_from, read_day, work.today)
    until = checker.take("valid_until", command.valid_until, read_day, work.today) if command.valid_until else None
    if until is not None and not checker.faults and until < max(since, work.today):
        checker.fault("valid_until", "OUT_OF_ORDER", "证书已过有效期，或截止日早于起始日。")
    checker.done()
    unit = await work.session.get_one(Unit, unit_id)
    upload = await keep(work, command.proof_id, kinds=PROOF_KINDS, path="proof_id", purpose=PROOF)
    entry = RegisterEntry(
        id=new_id(), region=command.region, register=command.register, uscc=unit.uscc, name=unit.name,
        valid_from=since, valid_until=until, declared=True, unit_id=unit.id, division=unit.home_division,
        declared_by=work.actor.account_id, proof_upload_id=upload.id, created_at=work.now,
    )  # fmt: skip
    await _replace_refused(work, entry)
    work.session.add(entry)
    await work.session.flush()
    work.record(
        "REGISTER.DECLARE", "register_entry", entry.id, region=entry.region, after={"register": entry.register}
    )
    return entry.id


async def _replace_refused(work: Work, entry: RegisterEntry) -> None:
    """One may declare again after a refusal, but not twice at once."""
    query = select(RegisterEntry).where(
        RegisterEntry.region == entry.region, RegisterEntry.register == entry.register,
        RegisterEntry.uscc == entry.uscc, RegisterEntry.declared, RegisterEntry.valid_from == entry.valid_from,
    )  # fmt: skip
    earlier = await work.session.scalar(query.with_for_update())
    if earlier is None:
        return
    if earlier.refused_at is None:
        raise Duplicate("贵单位已申报过该资格，请等待确认结果。", path="register", code="ALREADY_DECLARED")
    await work.session.delete(earlier)
    await work.session.flush()


async def decide(work: Work, command: DecideDeclaration) -> UUID:
    """Confirm or refuse a declared entry: a reviewer of the unit's division or a regional admin, never one's own unit's."""
    query = select(RegisterEntry).where(
        RegisterEntry.id == command.entry_id, RegisterEntry.declared, declarations_visible_to(work.actor)
    )
    entry = await work.session.scalar(query.with_for_update().execution_options(populate_existing=True))
    if entry is None:
        raise NotFound("资格申报", path="entry_id")
    _check_decider(work, entry)
    if entry.confirmed_at is not None or entry.refused_at is not None:
        raise WrongState("该申报已有结果，请刷新后查看。")
    checker = Checker()
    reason = checker.text("reason", command.reason, "不予确认的理由", maximum=500, required=not command.approve)
    checker.done()
    entry.reason = reason
    if command.approve:
        entry.confirmed_at, entry.confirmed_by = work.now, work.actor.account_id
    else:
        entry.refused_at, entry.refused_by = work.now, work.actor.account_id
    act = "REGISTER.CONFIRM" if command.approve else "REGISTER.REFUSE"
    work.record(act, "register_entry", entry.id, region=entry.region, reason=reason)
    await work.session.flush()
    return entry.id


def _check_decider(work: Work, entry: RegisterEntry) -> None:
    resource = Resource(region=entry.region, division=entry.division)
    if work.actor.role not in DECIDERS or not (
        allowed(work.actor, Permission.REVIEW, resource) or allowed(work.actor, Permission.MANAGE_REGISTERS, resource)
    ):
        raise Forbidden
    if entry.unit_id in work.actor.unit_ids or entry.declared_by == work.actor.account_id:
        raise Forbidden("不能确认本单位的申报，请由其他人员办理。", code="OWN_CASE")

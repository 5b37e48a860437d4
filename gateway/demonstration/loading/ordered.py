"""Where vouchers are obtained on orders: who buys what of whom there, certified, and under which programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from core.clock import local_date
from core.money import parse_yuan
from domain.forms import values_digest
from domain.organisations import service as organisations
from domain.organisations.commands import SaveDraft as SaveCertification
from domain.organisations.commands import Submit as SubmitCertification
from domain.reviews.commands import Verdict
from gateway.demonstration.journey import papers
from gateway.demonstration.journey.papers import Applicant
from gateway.demonstration.labs import DemonstrationLab, LabService, batches, lab_services
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.files import sample_pdf, sample_png
from gateway.demonstration.loading.programmes import load_programme
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.programme import DemonstrationProgramme
from gateway.demonstration.source import demonstration_id, invented_mobile, read_yaml
from gateway.demonstration.staff import Staff, staff
from regions.contract import Edition


@dataclass(frozen=True, slots=True)
class Trade:
    """Who plays: the buyer's and the lab's logins, the officials of the buyer's region, what is bought, and the programme."""

    stage: Stage
    staff: Staff
    buyer: Applicant
    seller: str
    service: LabService
    programme_id: UUID


async def open_trades(stage: Stage) -> tuple[Trade, Trade]:
    """An open programme, an enterprise with a lab of another region, and one with a lab of its own; all of them certified."""
    told = read_yaml("journey")["demonstration_order"]
    crew = staff(told["region"])
    programme_id = await load_programme(stage, _programme(stage, told), crew)
    abroad, at_home = [await _trade(stage, row, crew, programme_id) for row in told["trades"]]
    return abroad, at_home


async def _trade(stage: Stage, told: Mapping[str, Any], crew: Staff, programme_id: UUID) -> Trade:
    buyer, number = papers.applicant(told["buyer"]), int(told["lab_number"])
    lab = ordered_lab(stage.base, told["lab_region"])
    seller = Applicant(told["lab_login"], invented_mobile(number), lab.uscc, lab.name, lab.division, number)
    await _certify(stage, buyer, "ENTERPRISE", crew)
    await _certify(stage, seller, "INSTITUTION", staff(told["lab_region"]))
    service = next(each for each in lab_services(lab) if each.voucher_supported)
    return Trade(stage, crew, buyer, seller.login, service, programme_id)


def ordered_lab(base: date, region: str) -> DemonstrationLab:
    """The first lab of that region that is a legal unit itself, and not the one that the guided journey goes to."""
    taken = read_yaml("journey")["ordering"]["lab"]
    labs = (lab for batch in batches(base) for lab in batch.labs if lab.region == region)
    alone = (lab for lab in labs if not lab.host and lab.name != taken)
    return next(lab for lab in alone if any(each.voucher_supported for each in lab_services(lab)))


def _programme(stage: Stage, told: Mapping[str, Any]) -> DemonstrationProgramme:
    row = told["programme"]
    day: dict[str, Any] = {name: stage.base + timedelta(days=step) for name, step in told["days"].items()}
    return DemonstrationProgramme(
        id=demonstration_id("programme", row["code"]), region=told["region"], code=row["code"], name=row["name"],
        commitment="ON_SUBMIT", status="OPEN", ratio=Decimal(row["ratio"]), minimum=parse_yuan(row["minimum"]),
        cap_per_enterprise=parse_yuan(row["cap"]), budget=parse_yuan(row["budget"]), categories=tuple(row["categories"]),
        review_claims=False, introduction=row["introduction"], **day,
    )  # fmt: skip


async def _certify(stage: Stage, who: Applicant, identity: str, crew: Staff) -> None:
    case_id = await certification(stage, who, identity, crew)
    await settle(stage, case_id, crew.admin, Verdict.PASS)
    stage.forget(who.login)


async def certification(stage: Stage, who: Applicant, identity: str, crew: Staff) -> UUID:
    """Handed in, by the form of that region, which asks for some of what is known."""
    asked = {each.key for each in edition_of(stage, crew.region).forms["certification"].fields}
    values: dict[str, Any] = {each["key"]: each["text"] for each in papers.certification(who, identity)}
    values["licence"] = [await stage.file(who.login, sample_pdf(f"licence {who.number}"), "营业执照（演示）.pdf")]
    values["legal_representative_id_scans"] = [
        await stage.file(who.login, sample_png(f"{side} {who.number}"), "证件（演示）.png") for side in ("front", "back")
    ]
    known = {key: value for key, value in values.items() if key in asked}
    save = SaveCertification(crew.region, known, digest=values_digest(known))
    case_id = await stage.act(who.login, organisations.save_draft, save)
    return await stage.act(who.login, organisations.submit, SubmitCertification(case_id, await stage.version(case_id)))


def edition_of(stage: Stage, region: str) -> Edition:
    return stage.platform.regions.for_(region).edition_on(local_date(stage.clock.now()))

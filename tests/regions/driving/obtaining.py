"""A programme with money, an enterprise in its registers, an institution that offers something, and the voucher."""

from __future__ import annotations

import csv
import io
import itertools
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.regions.driving.calling import Caller
from tests.regions.driving.cast import Stage, Unit, certified
from tests.regions.driving.filling import FORM, filled
from tests.regions.driving.moving import CASE, MOST_STEPS, look, passed
from tests.regions.driving.panels import panelled

_SERIAL = itertools.count(1)
DAYS = {"claimFrom": -1, "claimUntil": 200, "useFrom": -60, "useBy": 200, "redeemBy": 300}
CLAIM_FORM = f"query($id: ID!) {{ claimFormDefinition(programmeId: $id) {{ {FORM} }} }}"
ADMISSION_FORM = f"query($region: String!) {{ admissionFormDefinition(region: $region) {{ {FORM} }} }}"
PRICE = "20000.00"


APPLICATION_FORM = f"""query($id: ID!) {{ applicationFormDefinition(orderId: $id) {{
  programmes {{ id }} form {{ {FORM} }} }} }}"""
ORDER_FORM = f"query($id: ID!) {{ orderForm(serviceId: $id) {{ region form {{ {FORM} }} }} }}"
ORDER = "id version status { key label final atTurn } availableActions { event needsReason } application { id status { phase } }"
ONE_ORDER = f"query($id: ID!) {{ order(id: $id) {{ {ORDER} }} }}"
ONWARDS = {"ACCEPT": "orderAccept", "START": "orderStart", "FINISH": "orderFinish", "CONFIRM": "orderConfirm"}
"""The moves that bring an order to its good end."""
MOST_MOVES = 12
PUBLICITY_DAYS = 15


@dataclass(frozen=True)
class Offer:
    """A badged service of an institution in the registry."""

    house: Unit
    institution: str
    service: str
    category: str


async def programme(stage: Stage, **terms: Any) -> dict[str, Any]:
    """Open, its budget approved by another person than who proposed it."""
    first, second, *_ = stage.admins()
    days = {name: (stage.today + timedelta(days=step)).isoformat() for name, step in DAYS.items()}
    given = {
        "region": stage.code, "code": f"DRIVE-{next(_SERIAL)}", "name": "示例批次", "introduction": "示例：数字为虚构。",
        "ratio": "0.5", "minimum": "0.00", "capPerEnterprise": "30000.00", "budget": "100000.00", "budgetReason": "示例",
        "categories": [each["code"] for each in stage.region["categories"]], "commitment": "ON_SUBMIT", **days, **terms,
    }  # fmt: skip
    made = (await first.act("programmeCreate", "programme { id version }", **given))["programme"]
    changes = await first.ask("query($id: ID!) { budgetChanges(programmeId: $id) { nodes { id } } }", id=made["id"])
    await second.act("budgetDecide", changeId=changes["nodes"][0]["id"], approve=True)
    opened = await first.act("programmeOpen", "programme { id version name }", id=made["id"], version=made["version"])
    return dict(opened["programme"])


async def enterprise(stage: Stage) -> Unit:
    """Certified, and in every register that the region knows."""
    unit = await certified(stage, "ENTERPRISE")
    rows = [["统一社会信用代码", "企业名称", "有效期起", "有效期止"], [unit.uscc, unit.name, "2020-01-01", "2099-12-31"]]
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    admin = stage.admins()[0]
    for register in stage.region["registers"]:
        file = await admin.upload_bytes("名单.csv", text.getvalue().encode())
        given = {"asOf": stage.today.isoformat(), "source": "示例名单", "uploadId": file}
        await admin.act("registerImport", region=stage.code, register=register["code"], **given)
    return unit


async def offer(stage: Stage) -> Offer:
    """An institution certified and admitted in the region, with a service that bears the badge."""
    house = await certified(stage, "INSTITUTION")
    form = await house.operator.ask(ADMISSION_FORM, region=stage.code)
    values = await filled(house.operator, form, stage.today)
    saved = await house.operator.act("admissionSaveDraft", f"admission {{ {CASE} }}", region=stage.code, values=values)
    case = saved["admission"]
    await house.operator.act("admissionSubmit", id=case["id"], version=case["version"])
    await passed(stage, house.operator, case["id"])
    category = stage.region["categories"][0]["code"]
    made = await house.operator.act(
        "serviceCreate", "service { id institution { id } }", name="示例检测", category=category, price=PRICE, unit="元/项"
    )
    return Offer(house, made["service"]["institution"]["id"], made["service"]["id"], category)


async def claim(stage: Stage, unit: Unit, programme_id: str) -> dict[str, Any]:
    """A claimed voucher, reviewed where the programme asks for that."""
    form = await unit.operator.ask(CLAIM_FORM, id=programme_id)
    values = await filled(unit.operator, form, stage.today)
    saved = await unit.operator.act("claimSaveDraft", f"claim {{ {CASE} }}", programmeId=programme_id, values=values)
    case = saved["claim"]
    await look(stage, unit.operator, case["id"])
    accepted = {"agreementVersion": form["agreementVersion"]}
    await unit.operator.act("claimSubmit", id=case["id"], version=case["version"], **accepted)
    case = await passed(stage, unit.operator, case["id"])
    assert case["status"]["phase"] == "ACTIVE", case
    return case


async def order(stage: Stage, unit: Unit, bought: Offer) -> dict[str, Any]:
    """Placed by the enterprise, and moved on by whoever may until the institution has taken it."""
    form = await unit.operator.ask(ORDER_FORM, id=bought.service)
    values = await filled(unit.operator, form["form"], stage.today, price=PRICE)
    placed = await unit.operator.act("orderPlace", f"order {{ {ORDER} }}", serviceId=bought.service, values=values)
    assert form["region"] == stage.code
    return await moved(unit, bought, placed["order"]["id"], "ACCEPT")


async def moved(unit: Unit, bought: Offer, order_id: str, *events: str) -> dict[str, Any]:
    """Moved on by its two sides as long as the API offers one of them one of these events."""
    for _ in range(MOST_MOVES):
        acted = False
        for side in (bought.house.operator, unit.operator):
            seen = await side.ask(ONE_ORDER, id=order_id)
            offered = {each["event"] for each in seen["availableActions"]}
            event = next((each for each in events if each in offered), None)
            if event is not None:
                await side.act(ONWARDS[event], id=order_id, version=seen["version"])
                acted = True
        if not acted:
            return dict(await unit.operator.ask(ONE_ORDER, id=order_id))
    raise AssertionError(f"the order goes round and round: {seen['status']}")


async def completed(unit: Unit, bought: Offer, order_id: str) -> None:
    """The service is done, and both say so."""
    seen = await moved(unit, bought, order_id, *ONWARDS)
    assert seen["status"]["final"], seen


async def application(stage: Stage, unit: Unit, order_id: str, programme_id: str) -> dict[str, Any]:
    """A voucher asked for on the order, and passed by whoever that is in this region."""
    found = await unit.operator.ask(APPLICATION_FORM, id=order_id)
    assert programme_id in {each["id"] for each in found["programmes"]}
    values = await filled(unit.operator, found["form"], stage.today, contract_date=stage.today.isoformat())
    given = {"orderId": order_id, "programmeId": programme_id, "values": values}
    fields = f"application {{ {CASE} draft {{ faults {{ path code message }} reasons {{ code message }} }} }}"
    case = (await unit.operator.act("applicationSaveDraft", fields, **given))["application"]
    assert case["draft"] == {"faults": [], "reasons": []}, case["draft"]
    await look(stage, unit.operator, case["id"])
    accepted = {"agreementVersion": found["form"]["agreementVersion"]}
    await unit.operator.act("applicationSubmit", id=case["id"], version=case["version"], **accepted)
    return await in_force(stage, unit.operator, case["id"])


async def in_force(stage: Stage, applicant: Caller, case_id: str) -> dict[str, Any]:
    """An application brought through every stage, whatever it is, until it asks for nothing more."""
    for _ in range(MOST_STEPS):
        case = await passed(stage, applicant, case_id)
        phase = case["status"]["phase"]
        if phase == "EXPERT_REVIEW":
            await panelled(stage, case_id, case["number"])
        elif phase == "PUBLICITY":
            await stage.later(PUBLICITY_DAYS)
        else:
            return case
    raise AssertionError(f"{case['number']} does not come into force: {case['status']}")

"""The redemption: its form, its items or tables, and what the API says is still missing."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

from tests.regions.driving.calling import Caller
from tests.regions.driving.cast import Stage, Unit
from tests.regions.driving.filling import FORM, filled
from tests.regions.driving.moving import CASE, look
from tests.regions.driving.obtaining import PRICE, Offer

_SERIAL = itertools.count(1)
REDEMPTION = f"""{CASE} requested approved held paid requestedFields
  form {{ {FORM} }} itemForm {{ {FORM} }}
  tables {{ key minimum rowForm {{ {FORM} }} rows {{ id }} }}
  categories {{ code documents {{ key formats required }} }}
  draft {{ items {{ id category contractAmount }} faults {{ path code message }} reasons {{ code message }} }}
  items {{ id institutionName }}"""
ONE = f"query($id: ID!) {{ redemption(id: $id) {{ {REDEMPTION} }} }}"


async def read(who: Caller, case_id: str) -> dict[str, Any]:
    return dict(await who.ask(ONE, id=case_id))


async def drafted(stage: Stage, filer: Caller, buyer: Unit, bought: Offer, **voucher: str) -> dict[str, Any]:
    """Filled in until the API finds nothing wrong with it."""
    opened = await filer.act("redemptionOpen", f"redemption {{ {REDEMPTION} }}", **voucher)
    case = opened["redemption"]
    await look(stage, filer, case["id"])
    case = await _save(stage, filer, case, buyer, bought)
    for table in case["tables"]:
        for _ in range(max(1, table["minimum"]) - len(table["rows"])):
            case = await _row(stage, filer, case, table, buyer, bought)
    assert case["draft"]["faults"] == [], case["draft"]
    assert case["draft"]["reasons"] == [], case["draft"]
    return case


async def submitted(stage: Stage, filer: Caller, case: Mapping[str, Any]) -> dict[str, Any]:
    await filer.act("redemptionSubmit", id=case["id"], version=case["version"])
    await look(stage, filer, case["id"])
    return await read(filer, case["id"])


async def _save(
    stage: Stage, filer: Caller, case: Mapping[str, Any], buyer: Unit, bought: Offer
) -> dict[str, Any]:
    values = await filled(filer, case["form"], stage.today, **_papers(stage))
    items = [await _item(stage, filer, case, buyer, bought)]
    given = {"id": case["id"], "version": case["version"], "values": values, "items": items}
    return dict((await filer.act("redemptionSaveDraft", f"redemption {{ {REDEMPTION} }}", **given))["redemption"])


def _papers(stage: Stage) -> dict[str, Any]:
    """What any form may ask again about the contract."""
    return {"contract_amount": PRICE, "contract_date": _day(stage)}


def _day(stage: Stage) -> str:
    return stage.today.isoformat()


async def _item(stage: Stage, filer: Caller, case: Mapping[str, Any], buyer: Unit, bought: Offer) -> dict[str, Any]:
    """One service item: where the form has tables, contract, payments and bills are rows of those."""
    before: Mapping[str, Any] = next(iter(case["draft"]["items"]), {})
    by_rows = {"contract", "payment_proof"} if case["tables"] else set()
    category = next(each for each in case["categories"] if each["code"] == bought.category)
    documents = [
        {"key": rule["key"], "uploadIds": [await filer.upload(rule["formats"][0])]}
        for rule in category["documents"]
        if rule["required"] and rule["key"] not in by_rows
    ]
    item = {"id": before.get("id"), "category": bought.category, "title": "示例检测", "documents": documents}
    if case["tables"]:
        return item
    bill = {
        "kind": "INVOICE", "number": f"26{next(_SERIAL):018d}", "issuedOn": _day(stage), "buyerName": buyer.name,
        "buyerUscc": buyer.uscc, "sellerName": bought.house.name, "sellerUscc": bought.house.uscc, "total": PRICE,
        "uploadId": await filer.upload("pdf"),
    }  # fmt: skip
    return {
        **item, "institutionName": bought.house.name, "institutionUscc": bought.house.uscc, "contractNumber": "HT-1",
        "contractDate": _day(stage), "contractAmount": PRICE, "proofAmount": PRICE, "bills": [bill],
    }  # fmt: skip


async def _row(
    stage: Stage, filer: Caller, case: Mapping[str, Any], table: Mapping[str, Any], buyer: Unit, bought: Offer
) -> dict[str, Any]:
    """A row that the money rules read is told by its own keys; any other is made up."""
    serial = next(_SERIAL)
    said = {
        "kind": "INVOICE", "number": f"27{serial:018d}", "issued_on": _day(stage), "total": PRICE, "tax": "0.00",
        "seller_name": bought.house.name, "seller_uscc": bought.house.uscc, "buyer_name": buyer.name,
        "buyer_uscc": buyer.uscc, "signed_on": _day(stage), "amount": PRICE, "paid_on": _day(stage), "code": "",
        "red_letter": False,
    }  # fmt: skip
    asked = {field["key"]: field for field in table["rowForm"]["fields"]}
    known = {key: value for key, value in said.items() if key in asked and value != ""}
    values = await filled(filer, table["rowForm"], stage.today, **known)
    given = {"id": case["id"], "version": case["version"], "table": table["key"], "values": values}
    return dict((await filer.act("redemptionRowSave", f"redemption {{ {REDEMPTION} }}", **given))["redemption"])



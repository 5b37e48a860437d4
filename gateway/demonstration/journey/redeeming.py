"""Finding a service, and the redemption from draft to payout."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from gateway.demonstration.journey import papers
from gateway.demonstration.journey.agent import Agent, Guide
from gateway.demonstration.journey.arriving import decide
from gateway.demonstration.journey.papers import Applicant

SELECT = """redemption { id version number status { label phase } requested approved held paid
  quota { ratio minimum remaining programmeRest }
  items { id institutionName requested approved mayRate cutReason }
  computation { total steps { text citation } items { steps { text citation } } } }"""


async def find_service(guide: Guide, agent: Agent, text: str, expected: str) -> dict[str, Any]:
    query = """query($text: String!) { services(text: $text, filter: {voucherSupported: true}, first: 5) {
      totalCount nodes { id name price unit institution { name } } facets { categories { label count } } } }"""

    async def look() -> Any:
        found = await agent.ask(query, text=text)
        return found if any(each["institution"]["name"] == expected for each in found["nodes"]) else None

    found = await agent.until(look, "the imported service in the search index")
    facets = "、".join(f"{each['label']} {each['count']}" for each in found["facets"]["categories"])
    guide.say(f"搜索“{text}”：{found['totalCount']} 项（{facets}）")
    for each in found["nodes"]:
        guide.say(f"        {each['name']} · {each['institution']['name']} · ¥ {each['price']} {each['unit']}")
    return next(each for each in found["nodes"] if each["institution"]["name"] == expected)


async def draft(
    guide: Guide, agent: Agent, claim: dict[str, Any], buyer: Applicant, seller: Applicant, service: dict[str, Any], today: date
) -> dict[str, Any]:
    """Two items; the second one's seller is first written wrongly, and everything wrong is told at once."""
    case = (await agent.act("redemptionOpen", SELECT, claimId=claim["id"]))["redemption"]
    quota = case["quota"]
    guide.say(f"支持比例 {quota['ratio']}，每次最低 {quota['minimum']} 元，剩余额度 {quota['remaining']} 元")
    first = await _item(agent, buyer, seller, today, number=1, amount="24000.00")
    second = await _item(agent, buyer, seller, today, number=2, amount="18000.50")
    first["serviceId"] = service["id"]
    stranger = {**second, "institutionName": "示例未入库机构", "institutionUscc": buyer.uscc}
    stranger["bills"] = [{**second["bills"][0], "sellerName": "示例未入库机构", "sellerUscc": buyer.uscc, "number": ""}]
    case = await _save(agent, case, [first, stranger])
    await agent.refused("redemptionSubmit", id=case["id"], version=case["version"])
    old, case = case, await _save(agent, case, [first, second])
    await agent.refused(
        "redemptionSaveDraft", id=case["id"], version=old["version"], items=[first],
    )  # fmt: skip
    guide.say(f"本次可申请 {case['computation']['total']} 元：")
    for item in case["computation"]["items"]:
        for step in item["steps"]:
            guide.say(f"        {step['text']}  {step['citation']}")
    for step in case["computation"]["steps"]:
        guide.say(f"        {step['text']}  {step['citation']}")
    return case


async def _save(agent: Agent, case: dict[str, Any], items: list[dict[str, Any]]) -> dict[str, Any]:
    values = papers.texts(contact_name="示例联络人")
    given = {"id": case["id"], "version": case["version"], "items": items, "values": values}
    return dict((await agent.act("redemptionSaveDraft", SELECT, **given))["redemption"])


async def _item(
    agent: Agent, buyer: Applicant, seller: Applicant, today: date, *, number: int, amount: str
) -> dict[str, Any]:
    day = today - timedelta(days=20)
    documents = []
    for key in ("result", "contract", "payment_proof"):
        upload = await agent.upload(f"{key}.pdf", papers.pdf(f"{key} {buyer.number} {number}"))
        documents.append({"key": key, "uploadIds": [upload]})
    bill = {
        "kind": "INVOICE", "number": f"2688{buyer.number:08d}{number:08d}", "issuedOn": (day + timedelta(days=9)).isoformat(),
        "buyerName": buyer.name, "buyerUscc": buyer.uscc, "sellerName": seller.name, "sellerUscc": seller.uscc,
        "total": amount, "tax": "0.00",
        "uploadId": await agent.upload("bill.pdf", papers.pdf(f"bill {buyer.number} {number}")),
    }  # fmt: skip
    return {
        "category": "INSTRUMENT_SHARING", "title": "电镜形貌分析（演示）", "institutionName": seller.name,
        "institutionUscc": seller.uscc, "contractNumber": f"JOURNEY-{number}", "contractDate": day.isoformat(),
        "contractAmount": amount, "proofAmount": amount, "documents": documents, "bills": [bill],
    }  # fmt: skip


async def submit(guide: Guide, agent: Agent, case: dict[str, Any]) -> dict[str, Any]:
    given = {"id": case["id"], "version": case["version"], "idempotencyKey": f"journey-{case['id']}-{case['version']}"}
    done = (await agent.act("redemptionSubmit", SELECT, **given))["redemption"]
    again = (await agent.act("redemptionSubmit", SELECT, **given))["redemption"]
    guide.say(
        f"{done['number']} 已提交：{done['status']['label']}，申请 {done['requested']} 元，占用 {done['held']} 元"
        f"（重复提交同一请求：仍为一件，占用 {again['held']} 元）"
    )
    return dict(again)


async def review(guide: Guide, applicant: Agent, city: Agent, province: Agent, case: dict[str, Any]) -> dict[str, Any]:
    """Returned for one field, changed, passed with a cut, passed by the province."""
    inbox = "{ reviewInbox(first: 20) { totalCount nodes { case { number atWork { dueAt } } } } }"
    tasks = await city.ask(inbox)
    mine = next(task["case"] for task in tasks["nodes"] if task["case"]["number"] == case["number"])
    guide.say(f"{city.name} 待办 {tasks['totalCount']} 件，其中 {mine['number']} 应于 {mine['atWork']['dueAt']} 前办结")
    await province.refused("reviewDecide", caseId=case["id"], version=case["version"], verdict="PASS")
    await decide(city, case, "RETURN", "第二项服务名称请写明具体检测项目。", requestedFields=["items[1].title"])
    case = await _correct(guide, applicant, case)
    cut = {"itemId": case["items"][0]["id"], "left": "10000.00", "reason": "部分机时与项目无关，核减（演示意见）。"}
    await decide(city, case, "PASS", "材料齐全，核减后同意。", cuts=[cut])
    case = await look_at(applicant, case["id"])
    item = case["items"][0]
    guide.say(f"核减：{item['requested']} → {item['approved']} 元（{item['cutReason']}），占用降为 {case['held']} 元")
    await decide(province, case, "PASS", "同意。")
    case = await look_at(applicant, case["id"])
    guide.say(f"复审通过：{case['status']['label']}")
    return case


async def _correct(guide: Guide, applicant: Agent, case: dict[str, Any]) -> dict[str, Any]:
    """Only what was asked for may be changed; the difference is shown to everyone afterwards."""
    seen = await applicant.ask("query($id: ID!) { redemption(id: $id) { version requestedFields } }", id=case["id"])
    guide.say(f"退回修改，只可改：{'、'.join(seen['requestedFields'])}")
    values: dict[str, Any] = {"id": case["id"], "version": seen["version"], "values": []}
    items = await _items_as_saved(applicant, case["id"])
    items[0]["contractAmount"] = "99999.00"
    await applicant.refused("redemptionSaveDraft", **values, items=items)
    items = await _items_as_saved(applicant, case["id"])
    items[1]["title"] = "断口形貌与能谱分析（演示）"
    saved = (await applicant.act("redemptionSaveDraft", SELECT, **values, items=items))["redemption"]
    case = await submit(guide, applicant, saved)
    query = "query($id: ID!) { redemption(id: $id) { changes { path before after } } }"
    for change in (await applicant.ask(query, id=case["id"]))["changes"]:
        guide.say(f"        改动 {change['path']}：{change['before']} → {change['after']}")
    return case


async def _items_as_saved(applicant: Agent, case_id: str) -> list[dict[str, Any]]:
    """The saved draft as the input that would save it again."""
    query = """query($id: ID!) { redemption(id: $id) { draft { items {
      id category title serviceId institutionName institutionUscc contractNumber contractDate contractAmount proofAmount
      documents { key files { id } }
      bills { id kind code number issuedOn buyerName buyerUscc sellerName sellerUscc total tax file { id } } } } } }"""
    items = (await applicant.ask(query, id=case_id))["draft"]["items"]
    for item in items:
        item["documents"] = [
            {"key": each["key"], "uploadIds": [file["id"] for file in each["files"]]} for each in item["documents"]
        ]
        item["bills"] = [
            {**{key: value for key, value in bill.items() if key != "file"}, "uploadId": (bill["file"] or {}).get("id")}
            for bill in item["bills"]
        ]
    return list(items)


async def look_at(agent: Agent, case_id: str) -> dict[str, Any]:
    fields = SELECT.replace("redemption {", "redemption(id: $id) {", 1)
    return dict(await agent.ask(f"query($id: ID!) {{ {fields} }}", id=case_id))

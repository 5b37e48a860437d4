"""Rows of bills, slips and contracts; both examinations; the form printed, stamped and scanned; the experts."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

from core.actor import Role
from gateway.demonstration.accounts import accounts
from gateway.demonstration.journey import papers
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.journey.arriving import decide
from gateway.demonstration.journey.redeeming import SELECT, look_at, submit
from gateway.demonstration.source import invented_person

DOCUMENTS = ("result", "relevance")
DPI = 150
TASK = "query($id: ID!) { applicantTask(caseId: $id) { open documents { key label scan } } }"
INBOX = "{ panelInbox(waiting: true, first: 20) { nodes { id caseNumber panel { criteria { key label max } } } } }"


async def draft(
    guide: Guide, agent: Agent, application: dict[str, Any], amount: str, today: date
) -> dict[str, Any]:
    """Saved row by row; without its rows the redemption is refused."""
    opened = await agent.act("redemptionOpen", f"{SELECT[:-1]} draft {{ items {{ id }} }} }}", applicationId=application["id"])
    case = opened["redemption"]
    uploads = {key: await agent.upload(f"{key}.pdf", papers.pdf(f"order {key}")) for key in DOCUMENTS}
    documents = [{"key": key, "uploadIds": [upload]} for key, upload in uploads.items()]
    items = [{"id": case["draft"]["items"][0]["id"], "documents": documents}]
    values = papers.texts(summary="完成样品检测并交付报告（演示）。", contact_name="示例联络人")
    given = {"id": case["id"], "version": case["version"], "values": values, "items": items}
    case = (await agent.act("redemptionSaveDraft", SELECT, **given))["redemption"]
    await agent.refused("redemptionSubmit", id=case["id"], version=case["version"])
    day = today.isoformat()
    rows = {
        "invoices": {"kind": "INVOICE", "number": "26990000000070030001", "issued_on": day, "total": amount},
        "bank_slips": {"number": "DEMO-SLIP-1", "paid_on": day, "amount": amount},
        "contracts": {"number": "DEMO-HT-1", "title": "检测服务合同（演示）", "signed_on": day, "amount": amount},
    }
    for table, row in rows.items():
        file = await agent.upload(f"{table}.pdf", papers.pdf(f"order {table}"))
        values = [*papers.texts(**row), *papers.files(file=[file])]
        given = {"id": case["id"], "version": case["version"], "table": table, "values": values}
        case = (await agent.act("redemptionRowSave", SELECT, **given))["redemption"]
    guide.say(f"发票、银行回单、合同各一行，可兑现 {case['computation']['total']} 元")
    return await submit(guide, agent, case)


async def examine(
    guide: Guide, applicant: Agent, reviewers: tuple[Agent, ...], case: dict[str, Any]
) -> dict[str, Any]:
    """District, agency, and the city that takes it up."""
    for reviewer in reviewers:
        await decide(reviewer, case, "PASS", "材料齐全（演示意见）。")
        case = await look_at(applicant, case["id"])
        guide.say(f"{reviewer.name} 通过：{case['status']['label']}")
    if case["status"]["phase"] != "APPLICANT_TASK":
        raise JourneyError(f"nothing is asked of the applicant: {case['status']}")
    return case


async def stamp(guide: Guide, applicant: Agent, case: dict[str, Any]) -> dict[str, Any]:
    """Exported, “printed and stamped”, scanned and handed in; a paper that is not the print is refused."""
    task = await applicant.ask(TASK, id=case["id"])
    (wanted,) = [each for each in task["documents"] if each["scan"]]
    exported = (await applicant.act("formExport", "formExport { url pages }", caseId=case["id"]))["formExport"]
    file = await applicant.http.get(exported["url"], headers=applicant.headers)
    guide.say(f"{wanted['label']}：已导出 {exported['pages']} 页，{len(file.content)} 字节")
    given = {"caseId": case["id"], "version": case["version"]}
    other = await applicant.upload("other.pdf", papers.pdf("not the print"))
    await applicant.refused("taskComplete", **given, documents=[{"key": wanted["key"], "uploadIds": [other]}])
    scan = await applicant.upload("scan.pdf", scanned(file.content))
    await applicant.act("taskComplete", "__typename", **given, documents=[{"key": wanted["key"], "uploadIds": [scan]}])
    case = await look_at(applicant, case["id"])
    guide.say(f"盖章件已上传并核对：{case['status']['label']}")
    return case


def scanned(pdf: bytes) -> bytes:
    """As a scanner would make it of the print: pictures of its pages."""
    document = pdfium.PdfDocument(pdf)
    try:
        first, *rest = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    finally:
        document.close()
    made = io.BytesIO()
    pictures: list[Image.Image] = rest
    first.save(made, "PDF", save_all=True, append_images=pictures, resolution=DPI)
    return made.getvalue()


async def pool(guide: Guide, admin: Agent, region: str) -> int:
    """The region's demonstration experts, entered into its pool by an admin; who is in it already stays."""
    rows = [row for row in accounts() if row.role is Role.EXPERT and row.region == region]
    for number, row in enumerate(rows, 1):
        data = {
            "realName": invented_person(60 + number), "title": "研究员", "fields": ["材料科学"],
            "employers": [{"name": f"示例第{number}研究院（演示）"}],
        }  # fmt: skip
        await admin.attempt("expertAdd", region=region, accountName=row.name, mobile=row.mobile, body=row.body, data=data)
    guide.say(f"专家库：{len(rows)} 位演示专家")
    return len(rows)


async def judge(
    guide: Guide, admin: Agent, experts: list[Agent], applicant: Agent, case: dict[str, Any]
) -> dict[str, Any]:
    """Drawn by lot; each declares to have no interest in it and scores; the tally decides."""
    await admin.act("panelDraw", "__typename", caseId=case["id"])
    scored = 0
    for expert in experts:
        for task in (await expert.ask(INBOX))["nodes"]:
            if task["caseNumber"] != case["number"]:
                continue
            points = [{"key": each["key"], "points": each["max"]} for each in task["panel"]["criteria"]]
            if not scored:
                await expert.refused("panelScore", seatId=task["id"], points=points, comment="尚未声明利益关系。")
            await expert.act("panelDeclare", "__typename", seatId=task["id"], ties=[])
            said = "与研发相关，价格合理（演示）。"
            await expert.act("panelScore", "__typename", seatId=task["id"], points=points, comment=said)
            scored += 1
    case = await look_at(applicant, case["id"])
    guide.say(f"{scored} 位专家评分：{case['status']['label']}")
    if case["status"]["phase"] != "PAYMENT":
        raise JourneyError(f"the experts did not decide: {case['status']}")
    return case


def expert_logins(region: str) -> tuple[str, ...]:
    return tuple(row.name for row in accounts() if row.role is Role.EXPERT and row.region == region)


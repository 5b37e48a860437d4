"""Publicity with an objection, the payout of two persons with one failure, and what the books say at the end."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rich.table import Table

from core.clock import SHANGHAI
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.journey.redeeming import look_at
from gateway.demonstration.staff import Staff


async def publicity(
    guide: Guide, visitor: Agent, applicant: Agent, admin: Agent, platform: Agent, staff: Staff, case: dict[str, Any]
) -> dict[str, Any]:  # fmt: skip
    """Anyone may object; the objection pauses, its dismissal lets the rest of the days run, and the clock ends them."""
    shown = await visitor.ask(
        """query($region: String!) { publicities(region: $region, first: 20) {
          nodes { id enterpriseName institutionNames programmeName amount until status } } }""",
        region=staff.region,
    )
    mine = shown["nodes"][0]
    guide.say(f"公示：{mine['enterpriseName']} · {mine['programmeName']} · {mine['amount']} 元，至 {mine['until']}")
    await visitor.act(
        "publicityObject", "objectionId",
        publicityId=mine["id"], contactName="示例群众", contactPhone="15400008888", text="请核实服务内容（演示异议）。",
    )  # fmt: skip
    case = await look_at(applicant, case["id"])
    guide.say(f"有人提出异议：{case['status']['label']}，公示暂停")
    found = await admin.ask("query($id: ID!) { caseObjections(caseId: $id) { id text } }", id=case["id"])
    given = {"objectionId": found[0]["id"], "upheld": False, "text": "经核实，服务内容属实。"}
    await admin.act("objectionDecide", "objection { status }", **given)
    case = await look_at(applicant, case["id"])
    guide.say(f"异议不成立：{case['status']['label']}")
    moved = await platform.act("clockAdvance", "now", days=12)
    guide.say(f"演示时钟拨快 12 天：{moved['now']}")

    async def over() -> Any:
        now = await look_at(applicant, case["id"])
        return now if now["status"]["phase"] == "PAYMENT" else None

    case = await applicant.until(over, "the end of publicity")
    guide.say(f"公示期满：{case['status']['label']}")
    return case


async def payout(
    guide: Guide, admin: Agent, second: Agent, applicant: Agent, programme: dict[str, Any], case: dict[str, Any]
) -> dict[str, Any]:
    """The bank refuses first; retried, it pays."""
    batch = await _send(guide, admin, second, programme)
    line = await _line(admin, batch)
    failed = {"lineId": line["id"], "result": "FAILED", "reason": "户名与账号不符（演示）"}
    await admin.act("payoutLineSettle", "line { status } batch { status }", **failed)
    case = await look_at(applicant, case["id"])
    guide.say(f"银行退回：{case['status']['label']}，金额仍占用 {case['held']} 元")
    retry = {"caseId": case["id"], "version": case["version"]}
    await admin.act("payoutRetry", "case { status { label } }", **retry)
    batch = await _send(guide, admin, second, programme)
    line = await _line(admin, batch)
    paid = {"lineId": line["id"], "result": "PAID", "bankReference": "DEMO-BANK-0001"}
    await admin.act("payoutLineSettle", "line { status } batch { status }", **paid)
    await admin.refused("payoutLineSettle", **{**failed, "lineId": line["id"]})
    case = await look_at(applicant, case["id"])
    guide.say(f"银行确认：{case['status']['label']}，已兑付 {case['paid']} 元")
    return case


async def _send(guide: Guide, admin: Agent, second: Agent, programme: dict[str, Any]) -> dict[str, Any]:
    prepared = await admin.act("payoutBatchPrepare", "batch { id version number total lines }", programmeId=programme["id"])
    batch = prepared["batch"]
    given = {"batchId": batch["id"], "version": batch["version"]}
    await admin.refused("payoutBatchApprove", **given)
    await second.act("payoutBatchApprove", "batch { status }", **given)
    exported = await second.act("payoutBatchExport", "url", batchId=batch["id"])
    file = await second.http.get(exported["url"], headers=second.headers)
    if file.content[:2] != b"PK":
        raise JourneyError(f"the bank's file is no XLSX: {file.status_code}")
    guide.say(f"拨付批次 {batch['number']}：{batch['lines']} 笔 {batch['total']} 元，两人经办，银行文件已导出")
    return dict(batch)


async def _line(admin: Agent, batch: dict[str, Any]) -> dict[str, Any]:
    query = "query($id: ID!) { payoutLines(batchId: $id) { nodes { id amount payeeName payeeAccount } } }"
    return dict((await admin.ask(query, id=batch["id"]))["nodes"][0])


async def rate(guide: Guide, applicant: Agent, case: dict[str, Any]) -> None:
    given = {"itemId": case["items"][0]["id"], "stars": 5, "text": "响应及时，报告规范（演示评价）。"}
    await applicant.act("ratingCreate", "rating { stars }", **given)
    await applicant.refused("ratingCreate", **given)
    guide.say("已评价服务机构：5 星")


async def books(guide: Guide, admin: Agent, applicant: Agent, programme: dict[str, Any], case: dict[str, Any]) -> None:
    """Opinions, the case's history, the ledger and its balances."""
    told = await applicant.ask(
        """query($id: ID!) { redemption(id: $id) {
          opinions { stateLabel body event text }
          progress { label standing body since leftAt }
          history { at act by reason } } }""",
        id=case["id"],
    )
    guide.console.print(_table("审核意见", ("环节", "部门", "结果", "意见"), [list(row.values()) for row in told["opinions"]]))
    stages = [list(row.values()) for row in told["progress"]]
    guide.console.print(_table("办理进度", ("环节", "状态", "部门", "起", "止"), stages))
    guide.console.print(_table("操作记录", ("时间", "操作", "由谁", "理由"), [list(row.values()) for row in told["history"]]))
    ledger = await admin.ask(
        """query($id: ID!) {
          ledgerEntries(programmeId: $id, first: 50) { nodes { at movement source target amount caseNumber } }
          programmeBalances(programmeId: $id) { appropriated free granted held inPayment paid recovered } }""",
        id=programme["id"],
    )
    rows = [list(row.values()) for row in reversed(ledger["ledgerEntries"]["nodes"])]
    guide.console.print(_table("账本", ("时间", "事项", "自", "至", "金额（元）", "办件"), rows))
    balances = ledger["programmeBalances"]
    guide.console.print(_table("余额（元）", tuple(balances), [list(balances.values())]))
    if balances["paid"] != case["paid"] or balances["held"] != "0.00":
        raise JourneyError(f"the ledger says {balances}, the case {case['paid']}")


def _table(title: str, columns: tuple[str, ...], rows: list[list[Any]]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    return table


def _cell(value: Any) -> str:
    """A moment as people in China read it; anything else as it is."""
    try:
        return datetime.fromisoformat(str(value)).astimezone(SHANGHAI).strftime("%m-%d %H:%M")
    except ValueError:
        return "" if value is None else str(value)

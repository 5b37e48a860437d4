"""Accounts, certification, admission: how an enterprise and an institution come in."""

from __future__ import annotations

from typing import Any

from gateway.demonstration.journey import papers
from gateway.demonstration.journey.agent import Agent, Guide
from gateway.demonstration.journey.papers import Applicant
from gateway.demonstration.source import read_yaml
from gateway.demonstration.staff import Staff

PASSWORD = "Lvcheng-2026"  # noqa: S105 - of an invented account on a platform that is thrown away
CASE = "id version number status { label }"


async def register(guide: Guide, agent: Agent, who: Applicant, entry: str) -> None:
    await agent.act("smsCodeRequest", "expiresInSeconds", mobile=who.mobile, purpose="REGISTER")
    given = {"name": who.login, "mobile": who.mobile, "password": PASSWORD}
    await agent.refused("accountRegister", **given, code="000000")
    await agent.act("accountRegister", "name", **given, code=guide.last_code(who.mobile))
    await agent.sign_in(entry, who.mobile, PASSWORD)
    guide.say(f"{who.login} 已注册并登录（短信验证码、手机号登录）")


async def certify(guide: Guide, agent: Agent, who: Applicant, identity: str, admin: Agent, staff: Staff) -> None:
    """With a wrong USCC first; the enterprise's is returned once, resubmitted and passed."""
    licence = await agent.upload("licence.pdf", papers.pdf(f"licence {who.number}"))
    scans = [await agent.upload(f"id-{side}.png", papers.png(f"{side} {who.number}")) for side in ("front", "back")]
    values = papers.certification(who, identity) + papers.files(licence=[licence], legal_representative_id_scans=scans)
    asked = await _asked(agent, staff.region, identity)
    values = [each for each in values if each["key"] in asked]
    wrong = [each if each["key"] != "uscc" else {"key": "uscc", "text": papers.misspelt(who.uscc)} for each in values]
    saved = await agent.act("certificationSaveDraft", f"certification {{ {CASE} }}", region=staff.region, values=wrong)
    case = saved["certification"]
    await agent.refused("certificationSubmit", id=case["id"], version=case["version"])
    case = await _hand_in(agent, await _save(agent, case, staff, values))
    guide.say(f"单位认证 {case['number']} 已提交：{case['status']['label']}")
    if identity == "ENTERPRISE":
        case = await _returned_once(guide, agent, case, admin, staff)
    await decide(admin, case, "PASS", "认证材料齐全（演示意见）。")
    mine = await agent.ask("{ myCertifications { nodes { status { label } unitName } } }")
    guide.say(f"{mine['nodes'][0]['unitName']}：{mine['nodes'][0]['status']['label']}")


async def _asked(agent: Agent, region: str, identity: str) -> frozenset[str]:
    """The keys of the region's form: regions ask for different things."""
    query = """query($region: String!, $capacity: UnitCapacity!) {
      certificationFormDefinition(region: $region, capacity: $capacity) { fields { key } } }"""
    form = await agent.ask(query, region=region, capacity=identity)
    return frozenset(each["key"] for each in form["fields"])


async def _hand_in(agent: Agent, case: dict[str, Any]) -> dict[str, Any]:
    given = {"id": case["id"], "version": case["version"]}
    return dict((await agent.act("certificationSubmit", f"certification {{ {CASE} }}", **given))["certification"])


async def _returned_once(guide: Guide, agent: Agent, case: dict[str, Any], admin: Agent, staff: Staff) -> dict[str, Any]:
    await decide(admin, case, "RETURN", "请填写完整的开户支行（演示意见）。", requestedFields=["payee_bank"])
    seen = await agent.ask(
        f"query($id: ID!) {{ certification(id: $id) {{ {CASE} opinions {{ body text }} requestedFields }} }}", id=case["id"]
    )
    guide.say(f"{seen['status']['label']} · {seen['opinions'][-1]['body']}：{seen['opinions'][-1]['text']}")
    return await _hand_in(agent, await _save(agent, seen, staff, papers.texts(payee_bank="演示银行第二演示支行")))


async def _save(agent: Agent, case: dict[str, Any], staff: Staff, values: list[dict[str, Any]]) -> dict[str, Any]:
    given = {"id": case["id"], "version": case["version"], "region": staff.region, "values": values}
    saved = await agent.act("certificationSaveDraft", f"certification {{ {CASE} }}", **given)
    return dict(saved["certification"])


async def admit(guide: Guide, agent: Agent, who: Applicant, province: Agent, staff: Staff) -> str:
    """The institution applies, is admitted, and imports its services; its id."""
    paper = await agent.upload("qualification.pdf", papers.pdf(f"qualification {who.number}"))
    values = papers.texts(kind="RESEARCH_INSTITUTE", introduction="为演示虚构的检测机构，提供电镜与成分分析服务。")
    values += papers.files(qualification=[paper])
    saved = await agent.act("admissionSaveDraft", f"admission {{ {CASE} }}", region=staff.region, values=values)
    case = saved["admission"]
    done = await agent.act("admissionSubmit", f"admission {{ {CASE} }}", id=case["id"], version=case["version"])
    await decide(province, done["admission"], "PASS", "同意入库（演示意见）。")
    mine = await agent.ask("{ myInstitutions { nodes { id name status } } }")
    guide.say(f"{mine['nodes'][0]['name']}：{mine['nodes'][0]['status']}")
    return str(mine["nodes"][0]["id"])


async def import_services(guide: Guide, agent: Agent) -> None:
    """A file with a wrong row loads nothing and says why; the corrected one loads whole."""
    columns = [each["header"] for each in await agent.ask("{ serviceImportTemplate { header } }")]
    guide.say(f"导入模板的列：{'、'.join(columns)}")
    rows = read_yaml("journey")["services"]
    report = await _import(agent, [*rows, {**rows[0], "服务编号": "DEMO-9", "价格": "二百"}])
    guide.say(f"导入有误：{report['status']}，写入 {report['added']} 条")
    for fault in report["faults"]["nodes"]:
        guide.say(f"        第 {fault['row']} 行 {fault['column']}：{fault['message']}")
    report = await _import(agent, rows)
    guide.say(f"更正后导入：{report['status']}，写入 {report['added']} 条")


async def _import(agent: Agent, rows: list[dict[str, str]]) -> Any:
    table = [list(rows[0]), *(list(row.values()) for row in rows)]
    upload = await agent.upload("services.csv", papers.sheet(table))
    started = await agent.act("serviceImportStart", "serviceImport { id }", uploadId=upload)
    select = "id status added finishedAt faults(first: 20) { nodes { row column message } }"
    query = f"query($id: ID!) {{ serviceImport(id: $id) {{ {select} }} }}"

    async def look() -> Any:
        found = await agent.ask(query, id=started["serviceImport"]["id"])
        return found if found["finishedAt"] else None

    return await agent.until(look, "service import")


async def decide(reviewer: Agent, case: dict[str, Any], verdict: str, text: str, **more: Any) -> Any:
    """A reviewer's verdict on what the applicant's client last saw."""
    given = {"caseId": case["id"], "version": case["version"], "verdict": verdict, "text": text, **more}
    result = await reviewer.act("reviewDecide", "case { id version status { label } }", **given)
    return result["case"]

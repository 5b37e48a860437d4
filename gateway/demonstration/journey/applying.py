"""A voucher asked for on an order, refused first for what is missing, then passed by the district and by the agency."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from gateway.demonstration.journey import papers
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.journey.arriving import decide

SELECT = """application { id version number status { label phase } requested granted held atOwnRisk
  computation { total steps { text citation } items { steps { text citation } } } draft { faults { path message } } }"""
FORM = """query($id: ID!) { applicationFormDefinition(orderId: $id) { edition programmes { id name }
  form { title agreementTitle agreementVersion fields { key label required value { text } } } } }"""


async def look_at(agent: Agent, case_id: str) -> dict[str, Any]:
    fields = SELECT.replace("application {", "application(id: $id) {", 1)
    return dict(await agent.ask(f"query($id: ID!) {{ {fields} }}", id=case_id))


async def apply(
    guide: Guide, agent: Agent, order: dict[str, Any], programme: dict[str, Any], today: date
) -> dict[str, Any]:
    """On the programme just opened, among those that fit: saved as typed, refused with every fault, completed, and handed in."""
    form = await agent.ask(FORM, id=order["id"])
    known = "、".join(each["label"] for each in form["form"]["fields"] if each["value"] and each["value"]["text"])
    guide.say(f"{form['form']['title']}（规则 {form['edition']}，{programme['name']}）：已带出 {known}")
    given = {"orderId": order["id"], "programmeId": programme["id"], "values": []}
    case = (await agent.act("applicationSaveDraft", SELECT, **given))["application"]
    accepted = {"agreementVersion": form["form"]["agreementVersion"]}
    await agent.refused("applicationSubmit", id=case["id"], version=case["version"], **accepted)
    days = {"start_on": today, "finish_on": today + timedelta(days=30)}
    values = papers.texts(need="验证航空复合材料的成分（演示）。", **{key: day.isoformat() for key, day in days.items()})
    values.append({"key": "commitment", "confirmed": True})
    given = {"id": case["id"], "version": case["version"], "values": values}
    case = (await agent.act("applicationSaveDraft", SELECT, **given))["application"]
    guide.say(f"可申请 {case['computation']['total']} 元：")
    for step in [*case["computation"]["items"][0]["steps"], *case["computation"]["steps"]]:
        guide.say(f"        {step['text']}  {step['citation']}")
    given = {"id": case["id"], "version": case["version"], **accepted, "idempotencyKey": f"journey-{case['id']}"}
    done = (await agent.act("applicationSubmit", SELECT, **given))["application"]
    again = (await agent.act("applicationSubmit", SELECT, **given))["application"]
    if again["number"] != done["number"]:
        raise JourneyError("one key handed in two applications")
    guide.say(f"{done['number']} 已提交：{done['status']['label']}，申请 {done['requested']} 元，尚未预留（{done['held']} 元）")
    return dict(done)


async def pass_both(
    guide: Guide, applicant: Agent, district: Agent, agency: Agent, case: dict[str, Any]
) -> dict[str, Any]:
    """The agency may not go first; the money is held when it passes."""
    await agency.refused("reviewDecide", caseId=case["id"], version=case["version"], verdict="PASS")
    await decide(district, case, "PASS", "企业在本区注册，同意（演示意见）。")
    case = await look_at(applicant, case["id"])
    guide.say(f"区初审通过：{case['status']['label']}，预留 {case['held']} 元")
    await decide(agency, case, "PASS", "符合支持条件（演示意见）。")
    case = await look_at(applicant, case["id"])
    guide.say(f"复审：{case['status']['label']}，核定并预留 {case['held']} 元")
    if case["status"]["phase"] != "ACTIVE" or case["held"] != case["requested"]:
        raise JourneyError(f"the application is not in force: {case}")
    return case

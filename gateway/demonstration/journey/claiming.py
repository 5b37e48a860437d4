"""The admins' programme with its budget and register, and the enterprise's voucher."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from gateway.demonstration.journey import papers
from gateway.demonstration.journey.agent import Agent, Guide
from gateway.demonstration.journey.papers import Applicant
from gateway.demonstration.source import invented_resident_id, setting
from gateway.demonstration.staff import Staff

REGISTER = "technology_sme"
PROGRAMME = "id version name status remaining"


async def open_programme(guide: Guide, first: Agent, second: Agent, staff: Staff, today: date) -> dict[str, Any]:
    """Created by one admin, its budget approved by the other, then opened."""
    days = {"claimFrom": -1, "claimUntil": 90, "useFrom": -60, "useBy": 150, "redeemBy": 180}
    dates = {name: (today + timedelta(days=step)).isoformat() for name, step in days.items()}
    given = dict(
        code="JOURNEY", name="科技创新券·旅程批次（演示）",
        introduction="**数字均为演示编造。** 支持比例 50%，每次不低于 1,000 元，每家企业不超过 30,000 元。",
        ratio="0.5", minimum="1000.00", capPerEnterprise="30000.00", budget="100000.00", budgetReason="演示预算",
        categories=list(setting().categories.values()), commitment="ON_SUBMIT", **dates,
    )  # fmt: skip
    return await open_with_budget(guide, first, second, {"region": staff.region, **given})


async def open_with_budget(guide: Guide, first: Agent, second: Agent, given: dict[str, Any]) -> dict[str, Any]:
    """Whoever asks for the budget may not approve it."""
    programme = (await first.act("programmeCreate", f"programme {{ {PROGRAMME} }}", **given))["programme"]
    changes = await first.ask(
        "query($id: ID!) { budgetChanges(programmeId: $id) { nodes { id amount status } } }", id=programme["id"]
    )
    change = changes["nodes"][0]
    guide.say(f"批次“{programme['name']}”已创建，预算 {change['amount']} 元待另一人审批")
    await first.refused("budgetDecide", changeId=change["id"], approve=True)
    await second.act("budgetDecide", "change { status }", changeId=change["id"], approve=True)
    opened = await first.act("programmeOpen", f"programme {{ {PROGRAMME} }}", id=programme["id"], version=programme["version"])
    guide.say(f"批次已开放，剩余总额度 {opened['programme']['remaining']} 元")
    return dict(opened["programme"])


async def enter_into_register(guide: Guide, admin: Agent, who: Applicant, staff: Staff, today: date) -> None:
    upload = await admin.upload("register.csv", papers.register_csv(who, today))
    done = await admin.act(
        "registerImport", "registerImport { status rows added }",
        region=staff.region, register=REGISTER, asOf=today.isoformat(), source="演示名单", uploadId=upload,
    )  # fmt: skip
    guide.say(f"名单已导入：{done['registerImport']['added']} 家")


async def eligibility(guide: Guide, agent: Agent, programme: dict[str, Any]) -> bool:
    query = """query($id: ID!) { claimEligibility(programmeId: $id) {
      eligible lines { label satisfied message citation remedy group } } }"""
    answer = await agent.ask(query, id=programme["id"])
    guide.say(f"支持条件：{'符合' if answer['eligible'] else '不符合'}")
    for line in answer["lines"]:
        told = f"✓ {line['label']}" if line["satisfied"] else f"✗ {line['message']}{line['remedy']}"
        guide.say(f"        {told}  {line['citation']}")
    return bool(answer["eligible"])


async def claim(guide: Guide, agent: Agent, who: Applicant, programme: dict[str, Any]) -> dict[str, Any]:
    """The form says what it needs and what it knows; the first submission lacks most of it."""
    query = """query($id: ID!) { claimFormDefinition(programmeId: $id) {
      title agreementTitle agreementVersion fields { key label required value { text } } } }"""
    form = await agent.ask(query, id=programme["id"])
    known = [each["label"] for each in form["fields"] if each["value"] and each["value"]["text"]]
    guide.say(f"{form['title']}：{len(form['fields'])} 项，已带出 {'、'.join(known)}")
    select = "claim { id version number status { label } quota { total used reserved remaining } }"
    case = (await agent.act("claimSaveDraft", select, programmeId=programme["id"], values=[]))["claim"]
    accepted = {"agreementVersion": form["agreementVersion"]}
    await agent.refused("claimSubmit", id=case["id"], version=case["version"], **accepted)
    photo = await agent.upload("id.png", papers.png(f"contact {who.number}"))
    values = papers.texts(
        years_established="FROM_1_TO_5",
        revenue="UP_TO_5M",
        description="从事传感器研发的虚构企业。",
        contact_name="示例联络人",
        contact_mobile=who.mobile,
        contact_id_number=invented_resident_id((who.number + 1) % 1000),
        contact_email="demo@example.com",
    )
    values += [*papers.files(contact_id_photo=[photo]), {"key": "commitment", "confirmed": True}]
    given = {"id": case["id"], "version": case["version"], "values": values}
    case = (await agent.act("claimSaveDraft", select, **given))["claim"]
    done = (await agent.act("claimSubmit", select, id=case["id"], version=case["version"], **accepted))["claim"]
    guide.say(f"{done['number']}：{done['status']['label']}，额度 {done['quota']['total']} 元（{form['agreementTitle']}已确认）")
    return dict(done)

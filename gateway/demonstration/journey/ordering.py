"""The second journey: an enterprise finds a lab that a compact recognises, in another region, orders from it, applies for a
voucher on the order, and redeems it to the payout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol
from uuid import uuid4

from core.clock import local_date
from core.money import format_yuan, parse_yuan
from gateway.demonstration.journey import applying, arriving, claiming, papers, paying, stamping
from gateway.demonstration.journey.agent import Agent, Guide, JourneyError
from gateway.demonstration.journey.papers import Applicant
from gateway.demonstration.labs import batches
from gateway.demonstration.source import invented_mobile, read_yaml
from gateway.demonstration.staff import Staff, staff

PRICE = "12800.00"
"""Asked for nine samples."""
ORDER = "order { id version number region price status { key label } }"
HISTORY = """query($id: ID!) { order(id: $id) { status { key label final } price
  history(first: 50) { totalCount nodes { label after by price } } messages(first: 5) { totalCount
    nodes { by text files { name } } } } }"""


class Clients(Protocol):
    """Opens a client for each person."""

    async def visitor(self, name: str) -> Agent: ...

    async def official(self, account: str) -> Agent: ...


async def walk(guide: Guide, clients: Clients) -> dict[str, Any]:
    """From an unknown enterprise to the money on its account: the redemption as the enterprise sees it."""
    told = read_yaml("journey")["ordering"]
    buyer, seller = papers.applicant("buyer"), _lab(told)
    enterprise, lab = await clients.visitor(buyer.login), await clients.visitor(seller.login)
    guide.chapter("跨地区：企业与外地开放实验室登录和认证")
    for agent, who, identity, region in (
        (enterprise, buyer, "ENTERPRISE", told["region"]), (lab, seller, "INSTITUTION", told["lab_region"]),
    ):  # fmt: skip
        crew = staff(region)
        await arriving.register(guide, agent, who, identity)
        await arriving.certify(guide, agent, who, identity, await clients.official(crew.admin), crew)
    guide.chapter("创新券批次（两人定预算）")
    programme = await _open(guide, clients, told)
    guide.chapter("检索互认的开放实验室，查看能否用券")
    service = await _find(guide, enterprise, told)
    guide.chapter("订单")
    order = await _place(guide, enterprise, service, told["region"])
    order = await _agree(guide, enterprise, lab, order)
    crowd = Crew(clients, staff(told["region"]), buyer.division)
    application = await _apply(guide, crowd, enterprise, order, programme)
    guide.chapter("服务")
    await _serve(guide, enterprise, lab, order)
    case = await _redeem(guide, crowd, enterprise, application, order["price"])
    guide.chapter("拨付")
    first, second = await clients.official(crowd.staff.admin), await clients.official(crowd.staff.second_admin)
    case = await paying.payout(guide, first, second, enterprise, programme, case)
    used = await applying.look_at(enterprise, application["id"])
    guide.say(f"创新券申请：{used['status']['label']}")
    await paying.books(guide, first, enterprise, programme, case)
    return case


@dataclass(frozen=True, slots=True)
class Crew:
    """The officials of the region whose vouchers are meant, each at a client that is signed in when it is needed."""

    clients: Clients
    staff: Staff
    division: str

    async def district(self) -> Agent:
        return await self.clients.official(self.staff.district_of(self.division))

    async def agency(self) -> Agent:
        return await self.clients.official(self.staff.agency())

    async def city(self) -> Agent:
        return await self.clients.official(self.staff.province)


async def _apply(
    guide: Guide, crew: Crew, enterprise: Agent, order: dict[str, Any], programme: dict[str, Any]
) -> dict[str, Any]:
    guide.chapter("在订单上申请创新券：区初审、专业机构复审")
    today = await _today(enterprise)
    case = await applying.apply(guide, enterprise, order, programme, today)
    return await applying.pass_both(guide, enterprise, await crew.district(), await crew.agency(), case)


async def _redeem(guide: Guide, crew: Crew, enterprise: Agent, application: dict[str, Any], amount: str) -> dict[str, Any]:
    guide.chapter("兑现：区初审、专业机构形式审查、市级受理")
    case = await stamping.draft(guide, enterprise, application, amount, await _today(enterprise))
    reviewers = (await crew.district(), await crew.agency(), await crew.city())
    case = await stamping.examine(guide, enterprise, reviewers, case)
    guide.chapter("导出申请表，签字盖章，上传扫描件")
    case = await stamping.stamp(guide, enterprise, case)
    guide.chapter("专家评审")
    admin = await crew.clients.official(crew.staff.admin)
    await stamping.pool(guide, admin, crew.staff.region)
    experts = [await crew.clients.official(name) for name in stamping.expert_logins(crew.staff.region)]
    return await stamping.judge(guide, admin, experts, enterprise, case)


async def _today(agent: Agent) -> date:
    return local_date(datetime.fromisoformat((await agent.ask("{ platformStatus { now } }"))["now"]))


async def _open(guide: Guide, clients: Clients, told: dict[str, Any]) -> dict[str, Any]:
    crew = staff(told["region"])
    first, second = await clients.official(crew.admin), await clients.official(crew.second_admin)
    today = await _today(first)
    dates = {name: (today + timedelta(days=step)).isoformat() for name, step in told["days"].items()}
    return await claiming.open_with_budget(guide, first, second, {"region": told["region"], **told["programme"], **dates})


def _lab(told: dict[str, Any]) -> Applicant:
    """Labs are the same whatever the day; only a batch's own day is counted from it."""
    found = next(lab for batch in batches(date(2026, 1, 1)) for lab in batch.labs if lab.name == told["lab"])
    number = int(told["lab_number"])
    return Applicant(told["lab_login"], invented_mobile(number), found.uscc, found.name, found.division, number)


async def _find(guide: Guide, agent: Agent, told: dict[str, Any]) -> dict[str, Any]:
    query = """query($text: String!) { services(text: $text, filter: {voucherSupported: true}, first: 5) {
      totalCount nodes { id name price unit region institution { name }
        voucherUsable { usable region ratio citation cap left reasons { message citation } } } } }"""
    found = await agent.ask(query, text=f"{told['service']} {told['lab']}")
    mine = next((each for each in found["nodes"] if each["institution"]["name"] == told["lab"]), None)
    if mine is None or mine["region"] != told["lab_region"]:
        raise JourneyError(f"{told['lab']} is not found: {found}")
    guide.say(f"搜索到 {found['totalCount']} 项：{mine['name']} · {mine['institution']['name']}（{mine['region']}）")
    can = mine["voucherUsable"]
    if can["region"] != told["region"]:
        raise JourneyError(f"the voucher of another region is meant: {can}")
    if not (can["usable"] and can["ratio"] and can["citation"]):
        raise JourneyError(f"no voucher can be used on it: {can}")
    guide.say(f"可以使用创新券：比例 {can['ratio']}（{can['citation']}），限额 {can['cap']} 元，还可使用 {can['left']} 元")
    return dict(mine)


async def _place(guide: Guide, agent: Agent, service: dict[str, Any], region: str) -> dict[str, Any]:
    """No region is named: the rules are those of the enterprise's home. The first try lacks what the form asks for."""
    query = "query($id: ID!) { orderForm(serviceId: $id) { region edition form { title fields { key label required } } } }"
    form = await agent.ask(query, id=service["id"])
    if form["region"] != region:
        raise JourneyError(f"the order form is not of the buyer's home: {form['region']}")
    guide.say(f"{form['form']['title']}：{len(form['form']['fields'])} 项，适用规则 {form['region']} {form['edition']}")
    await agent.refused("orderPlace", serviceId=service["id"], values=[])
    values = papers.texts(requirement="示例样品三件，出具检测报告。", quantity="9", price=PRICE, contact_name="示例联络人")
    given = {"serviceId": service["id"], "values": values, "idempotencyKey": uuid4().hex}
    order = (await agent.act("orderPlace", ORDER, **given))["order"]
    again = (await agent.act("orderPlace", ORDER, **given))["order"]
    if again["id"] != order["id"]:
        raise JourneyError("one key placed two orders")
    guide.say(f"{order['number']} 已提交：{order['status']['label']}，{order['price']} 元（重复提交同一请求：仍为一份）")
    return dict(order)


async def _agree(guide: Guide, buyer: Agent, seller: Agent, order: dict[str, Any]) -> dict[str, Any]:
    """Accepted by the seller alone, talked about with a file, and cheaper by agreement."""
    sales = await seller.ask("{ mySales(first: 5) { totalCount nodes { id number } } }")
    if order["number"] not in {each["number"] for each in sales["nodes"]}:
        raise JourneyError("the seller does not see the order")
    await buyer.refused("orderAccept", type_name="OrderActInput", **_seen(order))
    order = await _act(seller, "orderAccept", order)
    guide.say(f"服务机构接受：{order['status']['label']}")
    file = await seller.upload("plan.pdf", papers.pdf("plan"))
    await seller.act("orderSendMessage", "sent { id }", orderId=order["id"], text="检测方案见附件。", uploadIds=[file])
    lower = format_yuan(parse_yuan(order["price"]) * 9 // 10)
    order = (await seller.act("orderProposePrice", ORDER, **_seen(order), price=lower, reason="老客户优惠（演示）"))["order"]
    await seller.refused("orderAgreePrice", type_name="OrderActInput", **_seen(order))
    order = await _act(buyer, "orderAgreePrice", order)
    if order["price"] != lower:
        raise JourneyError(f"{lower} was agreed, the order says {order['price']}")
    guide.say(f"改价经对方同意：{order['price']} 元，{order['status']['label']}")
    return order


async def _serve(guide: Guide, buyer: Agent, seller: Agent, order: dict[str, Any]) -> dict[str, Any]:
    for agent, verb in ((seller, "orderStart"), (seller, "orderFinish"), (buyer, "orderConfirm")):
        order = await _act(agent, verb, order)
        guide.say(f"{agent.name}：{order['status']['label']}")
    seen, other = await buyer.ask(HISTORY, id=order["id"]), await seller.ask(HISTORY, id=order["id"])
    if seen != other or not seen["status"]["final"] or seen["messages"]["totalCount"] != 1:
        raise JourneyError(f"the two sides see different orders: {seen} {other}")
    for step in seen["history"]["nodes"]:
        guide.say(f"        {step['label']} → {step['after']}（{step['by']}，{step['price'] or ''}）")
    return dict(seen)


async def _act(agent: Agent, verb: str, order: dict[str, Any]) -> dict[str, Any]:
    return dict((await agent.act(verb, ORDER, type_name="OrderActInput", **_seen(order)))["order"])


def _seen(order: dict[str, Any]) -> dict[str, Any]:
    return {"id": order["id"], "version": order["version"]}

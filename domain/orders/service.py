"""Place an order, move it, write on it. All of it is done for one of the two parties."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from core.checking import Checker
from core.errors import Ineligible, InvalidInput, NotFound, invalid
from core.ids import case_number, new_id
from db.models import Order, OrderMessage
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.commands import Wanted
from domain.form_kinds import Surroundings
from domain.forms import CheckedForm, check_form, wanted_files
from domain.orders.commands import ActOnOrder, PlaceOrder, RevealField, SendMessage
from domain.orders.engine import Move, begin, lock_order, move, placed_price
from domain.orders.files import keep_files
from domain.orders.ground import FORM, Offer, known_for_order, offer_of, orderable, ordering_edition, ordering_region
from domain.orders.notices import MESSAGE_TOPIC
from domain.orders.sides import side_of
from domain.organisations.parties import Party, refuse_same_party
from domain.organisations.standing import CertifiedUnit, certified_unit
from domain.work import Work
from regions.contract import Edition, FormDefinition

MAX_TEXT: Final = 2000
MAX_FILES: Final = 5
PRICE: Final = "price"
"""The key of the amount on a region's order form; without such a field the service's own price is the order's."""


async def place(work: Work, command: PlaceOrder) -> UUID:
    """The new order's id; its edition is that of today and stays.

    Raises NotFound (service not listed), WrongState (NO_ORDERS, NOT_CERTIFIED, CERTIFICATION_CHANGING), Ineligible (own
    service, no badge, institution not accepted), InvalidInput with every fault of the form.
    """
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.PLACE_ORDER, Resource(unit_id=unit_id))
    if unit_id is None:
        raise NotFound("单位", path="service_id")
    offer = await offer_of(work.session, command.service_id, lock=True)
    region = await ordering_region(work.session, command.region, unit_id, offer)
    edition, form = ordering_edition(work.platform, region, work.today)
    unit = await certified_unit(work, unit_id, region)
    refuse_same_party(Party(unit.id, unit.uscc), Party(offer.unit_id, offer.uscc))
    if reasons := orderable(work.platform, offer, region, edition, work.today):
        raise Ineligible(reasons, "该服务不能使用创新券购买，请查看各条理由。")
    known = await known_for_order(work.session, work.actor.account_id, unit.id, region, offer, edition)
    checked = check_form(form, command.values, Surroundings(known=known, on=work.today))
    if checked.faults:
        raise InvalidInput(checked.faults)
    order = _order(work, offer, unit, (region, edition), checked)
    order.price = _price(form, offer, checked)
    await begin(work, order, edition.orders.initial)
    await keep_files(work, order.id, wanted_files(form, checked.values))
    return order.id


def _order(work: Work, offer: Offer, unit: CertifiedUnit, rules: tuple[str, Edition], checked: CheckedForm) -> Order:
    region, edition = rules
    prefix = work.platform.regions.for_(region).manifest.number_prefix
    return Order(
        id=new_id(), number=case_number(f"{prefix}-OR", work.today), region=region, edition=edition.code,
        service_id=offer.service_id, institution_id=offer.institution_id, enterprise_unit_id=unit.id,
        institution_unit_id=offer.unit_id, placed_by=work.actor.account_id, service_name=offer.service_name,
        category=offer.category, enterprise_name=unit.name, institution_name=offer.institution_name,
        form=dict(checked.plain), personal=dict(checked.personal), negotiated_from="", proposer="", created_at=work.now,
    )  # fmt: skip


def _price(form: FormDefinition, offer: Offer, checked: CheckedForm) -> int:
    asked = any(each.key == PRICE and each.kind == "yuan" for each in form.fields)
    if asked:
        return placed_price(checked.plain.get(PRICE), f"values.{PRICE}")
    if not offer.price:
        raise invalid("service_id", "NO_PRICE", "该服务价格面议，请先请服务机构公布价格。")
    return offer.price


async def act(work: Work, command: ActOnOrder) -> UUID:
    """One move by the side the actor stands on. Raises NotFound, StaleVersion, and what `engine.move` raises."""
    order = await lock_order(work, command.order_id, command.version)
    side = side_of(work.actor, order)
    await move(work, order, Move(command.event, side, command.reason, command.price))
    return order.id


async def send_message(work: Work, command: SendMessage) -> UUID:
    """The new message's id. Both sides may write as long as the order exists, ended ones too. Raises InvalidInput for neither
    text nor file, too much of either, and files that may not be taken up."""
    order = await lock_order(work, command.order_id)
    side = side_of(work.actor, order)
    checker = Checker()
    text = checker.text("text", command.text, "留言", maximum=MAX_TEXT, required=not command.uploads)
    if len(command.uploads) > MAX_FILES:
        checker.fault("upload_ids", "TOO_MANY", f"每条留言最多 {MAX_FILES} 个附件。", "请分几条发送")
    checker.done()
    message = OrderMessage(
        id=new_id(), order_id=order.id, side=side, account_id=work.actor.account_id, text=text, created_at=work.now
    )
    work.session.add(message)
    await work.session.flush()
    wanted = [Wanted(each, f"upload_ids[{position}]") for position, each in enumerate(dict.fromkeys(command.uploads))]
    await keep_files(work, order.id, wanted, message.id)
    after = {"message": str(message.id), "files": len(wanted)}
    work.record("ORDER.MESSAGE", "order", order.id, region=order.region, after=after)
    work.emit(MESSAGE_TOPIC, order.id, payload={"side": side, "message": str(message.id)})
    return message.id


async def reveal(work: Work, command: RevealField) -> UUID:
    """Into the audit log: which side looked at a personal value of the form. `queries.revealed` then shows it."""
    order = await lock_order(work, command.order_id)
    side_of(work.actor, order)
    form = work.platform.regions.for_(order.region).edition(order.edition).forms[FORM]
    if not any(each.key == command.key and each.personal for each in form.fields):
        raise invalid("field", "UNKNOWN_FIELD", "订单没有这一项，或它不是个人信息。")
    work.record("ORDER.REVEAL", "order", order.id, region=order.region, after={"field": command.key})
    return order.id

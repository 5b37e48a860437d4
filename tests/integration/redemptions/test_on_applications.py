"""What a redemption asks of, and does to, the voucher it stands on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import WrongState
from db.models import Case
from domain.orders.standing import completed
from domain.programmes.ledger import Voucher
from domain.redemptions.ground import ground_of
from domain.redemptions.opening import check_openable
from domain.redemptions.using import use_application
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind, Filer
from schema.ids import split_id
from tests.support import vouchers
from tests.support.platform import World
from tests.support.redeeming import Redeemer, redeemer
from tests.support.redemptions import Setting, the_redemption


async def test_where_the_institution_files_the_enterprise_is_told_so(here: Setting) -> None:
    async def attempt(work: Work) -> None:
        ground = await ground_of(work.session, work.platform.regions, Voucher(here.claim_id), lock=True)
        manifest = replace(ground.region.manifest, filer=Filer.INSTITUTION)
        await check_openable(work, replace(ground, region=replace(ground.region, manifest=manifest)))  # type: ignore[type-var]

    with pytest.raises(WrongState) as refused:
        await vouchers.act(here.platform, attempt, here.enterprise.actor)
    assert refused.value.code == "FILED_BY_INSTITUTION"


def test_an_order_is_completed_only_where_no_refusal_or_lapse_leads(here: Setting) -> None:
    table = here.platform.regions.for_("tianjin").editions[-1].orders
    assert {state.key for state in table.states if completed(table, state.key)} == {"completed"}


async def _use(mine: Redeemer, redemption_id: str) -> Case:
    """The application's case after a redemption of it was paid, in an installation that knows applications."""

    async def nothing(_work: Work, _case: Case, _step: Move) -> None: ...

    kinds = dict(mine.world.platform.case_kinds)
    stand_in = replace(kinds[CaseKind.REDEMPTION], effects={"RELEASE": nothing}, before_move=nothing)
    handlers = kinds.get(CaseKind.APPLICATION, stand_in)
    platform = replace(mine.world.platform, case_kinds={**kinds, CaseKind.APPLICATION: handlers})
    redemption = await the_redemption(platform, split_id(redemption_id)[1])
    await vouchers.act(platform, lambda work: use_application(work, redemption))
    async with platform.sessions() as session:
        return await session.get_one(Case, mine.application_id)


async def test_a_paid_redemption_uses_its_application(world: World) -> None:
    mine = await redeemer(world)
    draft = await mine.open()
    assert (await _use(mine, draft["id"])).phase == "USED"


async def test_an_application_that_expired_meanwhile_stays_expired(world: World) -> None:
    mine = await redeemer(world)
    draft = await mine.open()
    await mine.end("EXPIRED")
    assert (await _use(mine, draft["id"])).phase == "EXPIRED"

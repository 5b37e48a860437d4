"""Tianjin as its manual and the notice have it: words of the states, what is asked when, editions, effects on the money."""

from __future__ import annotations

from datetime import date

import pytest

from core.workflow import Event, Mover, Overdue, Phase
from regions.cases import golden_cases
from regions.contract import CaseKind, Obtain
from regions.loading import LoadedRegion
from regions.panels import Panel
from regions.reading import Faults
from tests.regions.support import REGISTRY

REGION = REGISTRY.for_("tianjin")
EDITION = REGION.edition_on(date(2026, 6, 1))
APPLICATION = EDITION.workflows[CaseKind.APPLICATION]
REDEMPTION = EDITION.workflows[CaseKind.REDEMPTION]

ORDER = {
    CaseKind.APPLICATION: ["草稿", "区科技主管部门初审", "专业机构复审", "复审通过"],
    CaseKind.REDEMPTION: [
        "草稿", "区科技主管部门初审", "专业机构形式审查", "市级受理", "待上传盖章件", "专家评审", "专家评审通过", "已兑现",
    ],
}  # fmt: skip
BESIDE = {
    CaseKind.APPLICATION: {"退回修改", "不通过", "已失效", "已使用"},
    CaseKind.REDEMPTION: {"退回修改", "不通过", "已撤回", "兑现失败"},
}


@pytest.mark.parametrize("kind", ORDER)
def test_the_states_are_the_manuals_words_in_every_edition(kind: CaseKind) -> None:
    for edition in REGION.editions:
        workflow = edition.workflows[kind]
        assert [state.label for state in workflow.path] == ORDER[kind]
        assert {state.label for state in workflow.states if state not in workflow.path} == BESIDE[kind]


def test_an_order_goes_through_the_words_of_the_domain() -> None:
    states = {state.label: state for state in EDITION.orders.states}
    assert list(states)[:5] == ["待确认", "已确认", "服务中", "待验收", "已完成"]
    assert set(list(states)[5:]) == {"已拒绝", "已取消", "协商改价"}
    assert [state.label for state in states.values() if state.final] == ["已完成", "已拒绝", "已取消"]


def test_the_district_reviews_first_and_the_agency_second() -> None:
    for workflow in (APPLICATION, REDEMPTION):
        first, second = (state.owner for state in workflow.path[1:3])
        assert (first.role, first.level, first.body) == ("REVIEWER", "division", "区科技主管部门")
        assert (second.role, second.body) == ("AGENCY_REVIEWER", "专业机构")


def test_money_is_held_when_the_second_review_passes_and_not_before() -> None:
    assert [state.key for state in APPLICATION.states if "HOLD" in state.effects] == ["passed"]
    passed = APPLICATION.find("agency_review", Event.PASS)
    assert passed is not None
    assert (passed.target, passed.effects) == ("passed", ("HOLD",))
    assert all(state.effects == ("RELEASE",) for state in APPLICATION.states if state.final)


def test_a_voucher_is_used_when_redeemed_and_lapses_when_its_order_ends() -> None:
    assert REDEMPTION.state("redeemed").effects == ("PAY",)
    found = {event: APPLICATION.find("passed", event) for event in (Event.USE, Event.EXPIRE, Event.VOID)}
    labels = {event: APPLICATION.state(row.target).label for event, row in found.items() if row is not None}
    assert labels == {Event.USE: "已使用", Event.EXPIRE: "已失效", Event.VOID: "已失效"}


def test_acceptance_by_the_city_is_seen_and_never_stands_still() -> None:
    """The city passes it on within three working days, or the clock does; nobody is rejected there."""
    state = REDEMPTION.state("city_accepted")
    assert (state.label, state.owner.level, state.working_days, state.overdue) == ("市级受理", "province", 3, Overdue.ADVANCE)
    rows = {row.event: row for row in REDEMPTION.events("city_accepted")}
    assert set(rows) == {Event.PASS, Event.RETURN, Event.ELAPSE, Event.WITHDRAW}
    assert rows[Event.PASS].target == rows[Event.ELAPSE].target == "stamped_copy"
    assert (rows[Event.PASS].mover, rows[Event.ELAPSE].mover) == (Mover.OWNER, Mover.CLOCK)


def test_no_other_review_passes_by_itself() -> None:
    for workflow in (APPLICATION, REDEMPTION):
        rows = [row.source for row in workflow.table() if row.event is Event.ELAPSE]
        assert rows == (["city_accepted"] if workflow is REDEMPTION else [])


def test_the_stamped_form_is_the_printed_redemption_form() -> None:
    task = (REDEMPTION.state("stamped_copy").settings or {})["task"]
    assert task["export"] == "redemption"
    assert task["export"] in EDITION.forms
    assert [document["formats"] for document in task["documents"]] == [["pdf", "jpg", "png"]]


def test_after_the_stamp_nothing_is_returned_for_correction() -> None:
    """The signed paper must say what the experts reviewed."""
    after = REDEMPTION.path[REDEMPTION.path.index(REDEMPTION.state("stamped_copy")) :]
    assert not [state.key for state in after if REDEMPTION.find(state.key, Event.RETURN)]


def test_experts_decide_by_the_average_of_weighted_criteria() -> None:
    panel = Panel.of(REDEMPTION.state("expert_review").settings or {})
    assert (panel.experts, panel.quorum, panel.decision, panel.pass_score, panel.scale) == (5, 3, "average", 60, 100)
    assert [criterion.weight for criterion in panel.criteria] == [30, 30, 20, 20]


def test_the_review_ends_with_the_experts_and_payment_follows() -> None:
    approved = REDEMPTION.state("approved")
    assert (approved.label, approved.phase) == ("专家评审通过", Phase.PAYMENT)
    assert {"QUEUE_PAYOUT", "OPEN_RATING"} <= set(approved.effects)


def test_certification_asks_for_name_uscc_and_licence_but_no_identity_papers() -> None:
    form = EDITION.forms["certification"]
    fields = {field.key: field for field in form.fields}
    assert {"单位名称", "统一社会信用代码", "营业执照或法人证书"} <= {field.label for field in form.fields if field.required}
    assert all(fields[key].required for key in ("payee_name", "payee_bank", "payee_account"))
    assert not [field.key for field in form.fields if field.kind == "resident_id" or field.key.endswith("_scans")]


def test_a_redemption_has_rows_of_invoices_bank_slips_and_contracts() -> None:
    form = EDITION.forms["redemption"]
    assert [rows.label for rows in form.rows] == ["发票", "银行回单", "合同"]
    for rows in form.rows:
        kinds = [field.kind for field in EDITION.forms[rows.form].fields]
        assert rows.minimum == 1
        assert {"yuan", "date", "file"} <= set(kinds)


def test_each_period_has_its_own_kinds_of_service() -> None:
    found = {edition.code: [category.label for category in edition.categories] for edition in REGION.editions}
    assert found["2020-01-01"] == ["研究开发服务", "检验检测服务"]
    assert found["2023-01-01"] == ["研究开发服务", "检验检测服务", "综合科技服务"]


def test_the_application_form_asks_for_what_its_edition_excludes() -> None:
    keys = {edition.code: {field.key for field in edition.forms["application"].fields} for edition in REGION.editions}
    assert {"statutory", "funded_elsewhere", "declared_ties"} <= keys["2020-01-01"]
    assert not {"statutory", "funded_elsewhere"} & keys["2023-01-01"]
    assert "declared_ties" in keys["2023-01-01"]


def test_both_periods_are_dated_and_cited() -> None:
    notice = REGION.edition("2020-01-01").citations["money.ratio"]
    assert (notice.valid_from, notice.valid_until) == (date(2020, 1, 1), date(2021, 12, 31))
    assert "津科规〔2019〕2号" in notice.text
    manual = EDITION.citations["money.caps.year"]
    assert (manual.source.key, manual.valid_from, manual.confirmed) == ("manual", date(2023, 1, 1), None)


def test_between_the_periods_no_figure_holds() -> None:
    between = REGION.edition_on(date(2022, 7, 1))
    assert "money.closed" in between.parameters
    assert not [key for key in between.parameters if key.startswith("money.caps") or key in {"money.ratio", "money.minimum"}]


def test_identity() -> None:
    manifest = REGION.manifest
    assert (manifest.obtain, manifest.words["redemption"], manifest.words["voucher"]) == (Obtain.ON_ORDER, "兑现", "创新券")


def test_the_region_has_its_golden_cases() -> None:
    assert isinstance(REGION, LoadedRegion)
    cases = list(golden_cases(REGION.folder, Faults(REGION.folder)))
    assert len(cases) >= 120
    assert sum(case.ask == "amount" for case in cases) >= 60

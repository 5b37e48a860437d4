"""Liaoning as its manual has it: the words of the states, every field of the claim form, documents per category."""

from __future__ import annotations

from datetime import date

import pytest

from core.workflow import Event, Phase
from regions.cases import golden_cases
from regions.contract import CaseKind, EligibilityFacts, Obtain
from regions.loading import LoadedRegion
from regions.reading import Faults
from regions.workflows import workflow_for
from tests.regions.support import REGISTRY

REGION = REGISTRY.for_("liaoning")
EDITION = REGION.edition_on(date(2026, 3, 2))

ORDER = {
    (CaseKind.CERTIFICATION, ()): ["待审核", "认证通过"],
    (CaseKind.ADMISSION, ()): ["待审核", "已入库"],
    (CaseKind.CLAIM, ()): ["待提交", "申领完成"],
    (CaseKind.CLAIM, ("review_claims",)): ["待提交", "待审核", "申领完成"],
    (CaseKind.REDEMPTION, ()): ["草稿", "初审", "复审", "公示", "兑付", "已兑付"],
}
BESIDE = {
    (CaseKind.CERTIFICATION, ()): {"退回修改", "不通过", "变更中"},
    (CaseKind.ADMISSION, ()): {"退回修改", "不通过", "已退出"},
    (CaseKind.CLAIM, ()): {"已过期", "已作废"},
    (CaseKind.CLAIM, ("review_claims",)): {"退回修改", "不通过", "已过期", "已作废"},
    (CaseKind.REDEMPTION, ()): {"退回修改", "不通过", "已撤回", "公示异议", "兑付失败"},
}


@pytest.mark.parametrize(("kind", "conditions"), ORDER)
def test_the_states_are_the_manuals_words(kind: CaseKind, conditions: tuple[str, ...]) -> None:
    workflow = workflow_for(EDITION, kind, conditions)
    path = [state.label for state in workflow.path]
    if kind in {CaseKind.CERTIFICATION, CaseKind.ADMISSION}:
        assert path.pop(0) == "草稿"
    assert path == ORDER[kind, conditions]
    assert {state.label for state in workflow.states} - {state.label for state in workflow.path} >= BESIDE[
        kind, conditions
    ]


def test_a_claim_is_complete_at_once_unless_the_programme_reviews_it() -> None:
    plain = workflow_for(EDITION, CaseKind.CLAIM).find("draft", Event.SUBMIT)
    reviewed = workflow_for(EDITION, CaseKind.CLAIM, {"review_claims"}).find("draft", Event.SUBMIT)
    assert plain is not None
    assert reviewed is not None
    assert (plain.target, plain.effects) == ("claimed", ("GRANT",))
    assert reviewed.target == "review"


def test_first_review_is_the_divisions_and_second_the_provinces() -> None:
    workflow = EDITION.workflows[CaseKind.REDEMPTION]
    reviews = [state for state in workflow.states if state.phase is Phase.REVIEW]
    assert [(state.owner.role, state.owner.level) for state in reviews] == [
        ("REVIEWER", "division"),
        ("REVIEWER", "province"),
    ]
    assert all(state.may_cut and "HOLD" in state.effects for state in reviews)


def test_publicity_lasts_five_working_days_and_certification_takes_two() -> None:
    assert EDITION.workflows[CaseKind.REDEMPTION].state("publicity").working_days == 5
    assert EDITION.workflows[CaseKind.CERTIFICATION].state("pending").working_days == 2


CLAIM_FIELDS = {
    "企业名称", "注册地址", "法定代表人", "联系电话", "统一社会信用代码", "科技主管部门", "成立年限", "上一年经营收入",
    "企业情况介绍", "联络人姓名", "联络人手机", "证件号码", "电子邮箱", "证件照片", "创新券类别", "企业承诺函",
}  # fmt: skip


def test_the_claim_form_asks_what_the_manual_asks() -> None:
    form = EDITION.forms["claim"]
    assert {field.label for field in form.fields if field.required} == CLAIM_FIELDS
    assert {field.label for field in form.fields if not field.required} == {"行业类型"}
    assert form.agreement_title == "企业承诺函"
    assert form.agreement
    assert form.agreement_version


def test_choices_and_formats_are_the_manuals() -> None:
    fields = {field.key: field for field in EDITION.forms["claim"].fields}
    assert [choice.label for choice in fields["years_established"].choices] == ["0-1年", "1-5年", "5年以上"]
    assert [choice.label for choice in fields["revenue"].choices] == [
        "年营收≤500万元",
        "500万元<年营收≤1000万元",
        "1000万元<年营收≤2000万元",
        "年营收>2000万元",
    ]
    assert fields["contact_id_photo"].formats == ("jpg", "png", "gif")
    assert all(fields[key].personal for key in ("contact_id_number", "contact_mobile", "contact_email"))


def test_only_payment_proofs_may_be_other_than_pdf() -> None:
    for category in EDITION.categories:
        rules = {rule.key: rule for rule in category.documents}
        assert {"result", "contract", "payment_proof"} <= set(rules)
        assert all(rule.formats == ("pdf",) for key, rule in rules.items() if key != "payment_proof")
        assert rules["payment_proof"].formats == ("pdf", "jpg", "png")
        assert ("relevance" in rules) is (category.label == "检验检测服务")


def test_the_categories_are_the_zones_four() -> None:
    assert [category.label for category in EDITION.categories] == [
        "大型仪器共享",
        "研究开发服务",
        "检验检测服务",
        "技术转移转化",
    ]


def test_an_ineligible_enterprise_hears_rule_source_and_remedy() -> None:
    facts = EligibilityFacts(date(2026, 3, 2), "A", "enterprise", True, "liaoning", "210102", True)
    answer = EDITION.policy.eligibility(facts)
    assert not answer.eligible
    assert len(answer.unmet) == 6
    assert all(reason.message and reason.citation and reason.remedy for reason in answer.unmet)


def test_identity_and_sources() -> None:
    manifest = REGION.manifest
    assert manifest.obtain is Obtain.DIRECT_CLAIM
    assert manifest.words["redemption"] == "兑付"
    assert manifest.sources["measures"].issued == date(2025, 7, 8)
    assert manifest.sources["sharing"].issued == date(2025, 7, 8)


def test_the_region_has_its_golden_cases() -> None:
    assert isinstance(REGION, LoadedRegion)
    assert len(list(golden_cases(REGION.folder, Faults(REGION.folder)))) >= 45

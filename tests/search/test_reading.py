"""How what people type is read: which thing, whose, and what meets a need, before any engine is asked."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from search.analysis.clauses import MAX_CLAUSES
from search.analysis.names import concepts
from search.analysis.planning import plan, worded_plan
from search.analysis.terms import document_terms
from search.engine import Document
from search.plan import MAX_SCORE, Clause, Role, score
from search.query import Kind
from search.wording import Synonym, Wordings

THINGS = {
    "SEM": "扫描电子显微镜",
    "ＳＥＭ": "扫描电子显微镜",
    "掃描電鏡": "扫描电子显微镜",
    "扫瞄电镜": "扫描电子显微镜",
    "saomiao dianjing": "扫描电子显微镜",
    "扫描dianjing": "扫描电子显微镜",
    "smdj": "扫描电子显微镜",
    "scaning electron microscope": "扫描电子显微镜",
    "气象色谱": "气相色谱仪",
    "GC MS": "气相色谱-质谱联用仪",
    "gcms": "气相色谱-质谱联用仪",
    "ICP OES": "电感耦合等离子体发射光谱仪",
    "原子吸受光谱": "原子吸收光谱仪",
    "雷射粒度儀": "激光粒度仪",
    "Raman spectroscopy": "激光拉曼光谱仪",
    "1000℃ 蠕变": "高温蠕变持久试验机",
    "测水里的重金属": "电感耦合等离子体质谱仪",
    "看金属断口": "扫描电子显微镜",
    "扫描电镜多少钱": "扫描电子显微镜",
    "做多波束测深系统": "多波束测深系统",
    "sao3 miao2 dian4 jing4": "扫描电子显微镜",
    "sǎo miáo diàn jìng": "扫描电子显微镜",
    "GC.MS": "气相色谱-质谱联用仪",
    "超音波探傷儀": "超声波探伤仪",
    "扫描电显子微镜": "扫描电子显微镜",
    "电子探针显显微分析仪": "电子探针显微分析仪",
    "共焦聚": "激光共聚焦显微镜",
    "zhongjinshu": "电感耦合等离子体质谱仪",
}


NEEDS = {
    "橡胶老化寿命评估": "氙灯老化试验箱",
    "我想知道这个螺栓为什么断了": "失效分析",
    "车间噪音太大要检测": "噪声与振动检测",
    "蛋白质分子量怎么测": "飞行时间质谱仪",
    "小鼠脑核磁": "小动物核磁共振成像仪",
    "鱼肉里的汞含量测定": "测汞仪",
    "where can I test heavy metals in soil": "土壤与固废检测",
    "充电宝想做3C先摸个底": "电气安全检测",
}


def best(text: str, role: Role = Role.WHAT) -> list[str]:
    return [part.clauses[0].terms[0] for part in plan(text).parts if part.role is role]


@pytest.mark.parametrize("text", sorted(THINGS))
def test_a_thing_is_known_however_it_is_said(text: str) -> None:
    assert f"c:{THINGS[text]}" in best(text)


@pytest.mark.parametrize("text", sorted(NEEDS))
def test_a_need_is_met_by_what_is_used_for_it_though_no_pattern_foresaw_it(text: str) -> None:
    assert best(text) == [f"c:{NEEDS[text]}"]
    assert plan(text).corrected is None


@pytest.mark.parametrize("text", ["怎么做", "附近哪里有", "我想找"])
def test_words_that_go_without_saying_browse(text: str) -> None:
    assert plan(text).browses
    assert plan(text).parts == ()


@pytest.mark.parametrize(
    ("text", "whose"),
    [("大工SEM", "大连理工大学"), ("化物所 质谱", "中国科学院大连化学物理研究所"), ("dalianligong SEM", "大连理工大学")],
)
def test_an_institution_is_known_beside_a_thing(text: str, whose: str) -> None:
    assert best(text, Role.WHOSE) == [f"c:{whose}"]
    assert plan(text).steps[0].sets == ((0,), (1,))


FAMILIES = {
    "探伤仪器": "探伤仪器",
    "热分析设备": "热分析仪器",
    "海洋物理": "海洋物理",
    "电子光学": "电子光学仪器",
    "哪里有色谱仪器": "色谱仪器",
    "電子測量儀器": "电子测量仪器",
}


@pytest.mark.parametrize("text", sorted(FAMILIES))
def test_the_name_of_a_class_of_instruments_asks_for_all_of_it(text: str) -> None:
    assert best(text) == [f"f:{FAMILIES[text]}"]
    assert plan(text).corrected is None
    (where,) = best(f"沈阳 {text}", Role.WHERE)
    assert (where, best(f"沈阳 {text}")) == ("d:210100", best(text))


def test_the_name_of_a_kind_of_service_asks_for_every_one_of_it() -> None:
    for text, one in (("检验检测服务", "水质检测"), ("研究开发", "样机试制"), ("技术转移转化", "科技查新")):
        (part,) = [part for part in plan(text).parts if part.role is Role.WHAT]
        assert f"c:{one}" in [clause.terms[0] for clause in part.clauses]
        assert len({clause.points for clause in part.clauses}) == 1


BEGUN = [("hcgzb", "核磁共振波谱仪"), ("gxyxs", "高效液相色谱仪"), ("smdzxw", "扫描电子显微镜")]


@pytest.mark.parametrize(("letters", "name"), BEGUN)
def test_the_beginning_of_initials_is_known(letters: str, name: str) -> None:
    assert best(letters)[0] == f"c:{name}"


@pytest.mark.parametrize("text", ["大工件测量", "木材检测", "水的硬度"])
def test_what_only_looks_like_a_name_is_not_taken_for_one(text: str) -> None:
    assert best(text, Role.WHOSE) == []
    assert plan(text).corrected is None


def test_a_slip_is_told_and_another_script_is_not() -> None:
    assert plan("扫瞄电镜").corrected == "扫描电镜"
    for text in ("扫描电镜", "saomiao dianjing", "掃描電鏡", "SEM"):
        assert plan(text).corrected is None


@pytest.mark.parametrize("text", ["", "!!!", "👩‍🔬", "-- ::"])
def test_what_says_nothing_asks_for_nothing(text: str) -> None:
    assert plan(text).parts == ()
    assert plan(text).steps == ()


@pytest.mark.parametrize(
    "text",
    ["电镜质谱色谱光谱衍射检测分析研发查新专利显微" * 9, "abcdefghij " * 18, "扫描电镜 " * 33, "测" * 200, "a b c d " * 25],
)
def test_no_text_is_expensive_nor_its_score_beyond_what_a_float_holds(text: str) -> None:
    made = plan(text[:200])
    assert len(made.parts) <= 12
    assert all(len(part.clauses) <= MAX_CLAUSES for part in made.parts)
    everything = {term.removesuffix("*"): "A" for part in made.parts for clause in part.clauses for term in clause.terms}
    assert score(everything, made) < MAX_SCORE  # type: ignore[arg-type]


def test_no_name_makes_a_part_that_nothing_can_show() -> None:
    named = [surface for concept in concepts() for surface in concept.surfaces]
    assert [name for name in named if not all(part.clauses for part in plan(name[:200]).parts)] == []


def test_an_admins_synonym_changes_the_plan_alone() -> None:
    wordings = Wordings(1, (Synonym("照妖镜", ("扫描电镜",)),))
    made = worded_plan("大连理工 照妖镜", wordings)
    assert {part.role for part in made.parts[:2]} == {Role.WHAT, Role.WHOSE}
    assert made.parts[0].clauses[0].terms == ("c:扫描电子显微镜",)
    assert best("照妖镜") != ["c:扫描电子显微镜"]


DOCUMENTS = [
    ("土壤污染物检测（水质多参数分析仪）", "分析仪器", "水质多参数分析仪"),
    ("肥料污染物检测·水质多参数分析仪", "分析仪器", "水质多参数分析仪"),
    ("水质分析", "分析仪器", "水质多参数分析仪"),
    ("水质分析", "", "水质检测"),
    ("老化试验", "特种检测仪器", "氙灯老化试验箱"),
    ("老化试验", "", "环境可靠性检测"),
]


@pytest.mark.parametrize(("name", "instrument_class", "thing"), DOCUMENTS)
def test_a_name_of_several_things_is_of_the_one_that_the_document_is(name: str, instrument_class: str, thing: str) -> None:
    dated = datetime(2026, 1, 5, tzinfo=UTC)
    document = Document(
        Kind.SERVICE, uuid4(), 1, True, dated, names=(name,), related=("示例中心",), instrument_class=instrument_class
    )
    terms = document_terms(document)
    assert [term for term, level in terms.items() if term.startswith("c:") and level == "A"] == [f"c:{thing}"]


@pytest.mark.parametrize("name", ["示例量子磁力显微测试", "检验检测"])
def test_who_types_a_name_as_it_stands_finds_it_also_where_the_words_mean_more(name: str) -> None:
    [asked] = [part for part in plan(name).parts if part.role is Role.WHAT]
    firm = [clause for clause in asked.clauses if not clause.loose]
    assert firm[0].terms[0].startswith("c:")
    assert Clause((f"n:{name}",), "A", firm[0].points) in firm


def test_what_has_all_the_words_of_a_need_in_its_names_is_found_with_what_meets_it() -> None:
    [asked] = [part for part in plan("示例量子磁力显微测试").parts if part.role is Role.WHAT]
    assert any(len(clause.terms) > 1 and clause.level == "B" and not clause.loose for clause in asked.clauses)

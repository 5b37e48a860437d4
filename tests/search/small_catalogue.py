"""Thirty services that the search cases are about."""

from __future__ import annotations

from tests.support.catalogue import House, Offer

HOUSES = (
    House("大连理工大学", ("大连理工", "大工"), division="210211"),
    House("中国科学院大连化学物理研究所", ("大连化物所", "化物所"), division="210211"),
    House("沈阳示例检测中心", ("示例检测",), division="210102"),
    House("天津示例测试有限公司", ("津测",), region="tianjin", division="120104"),
    House("沈阳示例已退出研究所", division="210102", status="LEFT"),
)
DUT, DICP, TEST, TIANJIN, LEFT = (house.name for house in HOUSES)

OFFERS = (
    Offer("扫描电子显微镜", DUT, 30_000, aliases=("SEM", "扫描电镜"), stars=(5, 5), days=1),
    Offer("扫描电子显微镜", TEST, 20_000, aliases=("SEM", "扫描电镜"), stars=(4,), days=2),
    Offer("扫描电子显微镜微观形貌观察（铝合金）", DICP, 45_000, days=3),
    Offer("场发射扫描电子显微镜", DUT, 60_000, aliases=("FESEM", "场发射电镜"), days=4),
    Offer("透射电子显微镜", DICP, 80_000, aliases=("TEM", "透射电镜"), voucher=False, days=5),
    Offer("气相色谱-质谱联用仪", DICP, 25_000, aliases=("GC-MS", "气质联用"), days=6),
    Offer("气相色谱-质谱联用仪", TEST, 21_000, aliases=("GC-MS", "气质联用"), days=7),
    Offer("电感耦合等离子体质谱仪", DICP, 15_000, aliases=("ICP-MS",), description="可测定水中的重金属含量。", days=8),
    Offer("原子吸收光谱仪", TEST, 4_300, aliases=("AAS",), description="环境水样的重金属检测。", days=9),
    Offer("X射线衍射仪", DUT, 12_000, aliases=("XRD",), days=10),
    Offer("激光粒度仪", DUT, 3_916, aliases=("粒度仪",), days=11),
    Offer("电液伺服万能试验机", DUT, 24_630, instrument_class="物理性能测试仪器", days=12),
    Offer("纳米压痕仪", DUT, None, instrument_class="物理性能测试仪器", aliases=("纳米硬度",), days=13),
    Offer("水质检测", TEST, 50_000, category="INSPECTION_TESTING", instrument_class="", aliases=("水质分析",), days=14),
    Offer("失效分析", DUT, 500_000, category="INSPECTION_TESTING", instrument_class="", aliases=("断口分析",), days=15),
    Offer("金属材料力学性能检测", TEST, 30_000, category="INSPECTION_TESTING", instrument_class="", voucher=False, days=16),
    Offer("新材料配方研发", DICP, None, category="RESEARCH_DEVELOPMENT", instrument_class="", days=17),
    Offer("科技查新", TEST, 200_000, category="TECHNOLOGY_TRANSFER", instrument_class="", stars=(3,), days=18),
    Offer("扫描电子显微镜", TIANJIN, 33_000, aliases=("SEM",), days=19),
    Offer("扫描电子显微镜", LEFT, 10_000, aliases=("SEM",), days=20),
    Offer("停用的扫描电子显微镜", DUT, 10_000, aliases=("SEM",), status="UNLISTED", days=21),
)
"""The last two may never be found: their institution has left, or they are unlisted."""

FINDABLE = tuple(offer for offer in OFFERS if offer.status == "LISTED" and offer.institution != LEFT)

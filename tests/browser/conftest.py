"""A whole platform with its portal, a browser, and papers that fit its demonstration data."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from core.clock import local_date
from core.identifiers import make_resident_id, make_uscc
from gateway.cli.temporary import temporary_platform
from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD
from gateway.demonstration.journey.stamping import expert_logins
from gateway.demonstration.labs import lab_services
from gateway.demonstration.loading.files import sample_pdf, sample_png
from gateway.demonstration.loading.ordered import ordered_lab
from gateway.demonstration.staff import staff
from gateway.portal import BUILT
from gateway.settings import PROJECT, Settings
from tests.support.papers import drawn
from tests.support.papers.bills import digits, invented
from tests.support.papers.pdf import pdf

WEB = PROJECT / "web"
NAMES = ("chromium", "chromium-browser", "google-chrome")
BUYER = ("大连示例海工装备有限公司（演示）", "91210211DEM020023T")
SELLER = ("大连理工大学", "12210211DEM010028P")
FEN = 12_000_00
DISTRICT = "120101"
COMPACT_REGION, LAB_LOGIN, BUYING_LOGIN = "tianjin", "hb_shiyanshi_yanshi", "tj_qiye_nankai"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's browser; without one the tests here are skipped, and say so."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("没有 Chromium：请安装 chromium 与 fonts-noto-cjk，浏览器测试才会运行")
    if not (BUILT / "index.html").is_file():
        pytest.skip("门户尚未构建：请先执行 make portal")
    return found


@pytest.fixture(scope="session")
def running(chromium: str) -> Iterator[Settings]:
    with temporary_platform() as settings:
        yield settings


@pytest.fixture(scope="session")
def papers() -> Iterator[Path]:
    """A bill of the two parties, a document, a photo, and who is who."""
    with tempfile.TemporaryDirectory(prefix="voucher-papers-") as folder:
        at = Path(folder)
        day = date.today() - timedelta(days=20)  # noqa: DTZ011 - the demonstration's clock is the machine's
        draw = random.Random(7)  # noqa: S311 - the same bill every time
        tax = FEN * 6 // 106
        bill = replace(
            invented(draw), number="26" + digits(draw, 18), day=day.isoformat(), buyer=BUYER[0], buyer_code=BUYER[1],
            seller=SELLER[0], seller_code=SELLER[1], lines=(("*研发和技术服务*检测费", FEN - tax, tax),),
        )  # fmt: skip
        (at / "bill.pdf").write_bytes(pdf(drawn.digital(bill), embedded=True))
        for name in ("contract", "result", "acceptance", "invoice", "slip", "signed"):
            (at / f"order-{name}.pdf").write_bytes(sample_pdf(f"portal order {name}"))
        for number in range(6):
            (at / f"document-{number}.pdf").write_bytes(sample_pdf(f"portal {number}"))
        (at / "licence.png").write_bytes(sample_png("portal"))
        parties = {
            "seller": {"name": SELLER[0], "uscc": SELLER[1]},
            "newcomer": {"name": "示例新来科技有限公司（演示）", "uscc": make_uscc("91210102", "DEM90001")},
            "institution": {"name": "大连示例检测研究院（演示）", "uscc": make_uscc("12210211", "DEM90009")},
            "mobile": "15399990001",
            "residentId": make_resident_id("219999", date(1980, 1, 1), 7),
            "day": day.isoformat(),
        }
        (at / "parties.json").write_text(json.dumps(parties), encoding="utf-8")
        (at / "order.json").write_text(json.dumps(_order()), encoding="utf-8")
        yield at


def _order() -> dict[str, object]:
    """Who plays where vouchers are obtained on orders: a newcomer, a lab of the compact and its service, the officials."""
    today = local_date(datetime.now(UTC))
    lab, crew = ordered_lab(today, "hebei"), staff(COMPACT_REGION)
    service = next(each for each in lab_services(lab) if each.voucher_supported)
    return {
        "newcomer": _newcomer(), "division": DISTRICT,
        "lab": {"login": LAB_LOGIN, "name": lab.name, "region": lab.region}, "service": service.name,
        "district": crew.district_of(DISTRICT), "agency": crew.agency(), "city": crew.province,
        "admins": [crew.admin, crew.second_admin], "experts": list(expert_logins(COMPACT_REGION)), "buyer": BUYING_LOGIN,
        "today": today.isoformat(), "later": (today + timedelta(days=20)).isoformat(),
    }  # fmt: skip


def _newcomer() -> dict[str, str]:
    """Not known to the platform yet."""
    return {
        "login": "shili_goumai", "mobile": "15399990002", "name": "示例新材料有限公司（演示）",
        "uscc": make_uscc("91" + DISTRICT, "DEM90002"), "bill": "26980000000000000002",
    }  # fmt: skip


@pytest.fixture(scope="session")
def another(chromium: str) -> Iterator[Settings]:
    """A platform of its own: there the same people walk the journeys again."""
    with temporary_platform() as settings:
        yield settings


@pytest.fixture
def drive(running: Settings, papers: Path, chromium: str) -> Callable[..., str]:
    """Runs one file of `web/tests` by node's test runner; what it printed. Fails with that where a test failed."""
    return partial(_driven, running, papers, chromium)


@pytest.fixture
def drive_anew(another: Settings, papers: Path, chromium: str) -> Callable[..., str]:
    return partial(_driven, another, papers, chromium)


def _driven(platform: Settings, papers: Path, chromium: str, file: str, **more: str) -> str:
    environment = {
        **os.environ, **more,
        "VOUCHER_URL": platform.address, "VOUCHER_FILES": str(papers), "VOUCHER_PASSWORD": DEMONSTRATION_PASSWORD,
        "VOUCHER_CHROMIUM": chromium, "VOUCHER_SMS": str(platform.sms_outbox), "VOUCHER_REGION": "liaoning",
        "VOUCHER_COMPACT_REGION": COMPACT_REGION, "VOUCHER_PYTHON": sys.executable,
        "VOUCHER_DATA_DIR": str(platform.data_dir), "VOUCHER_SCREENSHOTS": str(PROJECT / ".cache" / "screenshots"),
    }  # fmt: skip
    runner = ["--test", "--test-reporter=spec"] if file.endswith(".test.mjs") else []
    command = [str(WEB / "node.sh"), "node", *runner, f"tests/{file}"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    return done.stdout

"""Services from CSV and XLSX: every refused row is told, and with one of them nothing is loaded."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from core.actor import Role
from db.models import Institution, OutboxRow, Service, ServiceImport
from domain.catalogue import importing
from domain.catalogue.commands import ImportStatus
from gateway.outbox import drain
from schema.ids import decode_id, encode_id
from tests.support.catalogue import House, Offer, put_catalogue, service_row
from tests.support.client import GraphQLClient
from tests.support.files import pdf
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.uploading import upload_of

START = """mutation($input: ServiceImportStartInput!) { serviceImportStart(input: $input) { __typename
  ... on ServiceImportPayload { serviceImport { id status progress } }
  ... on Failure { code message path } ... on InvalidInputFailure { faults { path code message } } } }"""
LOOK = """query($id: ID!, $first: Int, $after: String) { serviceImport(id: $id) {
  status rows processed progress added updated faultCount finishedAt
  faults(first: $first, after: $after) { totalCount nodes { row column message } pageInfo { hasNextPage endCursor } } } }"""
TEMPLATE = "{ serviceImportTemplate { key header required also help } }"

OURS, OTHERS = House("示例分析测试研究院"), House("示例材料研究所")
HEADER = "服务编号,服务名称,服务类别,仪器大类,价格,计价单位,支持创新券,别名"
GOOD = (
    f"{HEADER}\nA-1,扫描电子显微镜,大型仪器共享,分析仪器,300.5,元/小时,是,SEM;扫描电镜\n"
    'A-2,水质检测,INSPECTION_TESTING,,"1,200.00",样,否,\nA-3,新材料配方研发,研究开发服务,,面议,,,\n'
)


@dataclass
class Stage:
    world: World
    operator: Person
    rival: Person

    @property
    def ours(self) -> GraphQLClient:
        return self.operator.client

    @property
    def others(self) -> GraphQLClient:
        return self.rival.client

    async def upload(self, data: bytes, name: str = "services.csv", who: Person | None = None) -> str:
        return await upload_of(self.world, who or self.operator, data, name)

    async def start(self, data: bytes | str, name: str = "services.csv", key: str = "k") -> str:
        raw = data.encode() if isinstance(data, str) else data
        values = {"input": {"uploadId": await self.upload(raw, name), "idempotencyKey": key}}
        made = await self.ours.execute(START, values, expect="ServiceImportPayload")
        return str(made["serviceImport"]["id"])

    async def run(self, data: bytes | str, name: str = "services.csv", key: str = "k") -> dict[str, Any]:
        started = await self.start(data, name, key)
        await importing.run_import(self.world.platform, decode_id(started, "ServiceImport"))
        return await self.look(started)

    async def look(self, started: str, **page: Any) -> dict[str, Any]:
        return dict((await self.ours.execute(LOOK, {"id": started, **page}))["serviceImport"])

    async def services(self) -> dict[str, tuple[str, str, int | None, str, bool, int]]:
        columns = (
            Service.code, Service.name, Service.category, Service.price, Service.unit, Service.voucher_supported,
            Service.version,
        )  # fmt: skip
        async with self.world.platform.sessions() as session:
            rows = await session.execute(select(*columns).order_by(Service.code))
            return {row[0]: tuple(row[1:]) for row in rows}  # type: ignore[misc]

    async def told(self) -> int:
        async with self.world.platform.sessions() as session:
            query = select(func.count()).select_from(OutboxRow).where(OutboxRow.topic == "service")
            return await session.scalar(query) or 0


@pytest.fixture
async def stage(world: World) -> Stage:
    await put_catalogue(world.platform.sessions, (OURS, OTHERS), ())

    async def operator(house: House) -> Person:
        return await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))

    return Stage(world, await operator(OURS), await operator(OTHERS))


def workbook(text: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in text.replace('"1,200.00"', "1200").splitlines():
        sheet.append(line.split(","))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


EXPECTED = {
    "A-1": ("扫描电子显微镜", "INSTRUMENT_SHARING", 30_050, "元/小时", True, 1),
    "A-2": ("水质检测", "INSPECTION_TESTING", 120_000, "元/样", False, 1),
    "A-3": ("新材料配方研发", "RESEARCH_DEVELOPMENT", None, "", True, 1),
}


async def test_a_csv_is_loaded_whole_and_told_to_the_index(stage: Stage) -> None:
    done = await stage.run(GOOD)
    assert (done["status"], done["rows"], done["processed"], done["progress"]) == ("DONE", 3, 3, 1.0)
    assert (done["added"], done["updated"], done["faultCount"]) == (3, 0, 0)
    assert await stage.services() == EXPECTED
    assert await stage.told() == 3


async def test_xlsx_and_other_encodings_say_the_same(stage: Stage) -> None:
    assert (await stage.run(workbook(GOOD), "services.xlsx", "x"))["added"] == 3
    assert await stage.services() == EXPECTED
    again = await stage.run(GOOD.encode("gb18030"), key="gb")
    assert (again["added"], again["updated"]) == (0, 3)


async def test_a_known_code_is_updated_and_others_are_left_alone(stage: Stage) -> None:
    await stage.run(GOOD)
    changed = f"{HEADER}\nA-1,扫描电镜（新）,大型仪器共享,分析仪器,350,元/小时,是,\nB-1,失效分析,检验检测服务,,2000,元/项,是,\n"
    done = await stage.run(changed, key="second")
    assert (done["added"], done["updated"]) == (1, 1)
    services = await stage.services()
    assert services["A-1"] == ("扫描电镜（新）", "INSTRUMENT_SHARING", 35_000, "元/小时", True, 2)
    assert services["A-2"] == EXPECTED["A-2"]
    assert len(services) == 4


async def test_a_code_of_another_institution_is_not_touched(stage: Stage) -> None:
    async with stage.world.platform.sessions() as session, session.begin():
        theirs = service_row(Offer("别家的服务", OTHERS.name), OTHERS)
        theirs.code = "A-1"
        session.add(theirs)
    await stage.run(GOOD)
    async with stage.world.platform.sessions() as session:
        assert await session.scalar(select(Service.name).where(Service.id == theirs.id)) == "别家的服务"
        assert await session.scalar(select(func.count()).select_from(Service)) == 4


async def test_rows_without_a_number_are_recognised_again(stage: Stage) -> None:
    table = "名称,类别,型号\n扫描电子显微镜,大型仪器共享,X1\n扫描电子显微镜,大型仪器共享,X2\n"
    assert (await stage.run(table))["added"] == 2
    assert (await stage.run(table + "水质检测,检验检测服务,\n", key="2"))["updated"] == 2
    assert len(await stage.services()) == 3


async def test_one_faulty_row_refuses_the_whole_file_and_every_fault_is_told(stage: Stage) -> None:
    await stage.run(f"{HEADER}\nA-1,原来的,大型仪器共享,分析仪器,1,元/样,是,\n", key="first")
    before, told = await stage.services(), await stage.told()
    faulty = (
        f"{HEADER}\nA-1,好的一行,大型仪器共享,分析仪器,300,元/小时,是,\n"
        ",,按摩服务,,一百,,也许,\n\nA-3,单位缺失,大型仪器共享,分析仪器,300,,是,\nA-1,重复的编号,大型仪器共享,,,,,\n"
    )
    refused = await stage.run(faulty, key="second")
    assert (refused["status"], refused["added"], refused["updated"]) == ("REFUSED", 0, 0)
    found = {(fault["row"], fault["column"]) for fault in refused["faults"]["nodes"]}
    assert found == {
        (3, "服务名称"), (3, "服务类别"), (3, "价格"), (3, "计价单位"), (3, "支持创新券"), (5, "计价单位"), (6, "服务编号"),
    }  # fmt: skip
    assert refused["faultCount"] == refused["faults"]["totalCount"] == 7
    assert all(fault["message"] for fault in refused["faults"]["nodes"])
    assert (await stage.services(), await stage.told()) == (before, told)


async def test_faults_are_given_page_by_page(stage: Stage) -> None:
    rows = "\n".join(f"N-{n},,大型仪器共享,,,,," for n in range(250))
    started = await stage.start(f"{HEADER}\n{rows}\n")
    await importing.run_import(stage.world.platform, decode_id(started, "ServiceImport"))
    seen, after = [], None
    while True:
        page = (await stage.look(started, first=100, after=after))["faults"]
        seen += [fault["row"] for fault in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == list(range(2, 252))
    assert await stage.services() == {}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("服务编号,价格\nA,1\n", "服务名称"),
        (f"{HEADER}\n", "没有数据行"),
        ("甲,乙\n1,2\n", "没有找到表头"),
        (f'{HEADER}\nA-1,"没有关上的引号,大型仪器共享\n', "引号"),
        (f"{HEADER}\nA-1,=1+1,大型仪器共享,,,,,\n", "公式"),
        (f"{HEADER}\nA-1,{'长' * 4001},大型仪器共享,,,,,\n", "过长"),
    ],
)
async def test_a_table_that_cannot_be_read_is_refused_with_the_reason(stage: Stage, table: str, told: str) -> None:
    refused = await stage.run(table)
    assert refused["status"] == "REFUSED"
    assert any(told in f"{fault['column']}{fault['message']}" for fault in refused["faults"]["nodes"])
    assert await stage.services() == {}


async def test_more_than_twenty_thousand_rows_are_refused(stage: Stage) -> None:
    rows = "\n".join(f"N-{n},示例{n},大型仪器共享,,,,," for n in range(20_001))
    refused = await stage.run(f"{HEADER}\n{rows}\n")
    assert refused["status"] == "REFUSED"
    assert "20000" in refused["faults"]["nodes"][-1]["message"]
    assert await stage.services() == {}


async def test_the_worker_runs_what_was_started_and_running_it_again_does_no_harm(stage: Stage) -> None:
    started = await stage.start(GOOD)
    assert (await stage.look(started))["status"] == "PENDING"
    identifier = decode_id(started, "ServiceImport")
    for _ in range(2):
        assert await importing.run_import(stage.world.platform, identifier) is ImportStatus.DONE
    done = await stage.look(started)
    assert (done["added"], done["updated"]) == (3, 0)
    assert await stage.services() == EXPECTED
    while await drain(stage.world.platform):
        pass
    found = await stage.world.client().execute('{ services(text: "sem") { nodes { name } } }')
    assert [node["name"] for node in found["services"]["nodes"]] == ["扫描电子显微镜"]


async def test_an_import_that_was_cut_off_while_checking_is_taken_up_again(stage: Stage) -> None:
    started = decode_id(await stage.start(GOOD), "ServiceImport")
    async with stage.world.platform.sessions() as session, session.begin():
        row = await session.get_one(ServiceImport, started)
        row.status, row.rows, row.processed = ImportStatus.CHECKING, 3, 2
    assert await importing.run_import(stage.world.platform, started) is ImportStatus.DONE
    assert await stage.services() == EXPECTED


async def test_an_institution_that_left_meanwhile_loads_nothing(stage: Stage) -> None:
    started = await stage.start(GOOD)
    async with stage.world.platform.sessions() as session, session.begin():
        (await session.get_one(Institution, OURS.id)).status = "LEFT"
    status = await importing.run_import(stage.world.platform, decode_id(started, "ServiceImport"))
    assert status is ImportStatus.REFUSED
    assert await stage.services() == {}


async def test_the_same_request_twice_is_one_import(stage: Stage) -> None:
    upload = await stage.upload(GOOD.encode())
    values = {"input": {"uploadId": upload, "idempotencyKey": "once"}}
    first = await stage.ours.execute(START, values, expect="ServiceImportPayload")
    assert first == await stage.ours.execute(START, values, expect="ServiceImportPayload")


async def test_only_tables_of_ones_own_can_be_imported(stage: Stage) -> None:
    theirs = await stage.upload(GOOD.encode(), who=stage.rival)
    document = await stage.upload(pdf(), "services.csv")
    for upload, code in ((theirs, "NOT_FOUND"), (document, "FILE_KIND"), (encode_id("Upload", UUID(int=5)), "NOT_FOUND")):
        values = {"input": {"uploadId": upload, "idempotencyKey": upload}}
        refused = await stage.ours.execute(START, values, expect="InvalidInputFailure")
        assert (refused["faults"][0]["path"], refused["faults"][0]["code"]) == ("input.uploadId", code)
    async with stage.world.platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(ServiceImport)) == 0


async def test_an_import_is_seen_by_its_institution_only(stage: Stage) -> None:
    started = await stage.start(GOOD)
    for client in (stage.others, stage.world.client()):
        (error,) = await client.errors(LOOK, {"id": started})
        assert error["extensions"]["code"] == "NOT_FOUND"


async def test_the_template_names_every_column_that_an_import_reads(stage: Stage) -> None:
    columns = (await stage.world.client().execute(TEMPLATE))["serviceImportTemplate"]
    header = ",".join(column["header"] for column in columns)
    cells = {column["key"]: "" for column in columns}
    cells |= {"name": "示例", "category": "大型仪器共享", "model": "M-1", "instrument_subclass": "小类", "description": "内容"}
    assert (await stage.run(f"{header}\n{','.join(cells.values())}\n"))["added"] == 1
    assert [column["header"] for column in columns if column["required"]] == ["服务名称", "服务类别"]

"""Payouts over HTTP: from waiting to paid by two persons, the bank's file, the bank's table, the nightly comparison."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

from openpyxl import load_workbook

from core.clock import FixedClock
from core.ids import new_id
from domain.redemptions.reconciliation import reconcile
from schema.ids import encode_id
from tests.support import redemptions as r
from tests.support import reviewing, vouchers
from tests.support.people import Person
from tests.support.platform import World
from tests.support.scenes import FAILURE, Scene

BATCH = "id number status total lines paid failed version preparedByMe"
LINE = "id position caseId caseNumber caseVersion amount payeeName payeeBank payeeAccount status bankReference failure"


def mutation(name: str, input_type: str, payload: str) -> str:
    return f"mutation($input: {input_type}!) {{ {name}(input: $input) {{ __typename {payload} {FAILURE} }} }}"


ON_BATCH = f"... on PayoutBatchPayload {{ batch {{ {BATCH} }} }}"
PREPARE = mutation("payoutBatchPrepare", "PayoutBatchPrepareInput", ON_BATCH)
APPROVE = mutation("payoutBatchApprove", "PayoutBatchApproveInput", ON_BATCH)
DISCARD = mutation("payoutBatchDiscard", "PayoutBatchDiscardInput", ON_BATCH)
IMPORT = mutation("payoutBatchImportResult", "PayoutBatchImportResultInput", ON_BATCH)
EXPORT = mutation("payoutBatchExport", "PayoutBatchExportInput", "... on PayoutExportPayload { url }")
SETTLE = mutation(
    "payoutLineSettle", "PayoutLineSettleInput",
    f"... on PayoutLinePayload {{ line {{ {LINE} }} batch {{ {BATCH} }} }}",
)  # fmt: skip
RETRY = mutation("payoutRetry", "PayoutRetryInput", "... on PayoutCasePayload { case { version status { label } } }")
CANCEL = mutation("payoutCancel", "PayoutCancelInput", "... on PayoutCasePayload { case { version status { label } } }")
LINES = f"query($id: ID!) {{ payoutLines(batchId: $id) {{ totalCount nodes {{ {LINE} }} }} }}"


async def do(who: Person, document: str, **entered: Any) -> dict[str, Any]:
    (result,) = (await who.client.execute(document, {"input": {"idempotencyKey": new_id().hex, **entered}})).values()
    return dict(result)


async def sent(scene: Scene) -> tuple[dict[str, Any], dict[str, Any]]:
    """A batch of everything that waits, prepared by `admin` and sent by `admin_two`; and its first line."""
    programme = encode_id("Programme", scene.here.programme_id)
    batch = (await do(scene.admin, PREPARE, programmeId=programme))["batch"]
    batch = (await do(scene.admin_two, APPROVE, batchId=batch["id"], version=batch["version"]))["batch"]
    lines = (await scene.admin.client.execute(LINES, {"id": batch["id"]}))["payoutLines"]
    return batch, lines["nodes"][0]


async def test_two_persons_bring_a_case_to_its_payment(scene: Scene) -> None:
    case_id = await reviewing.in_payment(scene.here)
    waiting = "{ payoutWaiting { programmeId programmeName cases amount } }"
    (row,) = (await scene.admin.client.execute(waiting))["payoutWaiting"]
    assert (row["cases"], row["amount"]) == (1, "3000.00")
    batch = (await do(scene.admin, PREPARE, programmeId=row["programmeId"]))["batch"]
    assert (batch["status"], batch["total"], batch["lines"], batch["preparedByMe"]) == ("PREPARED", "3000.00", 1, True)
    assert (await scene.admin.client.execute(waiting))["payoutWaiting"] == []
    own = await do(scene.admin, APPROVE, batchId=batch["id"], version=1)
    assert (own["__typename"], own["code"]) == ("RefusedFailure", "TWO_PERSONS")
    batch = (await do(scene.admin_two, APPROVE, batchId=batch["id"], version=1))["batch"]
    assert batch["status"] == "SENT"
    (line,) = (await scene.admin.client.execute(LINES, {"id": batch["id"]}))["payoutLines"]["nodes"]
    assert line["payeeAccount"].endswith("0001")
    assert "6222000000000001" not in line["payeeAccount"]
    sender = await do(scene.admin_two, SETTLE, lineId=line["id"], result="PAID", bankReference="B-1")
    assert sender["code"] == "TWO_PERSONS"
    done = await do(scene.admin, SETTLE, lineId=line["id"], result="PAID", bankReference="B-1")
    assert (done["line"]["status"], done["batch"]["status"], done["batch"]["paid"]) == ("PAID", "SETTLED", 1)
    assert (await r.the_case(scene.here.platform, case_id)).status_label == "已兑付"
    again = await do(scene.admin, SETTLE, lineId=line["id"], result="PAID", bankReference="B-1")
    assert again["line"] == done["line"]
    contrary = await do(scene.admin, SETTLE, lineId=line["id"], result="FAILED", reason="退汇")
    assert contrary["code"] == "CONTRARY_RESULT"
    assert (await vouchers.sums(scene.here.platform, scene.here.programme_id))["PAID"] == 3_000_00


async def test_a_failed_line_is_retried_or_cancelled(scene: Scene) -> None:
    await reviewing.in_payment(scene.here)
    _, line = await sent(scene)
    missing = await do(scene.admin, SETTLE, lineId=line["id"], result="FAILED")
    assert missing["faults"] == [{"path": "input.reason", "code": "REQUIRED"}]
    failed = await do(scene.admin, SETTLE, lineId=line["id"], result="FAILED", reason="账号有误")
    version = failed["line"]["caseVersion"]
    again = await do(scene.admin, RETRY, caseId=line["caseId"], version=version)
    assert again["case"]["status"]["label"] == "兑付"
    _, line = await sent(scene)
    failed = await do(scene.admin, SETTLE, lineId=line["id"], result="FAILED", reason="账号有误")
    version = failed["line"]["caseVersion"]
    silent = await do(scene.admin, CANCEL, caseId=line["caseId"], version=version, text="")
    assert silent["__typename"] == "InvalidInputFailure"
    over = await do(scene.admin, CANCEL, caseId=line["caseId"], version=version, text="企业放弃。")
    assert over["case"]["status"]["label"] == "不通过"
    assert "HELD" not in await vouchers.sums(scene.here.platform, scene.here.programme_id)


async def test_the_banks_file_is_for_who_exported_it_for_five_minutes_and_on_record(scene: Scene, world: World) -> None:
    await reviewing.in_payment(scene.here)
    batch, _ = await sent(scene)
    url = (await do_without_key(scene.admin, EXPORT, batchId=batch["id"]))["url"]
    answer = await scene.admin.client.http.get(url, headers=scene.admin.client.headers)
    assert answer.status_code == 200
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert sheet["E2"].value == "6222000000000001"
    assert answer.headers["cache-control"] == "private, no-store"
    trail = (await scene.admin.client.execute('{ auditEntries(filter: {act: "PAYOUT."}) { nodes { act role } } }'))
    acts = [entry["act"] for entry in trail["auditEntries"]["nodes"]]
    assert acts == ["PAYOUT.DOWNLOAD", "PAYOUT.EXPORT", "PAYOUT.SEND", "PAYOUT.PREPARE"]
    for who, status in ((scene.admin_two, 403), (scene.province, 403), (scene.applicant, 403)):
        assert (await who.client.http.get(url, headers=who.client.headers)).status_code == status
    assert (await world.client().http.get(url)).status_code == 401
    bare = url.split("?")[0]
    assert (await scene.admin.client.http.get(bare, headers=scene.admin.client.headers)).status_code == 403
    assert isinstance(world.platform.clock, FixedClock)
    world.platform.clock.advance(timedelta(minutes=5, seconds=1))
    assert (await scene.admin.client.http.get(url, headers=scene.admin.client.headers)).status_code == 403


async def do_without_key(who: Person, document: str, **entered: Any) -> dict[str, Any]:
    (result,) = (await who.client.execute(document, {"input": entered})).values()
    return dict(result)


async def test_a_prepared_batch_is_discarded_with_a_reason(scene: Scene) -> None:
    await reviewing.in_payment(scene.here)
    programme = encode_id("Programme", scene.here.programme_id)
    batch = (await do(scene.admin, PREPARE, programmeId=programme))["batch"]
    answer = await do(scene.admin, DISCARD, batchId=batch["id"], version=1, reason="")
    assert answer["__typename"] == "InvalidInputFailure"
    gone = await do(scene.admin, DISCARD, batchId=batch["id"], version=1, reason="编制有误")
    assert gone["batch"]["status"] == "DISCARDED"
    assert (await sent(scene))[0]["status"] == "SENT"


async def test_payouts_and_comparisons_are_for_the_regions_admins(scene: Scene, world: World) -> None:
    await reviewing.in_payment(scene.here)
    batch, line = await sent(scene)
    await reconcile(world.platform)
    documents = (
        "{ payoutWaiting { cases } }", "{ payoutBatches { nodes { id } } }", "{ reconciliations { nodes { id } } }",
        f'{{ payoutLines(batchId: "{batch["id"]}") {{ nodes {{ id }} }} }}', "{ auditEntries { nodes { id } } }",
    )  # fmt: skip
    for document in documents:
        for client, code in (
            (scene.province.client, "FORBIDDEN"), (scene.applicant.client, "FORBIDDEN"),
            (world.client(), "UNAUTHENTICATED"),
        ):  # fmt: skip
            (error,) = await client.errors(document)
            assert error["extensions"]["code"] == code, document
    refused = await do(scene.province, SETTLE, lineId=line["id"], result="PAID", bankReference="B")
    assert refused["__typename"] == "RefusedFailure"
    assert (await vouchers.sums(world.platform, scene.here.programme_id))["IN_PAYMENT"] == 3_000_00
    found = await scene.admin.client.execute("{ reconciliations { nodes { clean checks differenceCount } } }")
    assert len(found["reconciliations"]["nodes"]) == 1


async def test_batches_are_listed_newest_first_and_filtered(scene: Scene) -> None:
    await reviewing.in_payment(scene.here, yuan="1700.00")
    first, _ = await sent(scene)
    await reviewing.in_payment(scene.here, yuan="1700.00")
    second = (await do(scene.admin, PREPARE, programmeId=encode_id("Programme", scene.here.programme_id)))["batch"]
    document = "query($status: PayoutBatchStatus) { payoutBatches(status: $status) { totalCount nodes { id } } }"
    found = (await scene.admin.client.execute(document))["payoutBatches"]
    assert [node["id"] for node in found["nodes"]] == [second["id"], first["id"]]
    assert found["totalCount"] == 2
    found = (await scene.admin.client.execute(document, {"status": "SENT"}))["payoutBatches"]
    assert [node["id"] for node in found["nodes"]] == [first["id"]]

"""The files of a task, read: each scan's pages against the print that the case waits for."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.errors import Fault, InvalidInput, Unavailable
from domain.documents.commands import MIB, Wanted
from domain.documents.service import find_all
from domain.printing.checking import Expected, Finding, check_scan, no_code
from domain.printing.commands import CompleteTask
from domain.reviews.tasks import Task, missing
from domain.work import Platform, Work

MAX_DOCUMENTS: Final = 20
MAX_FILES: Final = 60
"""Of one document: each page may be a picture of its own."""
MAX_BYTES: Final = 100 * MIB
PATIENCE: Final = 120.0
"""Seconds in which all files of a task must have been read."""


def document_faults(task: Task, command: CompleteTask) -> list[Fault]:
    """What is wrong before any file is opened."""
    if len(command.documents) > MAX_DOCUMENTS:
        return [Fault("documents", "TOO_MANY", f"一次最多 {MAX_DOCUMENTS} 份文件。")]
    known = {rule.key for rule in task.documents}
    given = [document.key for document in command.documents]
    found = missing(task.documents, set(given))
    for i, document in enumerate(command.documents):
        path = f"documents[{i}]"
        rules = (
            (document.key not in known, "key", "UNKNOWN_FIELD", "此环节不需要这份文件。"),
            (document.key in given[:i], "key", "REPEATED", "同一份文件只能填写一次，多页请放在同一份的 uploadIds 中。"),
            (not document.upload_ids, "upload_ids", "REQUIRED", "请上传文件。"),
            (len(document.upload_ids) > MAX_FILES, "upload_ids", "TOO_MANY", f"每份最多 {MAX_FILES} 个文件。"),
            (len(set(document.upload_ids)) < len(document.upload_ids), "upload_ids", "REPEATED", "同一文件重复出现。"),
        )
        found += [Fault(f"{path}.{name}", code, text) for wrong, name, code, text in rules if wrong]
    return found


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """Where one document's file lies; `path` names it in faults."""

    key: str
    path: str
    storage_key: str


async def files_of(work: Work, command: CompleteTask, task: Task) -> list[ScannedFile]:
    """The scans among the files, in the order of their pages. Raises InvalidInput for files that may not be taken up."""
    wanted = wanted_of(command, task)
    uploads, faults = await find_all(work, wanted, command.case_id)
    if sum(upload.size for upload in uploads.values()) > MAX_BYTES:
        faults.append(Fault("documents", "TOO_LARGE", f"文件合计不能超过 {MAX_BYTES // MIB} MB。", "请以 200–300 DPI、灰度扫描"))
    if faults:
        raise InvalidInput(faults)
    scans = {rule.key for rule in task.documents if rule.scan}
    return [
        ScannedFile(document.key, f"documents[{i}].upload_ids[{j}]", uploads[upload_id].storage_key)
        for i, document in enumerate(command.documents)
        for j, upload_id in enumerate(document.upload_ids)
        if document.key in scans
    ]


def wanted_of(command: CompleteTask, task: Task) -> list[Wanted]:
    formats = {rule.key: rule.formats for rule in task.documents}
    return [
        Wanted(upload_id, f"documents[{i}].upload_ids[{j}]", formats[document.key])
        for i, document in enumerate(command.documents)
        for j, upload_id in enumerate(document.upload_ids)
    ]


async def read_scans(
    platform: Platform, files: Sequence[ScannedFile], expected: Expected, by_eye: Collection[str]
) -> Mapping[str, Finding]:
    """By the document's key; `by_eye` are the keys of those that need no readable code. Raises InvalidInput with every fault,
    Unavailable."""
    pages: dict[str, list[tuple[str, ...]]] = {}
    paths: dict[str, str] = {}
    try:
        async with asyncio.timeout(PATIENCE):
            for file in files:
                data = b"".join([chunk async for chunk in await platform.files.open(file.storage_key)])
                pages.setdefault(file.key, []).extend(await platform.scans.read(data, file.path))
                paths.setdefault(file.key, file.path.rpartition("[")[0])
    except TimeoutError:
        raise Unavailable("扫描件未能在规定时间内读完，请减小文件后重试。") from None
    faults: list[Fault] = []
    findings: dict[str, Finding] = {}
    for key, found in pages.items():
        findings[key], wrong = check_scan(found, expected, paths[key])
        faults += wrong or ([] if findings[key].recognised or key in by_eye else [no_code(paths[key])])
    if faults:
        raise InvalidInput(faults)
    return findings

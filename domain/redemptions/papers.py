"""The papers of an application: what each item must be proved with, and what it draws on which document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import Fault
from db.models import Upload
from domain.documents.kinds import WORDS
from domain.redemptions.draws import DocumentKind, WantedDraw
from domain.redemptions.fingerprints import (
    WHOLE,
    bill_print,
    contract_print,
    file_print,
    files_print,
    normal_number,
    number_print,
    slip_print,
)
from domain.redemptions.parsing import ParsedBill, ParsedItem
from domain.redemptions.sellers import Named, Seller
from regions.contract import Computation, DocumentRule, Edition

CONTRACT: Final = "contract"
PROOF: Final = "payment_proof"
"""Keys of the documents that can be drawn on more than once, up to their amount."""
BILL_FORMATS: Final = ("pdf", "ofd", "xml", "jpg", "png")


class Paper(Protocol):
    """A contract or bank slip that is a row of its own; `amount` in fen."""

    @property
    def number(self) -> str: ...
    @property
    def amount(self) -> int: ...
    @property
    def uploads(self) -> Sequence[UUID]: ...


class Papers(Protocol):
    """The contracts and bank slips of an item, where they are rows (`from_rows`); else both are empty."""

    @property
    def from_rows(self) -> bool: ...
    @property
    def contracts(self) -> Sequence[Paper]: ...
    @property
    def slips(self) -> Sequence[Paper]: ...


@dataclass(frozen=True, slots=True)
class File:
    kind: str
    sha256: str


async def files_of(session: AsyncSession, items: Sequence[ParsedItem], case_id: UUID) -> Mapping[UUID, File]:
    ids = {each for item in items for ids in item.documents.values() for each in ids}
    ids |= {bill.upload_id for item in items for bill in item.bills if bill.upload_id}
    if not ids:
        return {}
    query = select(Upload.id, Upload.kind, Upload.sha256).where(
        Upload.id.in_(ids), Upload.case_id == case_id, Upload.deleted_at.is_(None)
    )
    return {row[0]: File(row[1], row[2]) for row in (await session.execute(query)).all()}


def document_faults(
    edition: Edition, items: Sequence[ParsedItem], files: Mapping[UUID, File], *, from_rows: bool = False
) -> list[Fault]:
    """`from_rows`: contract, payment proofs and bills are files of rows, whose own forms say what they may be."""
    by_rows = frozenset({CONTRACT, PROOF}) if from_rows else frozenset()
    found: list[Fault] = []
    for item in items:
        category = edition.category(item.category)
        rules = {rule.key: rule for rule in category.documents} if category else {}
        for key, rule in rules.items():
            if key in by_rows:
                continue
            found += _one_document(f"{item.path}.documents.{key}", rule, item.documents.get(key, ()), files)
        if category:
            unknown = [key for key in item.documents if key not in (*rules, *by_rows) and item.documents[key]]
            text = f"“{category.label}”不需要这类材料，请移除。"
            found += [Fault(f"{item.path}.documents.{key}", "UNKNOWN_FIELD", text) for key in unknown]
        for j, bill in enumerate(() if from_rows else item.bills):
            path = f"{item.path}.bills[{j}].upload_id"
            found += _wrong_files(path, "票据", BILL_FORMATS, [bill.upload_id] if bill.upload_id else [], files)
    return found


def _one_document(
    path: str, rule: DocumentRule, ids: Sequence[UUID], files: Mapping[UUID, File]
) -> list[Fault]:
    if rule.required and not ids:
        return [Fault(path, "REQUIRED", f"请上传{rule.label}。", rule.help)]
    found = _wrong_files(path, rule.label, rule.formats, ids, files)
    if len(ids) > rule.max_files:
        found.append(Fault(path, "TOO_MANY", f"{rule.label}最多 {rule.max_files} 个文件。", "请合并后上传"))
    return found


def _wrong_files(
    path: str, label: str, formats: Sequence[str], ids: Sequence[UUID], files: Mapping[UUID, File]
) -> list[Fault]:
    found = []
    for each in ids:
        file = files.get(each)
        if file is None:
            found.append(Fault(path, "NOT_FOUND", f"没有找到{label}的文件，请重新上传。"))
        elif file.kind not in formats:
            words = "、".join(WORDS.get(kind, kind) for kind in formats)
            found.append(Fault(path, "FILE_KIND", f"{label}只接受 {words}。", "请转换格式后重新上传"))
    return found


def wanted_draws(
    items: Sequence[ParsedItem],
    computation: Computation,
    files: Mapping[UUID, File],
    sellers: Mapping[Named, Seller],
    buyer: str,
    papers: Papers,
) -> tuple[WantedDraw, ...]:
    """What the application draws on which document; `buyer` is the enterprise's USCC."""
    bases = {amount.key: int(amount.base) for amount in computation.items}
    found: list[WantedDraw] = []
    for item in items:
        matched = sellers.get((item.seller_uscc, item.seller_name))
        seller = matched.uscc if matched else item.seller_uscc or item.seller_name
        base = bases.get(str(item.id), 0)
        for j, bill in enumerate(item.bills):
            found += _bill_draws(item, bill, f"{item.path}.bills[{j}]", seller, files)
        if papers.from_rows:
            found += _row_draws(item, base, files, papers, (buyer, seller))
            continue
        found += _contract_draws(item, base, files, (buyer, seller))
        found += _proof_draws(item, base, files)
    return tuple(found)


def _bill_draws(
    item: ParsedItem, bill: ParsedBill, path: str, seller: str, files: Mapping[UUID, File]
) -> Iterator[WantedDraw]:
    """By its number, by its file, and by its number among its issuer's: one typed once with and once without its code is still
    one bill."""
    if not bill.number or not bill.total:
        return
    amount, known = abs(bill.total), bill_print(bill.code, bill.number, seller)
    yield WantedDraw(DocumentKind.BILL, known, amount, amount, item.id, f"{path}.number")
    if numbered := number_print(bill.code, bill.number, seller):
        yield WantedDraw(DocumentKind.BILL_NUMBER, numbered[0], WHOLE, numbered[1], item.id, f"{path}.number")
    if bill.upload_id and bill.upload_id in files:
        content = file_print(files[bill.upload_id].sha256)
        yield WantedDraw(DocumentKind.BILL_FILE, content, amount, amount, item.id, f"{path}.upload_id")


def _contract_draws(
    item: ParsedItem, base: int, files: Mapping[UUID, File], parties: tuple[str, str]
) -> list[WantedDraw]:
    """A contract is known by its parties and number, and by its files."""
    if item.contract_amount is None:
        return []
    number = normal_number(item.contract_number)
    digests = _digests(item.documents.get(CONTRACT, ()), files)
    found = [(contract_print(*parties, number), f"{item.path}.contract_number")] if number else []
    if digests:
        found.append((files_print(digests), f"{item.path}.documents.{CONTRACT}" if number else f"{item.path}.contract_number"))
    return [
        WantedDraw(DocumentKind.CONTRACT, each, item.contract_amount, base, item.id, path) for each, path in found
    ]


def _proof_draws(item: ParsedItem, base: int, files: Mapping[UUID, File]) -> list[WantedDraw]:
    """Several files prove one payment together: each counts as the whole of it, so that none serves twice."""
    if item.proof_amount is None:
        return []
    path = f"{item.path}.documents.{PROOF}"
    prints = [file_print(digest) for digest in _digests(item.documents.get(PROOF, ()), files)]
    return [WantedDraw(DocumentKind.PROOF, each, item.proof_amount, base, item.id, path) for each in prints]


def _row_draws(
    item: ParsedItem, base: int, files: Mapping[UUID, File], papers: Papers, parties: tuple[str, str]
) -> list[WantedDraw]:
    """Each contract and slip is a document of its own, known by its number and its files; the base is drawn on them one after the
    other."""
    found: list[WantedDraw] = []
    for kind, table, rows in (
        (DocumentKind.CONTRACT, "contracts", papers.contracts), (DocumentKind.PROOF, "bank_slips", papers.slips)
    ):  # fmt: skip
        rest = base
        for i, paper in enumerate(rows):
            drawn = min(rest, paper.amount)
            rest -= drawn
            if drawn:
                found += [
                    WantedDraw(kind, known, paper.amount, drawn, item.id, f"rows.{table}[{i}].{field}")
                    for known, field in _row_prints(kind, paper, files, parties)
                ]
    return found


def _row_prints(
    kind: DocumentKind, paper: Paper, files: Mapping[UUID, File], parties: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    number, digests = normal_number(paper.number), _digests(paper.uploads, files)
    if number:
        known = contract_print(*parties, number) if kind is DocumentKind.CONTRACT else slip_print(parties[0], number)
        yield known, "number"
    if kind is DocumentKind.CONTRACT:
        together = [files_print(digests)] if digests else []
    else:
        together = [file_print(digest) for digest in digests]
    for content in together:
        yield content, "file"


def _digests(uploads: Sequence[UUID], files: Mapping[UUID, File]) -> list[str]:
    """Of the files there are, each content once."""
    return list(dict.fromkeys(files[each].sha256 for each in uploads if each in files))

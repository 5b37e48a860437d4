"""What a case asks of its applicant between two stages: the form exported, “printed, signed and scanned”, and handed in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
from PIL import Image

from tests.regions.driving.calling import Caller

if TYPE_CHECKING:
    from tests.regions.driving.cast import Stage

TASK = """query($id: ID!) { applicantTask(caseId: $id) { open formTitle
  documents { key formats scan } exports { id version pages url standing } } }"""
DPI = 150
PICTURES = ("png", "jpg")


async def done(stage: Stage, applicant: Caller, case: dict[str, Any]) -> None:
    """The task of the case's present state, by its applicant."""
    task = await applicant.ask(TASK, id=case["id"])
    assert task["open"], task
    pdf = await exported(applicant, case["id"]) if task["formTitle"] else b""
    documents = []
    for each in task["documents"]:
        ids = await scanned(applicant, pdf, each["formats"]) if each["scan"] else [await applicant.upload(each["formats"][0])]
        documents.append({"key": each["key"], "uploadIds": ids})
    await applicant.act("taskComplete", caseId=case["id"], version=case["version"], documents=documents)


async def exported(applicant: Caller, case_id: str) -> bytes:
    """The form as a PDF, by the address that the export answers with."""
    answer = await applicant.act("formExport", "formExport { url }", caseId=case_id)
    client = applicant.person.client
    file = await client.http.get(answer["formExport"]["url"], headers=client.headers)
    assert file.status_code == 200, file.text
    return file.content


async def scanned(applicant: Caller, pdf: bytes, formats: list[str]) -> list[str]:
    """Uploads as a scanner would make them of the print, in one of the formats."""
    kind = formats[0]
    if kind in PICTURES:
        return [await applicant.upload_bytes(f"第{i}页.{kind}", page) for i, page in enumerate(pictures(pdf, kind), 1)]
    return [await applicant.upload_bytes("扫描件.pdf", scan_of(pdf))]


def pages_of(pdf: bytes, dpi: int = DPI) -> list[Image.Image]:
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def pictures(pdf: bytes, kind: str) -> list[bytes]:
    """A picture a page."""
    return [_saved(page, "JPEG" if kind == "jpg" else kind.upper()) for page in pages_of(pdf)]


def scan_of(pdf: bytes, dpi: int = DPI) -> bytes:
    """A PDF of nothing but pictures."""
    first, *rest = pages_of(pdf, dpi)
    made = io.BytesIO()
    first.save(made, "PDF", save_all=True, append_images=rest, resolution=dpi)
    return made.getvalue()


def _saved(picture: Image.Image, kind: str) -> bytes:
    made = io.BytesIO()
    picture.save(made, kind)
    return made.getvalue()

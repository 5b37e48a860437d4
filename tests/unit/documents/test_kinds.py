"""A file's kind is told by its content, never by its name; its name is made harmless."""

from __future__ import annotations

import io

import pytest

from domain.documents.kinds import KINDS, MEDIA_TYPES, UnknownKind, kind_of
from domain.documents.names import MAX_NAME, clean_name
from regions.forms import FILE_FORMATS
from tests.support.files import CSV, GIF, JPG, PNG, archive, pdf, xlsx


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pdf(), "pdf"),
        (JPG, "jpg"),
        (PNG, "png"),
        (GIF, "gif"),
        (xlsx(), "xlsx"),
        (CSV, "csv"),
        ("名称,价格\n天平,1\n".encode("gb18030"), "csv"),
        (b"\xef\xbb\xbfa,b\n", "csv"),
        (archive("word/document.xml", "[Content_Types].xml"), "docx"),
        (archive("OFD.xml", "Doc_0/Document.xml"), "ofd"),
        ('<?xml version="1.0" encoding="UTF-8"?><EInvoice>示例</EInvoice>'.encode(), "xml"),
    ],
)
def test_kind_is_told_by_content(content: bytes, kind: str) -> None:
    file = io.BytesIO(content)
    assert kind_of(file) == kind
    assert file.tell() == 0


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00\x03\x00\x00\x00",
        b"<html><script>alert(1)</script></html>",
        b"\xef\xbb\xbf  <svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<?xml version='1.0'?><?xml-stylesheet href='x'?><a/>",
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        b"<?xml version='1.0'?><a>" + b" " * 262_140 + b"<svg/></a>",
        b"<?xml version='1.0'?><a>\x00</a>",
        archive("a.txt"),
        archive("word/document.xml"),
        xlsx()[:60],
        pdf()[:-8],
        PNG[:-20],
        b"text\x00with a null",
        bytes(range(128, 256)),
        b"\x89PNG\r\n\x1a\n not really",
    ],
    ids=lambda content: f"{len(content)} bytes",
)
def test_what_is_no_kind_or_cut_off_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownKind) as refusal:
        kind_of(io.BytesIO(content))
    assert refusal.value.reason


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("合同.pdf", "合同.pdf"),
        ("C:\\fakepath\\合同.PDF", "合同.PDF"),
        ("../../etc/passwd", "passwd.pdf"),
        ("evil.html", "evil.html.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"),
        ("\u202efdp.exe", "fdp.exe.pdf"),
        ("", "未命名.pdf"),
        ("...", "未命名.pdf"),
        (".pdf", "pdf.pdf"),
    ],
)
def test_names_are_made_harmless(name: str, clean: str) -> None:
    assert clean_name(name, "pdf") == clean


def test_long_names_keep_their_extension() -> None:
    name = clean_name("长" * 300 + ".jpeg", "jpg")
    assert len(name) == MAX_NAME
    assert name.endswith(".jpeg")


def test_every_kind_that_a_regions_form_may_ask_for_can_be_uploaded() -> None:
    assert set(KINDS) == FILE_FORMATS
    assert set(MEDIA_TYPES) == set(KINDS)

"""Bills as OFD and XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from core.money import format_yuan
from tests.support.papers.bills import Bill, chinese
from tests.support.papers.pdf import Text

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_MM = 25.4 / 72


def zipped(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def ofd_entries(pages: Sequence[Sequence[Text]], attached: bytes = b"") -> dict[str, bytes]:
    places = "".join(f'<ofd:Page ID="{i + 1}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
    entries = {
        "OFD.xml": f"<ofd:OFD {_NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>".encode(),
        "Doc_0/Document.xml": f"<ofd:Document {_NS}><ofd:Pages>{places}</ofd:Pages></ofd:Document>".encode(),
    }
    for i, page in enumerate(pages):
        drawn = "".join(_object(n, each) for n, each in enumerate(page))
        content = f"<ofd:Page {_NS}><ofd:Content><ofd:Layer>{drawn}</ofd:Layer></ofd:Content></ofd:Page>"
        entries[f"Doc_0/Pages/Page_{i}/Content.xml"] = content.encode()
    if attached:
        entries["Doc_0/Attachs/original_invoice.xml"] = attached
    return entries


def ofd(pages: Sequence[Sequence[Text]], attached: bytes = b"") -> bytes:
    return zipped(ofd_entries(pages, attached))


def _object(number: int, each: Text) -> str:
    size = each.size * _MM
    widths = " ".join(f"{size * (1 if ord(character) > 0x2E80 else 0.5):.4f}" for character in each.text[:-1])
    box = f"{each.x * _MM:.3f} {(each.y - 0.86 * each.size) * _MM:.3f} 200 {size:.3f}"
    code = f'<ofd:TextCode X="0" Y="{0.86 * size:.3f}" DeltaX="{widths}">{escape(each.text)}</ofd:TextCode>'
    return f'<ofd:TextObject ID="{number + 10}" Boundary="{box}" Font="3" Size="{size:.3f}">{code}</ofd:TextObject>'


def einvoice(bill: Bill, label: str = "普通发票") -> bytes:
    """The tax authority's XML of a digital invoice."""
    items = "".join(
        f"<IssuItemInformation><ItemName>{name}</ItemName><Amount>{format_yuan(amount)}</Amount><TaxRate>0.06</TaxRate>"
        f"<ComTaxAm>{'' if tax is None else format_yuan(tax)}</ComTaxAm></IssuItemInformation>"
        for name, amount, tax in bill.lines
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><EInvoice><Header><EIid>{bill.number}</EIid><InherentLabel><EInvoiceType>'
        f"<LabelName>{label}</LabelName></EInvoiceType></InherentLabel></Header><EInvoiceData><SellerInformation>"
        f"<SellerIdNum>{bill.seller_code}</SellerIdNum><SellerName>{bill.seller}</SellerName><SellerBankAccNum>"
        f"{'62220' * 4}</SellerBankAccNum></SellerInformation><BuyerInformation><BuyerIdNum>{bill.buyer_code}</BuyerIdNum>"
        f"<BuyerName>{bill.buyer}</BuyerName></BuyerInformation><BasicInformation><TotalAmWithoutTax>{format_yuan(bill.amount)}"
        f"</TotalAmWithoutTax><TotalTaxAm>{format_yuan(bill.tax)}</TotalTaxAm><TotalTax-includedAmount>{format_yuan(bill.total)}"
        f"</TotalTax-includedAmount><TotalTax-includedAmountInChinese>{chinese(bill.total)}</TotalTax-includedAmountInChinese>"
        f"</BasicInformation>{items}<AdditionalInformation><Remark>{bill.remarks}</Remark></AdditionalInformation></EInvoiceData>"
        f"<TaxSupervisionInfo><InvoiceNumber>{bill.number}</InvoiceNumber><IssueTime>{bill.day}</IssueTime></TaxSupervisionInfo>"
        "</EInvoice>"
    ).encode()


def original(bill: Bill) -> bytes:
    """The data that an OFD VAT invoice carries."""
    return (
        f'<eInvoice xmlns:fp="http://www.example.org/fp"><fp:InvoiceCode>{bill.code}</fp:InvoiceCode><fp:InvoiceNo>{bill.number}'
        f"</fp:InvoiceNo><fp:IssueDate>{bill.day}</fp:IssueDate><fp:InvoiceCheckCode>{bill.check}</fp:InvoiceCheckCode><fp:Buyer>"
        f"<fp:BuyerName>{bill.buyer}</fp:BuyerName><fp:BuyerTaxID>{bill.buyer_code}</fp:BuyerTaxID></fp:Buyer><fp:Seller>"
        f"<fp:SellerName>{bill.seller}</fp:SellerName><fp:SellerTaxID>{bill.seller_code}</fp:SellerTaxID></fp:Seller>"
        f"<fp:TaxExclusiveTotalAmount>{format_yuan(bill.amount)}</fp:TaxExclusiveTotalAmount><fp:TaxTotalAmount>"
        f"{format_yuan(bill.tax)}</fp:TaxTotalAmount><fp:TaxInclusiveTotalAmount>{format_yuan(bill.total)}"
        "</fp:TaxInclusiveTotalAmount></eInvoice>"
    ).encode()

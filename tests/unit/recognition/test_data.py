"""Bills as data, in the ways the tax authority, invoice software and finance offices write them; and OFD drawn otherwise."""

from __future__ import annotations

import random
from dataclasses import replace

from core.identifiers import make_uscc
from core.money import format_yuan
from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import Reading
from tests.support.papers import drawn, packed
from tests.support.papers.bills import Bill, chinese, invented
from tests.support.papers.pdf import Text

BILL = invented(random.Random(6))  # noqa: S311  # the same bill every time
_MM = 25.4 / 72


def _values(reading: Reading, *names: str) -> list[str | None]:
    return [reading.accepted(name) for name in names]


def _authority(bill: Bill, special: bool = False) -> bytes:
    """Header, particulars and supervision, as the authority's platform writes it: the number twice, empty elements between."""
    items = "".join(
        f"<IssuItemInformation><ItemName>{name}</ItemName><SpecMod/><MeaUnits>项</MeaUnits><Quantity>1</Quantity>"
        f"<UnPrice>{amount / 100:.13f}</UnPrice><Amount>{format_yuan(amount)}</Amount><TaxRate>0.06</TaxRate>"
        f"<ComTaxAm>{format_yuan(tax or 0)}</ComTaxAm><TotaltaxIncludedAmount>{format_yuan(amount + (tax or 0))}"
        f"</TotaltaxIncludedAmount><TaxClassificationCode>3040101000000000000</TaxClassificationCode></IssuItemInformation>"
        for name, amount, tax in bill.lines
    )
    kind = "增值税专用发票" if special else "普通发票"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>{bill.number}</EIid><EInvoiceTag>SWEI3200</EInvoiceTag><Version>0.3</Version><InherentLabel>
<InIssuType><LabelCode>Y</LabelCode><LabelName>是否蓝字发票标志</LabelName></InIssuType><EInvoiceType><LabelCode>02</LabelCode>
<LabelName>电子发票({kind})</LabelName></EInvoiceType><GeneralOrSpecialVAT><LabelCode>02</LabelCode><LabelName>{kind}</LabelName>
</GeneralOrSpecialVAT></InherentLabel><UndefinedLabel><Label><LabelType/><LabelCode/></Label></UndefinedLabel></Header>
<EInvoiceData><SellerInformation><SellerIdNum>{bill.seller_code}</SellerIdNum><SellerName>{bill.seller}</SellerName><SellerAddr/>
<SellerTelNum/><SellerBankName/><SellerBankAccNum>62220000000000000001</SellerBankAccNum></SellerInformation><BuyerInformation>
<BuyerIdNum>{bill.buyer_code}</BuyerIdNum><BuyerName>{bill.buyer}</BuyerName><BuyerHandlingName/></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>{format_yuan(bill.amount)}</TotalAmWithoutTax><TotalTaxAm>{format_yuan(bill.tax)}</TotalTaxAm>
<TotalTax-includedAmount>{format_yuan(bill.total)}</TotalTax-includedAmount>
<TotalTax-includedAmountInChinese>{chinese(bill.total)}</TotalTax-includedAmountInChinese><Drawer>张某</Drawer>
<RequestTime>{bill.day} 10:11:12</RequestTime></BasicInformation>{items}<SpecificInformation/><AdditionalInformation><Remark/>
</AdditionalInformation></EInvoiceData><SellerAuthentication><AuthenticationMethods/></SellerAuthentication><TaxSupervisionInfo>
<InvoiceNumber>{bill.number}</InvoiceNumber><IssueTime>{bill.day} 10:11:13</IssueTime><TaxBureauCode>10000000000</TaxBureauCode>
<TaxBureauName>国家税务总局某市税务局</TaxBureauName></TaxSupervisionInfo></EInvoice>""".encode()


def test_the_authoritys_own_xml_is_read_whole() -> None:
    reading = recognise(_authority(BILL))
    assert _values(reading, "kind", "number", "issued_on", "seller_uscc", "buyer_uscc", "total", "tax") == [
        "DIGITAL_ORDINARY", BILL.number, BILL.day, BILL.seller_code, BILL.buyer_code,
        format_yuan(BILL.total), format_yuan(BILL.tax),
    ]  # fmt: skip
    assert len(reading.lines) == len(BILL.lines)
    assert (reading.questions, _values(recognise(_authority(BILL, special=True)), "kind")) == ((), ["DIGITAL_SPECIAL"])


def test_older_softwares_xml_in_gbk_with_prefixes_is_read_whole() -> None:
    bill = replace(BILL, number="12345678", code="012002300111", check="1" * 20)
    goods = "".join(
        f"<fp:GoodsInfo><fp:Item>{name}</fp:Item><fp:Amount>{format_yuan(amount)}</fp:Amount><fp:TaxScheme>6%</fp:TaxScheme>"
        f"<fp:TaxAmount>{format_yuan(tax or 0)}</fp:TaxAmount></fp:GoodsInfo>"
        for name, amount, tax in bill.lines
    )
    data = f"""<?xml version="1.0" encoding="GBK"?><fp:eInvoice xmlns:fp="http://www.example.cn/eInvoice"><fp:DocID>x</fp:DocID>
<fp:InvoiceCode>{bill.code}</fp:InvoiceCode><fp:InvoiceNo>{bill.number}</fp:InvoiceNo>
<fp:IssueDate>{bill.day.replace("-", "")}</fp:IssueDate>
<fp:InvoiceCheckCode>{bill.check}</fp:InvoiceCheckCode><fp:MachineNo>499099123456</fp:MachineNo><fp:TaxControlCode>0/3*4</fp:TaxControlCode>
<fp:Buyer><fp:BuyerName>{bill.buyer}</fp:BuyerName><fp:BuyerTaxID>{bill.buyer_code}</fp:BuyerTaxID></fp:Buyer>
<fp:Seller><fp:SellerName>{bill.seller}</fp:SellerName><fp:SellerTaxID>{bill.seller_code}</fp:SellerTaxID></fp:Seller>
<fp:TaxInclusiveTotalAmount>{format_yuan(bill.total)}</fp:TaxInclusiveTotalAmount><fp:Note>合同</fp:Note>
<fp:GoodsInfos>{goods}</fp:GoodsInfos><fp:TaxTotalAmount>{format_yuan(bill.tax)}</fp:TaxTotalAmount>
<fp:TaxExclusiveTotalAmount>{format_yuan(bill.amount)}</fp:TaxExclusiveTotalAmount></fp:eInvoice>"""
    reading = recognise(data.encode("gb18030"))
    assert _values(reading, "kind", "code", "number", "issued_on", "seller_uscc", "total", "check_code") == [
        "VAT_ORDINARY", bill.code, bill.number, bill.day, bill.seller_code, format_yuan(bill.total), bill.check,
    ]  # fmt: skip
    assert (len(reading.lines), reading.questions) == (len(bill.lines), ())


def _fiscal(payee: str) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EInvoiceTag>CZ-EI</EInvoiceTag><EInvoiceID>21060123-1</EInvoiceID>
</Header><EInvoiceData><Main><EInvoiceName>某省资金往来结算票据（电子）</EInvoiceName><EInvoiceCode>21060123</EInvoiceCode>
<EInvoiceNumber>0012345678</EInvoiceNumber><RandomNumber>a1b2c3</RandomNumber><TotalAmount>1234.56</TotalAmount>
<IssueDate>20260210</IssueDate><IssueTime>10:11:12</IssueTime><InvoicingParty><InvoicingPartyCode>{payee}</InvoicingPartyCode>
<InvoicingPartyName>{BILL.seller}</InvoicingPartyName></InvoicingParty><PayerParty><PayerPartyType>2</PayerPartyType>
<PayerPartyCode>{BILL.buyer_code}</PayerPartyCode><PayerPartyName>{BILL.buyer}</PayerPartyName></PayerParty></Main><Details><Item>
<ItemCode>1035099</ItemCode><ItemName>检测技术服务费</ItemName><ItemQuantity>1</ItemQuantity><ItemAmount>1234.56</ItemAmount></Item>
</Details></EInvoiceData></EInvoice>""".encode()


def test_a_fiscal_receipt_as_data_is_read_and_a_units_inner_code_is_no_tax_number() -> None:
    reading = recognise(_fiscal("101001"))
    assert _values(reading, "kind", "code", "number", "issued_on", "total", "seller_uscc", "buyer_uscc") == [
        "RECEIPT", "21060123", "0012345678", "2026-02-10", "1234.56", None, BILL.buyer_code,
    ]  # fmt: skip
    assert [(line.name, line.amount) for line in reading.lines] == [("检测技术服务费", "1234.56")]
    code = make_uscc("12210102", "20000001")
    assert (recognise(_fiscal(code)).accepted("seller_uscc"), reading.questions) == (code, ())


def test_an_ofd_with_a_template_repeated_steps_a_scaled_matrix_and_absolute_paths_is_read_whole() -> None:
    (page,) = drawn.digital(replace(BILL, lines=BILL.lines[:2]))
    bill = replace(BILL, lines=BILL.lines[:2])
    labels = [each for each in page if each.text.endswith(("：", ":")) or len(each.text) == 1]
    values = [each for each in page if each not in labels]
    entries = packed.ofd_entries([values])
    entries["Doc_0/Pages/Page_0/Content.xml"] = _content(values, template=True)
    entries["Doc_0/Tpls/Tpl_0/Content.xml"] = _content(labels)
    entries["Doc_0/Document.xml"] = (
        b'<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:TemplatePage ID="2" '
        b'BaseLoc="/Doc_0/Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" '
        b'BaseLoc="/Doc_0/Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>'
    )
    reading = recognise(packed.zipped(entries))
    assert _values(reading, "number", "seller_name", "buyer_uscc", "total") == [
        bill.number, bill.seller, bill.buyer_code, format_yuan(bill.total),
    ]  # fmt: skip
    assert (len(reading.lines), reading.questions) == (len(bill.lines), ())


def _content(texts: list[Text], *, template: bool = False) -> bytes:
    used = '<ofd:Template TemplateID="2" ZOrder="Background"/>' if template else ""
    objects = "".join(_object(i, each) for i, each in enumerate(texts))
    return (
        f'<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{used}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>'
    ).encode()


def _object(number: int, each: Text) -> str:
    """Drawn at a tenth of its size and enlarged, one step for all characters where they are of one width."""
    size, count = each.size * _MM, len(each.text) - 1
    wide = {ord(character) > 0x2E80 for character in each.text}
    steps = " ".join(f"{size / 10 * (1 if ord(character) > 0x2E80 else 0.5):.5f}" for character in each.text[:-1])
    if len(wide) == 1 and count:
        steps = f"g {count} {size / 10 * (1 if wide == {True} else 0.5):.5f}"
    box = f"{each.x * _MM:.3f} {(each.y - 0.86 * each.size) * _MM:.3f} 200 {size:.3f}"
    code = f'<ofd:TextCode X="0" Y="{0.086 * size:.5f}" DeltaX="{steps}">{each.text}</ofd:TextCode>'
    place = f'ID="{number + 50}" Boundary="{box}" Size="{size / 10:.5f}" CTM="10 0 0 10 0 0"'
    return f"<ofd:TextObject {place}>{code}</ofd:TextObject>"

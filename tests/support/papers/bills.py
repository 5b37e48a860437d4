"""What an invented bill says, and how it is drawn."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from core.identifiers import make_uscc
from core.money import format_yuan
from tests.support.papers.pdf import Text

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


@dataclass(frozen=True, slots=True)
class Bill:
    """Lines are (name, amount, tax) in fen; a tax of None prints `***`."""

    number: str
    day: str
    buyer: str
    buyer_code: str
    seller: str
    seller_code: str
    lines: tuple[tuple[str, int, int | None], ...]
    code: str = ""
    check: str = ""
    remarks: str = ""

    @property
    def amount(self) -> int:
        return sum(line[1] for line in self.lines)

    @property
    def tax(self) -> int:
        return sum(line[2] or 0 for line in self.lines)

    @property
    def total(self) -> int:
        return self.amount + self.tax


def digits(draw: random.Random, count: int) -> str:
    return "".join(draw.choices("123456789", k=count))


def invented(draw: random.Random) -> Bill:
    """An ordinary digital bill; layouts change it."""
    amounts = [draw.randrange(1_000, 90_000_000) for _ in range(draw.randint(1, 4))]
    goods = ("*研发和技术服务*检测费", "*信息技术服务*软件开发", "*鉴证咨询服务*认证费", "*现代服务*仪器使用费")
    return Bill(
        number=digits(draw, 20),
        day=f"20{draw.randint(23, 26)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}",
        buyer=draw.choice(("示例某某科技有限公司", "甲乙丙示范材料股份有限公司", "虚构（北方）智能装备有限公司")),
        buyer_code=make_uscc("91210102", digits(draw, 8)),
        seller=draw.choice(("虚构检测技术研究院", "示例大学", "某某计量测试中心有限公司")),
        seller_code=make_uscc("12120103", digits(draw, 8)),
        lines=tuple((draw.choice(goods), amount, round(amount * 0.06)) for amount in amounts),
    )


def chinese(fen: int) -> str:
    """The amount in capitals, as bills print it."""
    yuan, cents = divmod(abs(fen), 100)
    out, zero = "", False
    for place in range(len(str(yuan)) - 1, -1, -1):
        digit = yuan // 10**place % 10
        if digit:
            out += ("零" if zero else "") + _DIGITS[digit] + ("", "拾", "佰", "仟")[place % 4]
            zero = False
        else:
            zero = bool(out)
        if place in (4, 8) and yuan // 10**place % 10**4:
            out += "万" if place == 4 else "亿"
            zero = False
    out = (out or "零") + "圆"
    jiao, part = divmod(cents, 10)
    out += (_DIGITS[jiao] + "角" if jiao else "零" if part else "") + (_DIGITS[part] + "分" if part else "整")
    return ("(负数)" if fen < 0 else "") + out


def printed_day(bill: Bill) -> str:
    year, month, day = bill.day.split("-")
    return f"{year}年{month}月{day}日"


def money(fen: int) -> str:
    return f"¥{format_yuan(fen)}"


def jitter(texts: list[Text], draw: random.Random, order: str) -> list[Text]:
    """Noise: values drawn a little off their row, and the layer's order (labels first, shuffled, as drawn)."""
    moved = [replace(each, x=each.x + draw.uniform(-0.8, 0.8), y=each.y + draw.uniform(-0.7, 0.7)) for each in texts]
    if order == "shuffled":
        draw.shuffle(moved)
    if order == "labels":
        moved.sort(key=lambda each: not each.text.endswith((":", "：")))
    return moved

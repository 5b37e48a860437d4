"""Numbers and names that people type: each validator returns the normalised value, or raises ValueError.

The error's text is Chinese, says what would be right, and never repeats what was typed: it may be personal, and it ends
up in answers. Full-width characters, lower case and the separators people add are accepted.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from stdnum.iso7064 import mod_11_2

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""GB 32100-2015: digits and capitals without I, O, S, V, Z; the index is the value."""

USCC_AUTHORITIES = "123456789ANY"
"""GB 32100-2015, first character: the registering authority. A, N and Y are the military, agriculture and others;
python-stdnum refuses those three, so the check is our own."""

_USCC_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11714-1997: the organisation code inside a USCC (characters 9 to 17) has a check character of its own."""

_PROVINCES = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83"
"""First two digits of a citizen number (GB 11643-1999); 81 to 83 are residence permits. Districts are not checked:
codes come and go, and a number keeps the code of the day it was issued (python-stdnum compares it with the year of
birth, and so refuses people older than their district)."""

_FOREIGNER = "9"
"""First digit of a foreign permanent resident's number; the issuing province follows, the birth date is where it is."""

_ACCOUNT_NAME = re.compile(r"[A-Za-z0-9_\u3400-\u4dbf\u4e00-\u9fff]{4,30}")
_PERSON_NAME = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af](?:·?[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]){1,29}"
    r"|[A-Za-z](?:[ .'\-]{0,2}[A-Za-z]){1,49}\.?"
)
_EMAIL = re.compile(
    r"(?=.{3,254}\Z)(?=[^@]{1,64}@)[A-Za-z0-9_%+'\-]+(?:\.[A-Za-z0-9_%+'\-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_LANDLINE = re.compile(r"(0(?:10|2\d|[3-9]\d{2}))-?([2-8]\d{6,7})(?:(?:-|转|#)(\d{1,6}))?", re.ASCII)
_SERVICE_LINE = re.compile(r"([48]00)-?(\d{3})-?(\d{4})", re.ASCII)
_EVERYBODY_TRIES = """
    a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345 abc123456 abcd1234 abcd123456 admin123 admin1234
    admin123456 admin888 admin@123 asd12345 asd123456 asdf1234 iloveyou1 letmein123 p@ssw0rd p@ssword passw0rd passw0rd1
    password1 password12 password123 q1w2e3r4 q1w2e3r4t5 qaz12345 qaz123456 qazwsx123 qq123456 qq123456789 qwe12345
    qwe123456 qwer1234 qwer123456 qwerty12 qwerty123 root1234 test1234 w1234567 welcome1 welcome123 woaini123
    woaini520 woaini1314 wang1234 zxc12345 zxc123456 zxcv1234 1234abcd 12345abc 12345678a 123456789a 123456aa 123456abc
    123456qq 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx 1qazxsw2 520131400a 5201314a 666888aa
"""
_COMMON_PASSWORDS = frozenset(_EVERYBODY_TRIES.split())


def _plain(text: str) -> str:
    """Half-width, without surrounding white space (NFKC: `９１` → `91`, `（` → `(`)."""
    return unicodedata.normalize("NFKC", text).strip()


def _compact(text: str) -> str:
    """Half-width, without white space, hyphens and their look-alikes."""
    return re.sub(r"[\s\-‐‑‒–—−]", "", _plain(text))


def _decimal(text: str) -> bool:
    return text.isascii() and text.isdigit()


def uscc(text: str) -> str:
    """The unified social credit code, 18 capitals and digits (GB 32100-2015, check character included)."""
    code = _compact(text).upper()
    if len(code) != 18:
        raise ValueError("统一社会信用代码应为18位数字或大写字母，请对照营业执照或法人证书填写。")
    if any(character not in USCC_ALPHABET for character in code):
        raise ValueError("统一社会信用代码只含数字和大写字母，不使用 I、O、S、V、Z，请检查是否误填为字母。")
    if code[0] not in USCC_AUTHORITIES or not _decimal(code[2:8]):
        raise ValueError("统一社会信用代码第1位应为登记管理部门代码，第3至8位应为6位数字的行政区划码，请逐位核对。")
    if code[17] != _uscc_check(code[:17]):
        raise ValueError("统一社会信用代码的校验码不符，应与营业执照或法人证书完全一致，请逐位核对。")
    return code


def _uscc_check(body: str) -> str:
    total = sum(USCC_ALPHABET.index(character) * weight for character, weight in zip(body, _USCC_WEIGHTS, strict=True))
    return USCC_ALPHABET[-total % 31]


def make_uscc(prefix: str, serial: int | str) -> str:
    """An invented USCC: `prefix` is authority, kind and division (8 characters), `serial` at most 8 characters of the
    organisation code (padded with zeros); both check characters are computed. Raises ValueError if no code results."""
    body = str(serial).upper().rjust(8, "0")
    if len(prefix) != 8 or len(body) != 8 or any(character not in USCC_ALPHABET for character in prefix + body):
        raise ValueError("前缀应为8位，序列应为至多8位的数字或大写字母（不含 I、O、S、V、Z）。")
    total = sum(int(character, 36) * weight for character, weight in zip(body, _ORGANISATION_WEIGHTS, strict=True))
    code = prefix + body + "0123456789X0"[11 - total % 11]
    return uscc(code + _uscc_check(code))


def resident_id(text: str, *, on: date | None = None) -> str:
    """An 18-character identity number (GB 11643-1999), of a citizen, a Hong Kong, Macao or Taiwan resident or a foreign
    permanent resident. With `on`, a birth date after that day is refused."""
    number = _compact(text).upper()
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        raise ValueError("证件号码应为18位，前17位为数字，末位为数字或 X，请对照身份证填写。")
    province = number[1:3] if number[0] == _FOREIGNER else number[:2]
    if province not in _PROVINCES.split():
        raise ValueError("证件号码开头的地区码不存在，请对照身份证逐位核对。")
    try:
        born = date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")
    except ValueError:
        raise ValueError("证件号码第7至14位应为真实的出生日期（年月日），请对照身份证核对。") from None
    if born.year < 1880 or (on is not None and born > on):
        raise ValueError("证件号码中的出生日期不合理，请对照身份证核对第7至14位。")
    if not mod_11_2.is_valid(number):
        raise ValueError("证件号码的校验码不符，请对照身份证逐位核对。")
    return number


def make_resident_id(division: str, birth: date, sequence: int) -> str:
    """An invented identity number. A division that was never assigned (`219999`) makes it nobody's."""
    if not re.fullmatch(r"[0-9]{6}", division) or not 0 <= sequence <= 999:
        raise ValueError("地区码应为6位数字，顺序码应在0至999之间。")
    body = f"{division}{birth:%Y%m%d}{sequence:03d}"
    return resident_id(body + mod_11_2.calc_check_digit(body))


def mobile(text: str) -> str:
    """A mainland mobile number, 11 digits; `+86`, spaces and hyphens are dropped."""
    number = re.sub(r"^(?:\+|00)?86(?=1\d{10}$)", "", _compact(text))
    if not re.fullmatch(r"1[3-9][0-9]{9}", number):
        raise ValueError("手机号应为11位数字，以 13 至 19 开头。")
    return number


def phone(text: str) -> str:
    """A landline (`024-23456789`, with extension `024-23456789-801`), a service line (`400-123-4567`) or a mobile."""
    written = re.sub(r"[\s‐‑‒–—−]", "-", _plain(text).replace("(", "").replace(")", "-"))
    written = re.sub(r"-+", "-", written)
    domestic = re.sub(r"^(?:\+|00)86-?0?(?=[1-9]\d{1,2}-?\d)", "0", written)
    if match := _LANDLINE.fullmatch(written) or _LANDLINE.fullmatch(domestic):
        return "-".join(part for part in match.groups() if part)
    if match := _SERVICE_LINE.fullmatch(written):
        return "-".join(match.groups())
    try:
        return mobile(text)
    except ValueError:
        raise ValueError("联系电话应为手机号，或带区号的固定电话（如 010-62345678，分机在后加“-801”）。") from None


def email(text: str) -> str:
    """An e-mail address, its domain in lower case; 254 characters at most."""
    address = _plain(text)
    if not _EMAIL.fullmatch(address):
        raise ValueError("电子邮箱应形如 name@example.com。")
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.lower()}"


def account_name(text: str) -> str:
    """4 to 30 letters, digits, underscores or Chinese characters, not only digits (or it could be taken for a mobile).
    Case is kept; compare with `casefold`."""
    name = _plain(text)
    if not _ACCOUNT_NAME.fullmatch(name):
        raise ValueError("账号应为4至30个字符，可用字母、数字、下划线和汉字。")
    if _decimal(name):
        raise ValueError("账号不能全为数字，请至少加入一个字母、下划线或汉字。")
    return name


def password(text: str) -> str:
    """A password as typed: 8 to 64 characters, two of letters, digits and others, and not one that everybody tries."""
    if not 8 <= len(text) <= 64:
        raise ValueError("密码应为8至64个字符。")
    if not text.isprintable():
        raise ValueError("密码不能包含换行、制表符等控制字符。")
    kinds = {"digit" if c.isdigit() else "letter" if c.isalpha() else "other" for c in text}
    if len(kinds) < 2:
        raise ValueError("密码应至少包含字母、数字、其他符号中的两种。")
    if text.casefold() in _COMMON_PASSWORDS or len(set(text.casefold())) < 3:
        raise ValueError("该密码过于常见，请换一个不易猜到的密码。")
    return text


def bank_account(text: str) -> str:
    """8 to 32 digits; spaces and hyphens are dropped. They have no common check digit."""
    number = _compact(text)
    if not re.fullmatch(r"[0-9]{8,32}", number):
        raise ValueError("银行账号应为8至32位数字。")
    return number


def person_name(text: str) -> str:
    """A Chinese name (2 to 30 characters, · between parts) or a name in Latin letters (2 to 50 letters)."""
    name = re.sub(r"\s+", " ", re.sub(r"\s*[·•‧・∙⋅]\s*", "·", _plain(text)))
    if re.search(r"[\u3400-\u9fff]", name):
        name = name.replace(" ", "")
    if not _PERSON_NAME.fullmatch(name):
        raise ValueError("姓名应为2至30个汉字（少数民族姓名可用“·”分隔），或2至50个拉丁字母，请与身份证件一致。")
    return name


def _mask(text: str, head: int, tail: int) -> str:
    """Stars between the first `head` and last `tail` characters; all stars where fewer than three would be hidden."""
    hidden = len(text) - head - tail
    return "*" * len(text) if hidden < 3 else text[:head] + "*" * hidden + text[len(text) - tail :]


def mask_mobile(number: str) -> str:
    """`13800001234` → `138****1234`."""
    return _mask(number, 3, 4)


def mask_resident_id(number: str) -> str:
    """The province and the last two characters stay; the birth date never shows."""
    return _mask(number, 2, 2)


def mask_bank_account(number: str) -> str:
    """The last four digits stay."""
    return _mask(number, 0, 4)


def mask_name(name: str) -> str:
    """The family name stays: `张三丰` → `张**`."""
    return name[:1] + "*" * max(1, len(name) - 1) if name else ""

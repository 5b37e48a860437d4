"""Why a file is not read at all: a code each, and what the person can do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "UNKNOWN_FORMAT": "文件不是可识别的票据格式，请上传 PDF、OFD、XML 或图片。",
        "TOO_LARGE": "文件太大，请上传 20 MB 以内的票据原件。",
        "TRUNCATED": "文件不完整，可能在传输或保存时被截断，请重新下载原件后上传。",
        "DAMAGED": "文件已损坏，无法打开，请重新下载原件后上传。",
        "ENCRYPTED": "文件已加密，请上传未加密的票据原件。",
        "ACTIVE_CONTENT": "文件含有脚本或可执行动作，不能上传，请从开票平台重新下载原件。",
        "POLYGLOT": "文件同时是另一种格式，不能上传，请从开票平台重新下载原件。",
        "BOMB": "文件解压后过大，不能处理，请从开票平台重新下载原件。",
        "TOO_MANY_PAGES": "文件页数过多，请只上传票据本身。",
        "XML_ENTITIES": "XML 含有文档类型声明或实体，不能上传，请从开票平台重新下载原件。",
        "TOO_COMPLEX": "文件结构过于复杂，不能处理，请从开票平台重新下载原件。",
        "UNSAFE_PATH": "压缩包内含有不安全的路径，不能上传，请从开票平台重新下载原件。",
        "TOO_SLOW": "文件处理超时，请改传 XML 原件或手工填写。",
        "CRASHED": "文件无法处理，可能已损坏，请重新下载原件或手工填写。",
    }
)


class Refused(Exception):
    """The file is not read; `code` is one of `MESSAGES`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = MESSAGES[code]

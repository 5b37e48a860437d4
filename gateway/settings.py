"""Every setting of the platform: environment variables `VOUCHER_…`, and plain `DATABASE_URL`."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableSettingsError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from gateway.encryption_keys import EncryptionKeys, MalformedKeysError, kept_in, parse_keys

PROJECT = Path(__file__).resolve().parent.parent

_ASYNC_DRIVER = "postgresql+asyncpg"
_MIB = 1024 * 1024


class Mode(StrEnum):
    DEMONSTRATION = "demonstration"
    """Invented data and accounts, a clock that can be moved, messages shown instead of sent."""
    DEVELOPMENT = "development"
    PRODUCTION = "production"


class SmsProvider(StrEnum):
    CONSOLE = "console"
    ALIYUN = "aliyun"


class SearchSetting(StrEnum):
    POSTGRES = "postgres"
    OPENSEARCH = "opensearch"


class SettingsError(Exception):
    """The platform may not start like this; `problems` are all of them, each naming its variable."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class Settings(BaseSettings):
    """Read from the environment; `docs/guides/operations.md` lists them. `load_settings` refuses what must not run."""

    model_config = SettingsConfigDict(
        env_prefix="VOUCHER_",
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,  # a database URL has a password in it
    )

    mode: Mode = Mode.PRODUCTION
    """`demonstration` (invented data, a clock that can be moved), `development` or `production`."""
    database_url: str = Field(
        default="", repr=False, validation_alias=AliasChoices("VOUCHER_DATABASE_URL", "DATABASE_URL")
    )
    """SQLAlchemy URL of a PostgreSQL; empty means the embedded server in `data_dir`."""
    database_pool_size: int = Field(default=10, ge=1, le=100)
    """Connections each process keeps; ten more when busy. PostgreSQL's limit must cover all processes."""
    data_dir: Path = PROJECT / ".data"
    """The embedded database, uploads, keys and the demonstration clock outside production."""

    host: str = "127.0.0.1"
    """The address the gateway listens on."""
    port: int = Field(default=8000, ge=1, le=65535)
    """The port the gateway listens on."""
    public_url: str = ""
    """How people's browsers reach the gateway; empty means `http://host:port`."""
    forwarded_allow_ips: str = "127.0.0.1"
    """Proxies whose `X-Forwarded-For` is believed; the SMS limits count addresses."""
    cookie_secure: bool = False
    """Whether cookies go over HTTPS only; production requires it."""
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    """`DEBUG`, `INFO`, `WARNING` or `ERROR`."""
    log_json: bool | None = None
    """Whether log lines are JSON; empty means JSON in production, readable lines otherwise."""

    sms: SmsProvider = SmsProvider.CONSOLE
    """`console` (kept in a file, never sent) or `aliyun`; production requires the latter."""
    aliyun_access_key_id: str = ""
    """Alibaba Cloud's access key for text messages."""
    aliyun_access_key_secret: SecretStr = SecretStr("")
    """The secret of that access key."""
    aliyun_endpoint: str = "https://dysmsapi.aliyuncs.com"
    """Where text messages are handed in."""
    aliyun_sms_sign_name: str = ""
    """短信签名, as approved by the provider."""
    aliyun_sms_templates: dict[str, str] = {}
    """Our template names to the provider's codes, as JSON: `{"code": "SMS_123456789"}`."""

    wechat_app_id: str = ""
    """The WeChat mini program's appid; empty means that nobody signs in by WeChat."""
    wechat_app_secret: SecretStr = SecretStr("")
    """The secret of that mini program."""
    wechat_region_apps: SecretStr = SecretStr("")
    """Regions with a mini program of their own: `region:appid:secret,…`."""
    wechat_endpoint: str = "https://api.weixin.qq.com"
    """Where codes of `wx.login` are exchanged."""

    storage_url: str = ""
    """Where uploads lie: empty (a folder in `data_dir`), `file:///folder`, or `s3://bucket/prefix`."""
    storage_endpoint: str = ""
    """For an S3-compatible service that is not Amazon's."""
    storage_region: str = "us-east-1"
    """The bucket's region."""
    storage_access_key_id: str = ""
    """The access key for the bucket."""
    storage_secret_access_key: SecretStr = SecretStr("")
    """The secret of that access key."""

    search: SearchSetting = SearchSetting.POSTGRES
    """`postgres` (the platform's own database) or `opensearch`, with the former answering while the latter does not."""
    search_deadline: float = Field(default=1.0, gt=0, le=30)
    """Seconds that OpenSearch has for an answer before the database gives it."""
    opensearch_urls: Annotated[tuple[str, ...], NoDecode] = ()
    """Nodes of the cluster, separated by commas; empty outside production means a node of `voucher run`'s own."""
    opensearch_user: str = ""
    """The user of the security plugin."""
    opensearch_password: SecretStr = SecretStr("")
    """That user's password."""
    opensearch_ca_file: str = ""
    """The authority that signed the nodes' certificates, where the machine does not know it."""
    opensearch_client_certificate: str = ""
    """A certificate to sign in with, instead of a password."""
    opensearch_client_key: str = ""
    """The key of that certificate."""
    opensearch_prefix: str = Field(default="voucher", pattern="^[a-z][a-z0-9-]{0,39}$")
    """What the names of indices, aliases and templates begin with; one for each platform on a cluster."""
    opensearch_shards: int = Field(default=1, ge=1, le=100)
    """Into how many parts a new index is split; a few million documents fit into one."""
    opensearch_replicas: int = Field(default=0, ge=0, le=10)
    """How many copies of each part there are; at least 1 where a node may be lost."""
    opensearch_refresh: str = Field(default="500ms", pattern="^[1-9][0-9]*(ms|s)$")
    """How often what was written becomes findable."""

    encryption_keys: SecretStr = SecretStr("")
    """`index:base64,id:base64,…`, 32 bytes each; `index` is for blind indexes, the first of the others encrypts, all
    of them decrypt. `voucher keys new` prints a fresh list."""

    clamd: str = ""
    """The virus scanner's daemon, `tcp://host:port` or `unix:///path`; empty means that files are not scanned."""
    clamd_timeout: float = Field(default=20.0, gt=0, le=300)
    """Seconds for one file; one that is not scanned by then is given to nobody until it is."""

    invoice_verification_url: str = ""
    """Where invoices are verified (`docs/guides/invoice-verification.md`); empty means that they are not."""
    invoice_verification_app_id: str = ""
    """The platform's name at that service."""
    invoice_verification_secret: SecretStr = SecretStr("")
    """The secret that requests to it are signed with."""

    upload_max_bytes: int = Field(default=20 * _MIB, ge=1)
    """One document or photo."""
    upload_max_bytes_table: int = Field(default=50 * _MIB, ge=1)
    """One CSV or XLSX to import."""
    request_max_bytes: int = Field(default=1 * _MIB, ge=1024)
    """The body of one GraphQL request."""

    region_folders: Annotated[tuple[Path, ...], NoDecode] = ()
    """Folders with region modules besides `regions/`, separated by commas."""
    print_fonts: Annotated[tuple[Path, ...], NoDecode] = ()
    """Folders with more fonts for printed forms, separated by commas: for characters that the built-in one lacks."""

    @field_validator("clamd", mode="after")
    @classmethod
    def _daemon(cls, value: str) -> str:
        if value and not re.fullmatch(r"tcp://[^/:\s]+:\d{1,5}|unix:///\S+", value):
            raise ValueError("应形如 tcp://主机:端口 或 unix:///路径")
        return value

    @field_validator("region_folders", "print_fonts", "opensearch_urls", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("data_dir", mode="after")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().resolve()

    @field_validator("database_url", mode="after")
    @classmethod
    def _with_driver(cls, value: str) -> str:
        return normalise_database_url(value)

    @field_validator("public_url", mode="after")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @property
    def address(self) -> str:
        """`http://127.0.0.1:8000`, without a slash at the end."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - compared, not bound
        return self.public_url or f"http://{f'[{host}]' if ':' in host else host}:{self.port}"

    @property
    def production(self) -> bool:
        return self.mode is Mode.PRODUCTION

    @property
    def embedded_database(self) -> bool:
        return not self.database_url

    @property
    def sms_outbox(self) -> Path | None:
        """Where messages are kept outside production, so that a person without the phone can read the code."""
        return None if self.production else self.data_dir / "sms-outbox.jsonl"

    @property
    def clock_file(self) -> Path:
        """The demonstration clock's offset."""
        return self.data_dir / "clock-offset"

    def wechat_programs(self) -> dict[str, tuple[str, str]]:
        """Appid and secret by region, the platform's own under the empty one. Raises `SettingsError`."""
        found = {"": (self.wechat_app_id, self.wechat_app_secret.get_secret_value())} if self.wechat_app_id else {}
        for part in filter(None, self.wechat_region_apps.get_secret_value().split(",")):
            region, _, rest = part.strip().partition(":")
            app_id, _, secret = rest.partition(":")
            if not (region and app_id and secret):
                raise SettingsError(["VOUCHER_WECHAT_REGION_APPS：应形如 地区代码:appid:secret，多个用逗号分隔。"])
            found[region] = (app_id, secret)
        return found

    def keys(self) -> EncryptionKeys:
        """The field encryption keys; made once and kept in `data_dir` outside production.

        Raises `SettingsError` when production has none or they are malformed.
        """
        text = self.encryption_keys.get_secret_value()
        try:
            if text:
                return parse_keys(text)
            if not self.production:
                return kept_in(self.data_dir / "encryption-keys")
        except MalformedKeysError as error:
            raise SettingsError([f"VOUCHER_ENCRYPTION_KEYS：{error}"]) from None
        raise SettingsError(["VOUCHER_ENCRYPTION_KEYS 未设置：生产环境必须提供字段加密密钥，可用 voucher keys new 生成。"])


def normalise_database_url(url: str) -> str:
    """Any usual way of writing it → SQLAlchemy's with the asyncpg driver; `sslmode=` becomes asyncpg's `ssl=`.

    Raises `ValueError` with a Chinese message when it is not a PostgreSQL URL. The message has no password in it.
    """
    if not url:
        return ""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("DATABASE_URL 格式有误，应形如 postgresql://用户:密码@主机:5432/库名") from None
    if parsed.get_backend_name() not in ("postgresql", "postgres"):
        raise ValueError("DATABASE_URL 必须指向 PostgreSQL。")
    query = dict(parsed.query)
    if "sslmode" in query:
        query["ssl"] = query.pop("sslmode")
    return parsed.set(drivername=_ASYNC_DRIVER, query=query).render_as_string(hide_password=False)


def problems_of(settings: Settings) -> list[str]:
    """Everything that forbids starting with these settings, in Chinese, each naming its variable; empty when fine."""
    problems = [message for broken, message in _rules(settings) if broken]
    if settings.production:
        problems += [message for broken, message in _production_rules(settings) if broken]
    try:
        settings.wechat_programs()
    except SettingsError as error:
        problems += error.problems
    if settings.encryption_keys.get_secret_value() or settings.production:
        try:
            settings.keys()
        except SettingsError as error:
            problems += error.problems
    return problems


def _rules(settings: Settings) -> list[tuple[bool, str]]:
    return [*_aliyun_rules(settings), *_wechat_rules(settings), *_verification_rules(settings), *_search_rules(settings)]


def _search_rules(settings: Settings) -> list[tuple[bool, str]]:
    if settings.search is not SearchSetting.OPENSEARCH:
        return []
    schemes = {url.partition("://")[0] for url in settings.opensearch_urls}
    certificate = bool(settings.opensearch_client_certificate), bool(settings.opensearch_client_key)
    return [
        (
            settings.production and not settings.opensearch_urls,
            "VOUCHER_OPENSEARCH_URLS 未设置：生产环境的 VOUCHER_SEARCH=opensearch 需要它，多个节点用逗号分隔。",
        ),
        (bool(schemes - {"http", "https"}), "VOUCHER_OPENSEARCH_URLS：每个地址应以 http:// 或 https:// 开头。"),
        (
            bool(settings.opensearch_user) and "http" in schemes and settings.production,
            "VOUCHER_OPENSEARCH_URLS：设置了用户时应使用 https://，口令不得明文传送。",
        ),
        (
            bool(settings.opensearch_user) != bool(settings.opensearch_password.get_secret_value()),
            "VOUCHER_OPENSEARCH_USER 与 VOUCHER_OPENSEARCH_PASSWORD 应同时设置。",
        ),
        (
            certificate in ((True, False), (False, True)),
            "VOUCHER_OPENSEARCH_CLIENT_CERTIFICATE 与 VOUCHER_OPENSEARCH_CLIENT_KEY 应同时设置。",
        ),
    ]


def _aliyun_rules(settings: Settings) -> list[tuple[bool, str]]:
    if settings.sms is not SmsProvider.ALIYUN:
        return []
    return [
        (not settings.aliyun_access_key_id, "VOUCHER_ALIYUN_ACCESS_KEY_ID 未设置：VOUCHER_SMS=aliyun 需要它。"),
        (
            not settings.aliyun_access_key_secret.get_secret_value(),
            "VOUCHER_ALIYUN_ACCESS_KEY_SECRET 未设置：VOUCHER_SMS=aliyun 需要它。",
        ),
        (not settings.aliyun_sms_sign_name, "VOUCHER_ALIYUN_SMS_SIGN_NAME 未设置：请填写已审核通过的短信签名。"),
        (
            "code" not in settings.aliyun_sms_templates,
            'VOUCHER_ALIYUN_SMS_TEMPLATES 缺少验证码模板：应形如 {"code": "SMS_123456789"}。',
        ),
    ]


def _verification_rules(settings: Settings) -> list[tuple[bool, str]]:
    if not settings.invoice_verification_url:
        return []
    secret = settings.invoice_verification_secret.get_secret_value()
    return [
        (not settings.invoice_verification_app_id, "VOUCHER_INVOICE_VERIFICATION_APP_ID 未设置：发票查验需要它。"),
        (not secret, "VOUCHER_INVOICE_VERIFICATION_SECRET 未设置：发票查验需要它。"),
    ]


def _wechat_rules(settings: Settings) -> list[tuple[bool, str]]:
    given = bool(settings.wechat_app_id), bool(settings.wechat_app_secret.get_secret_value())
    return [
        (given == (True, False), "VOUCHER_WECHAT_APP_SECRET 未设置：VOUCHER_WECHAT_APP_ID 需要它。"),
        (given == (False, True), "VOUCHER_WECHAT_APP_ID 未设置：VOUCHER_WECHAT_APP_SECRET 需要它。"),
    ]


def _production_rules(settings: Settings) -> list[tuple[bool, str]]:
    return [
        (settings.embedded_database, "DATABASE_URL 未设置：生产环境不使用内置数据库。"),
        (settings.sms is SmsProvider.CONSOLE, "VOUCHER_SMS=console：生产环境必须真正发送短信（aliyun）。"),
        (not settings.cookie_secure, "VOUCHER_COOKIE_SECURE 未开启：生产环境的登录 Cookie 只能经 HTTPS 传送。"),
        (
            not settings.public_url.startswith("https://"),
            "VOUCHER_PUBLIC_URL 未设置或不是 https:// 开头：请填写对外网址。",
        ),
        (not settings.storage_url, "VOUCHER_STORAGE_URL 未设置：请指明附件存放处（file:///… 或 s3://…）。"),
    ]


def load_settings(**overrides: object) -> Settings:
    """Settings that may run. Raises `SettingsError` with all problems at once."""
    try:
        settings = Settings(**overrides)  # type: ignore[arg-type]  # the keys are field names, checked by pydantic
    except ValidationError as error:
        raise SettingsError([_readable(fault["loc"], fault["msg"]) for fault in error.errors()]) from None
    except UnreadableSettingsError as error:
        raise SettingsError([f"环境变量无法读取：{error}"]) from None
    problems = problems_of(settings)
    if problems:
        raise SettingsError(problems)
    return settings


def _readable(location: tuple[int | str, ...], message: str) -> str:
    name = str(location[0]) if location else ""
    variable = name if name.isupper() else f"VOUCHER_{name.upper()}"
    return f"{variable}：{message.removeprefix('Value error, ')}"


def extra_region_folders() -> tuple[Path, ...]:
    """Those of `VOUCHER_REGION_FOLDERS`, also when other settings are wrong: regions are checked by themselves."""
    return tuple(Path(part.strip()) for part in os.environ.get("VOUCHER_REGION_FOLDERS", "").split(",") if part.strip())


@lru_cache(maxsize=1)
def current_settings() -> Settings:
    """The settings of this process, read once."""
    return load_settings()

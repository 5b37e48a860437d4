"""Settings: production refuses what is only good for a demonstration, and says everything at once."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from gateway.adapters.sms import ConsoleSms, make_sms_sender
from gateway.encryption_keys import MalformedKeysError, generate_keys, parse_keys
from gateway.settings import Mode, Settings, SettingsError, load_settings, normalise_database_url, problems_of

PASSWORD = "very-hidden"
GOOD = {
    "VOUCHER_MODE": "production",
    "DATABASE_URL": f"postgresql://voucher:{PASSWORD}@db.example:5432/voucher",
    "VOUCHER_PUBLIC_URL": "https://voucher.example/",
    "VOUCHER_COOKIE_SECURE": "true",
    "VOUCHER_STORAGE_URL": "s3://files",
    "VOUCHER_SMS": "aliyun",
    "VOUCHER_ALIYUN_ACCESS_KEY_ID": "id",
    "VOUCHER_ALIYUN_ACCESS_KEY_SECRET": "secret",
    "VOUCHER_ALIYUN_SMS_SIGN_NAME": "科技创新券",
    "VOUCHER_ALIYUN_SMS_TEMPLATES": '{"code": "SMS_1"}',
    "VOUCHER_ENCRYPTION_KEYS": generate_keys(),
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def test_a_complete_production_environment_is_accepted(environment: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    assert settings.production
    assert settings.address == "https://voucher.example"
    assert settings.aliyun_sms_templates == {"code": "SMS_1"}
    assert settings.sms_outbox is None


@pytest.mark.parametrize("name", [name for name in GOOD if name != "VOUCHER_MODE"])
def test_production_refuses_to_start_without_each_one_and_names_it(environment: pytest.MonkeyPatch, name: str) -> None:
    environment.delenv(name)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.problems) == 1
    assert name in caught.value.problems[0]


def test_production_is_what_one_gets_without_asking_and_all_problems_come_together(
    environment: pytest.MonkeyPatch,
) -> None:
    for name in GOOD:
        environment.delenv(name)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.problems) == 6


def test_plain_http_is_refused_in_production(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("VOUCHER_PUBLIC_URL", "http://voucher.example")
    with pytest.raises(SettingsError, match="VOUCHER_PUBLIC_URL"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", f"mysql://voucher:{PASSWORD}@db.example/voucher"),
        ("DATABASE_URL", f"voucher:{PASSWORD}@db.example"),
        ("VOUCHER_PORT", PASSWORD),
        ("VOUCHER_ALIYUN_SMS_TEMPLATES", PASSWORD),
        ("VOUCHER_ENCRYPTION_KEYS", f"index:{PASSWORD}"),
    ],
)
def test_a_malformed_value_is_named_and_never_repeated(environment: pytest.MonkeyPatch, name: str, value: str) -> None:
    environment.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert name.lower().removeprefix("voucher_") in str(caught.value).lower()
    assert PASSWORD not in str(caught.value)


def test_secrets_are_not_in_the_settings_text(environment: pytest.MonkeyPatch) -> None:
    settings = load_settings()
    shown = f"{settings!r} {settings.keys()!r}"
    assert GOOD["VOUCHER_ENCRYPTION_KEYS"].split(":")[2] not in shown
    assert PASSWORD not in shown


def test_a_demonstration_needs_nothing_and_keeps_its_own_keys(tmp_path: Path) -> None:
    settings = Settings(mode=Mode.DEMONSTRATION, data_dir=tmp_path)
    assert problems_of(settings) == []
    first = settings.keys()
    assert settings.keys() == first
    assert (tmp_path / "encryption-keys").stat().st_mode & 0o777 == 0o600
    assert isinstance(make_sms_sender(settings), ConsoleSms)


def test_production_never_shows_messages_instead_of_sending_them() -> None:
    with pytest.raises(SettingsError, match="VOUCHER_SMS"):
        make_sms_sender(Settings(mode=Mode.PRODUCTION))


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("", ""),
        ("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d"),
        ("postgresql://u:p%40@h:5433/d", "postgresql+asyncpg://u:p%40@h:5433/d"),
        ("postgresql+asyncpg://u@/d?host=/run/pg", "postgresql+asyncpg://u@/d?host=%2Frun%2Fpg"),
        ("postgresql://u:p@h/d?sslmode=require", "postgresql+asyncpg://u:p@h/d?ssl=require"),
    ],
)
def test_a_database_url_may_be_written_in_the_usual_ways(given: str, wanted: str) -> None:
    assert normalise_database_url(given) == wanted


KEY = base64.b64encode(bytes(32)).decode()


def test_the_first_key_encrypts_and_the_index_key_stands_apart() -> None:
    other = base64.b64encode(bytes([1]) * 32).decode()
    keys = parse_keys(f"index:{KEY},new:{other},old:{KEY}")
    assert keys.current == "new"
    assert set(keys.keys) == {"new", "old"}
    assert keys.index_key == bytes(32)


@pytest.mark.parametrize(
    "text", ["", f"a:{KEY}", f"index:{KEY}", f"index:{KEY},a:short", f"index:{KEY},a:{KEY},a:{KEY}", f"index:{KEY},:x"]
)
def test_a_list_of_keys_that_would_lose_data_is_refused(text: str) -> None:
    with pytest.raises(MalformedKeysError):
        parse_keys(text)


def test_extra_region_folders_are_separated_by_commas(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("VOUCHER_REGION_FOLDERS", "/srv/one, /srv/two")
    assert load_settings().region_folders == (Path("/srv/one"), Path("/srv/two"))

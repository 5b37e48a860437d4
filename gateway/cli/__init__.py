"""The command line `voucher`."""

from __future__ import annotations

from gateway.cli.commands import app


def main() -> None:
    app()


__all__ = ["main"]

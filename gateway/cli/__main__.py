"""`python -m gateway.cli` is `voucher`."""

from gateway.cli import main

main()

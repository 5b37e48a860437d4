"""What the person at the console is shown."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from gateway import addresses
from gateway.settings import Mode, Settings


def print_platform(settings: Settings, console: Console) -> None:
    """The addresses, the demonstration accounts where there are some, and how to stop."""
    lines = {"门户": addresses.PORTAL, "GraphQL": addresses.GRAPHQL, "GraphiQL": addresses.GRAPHIQL, "健康检查": addresses.HEALTH}
    if settings.production:
        del lines["GraphiQL"]
    console.print()
    for name, path in lines.items():
        console.print(f"  [bold]{name}[/bold]  {settings.address}{path}", soft_wrap=True, highlight=False)
    if settings.mode is Mode.DEMONSTRATION:
        print_accounts(console)
    if settings.sms_outbox is not None:
        console.print(f"  短信不会真正发出，内容见下方日志与 {settings.sms_outbox}", soft_wrap=True, highlight=False)
    console.print("  按 Ctrl-C 全部停止。\n")


def print_accounts(console: Console, *, everybody: bool = False) -> None:
    """One demonstration account a role, or all that have a name of their own, and the password they share."""
    from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD, accounts

    table = Table(title=f"演示账号（密码均为 {DEMONSTRATION_PASSWORD}，仅演示模式可用）", title_justify="left")
    for heading in ("身份", "账号名", "手机号"):
        table.add_column(heading, no_wrap=heading != "身份")
    for account in accounts():
        if account.printed or everybody:
            table.add_row(account.label, account.name, account.mobile)
    console.print(table)
    if not everybody:
        console.print("  其他地区、区划和角色的演示账号：voucher accounts")

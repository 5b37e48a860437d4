"""`voucher keys …`: fresh keys, and writing anew what is stored under older ones."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from gateway.cli.running import ModeOption, on_running_database, told
from gateway.composition import wired
from gateway.encryption_keys import generate_keys
from gateway.key_rotation import rotate as rotate_all
from gateway.settings import Settings

keys_app = typer.Typer(no_args_is_help=True, help="字段与文件的加密密钥：生成、更换。")
console = Console()


@keys_app.command()
def new(identifier: Annotated[str, typer.Argument(help="新密钥的 id")] = "key-1") -> None:
    """生成一组加密密钥，供 VOUCHER_ENCRYPTION_KEYS 使用。"""
    console.print(generate_keys(identifier), soft_wrap=True, highlight=False)


@keys_app.command()
def rotate(mode: ModeOption = None) -> None:
    """把旧密钥加密的内容逐批改用当前密钥；平台照常运行，中断后再次执行会接着做。"""
    settings = on_running_database(mode)
    with told():
        asyncio.run(_rotate(settings))


async def _rotate(settings: Settings) -> None:
    def tell(place: str, done: int, count: int) -> None:
        if done:
            console.print(f"{place}：{done}/{count}", highlight=False)

    async with wired(settings) as parts:
        done = await rotate_all(parts.platform, tell)
        current = settings.keys().current
    console.print(f"共改写 {sum(done.values())} 处。现在全部使用密钥 {current}，旧密钥可以从列表中移除。", highlight=False)

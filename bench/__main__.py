"""Everything, on a database that is thrown away."""

from __future__ import annotations

import asyncio
import os
import platform
import warnings

from bench import searching
from bench.database import throw_away_platform
from bench.growth import print_growth
from bench.race import print_race
from bench.recognition import print_recognition
from bench.statements import print_statements
from bench.world import Loaded, load
from gateway.composition import wired
from gateway.settings import Settings

ITEMS = (10, 100)
"""How many service items the two redemptions have."""


async def _load_and_count(settings: Settings) -> Loaded:
    async with wired(settings) as parts:
        loaded = await load(parts.platform, ITEMS)
        print(f"{loaded.services} services, Python {platform.python_version()}, {os.cpu_count()} cores")
        await print_statements(parts, loaded)
        return loaded


def main() -> None:
    """Print the figures; they are for comparing within this run, other work on the machine shifts them."""
    warnings.simplefilter("ignore", ResourceWarning)
    with throw_away_platform() as settings:
        asyncio.run(_load_and_count(settings))
        print_race(settings)
    print_growth()
    print_recognition()
    searching.main()


if __name__ == "__main__":
    main()

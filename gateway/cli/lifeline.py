"""Children of `voucher run` end when it ends, however it ended: a closed standard input is their sign."""

from __future__ import annotations

import os
import signal
import sys
import threading


def hold_lifeline() -> None:
    """Send ourselves SIGTERM when standard input closes."""

    def watch() -> None:
        while os.read(sys.stdin.fileno(), 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()

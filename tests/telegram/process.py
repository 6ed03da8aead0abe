"""The bot as its operator runs it: ``python -m bot run`` in a process of its own."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.localapi import LocalBotApi

from .conftest import BASE

ROOT = Path(__file__).parents[2]


class Process:
    """A bot on a data folder of its own; each run is a new process on the same data."""

    def __init__(
        self, server: LocalBotApi, folder: Path, *, under: Sequence[str] = (), **settings: str
    ) -> None:
        """``under`` is a command that gets the bot's as its arguments, and runs it."""
        self._server = server
        self._under = under
        self._folder = folder
        # A copy: the newsroom writes into it.
        shutil.copytree(BASE, folder / "knowledge", dirs_exist_ok=True)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("BOT_")},
            "PYTHONPATH": str(ROOT),
            "PYTHONFAULTHANDLER": "1",  # SIGABRT shows where it hangs
            "BOT_TOKEN": server.token,
            "BOT_API_URL": server.url,
            "BOT_DATA_DIR": str(folder / "data"),
            "BOT_KNOWLEDGE_DIR": str(folder / "knowledge"),
            "BOT_SEMANTIC": "off",
            **settings,
        }
        self.output = ""
        """What the last run wrote to standard output and standard error."""

    async def spawn(
        self, *arguments: str, before: Callable[[], None] | None = None
    ) -> asyncio.subprocess.Process:
        """Start ``python -m bot`` with these arguments; ``before`` runs in the new process first."""
        return await asyncio.create_subprocess_exec(
            *(*self._under, sys.executable, "-m", "bot", *arguments),
            cwd=self._folder,
            env=self._environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            preexec_fn=before,
        )

    async def ended(self, process: asyncio.subprocess.Process, seconds: float = 60) -> int:
        """Wait until it ends by itself; the exit code. What it wrote is in ``output``."""
        written, _ = await asyncio.wait_for(process.communicate(), seconds)
        self.output = written.decode()
        assert process.returncode is not None
        return process.returncode

    async def end(self, process: asyncio.subprocess.Process, kind: signal.Signals) -> int:
        """Send the signal and wait ten seconds at most; the exit code. One that hangs tells where it does."""
        process.send_signal(kind)
        try:
            return await asyncio.wait_for(process.wait(), 10)
        except TimeoutError:
            process.send_signal(signal.SIGABRT)
            await process.wait()
            raise AssertionError(f"{kind.name} did not end it within ten seconds") from None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """Run it until the block ends, and wait until it polls."""
        polls = len(self._server.calls_of("getUpdates"))
        process = await self.spawn("run")
        written = asyncio.create_task(process.communicate())
        try:
            async with asyncio.timeout(60):
                while len(self._server.calls_of("getUpdates")) == polls:
                    assert not written.done(), (await written)[0].decode()
                    await asyncio.sleep(0.05)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            self.output = (await written)[0].decode()

"""Faults a test can order: what Telegram and the network do on a bad day.

A fault strikes before the method has run ("the request never arrived") or, with `after=True`, once it has run
("the answer was lost"), which is what makes a bot send twice.
"""

import asyncio
from dataclasses import dataclass

from aiohttp import web

from bot.localapi.errors import CONFLICT, ApiError
from bot.localapi.wire import Params

DESCRIPTIONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: CONFLICT,
    502: "Bad Gateway",
}
HANG_SECONDS = 3600.0


@dataclass
class Fault:
    """One order: which calls it strikes, how often, and what happens to them."""

    method: str
    """The method's name, or `*` for every method."""
    chat_id: int | None
    """Only calls for this chat; None for all."""
    times: int | None
    """How many calls it strikes yet; None for every one."""
    skip: int
    """How many matching calls pass first."""
    status: int
    description: str
    html: str
    """A page to answer with in place of JSON, as a proxy in between does."""
    retry_after: int | None
    delay: float
    """Seconds the call is held up before anything else happens."""
    hang: bool
    close: bool
    after: bool

    def strikes(self, method: str, chat_id: int) -> bool:
        """Whether this call is struck; counts the calls that pass and that are struck."""
        if self.method != "*" and self.method.lower() != method.lower():
            return False
        if self.chat_id not in (None, chat_id) or self.times == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True

    async def strike(self, request: web.Request) -> web.Response | None:
        """Do the damage; a response answers the call, None lets it go on (after a delay alone)."""
        await asyncio.sleep(self.delay)
        if self.hang:
            await asyncio.sleep(HANG_SECONDS)
        if self.close:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return self._answer() if self.status else None

    def _answer(self) -> web.Response:
        if self.html:
            return web.Response(status=self.status, text=self.html, content_type="text/html")
        parameters = None if self.retry_after is None else {"retry_after": self.retry_after}
        error = ApiError(self.status, self.description, parameters)
        return web.json_response(error.body(), status=self.status)


class Faults:
    """The faults in force, in the order they were added; the first that fits strikes."""

    def __init__(self) -> None:
        self.orders: list[Fault] = []

    def add(
        self,
        method: str = "*",
        *,
        status: int = 0,
        retry_after: int | None = None,
        description: str = "",
        html: str = "",
        chat_id: int | None = None,
        times: int | None = 1,
        skip: int = 0,
        delay: float = 0.0,
        hang: bool = False,
        close: bool = False,
        after: bool = False,
    ) -> Fault:
        """Order a fault for the next calls of a method.

        It is an error `status` (429 with `retry_after` seconds), a `delay` in seconds, a `hang` (no answer at
        all) or a `close` (the connection is cut). `times=None` lasts until it is removed.
        """
        if status and not description:
            description = DESCRIPTIONS.get(status, "Internal Server Error")
            if retry_after is not None:
                description = f"Too Many Requests: retry after {retry_after}"
        fault = Fault(
            method, chat_id, times, skip, status, description, html, retry_after, delay, hang, close, after
        )
        self.orders.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Lift one fault."""
        self.orders.remove(fault)

    def clear(self) -> None:
        """Lift all faults."""
        self.orders.clear()

    def find(self, method: str, params: Params, *, after: bool) -> Fault | None:
        """Find the fault that strikes this call, before or after it has run."""
        chat_id = params.integer("chat_id")
        for fault in self.orders:
            if fault.after == after and fault.strikes(method, chat_id):
                return fault
        return None

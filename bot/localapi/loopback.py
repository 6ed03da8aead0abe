"""Who may talk to the server: programs on this computer, and the page the server itself sent.

A browser lets any web site post to 127.0.0.1, and a hostile name server can even make its own name point
there. Browsers do say where a request comes from, so what comes from another site is refused. Programs such
as the bot send none of these headers and pass.
"""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

OUR_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
OWN_SITE = frozenset({"same-origin", "none"})
"""Values of Sec-Fetch-Site: our own page, or an address typed by hand."""
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def is_ours(request: web.Request) -> bool:
    """Whether the request comes from this computer's programs or from our own page."""
    if urlsplit(f"//{request.host}").hostname not in OUR_NAMES:
        return False
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in OWN_SITE


@web.middleware
async def only_ours(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse other sites with 403; give every answer the headers that keep browsers careful."""
    if not is_ours(request):
        return web.json_response({"error": "This server answers its own page only."}, status=403)
    return await handler(request)


async def careful_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Nothing is sniffed, framed or kept, and the page loads nothing from elsewhere."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Security-Policy"] = PAGE_POLICY

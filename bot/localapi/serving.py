"""The local chat for a run without a token: a server on the usual port, with people and a group in it."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.localapi.server import LOCAL_TOKEN, LocalBotApi

USUAL_PORT = 8080
OWNER_ID = 1000
"""The owner's user id unless `BOT_OWNER_ID` names another."""
READERS = ((1001, "en"), (1002, "ru"), (1003, "ky"))
"""User id and language of the three readers."""
GROUP_ID = -1001000000001


def furnish(server: LocalBotApi, owner_id: int = OWNER_ID) -> None:
    """Three readers, one a language, the owner, and a group they share."""
    readers = [
        server.person(id=user_id, first_name="Reader", username=f"reader_{language}", language_code=language)
        for user_id, language in READERS
        if user_id != owner_id
    ]
    owner = server.person(id=owner_id, first_name="Owner", username="owner")
    for person in (*readers, owner):
        server.private_chat(person)
    server.group(id=GROUP_ID, title="Reading group", members=[owner, *readers])


async def start_near(server: LocalBotApi, port: int) -> None:
    """Start on this port, or on a free one where it is taken."""
    server.port = port
    try:
        await server.start()
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        server.port = 0
        await server.start()


@asynccontextmanager
async def serve(
    token: str = LOCAL_TOKEN, *, port: int = USUAL_PORT, owner_id: int = OWNER_ID
) -> AsyncIterator[LocalBotApi]:
    """Run the local chat while the block runs; `server.url` is the Bot API's address and the page's."""
    server = LocalBotApi(token)
    furnish(server, owner_id)
    await start_near(server, port)
    try:
        yield server
    finally:
        await server.stop()

"""Files of the base that somebody changes by hand: taken up within seconds, or reported to the admins."""

from __future__ import annotations

import asyncio
import logging

from sqlalchemy import Connection

from bot.editing.results import Noticed
from bot.knowledge import EVERY, KnowledgeError
from bot.locales import supported
from bot.model import Role
from bot.replies import Reply, render_base_broken
from bot.state import StateError, people

from .desk import Desk
from .transport import post
from .transport.post import Address

log = logging.getLogger(__name__)


async def notice(desk: Desk) -> None:
    """Look again and again, until cancelled; the old base serves until the new one is good."""
    while True:
        await asyncio.sleep(EVERY)
        try:
            found = await desk.newsroom.look(desk.clock())
            if found is not None:
                await _take_up(desk, found)
        except (OSError, KnowledgeError, StateError) as error:
            log.error("The files of the fact base could not be looked at. %s", error)
        except Exception:
            log.exception("A change of the fact base by hand could not be taken up.")


async def _take_up(desk: Desk, found: Noticed) -> None:
    if found.base is not None:
        log.info("The fact base was changed by hand and is in use: %s.", ", ".join(found.records) or "files")
        desk.bases.swap(found.base)
        return
    problems = tuple(map(str, found.problems))
    log.error(
        "The fact base was changed by hand and has problems; the former one serves.\n%s", "\n".join(problems)
    )
    for admin in await desk.database.run(_report, desk, problems):
        desk.courier.wake(admin)


def _report(connection: Connection, desk: Desk, problems: tuple[str, ...]) -> list[int]:
    """Tell every admin; who they are."""
    known = {person.user_id: person for person in people.with_roles(connection) if person.role >= Role.ADMIN}
    admins = list(dict.fromkeys([*known, *([desk.owner_id] if desk.owner_id is not None else [])]))
    for user_id in admins:
        language = people.get(connection, user_id).language or supported("")
        reply: Reply = render_base_broken(problems, language)
        post.send(connection, Address(user_id, user_id, None, quiet=False), reply, desk.clock())
    return admins

"""``/import``: a document, or pasted text, becomes an article and drafts; shown first, then written.

A document is looked at before it is fetched: 1 MB at most, no archive. Its name says only how it is read; the
file that it is stored in is named by the base.
"""

from __future__ import annotations

import asyncio

from telegram import Document
from telegram.error import TelegramError

from bot.editing import Action, Edit, orders
from bot.handlers.commands import Argument, Command
from bot.handlers.turn import Turn
from bot.knowledge import RefusedError
from bot.knowledge.importing import Imported, understand
from bot.model import Role, limits
from bot.replies import (
    Choice,
    Reply,
    Sentence,
    import_choices,
    render_import,
    render_import_refused,
    render_imported,
)

from . import ordering
from .lengths import within

LARGEST = 1_000_000
"""Bytes of a document."""
ENDINGS = (".txt", ".md", ".html", ".htm")
ARCHIVES = (".zip", ".gz", ".tgz", ".tar", ".rar", ".7z", ".bz2", ".xz")
DOCUMENT = "document: "
"""Begins the first line of what came as a document; the name follows it."""
PASTED = "pasted.txt"
IMPORT = "import"


async def import_(turn: Turn) -> None:
    """Store the article and its drafts, all or nothing."""
    order = ordering.order(turn)
    if await ordering.made_before(turn):
        result = await ordering.make(turn, Edit(Action.IMPORT, "", order))
    else:
        result = await ordering.make(turn, orders.import_(order, await _understood(turn)))
    if result.saved:
        turn.say(render_imported(result.record, turn.language))
    else:
        turn.say(ordering.told(turn, result, "saved-edit"))


async def fetch(turn: Turn) -> str | Reply:
    """Fetch a document that somebody sends; why not, where it is not taken."""
    document = turn.message.document
    refused = _objection(document)
    if document is None or refused:
        return render_import_refused(refused, turn.language)
    try:
        data = bytes(await (await document.get_file()).download_as_bytearray())
        text = data.decode("utf-8-sig")
    except TelegramError:
        return render_import_refused("import-not-fetched", turn.language)
    except UnicodeDecodeError:
        return render_import_refused("import-not-utf-8", turn.language)
    if len(data) > LARGEST:
        return render_import_refused("import-too-large", turn.language)
    name = (document.file_name or "").replace("\n", " ")
    return f"{DOCUMENT}{name}\n{text}"


def _objection(document: Document | None) -> str:
    """Name the sentence that says why a document is not even fetched; empty where it may be."""
    name = (document.file_name or "").lower() if document else ""
    if document is None or name.endswith(ARCHIVES):
        return "import-archive"
    if not name.endswith(ENDINGS):
        return "import-ending"
    too_large = document.file_size is None or document.file_size > LARGEST
    return "import-too-large" if too_large else ""


async def _is_article(turn: Turn, value: str) -> Reply | None:
    """Read it as it will be read, so that what is wrong is said before anything else is asked."""
    if await ordering.made_before(turn):
        return None
    if len(value.encode()) > LARGEST:
        return render_import_refused("import-too-large", turn.language)
    try:
        await asyncio.to_thread(_understand, turn, value, "")
    except RefusedError as error:
        return render_import_refused("import-refused", turn.language, error.problems[0].message)
    return None


async def _dry_run(turn: Turn) -> Reply:
    """Show what would come of it; nothing is written."""
    found = await _understood(turn)
    return render_import(
        title=found.document.title or found.slug,
        language_of_text=found.document.language,
        file=found.article_file,
        missing=found.missing,
        guessed=found.document.language_guessed,
        drafts=tuple(Sentence(each.id, each.sentence, each.about) for each in found.drafts),
        duplicates=tuple(Sentence(each.duplicate_of, each.sentence, ()) for each in found.duplicates),
        language=turn.language,
    )


async def _what_next(turn: Turn) -> tuple[Choice, ...]:
    return import_choices(turn.language)


async def _is_done(turn: Turn, value: str) -> Reply | None:
    return None if value == IMPORT else render_import_refused("import-not-done", turn.language)


async def _has_no_title(turn: Turn) -> bool:
    """Readers see the title below each answer, so one has to be given."""
    if await ordering.made_before(turn):
        return False
    return not (await _understood(turn)).document.title


async def _understood(turn: Turn) -> Imported:
    title = turn.arguments.get("title", "")
    return await asyncio.to_thread(_understand, turn, turn.arguments["article"], title)


def _understand(turn: Turn, value: str, title: str) -> Imported:
    name, text = PASTED, value
    if value.startswith(DOCUMENT):
        name, _, text = value.removeprefix(DOCUMENT).partition("\n")
    return understand(text.encode(), name, turn.desk.newsroom.base, title=title)


COMMANDS = {
    "import": Command(
        import_,
        (
            Argument("article", _is_article, rest=True, fetch=fetch, gathers=True),
            Argument("title", within(limits.TITLE), rest=True, aside=True, needed=_has_no_title),
            Argument("done", _is_done, _what_next, preface=_dry_run),
        ),
        role=Role.EDITOR,
    ),
}

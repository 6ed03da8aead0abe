"""The page's endpoints: who may use them, and that a file never runs as a page."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.localapi import LocalBotApi, Person, PrivateChat, serve
from bot.localapi.chatpage import PAGE
from bot.localapi.serving import GROUP_ID, OWNER_ID
from tests.localapi.conftest import new_bot

AA = 4.5
"""The contrast WCAG asks between text and its ground at level AA."""


@pytest.fixture
def others(server: LocalBotApi) -> PrivateChat:
    """Somebody else's chat."""
    return server.private_chat(server.person(502, "Bakyt"))


@pytest_asyncio.fixture
async def browser(server: LocalBotApi) -> AsyncIterator[aiohttp.ClientSession]:
    """Open an HTTP client whose requests look like the page's own."""
    headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    async with aiohttp.ClientSession(server.url, headers=headers) as session:
        yield session


def body(chat: PrivateChat, **more: Any) -> dict[str, Any]:
    return {"as": chat.person.id, "chat": chat.id, **more}


async def test_the_page_and_everything_it_names_are_served(browser: aiohttp.ClientSession) -> None:
    index = await (await browser.get("/")).text()
    names = re.findall(r'(?:href|src)="/([a-z]+\.[a-z]+)"', index)
    scripts = [path.name for path in PAGE.glob("*.js")]
    assert {"chat.css", "chat.js", "icon.svg"} <= set(names)
    for name in [*names, *scripts]:
        answer = await browser.get(f"/{name}")
        assert answer.status == 200, name
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert (await browser.get("/server.py")).status == 404


async def test_the_page_loads_nothing_from_elsewhere() -> None:
    for path in PAGE.iterdir():
        addresses = re.findall(r"https?://[^\s\"'`)$]+", path.read_text(encoding="utf-8"))
        assert set(addresses) <= {"http://www.w3.org/2000/svg"}, path.name


async def test_what_the_page_sends_reaches_the_bot(
    server: LocalBotApi, browser: aiohttp.ClientSession, chat: PrivateChat
) -> None:
    sent = await (await browser.post("/chat/send", json=body(chat, text="hello"))).json()
    assert sent["text"] == "hello"
    edit = body(chat, message_id=sent["message_id"], text="hello again")
    assert (await browser.post("/chat/edit", json=edit)).status == 200
    kinds = [set(update) - {"update_id"} for update in server.updates.pending]
    assert kinds == [{"message"}, {"edited_message"}]
    view = await (await browser.get("/chat/view", params=body(chat))).json()
    assert [message["text"] for message in view["messages"]] == ["hello again"]


async def test_a_bot_without_inline_mode_has_no_inline_results(
    server: LocalBotApi, browser: aiohttp.ClientSession, chat: PrivateChat
) -> None:
    """Nothing is waited for, and the bot hears nothing."""
    async with new_bot(server) as bot:
        await bot.get_updates(timeout=0, allowed_updates=["message"])
    answer = await browser.post("/chat/inline", json=body(chat, query="the vote"))
    assert await answer.json() == {"results": []}
    assert not server.updates.pending


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Host": "rebound.example.org"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
@pytest.mark.parametrize("path", ["/chat/send", "/bot1:local/getMe", "/chat/state"])
async def test_other_sites_are_refused(server: LocalBotApi, headers: dict[str, str], path: str) -> None:
    """Neither the page's endpoints nor the Bot API answer a page that came from elsewhere."""
    async with aiohttp.ClientSession(server.url) as session:
        answer = await session.post(path, headers=headers, json={})
        assert answer.status == 403


async def test_a_form_another_site_could_send_is_refused(
    browser: aiohttp.ClientSession, chat: PrivateChat
) -> None:
    text = json.dumps(body(chat, text="x"))
    answer = await browser.post("/chat/send", data=text, headers={"Content-Type": "text/plain"})
    assert answer.status == 400
    assert chat.messages == []


@pytest.mark.parametrize(
    ("action", "extra", "sentence"),
    [
        ("send", {"text": "  "}, "The message is empty."),
        ("send", {"as": 404, "text": "x"}, "There is no such person or chat."),
        ("send", {"chat": 502, "text": "x"}, "This person is not in this chat."),
        ("edit", {"message_id": 1, "text": "x"}, "There is no such message or button."),
        ("press", {"message_id": 1, "data": "x"}, "There is no such message or button."),
    ],
)
@pytest.mark.usefixtures("others")
async def test_refusals_are_sentences(
    browser: aiohttp.ClientSession, chat: PrivateChat, action: str, extra: dict[str, Any], sentence: str
) -> None:
    answer = await browser.post(f"/chat/{action}", json={**body(chat), **extra})
    assert (answer.status, (await answer.json())["error"]) == (400, sentence)


async def test_only_pictures_are_shown_in_place(
    server: LocalBotApi, browser: aiohttp.ClientSession, chat: PrivateChat, reader: Person
) -> None:
    page = await chat.send_document(reader, "page.html", b"<script>alert(1)</script>")
    drawing = await chat.send_document(reader, "drawing.svg", b"<svg/>")
    picture = await chat.send_photo(reader, b"\x89PNG", name="photo.png")
    for file_id in (page["document"]["file_id"], drawing["document"]["file_id"]):
        answer = await browser.get(f"/chat/file/{file_id}")
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.content_type == "application/octet-stream"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    shown = await browser.get(f"/chat/file/{picture['photo'][0]['file_id']}")
    assert shown.content_type == "image/png"


async def test_events_stream_as_they_happen_and_end_with_the_server(
    server: LocalBotApi, browser: aiohttp.ClientSession, chat: PrivateChat, reader: Person
) -> None:
    answer = await browser.get("/chat/events")
    assert await answer.content.readuntil(b"\n\n") == b": listening\n\n"
    await chat.send(reader, "привет")
    event = json.loads((await answer.content.readuntil(b"\n\n")).removeprefix(b"data: "))
    assert (event["event"], event["chat_id"], event["message"]["text"]) == ("message", chat.id, "привет")
    await asyncio.wait_for(server.stop(), 2)
    assert await answer.content.read() == b""


async def test_a_run_without_a_token_has_its_people_and_takes_a_free_port() -> None:
    """Three readers, one a language, the owner, and a group with all of them; on loopback alone."""
    async with serve(port=0) as first, serve(port=first.port, owner_id=1002) as second:
        assert second.port != first.port
        assert first.url == f"http://127.0.0.1:{first.port}"
        people = first.world.people
        assert [person.language_code for person in people.values()] == ["en", "ru", "ky", "en"]
        assert people[OWNER_ID].first_name == "Owner"
        assert first.chats[GROUP_ID].record.members[OWNER_ID] == "creator"
        assert second.world.people[1002].first_name == "Owner"


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` as WCAG defines it, 0-1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("ink", ["canvas", "surface", "sunken", "accent-soft", "mine", "warn"]),
        ("muted", ["canvas", "surface", "sunken"]),
        ("accent", ["canvas", "surface", "accent-soft", "mine"]),
        ("on-accent", ["accent"]),
        ("mine-muted", ["mine"]),
    ],
)
def test_text_keeps_its_contrast(scheme: str, text: str, grounds: list[str]) -> None:
    light, dark = (PAGE / "chat.css").read_text(encoding="utf-8").split("@media", 2)[:2]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))
    for ground in grounds:
        assert contrast(colours[text], colours[ground]) >= AA, f"{text} on {ground}, {scheme}"

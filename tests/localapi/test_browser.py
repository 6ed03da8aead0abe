"""The chat page in a real Chromium, as a reader uses it: by mouse, by keyboard, on a phone, in the dark."""

import asyncio
import base64
import re
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Page, async_playwright, expect
from telegram import (
    BotCommand,
    BotCommandScopeChat,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputTextMessageContent,
    Update,
)
from telegram import InlineQueryResultArticle as Article
from telegram.ext import (
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.localapi import LocalBotApi
from bot.localapi.serving import OWNER_ID, READERS, furnish
from tests.localapi.conftest import AnyApplication, builder, new_bot, polling

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt install chromium)"),
]

ANSWER = (
    "<b>Yes, he is free.</b>\n<blockquote>Protesters freed him &lt;from jail&gt;.</blockquote>\n"
    'Somebody, <a href="https://example.org/">the article</a>, <code>he-is-free</code>, /help'
)
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
"""One point of a picture."""
KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Helpful", callback_data="helpful")],
        [InlineKeyboardButton("Not helpful", callback_data="not")],
    ]
)


async def start(update: Update, _context: object) -> None:
    assert update.message is not None
    await update.message.reply_html("<b>Hello!</b> Ask me.")


async def answer(update: Update, _context: object) -> None:
    message = update.effective_message
    assert message is not None
    if message.document or message.photo:
        await message.reply_text("I read text only.")
    elif message.text == "which":
        await message.reply_text("Which one?", reply_markup=ForceReply(input_field_placeholder="A name"))
    elif message.text == "slow":
        await message.reply_chat_action("typing")
    else:
        await message.reply_html(ANSWER, reply_markup=KEYBOARD, do_quote=True)


async def edited(update: Update, _context: object) -> None:
    assert update.edited_message is not None
    await update.edited_message.reply_text(f"now: {update.edited_message.text}")


async def pressed(update: Update, _context: object) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer(f"Noted: {query.data}", show_alert=query.data == "not")
    await query.edit_message_text("Thank you.")


async def found(update: Update, _context: object) -> None:
    assert update.inline_query is not None
    content = InputTextMessageContent(f"about {update.inline_query.query}")
    await update.inline_query.answer([Article("1", "A result", content, description="from the article")])


async def describe(application: AnyApplication) -> None:
    bot = application.bot
    await bot.set_my_commands([BotCommand("start", "What this is"), BotCommand("help", "How to ask")])
    await bot.set_my_commands([("help", "Как спросить")], language_code="ru")
    await bot.set_my_commands([("grant", "Give a role")], scope=BotCommandScopeChat(OWNER_ID))
    await bot.set_my_description("I answer questions.")


@pytest_asyncio.fixture
async def furnished(server: LocalBotApi) -> AsyncIterator[LocalBotApi]:
    """Furnish a server with people, and a bot that answers them."""
    furnish(server)
    application = builder(server).build()
    application.add_handlers(
        [
            CommandHandler("start", start),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, edited),
            MessageHandler(filters.ALL, answer),
            CallbackQueryHandler(pressed),
            InlineQueryHandler(found),
        ]
    )
    async with polling(application):
        await describe(application)
        yield server


@pytest_asyncio.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as driver:
        running = await driver.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield running
        await running.close()


@pytest_asyncio.fixture
async def page(furnished: LocalBotApi, browser: Browser) -> AsyncIterator[Page]:
    """Open the page on a desktop; the test fails if the page reports an error."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    opened = await context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda problem: problems.append(str(problem)))
    opened.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    await opened.goto(furnished.url)
    await expect(opened.locator("#title")).to_have_text("News QA Bot")
    yield opened
    assert problems == []
    await context.close()


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


async def test_an_empty_chat_offers_start_and_the_answer_shows_its_proof(page: Page) -> None:
    """From the first view to an answer: formatting is shown, markup in the text stays text."""
    await expect(page.locator("#empty")).to_contain_text("I answer questions.")
    await page.get_by_role("button", name="Start").click()
    await expect(page.locator(".theirs strong")).to_have_text("Hello!")
    await say(page, "is the ex prez free now")
    reply = page.locator(".theirs").last
    await expect(reply.locator("blockquote")).to_have_text("Protesters freed him <from jail>.")
    await expect(reply.locator("code")).to_have_text("he-is-free")
    link = reply.get_by_role("link", name="the article")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(reply.locator(".quoted")).to_have_text("Youis the ex prez free now")
    await reply.get_by_role("button", name="/help").click()
    await expect(page.locator(".mine").last).to_contain_text("/help")


async def test_a_pressed_button_leaves_a_readable_notice(page: Page) -> None:
    await say(page, "hello")
    await page.get_by_role("button", name="Not helpful").click()
    await expect(page.get_by_role("status").filter(has_text="Noted: not")).to_contain_text("The bot says:")
    await expect(page.locator(".theirs").last).to_contain_text("Thank you.")
    await expect(page.locator(".theirs").last).to_contain_text("edited")
    await page.get_by_role("button", name="Close this notice").click()
    await expect(page.locator("#notice")).to_be_empty()


async def test_the_answer_to_a_press_far_above_comes_into_view(page: Page, furnished: LocalBotApi) -> None:
    """The reader has scrolled up to an old button; its answer stands below."""
    await say(page, "hello")
    old = page.get_by_role("button", name="Helpful", exact=True).first
    for _ in range(8):
        await say(page, "hello again")
    await expect(page.locator(".theirs")).to_have_count(9)
    await old.scroll_into_view_if_needed()
    await expect(page.locator(".theirs").last).not_to_be_in_viewport()
    await old.click()
    async with new_bot(furnished) as bot:
        await bot.send_message(READERS[0][0], "Below.")
    await expect(page.locator(".theirs").last).to_contain_text("Below.")
    await expect(page.locator(".theirs").last).to_be_in_viewport()


async def test_everything_by_keyboard(page: Page) -> None:
    """Tab reaches every control with a visible mark; the arrows choose commands and edit the last message."""
    field = page.get_by_label("Message", exact=True)
    await expect(field).to_be_focused()
    await page.keyboard.type("two")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("lines")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text")).to_have_text("two\nlines", use_inner_text=True)
    await expect(page.get_by_role("button", name="Not helpful")).to_be_visible()
    names = []
    for _ in range(8):
        await page.keyboard.press("Shift+Tab")
        names.append(await page.evaluate("document.activeElement.textContent.trim()"))
        outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", names
    assert names[1:3] == ["Not helpful", "Helpful"]
    await field.focus()
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#context")).to_contain_text("Edit")
    await page.keyboard.press("Control+A")
    await page.keyboard.type("three")
    await page.keyboard.press("Enter")
    await expect(page.locator(".theirs").last).to_contain_text("now: three")
    await page.keyboard.type("/")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("option", selected=True)).to_contain_text("/start")
    await page.keyboard.press("Enter")
    await expect(page.locator(".theirs").last).to_contain_text("Hello!")


async def test_each_identity_sees_its_own_menu_and_chat(page: Page, furnished: LocalBotApi) -> None:
    await say(page, "hello")
    await page.get_by_label("Reader (ru)").check()
    await expect(page.locator("#empty")).to_be_visible()
    await page.get_by_role("button", name="Commands").click()
    await expect(page.get_by_role("option")).to_contain_text(["Как спросить"])
    await page.get_by_label("Owner (en)").check()
    await page.get_by_role("button", name="Commands").click()
    await expect(page.get_by_role("option")).to_contain_text(["Give a role"])
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Reading group").click()
    await say(page, "chatter")
    await say(page, "/ask who")
    await expect(page.locator(".theirs .sender")).to_have_text("News QA Bot")
    await expect(page.locator(".theirs .quoted")).to_contain_text("/ask who")
    assert len(furnished.calls_of("sendMessage")) == 2


async def test_a_picture_opens_as_large_as_it_is(page: Page) -> None:
    """A chat shows it small; a press opens the picture itself in a tab of its own."""
    upload = FilePayload(name="dot.png", mimeType="image/png", buffer=base64.b64decode(PNG))
    await page.set_input_files("#file", [upload])
    await say(page, "look")
    async with page.context.expect_page() as opened:
        await page.locator(".mine").last.get_by_role("link", name="Photo, opens in a new tab").click()
    shown = await opened.value
    assert await shown.evaluate("document.contentType") == "image/png"


async def test_files_and_an_order_to_reply(page: Page, furnished: LocalBotApi) -> None:
    await say(page, "which")
    field = page.get_by_label("Message", exact=True)
    await expect(field).to_have_attribute("placeholder", "A name")
    await say(page, "Aigul")
    await expect(page.locator(".mine .quoted").last).to_contain_text("Which one?")
    upload = FilePayload(name="article.md", mimeType="text/markdown", buffer=b"# Title")
    await page.set_input_files("#file", [upload])
    await expect(page.locator("#context")).to_contain_text("article.md")
    await say(page, "for the base")
    await expect(page.locator(".mine .file").last).to_contain_text("article.md")
    await expect(page.locator(".theirs").last).to_contain_text("I read text only.")
    stored = list(furnished.world.files.by_id.values())
    assert [(file.filename, file.data) for file in stored] == [("article.md", b"# Title")]


async def test_inline_mode_and_typing(page: Page) -> None:
    await page.get_by_label("Message", exact=True).fill("@local_news_bot the vote")
    await page.get_by_role("option", name="A result").click()
    await expect(page.locator(".mine").last).to_contain_text("about the vote")
    await expect(page.locator(".mine").last).to_contain_text("via @local_news_bot")
    await say(page, "slow")
    await expect(page.locator("#subtitle")).to_have_text("typing…")


async def test_a_phone_in_the_dark(furnished: LocalBotApi, browser: Browser) -> None:
    """At 360 pixels nothing is wider than the screen, and people and chats are a drawer."""
    context = await browser.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark")
    page = await context.new_page()
    await page.goto(furnished.url)
    await page.get_by_role("button", name="Start").click()
    await say(page, "a question " * 30)
    await expect(page.get_by_role("button", name="Not helpful")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    background = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in re.findall(r"\d+", background)) < 50
    await expect(page.get_by_label("Owner (en)")).not_to_be_visible()
    await page.get_by_role("button", name="People and chats", exact=True).click()
    await page.get_by_label("Owner (en)").check()
    await page.keyboard.press("Escape")
    await expect(page.locator("#as")).to_have_text("as Owner")
    await expect(page.get_by_role("button", name="People and chats", exact=True)).to_be_focused()
    await context.close()


async def test_a_server_that_comes_back_is_found_again(browser: Browser) -> None:
    first = LocalBotApi()
    furnish(first)
    await first.start()
    page = await browser.new_page()
    await page.goto(first.url)
    await expect(page.locator("#title")).to_have_text("News QA Bot")
    await expect(page.locator("#subtitle")).to_have_text("the bot is starting…")
    async with polling(builder(first).build()):
        await expect(page.locator("#subtitle")).to_have_text("bot")
    await first.stop()
    await expect(page.get_by_text("The connection is lost.")).to_be_visible()
    second = LocalBotApi(port=first.port, name="Another bot")
    furnish(second)
    await second.start()
    try:
        await expect(page.locator("#title")).to_have_text("Another bot", timeout=10_000)
        await expect(page.get_by_text("The connection is lost.")).to_be_hidden()
    finally:
        await page.close()
        await asyncio.wait_for(second.stop(), 5)

"""Stories: the newest, what one is about, its events in order, and who is who; in every language."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text

from .conftest import Bot
from .reading import Message, labels, said
from .stories import Base

LANGUAGES = ["en", "ru", "ky"]


@pytest.fixture
def base(bot: Bot) -> Base:
    """Return the bot's own base; it starts with the one story of the tests' base."""
    return Base(bot.settings.knowledge_dir)


def reading(server: LocalBotApi, language: str) -> PrivateChat:
    """Open the chat of a reader whose client is in this language."""
    return server.private_chat(
        server.person(50 + LANGUAGES.index(language), "Reader", language_code=language)
    )


async def got(chat: PrivateChat, typed: str) -> Message:
    await chat.send(chat.person, typed)
    return await chat.reply()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "The newest stories",
                "February 11, 2026",
                "the article gives no date",
                "Why did the bridge cost more than planned?",
            ),
        ),
        (
            "ru",
            ("Самые новые истории", "11 февраля 2026", "даты в статье нет", "Почему мост обошёлся дороже?"),
        ),
        ("ky", ("Эң жаңы окуялар", "2026", "макалада дата жок", "Эмне үчүн көпүрө кымбаттады?")),
    ],
)
async def test_latest(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """The story with the later date first, one without a date last; each opens by its button."""
    title, dated, undated, ask = words
    base.add_ferry()
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/latest")
        assert title in shown["text"]
        assert dated in shown["text"]
        assert undated in shown["text"]
        assert ask in labels(shown)
        assert labels(shown)[:2] == ["The bridge of Karasuu", "The ferry of Lakeside"]
        await chat.press(chat.person, shown, "The ferry of Lakeside")
        assert "The ferry of Lakeside" in (await chat.reply())["text"]
        await chat.press(chat.person, shown, labels(shown)[2])
        assert labels(await chat.reply())


async def test_latest_tells_what_was_added_and_corrected(bot: Bot, server: LocalBotApi, base: Base) -> None:
    """With the day, the newest first; what came with its article is no news."""
    chat = reading(server, "en")
    async with bot.running():
        assert "corrected" not in (await got(chat, "/latest"))["text"]
    base.change(
        "bridge/cost.yaml", "en: The work cost four million dollars.", "en: It cost four million dollars."
    )
    async with bot.running():
        shown = await got(chat, "/latest")
        assert "New and corrected answers" in shown["text"]
        assert "corrected: It cost four million dollars." in shown["text"]
        assert "How much did the bridge cost?" in labels(shown)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "In short",
                "7 questions",
                "What we know",
                "does not say whether workers were hurt",
                "The story",
            ),
        ),
        ("ru", ("Коротко", "на 7 вопросов", "Что известно", "не сказано, пострадали ли рабочие", "История")),
        ("ky", ("Кыскача", "7 суроого", "Эмне белгилүү", "жумушчулар жабыркаганы айтылбайт", "Окуя")),
    ],
)
async def test_story(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """What it is about; what is known beside what is not, by topic; and the way back."""
    short, counts, known, unknown, back = words
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/story")
        assert "The bridge of Karasuu" in shown["text"]
        assert short in shown["text"]
        assert counts in shown["text"]
        await chat.press(chat.person, shown, text("button-known", language))
        topics = await chat.edited()
        texts = []
        for topic in [label for label in labels(topics) if "/" in label]:
            await chat.press(chat.person, topics, topic)
            page = await chat.edited()
            texts.append(page["text"])
            await chat.press(chat.person, page, text("button-known-topics", language))
            topics = await chat.edited()
        assert all(known in said for said in texts)
        assert sum(unknown in said for said in texts) == 1
        await chat.press(chat.person, topics, back)
        assert (await chat.edited())["text"] == shown["text"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("1897", "On Monday", "Two days later", "gives no dates")),
        ("ru", ("1897", "В понедельник", "Два дня спустя", "Дат этих событий в статье нет")),
        ("ky", ("1897", "Дүйшөмбүдө", "Эки күндөн кийин", "датасы макалада жок")),
    ],
)
async def test_timeline(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """A picture; its caption says the same: dates first, then the article's own words, in order."""
    date, first, second, without = words
    base.add_ferry()
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/timeline the ferry of lakeside")
        assert shown["photo"][-1]["width"] == 1050
        places = [shown["caption"].index(words) for words in (date, without, first, second)]
        assert places == sorted(places)
        await chat.press(chat.person, shown, labels(shown)[0])
        assert "The ferry of Lakeside" in (await chat.reply())["text"]


async def test_a_timeline_without_times_is_no_picture(bot: Bot, server: LocalBotApi, base: Base) -> None:
    """It says so, and leads on."""
    chat = reading(server, "en")
    async with bot.running():
        shown = await got(chat, "/timeline")
        assert "gives no times that I could put in order" in shown["text"]
        assert labels(shown) == ["The story", "Questions"]


@pytest.mark.parametrize("command", ["/story", "/timeline", "/follow"])
async def test_which_story_is_asked_where_there_are_several(
    bot: Bot, server: LocalBotApi, base: Base, command: str
) -> None:
    """By buttons or by typing; an unknown one is told, and asked for again."""
    base.add_ferry()
    chat = reading(server, "en")
    async with bot.running():
        prompt = await got(chat, command)
        assert labels(prompt) == ["The bridge of Karasuu", "The ferry of Lakeside", "Cancel"]
        refused = await got(chat, "xyzzy")
        assert "I know no story called “xyzzy”" in refused["text"]
        await chat.press(chat.person, refused, "The ferry of Lakeside")
        chosen = await chat.reply()
        assert "ferry of Lakeside" in (chosen.get("text") or chosen["caption"])
        typed = await got(chat, f"{command} bridge of karasu")
        assert "bridge of Karasuu" in (typed.get("text") or typed["caption"])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("/latest", "not published any story")),
        ("ru", ("/story", "ещё не опубликовали ни одной истории")),
        ("ky", ("/timeline", "бир да окуяны жарыялай элек")),
        ("en", ("/follow", "not published any story")),
        ("ru", ("/following", "не следите ни за одной историей")),
        ("ky", ("/who Осмонова", "Аида Осмонова")),
    ],
)
async def test_an_empty_base(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """Nothing to tell is told in a sentence."""
    command, told = words
    base.empty()
    chat = reading(server, language)
    async with bot.running():
        assert told in await said(chat, command)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ("Aida Osmonova", "Aida Osmonova", "person; the mayor", "Аида Осмонова", "Who cut the ribbon"),
        ),
        (
            "ru",
            ("кто такая Осмонова?", "Аида Осмонова", "человек; мэр", "Aida Osmonova", "Кто перерезал ленту"),
        ),
        ("ky", ("осмнова", "Аида Осмонова айым", "адам; мэр", "Aida Osmonova", "Лентаны ким кести")),
    ],
)
async def test_who(bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]) -> None:
    """The name, what it is, how else it is written, and questions; mistyped or inside a sentence too."""
    typed, name, kind, also, asked = words
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, f"/who {typed}")
        lines = shown["text"].splitlines()
        assert (lines[0], lines[1]) == (name, kind)
        assert also in lines[2]
        question = next(label for label in labels(shown) if asked in label)
        await chat.press(chat.person, shown, question)
        assert "ribbon" in (await chat.reply())["text"]


async def test_who_is_what_to_whom(bot: Bot, server: LocalBotApi, base: Base) -> None:
    """In both directions; the related ones are one press away, on the same page."""
    base.add_ferry()
    chat = reading(server, "en")
    async with bot.running():
        shown = await got(chat, "/who Lakeside")
        assert "Is the\n• location of Northline" in shown["text"]
        await chat.press(chat.person, shown, "Northline")
        other = await chat.edited()
        assert "Connected\n• location: Lakeside" in other["text"]
        await chat.press(chat.person, other, "All topics")
        assert "I know 2 articles" in (await chat.edited())["text"]


async def test_who_is_asked_back(bot: Bot, server: LocalBotApi, base: Base) -> None:
    """Without a name those most spoken of are offered; where several may be meant, they are."""
    chat = reading(server, "en")
    async with bot.running():
        prompt = await got(chat, "/who")
        assert "Whom or what" in prompt["text"]
        await chat.press(chat.person, prompt, "Timur Saliev")
        assert (await chat.reply())["text"].startswith("Timur Saliev")
        several = await got(chat, "/who bridge of timur saliev and aida osmonova")
        assert "Which one?" in several["text"]
        await chat.press(chat.person, several, "Aida Osmonova (person)")
        assert (await chat.reply())["text"].startswith("Aida Osmonova")
        unknown = await got(chat, "/who <b>Napoleon</b> & Co")
        assert "“<b>Napoleon</b> & Co”" in unknown["text"]
        assert "Timur Saliev" in labels(unknown)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("Who or what is it?", "All topics")), ("ru", ("Кто или что это?", "Все темы"))],
)
async def test_topics_and_who_lead_to_each_other(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """On the same page, to and fro."""
    about, topics = words
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/topics")
        await chat.press(chat.person, shown, labels(shown)[0])
        topic = await chat.edited()
        await chat.press(chat.person, topic, about)
        who = await chat.edited()
        await chat.press(chat.person, who, topics)
        assert labels(await chat.edited()) == labels(shown)


async def test_in_a_group_a_story_is_shown_and_not_followed(
    bot: Bot, server: LocalBotApi, base: Base
) -> None:
    """Anyone may turn its pages; who follows it is between the bot and each reader."""
    asker, other = server.person(60, "Asker"), server.person(61, "Other")
    group = server.group(-100_500, "Friends", [asker, other])
    async with bot.running():
        await group.send(asker, "/story")
        shown = await group.reply()
        assert "Follow this story" not in labels(shown)
        await group.press(other, shown, "What we know and what we don't")
        assert "Choose a topic" in (await group.edited())["text"]
        await group.send(asker, "/follow")
        assert "private chat" in (await group.reply())["text"]

"""Stories: the newest, what one is about, its events in order, and who is who; in every language."""

from __future__ import annotations

import pytest

from bot.localapi import LocalBotApi, PrivateChat
from bot.locales import text
from bot.model import LANGUAGES

from .conftest import Bot
from .reading import Message, labels, said
from .stories import Base
from .wordings import COST


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


@pytest.mark.parametrize(
    ("language", "corrected"),
    [
        ("en", "corrected: It cost four million dollars."),
        ("ru", "исправлено: Работы обошлись в четыре миллиона долларов."),
        ("ky", "оңдолду: Иш төрт миллион долларга түштү."),
    ],
)
async def test_latest_tells_what_was_added_and_corrected(
    bot: Bot, server: LocalBotApi, base: Base, language: str, corrected: str
) -> None:
    """With the day, the newest first; what came with its article is no news."""
    chat = reading(server, language)
    async with bot.running():
        assert text("latest-changes", language) not in (await got(chat, "/latest"))["text"]
    base.change(
        "bridge/cost.yaml", "en: The work cost four million dollars.", "en: It cost four million dollars."
    )
    async with bot.running():
        shown = await got(chat, "/latest")
        assert text("latest-changes", language) in shown["text"]
        assert corrected in shown["text"]
        assert COST[language][0] in labels(shown)


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


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_timeline_without_times_is_no_picture(
    bot: Bot, server: LocalBotApi, base: Base, language: str
) -> None:
    """It says so, and leads on."""
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/timeline")
        assert text("timeline-empty", language, title="|").split("|")[1] in shown["text"]
        assert labels(shown) == [text(key, language) for key in ("button-story", "button-questions")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["/story", "/timeline", "/follow"])
async def test_which_story_is_asked_where_there_are_several(
    bot: Bot, server: LocalBotApi, base: Base, command: str, language: str
) -> None:
    """By buttons or by typing; an unknown one is told, and asked for again."""
    base.add_ferry()
    chat = reading(server, language)
    async with bot.running():
        prompt = await got(chat, command)
        assert text(f"prompt-{command[1:]}-article", language) in prompt["text"]
        cancel = text("button-cancel", language)
        assert labels(prompt) == ["The bridge of Karasuu", "The ferry of Lakeside", cancel]
        refused = await got(chat, "xyzzy")
        assert text("story-unknown", language, typed="xyzzy") in refused["text"]
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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Lakeside", "Northline", "location of Northline", "location: Lakeside")),
        ("ru", ("Лейксайд", "Нортлайн", "место (Нортлайн)", "место: Лейксайд")),
        ("ky", ("Лейксайд", "Нортлайн", "жайгашкан жери (Нортлайн)", "жайгашкан жери: Лейксайд")),
    ],
)
async def test_who_is_what_to_whom(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """In both directions; the related ones are one press away, on the same page."""
    name, related, ours, theirs = words
    base.add_ferry()
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, f"/who {name}")
        assert f"{text('who-is', language)}\n• {ours}" in shown["text"]
        await chat.press(chat.person, shown, related)
        other = await chat.edited()
        assert f"{text('who-has', language)}\n• {theirs}" in other["text"]
        await chat.press(chat.person, other, text("button-topics", language))
        assert "The ferry of Lakeside" in (await chat.edited())["text"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Timur Saliev", "Aida Osmonova")),
        ("ru", ("Тимур Салиев", "Аида Осмонова")),
        ("ky", ("Тимур Салиев мырза", "Аида Осмонова айым")),
    ],
)
async def test_who_is_asked_back(
    bot: Bot, server: LocalBotApi, base: Base, language: str, words: tuple[str, ...]
) -> None:
    """Without a name those most spoken of are offered; where several may be meant, they are."""
    engineer, mayor = words
    chat = reading(server, language)
    async with bot.running():
        prompt = await got(chat, "/who")
        assert text("prompt-who-name", language) in prompt["text"]
        await chat.press(chat.person, prompt, engineer)
        assert (await chat.reply())["text"].startswith(engineer)
        several = await got(chat, "/who bridge of timur saliev and aida osmonova")
        assert text("who-several", language) in several["text"]
        await chat.press(chat.person, several, f"{mayor} ({text('entity-person', language)})")
        assert (await chat.reply())["text"].startswith(mayor)
        unknown = await got(chat, "/who <b>Napoleon</b> & Co")
        assert text("who-unknown", language, typed="<b>Napoleon</b> & Co") in unknown["text"]
        assert engineer in labels(unknown)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_topics_and_who_lead_to_each_other(
    bot: Bot, server: LocalBotApi, base: Base, language: str
) -> None:
    """On the same page, to and fro."""
    about, topics = text("button-who", language), text("button-topics", language)
    chat = reading(server, language)
    async with bot.running():
        shown = await got(chat, "/topics")
        await chat.press(chat.person, shown, labels(shown)[0])
        topic = await chat.edited()
        await chat.press(chat.person, topic, about)
        who = await chat.edited()
        await chat.press(chat.person, who, topics)
        assert labels(await chat.edited()) == labels(shown)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_a_group_a_story_is_shown_and_not_followed(
    bot: Bot, server: LocalBotApi, base: Base, language: str
) -> None:
    """Anyone may turn its pages; who follows it is between the bot and each reader."""
    asker = server.person(60, "Asker", language_code=language)
    other = server.person(61, "Other", language_code=language)
    group = server.group(-100_500, "Friends", [asker, other])
    async with bot.running():
        await group.send(asker, "/story")
        shown = await group.reply()
        assert text("button-follow", language) not in labels(shown)
        await group.press(other, shown, text("button-known", language))
        assert text("known-choose", language) in (await group.edited())["text"]
        await group.send(asker, "/follow")
        assert (await group.reply())["text"] == text("follow-private", language)

"""``/topics``: from the base to a question in at most three presses."""

from __future__ import annotations

from dataclasses import replace

from bot.model import KnowledgeBase
from bot.replies import Action, Reply, render_topic, render_topics

from .samples import ARTICLE, BASE, EMPTY, FACTS, answered

MANY = replace(BASE, facts={f"f{n}": replace(FACTS[0], id=f"f{n}") for n in range(20)})
TWO_ARTICLES = replace(
    BASE,
    articles={
        "ferry": ARTICLE,
        "later": replace(ARTICLE, slug="later", title="Later", published="2021-01-01"),
    },
)


def pressed(reply: Reply, action: Action) -> list[str]:
    return [button.target for row in reply.buttons for button in row if button.action == action]


def test_one_article_shows_what_it_is_about() -> None:
    """The most spoken of first; drafts do not count."""
    reply = render_topics(BASE, "en")
    assert pressed(reply, Action.TOPIC) == ["entity/aurora", "entity/northline"]
    assert "one article" in reply.plain()
    assert "8 questions" in reply.plain()


def test_names_in_the_readers_language() -> None:
    labels = [button.label for row in render_topics(BASE, "ru").buttons for button in row]
    assert labels == ["Аврора", "Northline", "История"]


def test_several_articles_newest_first() -> None:
    assert pressed(render_topics(TWO_ARTICLES, "en"), Action.TOPIC) == ["article/later", "article/ferry"]
    assert pressed(render_topic("article/ferry", TWO_ARTICLES, "en"), Action.TOPIC) == [
        "entity/aurora",
        "entity/northline",
    ]


def test_pages_show_every_question_once() -> None:
    seen: list[str] = []
    targets = ["entity/aurora"]
    while targets:
        page = render_topic(targets[0], MANY, "en")
        seen += pressed(page, Action.ASK)
        targets = pressed(page, Action.TOPIC)
        assert pressed(page, Action.TOPICS) == [""]
    assert sorted(seen) == sorted(MANY.facts)


def test_targets_of_an_older_base() -> None:
    """A button outlives what it led to."""
    for target in ("entity/gone", "article/gone", "", "entity/aurora 9999", "entity/aurora x", "?"):
        for base in (BASE, EMPTY):
            assert render_topic(target, base, "en").html_parts()


def test_a_topics_facts_are_about_it() -> None:
    base: KnowledgeBase = BASE
    for id_ in pressed(render_topic("entity/northline", base, "en"), Action.ASK):
        assert "northline" in base.facts[id_].about
        assert answered(id_)


def test_every_entity_is_on_a_page() -> None:
    """With one article from the overview on, with several from the article's own page."""
    names = [f"entity-{n}" for n in range(30)]
    facts = {name: replace(FACTS[0], id=name, about=(name,)) for name in names}
    one, several = replace(BASE, facts=facts), replace(TWO_ARTICLES, facts=facts)
    for base, page in (
        (one, render_topics(one, "en")),
        (several, render_topic("article/ferry", several, "en")),
    ):
        shown, seen = page, list[str]()
        while True:
            targets = pressed(shown, Action.TOPIC)
            seen += [target for target in targets if target.startswith("entity/")]
            further = [target for target in targets if target.startswith("article/")]
            if not further:
                break
            shown = render_topic(further[0], base, "en")
        assert pressed(shown, Action.TOPICS) == [""]
        assert sorted(seen) == sorted(f"entity/{name}" for name in names)


def test_a_description_begins_with_a_capital() -> None:
    base = replace(BASE, entities={"aurora": replace(BASE.entities["aurora"], names={"en": ("crew",)})})
    assert render_topics(base, "en").buttons[0][0].label == "Crew"
    assert render_topic("entity/aurora", base, "en").plain().startswith("Crew: ")


def test_a_long_name_has_a_row_of_its_own() -> None:
    """In half a row Telegram would cut it off."""
    names = {"a": "Short", "b": "Also short", "c": "A name of more than twenty", "d": "Short again"}
    entities = {id_: replace(BASE.entities["aurora"], id=id_, names={"en": (names[id_],)}) for id_ in names}
    fact = replace(FACTS[0], about=tuple(names))
    rows = render_topics(replace(BASE, facts={"f": fact}, entities=entities), "en").buttons
    assert [[button.target[-1] for button in row] for row in rows[:-1]] == [["a", "b"], ["c"], ["d"]]

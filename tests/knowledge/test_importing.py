"""A document becomes an article and draft facts: nothing invented, whole sentences, entities, duplicates."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import KnowledgeError, load_base
from bot.knowledge.documents import read_document
from bot.knowledge.importing import Imported, understand

from .small_base import FILES, SmallBase

TEXT = """\
Storm over the lake

The ferry Aurora sailed again on Friday. Northline said: "It will be on time." Mr. Berg paid 2.5 crowns.
All 42 passengers were brought ashore!
"""
PAGE = """\
<!doctype html><html lang="en-GB"><head><title>Storm over the lake - Lake News</title>
<meta property="og:title" content="Storm over the lake"><meta property="og:site_name" content="Lake News">
<meta property="article:published_time" content="2021-11-05T10:00:00Z">
<link rel="canonical" href="https://lake.example/storm"><style>p { color: red }</style></head>
<body><nav><p>Home. This is the way home, reader.</p></nav>
<article><h1>Storm over the lake</h1><p>The ferry <b>Aurora</b> sailed&nbsp;again
on Friday.</p><script>alert("This is not an article at all.")</script><p>It was &lt;late&gt;.<br>
Nobody was hurt at all.</p>
</article><footer>All rights are reserved by us.</footer></body></html>
"""


def imported(base: SmallBase, text: str, name: str, title: str = "") -> Imported:
    return understand(text.encode(), name, base.load(), title=title)


def loaded(base: SmallBase, made: Imported) -> object:
    return load_base(base.folder, dict(made.files()))


def test_a_text_is_kept_and_its_sentences_are_proposed(base: SmallBase) -> None:
    """Whole sentences of the running text; headings are none; entities are linked; what is known is told."""
    made = imported(base, TEXT, "storm.txt")
    assert made.document.text == TEXT
    assert [(proposal.sentence, proposal.about) for proposal in made.proposals] == [
        ("The ferry Aurora sailed again on Friday.", ("aurora",)),
        ('Northline said: "It will be on time."', ("northline",)),
        ("Mr. Berg paid 2.5 crowns.", ()),
        ("All 42 passengers were brought ashore!", ()),
    ]
    assert [proposal.duplicate_of for proposal in made.proposals] == ["", "", "", "passengers-ashore"]
    assert [proposal.sentence for proposal in made.duplicates] == ["All 42 passengers were brought ashore!"]


def test_nothing_is_invented(base: SmallBase) -> None:
    """A text tells neither title, publisher, address nor date: they stay empty, with a note."""
    made = imported(base, TEXT, "storm.txt")
    article = load_base(base.folder, dict(made.files())).articles["storm"]
    assert (article.title, article.publisher, article.url, article.published) == ("", "", "", "")
    assert article.notes["en"].startswith("The document gives no title, publisher, address or date.")
    assert article.title_by_editor is False


def test_the_editor_may_give_a_title(base: SmallBase) -> None:
    made = imported(base, TEXT, "storm.txt", title="A storm: the lake")
    article = load_base(base.folder, dict(made.files())).articles["storm-lake"]
    assert (article.title, article.title_by_editor) == ("A storm: the lake", True)


def test_what_is_written_loads_as_drafts(base: SmallBase) -> None:
    """Each with its quote located and without questions; nothing of the base changes."""
    made = imported(base, TEXT, "storm.txt")
    before, after = base.load(), load_base(base.folder, dict(made.files()))
    new = [fact for id_, fact in after.facts.items() if id_ not in before.facts]
    assert [fact.status for fact in new] == ["draft"] * 3
    assert [fact.quotes[0].paragraph for fact in new] == [2, 2, 2]
    assert [fact.answer["en"] for fact in new] == [fact.quotes[0].text for fact in new]
    names = [name for name, _ in made.files()]
    assert names == ["articles/storm.md", "facts/storm/drafts.yaml"]


def test_a_page_gives_what_it_tells(base: SmallBase) -> None:
    """Title, publisher, date, address, language; paragraphs without navigation, scripts and footer."""
    document = imported(base, PAGE, "page.html").document
    assert (document.title, document.publisher, document.published) == (
        "Storm over the lake",
        "Lake News",
        "2021-11-05",
    )
    assert (document.url, document.language) == ("https://lake.example/storm", "en")
    assert document.text.splitlines() == [
        "Storm over the lake",
        "",
        "The ferry Aurora sailed again on Friday.",
        "",
        "It was <late>.",
        "",
        "Nobody was hurt at all.",
    ]


def test_front_matter_is_read(base: SmallBase) -> None:
    """The keys of the base, and those that other tools use for the same."""
    told = "---\ntitle: 'Storm: over the lake'\ndate: 2021-11-05\nlang: ru\ntags: [a, b]\n---\n"
    text = told + "Паром снова вышел в озеро.\n"
    document = imported(base, text, "storm.md").document
    assert (document.title, document.published, document.language) == (
        "Storm: over the lake",
        "2021-11-05",
        "ru",
    )
    assert document.text == "Паром снова вышел в озеро.\n"


def test_a_heading_is_the_title_that_a_markdown_text_gives(base: SmallBase) -> None:
    made = imported(base, "# Буря на озере\n\nПаром «Аврора» снова вышел в озеро.\n", "storm.md")
    assert (made.document.title, made.slug, made.document.language) == ("Буря на озере", "burya-ozere", "ru")
    assert [proposal.id for proposal in made.proposals] == ["parom-avrora-snova-vyshel-ozero"]


def test_ids_are_not_used_twice(base: SmallBase) -> None:
    """Neither those of the base nor among the proposals."""
    base.write("articles/storm.md", "---\ntitle: Storm\nlanguage: en\n---\nA text.\n")
    made = imported(base, "The ferry Aurora sailed again. The ferry Aurora sailed again.\n", "storm.txt")
    assert made.slug == "storm-2"
    assert [proposal.id for proposal in made.proposals] == [
        "ferry-aurora-sailed-again",
        "ferry-aurora-sailed-again-2",
    ]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"PK\x03\x04rest", "base.zip", "is no text document; expected one of .txt, .md, .html"),
        (b"PK\x03\x04rest", "base.txt", "is no text document"),
        (b"%PDF-1.7", "paper.txt", "is no text document"),
        (b"text", "text.docx", "is no text document"),
        (b"a" * 1_000_001, "long.txt", "has 1,000,001 bytes; expected at most 1,000,000"),
        (b"caf\xe9", "latin.txt", "byte 0xe9 is not UTF-8"),
        (b" \n. ", "empty.txt", "has no text"),
        (b"<p></p>", "empty.html", "has no text"),
        (b"---\n- a\n---\ntext", "list.md", "its front matter is no mapping"),
        (b"---\na: &a b\n---\ntext", "anchor.md", "an anchor"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(base: SmallBase, data: bytes, name: str, said: str) -> None:
    with pytest.raises(KnowledgeError, match=said) as caught:
        understand(data, name, base.load())
    assert len(caught.value.problems) == 1


def test_the_same_text_is_not_stored_twice(base: SmallBase) -> None:
    text = base.load().articles["ferry"].text
    with pytest.raises(KnowledgeError, match="is stored already as ferry"):
        imported(base, text, "again.txt")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "..\\..\\boot.txt", "/abs/olute.txt", "\u202etxt.exe.txt", "---.txt"]
)
def test_names_are_ours(base: SmallBase, name: str) -> None:
    """What a file is called never leads out of the folder."""
    made = imported(base, TEXT, name)
    assert all(part not in made.article_file for part in ("..", "\\", "\u202e"))
    assert loaded(base, made)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_text_is_refused_or_loads(text: str, name: str) -> None:
    """Whatever is in it: the article and its drafts pass every check of the base."""
    with TemporaryDirectory() as folder:
        base = SmallBase(Path(folder))
        for each, content in FILES.items():
            base.write(each, content)
        try:
            made = understand(text.encode("utf-8", "replace"), name, base.load())
        except KnowledgeError:
            return
        assert made.slug in load_base(base.folder, dict(made.files())).articles


@pytest.mark.parametrize("page", ["<div>" * 20_000 + "x", "<p>a" * 20_000, "<a><b><i>" * 7_000 + "x"])
def test_a_deeply_nested_page_is_read(page: str) -> None:
    """No stack overflows, whatever nobody has closed."""
    assert read_document(page.encode(), "page.html").text.strip()

"""Edits of the base: into the file, into the history, once; refused with a reason, undone by another."""

from __future__ import annotations

import pytest

from bot.editing import Edit, Newsroom, Reason, Verdict, orders
from bot.knowledge import AddItem, KnowledgeError, RemoveItem, SetField, digest, edited
from bot.knowledge.importing import understand
from bot.knowledge.leftovers import PART, name_for
from bot.model import Publication
from bot.state import Database, audit, corrections, drafts, edits
from bot.state.drafts import Review
from tests.knowledge.small_base import ENTITIES, FACTS, FILES, SmallBase

from .conftest import AUTHOR, EDITOR, NOW, Ordered

LATE, PASSENGERS, CARGO = "late-departure", "passengers-ashore", "cargo"
CAPTAIN = {
    "id": "monday",
    "answer": {"en": "The ferry ran aground on a Monday."},
    "quotes": ("The ferry Aurora ran aground near Lakeside on Monday.",),
    "questions": {"en": ("When did the ferry run aground?", "which day")},
    "about": ("aurora",),
    "asks": ("when", "weekday"),
    "claim": "established",
}
DRAFTS = "facts/ferry/newsroom.yaml"


def bytes_of(base: SmallBase, name: str = FACTS) -> str:
    return (base.folder / name).read_text(encoding="utf-8")


async def test_an_edit_is_in_the_file_the_base_and_the_history(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    """One line of the file changes; the history tells who, when, why, before and after."""
    result = await newsroom.apply(
        orders.add_wording(order(why="asked often"), CARGO, "en", "what did it carry")
    )
    assert (result.verdict, result.version) == (Verdict.SAVED, 1)
    assert bytes_of(base) == FILES[FACTS].replace("cargo?\n", "cargo?\n      - what did it carry\n")
    assert newsroom.base.unknowns[CARGO].questions["en"][-1] == "what did it carry"
    assert newsroom.base.fingerprint == base.load().fingerprint
    [version] = await newsroom.history(CARGO)
    assert (version.user_id, version.made_at, version.why, version.action) == (
        EDITOR,
        NOW,
        "asked often",
        "alt",
    )
    assert version.before is not None
    assert version.after == newsroom.text_of(CARGO)
    assert await newsroom.diff(CARGO, 1) == result.difference
    assert "+      - what did it carry" in result.difference.splitlines()


async def test_a_preview_writes_nothing(newsroom: Newsroom, base: SmallBase, order: Ordered) -> None:
    seen = await newsroom.preview(orders.approve(order(), LATE))
    assert seen.base is not None
    assert seen.base.facts[LATE].status is Publication.PUBLISHED
    assert "+  status: published" in seen.difference
    assert bytes_of(base) == FILES[FACTS]
    assert await newsroom.history(LATE) == []


async def test_a_draft_goes_its_way(
    newsroom: Newsroom, base: SmallBase, database: Database, order: Ordered
) -> None:
    """Put forward by its author, rejected, changed, approved by somebody else; each step is noted."""
    assert (await newsroom.apply(orders.draft(order(AUTHOR), "ferry", CAPTAIN, question_id=3))).saved
    assert newsroom.base.facts["monday"].status == "draft"
    [waiting] = await database.run(drafts.waiting)
    assert (waiting.record, waiting.author_id, waiting.question_id) == ("monday", AUTHOR, 3)
    own = await newsroom.apply(orders.approve(order(AUTHOR), "monday"))
    assert own.reason is Reason.OWN_DRAFT
    before = bytes_of(base, DRAFTS)
    assert (await newsroom.apply(orders.reject(order(why="no attribution"), "monday"))).saved
    assert bytes_of(base, DRAFTS) == before
    draft = await database.run(drafts.get, "monday")
    assert draft is not None
    assert (draft.review, draft.reason, draft.reviewer_id) == (Review.REJECTED, "no attribution", EDITOR)
    told = SetField("monday", ("answer", "en"), "It was on a Monday.")
    changed = orders.edit(order(AUTHOR), "monday", (told,))
    assert (await newsroom.apply(changed)).saved
    assert [each.record for each in await database.run(drafts.waiting)] == ["monday"]
    assert (await newsroom.apply(orders.approve(order(), "monday"))).saved
    assert newsroom.base.facts["monday"].status == "published"
    assert await database.run(drafts.waiting) == []
    assert [entry.action for entry in await database.run(audit.about, "monday")] == [
        "approve",
        "edit",
        "reject",
        "draft",
    ]


async def test_the_only_editor_may_approve_their_own_draft(newsroom: Newsroom, order: Ordered) -> None:
    await newsroom.apply(orders.draft(order(EDITOR), "ferry", CAPTAIN))
    assert (await newsroom.apply(orders.approve(order(EDITOR), "monday", alone=True))).saved


async def test_a_retraction_is_on_record(newsroom: Newsroom, database: Database, order: Ordered) -> None:
    """The fact stays in its file, retracted; the ledger has the editor's note; so has it a correction's."""
    changed = (SetField(PASSENGERS, ("answer", "en"), "All of them are safe."),)
    assert (await newsroom.apply(orders.correct(order(why="Not brought."), PASSENGERS, changed))).saved
    assert (await newsroom.apply(orders.retract(order(why="It was 41."), PASSENGERS))).saved
    assert newsroom.base.facts[PASSENGERS].status is Publication.RETRACTED
    lines = await database.run(corrections.ledger)
    assert [(line.kind.value, line.note) for line in lines] == [
        ("retraction", "It was 41."),
        ("correction", "Not brought."),
    ]
    assert (await newsroom.apply(orders.correct(order(), PASSENGERS))).reason is Reason.NOT_PUBLISHED


async def test_an_entity_learns_a_name(newsroom: Newsroom, base: SmallBase, order: Ordered) -> None:
    """Its history is its own, though a fact may have the same id."""
    assert (await newsroom.apply(orders.add_alias(order(), "aurora", "ru", "Аврора"))).saved
    assert newsroom.base.entities["aurora"].names["ru"] == ("Аврора",)
    assert bytes_of(base, ENTITIES) == FILES[ENTITIES].replace("[Aurora]\n", "[Aurora]\n    ru: [Аврора]\n")
    assert [version.action for version in await newsroom.history("entity/aurora")] == ["alias"]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda o: orders.approve(o, "nobody"), Reason.NO_RECORD),
        (lambda o: orders.add_alias(o, "nobody", "en", "Nobody"), Reason.NO_RECORD),
        (lambda o: orders.approve(o, PASSENGERS), Reason.NOT_DRAFT),
        (lambda o: orders.reject(o, PASSENGERS), Reason.NOT_DRAFT),
        (lambda o: orders.retract(o, LATE), Reason.NOT_PUBLISHED),
        (lambda o: orders.edit(o, LATE, (SetField(LATE, ("status",), "published"),)), Reason.REVIEW),
        (lambda o: orders.edit(o, LATE, (SetField(LATE, ("claim",), "denied"),)), Reason.SAME),
        (lambda o: orders.edit(o, LATE, (SetField(LATE, ("claim",), "perhaps"),)), Reason.INVALID),
        (lambda o: orders.edit(o, LATE, (AddItem(LATE, ("quotes",), "never said"),)), Reason.INVALID),
        (lambda o: orders.add_wording(o, LATE, "en", "is everyone safe"), Reason.INVALID),
        (lambda o: orders.add_wording(o, CARGO, "en", "What was the cargo?"), Reason.INVALID),
        (lambda o: orders.draft(o, "lake", CAPTAIN), Reason.NO_ARTICLE),
        (lambda o: orders.draft(o, "ferry", {**CAPTAIN, "id": CARGO}), Reason.INVALID),
    ],
)
async def test_what_cannot_be_done_changes_nothing(
    newsroom: Newsroom, base: SmallBase, order: Ordered, make: object, reason: Reason
) -> None:
    """Refused with a reason, an invalid base with every problem; the preview says the same."""
    edit: Edit = make(order())  # type: ignore[operator] # one of the functions above
    before = {path: path.read_bytes() for path in base.folder.rglob("*.*")}
    seen = await newsroom.preview(edit)
    result = await newsroom.apply(edit)
    assert (result.verdict, result.reason) == (Verdict.REFUSED, reason)
    assert (seen.reason, seen.problems) == (result.reason, result.problems)
    assert bool(result.problems) == (reason is Reason.INVALID)
    assert {path: path.read_bytes() for path in base.folder.rglob("*.*")} == before


async def test_a_message_delivered_again_finds_its_edit(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    """The second time nothing is written, whatever happened in between; another message is another edit."""
    edit = orders.add_wording(order(), CARGO, "en", "what did it carry")
    first = await newsroom.apply(edit)
    forgotten = RemoveItem(CARGO, ("questions", "en"), "what did it carry")
    assert (await newsroom.apply(orders.edit(order(), CARGO, (forgotten,)))).saved
    again = await newsroom.apply(edit)
    assert (again.verdict, again.again, first.again) == (Verdict.SAVED, True, False)
    assert bytes_of(base) == FILES[FACTS]
    assert len(await newsroom.history(CARGO)) == 2


async def test_undo_is_a_version_of_its_own(newsroom: Newsroom, base: SmallBase, order: Ordered) -> None:
    """Any version can be gone back to, the first state too, and forth again; the bytes are the same then."""
    texts = [bytes_of(base)]
    for wording in ("one", "two"):
        await newsroom.apply(orders.add_wording(order(), CARGO, "en", wording))
        texts.append(bytes_of(base))
    for version, text in ((1, texts[1]), (0, texts[0]), (2, texts[2])):
        result = await newsroom.revert(order(), CARGO, version)
        assert result.saved
        assert bytes_of(base) == text
    assert [each.version for each in await newsroom.history(CARGO)] == [5, 4, 3, 2, 1]
    assert (await newsroom.revert(order(), CARGO, 9)).reason is Reason.NO_VERSION
    assert (await newsroom.revert(order(), CARGO, 5)).reason is Reason.SAME


async def test_undoing_a_draft_takes_its_file_along_and_it_can_come_back(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    await newsroom.apply(orders.draft(order(), "ferry", CAPTAIN))
    made = bytes_of(base, DRAFTS)
    assert (await newsroom.revert(order(), "monday", 0)).saved
    assert not (base.folder / DRAFTS).exists()
    assert "monday" not in newsroom.base.facts
    assert (await newsroom.revert(order(), "monday", 1)).saved
    assert bytes_of(base, DRAFTS) == made


async def test_a_change_by_hand_is_a_version_and_is_not_overwritten(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    """An edit of another field goes on top of it; an undo is refused once, with what she did."""
    await newsroom.apply(orders.add_wording(order(), CARGO, "en", "freight"))
    base.change(FACTS, "What was the cargo?", "What was its cargo?")
    assert (await newsroom.apply(orders.add_wording(order(), LATE, "en", "too late"))).saved
    assert "What was its cargo?" in bytes_of(base)
    assert [each.action for each in await newsroom.history(CARGO)] == ["by-hand", "alt"]
    base.change(FACTS, "What was its cargo?", "What was her cargo?")
    refused = await newsroom.revert(order(), CARGO, 0)
    assert refused.reason is Reason.CHANGED
    assert "+      - What was her cargo?" in refused.difference
    assert (await newsroom.revert(order(), CARGO, 0)).saved
    assert [each.user_id for each in await newsroom.history(CARGO)] == [EDITOR, None, None, EDITOR]
    assert "What was the cargo?" in bytes_of(base)


async def test_changes_while_the_bot_was_down_are_versions_too(
    newsroom: Newsroom, base: SmallBase, database: Database, order: Ordered
) -> None:
    await newsroom.apply(orders.add_wording(order(), CARGO, "en", "freight"))
    base.change(FACTS, "- freight", "- goods")
    again = await Newsroom.open(base.folder, database, NOW)
    assert [each.action for each in await again.history(CARGO)] == ["by-hand", "alt"]


async def test_a_broken_file_refuses_edits_of_the_base(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    """The base as it was found sound stays in use."""
    base.change(ENTITIES, "kind: place", "kind: plaice")
    result = await newsroom.apply(orders.approve(order(), LATE))
    assert result.reason is Reason.INVALID
    assert [str(problem).split(":")[0] for problem in result.problems] == [ENTITIES]
    assert newsroom.base.facts[LATE].status is Publication.DRAFT


async def test_an_edit_refused_by_the_disk_is_settled(
    newsroom: Newsroom, base: SmallBase, database: Database, order: Ordered
) -> None:
    """A folder in the temporary file's place: nothing can be written; the next message is another edit."""
    made = edited(FILES[FACTS], [SetField(LATE, ("status",), "published")], FACTS).encode()
    name = name_for("accident.yaml", digest(FILES[FACTS].encode()), digest(made))
    blocked = (base.folder / FACTS).with_name(name).with_suffix(PART)
    blocked.mkdir()
    edit = orders.approve(order(), LATE)
    result = await newsroom.apply(edit)
    assert (result.verdict, result.reason, result.told) == (Verdict.REFUSED, Reason.DISK, "Is a directory")
    assert await database.run(edits.pending) == []
    blocked.rmdir()
    assert (await newsroom.apply(edit)).reason is Reason.DISK
    assert (await newsroom.apply(orders.approve(order(), LATE))).saved


async def test_a_change_by_hand_is_taken_up(newsroom: Newsroom, base: SmallBase, order: Ordered) -> None:
    """Noticed, checked, in use, a version of its record; a broken one is told while the old base serves."""
    base.change(FACTS, "What was the cargo?", "What was its cargo?")
    assert await newsroom.look(NOW) is None
    noticed = await newsroom.look(NOW)
    assert noticed is not None
    assert (noticed.base, noticed.records, noticed.problems) == (newsroom.base, (CARGO,), ())
    assert newsroom.base.unknowns[CARGO].questions["en"] == ("What was its cargo?",)
    assert [each.user_id for each in await newsroom.history(CARGO)] == [None]
    base.change(FACTS, "- id: cargo", "- id: Cargo")
    await newsroom.look(NOW)
    broken = await newsroom.look(NOW)
    assert broken is not None
    assert broken.base is None
    assert len(broken.problems) == 1
    assert CARGO in newsroom.base.unknowns


async def test_an_edit_is_not_noticed_as_somebody_elses(newsroom: Newsroom, order: Ordered) -> None:
    await newsroom.apply(orders.add_wording(order(), CARGO, "en", "freight"))
    assert [await newsroom.look(NOW), await newsroom.look(NOW)] == [None, None]


async def test_an_import_is_one_edit(
    newsroom: Newsroom, base: SmallBase, database: Database, order: Ordered
) -> None:
    """The article and its drafts, all or nothing; the drafts wait for review; undoing takes each away."""
    text = b"The ferry Aurora sailed again on Friday. Northline said that nobody had been late.\n"
    made = understand(text, "storm.txt", newsroom.base)
    edit = orders.import_(order(AUTHOR), made)
    seen = await newsroom.preview(edit)
    assert seen.base is not None
    assert not (base.folder / made.article_file).exists()
    assert (await newsroom.apply(edit)).saved
    assert set(newsroom.base.articles) == {"ferry", "storm"}
    waiting = await database.run(drafts.waiting)
    assert sorted(each.record for each in waiting) == sorted(proposal.id for proposal in made.proposals)
    assert (await newsroom.apply(edit)).again
    [version] = await newsroom.history(made.article_file)
    assert version.before is None
    refused = await newsroom.revert(order(), made.article_file, 0)
    assert refused.reason is Reason.INVALID
    for draft in waiting:
        assert (await newsroom.revert(order(), draft.record, 0)).saved
    assert (await newsroom.revert(order(), made.article_file, 0)).saved
    assert not (base.folder / made.article_file).exists()
    assert newsroom.base.fingerprint == base.load().fingerprint


async def test_an_import_that_cannot_be_whole_is_nothing(
    newsroom: Newsroom, base: SmallBase, order: Ordered
) -> None:
    """The disk refuses its second file: the article is taken back."""
    made = understand(b"The ferry Aurora sailed again on Friday.\n", "storm.txt", newsroom.base)
    name, data = list(made.files())[1]
    blocked = (base.folder / name).with_name(name_for("drafts.yaml", "", digest(data))).with_suffix(PART)
    blocked.mkdir(parents=True)
    result = await newsroom.apply(orders.import_(order(), made))
    assert result.reason is Reason.DISK
    assert not (base.folder / made.article_file).exists()


async def test_a_folder_that_cannot_be_written_is_read_all_the_same(
    base: SmallBase, database: Database, order: Ordered
) -> None:
    """Readers are answered; an edit is refused with what the system said."""
    (base.folder / ".newsroom.lock").mkdir()
    newsroom = await Newsroom.open(base.folder, database, NOW)
    assert CARGO in newsroom.base.unknowns
    result = await newsroom.apply(orders.approve(order(), LATE))
    assert (result.reason, result.told) == (Reason.DISK, "Is a directory")


async def test_a_folder_that_is_not_there_is_told(base: SmallBase, database: Database) -> None:
    with pytest.raises(KnowledgeError, match="is no folder"):
        await Newsroom.open(base.folder / "nowhere", database, NOW)

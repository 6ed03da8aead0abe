"""From a folder to a checked base: read, understand, check across files, and only then hand out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from bot.model import Article, Entity, Fact, KnowledgeBase, Unknown

from . import checks
from .articles import read_article
from .entities import read_entities
from .fields import Sited
from .files import SourceFile, fingerprint, read_folder
from .problems import KnowledgeError, Problem, Report
from .quotes import Passages
from .records import Record, read_records
from .vocabulary import Talk, read_synonyms, read_talk

ENTITIES, SYNONYMS, SMALLTALK = "entities.yaml", "synonyms.yaml", "smalltalk.yaml"

T = TypeVar("T")


def load_base(folder: Path, instead: Mapping[str, bytes | None] | None = None) -> KnowledgeBase:
    """Load and check the base in a folder.

    ``instead`` holds bytes by file name that count in place of what stands in the folder, None for a file to
    be left out: so a change is checked before it is written.

    Raises KnowledgeError, with all problems of all files, where there are any.
    """
    report = Report()
    if not folder.is_dir():
        raise KnowledgeError([Problem(str(folder), 1, "is no folder; expected the fact base's folder")])
    files = read_folder(folder, report, instead or {})
    if not files and not report.problems:
        raise KnowledgeError([Problem(str(folder), 1, "holds no fact base; expected articles/<article>.md")])
    base = _base(files, report)
    if report.problems:
        raise KnowledgeError(report.problems)
    return base


def _base(files: list[SourceFile], report: Report) -> KnowledgeBase:
    """Build the base, and put whatever is wrong with it in the report."""
    named = {file.name: file for file in files}
    articles = _articles(files, report)
    passages = {slug: Passages(article) if article else None for slug, article in articles.items()}
    record_files = [file for file in files if file.name.startswith("facts/")]
    records = [record for file in record_files for record in read_records(file, passages, report)]
    entities = read_entities(named[ENTITIES], report) if ENTITIES in named else []
    synonyms = read_synonyms(named[SYNONYMS], report) if SYNONYMS in named else {}
    talk = read_talk(named[SMALLTALK], report) if SMALLTALK in named else Talk()
    _check(records, entities, talk, report)
    return KnowledgeBase(
        articles={slug: article for slug, article in articles.items() if article},
        facts={record.id: record for record in _records(records) if isinstance(record, Fact)},
        unknowns={record.id: record for record in _records(records) if isinstance(record, Unknown)},
        entities={entity.id: entity for entity in _records(entities)},
        synonyms=synonyms,
        smalltalk={talk.id: talk for talk in _records(talk.smalltalk)},
        off_topic=talk.off_topic,
        fingerprint=fingerprint(files),
    )


def _articles(files: list[SourceFile], report: Report) -> dict[str, Article | None]:
    """Articles by slug; None for those that are there and were refused."""
    found = {file.stem: read_article(file, report) for file in files if file.name.startswith("articles/")}
    refused = {problem.file for problem in report.problems}
    missing = {name[len("articles/") : -len(".md")] for name in refused if name.startswith("articles/")}
    return dict.fromkeys(missing - found.keys(), None) | found


def _check(records: list[Sited[Record]], entities: list[Sited[Entity]], talk: Talk, report: Report) -> None:
    checks.check_ids(records, "a record")
    checks.check_ids(entities, "an entity")
    checks.check_ids(talk.smalltalk, "small talk")
    known = {entity.id for entity in _records(entities)}
    if known or not any(problem.file == ENTITIES for problem in report.problems):
        checks.check_references(records, known)
        checks.check_relations(entities, known)
    checks.check_names(entities)
    checks.check_wordings(records, talk, report.file(SMALLTALK))


def _records(sited: list[Sited[T]]) -> list[T]:
    return [one.record for one in sited]

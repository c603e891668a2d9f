"""What the shop said of sheets once, for all sheets like them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.ledger import ledger_of
from seller_desk.models.sheet import SheetMapping, SheetWord
from seller_desk.models.store import Store
from seller_desk.services.records.choice import Words
from seller_desk.services.records.recognition import Recognised, Remembered
from seller_desk.sheets.mapping import normal, signature


def mappings(session: Session) -> Mapping[str, Remembered]:
    """By the signature of headings."""
    return {
        known.signature: Remembered(known.profile, known.columns)
        for known in session.scalars(select(SheetMapping))
    }


def words(session: Session) -> Words:
    """What the shop said that words mean."""
    return {(word.field, word.text): word.value for word in session.scalars(select(SheetWord))}


@dataclass(frozen=True, slots=True)
class KnownColumns:
    """How sheets of certain headings are read."""

    mark: str
    """The signature of the headings."""
    profile: str
    columns: Mapping[str, str]
    """Key → heading as it is compared."""


@dataclass(frozen=True, slots=True)
class KnownWord:
    """What a word of a column means."""

    field: str
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Memory:
    """All that the shop said of sheets."""

    columns: Sequence[KnownColumns]
    words: Sequence[KnownWord]


def memory(session: Session) -> Memory:
    """In the order in which it was said."""
    columns = session.scalars(select(SheetMapping).order_by(SheetMapping.id))
    words = session.scalars(select(SheetWord).order_by(SheetWord.id))
    return Memory(
        [KnownColumns(known.signature, known.profile, known.columns) for known in columns],
        [KnownWord(known.field, known.text, known.value) for known in words],
    )


def keep(store: Store, found: Recognised | None, said: Words, *, now: datetime) -> int | None:
    """Remember columns (None: not these) and words, as one operation; None when all is known."""
    name = "remember_words" if found is None else "remember_mapping"
    with store.write(name, now=now) as session:
        if found is not None:
            remember_mapping(session, found)
        for (field, text), value in said.items():
            remember_word(session, field, text, value)
        ledger_of(session).facts.update(_facts(found, said))
    operation = session.info["operation_id"]
    return operation if isinstance(operation, int) else None


def remember_mapping(session: Session, found: Recognised) -> None:
    """Read sheets of the same headings like this from now on."""
    mapping = found.mapping
    columns = {key: normal(mapping.headings[at]) for key, at in mapping.columns.items()}
    mark = signature(mapping.headings)
    known = session.scalar(select(SheetMapping).where(SheetMapping.signature == mark))
    if known is None:
        session.add(SheetMapping(signature=mark, profile=found.profile.name, columns=columns))
        return
    if (known.profile, known.columns) != (found.profile.name, columns):
        known.profile, known.columns = found.profile.name, columns


def forget_mapping(session: Session, found: Recognised) -> None:
    """Guess again what the columns of sheets with these headings are."""
    forget_columns(session, signature(found.mapping.headings))


def forget_columns(session: Session, mark: str) -> None:
    """The same by the signature of the headings."""
    known = session.scalar(select(SheetMapping).where(SheetMapping.signature == mark))
    if known is not None:
        session.delete(known)


def forget_word(session: Session, field: str, text: str) -> None:
    """A word means nothing any more."""
    remember_word(session, field, text, None)


def remember_word(session: Session, field: str, text: str, value: str | None) -> None:
    """A word of a column means this from now on; None forgets what it meant."""
    known = session.scalar(
        select(SheetWord).where(SheetWord.field == field, SheetWord.text == text)
    )
    if value is None:
        if known is not None:
            session.delete(known)
    elif known is None:
        session.add(SheetWord(field=field, text=text, value=value))
    else:
        known.value = value


def _facts(found: Recognised | None, said: Words) -> dict[str, object]:
    """What the history tells of it."""
    told = " ".join(dict.fromkeys(text for _, text in said))
    return {"words": told} | ({} if found is None else {"columns": len(found.mapping.columns)})

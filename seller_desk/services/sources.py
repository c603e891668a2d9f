"""Where every kind of sheet comes from: the program's own words, and the shop's in their place."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy.orm import Session

from seller_desk import resources
from seller_desk.errors import SettingCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings

LONGEST = 2_000
_PREFIX = "sources."
_LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class SourceText:
    """One kind of sheet in one language."""

    name: str
    called: str
    way: str
    """The way to it, a line each step."""
    brings: str
    files: str


@dataclass(frozen=True, slots=True)
class Source:
    """One layout of sheet_profiles.csv, and how to come by it."""

    layout: str
    platform: str
    texts: Mapping[str, SourceText]

    def text(self, language: str) -> SourceText:
        """In a language of the program: `zh_CN` or `en`."""
        return self.texts["zh" if language.startswith("zh") else "en"]


@cache
def sources() -> Mapping[str, Source]:
    """Every source by its layout, in the order in which they are shown."""
    with resources.path("lists", "sheet_sources.csv").open(encoding="utf-8", newline="") as file:
        return {row["layout"]: _source(row) for row in csv.DictReader(file)}


def own_ways(session: Session) -> dict[str, str]:
    """The ways that the shop has written itself, by layout."""
    found = settings.free_texts(session, _PREFIX)
    return {layout: way for layout, way in found.items() if layout in sources()}


def change_source(session: Session, layout: str, way: str) -> None:
    """Write the way to a sheet in the shop's words; an empty text, or the usual one, is the usual.

    Raises unknown_setting, bad_value.
    """
    key = _PREFIX + layout
    if layout not in sources():
        raise refuse(SettingCode.UNKNOWN_SETTING, where=key, key=key)
    said = "\n".join(line.rstrip() for line in way.strip().splitlines())
    if len(said) > LONGEST:
        raise refuse(
            SettingCode.BAD_VALUE, where=key, key=key, value="", minimum=0, maximum=LONGEST
        )
    if any(said == text.way for text in sources()[layout].texts.values()):
        said = ""
    if said != own_ways(session).get(layout, ""):
        settings.keep_free_text(session, key, said)
        ledger_of(session).facts.update(layout=layout)


def _source(row: Mapping[str, str]) -> Source:
    texts = {
        language: SourceText(
            name=row[f"name_{language}"],
            called=row[f"called_{language}"],
            way=row[f"way_{language}"].replace("|", "\n"),
            brings=row[f"brings_{language}"],
            files=row[f"files_{language}"],
        )
        for language in _LANGUAGES
    }
    return Source(row["layout"], row["platform"], texts)

"""Whether a title passes the platform's review, and how it could sell better.

What is found is told as codes with their places; nothing is ever rewritten by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from seller_desk.errors import Level, Problem, TitleCode
from seller_desk.services.product import mending
from seller_desk.services.product import title_parts as parts
from seller_desk.services.product.normal import normal
from seller_desk.services.product.title_parts import Span
from seller_desk.services.product.words import WordList, word_list
from seller_desk.services.settings import ShopSettings

_FULL_WIDTH_FROM = "\u0100"


@dataclass(frozen=True, slots=True)
class TitleRules:
    """What a title is held to: `limit` in half-widths, of which a Chinese character has two."""

    limit: int = 60
    words: WordList = field(default_factory=word_list)


@dataclass(frozen=True, slots=True)
class TitleProblem:
    """What is wrong from `start` up to `end` of the title; what is missing has an empty place.

    `word` is the list's entry of a banned word, else what stands there; None when it is about the
    title as a whole. Any of the `suggestions` may stand in its place, see `mended`. `reason` is the
    list's group of a banned word, `note` the condition under which it is fine.
    """

    code: TitleCode
    level: Level
    start: int
    end: int
    word: str | None = None
    suggestions: tuple[str, ...] = ()
    reason: str | None = None
    note: str | None = None

    @property
    def problem(self) -> Problem:
        """The same for whoever says it as a sentence."""
        return Problem(self.code, self.level, "title", {"word": self.word})


@dataclass(frozen=True, slots=True)
class TitleCheck:
    """A title, how wide it is in Chinese characters, and its problems by place."""

    title: str
    width: float
    problems: tuple[TitleProblem, ...]


def rules_of(settings: ShopSettings) -> TitleRules:
    """The shop's rules; the word list is built once for the same words."""
    words = word_list(settings.added_title_words, settings.allowed_title_words)
    return TitleRules(settings.title_limit, words)


def check_titles(titles: Iterable[str], rules: TitleRules, today: date) -> list[TitleCheck]:
    """Many titles, one after the other."""
    return [check_title(title, rules, today) for title in titles]


def check_title(title: str, rules: TitleRules, today: date) -> TitleCheck:
    """What is wrong with a title, by place.

    An error would be rejected, a warning should be mended, advice could make it better:

    - banned_word is as bad as its list says (advertising law, article 9, and the platform's rules);
    - too_long and empty are errors: the page shows no more (facts/1688.md, D1), or nothing;
    - missing_moq and stale_year, a year before this one, are warnings: buyers look for the one and
      pass over the other;
    - repeated_word and missing_attribute are advice: the guide's title is core word + attribute +
      smallest quantity, and a word said twice takes room from it, but only a reader can tell.
    """
    if not normal(title).text:
        problems = [TitleProblem(TitleCode.EMPTY, Level.ERROR, 0, len(title))]
    else:
        problems = [
            *_banned(title, rules.words),
            *_too_long(title, rules.limit),
            *_composition(title, today),
        ]
        problems.sort(key=lambda problem: (problem.start, problem.end))
    return TitleCheck(title, width(title), tuple(problems))


def mended(title: str, problem: TitleProblem, suggestion: str) -> str:
    """The title with a suggestion in the problem's place; what that would double is said once."""
    return mending.mended(title, problem.start, problem.end, suggestion)


def width(title: str) -> float:
    """How wide a title is in Chinese characters, as the platform counts: Latin is half of one."""
    return sum(map(_half_widths, title)) / 2


def _half_widths(character: str) -> int:
    return 2 if character >= _FULL_WIDTH_FROM else 1


def _banned(title: str, words: WordList) -> Iterator[TitleProblem]:
    text = normal(title)
    for hit in words.hits(text):
        start, end = text.span(hit.first, hit.last)
        entry = hit.entry(title[start:end])
        yield TitleProblem(
            TitleCode.BANNED_WORD,
            entry.level,
            start,
            end,
            word=entry.word,
            suggestions=tuple(mending.fitting(title, start, end, entry, words)),
            reason=entry.reason,
            note=entry.note,
        )


def _too_long(title: str, limit: int) -> Iterator[TitleProblem]:
    """The place is what stands beyond the limit."""
    wide = 0
    for place, character in enumerate(title):
        wide += _half_widths(character)
        if wide > limit:
            yield TitleProblem(TitleCode.TOO_LONG, Level.ERROR, place, len(title))
            return


def _composition(title: str, today: date) -> Iterator[TitleProblem]:
    """What is said of core word, attribute, smallest quantity and year."""
    text, end = parts.evened(title), len(title)
    minimums = parts.minimums(text)
    rest = parts.blanked(text, minimums)
    if not minimums:
        yield TitleProblem(TitleCode.MISSING_MOQ, Level.WARNING, end, end)
    if not parts.has_attribute(rest):
        yield TitleProblem(TitleCode.MISSING_ATTRIBUTE, Level.ADVICE, end, end)
    for year in parts.years(rest):
        if year.last < today.year:
            this_year = (str(today.year),)
            yield _standing(title, TitleCode.STALE_YEAR, Level.WARNING, year.span, this_year)
    for span in parts.repeats(rest):
        yield _standing(title, TitleCode.REPEATED_WORD, Level.ADVICE, span)


def _standing(
    title: str, code: TitleCode, level: Level, span: Span, suggestions: tuple[str, ...] = ()
) -> TitleProblem:
    return TitleProblem(code, level, *span, word=title[slice(*span)], suggestions=suggestions)

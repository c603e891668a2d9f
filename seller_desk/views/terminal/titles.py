"""What check-title answers: for programs as the contract has it, for people in lines."""

from collections.abc import Mapping

from seller_desk.errors import Level
from seller_desk.services.product.titles import TitleCheck, TitleProblem, TitleRules
from seller_desk.views import terms
from seller_desk.views.wording import QT_TRANSLATE_NOOP, say, translate

_LEVELS: Mapping[Level, str] = {
    Level.ERROR: QT_TRANSLATE_NOOP("cli", "error: {told}"),
    Level.WARNING: QT_TRANSLATE_NOOP("cli", "warning: {told}"),
    Level.ADVICE: QT_TRANSLATE_NOOP("cli", "advice: {told}"),
}


def as_json(check: TitleCheck) -> Mapping[str, object]:
    """The report; a problem that is about no word has the word null."""
    return {
        "title": check.title,
        "width": check.width,
        "problems": [
            {
                "code": found.code.value,
                "level": found.level.value,
                "span": [found.start, found.end],
                "word": found.word,
                "suggestions": list(found.suggestions),
            }
            for found in check.problems
        ],
    }


def told(check: TitleCheck, rules: TitleRules) -> list[str]:
    """How wide the title is, then one line for every problem."""
    wide = translate("cli", "{width} of {limit} characters wide").format(
        width=f"{check.width:g}", limit=f"{rules.limit / 2:g}"
    )
    problems = [_line(check.title, found) for found in check.problems]
    return [wide, *(problems or [translate("cli", "Nothing to mend.")])]


def _line(title: str, found: TitleProblem) -> str:
    parts = [say(found.problem)]
    written = title[found.start : found.end]
    if found.reason is not None:
        if written != found.word:
            parts.append(translate("cli", "here as “{written}”").format(written=written))
        parts.append(terms.word_reason(found.reason))
    if found.suggestions:
        words = " / ".join(found.suggestions)
        parts.append(translate("cli", "better {words}").format(words=words))
    if found.note is not None:
        parts.append(found.note)
    joined = translate("cli", "; ").join(parts)
    return translate("cli", _LEVELS[found.level]).format(told=joined)

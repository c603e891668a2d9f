"""Text in two languages: the mark for lupdate, the language in force, a problem as a sentence.

English is the source, Chinese lies in resources/translations. Nothing here needs a window or an
application, so the command line speaks through it, too.
"""

from collections.abc import Mapping

from PySide6.QtCore import QTranslator

from seller_desk import resources
from seller_desk.errors import Fact, Problem
from seller_desk.views.mark import QT_TRANSLATE_NOOP
from seller_desk.views.pseudo import LANGUAGE as PSEUDO
from seller_desk.views.pseudo import pseudo
from seller_desk.views.sentences import SENTENCES

__all__ = [
    "QT_TRANSLATE_NOOP",
    "UNKNOWN",
    "counted",
    "install",
    "language",
    "say",
    "translate",
]

UNKNOWN = "–"
"""What is shown for a value that is not known."""


class _Spoken:
    """The language in force: its name, and the translator that knows it."""

    language = "en"
    translator: QTranslator | None = None


def install(language: str) -> None:
    """Speak this language from now on: `zh_CN`, `en`, or the invented one."""
    translator = QTranslator()
    file = resources.path("translations", f"seller_desk_{language}.qm")
    loaded = translator.load(str(file))
    _Spoken.translator = translator if loaded else None
    _Spoken.language = language


def language() -> str:
    """The language in force."""
    return _Spoken.language


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The text in the language in force; `%n` is the number `n`, as `counted` writes it.

    Call it with literals only: lupdate reads them. It overlooks a call whose `n` is more than a
    name; there `counted(translate(context, text), n)` says the same.
    """
    translator = _Spoken.translator
    found = translator.translate(context, text, comment) if translator else ""
    said = pseudo(text) if _Spoken.language == PSEUDO else found or text
    return counted(said, n) if n >= 0 else said


def counted(said: str, n: int) -> str:
    """A text about a number: `%n order(s)` is `1 order` and `1,200 orders`."""
    number = said.replace("%Ln", f"{n:,}").replace("%n", f"{n:,}")
    return number.replace("(s)", "" if n == 1 else "s")


def say(problem: Problem) -> str:
    """What is wrong, as one sentence for the seller."""
    sentence = SENTENCES.get(type(problem.code), {}).get(problem.code)
    said = problem.code.value if sentence is None else translate("problem", sentence)
    return said.format_map(_Facts(problem.facts))


class _Facts(dict[str, Fact]):
    """The facts of a problem; one that is not known reads as such."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        super().__init__({name: fact for name, fact in facts.items() if fact is not None})

    def __missing__(self, name: str) -> str:
        return UNKNOWN

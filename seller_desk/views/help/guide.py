"""The topics of the help: Markdown files in the language in force, and the list of keys."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from seller_desk import resources
from seller_desk.views import actions
from seller_desk.views.actions import Action
from seller_desk.views.wording import language, translate

GLOSSARY, KEYS, CONTENTS, FIRST = "glossary", "keys", "contents", "home"
TOPICS = (
    *(
        "home",
        "product",
        "composer",
        "order",
        "entry",
        "batch",
        "scan",
        "merge",
        "invoice",
        "after_sales",
    ),
    *("customer", "quotes", "laboratory", "analysis", "data", "importing", "sources"),
    *("history", "settings", GLOSSARY),
)
"""A file for each page, by its name, and the glossary; tests/views/help looks for each."""
_TITLE = "# "
_SPELT = "en"
_AROUND = 46
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help."""

    name: str
    title: str
    text: str
    """Markdown, without its title."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a text was found: the topic, and the words around it."""

    topic: Topic
    excerpt: str


def topic(name: str) -> Topic:
    """The topic of a page; that of the start where a page has none of its own."""
    spoken = language() if resources.path("help", language()).is_dir() else _SPELT
    return _read(name if name in TOPICS else FIRST, spoken)


def topics() -> Sequence[Topic]:
    """All of them, in their order."""
    return [topic(name) for name in TOPICS]


def contents() -> str:
    """Every topic as a link, as Markdown."""
    return "\n".join(f"- [{one.title}](topic:{one.name})" for one in topics())


def find(text: str) -> Sequence[Hit]:
    """The topics in which all words stand, those with one in the title first."""
    words = text.casefold().split()
    found = [
        Hit(one, _excerpt(one, words[0]))
        for one in topics()
        if words and all(word in f"{one.title}\n{one.text}".casefold() for word in words)
    ]
    return sorted(found, key=lambda hit: words[0] not in hit.topic.title.casefold())


def key_list(text: str = "") -> str:
    """Every key by the place where it works, as HTML; only those that hold the text."""
    parts = [_place(place, said, text) for place, said in actions.PLACES.items()]
    found = "".join(parts)
    none = translate("help", "No key does that")
    return found or f"<p>{escape(none)}</p>"


def _place(place: str, said: str, text: str) -> str:
    rows = [_row(action) for action in actions.of(place) if action.keys and _holds(action, text)]
    if not rows:
        return ""
    table = f'<table width="100%" cellspacing="0" cellpadding="3">{"".join(rows)}</table>'
    return f"<h3>{escape(translate('actions', said))}</h3>{table}"


def _row(action: Action) -> str:
    shown = dict.fromkeys(actions.shown(keys) for keys in action.keys)
    keys_said = escape(translate("help", " or ").join(shown))
    return f'<tr><td width="150"><b>{keys_said}</b></td><td>{escape(action.said)}</td></tr>'


def _holds(action: Action, text: str) -> bool:
    known = " ".join((action.said, action.text, action.also, *map(actions.shown, action.keys)))
    return all(word in known.casefold() for word in text.casefold().split())


def _excerpt(found: Topic, word: str) -> str:
    """The words around the first place; the opening where only the title has it."""
    plain = " ".join(_plain(found.text))
    at = max(plain.casefold().find(word), 0)
    start = max(at - _AROUND // 2, 0)
    cut = plain[start : start + 2 * _AROUND]
    return ("…" if start else "") + cut + ("…" if start + len(cut) < len(plain) else "")


def _plain(text: str) -> Iterator[str]:
    """The lines without the marks of Markdown and without the addresses of links."""
    for line in text.splitlines():
        words = line.lstrip("#-| ").replace("**", "").replace("`", "")
        yield _LINK.sub(r"\1", words).replace("|", " ").strip()


@lru_cache(64)
def _read(name: str, spoken: str) -> Topic:
    text = resources.path("help", spoken, f"{name}.md").read_text("utf-8")
    title, _, rest = text.partition("\n")
    return Topic(name, title.removeprefix(_TITLE).strip(), rest.strip())

"""Whatever can be told has its sentence, and every sentence its Chinese."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from seller_desk import errors
from seller_desk.errors import CellCode, OrderCode, Problem
from seller_desk.views import wording
from seller_desk.views.sentences import SENTENCES
from seller_desk.views.wording import say

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN",)
CODES = [
    member
    for found in vars(errors).values()
    if isinstance(found, type) and issubclass(found, StrEnum) and found.__name__.endswith("Code")
    for member in found
]
MARKS = ("translate", "QT_TRANSLATE_NOOP")
PLACEHOLDER = re.compile(r"\{\w+\}|%L?n")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool


def messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).getroot().findall("context"):  # noqa: S314  (our own file)
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
            )


@pytest.mark.parametrize("code", CODES, ids=lambda code: f"{type(code).__name__}-{code}")
def test_every_code_has_a_sentence(code: StrEnum) -> None:
    assert SENTENCES[type(code)][code]


def test_two_codes_of_one_word_keep_their_own_sentences() -> None:
    """A cell of a sheet knows no order by its number, a title no limit by another name."""
    wording.install("en")
    assert say(Problem(CellCode.HELD_BY_REFUND)) == "The buyer wants a refund"
    told = say(Problem(OrderCode.HELD_BY_REFUND, facts={"number": "42"}))
    assert told == "The buyer wants a refund for the order 42. Settle that first."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_keeps_its_placeholders(language: str) -> None:
    faults = [
        f"{found.context}: {found.source!r} → {said!r}"
        for found in messages(FOLDER / f"seller_desk_{language}.ts")
        for said in found.translations
        if not found.finished
        or not said
        or set(PLACEHOLDER.findall(said)) - set(PLACEHOLDER.findall(found.source))
        or (
            len(found.translations) == 1
            and set(PLACEHOLDER.findall(said)) != set(PLACEHOLDER.findall(found.source))
        )
    ]

    assert not faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translations_are_those_of_the_code(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"seller_desk_{language}.ts"
    run(["lupdate", *sources(), "-ts", str(fresh), "-locations", "none"])

    kept = {(m.context, m.source) for m in messages(FOLDER / fresh.name)}
    assert {(m.context, m.source) for m in messages(fresh)} == kept


def test_lupdate_has_overlooked_no_text() -> None:
    """It drops a call silently when its number is more than a name."""
    kept = {(m.context, m.source) for m in messages(FOLDER / "seller_desk_zh_CN.ts")}

    assert not set(marked()) - kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_file_is_not_stale(language: str, tmp_path: Path) -> None:
    built = tmp_path / f"{language}.qm"
    file = FOLDER / f"seller_desk_{language}.ts"
    run(["lrelease", str(file), "-qm", str(built), "-silent"])

    assert built.read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("language", ["zh_CN"])
def test_chinese_speaks_as_the_house_does(language: str) -> None:
    """Staff language: nobody is addressed formally, nothing is shouted, full-width marks."""
    unwanted = re.compile(r"您|!|！|[一-鿿][,;?:]|[,;?:](?=[一-鿿])")

    faults = [
        said
        for found in messages(FOLDER / f"seller_desk_{language}.ts")
        for said in found.translations
        if unwanted.search(said)
    ]

    assert not faults


def marked() -> Iterator[tuple[str, str]]:
    """Every text that the code marks or translates, with its context."""
    for file in sources():
        for node in ast.walk(ast.parse(Path(file).read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS:
                words = [word.value for word in node.args[:2] if isinstance(word, ast.Constant)]
                if len(words) == 2:
                    yield str(words[0]), str(words[1])


def sources() -> list[str]:
    package = ROOT / "seller_desk"
    files = [*sorted((package / "views").rglob("*.py")), package / "cli.py", package / "app.py"]
    return [str(file) for file in files if file.exists()]


def run(words: list[str]) -> None:
    tool, *rest = words
    code = f"import sys; from PySide6.scripts import pyside_tool as t; sys.exit(t.{tool}())"
    subprocess.run([sys.executable, "-c", code, *rest], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.parametrize("kind", [errors.CustomerCode, errors.QuoteCode])
def test_no_other_kind_of_code_takes_the_sentence_of_a_customer_or_quote(
    kind: type[StrEnum],
) -> None:
    """Codes are equal when their words are: a second one would be told with the wrong sentence."""
    others = {code.value for code in CODES if not isinstance(code, kind)}
    assert [code for code in kind if code.value in others] == []

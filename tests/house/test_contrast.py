"""The design promises contrast; here the tokens are held to it."""

import pytest
from PySide6.QtGui import QColor

from seller_desk.views.theme import colors, tokens
from seller_desk.words import Tone

LOOKS = ("light", "dark")
TEXT, GRAPHIC = 4.5, 3.0
GROUNDS = (
    *("bg.window", "bg.rail", "bg.surface", "bg.subtle"),
    *("bg.hover", "bg.selected", "bg.sunken", "bg.overlay"),
)
READ = [
    *((text, ground) for text in ("text.primary", "text.secondary") for ground in GROUNDS),
    *(("text.tertiary", ground) for ground in GROUNDS),
    *((f"{tone}.fg", f"{tone}.bg") for tone in Tone),
    *((f"{tone}.fg", ground) for tone in Tone for ground in ("bg.surface", "bg.subtle")),
    *(("text.on_accent", ground) for ground in ("accent", "accent.hover", "accent.pressed")),
    ("text.on_accent", "danger.fill"),
    *((blue, ground) for blue in ("accent.text", "text.link") for ground in GROUNDS[2:]),
    *((f"text.{text}", f"{tone}.bg") for text in ("primary", "secondary") for tone in Tone),
    ("toast.text", "toast.bg"),
    ("toast.link", "toast.bg"),
]
SEEN = [
    *((f"{tone}.solid", "bg.surface") for tone in Tone),
    *((f"chart.{number}", "bg.surface") for number in range(1, 6)),
    *(("border.focus", ground) for ground in GROUNDS),
    ("text.on_accent", "success.solid"),
    ("text.tertiary", "bg.surface"),
]


def luminance(color: QColor) -> float:
    """As WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("pairs", "needed"), [(READ, TEXT), (SEEN, GRAPHIC)])
def test_what_is_read_or_seen_stands_out(
    look: str, pairs: list[tuple[str, str]], needed: float
) -> None:
    found = colors(look)
    weak = {
        pair: round(contrast(found[pair[0]], found[pair[1]]), 2)
        for pair in pairs
        if contrast(found[pair[0]], found[pair[1]]) < needed
    }

    assert not weak


@pytest.mark.parametrize("look", LOOKS)
def test_strong_contrast_raises_borders_and_hints(look: str) -> None:
    plain, strong = colors(look), colors(look, contrast=True)

    assert contrast(strong["border.control"], strong["bg.surface"]) >= TEXT
    assert contrast(strong["border"], strong["bg.surface"]) >= GRAPHIC - 0.01
    hints = [contrast(found["text.tertiary"], found["bg.surface"]) for found in (plain, strong)]
    assert hints[0] < hints[1]


def test_both_looks_have_the_same_names() -> None:
    light, dark = (set(tokens()["color"][look]) for look in LOOKS)

    assert light == dark

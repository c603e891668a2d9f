"""What a key press in the title studio costs: the whole check of a full title."""

from datetime import date

from benchmarks.listing import best_ms

TODAY = date(2026, 11, 23)
TITLE = "2024夏季新款纯棉T恤 最🔥好卖男女同款宽松圆领短袖 一流品质 50件起批"
TIMES = 50


def check() -> dict[str, float]:
    """One title with the full list; its banned words have their suggestions tried."""
    from seller_desk.services.product.titles import TitleRules, check_title, width

    rules = TitleRules()
    assert 30 <= width(TITLE) <= 36

    def press() -> None:
        check_title(TITLE, rules, TODAY)

    press()
    return {"press_ms": best_ms(press, TIMES)}


def every_word() -> dict[str, float]:
    """The same title, looked through for one word after the other with a pattern of its own.

    It finds no disguise, allows no phrase, overlaps words, suggests nothing, looks at no year.
    """
    import re

    from seller_desk.services.product.words import banned_words

    apart = r"[^\w%]*"
    patterns = [
        re.compile(apart.join(map(re.escape, entry.word)), re.IGNORECASE)
        for entry in banned_words()
    ]

    def press() -> None:
        for pattern in patterns:
            pattern.search(TITLE)

    press()
    return {"press_ms": best_ms(press, TIMES)}


def many() -> dict[str, float]:
    """All titles of a large shop at once."""
    from seller_desk.services.product.titles import TitleRules, check_titles

    rules = TitleRules()
    titles = [f"{TITLE}{number}" for number in range(1_000)]
    return {"thousand_ms": best_ms(lambda: check_titles(titles, rules, TODAY), 3)}

"""What fits a setting, in words."""

from seller_desk.services.batch_columns import LONGEST_HEADING
from seller_desk.services.benchmarks import benchmarks
from seller_desk.services.setting_values import SettingKind
from seller_desk.services.settings import NO, YES, SettingSpec
from seller_desk.services.word_list import LONGEST_WORD
from seller_desk.services.workdays import DayCount
from seller_desk.views import terms
from seller_desk.views.wording import language, translate

_WRITTEN = frozenset({SettingKind.TEXT, SettingKind.COLUMNS, SettingKind.DAYS, SettingKind.WORDS})


def fitting(spec: SettingSpec) -> str:
    """What a setting may hold, as the sentence under a field that holds something else."""
    if spec.kind in _WRITTEN:
        return _written(spec)
    if spec.kind is SettingKind.FACTOR:
        return translate("settings", "A number from {low} to {high}").format(
            low=f"{spec.minimum:g}", high=f"{spec.maximum:g}"
        )
    if spec.kind is SettingKind.MONEY:
        return translate("settings", "An amount; a key customer starts above a regular one")
    return translate("settings", "A whole number from {low} to {high}").format(
        low=int(spec.minimum), high=int(spec.maximum)
    )


def _written(spec: SettingSpec) -> str:
    """What a text may hold."""
    if spec.kind is SettingKind.TEXT:
        return translate("settings", "At most {count} characters").format(count=int(spec.maximum))
    if spec.kind is SettingKind.DAYS:
        return translate("settings", "Days like 2026-02-10..2026-02-25, commas between them")
    if spec.kind is SettingKind.COLUMNS:
        return translate(
            "settings",
            "Every column has a heading of its own, at most {count} characters, without commas "
            "and equals signs",
        ).format(count=LONGEST_HEADING)
    return translate(
        "settings", "Words with commas between them, at most {count} characters each"
    ).format(count=LONGEST_WORD)


def chosen(key: str, word: str) -> str:
    """A word of a setting that has only a few, as its buttons say it."""
    if key == "benchmark.industry" and word in benchmarks():
        return benchmarks()[word].name(language())
    known = {
        ("deadline.days", DayCount.CALENDAR): translate("settings", "Calendar days (platform)"),
        ("deadline.days", DayCount.WORKING): translate("settings", "Working days"),
        ("slip.size", "a5"): "A5",
        ("slip.size", "a4"): "A4",
        ("slip.prices", NO): translate("settings", "without"),
        ("slip.prices", YES): translate("settings", "with"),
    }
    return known.get((key, word), word)


def named(key: str) -> str:
    """What a setting is called beside its value as fields show it: money in yuan."""
    money = {
        "tier.regular_fen": translate("settings", "Regular customer from (yuan)"),
        "tier.key_fen": translate("settings", "Key customer from (yuan)"),
        "tier.annual_fen": translate("settings", "Large buyer within a year from (yuan)"),
    }
    return money.get(key) or terms.setting(key)

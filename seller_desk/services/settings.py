"""The shop's own rules, kept with its data: frozen values for the pure rules, keys to change them.

What the platform leaves open is a setting with its usual value as default (facts/1688.md, D3).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, SettingCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.setting import Setting
from seller_desk.services import batch_columns, word_list
from seller_desk.services.batch_columns import BatchColumn
from seller_desk.services.benchmarks import USUAL, benchmarks
from seller_desk.services.holidays import read_holidays
from seller_desk.services.limits import LIMITS, THRESHOLD, WINDOW, FindingCode, Unit, key_of
from seller_desk.services.setting_values import SettingKind, Value, fits, value_of
from seller_desk.services.workdays import Calendar, DayCount, read_days
from seller_desk.words import ProductKind, Tier

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """All rules of the shop with their defaults."""

    shop_name: str | None = None
    seller_login: str | None = None
    shop_company: str | None = None
    shop_contact: str | None = None
    shop_phone: str | None = None
    shop_email: str | None = None
    shop_address: str | None = None
    bank_holder: str | None = None
    bank_name: str | None = None
    bank_account: str | None = None
    quote_valid_days: int = 30
    quote_floor_margin: float = 0.1
    ship_days_stock: int = 7
    ship_days_custom: int = 7
    ship_days_processing: int = 7
    due_soon_hours: int = 72
    tracking_hours: int = 24
    deadline_days: str = DayCount.CALENDAR.value
    deadline_cutoff_hour: int | None = None
    deadline_closed: str = ""
    deadline_opened: str = ""
    deadline_holidays: str = ""
    lapsed_days: int = 30
    lapsed_factor: float = 1.8
    ending_days: int = 3
    case_answer_hours: int = 48
    case_buyer_days: int = 7
    case_receive_days: int = 10
    case_dispute_days: int = 3
    tier_regular_fen: int = 100_000
    tier_key_fen: int = 1_000_000
    tier_window_days: int = 0
    """Purchases of so many days make the tier; 0 is all time."""
    tier_annual_fen: int = 10_000_000
    """Who buys for so much within a year is marked."""
    contact_new_hours: int = 72
    contact_regular_hours: int = 0
    contact_key_hours: int = 0
    new_product_days: int = 60
    laboratory_days: int = 90
    slip_size: str = "a5"
    slip_prices: str = NO
    batch_ship_columns: str = batch_columns.written(batch_columns.USUAL)
    image_most_kb: int = 5_120
    """The platform's own end is not published (facts/1688.md, D1)."""
    title_limit: int = 60
    title_added_words: str = ""
    title_allowed_words: str = ""
    detail_service: str = ""
    """What detail pages promise: `name: note`, semicolons between."""
    lock_minutes: int = 10
    """So long nobody touches the program before its screen is locked; 0 is never."""
    industry: str = USUAL
    own_conversion: float | None = None
    limits: tuple[tuple[str, float], ...] = ()
    """Limits of the diagnosis that the shop has changed, by their keys."""

    @property
    def batch_ship(self) -> tuple[BatchColumn, ...]:
        """The columns of the batch-ship sheet."""
        return batch_columns.read(self.batch_ship_columns)

    @property
    def added_title_words(self) -> tuple[str, ...]:
        """Words that the shop bans from titles beside the usual ones."""
        return word_list.read(self.title_added_words)

    @property
    def allowed_title_words(self) -> tuple[str, ...]:
        """Words and phrases that the shop allows in titles."""
        return word_list.read(self.title_allowed_words)

    @property
    def calendar(self) -> Calendar:
        """Which days count towards a deadline."""
        return _calendar(
            self.deadline_days,
            self.deadline_closed,
            self.deadline_opened,
            self.deadline_cutoff_hour,
            self.deadline_holidays,
        )

    @property
    def benchmark_conversion(self) -> float:
        """The conversion to reach: the shop's own number, else its industry's."""
        own = self.own_conversion
        return benchmarks()[self.industry].conversion if own is None else own

    def limit(self, code: FindingCode, name: str = THRESHOLD) -> float:
        """What a rule of the diagnosis compares with."""
        return self.limit_at(key_of(code, name))

    def limit_at(self, key: str) -> float:
        """The same by the key of its setting."""
        return dict(self.limits).get(key, LIMITS[key].default)

    def window(self, code: FindingCode) -> int:
        """Over how many days a rule looks."""
        return int(self.limit(code, WINDOW))

    def ship_days(self, kind: ProductKind) -> int:
        """Days from payment to shipping for products of a kind without days of their own."""
        return {
            ProductKind.STOCK: self.ship_days_stock,
            ProductKind.CUSTOM: self.ship_days_custom,
            ProductKind.PROCESSING: self.ship_days_processing,
        }[kind]

    def contact_hours(self, tier: Tier) -> int:
        """So long after a marketing contact a customer of the tier is left in peace."""
        return {
            Tier.NEW: self.contact_new_hours,
            Tier.REGULAR: self.contact_regular_hours,
            Tier.KEY: self.contact_key_hours,
        }[tier]

    def tier_of(self, paid_fen: int) -> Tier:
        """The tier of a customer who has spent so much; a bound belongs to the upper tier."""
        return self.tiers_of((paid_fen,))[0]

    def tiers_of(self, amounts: Iterable[int]) -> list[Tier]:
        """The tiers of very many, each by what they have spent."""
        key, regular = self.tier_key_fen, self.tier_regular_fen
        high, middle, low = Tier.KEY, Tier.REGULAR, Tier.NEW
        return [high if it >= key else middle if it >= regular else low for it in amounts]


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting: its stable key, its attribute of ShopSettings, and what it may hold.

    `usual` is the range of the platform; a value outside it is allowed and pointed out.
    """

    key: str
    attribute: str
    kind: SettingKind
    minimum: float = 0
    maximum: float = 0
    usual: tuple[int, int] | None = None
    choices: tuple[str, ...] = ()

    @property
    def default(self) -> Value:
        """The value in a shop that never changed it."""
        return self.of(_DEFAULTS)

    def fits(self, value: object) -> bool:
        """Whether it may hold this value."""
        return fits(self.kind, value, self.minimum, self.maximum, self.choices)

    def of(self, settings: ShopSettings) -> Value:
        """Its value among all rules."""
        if self.attribute == _LIMITS:
            return settings.limit_at(self.key)
        value: Value = getattr(settings, self.attribute)
        return value


_DEFAULTS = ShopSettings()
_LIMITS = "limits"
_SHORT_TEXT = 64
_LONG_TEXT = 200
_PROMISES = 600
_DAYS = (1, 365)
_FEN = (0, 10**13)
_COUNT = SettingKind.COUNT

SETTINGS: tuple[SettingSpec, ...] = (
    SettingSpec("shop.name", "shop_name", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.seller_login", "seller_login", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.company", "shop_company", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.contact", "shop_contact", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.phone", "shop_phone", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.email", "shop_email", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.address", "shop_address", SettingKind.TEXT, 0, _LONG_TEXT),
    SettingSpec("shop.bank_holder", "bank_holder", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.bank_name", "bank_name", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("shop.bank_account", "bank_account", SettingKind.TEXT, 0, _SHORT_TEXT),
    SettingSpec("quote.valid_days", "quote_valid_days", _COUNT, *_DAYS),
    SettingSpec("quote.floor_margin", "quote_floor_margin", SettingKind.FACTOR, 0, 0.9),
    SettingSpec("ship_days.stock", "ship_days_stock", _COUNT, *_DAYS, usual=(3, 7)),
    SettingSpec("ship_days.custom", "ship_days_custom", _COUNT, *_DAYS, usual=(10, 30)),
    SettingSpec("ship_days.processing", "ship_days_processing", _COUNT, *_DAYS, usual=(10, 30)),
    SettingSpec("due_soon_hours", "due_soon_hours", _COUNT, 1, 720),
    SettingSpec("tracking_hours", "tracking_hours", _COUNT, 1, 240),
    SettingSpec(
        "deadline.days", "deadline_days", SettingKind.CHOICE, choices=tuple(map(str, DayCount))
    ),
    SettingSpec("deadline.cutoff_hour", "deadline_cutoff_hour", SettingKind.HOUR, 1, 23),
    SettingSpec("deadline.closed_days", "deadline_closed", SettingKind.DAYS),
    SettingSpec("deadline.opened_days", "deadline_opened", SettingKind.DAYS),
    SettingSpec("lapsed.days", "lapsed_days", _COUNT, 1, 730),
    SettingSpec("lapsed.factor", "lapsed_factor", SettingKind.FACTOR, 1, 20),
    SettingSpec("ending_days", "ending_days", _COUNT, 0, 90),
    SettingSpec("after_sale.answer_hours", "case_answer_hours", _COUNT, 1, 720),
    SettingSpec("after_sale.buyer_days", "case_buyer_days", _COUNT, 1, 90),
    SettingSpec("after_sale.receive_days", "case_receive_days", _COUNT, 1, 90),
    SettingSpec("after_sale.dispute_days", "case_dispute_days", _COUNT, 1, 90),
    SettingSpec("tier.regular_fen", "tier_regular_fen", SettingKind.MONEY, *_FEN),
    SettingSpec("tier.key_fen", "tier_key_fen", SettingKind.MONEY, *_FEN),
    SettingSpec("tier.window_days", "tier_window_days", _COUNT, 0, 3650),
    SettingSpec("tier.annual_fen", "tier_annual_fen", SettingKind.MONEY, *_FEN),
    SettingSpec("contact.new_hours", "contact_new_hours", _COUNT, 0, 2160),
    SettingSpec("contact.regular_hours", "contact_regular_hours", _COUNT, 0, 2160),
    SettingSpec("contact.key_hours", "contact_key_hours", _COUNT, 0, 2160),
    SettingSpec("matching.new_days", "new_product_days", _COUNT, 1, 730),
    SettingSpec("laboratory.days", "laboratory_days", _COUNT, 7, 730),
    SettingSpec("slip.size", "slip_size", SettingKind.CHOICE, choices=("a5", "a4")),
    SettingSpec("slip.prices", "slip_prices", SettingKind.CHOICE, choices=(YES, NO)),
    SettingSpec("batch_ship.columns", "batch_ship_columns", SettingKind.COLUMNS),
    SettingSpec("image.most_kb", "image_most_kb", _COUNT, 50, 20_480),
    SettingSpec("title.limit", "title_limit", _COUNT, 20, 128),
    SettingSpec("title.added_words", "title_added_words", SettingKind.WORDS),
    SettingSpec("title.allowed_words", "title_allowed_words", SettingKind.WORDS),
    SettingSpec("detail.service", "detail_service", SettingKind.TEXT, 0, _PROMISES),
    SettingSpec("privacy.lock_minutes", "lock_minutes", _COUNT, 0, 240),
)
"""What the page of settings shows, in its order."""
_UNITS: Mapping[Unit, SettingKind] = {
    Unit.SHARE: SettingKind.FACTOR,
    Unit.FACTOR: SettingKind.FACTOR,
    Unit.COUNT: _COUNT,
    Unit.DAYS: _COUNT,
    Unit.HOURS: _COUNT,
    Unit.MONEY: SettingKind.MONEY,
}
DIAGNOSIS: tuple[SettingSpec, ...] = (
    SettingSpec("benchmark.industry", "industry", SettingKind.CHOICE, choices=tuple(benchmarks())),
    SettingSpec("benchmark.conversion", "own_conversion", SettingKind.FACTOR, 0, 1),
    *(
        SettingSpec(key, _LIMITS, _UNITS[limit.unit], limit.least, limit.most)
        for key, limit in LIMITS.items()
    ),
)
"""What the diagnosis goes by."""
CALENDAR: tuple[SettingSpec, ...] = (
    SettingSpec("deadline.holidays", "deadline_holidays", SettingKind.HOLIDAYS),
)
"""What comes in as a table."""
EVERY: tuple[SettingSpec, ...] = (*SETTINGS, *CALENDAR, *DIAGNOSIS)
_BY_KEY: Mapping[str, SettingSpec] = {spec.key: spec for spec in EVERY}


def load(session: Session) -> ShopSettings:
    """The rules as they stand; a stored value that no longer fits counts as its default."""
    found: list[tuple[SettingSpec, Value]] = []
    for key, text in session.execute(select(Setting.key, Setting.value)):
        spec = _BY_KEY.get(key)
        value = _read(text)
        if spec is not None and spec.fits(value):
            found.append((spec, value))
    return _with(_DEFAULTS, found)


def shown(settings: ShopSettings, key: str) -> Value:
    """The value of a setting by its key. Raises unknown_setting."""
    return spec_of(key).of(settings)


def spec_of(key: str) -> SettingSpec:
    """What is known of a setting. Raises unknown_setting."""
    if key not in _BY_KEY:
        raise refuse(SettingCode.UNKNOWN_SETTING, where=key, key=key)
    return _BY_KEY[key]


def change_setting(session: Session, key: str, value: str) -> None:
    """Set a setting from text; empty text is the default again.

    Raises unknown_setting, bad_value.
    """
    spec = spec_of(key)
    settings = load(session)
    old, new = spec.of(settings), spec.of(changed(settings, key, value))
    if new != old:
        _store(session, key, new)
        ledger_of(session).facts.update(key=key, old=old, new=new)


def changed(settings: ShopSettings, key: str, value: str) -> ShopSettings:
    """The rules with one of them set from text. Raises as `change_setting` does."""
    spec = spec_of(key)
    new = _parsed(spec, value)
    if new == spec.of(settings):
        return settings
    after = _with(settings, [(spec, new)])
    if after.tier_regular_fen >= after.tier_key_fen:
        raise _bad(spec, value)
    return after


def free_texts(session: Session, prefix: str) -> dict[str, str]:
    """Texts of the shop's own that are no rules: the rest of their keys → the text."""
    rows = session.execute(
        select(Setting.key, Setting.value).where(Setting.key.startswith(prefix, autoescape=True))
    )
    found = ((key.removeprefix(prefix), _read(value)) for key, value in rows)
    return {name: text for name, text in found if isinstance(text, str)}


def keep_free_text(session: Session, key: str, text: str) -> None:
    """Keep such a text; an empty one is forgotten."""
    row = session.scalar(select(Setting).where(Setting.key == key))
    if text:
        _store(session, key, text)
    elif row is not None:
        session.delete(row)


def usual_days(kind: ProductKind) -> tuple[int, int]:
    """The days to ship that the platform allows products of a kind, both included."""
    usual = spec_of(f"ship_days.{kind}").usual
    return usual or _DAYS


def out_of_range(settings: ShopSettings) -> tuple[SettingSpec, ...]:
    """Ship-by days outside the platform's usual range: allowed, but worth a second look."""
    return tuple(
        spec
        for spec in SETTINGS
        if spec.usual is not None
        and not spec.usual[0] <= getattr(settings, spec.attribute) <= spec.usual[1]
    )


def _with(settings: ShopSettings, found: Iterable[tuple[SettingSpec, Value]]) -> ShopSettings:
    """The rules with other values, which `SettingSpec.fits` has looked at."""
    values: dict[str, Any] = {}
    limits: dict[str, Any] = dict(settings.limits)
    for spec, value in found:
        if spec.attribute == _LIMITS:
            limits[spec.key] = value
        else:
            values[spec.attribute] = value
    return replace(settings, limits=tuple(sorted(limits.items())), **values)


def _read(text: str) -> Any:  # noqa: ANN401  (JSON; `SettingSpec.fits` looks at it)
    try:
        return json.loads(text)
    except ValueError:
        return None


@lru_cache(16)
def _calendar(
    counts: str, closed: str, opened: str, cutoff_hour: int | None, holidays: str
) -> Calendar:
    own = read_days(closed), read_days(opened)
    return Calendar(DayCount(counts), *own, cutoff_hour, read_holidays(holidays))


def _store(session: Session, key: str, value: Value) -> None:
    row = session.scalar(select(Setting).where(Setting.key == key))
    if row is None:
        session.add(Setting(key=key, value=json.dumps(value, ensure_ascii=False)))
    else:
        row.value = json.dumps(value, ensure_ascii=False)


def _parsed(spec: SettingSpec, text: str) -> Value:
    said = text.strip()
    if not said:
        return spec.default
    try:
        value = value_of(spec.kind, said)
    except ValueError:
        raise _bad(spec, text) from None
    if not spec.fits(value):
        raise _bad(spec, text)
    return value


def _bad(spec: SettingSpec, value: str) -> DeskError:
    return refuse(
        SettingCode.BAD_VALUE,
        where=spec.key,
        key=spec.key,
        value=value,
        minimum=spec.minimum,
        maximum=spec.maximum,
    )

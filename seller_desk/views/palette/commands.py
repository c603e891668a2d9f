"""Actions and settings by what somebody types: their names, other words for them, their sound."""

from collections.abc import Iterable, Mapping
from functools import partial

from seller_desk.services import regions
from seller_desk.views import actions, terms
from seller_desk.views.actions import Action
from seller_desk.views.palette import settings_cards
from seller_desk.views.palette.entry import Act, Entry
from seller_desk.views.palette.ways import Ways
from seller_desk.views.ranking import rank
from seller_desk.views.setting_words import ALSO
from seller_desk.views.settings.wording import named
from seller_desk.views.wording import translate

FIRST = (
    *("import", "export", "entry", "batch", "scan", "overdue", "quotes"),
    *("history", "settings", "help", "keys"),
)
"""What is offered before anything is typed."""
SETTINGS = (
    *("shop.name", "shop.seller_login", "shop.company", "shop.contact", "shop.phone"),
    *("shop.email", "shop.address", "shop.bank_holder", "shop.bank_name", "shop.bank_account"),
    *("ship_days.stock", "ship_days.custom", "ship_days.processing", "due_soon_hours"),
    *("tracking_hours", "deadline.days", "deadline.cutoff_hour", "lapsed.days", "lapsed.factor"),
    *("ending_days", "after_sale.answer_hours", "after_sale.buyer_days"),
    *(
        "after_sale.receive_days",
        "after_sale.dispute_days",
        "tier.window_days",
        "contact.new_hours",
    ),
    *("contact.regular_hours", "contact.key_hours", "slip.size", "slip.prices"),
    *("batch_ship.columns", "title.limit", "title.added_words", "title.allowed_words"),
    *("quote.valid_days", "quote.floor_margin", "privacy.lock_minutes"),
    *("tier.regular_fen", "tier.key_fen", "tier.annual_fen", "matching.new_days"),
    *("laboratory.days", "image.most_kb", "detail.service", "benchmark.conversion"),
    "findings.custom_on_default_ship_by.threshold",
    "findings.high_views_low_conversion.threshold",
    "findings.late_share_high.threshold",
    "findings.low_views_low_conversion.threshold",
    "findings.new_share_high.threshold",
    "findings.refund_rate_high.threshold",
    "findings.region_share_high.threshold",
)
"""All that have a field of their own; tests/views/palette looks for each on its page."""
_ACTION, _SETTING = "do", "setting"
_MOST_ACTIONS, _MOST_SETTINGS = 6, 4


def first(acts: Mapping[str, Act]) -> list[Entry]:
    """The usual actions of the page in front."""
    return [_entry(actions.named(name), acts[name]) for name in FIRST if name in acts]


def remembered(keys: Iterable[str], acts: Mapping[str, Act], ways: Ways) -> list[Entry]:
    """Actions and settings that were taken before, by the keys of their lines."""
    found = []
    for kind, _, name in (key.partition(":") for key in keys):
        if kind == _ACTION and name in acts:
            found.append(_entry(actions.named(name), acts[name]))
        elif kind == _SETTING and name in SETTINGS:
            found.append(_setting(name, ways))
        elif kind == settings_cards.KIND:
            found += settings_cards.remembered(name, ways)
    return found


def matching(text: str, acts: Mapping[str, Act]) -> list[Entry]:
    """The actions that are meant, the likeliest first."""
    ranked = []
    for action in actions.ALL:
        if action.id in acts:
            place = rank(text, action.said, (action.text, action.also))
            if place is not None:
                ranked.append((place, action))
    ranked.sort(key=lambda one: one[0])
    return [_entry(action, acts[action.id]) for _, action in ranked[:_MOST_ACTIONS]]


def settings(text: str, ways: Ways) -> list[Entry]:
    """The settings that are meant."""
    ranked = []
    for key in SETTINGS:
        place = rank(text, named(key), (terms.SETTINGS.get(key, ""), ALSO.get(key, "")))
        if place is not None:
            ranked.append((place, key))
    ranked.sort(key=lambda one: one[0])
    return [_setting(key, ways) for _, key in ranked[:_MOST_SETTINGS]]


def places(text: str, ways: Ways) -> list[Entry]:
    """A province that was typed: the orders that go there."""
    province = regions.province_of(text)
    if province is None or not text.strip().startswith(province):
        return []
    title = translate("palette", "Orders to ship that go to {province}").format(province=province)
    return [Entry(title=title, detail="", icon="map-pin", act=partial(ways.orders_to, province))]


def _setting(key: str, ways: Ways) -> Entry:
    return Entry(
        title=named(key),
        detail=translate("palette", "Settings"),
        icon="sliders-horizontal",
        act=partial(ways.setting, key),
        key=f"{_SETTING}:{key}",
    )


def _entry(action: Action, act: Act) -> Entry:
    place = "" if action.place == actions.EVERYWHERE else actions.PLACES[action.place]
    return Entry(
        title=action.said,
        detail=translate("actions", place) if place else "",
        icon=action.icon,
        act=act,
        key=f"{_ACTION}:{action.id}",
        keys=action.key,
    )

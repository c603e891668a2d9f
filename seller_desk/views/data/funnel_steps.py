"""The steps of the funnel: each a part of the visitors, so that the numbers beside it divide."""

from collections.abc import Sequence

from seller_desk.services.data.courses import Stretch
from seller_desk.services.data.measures import Figures, share
from seller_desk.services.overview import ShopLook
from seller_desk.views import formats
from seller_desk.views.charts.funnel import Step
from seller_desk.views.data.definitions import definition
from seller_desk.views.data.figures import BUYERS, DAYS
from seller_desk.views.formats import count
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

ORDERED = "ordered"


def steps_of(look: ShopLook, stretches: Sequence[Stretch] | None) -> list[tuple[str, Step]]:
    """The steps with what each of them opens.

    Visitors are only known added up by day, so where there are any all steps are; who paid on each
    day may come later. Without traffic people are counted once.
    """
    now = look.now
    if now.visitors is None:
        return [(ORDERED, _ordering(now)), (BUYERS, _paying(now))]
    steps = [(DAYS, _visitors(now))]
    carts = [day.cart_buyers for day in now.by_day if day.cart_buyers is not None]
    if len(carts) == now.traffic_days:
        steps.append((DAYS, _carts(now, sum(carts))))
    return [*steps, (DAYS, _ordering_by_day(look)), (DAYS, _paying_by_day(now, stretches))]


def paying_of_days(now: Figures, stretches: Sequence[Stretch]) -> int:
    """Who paid on each of the days with traffic, added up."""
    pairs = zip(now.by_day, stretches, strict=True)
    return sum(one.that_day for day, one in pairs if day.visitors is not None)


def _visitors(now: Figures) -> Step:
    return Step(
        translate("data", "Visitors"),
        now.visitors or 0,
        count(now.visitors),
        hint=translate("data", "of visitors"),
        told=definition("visitors"),
    )


def _carts(now: Figures, carts: int) -> Step:
    return Step(
        translate("data", "In the cart"),
        carts,
        count(carts),
        part=formats.share(now.add_to_cart_rate, 1),
        told=definition("add_to_cart_rate"),
    )


def _ordering_by_day(look: ShopLook) -> Step:
    """The conversion of the figures."""
    now, bar = look.now, look.settings.benchmark_conversion
    ordered = sum(day.ordering_buyers for day in now.by_day if day.visitors is not None)
    good = now.conversion is not None and now.conversion >= bar
    told = translate(
        "data", "{ordered} ÷ {visitors} visitors = {share}; {people} different people in all days"
    ).format(
        ordered=count(ordered),
        visitors=count(now.visitors),
        share=formats.share(now.conversion, 2),
        people=count(now.ordering_buyers),
    )
    return Step(
        translate("data", "Ordered"),
        ordered,
        count(ordered),
        part=formats.share(now.conversion, 2),
        tone=Tone.SUCCESS if good else Tone.DANGER,
        icon="check" if good else "arrow-down",
        hint=translate("data", "industry {value}").format(value=formats.share(bar, 0)),
        told=f"{definition('conversion')}\n{told}",
    )


def _paying_by_day(now: Figures, stretches: Sequence[Stretch] | None) -> Step:
    name = translate("data", "Paid")
    if stretches is None or len(stretches) != len(now.by_day):
        return Step(name, 0, UNKNOWN)
    paid = paying_of_days(now, stretches)
    ordered = sum(day.ordering_buyers for day in now.by_day if day.visitors is not None)
    told = translate(
        "data",
        "Each day's buyers who paid ÷ visitors. Paid ÷ ordered: {share}. {people} different people "
        "paid in all days",
    ).format(share=formats.share(share(paid, ordered), 1), people=count(now.paying_buyers))
    part = formats.share(share(paid, now.visitors or 0), 2)
    return Step(name, paid, count(paid), part=part, told=told)


def _ordering(now: Figures) -> Step:
    told = translate("data", "Different buyers with an order made in these days")
    return Step(
        translate("data", "Ordered"), now.ordering_buyers, count(now.ordering_buyers), told=told
    )


def _paying(now: Figures) -> Step:
    part = share(now.paying_buyers, now.ordering_buyers)
    of_ordered = translate("data", "{share} of those who ordered").format(
        share=formats.share(part, 1)
    )
    return Step(
        translate("data", "Paid"),
        now.paying_buyers,
        count(now.paying_buyers),
        part=formats.share(part, 1) if part is not None else "",
        told=f"{definition('paying_buyers')}\n{of_ordered}",
    )

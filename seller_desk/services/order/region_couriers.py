"""Which courier goes best to which province: the shop's own rules."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.case import RegionCourier
from seller_desk.models.ledger import ledger_of
from seller_desk.models.memory import remembered
from seller_desk.services.couriers import couriers, name_of


@remembered
def region_couriers(session: Session) -> Mapping[str, str]:
    """The courier's code by province, in the order of the rules."""
    wanted = select(RegionCourier.province, RegionCourier.courier).order_by(RegionCourier.id)
    known = couriers()
    return {province: code for province, code in session.execute(wanted) if code in known}


def courier_to(session: Session, province: str | None) -> str | None:
    """The courier for a province; None when the shop has said nothing of it."""
    return None if province is None else region_couriers(session).get(province)


def set_region_couriers(session: Session, provinces: Iterable[str], courier: str | None) -> None:
    """Choose a courier for provinces; without one the rule is gone."""
    named = sorted(set(provinces))
    known = {
        rule.province: rule
        for rule in session.scalars(select(RegionCourier).where(RegionCourier.province.in_(named)))
    }
    for province in named:
        rule = known.get(province)
        if courier is None and rule is not None:
            session.delete(rule)
        elif courier is not None and rule is None:
            session.add(RegionCourier(province=province, courier=courier))
        elif courier is not None and rule is not None:
            rule.courier = courier
    facts = {"regions": "、".join(named), "courier": name_of(courier) if courier else ""}
    ledger_of(session).facts.update(facts)

"""How a detail page is wanted and what it said, as the store keeps them: plain lists and texts."""

from datetime import datetime

from seller_desk.services.product.detail_page import (
    USUAL,
    Block,
    Fact,
    Made,
    Part,
    PartPlan,
    Plan,
    Term,
)


def plan_from(stored: object) -> Plan:
    """The plan as the store keeps it; a part that is missing there comes at its usual place."""
    rows = stored if isinstance(stored, list) else []
    found = [plan for row in rows if (plan := _plan_from(row)) is not None]
    known = {plan.part for plan in found}
    return (*found, *(plan for plan in USUAL if plan.part not in known))


def stored_plan(plan: Plan) -> list[object]:
    """The same for the store."""
    return [[one.part.value, one.is_on, one.text] for one in plan]


def made_from(stored: object) -> Made | None:
    """What was made, as the store keeps it; None when nothing was, or it makes no sense."""
    match stored:
        case {"at": str(at), "said": list(said)}:
            try:
                return Made(datetime.fromisoformat(at), tuple(map(_block_from, said)))
            except (ValueError, TypeError, IndexError):
                return None
        case _:
            return None


def stored_made(made: Made) -> dict[str, object]:
    """The same for the store."""
    said = [
        [block.part, [[fact.term, fact.value, fact.label, fact.picture] for fact in block.facts]]
        for block in made.said
    ]
    return {"at": made.at.isoformat(), "said": said}


def _plan_from(row: object) -> PartPlan | None:
    match row:
        case [str(part), bool(is_on), str(text)] if part in set(Part):
            return PartPlan(Part(part), is_on, text)
        case _:
            return None


def _block_from(row: list[object]) -> Block:
    part, facts = row
    assert isinstance(facts, list)  # noqa: S101  (as stored_made wrote it)
    said = tuple(Fact(Term(term), value, label, picture) for term, value, label, picture in facts)
    return Block(None if part is None else Part(str(part)), said)

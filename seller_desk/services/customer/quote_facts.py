"""A stored quote as a draft and as a paper, with what the shop and the customer are called."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from seller_desk import resources
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote, QuoteLine
from seller_desk.services.customer.pricing import reached
from seller_desk.services.customer.quote_draft import (
    ALL_SHOWN,
    LineDraft,
    QuoteDraft,
    QuoteTexts,
    Shown,
)
from seller_desk.services.customer.quote_offers import Offer, offers
from seller_desk.services.customer.quote_sheet import (
    Account,
    Party,
    QuoteSheet,
    SheetLine,
    thawed,
)
from seller_desk.services.customer.shop_pictures import shop_pictures
from seller_desk.services.settings import ShopSettings
from seller_desk.words import QuoteState

_MASK = "*"
HIDDEN = "hidden"
"""The fact of a quote that says which parts of the paper are left out."""


def state_of(quote: Quote, today: date) -> QuoteState:
    """Where a quote stands on a day: one that was issued ends with the last day it is valid on."""
    is_over = quote.valid_until < today.isoformat()
    return QuoteState.EXPIRED if quote.state is QuoteState.ISSUED and is_over else quote.state


def draft_of(quote: Quote) -> QuoteDraft:
    """What was written, to be written further."""
    facts: Mapping[str, Any] = quote.facts
    return QuoteDraft(
        valid_until=quote.valid_until,
        lines=tuple(map(_line_draft, quote.lines)),
        freight_fen=quote.freight_fen,
        tax_millionths=quote.tax_millionths,
        texts=QuoteTexts(**facts.get("texts", {})),
        shown=_shown(facts),
        floor_reason=facts.get("floor_reason", ""),
    )


def _shown(facts: Mapping[str, Any]) -> frozenset[Shown]:
    """All but what was left out, so that a part that is new is shown in the drafts of before.

    Drafts from before the logo tell what they show instead.
    """
    if "shown" in facts:
        return frozenset(map(Shown, facts["shown"])) | {Shown.LOGO}
    return ALL_SHOWN - frozenset(map(Shown, facts.get(HIDDEN, ())))


def sheet_of(session: Session, quote: Quote, settings: ShopSettings) -> QuoteSheet:
    """The paper: as it was issued, or as the draft stands now."""
    kept = quote.facts.get("sheet")
    if isinstance(kept, dict):
        return thawed(kept)
    return draft_sheet(session, quote, draft_of(quote), settings)


def draft_sheet(
    session: Session, quote: Quote, draft: QuoteDraft, settings: ShopSettings
) -> QuoteSheet:
    """The paper of a draft that is being written."""
    products = [line.product_id for line in draft.lines if line.product_id is not None]
    known = offers(session, products, quote.customer_id, settings)
    customer = None if quote.customer_id is None else session.get(Customer, quote.customer_id)
    pictures = shop_pictures(session)
    return QuoteSheet(
        number=quote.number,
        version=quote.version,
        quoted_on=quote.quoted_on,
        valid_until=draft.valid_until,
        shop=settings.shop_name or settings.shop_company or "",
        login=settings.seller_login or "",
        to=_customer(customer),
        by=_shop(settings),
        account=_account(settings),
        lines=tuple(_sheet_line(line, known.get(line.product_id or 0)) for line in draft.lines),
        freight_fen=draft.freight_fen,
        tax_millionths=draft.tax_millionths,
        texts=draft.texts,
        shown=draft.shown,
        logo=pictures.logo,
        seal=pictures.seal,
    )


def usual_texts(session: Session, customer_id: int | None) -> QuoteTexts:
    """The texts of this customer's last quote, else of the shop's, else the usual ones."""
    of_customer = Quote.customer_id == customer_id
    for condition in ((of_customer,), ()):
        last = _last_facts(session, *condition)
        if last is not None:
            return QuoteTexts(**{**last, "message": "", "freight_note": ""})
    usual = choices_of_texts()
    return QuoteTexts(
        payment=usual["payment"][0], delivery=usual["delivery"][0], terms="\n".join(usual["terms"])
    )


@cache
def choices_of_texts() -> Mapping[str, tuple[str, ...]]:
    """What is usually agreed upon, by the name of the text."""
    found: dict[str, list[str]] = {}
    with resources.path("lists", "quote_texts.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["name"], []).append(row["text"])
    return {name: tuple(texts) for name, texts in found.items()}


def _last_facts(session: Session, *conditions: ColumnElement[bool]) -> Mapping[str, Any] | None:
    wanted = select(Quote.facts).where(*conditions).order_by(Quote.id.desc()).limit(1)
    facts = session.scalar(wanted)
    texts = facts.get("texts") if facts else None
    return texts if isinstance(texts, dict) else None


def _line_draft(row: QuoteLine) -> LineDraft:
    return LineDraft(
        product_id=row.product_id,
        title=row.title,
        quantity_milli=row.quantity_milli,
        price_fen=row.price_fen,
        code=row.code,
        spec=row.spec,
        unit=row.unit,
        lead_days=row.lead_days,
        note=row.note,
    )


def _sheet_line(line: LineDraft, offer: Offer | None) -> SheetLine:
    steps = offer.steps if offer else ()
    return SheetLine(
        title=line.title,
        code=line.code or "",
        spec=line.spec or "",
        note=line.note or "",
        unit=line.unit or "",
        quantity_milli=line.quantity_milli,
        price_fen=line.price_fen,
        amount_fen=line.amount_fen,
        tier_fen=offer.tier_fen(line.quantity_milli) if offer else None,
        lead_days=line.lead_days,
        steps=steps,
        applies=reached(steps, line.quantity_milli),
        picture=(offer.picture or "") if offer else "",
    )


def _customer(customer: Customer | None) -> Party:
    if customer is None:
        return Party()
    return Party(
        name=customer.company or customer.name or customer.login or "",
        person=_plain(customer.name) if customer.company else "",
        phone=_plain(customer.mobile) or _plain(customer.phone),
        address=_plain(customer.address),
    )


def _plain(text: str | None) -> str:
    """A text as it is; one that the platform has masked is none."""
    return "" if text is None or _MASK in text else text


def _shop(settings: ShopSettings) -> Party:
    return Party(
        name=settings.shop_company or settings.shop_name or "",
        person=settings.shop_contact or "",
        phone=settings.shop_phone or "",
        email=settings.shop_email or "",
        address=settings.shop_address or "",
    )


def _account(settings: ShopSettings) -> Account:
    return Account(
        holder=settings.bank_holder or "",
        bank=settings.bank_name or "",
        number=settings.bank_account or "",
    )

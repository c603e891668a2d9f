"""The shop's own pictures, logo and seal: kept by their content, named among the settings.

An issued quote names those it was printed with, whatever the shop shows by now.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import AttachmentCode, Problem, refuse
from seller_desk.models.dealing import Quote
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.settings import free_texts, keep_free_text

LOGO, SEAL = "shop.logo", "shop.seal"
MOST_BYTES = 5 * 2**20
_LACKING = (AttachmentCode.MISSING_LOGO, AttachmentCode.MISSING_SEAL)


@dataclass(frozen=True, slots=True)
class ShopPictures:
    """By their content's sha256; empty where there is none."""

    logo: str = ""
    seal: str = ""


def shop_pictures(session: Session) -> ShopPictures:
    """What quotes are drawn with."""
    found = free_texts(session, "shop.")
    return ShopPictures(*(found.get(key.removeprefix("shop."), "") for key in (LOGO, SEAL)))


def keep_shop_picture(store: Store, key: str, source: Path, *, now: datetime) -> str:
    """Keep a picture and draw quotes with it from now on; the hash of its content.

    Whoever calls has seen that it can be read. Raises file_too_large and what `files.keep` raises.
    """
    if source.is_file() and source.stat().st_size > MOST_BYTES:
        most = MOST_BYTES // 2**20
        raise refuse(AttachmentCode.FILE_TOO_LARGE, name=source.name, most=most)
    kept = files.keep(store.path, source)
    facts: dict[str, object] = {"key": key, "name": kept.name}
    with store.write("choose_shop_picture", now=now, facts=facts) as session:
        keep_free_text(session, key, kept.sha256)
    return kept.sha256


def named_pictures(session: Session) -> Sequence[tuple[str, AttachmentCode]]:
    """What the shop and its issued quotes are drawn with, and what it is to lack one of them."""
    kept, sheet = shop_pictures(session), Quote.facts["sheet"]
    printed = select(sheet["logo"].as_string(), sheet["seal"].as_string()).distinct()
    named = (
        (sha256, code)
        for pair in ((kept.logo, kept.seal), *session.execute(printed))
        for sha256, code in zip(pair, _LACKING, strict=True)
        if sha256
    )
    return tuple(dict.fromkeys(named))


def missing_pictures(session: Session, store: Path) -> list[Problem]:
    """Which of them are not in their place, or are not what they were."""
    return [
        Problem(code, facts={"sha256": sha256})
        for sha256, code in named_pictures(session)
        if not files.is_intact(store, sha256)
    ]


def drop_shop_picture(session: Session, key: str) -> None:
    """Quotes are drawn without it from now on; those that were issued keep it."""
    keep_free_text(session, key, "")
    ledger_of(session).facts["key"] = key

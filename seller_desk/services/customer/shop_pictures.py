"""The shop's own pictures, logo and seal: kept by their content, named among the settings."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.errors import AttachmentCode, Problem, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.settings import free_texts, keep_free_text

LOGO, SEAL = "shop.logo", "shop.seal"
MOST_BYTES = 5 * 2**20


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


def missing_pictures(session: Session, store: Path) -> list[Problem]:
    """Which of them are not in their place, or are not what they were."""
    kept = shop_pictures(session)
    named = ((kept.logo, AttachmentCode.MISSING_LOGO), (kept.seal, AttachmentCode.MISSING_SEAL))
    return [
        Problem(code, facts={"sha256": sha256})
        for sha256, code in named
        if sha256 and not files.is_intact(store, sha256)
    ]


def drop_shop_picture(session: Session, key: str) -> None:
    """Quotes are drawn without it from now on; those that were issued keep it."""
    keep_free_text(session, key, "")
    ledger_of(session).facts["key"] = key

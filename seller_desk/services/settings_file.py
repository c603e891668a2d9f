"""The shop's rules as a file: written whole, read, compared with what stands, taken over.

JSON with a format's name and a version. Only rules go out and come in: no buyer, no list that
somebody saved, no picture.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, FileCode, SettingCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.setting_values import Value
from seller_desk.services.settings import EVERY, ShopSettings
from seller_desk.sheets.swap import swapped_in

FORMAT = "seller-desk-settings"
VERSION = 1
_LARGEST = 2**20
"""No file of rules is anywhere near so large."""
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class SettingChange:
    """A rule that would be another than now."""

    key: str
    old: Value
    new: Value
    text: str
    """The new value as the file has it."""


@dataclass(frozen=True, slots=True)
class SettingsPlan:
    """What a file would change; nothing is written yet."""

    file: str
    changes: tuple[SettingChange, ...]
    same: int
    unknown: tuple[str, ...]
    """Keys that no rule has."""
    bad: tuple[tuple[str, str], ...]
    """Keys whose value does not fit, and that value."""

    @property
    def texts(self) -> Mapping[str, str]:
        """What is to be taken over."""
        return {change.key: change.text for change in self.changes}


def write_settings(store: Store, path: Path, **_job: object) -> int:
    """A job: all rules as they stand; how many. Raises what a sheet's writing does."""
    with store.read() as session:
        settings = rules.load(session)
    said = {spec.key: spec.of(settings) for spec in EVERY}
    whole = {"format": FORMAT, "version": VERSION, "settings": said}
    with swapped_in(path) as beside:
        text = json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)
        beside.write_text(f"{text}\n", encoding="utf-8")
    return len(said)


def plan_settings(store: Store, path: Path, **_job: object) -> SettingsPlan:
    """A job: read a file and compare it.

    Raises not_found, not_readable, too_large, not_settings, newer_settings.
    """
    said = read_file(path)
    with store.read() as session:
        return compared(path.name, said, rules.load(session))


def take_over_settings(session: Session, file: str, texts: Mapping[str, str]) -> None:
    """Set all these rules as one step, or none. Raises unknown_setting, bad_value."""
    _, order, left = _applied(rules.load(session), texts)
    for key, text in (*order, *left):
        rules.change_setting(session, key, text)
    facts = ledger_of(session).facts
    for name in ("key", "old", "new"):
        facts.pop(name, None)
    facts.update(file=file, count=len(order))


def read_file(path: Path) -> Mapping[str, object]:
    """Key → value as the file says. Raises as `plan_settings` does."""
    try:
        if path.stat().st_size > _LARGEST:
            raise refuse(FileCode.TOO_LARGE, file=path.name)
        whole = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise refuse(FileCode.NOT_FOUND, file=path.name) from None
    except OSError:
        raise refuse(FileCode.NOT_READABLE, file=path.name) from None
    except (ValueError, RecursionError):
        raise refuse(SettingCode.NOT_SETTINGS, file=path.name) from None
    return _rules_of(whole, path.name)


def compared(file: str, said: Mapping[str, object], settings: ShopSettings) -> SettingsPlan:
    """A file beside the rules as they stand."""
    known = {spec.key for spec in EVERY}
    texts = {key: _text(value) for key, value in said.items() if key in known}
    fitting = {key: text for key, text in texts.items() if text is not None}
    after, _, left = _applied(settings, fitting)
    changes = tuple(_changes(settings, after, fitting))
    bad = {key: str(said[key])[:_SHOWN] for key in texts if key not in fitting}
    bad |= {key: text[:_SHOWN] for key, text in left}
    return SettingsPlan(
        file=file,
        changes=changes,
        same=len(texts) - len(changes) - len(bad),
        unknown=tuple(key[:_SHOWN] for key in said if key not in known),
        bad=tuple(bad.items()),
    )


def _changes(
    before: ShopSettings, after: ShopSettings, texts: Mapping[str, str]
) -> Iterator[SettingChange]:
    for spec in EVERY:
        old, new = spec.of(before), spec.of(after)
        if old != new:
            yield SettingChange(spec.key, old, new, texts[spec.key])


def _applied(
    settings: ShopSettings, texts: Mapping[str, str]
) -> tuple[ShopSettings, list[tuple[str, str]], list[tuple[str, str]]]:
    """The rules afterwards, what was set in which order, and what does not fit.

    The bounds of the tiers may only fit one after the other, so what does not fit is tried again
    after the rest.
    """
    order: list[tuple[str, str]] = []
    left = list(texts.items())
    while left:
        settings, set_now, still = _round(settings, left)
        order += set_now
        if not set_now:
            break
        left = still
    return settings, order, left


def _round(
    settings: ShopSettings, texts: Iterable[tuple[str, str]]
) -> tuple[ShopSettings, list[tuple[str, str]], list[tuple[str, str]]]:
    fits, left = [], []
    for key, text in texts:
        try:
            settings = rules.changed(settings, key, text)
        except DeskError:
            left.append((key, text))
        else:
            fits.append((key, text))
    return settings, fits, left


def _rules_of(whole: Any, file: str) -> Mapping[str, object]:  # noqa: ANN401  (JSON)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise refuse(SettingCode.NOT_SETTINGS, file=file)
    version, said = whole.get("version"), whole.get("settings")
    if not isinstance(version, int) or not isinstance(said, dict):
        raise refuse(SettingCode.NOT_SETTINGS, file=file)
    if version > VERSION:
        raise refuse(SettingCode.NEWER_SETTINGS, file=file)
    return said


def _text(value: object) -> str | None:
    """A value as it is typed; nothing is the default. None for what no rule can hold."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value)

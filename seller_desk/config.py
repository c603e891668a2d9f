"""This machine: where the shop's data lies, in which language the program speaks."""

import json
import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

LANGUAGES: Final = ("zh_CN", "en")
_PRIVATE_FOLDER = 0o700
_PRIVATE_FILES = 0o077


@dataclass(frozen=True, slots=True)
class Config:
    """What must be known before a store can be opened."""

    data_dir: Path
    store: Path
    language: str

    @property
    def logs(self) -> Path:
        return self.data_dir / "logs"


def load(
    env: Mapping[str, str], *, store: str | None = None, language: str | None = None
) -> Config:
    """What was said on the command line, else in the environment, else in config.json."""
    folder = _data_dir(env)
    return Config(
        data_dir=folder,
        store=Path(store).expanduser() if store else folder / "shop.db",
        language=language or _remembered_language(folder) or _language_of(_locale(env)),
    )


def remember_language(config: Config, language: str) -> None:
    """From the next start on the program speaks this language on this machine."""
    file = private_dir(config.data_dir) / "config.json"
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps({**_remembered(config.data_dir), "language": language}), "utf-8")
    beside.replace(file)


def private_dir(path: Path) -> Path:
    """The folder, made for its owner alone; one that was there before is left as it is."""
    if not path.is_dir():
        private_dir(path.parent)  # mkdir(parents=True) would leave these open to all
        path.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    return path


def make_private() -> None:
    """Every file and folder this process makes from now on belongs to its owner alone."""
    os.umask(_PRIVATE_FILES)


def _data_dir(env: Mapping[str, str]) -> Path:
    """SELLER_DESK_DATA, else the place where this system keeps the data of programs."""
    named = env.get("SELLER_DESK_DATA")
    return Path(named).expanduser() if named else user_data_path("Seller Desk", appauthor=False)


def _remembered_language(folder: Path) -> str | None:
    return _known(_remembered(folder).get("language"))


def _remembered(folder: Path) -> dict[str, object]:
    """An unreadable config.json is as good as none: nothing in it is worth not starting."""
    try:
        content = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _known(language: object) -> str | None:
    return language if isinstance(language, str) and language in LANGUAGES else None


def _locale(env: Mapping[str, str]) -> str:
    """The locale as the system names it, in the order POSIX gives; Windows knows only the last."""
    named = (env.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, named), None) or locale.getlocale()[0] or ""


def _language_of(locale_name: str) -> str:
    """Chinese, unless the system clearly speaks English: the platform and its sellers do."""
    return "en" if locale_name.lower().startswith("en") else "zh_CN"

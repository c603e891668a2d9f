"""Where icons, translations, templates and lists lie."""

import sys
from functools import cache
from pathlib import Path


def path(*parts: str) -> Path:
    """The file or folder of that name: `path("lists", "couriers.csv")`.

    Promised in a checkout, in an installed wheel and in the frozen program alike.
    """
    return _root().joinpath(*parts)


def find(package: Path, unpacked: str | None) -> Path:
    """The folder of resources for a program whose package lies there.

    `unpacked` is where a frozen program keeps its files.
    """
    if unpacked is not None:
        return Path(unpacked) / "resources"
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


@cache
def _root() -> Path:
    return find(Path(__file__).resolve().parent, getattr(sys, "_MEIPASS", None))

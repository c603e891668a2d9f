"""What shops of an industry usually reach.

Only the conversion of 3 % is the guide's. Industries differ, so a row whose source is
`placeholder` holds the guide's number until the shop knows better and sets its own.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from seller_desk import resources

USUAL = "general"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One industry, named in both languages."""

    industry: str
    zh: str
    en: str
    conversion: float
    is_placeholder: bool

    def name(self, language: str) -> str:
        """What the industry is called."""
        return self.zh if language.startswith("zh") else self.en


@cache
def benchmarks() -> Mapping[str, Benchmark]:
    """Every industry by its key."""
    with resources.path("lists", "benchmarks.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            Benchmark(
                industry=row["industry"],
                zh=row["zh"],
                en=row["en"],
                conversion=float(row["conversion"]),
                is_placeholder=row["source"] == "placeholder",
            )
            for row in csv.DictReader(file)
        ]
    return {row.industry: row for row in rows}

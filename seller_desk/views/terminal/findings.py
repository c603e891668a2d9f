"""What the diagnosis found, for programs and for people."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from seller_desk.services.data.finding import Finding
from seller_desk.views import findings as words
from seller_desk.views.wording import translate


def as_json(found: Iterable[Finding]) -> list[dict[str, object]]:
    """The findings; `rows` is how many rows each one stands on."""
    return [
        {
            "code": one.code.value,
            "level": one.level.value,
            "subject": one.subject.value,
            "rows": len(one.rows),
            "value": one.value,
            "threshold": one.threshold,
            "facts": dict(one.facts),
        }
        for one in found
    ]


def lines(found: Sequence[Finding]) -> list[str]:
    """One line for a finding, the worst first."""
    said = [_line(one) for one in found]
    return said or [translate("cli", "Nothing stands out.")]


def saved(target: Path, written: Sequence[int]) -> list[str]:
    """What became of the rows that were asked for; none are written when nothing was found."""
    return [
        translate("cli", "{file}: %Ln row(s)", "", rows).format(file=target) for rows in written
    ]


def _line(finding: Finding) -> str:
    rows = len(finding.rows)
    said = translate("cli", "{level}  {finding}: {value} (limit {limit}), %Ln row(s)", "", rows)
    told = said.format(
        level=words.level(finding.level),
        finding=words.name(finding.code),
        value=words.number(finding, finding.value),
        limit=words.number(finding, finding.threshold),
    )
    return f"{told}  [{finding.code}]"

"""What is said about a title: each problem in a sentence, and why."""

from seller_desk.errors import TitleCode
from seller_desk.services.product.titles import TitleProblem
from seller_desk.views import terms
from seller_desk.views.wording import say, translate


def told(found: TitleProblem, title: str) -> str:
    """A problem in one line: what, how it is written here, why."""
    said = say(found.problem)
    if found.code is not TitleCode.BANNED_WORD:
        return said
    if found.reason is not None:
        why = terms.word_reason(found.reason)
        said = translate("product", "“{word}”: {why}").format(word=found.word, why=why)
    written = title[found.start : found.end]
    if written != found.word:
        here = translate("product", "{said}, here as “{written}”")
        said = here.format(said=said, written=written)
    return said

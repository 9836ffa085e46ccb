"""The page of the reference that lists what a clause can quote and which conditions there are.

It is made from the tables themselves; a test keeps `docs/reference/clauses.md` the same.
"""

from collections.abc import Iterable, Iterator

from sluitend.prose.conditions import CONDITIONS
from sluitend.prose.quotes.quote import Quote
from sluitend.prose.vocabulary import KINDS, QUOTES

_HEAD = """\
# Clauses

A clause is one Markdown file: `clauses/<language>/<id>.md` in the library, `text/<id>.md` in a
contract, or `text/<language>/<id>.md` for a language that does not prevail. Each paragraph becomes
a numbered paragraph of the article (7.1, 7.2), each list below one its items (a., b.). A number,
date, amount or percentage that stands in the data is never typed: the clause quotes it.

```
---
id: payment
title: Betaling
only_if: public_client
particulars:
  credit-note: 10 working days
---
{#term}
Opdrachtgever betaalt een juiste factuur binnen {{ price.payment_term }} na ontvangst.

{#set-off only_if=has_bonus_malus}
Partijen verrekenen een Malus volgens [](#settlement), binnen {{ particular("credit-note").value }}.
```

- A line `{#id}`, `{only_if=condition}` or both, directly above a paragraph, a list or the first
  line of an item, names it or makes it conditional. What does not hold is left out, and the rest
  is numbered without a gap.
- `[](#article)`, `[](#article.paragraph)` and `[](#annex-name)` print *artikel 7*, *artikel 7.2*
  and *bijlage C*; within an article `[](#paragraph)` is enough. An article comes before a
  paragraph of the same name.
- `particulars` are values the clause asks for, with the default it has; those of `contract.yaml`
  come first.
- In an annex (`annexes/<id>.md`) headings (`##`), tables and numbered lists may be used besides.
  An annex can be a table (`<id>.csv`, semicolons, names of columns in the first line) or a file
  (`<id>.pdf`) too. Other languages have a folder, as `text/` has: `annexes/en/<id>.md`.
- A table is shared by all languages. A column `room.en` holds the English of the column `room`;
  the head of a column without a label of ours may be a text per language, `{nl: Soort, en: Kind}`.
"""


def reference_page() -> str:
    """The whole page."""
    return "\n".join((_HEAD, *_quotes(QUOTES.values()), *_conditions()))


def _quotes(quotes: Iterable[Quote]) -> Iterator[str]:
    yield "## Quotes\n"
    yield "| quote | gives | from |\n|---|---|---|"
    for quote in quotes:
        given = '("id")' if quote.name in KINDS else ""
        called = f"{{{{ {quote.name}{given}.{quote.attribute} }}}}"
        yield f"| `{called}` | {quote.gives} | `{quote.path.replace('{id}', 'id')}` |"
    yield ""


def _conditions() -> Iterator[str]:
    yield "## Conditions\n"
    yield "`not` before a condition turns it round; in a line above a paragraph, `not_`.\n"
    yield "| condition | holds when |\n|---|---|"
    for condition in CONDITIONS.values():
        yield f"| `{condition.name}` | {condition.says} |"
    yield ""

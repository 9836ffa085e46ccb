"""How often the rules on text cry wolf: counted on contracts that others wrote.

.venv/bin/python benchmarks/foreign.py FOLDER               a table: findings per rule
.venv/bin/python benchmarks/foreign.py FOLDER --list        every finding with its sentence
.venv/bin/python benchmarks/foreign.py FOLDER --judged FILE the table, true and false apart

FOLDER holds `nl/*.md` and `en/*.md`, any Markdown. Each file becomes the articles of a contract
with the data of the demo's cleaning contract; only what our Markdown refuses is changed, and what
that was is counted. The demo's own contracts are counted beside them. A file of judgements has a
line a finding: the key that `--list` prints, a tab, `true` or `false`. Texts of others stay outside
this repository: take them to a folder of your own.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sluitend.actions.review import Reviewed, review
from sluitend.problem import Problem
from sluitend.rules.passages import masked
from sluitend.source.disk import disk
from sluitend.source.memory import memory

ROOT = Path(__file__).resolve().parents[1]
DEMO = "schoonmaak-stadskantoor"
DEFINITIONS = re.compile(r"\bdefini|\bbegrip", re.IGNORECASE)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
BUILD = "SL3"
"""Codes of how a text is built: not what it says."""
REFUSED: Mapping[str, tuple[re.Pattern[str], str]] = {
    "HTML": (re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.DOTALL), ""),
    "quotes of another template": (re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL), r"[\1]"),
    "attributes of another Markdown": (re.compile(r"\{[:#.%][^}]*\}"), ""),
    "links and images": (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    "addresses": (re.compile(r"<(?:https?|mailto):[^>]*>"), ""),
    "code": (re.compile(r"`+([^`]*)`+"), r"\1"),
    "braces": (re.compile(r"[{}]"), ""),
    "marks that cannot be seen": (re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]"), ""),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in the text of one source."""

    source: str
    problem: Problem
    sentence: str

    @property
    def key(self) -> str:
        """What a judgement names it by."""
        place = self.problem.place
        article = Path(place.path).stem
        return f"{self.source} {article}:{place.line}:{place.column} {self.problem.fault.code}"


# --- another's text as articles of ours -------------------------------------------------------


def articles(text: str, changed: Counter[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Title and paragraphs of each article of a Markdown text."""
    text, front = FRONT_MATTER.subn("", text.replace("\r\n", "\n"))
    changed["front matter"] += front
    title, paragraphs = "", list[str]()
    heading = False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        match token.type:
            case "heading_open":
                heading = True
            case "inline" if heading:
                yield title, tuple(paragraphs)
                title, paragraphs, heading = permitted(token, changed), [], False
            case "inline" if token.level and token.map is None:
                continue
            case "inline" | "fence" | "code_block":
                paragraphs.append(permitted(token, changed))
            case "ordered_list_open" | "table_open" | "blockquote_open" | "hr":
                changed[token.tag or token.type] += 1
    yield title, tuple(paragraphs)


def permitted(token: Token, changed: Counter[str]) -> str:
    """The words of a block, without what our Markdown refuses."""
    text = token.content
    for what, (pattern, instead) in REFUSED.items():
        text, count = pattern.subn(instead, text)
        changed[what] += count
    return " ".join(text.split())


def files_of(text: str, language: str, changed: Counter[str]) -> dict[str, bytes]:
    """A repository of the demo's cleaning contract with these articles in place of its own."""
    source = disk(ROOT / "contracts")
    contracts = {
        path.partition("/")[0] for path in source.paths() if path.endswith("/contract.yaml")
    }
    others = ("clauses/", f"{DEMO}/text/", *(f"{name}/" for name in contracts - {DEMO}))
    kept = [path for path in source.paths() if not path.startswith(others)]
    files = {path: source.read(path) for path in kept if path != f"{DEMO}/annexes/{language}"}
    names = list[str]()
    for title, paragraphs in articles(text, changed):
        if not any(paragraphs):
            continue
        defines = DEFINITIONS.search(title) and "definitions" not in names
        name = "definitions" if defines else f"article-{len(names) + 1}"
        names.append(name)
        head = f"---\nid: {name}\ntitle: {json.dumps(title or name, ensure_ascii=False)}\n---\n"
        body = "\n\n".join(_paragraph(one) for one in paragraphs if one)
        files[f"{DEMO}/text/{name}.md"] = f"{head}{body}\n".encode()
    outline = f"articles: {{default: [{', '.join(names)}]}}\n"
    contract = files[f"{DEMO}/contract.yaml"].decode("utf-8")
    contract = re.sub(r"^languages: .*$", f"languages: [{language}]", contract, flags=re.MULTILINE)
    contract = re.sub(r"^prevails: .*$", f"prevails: {language}", contract, flags=re.MULTILINE)
    return {**files, "house/outline.yaml": outline.encode(), f"{DEMO}/contract.yaml":
            contract.encode()}  # fmt: skip


def _paragraph(text: str) -> str:
    """A text that no Markdown takes for a list, a heading or a rule."""
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+#>*])(?=\s)|^(-{3,}|_{3,}|={3,})$",
                  lambda one: f"{one[1]}\\{one[2]}" if one[1] else f"\\{one[0]}",
                  text)  # fmt: skip


# --- what is found ----------------------------------------------------------------------------


def found_in(source: str, reviewed: Reviewed) -> Iterator[Finding]:
    """The findings on what the text says."""
    texts = {one.path: one.parsed for one in reviewed.dossier.clauses}
    for problem in reviewed.findings.problems:
        parsed = texts.get(problem.place.path)
        if parsed is not None and not problem.fault.code.startswith(BUILD):
            line = parsed.body.splitlines()[problem.place.line - parsed.body_line]
            yield Finding(source, problem, masked(line)[max(problem.place.column - 90, 0) :][:260])


def findings_in(folder: Path, changed: Counter[str]) -> Iterator[Finding]:
    """The findings in every text of a folder."""
    for path in sorted(folder.glob("*/*.md")):
        language = path.parent.name
        files = files_of(path.read_text(encoding="utf-8"), language, changed)
        found = review(memory(files), (DEMO,), None, "watertight")
        refused = [one for one in found.problems if one.fault.code < "SL1"]
        assert not refused, [f"{one.place}: {one.says('en')}" for one in refused]
        assert found.contracts, [f"{one.place}: {one.says('en')}" for one in found.problems]
        assert not found.contracts[0].findings.kept_back, found.contracts[0].findings.kept_back
        yield from found_in(path.stem, found.contracts[0])


def demo() -> Iterator[Finding]:
    """The findings in the articles of the demo's own contracts, at their strictest."""
    for one in review(disk(ROOT / "contracts"), (), None, "watertight").contracts:
        yield from found_in("demo", one)


# --- what is shown ----------------------------------------------------------------------------


def table(found: list[Finding], own: list[Finding], judged: Mapping[str, str]) -> str:
    """A row a rule: findings, true and false where they were judged, findings in the demo."""
    rows = ["| rule | findings | true | false | not judged | in the demo |",
            "|---|--:|--:|--:|--:|--:|"]  # fmt: skip
    codes = sorted({one.problem.fault.code for one in (*found, *own)})
    for code in [*codes, ""]:
        mine = [one for one in found if code in one.problem.fault.code]
        said = Counter(judged.get(one.key, "") for one in mine)
        there = sum(code in one.problem.fault.code for one in own)
        name = f"[{code}](rules/{code}.md)" if code else "together"
        rows.append(f"| {name} | {len(mine)} | {said['true']} | {said['false']} | {said['']} "
                    f"| {there} |")  # fmt: skip
    return "\n".join(rows)


def main() -> None:
    """Count, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="every finding, with its sentence")
    parser.add_argument("--judged", type=Path, help="lines of a key, a tab, and true or false")
    asked = parser.parse_args()
    changed = Counter[str]()
    found = list(findings_in(asked.folder, changed))
    lines = asked.judged.read_text(encoding="utf-8").splitlines() if asked.judged else ()
    judged = dict(line.rpartition("\t")[::2] for line in lines if "\t" in line)
    if asked.list:
        for one in found:
            print(f"{one.key}\t{one.problem.says('en')}\t{one.sentence}")
        return
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in asked.folder.glob("*/*"))
    print(table(found, list(demo()), judged))
    print(
        f"\n{len(list(asked.folder.glob('*/*.md')))} texts of {words} words. Changed: "
        + ", ".join(f"{what} ({count})" for what, count in sorted(changed.items()) if count)
    )


if __name__ == "__main__":
    main()

"""A portfolio of contracts that all differ, for measuring: the same ones from the same seed.

Each is a watertight contract of 41 articles and 21 service levels in two languages, as large as the
example. Its parties, people, amounts, rooms and texts are its own: words of every text are drawn
anew, every paragraph of its annexes and its own articles says something that no other contract
says, and it has articles of its own in place of the library's. So nothing that is kept by content
is found again in another contract, save the library that all of them share.

.venv/bin/python benchmarks/portfolio.py FOLDER 1000
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = "schoonmaak-stadskantoor"
CLIENT, SUPPLIER = "gemeente-zandwijk", "heldergroep"
SEED = 20_261_001
CONTRACTS_OF_A_PARTY = 10
REPLACED = ("staff", "safety", "exit", "payment")
"""Articles of the library that each contract words itself."""

WORDS = {
    "nl": {
        "medewerkers": ("medewerkers", "mensen", "krachten", "collega’s"),
        "ruimten": ("ruimten", "lokalen", "vertrekken"),
        "elke": ("elke", "iedere"),
        "kosten": ("kosten", "uitgaven"),
        "gebouw": ("gebouw", "pand"),
        "vloer": ("vloer", "ondergrond"),
        "rapport": ("rapport", "verslag"),
        "opgave": ("opgave", "lijst", "staat"),
        "gevolgen": ("gevolgen", "effecten"),
        "werkzaamheden": ("werkzaamheden", "taken"),
        "volledig": ("volledig", "geheel"),
        "alle": ("alle", "al de"),
    },
    "en": {
        "employees": ("employees", "staff members", "workers"),
        "rooms": ("rooms", "spaces", "areas"),
        "each": ("each", "every"),
        "costs": ("costs", "expenses"),
        "building": ("building", "property"),
        "floor": ("floor", "surface"),
        "report": ("report", "statement"),
        "list": ("list", "overview"),
        "consequences": ("consequences", "effects"),
        "all": ("all", "all the"),
    },
}
SENTENCES = {
    "nl": (
        "Dit geldt ook voor vertrek {room} en voor de {thing} van {place}.",
        "De {thing} bij vertrek {room} valt hier niet onder.",
        "Voor {place} staat de uitwerking in map {room} van het dossier.",
        "De {thing} van {place} heeft hiervoor kenmerk {room}.",
    ),
    "en": (
        "This also applies to space {room} and to the {thing} of {place}.",
        "The {thing} near space {room} is not included.",
        "For {place} the details are in folder {room} of the file.",
        "The {thing} of {place} has reference {room} for this.",
    ),
}
THINGS = {
    "nl": ("kast", "lift", "balie", "kluis", "pantry", "berging", "trap", "poort", "hal", "kelder"),
    "en": ("store", "lift", "desk", "safe", "pantry", "shed", "stair", "gate", "hall", "cellar"),
}
BEGINS = "Aard Berg Broek Dal Duin Eik Els Geest Hoog Kamp Klei Laag Lis Meer Oost Oud Riet Veen"
ENDS = "beek dam dijk donk drecht dorp hoven horst kerk loo meer mond oord rade veld wijk woude"
PLACES = tuple(begin + end for begin in BEGINS.split() for end in ENDS.split())
FIRST = "Anna Bram Chris Daan Eva Finn Gijs Hanna Iris Jan Kim Lars Mila Noor Otto Pim Roos Sem"
LAST = "Bos Blom Dam Faber Groen Hoek Kuit Mol Nagel Prins Ridder Schut Tuin Vink Wagenaar Zeeman"


def portfolio(
    contracts: int, seed: int = SEED, kind: str = "watertight"
) -> Iterator[tuple[str, bytes]]:
    """Every file of a portfolio: path and content.

    Of kind `registered` each contract is a few facts in one file, as an old one is taken in.
    """
    example = _example()
    for path, text in example.items():
        if not path.startswith(("parties/", f"{EXAMPLE}/")):
            yield path, text.encode("utf-8")
    parties = -(-contracts // CONTRACTS_OF_A_PARTY)
    for number in range(parties):
        yield from _parties(example, number, seed)
    for number in range(contracts):
        pair = _names(number % parties)
        if kind == "registered":
            yield _registered(number, pair, seed)
            continue
        for path, text in _contract(example, number, pair, seed):
            yield path, text.encode("utf-8")


def write(root: Path, contracts: int, seed: int = SEED, kind: str = "watertight") -> int:
    """Write a portfolio below a folder; how many files it has."""
    count = 0
    for path, content in portfolio(contracts, seed, kind):
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        count += 1
    return count


def _example() -> Mapping[str, str]:
    """The example's own files, without its other contracts."""
    contracts = ROOT / "contracts"
    others = {one.parent.name for one in contracts.glob("*/contract.yaml")} - {EXAMPLE}
    found = {}
    for file in sorted(contracts.rglob("*")):
        path = file.relative_to(contracts)
        passed = path.parts[0] in {*others, "build"} or path.name.startswith(".")
        if file.is_file() and not passed:
            found[path.as_posix()] = file.read_text(encoding="utf-8")
    return found


@dataclass(frozen=True)
class Names:
    """What a pair of parties is called."""

    client: str
    supplier: str
    place: str
    company: str


def _names(number: int) -> Names:
    place = PLACES[number % len(PLACES)] + ("" if number < len(PLACES) else f" {number}")
    return Names(f"gemeente-{number:04}", f"schoonmaak-{number:04}", place, f"Blinkgroep {number}")


def _parties(example: Mapping[str, str], number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    names = _names(number)
    random = Random(f"{seed} parties {number}")  # noqa: S311 - not for secrets
    for old, new in ((CLIENT, names.client), (SUPPLIER, names.supplier)):
        text = _renamed(example[f"parties/{old}.yaml"], names)
        text = re.sub(r"name: [A-Z]\. \(\w+\) [^,}]+", lambda _: _person(random), text)
        text = re.sub(r"088-\d{7}", lambda _: f"088-{random.randrange(10**7):07}", text)
        yield f"parties/{new}.yaml", text.encode("utf-8")


def _person(random: Random) -> str:
    first, last = random.choice(FIRST.split()), random.choice(LAST.split())
    return f"name: {first[0]}. ({first}) {last}"


def _renamed(text: str, names: Names) -> str:
    text = text.replace(CLIENT, names.client).replace(SUPPLIER, names.supplier)
    return text.replace("Zandwijk", names.place).replace("Heldergroep", names.company)


def _registered(number: int, names: Names, seed: int) -> tuple[str, bytes]:
    """The one file of a contract that is only registered."""
    random = Random(f"{seed} registered {number}")  # noqa: S311 - not for secrets
    name, begins = f"contract-{number:05}", random.randrange(2015, 2026)
    text = f"""\
id: {name}
title: Onderhoud van de {random.choice(THINGS["nl"])} in {names.place}, vak {number}
service: maintenance
client: {names.client}
supplier: {names.supplier}
level: registered
status: draft
version: "1.0"
dated: {begins - 1}-11-{random.randrange(1, 30):02}
owner: m-de-jong
value: {{estimated: "{random.randrange(5_000, 200_000)}.00"}}
term: {{starts: {begins}-01-01, ends: {begins + 4}-12-31, notice: {{client: 3 months}}}}
signing: {{place: {names.place}}}
"""
    return f"{name}/contract.yaml", text.encode("utf-8")


def _contract(
    example: Mapping[str, str], number: int, names: Names, seed: int
) -> Iterator[tuple[str, str]]:
    """The files of one contract."""
    random = Random(f"{seed} contract {number}")  # noqa: S311 - not for secrets
    name = f"schoonmaak-{number:05}"
    for path, text in example.items():
        if path.startswith(f"{EXAMPLE}/"):
            here = path.replace(EXAMPLE, name, 1)
            said = _renamed(text, names).replace(EXAMPLE, name)
            yield here, _drawn(here, said, names, random)
    for article in REPLACED:
        for language in ("nl", "en"):
            where = f"{name}/text/{'en/' if language == 'en' else ''}{article}.md"
            yield where, _drawn(where, example[f"clauses/{language}/{article}.md"], names, random)


def _drawn(path: str, text: str, names: Names, random: Random) -> str:
    """A file with words, amounts and sentences of its own."""
    if path.endswith(".csv"):
        return re.sub(r";(\d{2,3});(\d);", lambda m: f";{random.randrange(10, 900)};{m[2]};", text)
    if path.endswith(".md"):
        language = "en" if "/en/" in path else "nl"
        return "".join(_line(one, language, names, random) for one in text.splitlines(True))
    lines = (_said(line, random) for line in text.splitlines(True))
    return _amounts("".join(lines), random) if path.endswith("/contract.yaml") else "".join(lines)


def _said(line: str, random: Random) -> str:
    """A line of YAML, with other words in its texts."""
    for language in ("nl", "en"):
        if found := re.search(rf"\b{language}: ", line):
            line = line[: found.end()] + _reworded(line[found.end() :], language, random)
    return line


def _amounts(text: str, random: Random) -> str:
    """A contract with prices and sums of its own."""
    text = re.sub(
        r'(id: (?:hourly|carpet)[\w-]+,.*amount: )"[\d.]+"',
        lambda m: f'{m[1]}"{random.randrange(300, 6000) / 100:.2f}"',
        text,
    )
    text = text.replace("ZW-2024-017", f"ZW-2024-{random.randrange(1000, 10_000)}")
    return re.sub(r"EUR \d+50000", lambda _: f"EUR {random.randrange(10, 40)}50000", text)


def _line(line: str, language: str, names: Names, random: Random) -> str:
    """A line of Markdown; a paragraph gets a sentence more."""
    plain = line[:1].isalpha() and ": " not in line[:40] and line.rstrip().endswith(".")
    line = line if line.startswith("{") else _reworded(line, language, random)
    if not plain:
        return line
    sentence = random.choice(SENTENCES[language]).format(
        room=f"{random.randrange(1, 40)}.{random.randrange(1000, 9999)}",
        thing=random.choice(THINGS[language]),
        place=names.place,
    )
    return f"{line.rstrip()} {sentence}\n"


def _reworded(text: str, language: str, random: Random) -> str:
    drawn = WORDS[language]
    pattern = rf"(?<![\w(#{{/.-])(?:{'|'.join(drawn)})(?![\w\-\")}}.:])"
    return re.sub(pattern, lambda found: random.choice(drawn[found[0]]), text)


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])), "files")

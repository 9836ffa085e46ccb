"""No bytes given as any file make a traceback: they make problems."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sluitend.load.portfolio import load
from sluitend.load.terms import content_hash, terms_of
from sluitend.model.files import KINDS
from sluitend.source.disk import disk
from sluitend.source.memory import memory

DEMO = Path(__file__).parents[2] / "contracts"
TREE = disk(DEMO)
FILES = {path: TREE.read(path) for path in TREE.paths()}
PATHS = sorted(
    {("x/" if kind.of_contract else "") + kind.pattern.replace("*", "1.0") for kind in KINDS}
    | {"clauses/nl/scope.md", "x/text/scope.md", "x/annexes/a.md", "x/annexes/a.csv"}
)
SCALARS = st.one_of(
    st.sampled_from(
        ["", "~", "true", "1e999", "-0", "99999999999999999999", "2026-02-30", "2026-Q9", "a b",
         "at least", "100 %", "EUR 1", "0001-01-01", "9999-12-31", "\u202e", "{}", "3 months",
         "999999999 years", "at least 9 %", "1 % per", "each", "more than", "x" * 300]
    ),
    st.text(max_size=20),
)  # fmt: skip


@given(st.sampled_from(PATHS), st.binary(max_size=200))
@example("sluitend.yaml", b"format: 1\ncalendars: {office: {days: Mon-Fri}}\n")
@example("x/contract.yaml", b"- - -")
def test_any_bytes(path: str, content: bytes) -> None:
    load(memory({"sluitend.yaml": "format: 1\n", "x/contract.yaml": "id: x\n", path: content}))


def lines_with_values() -> list[tuple[str, int]]:
    """Every line of the demo that gives a key a value."""
    return [
        (path, number)
        for path, content in FILES.items()
        if path.endswith((".yaml", ".md"))
        for number, line in enumerate(content.decode().split("\n"))
        if ":" in line
    ]


LINES = lines_with_values()


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_real_contract_with_values_torn_out(data: st.DataObject) -> None:
    path, number = data.draw(st.sampled_from(LINES))
    lines = FILES[path].decode().split("\n")
    key, _, _ = lines[number].partition(":")
    lines[number] = f"{key}: {data.draw(SCALARS)}"
    portfolio = load(memory(FILES | {path: "\n".join(lines).encode("utf-8", "replace")}))
    for problem in portfolio.problems:
        for language in ("nl", "en"):
            assert problem.says(language)
            assert problem.remedy(language)
    for dossier in portfolio.dossiers:
        assert len(content_hash(terms_of(dossier))) == 64


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False))
def test_order_of_keys_changes_nothing(random: object) -> None:
    """Top-level keys of a sheet in any order: the same terms, the same hash."""
    before = load(memory(FILES))
    shuffled = dict(FILES)
    for path in FILES:
        if path.endswith(("/contract.yaml", "/sla.yaml")):
            shuffled[path] = _shuffled(FILES[path].decode(), random).encode()
    after = load(memory(shuffled))
    for one, other in zip(before.dossiers, after.dossiers, strict=True):
        assert content_hash(terms_of(one)) == content_hash(terms_of(other))


def _shuffled(text: str, random: object) -> str:
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line and not line[0].isspace() and line[0] not in "#-":
            blocks.append([])
        blocks[-1].append(line)
    head, *rest = blocks
    random.shuffle(rest)  # type: ignore[attr-defined]
    return "\n".join(line for block in (head, *rest) for line in [*block]) + "\n"

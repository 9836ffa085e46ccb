"""Whatever bytes a file holds, a command answers with findings, never with a traceback."""

import contextlib
import io
import sys
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sluitend.cli import main
from sluitend.model.files import KINDS

SMALL = {
    "sluitend.yaml": b"format: 1\n",
    "x/contract.yaml": b"id: x\nlevel: watertight\nstatus: agreed\nclient: a\nsupplier: b\n",
    "x/sla.yaml": b"service_levels: [{id: a, weight: 100 %}]\n",
    "parties/a.yaml": b"id: a\nname: A\n",
    "parties/b.yaml": b"id: b\nname: B\n",
    "house/outline.yaml": b"articles: {default: [scope]}\n",
    "clauses/nl/scope.md": b"---\nid: scope\ntitle: Omvang\n---\nTekst.\n",
}
PATHS = sorted(
    {("x/" if kind.of_contract else "") + kind.pattern.replace("*", "a") for kind in KINDS}
    | {"clauses/nl/scope.md", "x/text/own.md", "x/annexes/a.md", "x/annexes/a.csv"}
    | {"x/annexes/a.pdf", "house/logo.png", "notes.txt"}
)
COMMANDS = (
    ("check",),
    ("check", "--for-signature", "--output-format", "json"),
    ("build", "--format", "pdf", "--only", "acknowledgement"),
    ("agree", "x", "--client", "p=2024-01-01", "--supplier", "q=2024-01-01"),
    ("sign", "x", "x/annexes/a.pdf", "--client", "p=2024-01-01", "--supplier", "q=2024-01-01"),
    ("new", "y", "--service", "a"),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PATHS), st.binary(max_size=200), st.sampled_from(COMMANDS))
@example("sluitend.yaml", b"\xff\xfe\x00", ("check",))
@example("x/contract.yaml", b"[" * 5000, ("build",))
@example("x/annexes/a.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog", COMMANDS[4])
def test_no_traceback(
    tmp_path_factory: object, path: str, content: bytes, words: tuple[str, ...]
) -> None:
    root: Path = tmp_path_factory.mktemp("any")  # type: ignore[attr-defined]
    for name, text in (SMALL | {path: content}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text)
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.object(sys, "argv", ["sluitend", "-C", str(root), *words]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            code = ended.code
    assert code in (0, 1, 2), err.getvalue()
    assert "Traceback" not in err.getvalue()

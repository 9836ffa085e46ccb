from pathlib import Path

import pytest

from sluitend.source import found


def test_in_a_checkout_they_stand_at_the_top() -> None:
    root = Path(__file__).parents[2]
    assert found.templates() == root / "templates"
    assert found.library() == root / "contracts"


def test_in_the_wheel_they_stand_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("templates", "library"):
        (tmp_path / "sluitend" / name).mkdir(parents=True)
    monkeypatch.setattr(found, "PACKAGE", tmp_path / "sluitend")
    assert found.templates() == tmp_path / "sluitend" / "templates"
    assert found.library() == tmp_path / "sluitend" / "library"


def test_an_installation_without_them_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found, "PACKAGE", tmp_path / "a")
    monkeypatch.setattr(found, "CHECKOUT", tmp_path / "b")
    with pytest.raises(FileNotFoundError) as wrong:
        found.templates()
    assert str(wrong.value) == (
        f"the installation is incomplete: no folder {tmp_path}/a/templates or "
        f"{tmp_path}/b/templates"
    )

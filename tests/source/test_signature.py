"""What the file system says of a tree, and when a later change is sure to show."""

from pathlib import Path

from sluitend.source.disk import Limits
from sluitend.source.signature import SAID, digest, settled, signature


def test_names_forge_nothing(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    (one / "a").mkdir(parents=True)
    two.mkdir()
    (two / "a,b").touch()
    assert digest((("a",), ("b",))) != digest((("a", "b"),))
    assert digest((("a", 1),)) != digest((("a", "1"),))
    assert signature(one) == (("a",),)
    assert signature(two) != signature(one)


def test_what_is_passed_over_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    before = signature(tmp_path)
    for name in (".git", ".hidden", "build", "node_modules"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").touch()
    assert signature(tmp_path) == before == (("a",),)


def test_what_cannot_be_seen_is_said(tmp_path: Path) -> None:
    (tmp_path / "nowhere").symlink_to("gone")
    assert signature(tmp_path) == (("nowhere", "refused", 2),)
    assert signature(tmp_path / "gone") == (("", "refused", 2),)


def test_too_much_is_not_looked_at(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / str(number)).mkdir()
    assert signature(tmp_path, Limits(count=3)) is None
    assert signature(tmp_path, Limits(count=4)) == (("0",), ("1",), ("2",), ("3",))


def test_when_a_change_will_show() -> None:
    rest = (2, 3, 4, 5, 6)
    fine, coarse = ("a", 1_000_000_001, *rest), ("a", 1_000_000_000, *rest)
    assert not settled(((fine,),), 1_100_000_001)
    assert settled(((fine,),), 1_100_000_002)
    assert not settled(((coarse,),), 3_500_000_000)
    assert settled(((coarse,),), 3_500_000_001)
    assert settled(((coarse,), (fine,)), 1_100_000_002)  # of a device that counts finely
    elsewhere = (*fine[:5], 7, 6)
    assert not settled(((coarse, elsewhere),), 1_100_000_002)
    assert settled(((("a",),),), 0)
    assert not settled(((("a", "refused", 13),),), 10**18)


def test_a_link_is_as_new_as_what_it_leads_to() -> None:
    link = ("a", 1_000_000_001, 1, 2, 3, 4, 5, 5_000_000_001, 1, 2, 3, 4, 5)
    assert len(link) == 1 + 2 * SAID
    assert not settled(((link,),), 5_100_000_001)
    assert settled(((link,),), 5_100_000_002)

"""What is worked out of a thing is kept for that very thing, and never for an equal one."""

from sluitend.source.kept import kept


class Counted:
    """How often something was worked out."""

    def __init__(self) -> None:
        self.times = 0

    def of(self, thing: tuple[int, ...], more: int = 0) -> int:
        self.times += 1
        return sum(thing) + more


def test_once_for_each_thing_and_what_else_is_asked() -> None:
    counted = Counted()
    total = kept(8)(counted.of)
    thing, equal = tuple(range(1, 3)), tuple(range(1, 3))
    assert [total(thing), total(thing), total(thing, 5), total(thing, 5)] == [3, 3, 8, 8]
    assert counted.times == 2
    assert total(equal) == 3
    assert counted.times == 3


def test_the_oldest_goes_first() -> None:
    counted = Counted()
    total = kept(2)(counted.of)
    things = [tuple(range(number, number + 1)) for number in range(3)]
    assert [total(one) for one in (*things, things[2], things[1])] == [0, 1, 2, 2, 1]
    assert counted.times == 3
    total(things[0])
    assert counted.times == 4


def test_a_thing_that_is_gone_lends_its_place_to_no_other() -> None:
    """What is kept holds on to its thing, so that no new one gets the same id."""
    total = kept(100)(Counted().of)
    assert [total(tuple(range(number, number + 1))) for number in range(1000)] == list(range(1000))

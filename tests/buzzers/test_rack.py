"""Which pad is which, and what of its buttons is a press: no device, no thread, no clock."""

from __future__ import annotations

import pytest

from quizapp.buzzers.devices import Moved, Plugged
from quizapp.buzzers.rack import BOUNCE, MS, SETTLING, Rack, Tap, short_name

MODEL, OTHER = "0300…0006", "0300…1000"
LATER = 10_000 * MS


def plug(rack: Rack, handle: int, model: str = MODEL, name: str = "Twin", serial: str = "") -> str:
    return rack.plug(Plugged(handle, 0, model, name, 12, serial)).pad.id


def down(rack: Rack, handle: int, button: int, at: int) -> Tap | None:
    return rack.move(Moved(handle, at, button, down=True))


def up(rack: Rack, handle: int, button: int, at: int) -> None:
    assert rack.move(Moved(handle, at, button, down=False)) is None


def test_a_button_that_goes_down_is_a_press_with_its_own_stamp() -> None:
    rack = Rack()
    pad = plug(rack, 7)
    assert down(rack, 7, 3, LATER) == Tap(LATER, pad, 3, "Twin·4")


def test_a_held_button_is_one_press_however_often_it_is_told() -> None:
    rack = Rack()
    plug(rack, 7)
    taps = [down(rack, 7, 3, LATER + number * 100 * MS) for number in range(20)]
    assert [tap is not None for tap in taps] == [True] + [False] * 19
    up(rack, 7, 3, LATER + 3_000 * MS)
    assert down(rack, 7, 3, LATER + 3_100 * MS) is not None


def test_a_bouncing_contact_is_one_press_and_a_second_press_of_a_hand_is_two() -> None:
    rack = Rack()
    plug(rack, 7)
    assert down(rack, 7, 0, LATER) is not None
    up(rack, 7, 0, LATER + 2 * MS)
    assert down(rack, 7, 0, LATER + 4 * MS) is None
    up(rack, 7, 0, LATER + 60 * MS)
    assert down(rack, 7, 0, LATER + 60 * MS + BOUNCE - 1) is None
    up(rack, 7, 0, LATER + 200 * MS)
    assert down(rack, 7, 0, LATER + 200 * MS + BOUNCE) is not None


def test_other_buttons_of_one_device_are_other_buzzers() -> None:
    """Four handsets of a Buzz set are one device; two press within the same report."""
    rack = Rack()
    plug(rack, 1)
    assert down(rack, 1, 0, LATER) is not None
    assert down(rack, 1, 5, LATER) is not None
    assert down(rack, 1, 10, LATER + MS) is not None


def test_what_a_pad_reports_while_it_is_plugged_in_is_no_press() -> None:
    rack = Rack()
    plug(rack, 1)
    assert down(rack, 1, 4, SETTLING - 1) is None
    up(rack, 1, 4, LATER)
    assert down(rack, 1, 4, LATER + BOUNCE) is not None


def test_a_pad_that_is_unknown_or_gone_says_nothing() -> None:
    rack = Rack()
    plug(rack, 1)
    assert rack.unplug(1) is not None
    assert rack.unplug(1) is None
    assert down(rack, 1, 0, LATER) is None
    assert down(rack, 99, 0, LATER) is None


def test_a_pad_comes_back_under_its_own_id_though_the_system_numbers_it_anew() -> None:
    rack = Rack()
    pad = plug(rack, 1)
    assert down(rack, 1, 0, LATER) is not None
    rack.unplug(1)
    assert plug(rack, 2) == pad
    tap = down(rack, 2, 0, LATER + 5 * MS)
    assert tap is not None, "what was held when it was pulled is not held any more"
    assert tap.pad == pad


def test_equal_pads_are_told_apart_by_their_order() -> None:
    rack = Rack()
    first, second, other = plug(rack, 1), plug(rack, 2), plug(rack, 3, OTHER, "Buzz")
    assert len({first, second, other}) == 3
    assert [pad.called for pad in rack.pads] == ["Twin", "Twin #2", "Buzz"]
    assert [pad.id for pad in rack.twins] == [first, second]
    rack.unplug(1)
    assert rack.twins == ()
    assert plug(rack, 4) == first, "the one that is missing came back, not a third one"


def test_it_is_told_where_equal_pads_may_have_changed_places() -> None:
    rack = Rack()
    plug(rack, 1)
    plug(rack, 2)
    rack.unplug(1)
    assert not rack.plug(Plugged(3, 0, MODEL, "Twin")).mixed
    rack.unplug(2)
    rack.unplug(3)
    assert rack.plug(Plugged(4, 0, MODEL, "Twin")).mixed
    assert not rack.plug(Plugged(5, 0, MODEL, "Twin")).mixed


def test_equal_pads_with_serials_are_told_apart_by_them() -> None:
    rack = Rack()
    first, second = plug(rack, 1, serial="A1"), plug(rack, 2, serial="B2")
    rack.unplug(1)
    rack.unplug(2)
    came = rack.plug(Plugged(3, 0, MODEL, "Twin", 12, "B2"))
    assert (came.pad.id, came.mixed) == (second, False)
    assert plug(rack, 4, serial="A1") == first
    assert rack.twins == ()


def test_pads_with_one_serial_for_all_are_still_told_apart() -> None:
    rack = Rack()
    assert plug(rack, 1, serial="0001") != plug(rack, 2, serial="0001")


def test_learned_pads_are_known_again_another_day() -> None:
    rack = Rack()
    rack.expect({f"{MODEL}#2": "Twin #2·5"})
    assert [(pad.called, pad.there) for pad in rack.pads] == [("Twin #2", False)]
    came = rack.plug(Plugged(1, 0, MODEL, "Twin", 12))
    assert (came.pad.id, came.pad.called, came.mixed) == (f"{MODEL}#2", "Twin #2", False)
    assert plug(rack, 2) == f"{MODEL}#1"
    assert rack.pads[1].called == "Twin"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Logitech Buzz(tm) Controller V1", "Logitech Buzz V1"),
        ("Xbox 360 Controller for Windows", "Xbox 360"),
        ("  DragonRise Inc.   Generic   USB  Joystick  ", "DragonRise Inc."),
        ("USB Gamepad", "USB Gamepad"),
        ("\x00\x07\n", "Gamepad"),
        ("", "Gamepad"),
        ("<b>Pad</b>\u202e", "b Pad /b"),
        ("无线抢答器接收器", "无线抢答器接收器"),
        ("A very long name that no key cap has room for", "A very long name…"),
    ],
)
def test_a_name_is_short_and_can_be_printed(name: str, said: str) -> None:
    assert short_name(name) == said

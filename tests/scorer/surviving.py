"""Which decisions of a log still stand after its undos."""

from __future__ import annotations

from itertools import groupby
from typing import Any

Event = dict[str, Any]

NEVER_TAKEN_BACK = {
    "opened",
    "pressed",
    "resumed",
    "clock_paused",
    "clock_resumed",
    "clock_changed",
}


def decisions(events: list[Event]) -> list[list[Event]]:
    """The events of each decision, in log order."""
    return [list(group) for _, group in groupby(events, key=lambda event: event["decision"])]


def surviving(events: list[Event], complaints: list[str]) -> list[list[Event]]:
    """The decisions that were not taken back; undos themselves are left out.

    An undo takes back the latest standing decision that changed something, and everything that
    was logged after it (which can only be presses, restarts and turns of the clock); of an order
    of the evening only that.
    """
    standing: list[list[Event]] = []
    last = None
    for decision in decisions(events):
        number = decision[0]["decision"]
        if last is not None and number <= last:
            complaints.append(f"decision {number} stands after decision {last}")
        last = number
        if all(event["type"] != "undone" for event in decision):
            standing.append(decision)
            continue
        if len(decision) > 1:
            complaints.append(f"decision {number}: an undo does something besides")
        changing = [
            place
            for place, earlier in enumerate(standing)
            if any(event["type"] not in NEVER_TAKEN_BACK for event in earlier)
        ]
        if not changing:
            complaints.append(f"decision {number}: an undo with nothing to take back")
            continue
        if any(event["type"] == "item_moved" for event in standing[changing[-1]]):
            # Another order of the evening touches no question: what was pressed since still races.
            del standing[changing[-1]]
        else:
            del standing[changing[-1] :]
    return standing

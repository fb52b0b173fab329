"""The teams' buzzers, whatever they are: keys of a keyboard and buttons of gamepads in one race."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from quizapp import clock
from quizapp.bank.words import QT_TRANSLATE_NOOP, Words, words
from quizapp.buzzers.keyboard import KeyboardBuzzers
from quizapp.buzzers.pads import PAD_RESOLUTION, Pads
from quizapp.buzzers.rack import Came, Tap, Went, called_in
from quizapp.contest.draft import TeamKey
from quizapp.game.commands import Press

FINDING_MS = 2_000
"""So long after the pads were asked for, those that are not there are told of."""


class TeamBuzzers(QObject):
    """One buzzer a team: turns what is pressed into `Press` and hands it on.

    Gamepads are asked for where a team has learned one, or by `hear_pads`, now or an earlier time.
    `testing` keeps presses from the match.
    """

    pressed = Signal(object)
    """Every press of a team's buzzer, a `Press`."""
    learned = Signal(int)
    """A team has another buzzer, or none any more."""
    refused = Signal(object)
    """`Words`: why what was pressed cannot be learned."""
    changed = Signal()
    """Which gamepads are there, or whether they are heard."""
    told = Signal(object, bool)
    """`Words` for the operator, and whether something is wrong."""

    def __init__(
        self,
        post: Callable[[Press], object],
        keys: Iterable[TeamKey],
        pads: Pads,
        *,
        reserved: Collection[int | Qt.Key] = (),
        now: Callable[[], int] = clock.now,
        parent: QObject | None = None,
    ) -> None:
        """`keys` are what was learned before; `reserved`: Qt keys that are not free."""
        super().__init__(parent)
        keys = tuple(keys)
        self.testing = False
        self._send = post
        self._pads = pads
        typed = [key for key in keys if not key.device]
        self._keyboard = KeyboardBuzzers(
            self._post,
            {key.code: key.team for key in typed},
            {key.team: key.label for key in typed},
            reserved=reserved,
            now=now,
            parent=self,
        )
        self._buttons = {key.team: key for key in keys if key.device}
        self._heard: set[int] = set()
        self.pressed.connect(self._on_pressed)
        self.learned.connect(self._heard.discard)
        self._learning = 0
        self._asked = self._left = False
        self._problem: Words | None = None
        self._find = QTimer(self)
        self._find.setSingleShot(True)
        self._find.setInterval(FINDING_MS)
        self._find.timeout.connect(self._on_searched)
        self._keyboard.pressed.connect(self.pressed)
        self._keyboard.learned.connect(self._on_key_learned)
        self._keyboard.refused.connect(self.refused)
        pads.tapped.connect(self._on_tapped)
        pads.came.connect(self._on_came)
        pads.went.connect(self._on_went)
        pads.changed.connect(self._on_pads_changed)
        pads.expect({key.device: key.label for key in self._buttons.values()})
        if self._buttons or pads.wanted:
            self._listen(on=True)

    @property
    def keys(self) -> Mapping[int, int]:
        """Keys of the keyboard: native scan code → team."""
        return self._keyboard.keys

    @property
    def names(self) -> Mapping[int, str]:
        """Team → what stands on its key or button."""
        return {
            **self._keyboard.names,
            **{team: key.label for team, key in self._buttons.items()},
        }

    @property
    def teams(self) -> frozenset[int]:
        """Teams that have a buzzer."""
        return frozenset((*self._keyboard.keys.values(), *self._buttons))

    @property
    def heard(self) -> frozenset[int]:
        """Teams whose buzzer has been heard since it was learned."""
        return frozenset(self._heard)

    @property
    def kept(self) -> tuple[TeamKey, ...]:
        """All that was learned, to be taken up another time."""
        names = self._keyboard.names
        typed = (
            TeamKey(team, code, names.get(team, "")) for code, team in self._keyboard.keys.items()
        )
        return tuple(sorted((*typed, *self._buttons.values()), key=lambda key: key.team))

    @property
    def lost(self) -> Mapping[int, str]:
        """Teams whose gamepad is not there → how it is called."""
        return {
            team: called_in(key.label)
            for team, key in sorted(self._buttons.items())
            if (pad := self._pads.pad(key.device)) is None or not pad.there
        }

    @property
    def twins(self) -> frozenset[int]:
        """Teams whose gamepad has an equal one beside it."""
        equal = {pad.id for pad in self._pads.twins}
        return frozenset(team for team, key in self._buttons.items() if key.device in equal)

    @property
    def pads_on(self) -> bool:
        """Whether gamepads are heard."""
        return self._pads.on

    @property
    def pads_there(self) -> tuple[str, ...]:
        """The gamepads that are plugged in, by name."""
        return self._pads.there

    @property
    def pads_problem(self) -> Words | None:
        """Why gamepads are not heard though a team has one, or though they were asked for."""
        if self._buttons and not self._asked:
            text = QT_TRANSLATE_NOOP(
                "buzzers", "Gamepads are switched off. Press F6 and tick “Gamepads too”."
            )
            return words("pads-off", "buzzers", text)
        return self._pads.problem

    def hear_pads(self, *, on: bool) -> None:
        """Listen to gamepads too, or to the keyboard only; that is remembered."""
        self._pads.want(on=on)
        self._listen(on=on)

    def _listen(self, *, on: bool) -> None:
        self._asked = on
        self._pads.listen(self, on=on)
        if on:
            self._find.start()
        else:
            self._find.stop()

    def learn(self, team: int) -> None:
        """Take the next key or button for `team`; 0 stops that."""
        self._learning = team
        self._keyboard.learn(team)

    def forget(self, team: int) -> None:
        """Take the buzzer of `team` away."""
        self._buttons.pop(team, None)
        self._keyboard.forget(team)

    def hear_first(self) -> None:
        """Hear every key before all that listened until now."""
        self._keyboard.hear_first()

    def leave(self) -> None:
        """Hear nothing any more."""
        if self._left:
            return
        self._left = True
        self._keyboard.leave()
        self._find.stop()
        pads = self._pads
        pads.tapped.disconnect(self._on_tapped)
        pads.came.disconnect(self._on_came)
        pads.went.disconnect(self._on_went)
        pads.changed.disconnect(self._on_pads_changed)
        pads.listen(self, on=False)

    # --- what happens

    def _on_tapped(self, tap: Tap) -> None:
        if self._learning:
            self._learn(tap)
            return
        team = self._owner(tap)
        if not team or not self._asked:
            return
        press = Press(tap.at, team, "gamepad", PAD_RESOLUTION)
        self._post(press)
        self.pressed.emit(press)

    def _on_pressed(self, press: Press) -> None:
        self._heard.add(press.team)

    def _post(self, press: Press) -> None:
        if not self.testing:
            self._send(press)

    def _owner(self, tap: Tap) -> int:
        return next(
            (
                team
                for team, key in self._buttons.items()
                if (key.device, key.code) == (tap.pad, tap.button)
            ),
            0,
        )

    def _learn(self, tap: Tap) -> None:
        label, owner, team = tap.label, self._owner(tap), self._learning
        if owner not in (0, team):
            text = QT_TRANSLATE_NOOP("console", "{key} is team {team}'s already. Take another key.")
            self.refused.emit(words("key-taken", "console", text, key=label, team=owner))
            return
        self.learn(0)
        self._buttons[team] = TeamKey(team, tap.button, label, tap.pad)
        # It tells `learned` itself, once the team has neither key nor another button.
        self._keyboard.forget(team)

    def _on_key_learned(self, team: int) -> None:
        if self._learning == team:  # a key was pressed: a button that the team had is free again
            self._learning = 0
            self._buttons.pop(team, None)
        self.learned.emit(team)

    def _teams_at(self, pad_id: str) -> str:
        teams = sorted(team for team, key in self._buttons.items() if key.device == pad_id)
        return ", ".join(map(str, teams))

    def _on_went(self, went: Went) -> None:
        teams = self._teams_at(went.pad.id)
        if teams:
            text = QT_TRANSLATE_NOOP(
                "buzzers",
                "Gamepad {pad} of team {teams} is unplugged! Plug it in again; until then the "
                "number keys press for them.",
            )
            said = words("pad-gone", "buzzers", text, pad=went.pad.called, teams=teams)
            self.told.emit(said, True)

    def _on_came(self, came: Came) -> None:
        teams = self._teams_at(came.pad.id)
        if came.mixed and teams:
            text = QT_TRANSLATE_NOOP(
                "buzzers",
                "{pad}: equal gamepads are told apart by the order of plugging in. Let each press "
                "once (F6).",
            )
            self.told.emit(words("pads-mixed", "buzzers", text, pad=came.pad.called), True)
        elif teams and not self._find.isActive():
            text = QT_TRANSLATE_NOOP("buzzers", "Gamepad {pad} of team {teams} is there again.")
            said = words("pad-back", "buzzers", text, pad=came.pad.called, teams=teams)
            self.told.emit(said, False)

    def _on_searched(self) -> None:
        """Tell which pads have not been found."""
        lost = self.lost
        if self._pads.problem is not None or not lost:
            return
        text = QT_TRANSLATE_NOOP(
            "buzzers", "Not plugged in: gamepad {pads} of team {teams}. Plug it in."
        )
        pads = " / ".join(dict.fromkeys(lost.values()))
        teams = ", ".join(map(str, lost))
        self.told.emit(words("pads-lacking", "buzzers", text, pads=pads, teams=teams), True)

    def _on_pads_changed(self) -> None:
        problem = self._pads.problem
        if problem is not self._problem and self._buttons:
            self._problem = problem
            if problem is not None:
                self.told.emit(problem, True)
        self.changed.emit()

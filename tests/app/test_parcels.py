"""A match carried to another computer: whole, told twice, refused in words; and handed over."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from quizapp import clock
from quizapp.app.library import Library
from quizapp.app.matches import HandedOver, Running, begin, look, resume
from quizapp.app.parcels import contest_parcel, hand_over, keep_here, match_parcel
from quizapp.app.unpacking import take
from quizapp.bank.question import Bank
from quizapp.contest.draft import Draft, TeamKey, to_plan, write_draft
from quizapp.files import parcel
from quizapp.files.parcel import MANIFEST, Parcel
from quizapp.files.refusal import Unreadable
from quizapp.game import commands as c
from quizapp.game.events import Ruling, Verdict
from quizapp.game.flow import next_action
from quizapp.game.match import Play, Stage
from quizapp.game.medium import under_print
from quizapp.game.plan import Item, ItemKind
from quizapp.store.banks import Change
from quizapp.store.custody import What, origin
from quizapp.store.problems import Damaged, StoreProblem
from quizapp.store.taking import Outcome

S = 1_000_000_000


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[Callable[[str], Library]]:
    opened: list[Library] = []

    def library(name: str) -> Library:
        opened.append(Library(tmp_path / name))
        return opened[-1]

    yield library
    for one in opened:
        one.close()


def keyed(library: Library) -> Draft:
    """The sample competition with two teams' keys, and a picture that a question names."""
    draft = library.draft("sample")
    assert draft is not None
    pad = TeamKey(3, 5, "Buzz·6", "0300000054c0#1")
    draft = replace(draft, keys=(TeamKey(1, 30, "A"), TeamKey(2, 31, "S"), pad))
    library.shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
    bank_id = draft.banks[0]
    bank = library.banks.bank(bank_id)
    assert bank is not None
    shown = tuple(replace(one, media=("图 一.png",)) for one in bank.questions)
    library.banks.put(
        bank_id,
        Bank(bank.title, shown, bank.note),
        Change(clock.wall()),
        {"图 一.png": b"\x89PNG-1"},
    )
    return draft


def played(library: Library, decisions: int = 12) -> Running:
    """A match of the sample that stands in its first round."""
    draft = keyed(library)
    made = to_plan(draft, library.questions(draft), library.used(draft))
    assert made.plan is not None
    running = begin(library, made.plan, rehearsal=False)
    go_on(running, decisions)
    return running


def go_on(running: Running, decisions: int) -> None:
    for _ in range(decisions):
        if next_action(running.show.match).value == "wait_verdict":
            running.show.do(c.Judge(clock.now(), Verdict.RIGHT))
        else:
            running.show.do(c.Proceed(clock.now()))


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def sent(made: Parcel) -> Parcel:
    """As it comes out of the file on the other computer."""
    return parcel.unpack(parcel.pack(made))


def forged(made: Parcel, change: Callable[[bytes], bytes]) -> Parcel:
    """The log changed, and the manifest made to fit by somebody who knows how."""
    name = "matches/1.match.jsonl"
    return replace(made, parts={**made.parts, name: change(made.parts[name])})


def test_a_match_opens_on_another_computer(libraries: Callable[[str], Library]) -> None:
    here, there = libraries("here"), libraries("there")
    there.shelf.drop_contest("sample")
    there.banks.drop("dl-2020-37")
    running = played(here)
    running.log.seal(running.id, clock.wall())
    came = take(there, sent(match_parcel(here, running.id, "match")))
    assert [(one.match, one.outcome) for one in came.matches] == [(running.id, Outcome.NEW)]
    found = look(there.log, running.id)
    assert found is not None
    assert found.match == running.show.match
    assert there.log.verify(running.id).ok
    assert there.log.seals(running.id) == here.log.seals(running.id)
    assert there.draft("sample") == here.draft("sample")
    assert there.banks.media("dl-2020-37") == {"图 一.png": b"\x89PNG-1"}
    step = origin(there.custody.steps(running.id))
    assert step is not None
    assert step.what is What.IMPORTED
    asked = {ask.question.id for ask in running.show.match.asks}
    assert {mark.question for mark in there.shelf.used("dl-2020-37")} == asked
    running.close()


def test_what_a_step_of_the_evening_shows_goes_along(
    libraries: Callable[[str], Library],
) -> None:
    here, there = libraries("here"), libraries("there")
    name = under_print("片.mp4", b"a film")
    here.shelf.put_media({name: b"a film"})
    draft = keyed(here)
    draft = replace(draft, programme=(Item(ItemKind.INTERLUDE, media=name), *draft.programme))
    here.shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
    made = sent(contest_parcel(here, draft.id))
    take(there, made)
    assert there.shelf.media([name]) == {name: b"a film"}
    changed = replace(made, parts={**made.parts, "steps/1": b"another"})
    other = libraries("other")
    take(other, changed)
    assert other.shelf.media([name]) == {}, "a name whose content is another's is not taken"


def test_taking_it_in_twice_is_told_and_changes_nothing(
    libraries: Callable[[str], Library],
) -> None:
    here, there = libraries("here"), libraries("there")
    running = played(here)
    first = sent(match_parcel(here, running.id, "match"))
    take(there, first)
    again = take(there, first)
    assert again.matches[0].outcome is Outcome.SAME
    assert again.words.code == "took-same"
    go_on(running, 3)
    longer = take(there, sent(match_parcel(here, running.id, "match")))
    assert longer.matches[0].outcome is Outcome.LONGER
    assert there.log.head(running.id) == here.log.head(running.id)
    assert take(there, first).words.code == "took-shorter"
    assert there.log.verify(running.id).ok
    running.close()


def test_no_key_and_no_passphrase_is_in_it(libraries: Callable[[str], Library]) -> None:
    here = libraries("here")
    running = played(here)
    running.log.seal(running.id, clock.wall())
    here.shelf.put_setting("passphrase", "open sesame")
    secret = (here.folder / "seal.key").read_bytes()
    for purpose in ("match", "handover"):
        made = match_parcel(here, running.id, purpose)
        whole = b"".join(unzipped(parcel.pack(made)).values())
        assert secret not in whole
        assert b"sesame" not in whole
    assert not any("key" in name for name in made.parts)
    running.close()


def flipped(content: bytes) -> bytes:
    return content.replace(b'\\"points\\":10', b'\\"points\\":90', 1)


def cut_in_the_middle(content: bytes) -> bytes:
    lines = content.split(b"\n")
    return b"\n".join(lines[:5] + lines[6:])


def cut_at_the_end(content: bytes) -> bytes:
    return content[:-20]


@pytest.mark.parametrize("change", [flipped, cut_in_the_middle, cut_at_the_end])
def test_a_log_that_was_tampered_with_is_refused_in_words(
    libraries: Callable[[str], Library], change: Callable[[bytes], bytes]
) -> None:
    here, there = libraries("here"), libraries("there")
    running = played(here, 30)
    made = forged(match_parcel(here, running.id, "match"), change)
    assert made.parts != match_parcel(here, running.id, "match").parts
    with pytest.raises(StoreProblem, match=r"record \d+ is missing or was changed"):
        take(there, sent(made))
    assert there.matches() == ()
    running.close()


def test_damage_on_the_way_is_found_before_anything_is_taken(
    libraries: Callable[[str], Library],
) -> None:
    here = libraries("here")
    running = played(here)
    content = parcel.pack(match_parcel(here, running.id, "match"))
    parts = unzipped(content)
    parts["contests/1.json"] = parts["contests/1.json"].replace(b"sample", b"simple")
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as altered:
        for name, part in parts.items():
            altered.writestr(name, part)
    with pytest.raises(Unreadable, match=r"contests/1\.json is not what was packed"):
        parcel.unpack(packed.getvalue())
    with pytest.raises(Unreadable, match="incomplete or damaged"):
        parcel.unpack(content[: len(content) // 2])
    running.close()


def packed_with(manifest: dict[str, object], *members: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(MANIFEST, json.dumps(manifest))
        for name, content in members:
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no archive of a match"),
        (b"PK\x03\x04 nonsense", "incomplete or damaged"),
        (packed_with({"format": "other", "version": 1}), "no archive of a match"),
        (
            packed_with({"format": parcel.FORMAT, "version": 99, "program": "9.0"}),
            "version 9.0 of the program, which is newer",
        ),
        (
            packed_with({"format": parcel.FORMAT, "version": 1, "purpose": "sale"}),
            "newer than this one",
        ),
        (
            packed_with(
                {"format": parcel.FORMAT, "version": 1, "purpose": "match"},
                ("../../evil", b"x"),
            ),
            "leads out of it",
        ),
        (
            packed_with(
                {"format": parcel.FORMAT, "version": 1, "purpose": "match"}, ("stowaway", b"x")
            ),
            "stowaway is not what was packed",
        ),
        (
            packed_with(
                {"format": parcel.FORMAT, "version": 1, "purpose": "match"},
                ("matches/1.match.jsonl", b"0" * 40_000_000),
            ),
            "was refused",
        ),
    ],
    ids=["empty", "torn", "other", "newer", "unknown", "way out", "stowaway", "bomb"],
)
def test_what_is_no_archive_or_may_do_harm_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        parcel.unpack(content)


def test_a_match_of_a_newer_program_is_refused_in_words(
    libraries: Callable[[str], Library],
) -> None:
    from quizapp.store import copies
    from quizapp.store.chain import Record

    here, there = libraries("here"), libraries("there")
    running = played(here)
    here.log.append(running.id, [Record("teleported", 9, clock.wall(), b'{"type":"teleported"}')])
    card = here.log.match(running.id)
    assert card is not None
    lines = [copies.first_line(card), *copies.event_lines(here.log.read(running.id))]
    made = Parcel("match", "", "", "", {"matches/1.match.jsonl": copies.text([*lines])})
    with pytest.raises(Damaged, match="does not know"):
        take(there, sent(made))
    assert there.matches() == ()
    running.close()


def test_two_computers_that_both_went_on_are_told(libraries: Callable[[str], Library]) -> None:
    here, there = libraries("here"), libraries("there")
    running = played(here)
    take(there, sent(hand_over(here, running.id, "x")))
    elsewhere = resume(there, running.id)
    assert elsewhere is not None
    go_on(elsewhere, 2)
    go_on(running, 2)
    with pytest.raises(Damaged, match="went another way from record"):
        take(here, sent(match_parcel(there, running.id, "match")))
    running.close()
    elsewhere.close()


def test_a_competition_takes_its_matches_and_banks_along(
    libraries: Callable[[str], Library],
) -> None:
    here, there = libraries("here"), libraries("there")
    there.banks.drop("dl-2020-37")
    running = played(here)
    came = take(there, sent(contest_parcel(here, "sample")))
    assert came.contest == "sample"
    assert [one.match for one in came.matches] == [running.id]
    ours, theirs = here.banks.bank("dl-2020-37"), there.banks.bank("dl-2020-37")
    assert ours is not None
    assert theirs is not None
    assert theirs.questions == ours.questions
    running.close()


def test_a_match_that_is_handed_over_goes_on_at_the_exact_step(
    libraries: Callable[[str], Library],
) -> None:
    here, there = libraries("here"), libraries("there")
    here.shelf.put_setting("volume", "40")
    here.shelf.put_setting("theme", "dark")
    running = played(here)
    while not (
        isinstance(running.show.match.phase, Play)
        and running.show.match.phase.stage is Stage.ANSWERING
    ):
        go_on(running, 1)
    before = running.show.match
    assert isinstance(before.phase, Play)
    assert before.phase.clock is not None
    assert before.phase.clock.deadline is not None
    lived = before.phase.clock.deadline - 11 * S
    running.beat(lived)
    running.close()
    take(there, sent(hand_over(here, running.id, "交接.quizmatch")))
    elsewhere = resume(there, running.id)
    assert elsewhere is not None
    now = elsewhere.show.match
    assert isinstance(now.phase, Play)
    assert now.phase.clock is not None
    assert now.phase.clock.deadline is None
    assert now.phase.clock.left == 11 * S
    assert now.scores == before.scores
    assert now.phase.ask == before.phase.ask
    draft = there.draft("sample")
    assert draft is not None
    assert [(one.team, one.label) for one in draft.keys] == [(1, "A"), (2, "S"), (3, "Buzz·6")]
    assert (draft.keys[2].device, draft.keys[2].code) == ("0300000054c0#1", 5)
    assert there.shelf.setting("volume") == "40"
    assert there.shelf.setting("theme") == "dark"
    elsewhere.close()


def test_the_old_computer_goes_on_only_after_a_confirmation(
    libraries: Callable[[str], Library],
) -> None:
    here, there = libraries("here"), libraries("there")
    running = played(here)
    running.close()
    made = sent(hand_over(here, running.id, "交接.quizmatch"))
    gone = here.custody.away(running.id)
    assert gone is not None
    assert gone.file == "交接.quizmatch"
    with pytest.raises(HandedOver, match="handed over to another computer"):
        resume(here, running.id)
    take(there, made)
    elsewhere = resume(there, running.id)
    assert elsewhere is not None
    go_on(elsewhere, 4)
    elsewhere.close()
    take(here, sent(match_parcel(there, running.id, "match")))
    assert here.custody.away(running.id) is None
    back = resume(here, running.id)
    assert back is not None
    back.close()


def test_it_may_be_taken_back_and_that_is_written_down(
    libraries: Callable[[str], Library],
) -> None:
    here = libraries("here")
    running = played(here)
    running.close()
    hand_over(here, running.id, "x")
    back = resume(here, running.id, take_back=True)
    assert back is not None
    back.close()
    steps = [one.what for one in here.custody.steps(running.id)]
    assert steps == [What.HANDED, What.TAKEN_BACK]
    hand_over(here, running.id, "y")
    keep_here(here, running.id)
    assert here.custody.away(running.id) is None


def test_a_press_after_the_hand_over_is_no_foul_though_the_clocks_differ(
    libraries: Callable[[str], Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other computer was started an hour ago, this one a month ago."""
    from quizapp.game.presets import Preset, rules_of

    here, there = libraries("here"), libraries("there")
    draft = keyed(here)
    race = replace(draft.rounds[0], rules=replace(rules_of(Preset.BUZZ), count=3), by_hand=())
    draft = replace(draft, rounds=(race,))
    here.shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
    made = to_plan(draft, here.questions(draft), frozenset())
    assert made.plan is not None
    month = 30 * 24 * 3600 * S
    running = begin(here, made.plan, rehearsal=False, at=clock.now() + month)
    at = clock.now() + month
    while not (
        isinstance(running.show.match.phase, Play) and running.show.match.phase.stage is Stage.OPEN
    ):
        at += S
        running.show.do(c.Proceed(at))
    running.beat(at + S)
    running.close()
    monkeypatch.setattr("quizapp.clock._ahead", [0])
    take(there, sent(hand_over(here, running.id, "x")))
    elsewhere = resume(there, running.id)
    assert elsewhere is not None
    elsewhere.show.do(c.ResumeClock(clock.now()))
    elsewhere.show.do(c.Press(clock.now(), 2))
    now = elsewhere.show.match.phase
    assert isinstance(now, Play)
    assert now.presses[-1].ruling is Ruling.VALID
    elsewhere.close()


def test_a_kill_on_the_way_in_leaves_no_half_match(
    libraries: Callable[[str], Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = libraries("here"), libraries("there")
    running = played(here)
    made = sent(match_parcel(here, running.id, "match"))
    running.close()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("quizapp.app.unpacking.take_in", killed)
        with pytest.raises(KeyboardInterrupt):
            take(there, made)
    assert there.matches() == ()
    assert take(there, made).matches[0].outcome is Outcome.NEW
    assert there.log.verify(running.id).ok


def test_an_own_look_goes_along_under_a_name_that_is_free(
    libraries: Callable[[str], Library],
) -> None:
    from quizapp import paths
    from quizapp.files import themes

    here, there = libraries("here"), libraries("there")
    draft = keyed(here)
    own = replace(themes.shipped("blue"), name="港口蓝")
    name = themes.save(paths.themes(here.folder), "", own, {})
    draft = replace(draft, theme=name)
    here.shelf.put_contest(draft.id, draft.title, write_draft(draft), clock.wall())
    other = replace(themes.shipped("red"), name="港口蓝")
    themes.save(paths.themes(there.folder), "", other, {})
    take(there, sent(contest_parcel(here, "sample")))
    taken = there.draft("sample")
    assert taken is not None
    assert taken.theme != name
    found = themes.find(taken.theme, paths.themes(there.folder))
    assert found.theme.colours == own.colours


def test_a_parcel_reads_back_as_it_was_packed() -> None:
    made = Parcel("match", "2026-05-01", "0.1", "pc", {"a.json": b"{}", "b/1": b"\x00\x01"})
    assert sent(made) == made
    assert parcel.pack(made) == parcel.pack(made)
    assert msgspec.json.decode(unzipped(parcel.pack(made))[MANIFEST])["version"] == 1

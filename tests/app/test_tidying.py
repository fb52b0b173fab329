"""Files of dropped steps: forgotten when nothing names them, and not a moment before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from quizapp import clock, paths
from quizapp.app.library import SAMPLE, Library
from quizapp.app.matches import begin
from quizapp.app.tidying import tidy
from quizapp.contest.draft import to_plan, write_draft
from quizapp.files import presets
from quizapp.files.presets import EVENING, Evening, Kept
from quizapp.game.plan import Item, ItemKind

FILE = "节目.png"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path)
    opened.shelf.put_media({FILE: b"a picture", "无主.png": b"nobody's"})
    yield opened
    opened.close()


def programme(library: Library, *, shown: bool) -> None:
    """The sample with a step that shows the file, or without one."""
    draft = library.draft(SAMPLE)
    assert draft is not None
    steps = (Item(ItemKind.INTERLUDE, "节目", media=FILE),) if shown else ()
    changed = replace(draft, programme=(*steps, Item(ItemKind.ROUND), Item(ItemKind.RANKING)))
    library.shelf.put_contest(SAMPLE, draft.title, write_draft(changed), clock.wall())


def test_what_a_step_shows_stays_until_the_step_is_dropped(library: Library) -> None:
    programme(library, shown=True)
    assert tidy(library) == ("无主.png",)
    assert library.shelf.media_names() == (FILE,)
    programme(library, shown=False)
    assert tidy(library) == (FILE,)
    assert library.shelf.media_names() == ()


@pytest.mark.parametrize("rehearsal", [True, False])
def test_what_a_recorded_match_shows_stays(library: Library, rehearsal: bool) -> None:
    programme(library, shown=True)
    draft = library.draft(SAMPLE)
    assert draft is not None
    plan = to_plan(draft, library.questions(draft)).plan
    assert plan is not None
    running = begin(library, plan, rehearsal=rehearsal)
    running.close()
    programme(library, shown=False)
    assert tidy(library) == ("无主.png",)
    assert library.shelf.media([FILE]) == {FILE: b"a picture"}


def test_what_a_template_shows_stays(library: Library) -> None:
    folder = paths.presets(library.folder)
    steps = (Item(ItemKind.INTERLUDE, "节目", media=FILE),)
    presets.save(folder, Kept("晚会", Evening((), steps)))
    assert tidy(library) == ("无主.png",)


def test_nothing_goes_where_it_is_not_known_who_names_it(library: Library) -> None:
    folder = paths.presets(library.folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"坏{EVENING}").write_bytes(b"no template")
    assert tidy(library) == ()
    assert len(library.shelf.media_names()) == 2
    (folder / f"坏{EVENING}").unlink()
    library.shelf.put_contest("odd", "坏", b"{}", clock.wall())
    assert tidy(library) == ()
    assert len(library.shelf.media_names()) == 2


def test_a_second_instance_only_looks(library: Library) -> None:
    other = Library(library.folder, readonly=True)
    assert tidy(other) == ()
    other.close()

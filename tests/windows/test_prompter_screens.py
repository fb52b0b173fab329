"""The prompter's screen comes and goes, on a real X server; `prompter_play` has the stories."""

from __future__ import annotations

import pytest

from tests.windows import prompter_play
from tests.windows.x_server import played, tell

PLAY = "tests.windows.prompter_play"


@pytest.mark.parametrize("story", [one.__name__ for one in prompter_play.STORIES])
def test_the_prompter(story: str) -> None:
    tell(lambda server: played(server, PLAY, story), "3926x1080x24")

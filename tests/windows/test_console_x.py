"""The console with a keyboard and a mouse of a real X server; `key_play` has the stories."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.windows import key_play
from tests.windows.x_server import display, played


@pytest.fixture
def server() -> Iterator[str]:
    missing = [tool for tool in ("xdotool", "openbox") if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; `make test` as root installs them")
    with display() as name:
        yield name


@pytest.mark.parametrize("story", [one.__name__ for one in key_play.STORIES])
def test_keys(server: str, story: str) -> None:
    played(server, "tests.windows.key_play", story)

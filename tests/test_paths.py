"""Where things lie: in a checkout, carried by a wheel, and where the user chose."""

from pathlib import Path

import pytest

from quizapp import paths


def test_a_checkout_holds_assets_beside_the_package() -> None:
    assert (paths.assets() / "fonts" / "NotoSansSC-Bold.ttf").is_file()


def test_what_an_installed_package_carries_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "quizapp")
    carried = tmp_path / "quizapp" / "_data" / "questions"
    carried.mkdir(parents=True)
    assert paths.shipped_banks() == carried
    assert paths.assets() == tmp_path / "assets"


def test_the_folder_chosen_by_hand_goes_before_the_environment(
    tmp_path: Path, data_folder: Path
) -> None:
    assert paths.user_data() == data_folder
    assert paths.user_data(tmp_path / "chosen") == tmp_path / "chosen"
    assert (tmp_path / "chosen").is_dir()
    assert paths.logs(tmp_path / "chosen") == tmp_path / "chosen" / "logs"


def test_without_a_choice_the_system_names_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUIZAPP_DATA")
    monkeypatch.setattr(paths.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "own"))
    assert paths.user_data() == tmp_path / "own"

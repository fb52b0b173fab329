"""Build hook: a wheel carries the folders that lie beside the package in a checkout.

An editable install needs none of it: there `quizapp/paths.py` finds the folders themselves.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataInWheel(BuildHookInterface):
    """Puts assets/, questions/ and NOTICE into quizapp/_data/."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders, unless the install is an editable one."""
        if version == "editable":
            return
        for name in ("assets", "questions"):
            folder = Path(self.root) / name
            if not folder.is_dir():
                raise FileNotFoundError(f"{folder} is missing: the program needs it")
            build_data["force_include"][str(folder)] = f"quizapp/_data/{name}"
        build_data["force_include"][str(Path(self.root) / "NOTICE")] = "quizapp/_data/NOTICE"

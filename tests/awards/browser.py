"""A real Chromium, spoken to by its driver (W3C WebDriver) with the standard library alone."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
DRIVER = shutil.which("chromedriver") or ""
MISSING = (
    "" if CHROMIUM and DRIVER else "no Chromium with its driver: apt-get install chromium-driver"
)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the name that the standard gives


class Browser:
    """One window of a browser."""

    def __init__(self, port: int, profile: Path, language: str, flags: tuple[str, ...]) -> None:
        self._driver = HTTPConnection("127.0.0.1", port, timeout=120)
        options = {
            "binary": CHROMIUM,
            "args": [
                *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
                *("--hide-scrollbars", f"--user-data-dir={profile}", f"--lang={language}", *flags),
            ],
            "prefs": {"intl.accept_languages": language},
        }
        always = {"browserName": "chrome", "goog:chromeOptions": options}
        always["goog:loggingPrefs"] = {"browser": "ALL"}
        made = self._send("POST", "/session", {"capabilities": {"alwaysMatch": always}})
        self._session = f"/session/{made['sessionId']}"

    def open(self, address: str) -> None:
        self._do("POST", "/url", url=address)

    def run(self, script: str, *given: Any) -> Any:
        """Run a function's body in the page; it may `return` and, as async, `await`."""
        body = f"return (async function () {{ {script} }}).apply(null, arguments);"
        return self._do("POST", "/execute/sync", script=body, args=list(given))

    def choose(self, selector: str, file: Path) -> None:
        """Put a file into a file input."""
        self._element(selector, "/value", text=str(file))

    def click(self, selector: str) -> None:
        self._element(selector, "/click")

    def resize(self, wide: int, high: int) -> None:
        """Give the page itself these sizes, as a phone would."""
        sizes = {"width": wide, "height": high, "deviceScaleFactor": 1, "mobile": False}
        self._do(
            "POST", "/goog/cdp/execute", cmd="Emulation.setDeviceMetricsOverride", params=sizes
        )

    def picture(self, whole: bool = True) -> bytes:
        params = {"captureBeyondViewport": whole}
        told = self._do("POST", "/goog/cdp/execute", cmd="Page.captureScreenshot", params=params)
        return base64.b64decode(told["data"])

    def complaints(self) -> list[str]:
        """What the page's console said since last asked."""
        return [one["message"] for one in self._do("POST", "/se/log", type="browser")]

    def close(self) -> None:
        self._send("DELETE", self._session, None)
        self._driver.close()

    def _element(self, selector: str, deed: str, **given: Any) -> None:
        found = self._do("POST", "/element", using="css selector", value=selector)
        self._do("POST", f"/element/{found[_ELEMENT]}{deed}", **given)

    def _do(self, method: str, path: str, **given: Any) -> Any:
        return self._send(method, self._session + path, given)

    def _send(self, method: str, path: str, given: Any) -> Any:
        self._driver.request(method, path, None if given is None else json.dumps(given))
        answer = self._driver.getresponse()
        told = json.loads(answer.read())["value"]
        assert answer.status == 200, str(told)[:2000]
        return told


@contextmanager
def browser(folder: Path, language: str = "zh-CN", *flags: str) -> Iterator[Browser]:
    """Start a browser with its profile in `folder`, and end it."""
    driver = subprocess.Popen(
        [DRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert driver.stdout is not None
        told = next(line for line in driver.stdout if "successfully on port" in line)
        port = int(told.rsplit("on port", 1)[1].strip(" .\n"))
        opened = Browser(port, folder / f"profile-{language}", language, flags)
        try:
            yield opened
        finally:
            opened.close()
    finally:
        driver.terminate()
        driver.communicate(timeout=30)

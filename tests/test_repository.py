"""The repository itself: what must never be in it, and what its papers must say."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md")
SKIPPED_FOLDERS = {
    ".git", ".venv", ".hypothesis", ".pytest_cache", ".ruff_cache", ".import_linter_cache",
    "__pycache__", "build", "dist", "out", "node_modules",
}  # fmt: skip
# Addresses of package registries and of their stores, put together so that this file passes itself.
REGISTRY = re.compile(
    "|".join(
        re.escape(host)
        for host in (
            *("pypi." + "org", "files.python" + "hosted", "registry.npm" + "js", "npm" + "js.com"),
            *("pypi.tuna." + "tsinghua", "mirrors." + "aliyun", "registry.npm" + "mirror"),
            *("deb.debian" + ".org", "security.debian" + ".org", "archive.ubuntu" + ".com"),
            *("crates" + ".io", "proxy.golang" + ".org", "conda" + ".anaconda"),
        )
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.~])/(?:work|tmp|root|opt|Users|home)/\w|[A-Z]:\\Users\\")


def files() -> list[Path]:
    """Every file that git keeps or would keep; all of them where this is no checkout of git."""
    told = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if told.returncode == 0 and told.stdout:
        found = [ROOT / name for name in told.stdout.split("\0") if name]
    else:
        found = list(ROOT.rglob("*"))
    return [
        path
        for path in found
        if path.is_file() and not SKIPPED_FOLDERS & set(path.relative_to(ROOT).parts)
    ]


def texts() -> list[tuple[str, str]]:
    """Each text file's name and text."""
    read = []
    for path in files():
        raw = path.read_bytes()
        if b"\0" not in raw[:8192]:
            read.append((path.relative_to(ROOT).as_posix(), raw.decode("utf-8", "replace")))
    assert len(read) > 30, "the search found next to nothing: it is broken"
    return read


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Each place where the pattern stands."""
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_registry_is_named() -> None:
    assert REGISTRY.search("from https://files.python" + "hosted.org/packages/")
    assert lines_with(REGISTRY) == []


def test_no_path_of_a_machine_is_named() -> None:
    assert MACHINE_PATH.search('open("/ho' + 'me/ada/bank.txt")')
    assert lines_with(MACHINE_PATH) == []


def test_nothing_is_left_to_do_or_unexplained() -> None:
    left = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    unexplained = re.compile(
        r"#\s*(?:noqa(?::\s*[A-Z]+[0-9, A-Z]*)?|type:\s*ignore(?:\[.*?\])?)\s*$"
    )
    assert unexplained.search("import x  # no" + "qa: F401")
    assert not unexplained.search("import x  # no" + "qa: F401 - the reader wants it")
    assert [line for line in lines_with(left) if ".py:" in line] == []
    assert [line for line in lines_with(unexplained) if ".py:" in line] == []


def test_constraints_are_versions_and_nothing_else() -> None:
    pin = re.compile(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.+]*")
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert len(pins) > 20
    assert [line for line in pins if not pin.fullmatch(line)] == []


def test_every_needed_package_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    names = {re.split(r"[^A-Za-z0-9_-]", one)[0].lower().replace("_", "-") for one in needed}
    assert names - pinned == set()


def test_the_notice_lists_every_bundled_font() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    fonts = sorted(path.name for path in (ROOT / "assets" / "fonts").iterdir())
    assert {"NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf", "OFL.txt"} <= set(fonts)
    assert [name for name in fonts if name not in notice] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_begins_with_the_two_commands(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert [line for line in lines[1:] if line][:4] == ["```", "make run", "make test", "```"]


@pytest.mark.parametrize("name", PAPERS)
def test_links_of_the_papers_lead_somewhere(name: str) -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    inside = [link for link in linked if "://" not in link]
    assert [link for link in inside if not (ROOT / link).exists()] == []


def test_the_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for name in PAPERS[:3]:
        told = set(re.findall(r"`make ([a-z]+)", (ROOT / name).read_text(encoding="utf-8")))
        assert "test" in told
        assert told <= targets

"""verify.html: what it is made of, and what a real Chromium shows for good and for evil codes."""

import base64
import hashlib
import html
import io
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import qrcode
from msgspec.structs import replace
from PIL import Image

from quizapp.awards import keys, seal_code, verify_page
from quizapp.awards.keys import IssuerKey
from quizapp.awards.revocation import Revoked
from quizapp.awards.seal import sign, verify
from quizapp.awards.statement import Statement
from quizapp.awards.trust import Trust
from tests.awards.browser import MISSING, Browser, browser
from tests.awards.mutations import mutations
from tests.awards.nursery import PERSON, TEAM, UNIT, key

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://example.org/v"
ISSUER = key(name="滨海市总工会 <b>&", address=ADDRESS)
PLAIN = key("Harbour Federation", seed="plain")
ENTRY = Revoked(TEAM.serial, 1, "2026-10-08", "成员有误 </script><script>alert(1)</script>")
TRUST = (
    Trust()
    .add(ISSUER.issuer)
    .add(PLAIN.issuer)
    .note(keys.revoke(ISSUER, None, "2026-10-09", (ENTRY,)))
)
PAGE = verify_page.page(TRUST, "2026-10-10T09:00:00.000Z")
STATE = """
  const at = (id) => document.getElementById(id);
  const visible = (id) => at(id).checkVisibility();
  return {
    outcome: at("result").dataset.outcome,
    word: at("word").textContent, sign: at("sign").textContent,
    name: visible("name") ? at("name").textContent : "", unit: at("unit").textContent,
    award: at("award").textContent, rest: at("rest").textContent, proof: at("proof").textContent,
    tone: getComputedStyle(at("sign")).backgroundColor, text: document.body.innerText,
    wide: document.documentElement.scrollWidth, images: document.images.length,
    scripts: document.scripts.length, hit: window.hit ?? 0, title: at("verdict").innerText,
  };
"""
in_chromium = pytest.mark.skipif(bool(MISSING), reason=MISSING or "Chromium is there")


def test_the_policy_allows_these_scripts_and_nothing_else() -> None:
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', PAGE)[1])  # type: ignore[index] # the match is what is tested
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == "'none'"
    script = PAGE.split("<script>")[1].split("</script>")[0]
    style = PAGE.split("<style>")[1].split("</style>")[0]
    for name, inline in (("script-src", script), ("style-src", style)):
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert allowed[name] == f"'sha256-{digest}'"
    assert not set(allowed) & {"connect-src", "img-src", "font-src", "frame-src", "worker-src"}


def test_the_page_asks_for_nothing_from_outside() -> None:
    markup = re.sub(r"<script>.*?</script>", "", PAGE, flags=re.DOTALL)
    loading = r"<(?:link|img|iframe|base|form|object|embed)\b|\bsrc=|@import|url\("
    assert not re.search(loading, markup)
    own = "".join(
        (ROOT / "assets" / "verify" / name).read_text("utf-8")
        for name in ("check.js", "page.js", "sha512.js")
    )
    reaching = r"fetch|XMLHttpRequest|WebSocket|sendBeacon|import\(|eval|Function\(|innerHTML"
    assert not re.search(reaching, own)
    assert not re.search(r"insertAdjacentHTML|document\.write|outerHTML|localStorage|cookie", own)


def test_what_is_put_in_cannot_end_its_place() -> None:
    told = PAGE.split('id="data">')[1].split("</script>")[0]
    assert "<" not in told
    data = json.loads(told)
    assert data["made"] == "2026-10-10"
    assert data["issuers"][0]["revoked"][0]["reason"] == ENTRY.reason
    assert PAGE.count("</script>") == 2
    assert "@@" not in PAGE


def test_the_same_trust_makes_the_same_page_and_no_secret_is_in_it() -> None:
    assert verify_page.page(TRUST, "2026-10-10") == PAGE
    assert ISSUER.seed().hex() not in PAGE


def test_vendored_libraries_are_whole_and_named_with_their_licences() -> None:
    vendor = ROOT / "assets" / "verify" / "vendor"
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for file in vendor.iterdir():
        assert file.name in notice
    for name in ("noble-ed25519", "qr"):
        licence = (vendor / f"{name}.LICENSE").read_text("utf-8")
        assert "MIT License" in licence
        assert licence in PAGE


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / verify_page.NAME
    file.write_text(PAGE, "utf-8", newline="")
    return file


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory, page: Path) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("chromium")) as opened:
        opened.resize(390, 844)
        opened.open(page.as_uri())
        yield opened


def shown(chromium: Browser, text: str) -> dict[str, Any]:
    chromium.run("document.getElementById('text').value = arguments[0];", text)
    chromium.run("await checkText(document.getElementById('text').value);")
    state: dict[str, Any] = chromium.run(STATE)
    assert state["wide"] <= 390, "the page is wider than a phone"
    assert state["hit"] == 0
    return state


def raw(mine: IssuerKey, *written: str) -> str:
    """Seal lines that `sign` would refuse."""
    body = "\n".join(written).encode()
    start = seal_code.head(1, mine.issuer.key_id, 1, 1, len(written))
    packed = start + body + mine.sign(seal_code.DOMAIN + start + body)
    return seal_code.to_digits(packed)


@in_chromium
def test_a_genuine_code_shows_what_was_signed(chromium: Browser) -> None:
    state = shown(chromium, sign(PERSON, ISSUER).text)
    assert (state["outcome"], state["word"], state["sign"]) == ("genuine", "真实有效", "✓")
    assert (state["name"], state["unit"], state["award"]) == ("张三", "滨海机械厂工会", "一等奖")
    for told in (PERSON.serial, PERSON.event, PERSON.date, "231X", "个人"):
        assert told in state["rest"]
    for told in (ISSUER.issuer.name, ISSUER.issuer.fingerprint, "2026-10-09", "两种独立"):
        assert told in state["proof"]
    assert "逐字核对" in state["text"]


@in_chromium
def test_a_readable_code_and_every_vector_of_the_papers_are_genuine(
    chromium: Browser, tmp_path: Path, page: Path
) -> None:
    assert shown(chromium, sign(UNIT, PLAIN).text)["name"] == UNIT.name
    paper = (ROOT / "docs" / "certificate-format.md").read_text("utf-8")
    vectors = [json.loads(one) for one in re.findall(r"```json\n(.*?)```", paper, re.DOTALL)]
    trust = Trust()
    for vector in vectors:
        secret = bytes.fromhex(vector["secret"])
        trust = trust.add(keys.make(vector["issuer"], "2026-09-30", lambda _, s=secret: s).issuer)
    other = tmp_path / "vectors.html"
    other.write_text(verify_page.page(trust, "2026-10-10"), "utf-8", newline="")
    chromium.open(other.as_uri())
    seen = [shown(chromium, vector["code"])["outcome"] for vector in vectors]
    chromium.open(page.as_uri())
    assert seen == ["genuine"] * len(vectors)


@in_chromium
def test_a_revoked_code_says_since_when(chromium: Browser) -> None:
    state = shown(chromium, sign(TEAM, ISSUER).text)
    assert (state["outcome"], state["word"], state["sign"]) == ("revoked", "已撤销", "–")
    assert "2026-10-08" in state["proof"]
    assert ENTRY.reason in state["proof"]
    assert "逐字核对" not in state["text"]
    again = shown(chromium, sign(replace(TEAM, revision=2), ISSUER).text)
    assert again["outcome"] == "genuine"
    assert "-R2" in again["rest"]


@in_chromium
@pytest.mark.parametrize("stated", [PERSON, replace(PERSON, name="<b>李四</b>")])
def test_an_altered_code_shows_nothing_of_the_forger(chromium: Browser, stated: Statement) -> None:
    code = sign(stated, PLAIN)
    state = shown(chromium, code.text.replace("一等奖", "特等奖"))
    assert (state["outcome"], state["word"], state["sign"]) == ("altered", "不可信", "✕")
    assert state["name"] == ""
    assert "特等奖" not in state["text"]
    assert stated.name not in state["text"]


@in_chromium
def test_an_unknown_key_is_never_green(chromium: Browser) -> None:
    good = shown(chromium, sign(PERSON, ISSUER).text)["tone"]
    state = shown(chromium, sign(PERSON, key(seed="nobody")).text)
    assert (state["outcome"], state["word"], state["sign"]) == ("unknown", "未知签发机构", "?")
    assert state["name"] == ""
    assert PERSON.name not in state["text"]
    red, green, blue = (int(one) for one in re.findall(r"\d+", state["tone"])[:3])
    assert state["tone"] != good
    assert abs(red - green) < 16
    assert abs(green - blue) < 24


@in_chromium
@pytest.mark.parametrize(
    "text",
    ["", "x" * 10_000, "9" * 10_000, "1" * 1_000_000, "<script>window.hit=1</script>" * 300,
     "1 " * 5_000, "\u202e" * 10_000, "javascript:window.hit=1", "０" * 300],
)  # fmt: skip
def test_hostile_text_is_only_unreadable(chromium: Browser, text: str) -> None:
    assert shown(chromium, text)["outcome"] in {"unreadable", "unknown"}


@in_chromium
def test_markup_in_a_signed_name_is_shown_as_letters(chromium: Browser) -> None:
    evil = "<img src=x onerror='window.hit=1'></b></script><script>window.hit=1</script>"
    before = shown(chromium, sign(PERSON, ISSUER).text)
    state = shown(chromium, sign(replace(PERSON, name=evil, unit="שלום עולם"), ISSUER).text)
    assert (state["outcome"], state["name"]) == ("genuine", evil)
    assert (state["images"], state["scripts"]) == (before["images"], before["scripts"])


@in_chromium
def test_a_name_as_long_as_can_be_stays_on_the_page(chromium: Browser) -> None:
    long = "W" * 400
    assert shown(chromium, sign(replace(PERSON, name=long), ISSUER).text)["name"] == long


@in_chromium
@pytest.mark.parametrize("name", ["张\u202e三", "张\u200b三", " 张三", "e\u0301", ""])
def test_a_signed_name_that_could_mislead_is_not_shown(chromium: Browser, name: str) -> None:
    code = raw(ISSUER, "A-1", name, "-", "event", "award", "2026-09-30")
    assert verify(code, TRUST).outcome == "unreadable"
    assert shown(chromium, code)["outcome"] == "unreadable"


@in_chromium
@pytest.mark.parametrize("mine", [ISSUER, PLAIN], ids=["address", "readable"])
def test_page_and_program_judge_mutated_codes_alike(chromium: Browser, mine: IssuerKey) -> None:
    texts = list(mutations(sign(PERSON, mine), 300, random.Random(7)))
    told = chromium.run(
        """
        const told = [];
        for (const one of arguments[0]) told.push((await judge(one)).outcome);
        return told;
        """,
        texts,
    )
    assert told == [str(verify(text, TRUST).outcome) for text in texts]
    assert not {"genuine", "revoked"} & set(told)


@in_chromium
def test_both_libraries_have_to_say_yes(chromium: Browser, page: Path) -> None:
    code = sign(PERSON, ISSUER).text
    try:
        chromium.run("window.secondOpinion = async () => false;")
        assert shown(chromium, code)["outcome"] == "altered"
        chromium.run("window.secondOpinion = async () => null;")
        alone = shown(chromium, code)
        assert alone["outcome"] == "genuine"
        assert "一种算法库" in alone["proof"]
        chromium.run("window.secondOpinion = async () => true; window.firstOpinion = () => false;")
        assert shown(chromium, code)["outcome"] == "altered"
    finally:
        chromium.open(page.as_uri())


@in_chromium
def test_the_own_sha512_is_that_of_the_browser(chromium: Browser) -> None:
    differing = chromium.run("""
      const wrong = [];
      for (let length = 0; length < 300; length += 1) {
        const message = Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 255);
        const theirs = new Uint8Array(await crypto.subtle.digest("SHA-512", message));
        if (toHex(theirs) !== toHex(sha512(message))) wrong.push(length);
      }
      return wrong;
    """)
    assert differing == []


@in_chromium
def test_the_browser_enforces_the_policy(chromium: Browser, page: Path) -> None:
    refused = chromium.run("""
      const told = [];
      try { await fetch("data:,x"); } catch { told.push("fetch"); }
      try { document.body.innerHTML = "<b>x</b>"; } catch { told.push("markup"); }
      // In a turn of its own: what a driver runs itself may evaluate.
      await new Promise((done) => setTimeout(() => {
        try { (0, eval)("window.hit = 1"); } catch { told.push("eval"); }
        done();
      }));
      const image = new Image();
      const failed = new Promise((done) => {
        image.onerror = () => done("image");
        image.onload = () => done("loaded");
      });
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
      told.push(await failed);
      return told;
    """)
    assert refused == ["fetch", "markup", "eval", "image"]
    assert chromium.complaints() != []
    chromium.open(page.as_uri())
    shown(chromium, sign(PERSON, ISSUER).text)
    assert chromium.run("return performance.getEntriesByType('resource').length") == 0
    assert chromium.complaints() == []


@in_chromium
def test_an_address_with_a_code_answers_by_itself(chromium: Browser, page: Path) -> None:
    wait = """
      while (document.getElementById("result").dataset.outcome === "none") {
        await new Promise((done) => setTimeout(done, 5));
      }
    """
    chromium.open("about:blank")
    chromium.open(f"{page.as_uri()}#{sign(PERSON, ISSUER).digits}")
    chromium.run(wait)
    assert chromium.run(STATE)["name"] == PERSON.name
    chromium.open("about:blank")
    chromium.open(f"{page.as_uri()}#<script>window.hit=1</script>")
    chromium.run(wait)
    state = chromium.run(STATE)
    assert (state["outcome"], state["hit"]) == ("unreadable", 0)
    chromium.open(page.as_uri())


def photo(code: seal_code.Code, side: int) -> Image.Image:
    """A sheet with the code in it, a little turned."""
    drawn = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, box_size=8, border=4)
    drawn.add_data(code.head.encode(), optimize=0)
    drawn.add_data(code.digits.encode(), optimize=0)
    drawn.make(fit=True)
    kept = io.BytesIO()
    drawn.make_image().save(kept)
    square = Image.open(kept).convert("L").resize((side, side), Image.Resampling.LANCZOS)
    sheet = Image.new("L", (side * 2, side * 2), 250)
    sheet.paste(square, (side // 2, side // 3))
    return sheet.rotate(5, Image.Resampling.BICUBIC, fillcolor=250)


@in_chromium
@pytest.mark.parametrize("mine", [ISSUER, PLAIN], ids=["address", "readable"])
def test_a_photo_is_read(chromium: Browser, mine: IssuerKey, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    photo(sign(PERSON, mine), 640).save(file, quality=80)
    shown(chromium, "")
    chromium.choose("#photo", file)
    chromium.run("""
      const result = document.getElementById("result");
      while (result.dataset.outcome !== "genuine") {
        if (result.dataset.outcome === "altered") return;
        await new Promise((done) => setTimeout(done, 20));
      }
    """)
    assert chromium.run(STATE)["name"] == PERSON.name


@in_chromium
@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 100])
def test_a_file_that_is_no_picture_is_unreadable(
    chromium: Browser, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "photo.png"
    file.write_bytes(content)
    shown(chromium, sign(PERSON, ISSUER).text)
    chromium.choose("#photo", file)
    chromium.run("""
      const result = document.getElementById("result");
      while (result.dataset.outcome !== "unreadable") {
        await new Promise((done) => setTimeout(done, 20));
      }
    """)
    assert chromium.run(STATE)["name"] == ""


@in_chromium
def test_the_camera_is_read_and_let_go(tmp_path: Path, page: Path) -> None:
    film = tmp_path / "film.y4m"
    picture = photo(sign(PERSON, ISSUER), 480).resize((960, 960)).crop((0, 0, 960, 720))
    head = b"YUV4MPEG2 W960 H720 F10:1 Ip A1:1 C420jpeg\n"
    frame = b"FRAME\n" + picture.tobytes() + b"\x80" * (960 * 720 // 2)
    film.write_bytes(head + frame * 2)
    flags = (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film}",
    )
    with browser(tmp_path, "en-US", *flags) as opened:
        opened.open(page.as_uri())
        opened.click("#camera")
        opened.run("""
          while (document.getElementById("result").dataset.outcome !== "genuine") {
            await new Promise((done) => setTimeout(done, 50));
          }
        """)
        state = opened.run(STATE)
        assert (state["name"], state["word"]) == (PERSON.name, "Genuine")
        assert opened.run("return stream === null && document.getElementById('finder').hidden")
        assert opened.complaints() == []


@in_chromium
def test_chinese_and_english_say_everything(chromium: Browser) -> None:
    alike = chromium.run("""
      const kind = (value) => typeof value === "string" ? Boolean(value) : typeof value;
      const shape = (told) => Object.entries(told).sort().map(([name, value]) =>
        [name, typeof value === "object" ? shape(value) : kind(value)]);
      return JSON.stringify(shape(TEXTS.zh)) === JSON.stringify(shape(TEXTS.en));
    """)
    assert alike is True
    shown(chromium, sign(PERSON, ISSUER).text)
    assert chromium.run("return document.documentElement.lang") == "zh-CN"
    chromium.click("#language")
    state = chromium.run(STATE)
    assert (state["word"], chromium.run("return document.documentElement.lang")) == (
        "Genuine",
        "en",
    )
    assert "character by character" in state["text"]
    chromium.click("#language")
    assert chromium.run(STATE)["word"] == "真实有效"

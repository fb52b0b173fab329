"""Certificates from the command line, exit codes and JSON as others rely on them."""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from quizapp import clock
from quizapp.app.honouring import Honouring
from quizapp.app.keeping import Keeper
from quizapp.app.library import Library
from quizapp.awards import batch, keys_paper, open_badge
from quizapp.awards.keys import unwrap
from quizapp.awards.page import Press, Stationery
from quizapp.cli import program
from tests.app.awards_stand import played
from tests.awards.papers import fonts

PHRASE = "vier worte die nicht passen"


def certificate(
    *given: str | Path, data: Path, ok: int = 0, phrase: str = PHRASE, typed: str = ""
) -> str:
    """Run a command as `python -m quizapp` does, in this process: a start costs seconds."""
    out, said = io.StringIO(), io.StringIO()
    around = {"QUIZAPP_DATA": str(data), "QUIZAPP_PASSPHRASE": phrase}
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(said),
    ):
        patch.setattr(sys, "argv", ["quizapp", "certificate", *map(str, given)])
        patch.setattr(sys, "stdin", io.StringIO(typed))
        for name, value in around.items():
            patch.setenv(name, value)
        try:
            program.main()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    assert code == ok, said.getvalue()
    assert PHRASE not in out.getvalue() + said.getvalue()
    return out.getvalue() if ok == 0 or "--json" in given else said.getvalue()


def told(*given: str | Path, data: Path, ok: int = 0, typed: str = "") -> Any:
    return json.loads(certificate(*given, "--json", data=data, ok=ok, typed=typed))


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A data folder with a rehearsal, and the specimens that were made of it."""
    data = tmp_path_factory.mktemp("rehearsed")
    library = Library(data)
    match_id = played(library, rehearsal=True)
    library.close()
    out = data / "out"
    return data, told(
        *("issue", "--match", match_id, "--template", "honour", "--out", out), data=data
    )


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    """A data folder with a match, a key that may seal, and certificates."""
    data = tmp_path_factory.mktemp("issued")
    library = Library(data)
    match_id = played(library)
    library.close()
    refused = certificate("issue", "--match", match_id, "--out", data / "o", data=data, ok=1)
    assert "certificate key make" in refused
    key = told(
        "key", "make", "--name", "滨海市总工会", "--address", "https://example.org/v", data=data
    )
    assert not key["ready"]
    wanted = ("issue", "--match", match_id, "--template", "merit", "--out", data / "o")
    assert "backup" in certificate(*wanted, data=data, ok=1)
    certificate("key", "backup", data / "key.backup", data=data)
    certificate("key", "test", data / "key.backup", data=data)
    more = (
        *("--special", "优秀组织奖=港口工会、交通工会", "--best", "1"),
        *("--issuer", "滨海市总工会", "--date", "2026-09-30"),
    )
    return data, told(*wanted, *more, data=data)


def test_a_rehearsal_gives_specimens_that_say_so(rehearsed: tuple[Path, Any]) -> None:
    data, made = rehearsed
    assert made["specimen"]
    assert (made["count"], made["made"]) == (6, 6)
    (pdf,) = made["files"]["pdfs"]
    found = told("verify", pdf, data=data)["findings"]
    assert [one["outcome"] for one in found] == ["genuine"] * 6
    assert all(one["specimen"] for one in found)
    assert all("彩排" in one["statement"]["number"] for one in found)
    names = [one["statement"]["name"] for one in found]
    assert names == [one["name"] for one in made["certificates"]]


def test_a_process_of_its_own_answers_alike(rehearsed: tuple[Path, Any]) -> None:
    data, made = rehearsed
    (pdf,) = made["files"]["pdfs"]
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", "certificate", "verify", pdf, "--json"],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"QUIZAPP_DATA": str(data)},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == told("verify", pdf, data=data)


def test_picture_text_and_digits_are_judged_as_the_pdf(
    issued: tuple[Path, Any], tmp_path: Path
) -> None:
    data, made = issued
    (pdf,) = made["files"]["pdfs"]
    picture, text = tmp_path / "page.png", tmp_path / "code.txt"
    page: Any = pypdfium2.PdfDocument(pdf)[1]
    page.render(scale=150 / 72).to_pil().save(picture)
    code = made["certificates"][1]["code"]
    text.write_text(code, "utf-8")
    digits = code.partition("#")[2]
    found = told("verify", picture, text, code, digits, data=data)["findings"]
    assert [one["outcome"] for one in found] == ["genuine"] * 4
    assert {one["statement"]["number"] for one in found} == {made["certificates"][1]["number"]}
    piped = told("verify", "-", data=data, typed=code)["findings"]
    assert piped[0]["outcome"] == "genuine"
    changed = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert told("verify", changed, data=data, ok=1)["findings"][0]["outcome"] == "altered"
    told("verify", "hello", data=data, ok=5)


def test_elsewhere_the_issuer_is_unknown_until_it_is_believed(
    issued: tuple[Path, Any], tmp_path: Path
) -> None:
    data, made = issued
    (pdf,) = made["files"]["pdfs"]
    card = made["files"]["issuer"]
    found = told("verify", pdf, data=tmp_path, ok=4)["findings"]
    assert {one["outcome"] for one in found} == {"unknown"}
    told("verify", pdf, "--issuer", card, data=tmp_path)
    assert made["fingerprint"] in certificate("trust", "import", card, data=tmp_path, ok=1)
    wrong = ("trust", "import", card, "--fingerprint", "0000 " * 8)
    certificate(*wrong, data=tmp_path, ok=1)
    right = ("trust", "import", card, "--fingerprint", made["fingerprint"])
    assert told(*right, data=tmp_path)["name"] == "滨海市总工会"
    told("verify", pdf, data=tmp_path)
    assert "滨海市总工会" in certificate("trust", "list", data=tmp_path)
    certificate("trust", "drop", made["fingerprint"], data=tmp_path)
    told("verify", pdf, data=tmp_path, ok=4)
    assert told("check", data=data)["ok"]


def test_a_name_edited_in_the_pdf_is_altered(issued: tuple[Path, Any], tmp_path: Path) -> None:
    data, made = issued
    library = Library(data, readonly=True)
    frozen = Honouring(library, Keeper(data)).frozen(made["batch"])
    library.close()
    sheets = list(batch.sheets(frozen))
    forged = replace(
        frozen.entries[0].honour,
        recipient=replace(frozen.entries[0].honour.recipient, name="海关代表队"),
    )
    entries = (replace(frozen.entries[0], honour=forged), *frozen.entries[1:])
    sheets[0] = batch.sheets(replace(frozen, entries=entries))[0]
    desk = tmp_path / "desk"
    desk.mkdir()
    press = Press(desk, Stationery(frozen.template), fonts().families())
    pdf = tmp_path / "forged.pdf"
    pdf.write_bytes(press.pdf(sheets))
    found = told("verify", pdf, data=data, ok=1)["findings"]
    assert [one["outcome"] for one in found] == ["altered"] + ["genuine"] * (len(sheets) - 1)
    assert found[0]["code"] == "genuine"
    assert found[0]["differs"][0]["field"] == "name"
    assert "海关代表队" in found[0]["differs"][0]["printed"]
    # Who issued it is not found on this one, and nothing like it: that is for a person to judge.
    elsewhere = replace(frozen.occasion, issuers=("国务院",))
    (sheet, *_) = batch.sheets(replace(frozen, occasion=elsewhere))
    desk = tmp_path / "other"
    desk.mkdir()
    pdf.write_bytes(Press(desk, Stationery(frozen.template), fonts().families()).pdf([sheet]))
    (one,) = told("verify", pdf, data=data, ok=1)["findings"]
    assert (one["outcome"], one["doubtful"]) == ("genuine", True)
    assert [lost["field"] for lost in one["differs"]] == ["issuer"]


def test_special_awards_best_players_and_lists(issued: tuple[Path, Any]) -> None:
    _, made = issued
    awards = [one["award"] for one in made["certificates"]]
    assert awards.count("优秀组织奖") == 2
    assert awards.count("最佳选手") >= 1
    assert made["certificates"][0]["number"] == "工竞〔2026〕001号"
    signing = load_workbook(made["files"]["signing_list"]).worksheets[0]
    assert signing.max_row == 2 + made["count"]
    booklet = load_workbook(made["files"]["booklet"]).worksheets[0]
    assert made["digest"] in str(booklet.cell(made["count"] + 4, 1).value)
    assert "滨海市总工会" in Path(made["files"]["page"]).read_text("utf-8")


def test_reprint_revoke_and_issue_anew(issued: tuple[Path, Any], tmp_path: Path) -> None:
    data, made = issued
    numbers = [one["number"] for one in made["certificates"]]
    again = told("reprint", numbers[1], "--out", tmp_path / "again", "--why", "卡纸", data=data)
    assert again["pages"] == [{"file": "certificates-001.pdf", "first": 2, "last": 2}]
    (pdf,) = made["files"]["pdfs"]
    assert Path(again["files"][0]).read_bytes() == Path(pdf).read_bytes()
    certificate("revoke", numbers[2], "--why", "奖项有误", data=data)
    one = told(
        *("reissue", numbers[0], "--name", "交运代表队", "--why", "名称有误"),
        *("--out", tmp_path / "anew"),
        data=data,
    )
    assert one["certificates"][0]["number"] == f"{numbers[0]}-R2"
    found = told("verify", pdf, data=data, ok=3)["findings"]
    outcomes = [one["outcome"] for one in found]
    assert outcomes[:3] == ["revoked", "genuine", "revoked"]
    assert found[2]["revoked"]["reason"] == "奖项有误"
    told("verify", one["files"]["pdfs"][0], data=data)
    certificate("trust", "revocations", tmp_path / "revoked.json", data=data)
    elsewhere = ("--issuer", made["files"]["issuer"], "--revocations", tmp_path / "revoked.json")
    told("verify", pdf, *elsewhere, data=tmp_path, ok=3)
    listed = told("list", "交", data=data)["certificates"]
    assert any(row["revoked"] for row in listed)
    kinds = [row["kind"] for row in told("log", data=data)["entries"]]
    assert kinds == ["issued", "made", "reprinted", "revoked", "revoked", "reissued", "made"]
    assert told("check", data=data)["ok"]
    assert {one["specimen"] for one in told("list", data=data)["batches"]} == {False}


def test_the_key_and_its_passphrase_are_in_no_file_that_was_written(
    issued: tuple[Path, Any],
) -> None:
    data, _ = issued
    key = unwrap((data / "issuer" / "issuer.key").read_bytes(), PHRASE)
    seed, rows = key.seed(), [row.replace(" ", "") for row in keys_paper.write(key)]
    secrets = [seed, seed.hex().encode(), base64.b64encode(seed), PHRASE.encode()]
    secrets += [base64.b64encode(seed[:24]), str(int.from_bytes(seed, "big")).encode()]
    secrets += [row.encode() for row in rows]
    looked_at = 0
    for file in data.rglob("*"):
        if file.is_file():
            looked_at += 1
            content = file.read_bytes()
            assert not [one for one in secrets if one in content], file
    assert looked_at > 20


def test_on_preprinted_stock_texts_and_code_alone_are_printed_shifted(
    issued: tuple[Path, Any], tmp_path: Path
) -> None:
    data, made = issued
    certificate("overlay", made["batch"], "--printer", "HP", "--out", tmp_path, data=data, ok=1)
    page = tmp_path / "page.pdf"
    measured = ("--printer", "HP", "--measured", "31", "29.5", "268", "179.5")
    certificate("calibration", page, *measured, data=data)
    (shifted,) = told("overlay", made["batch"], "--printer", "HP", "--out", tmp_path, data=data)[
        "files"
    ]
    found = told("verify", shifted, data=data, ok=3 if _any_revoked(data) else 0)["findings"]
    assert len(found) == made["count"]
    assert all(one["code"] in ("genuine", "revoked") for one in found)
    text = pypdfium2.PdfDocument(shifted)[0].get_textpage().get_text_range()
    assert "奖 状" not in text
    assert "工竞〔2026〕001号" in text


def test_a_certificate_is_written_as_an_open_badge(
    issued: tuple[Path, Any], tmp_path: Path
) -> None:
    data, made = issued
    number = made["certificates"][1]["number"]
    file, page = told("badge", number, "--out", tmp_path, data=data)["files"]
    issuer = Keeper(data).issuer()
    assert issuer is not None
    badge = Path(file).read_bytes()
    assert open_badge.is_genuine(badge, issuer)
    assert (Path(file).name, Path(page).name) == (f"{number}.json", f"{number}.pdf")
    document = pypdf.PdfReader(page)
    assert document.attachments == {"open-badge.json": [badge]}
    root: Any = document.trailer["/Root"]
    assert root["/AF"][0].get_object()["/AFRelationship"] == "/Data"
    claim = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in claim
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in claim
    (judged,) = told("verify", page, data=data)["findings"]
    assert (judged["outcome"], judged["statement"]["number"]) == ("genuine", number)


def test_a_pdf_is_signed_with_a_p12_into_another_folder(
    issued: tuple[Path, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyhanko")
    from tests.awards import test_signed_pdf as signing

    data, made = issued
    (pdf,) = made["files"]["pdfs"]
    key = tmp_path / "office.p12"
    key.write_bytes(signing.p12())
    wanted = ("sign-pdf", pdf, "--p12", key, "--out", tmp_path / "signed")
    assert "QUIZAPP_P12_PASSPHRASE" in certificate(*wanted, data=data, ok=2)
    monkeypatch.setenv("QUIZAPP_P12_PASSPHRASE", "another")
    assert ".p12" in certificate(*wanted, data=data, ok=1)
    monkeypatch.setenv("QUIZAPP_P12_PASSPHRASE", signing.PHRASE)
    (row,) = told(*wanted, data=data)["files"]
    assert row["who"] == "滨海市总工会"
    found = told("verify", row["file"], data=data, ok=3 if _any_revoked(data) else 0)["findings"]
    assert len(found) == made["count"], "the codes are read as ever"
    assert "never written over" in certificate(*wanted[:-1], Path(pdf).parent, data=data, ok=2)


def test_what_is_revoked_is_not_handed_out_as_a_badge(
    issued: tuple[Path, Any], tmp_path: Path
) -> None:
    data, made = issued
    number = made["certificates"][-1]["number"]
    certificate("revoke", number, "--why", "有误", data=data)
    assert "counts no more" in certificate("badge", number, "--out", tmp_path, data=data, ok=1)
    assert not list(tmp_path.iterdir())


def _any_revoked(data: Path) -> bool:
    return any(row["kind"] == "revoked" for row in told("log", data=data)["entries"])


def _roster(path: Path, rows: list[list[str]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["姓名", "单位", "奖项", "身份证号"], *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_preflight_of_a_roster_names_row_and_way_out(tmp_path: Path) -> None:
    good = _roster(
        tmp_path / "good.xlsx", [["张三", "一厂", "一等奖", ""], ["王𬭎", "", "二等奖", ""]]
    )
    assert told("preflight", good, data=tmp_path) == {"rows": 2, "ready": True, "problems": []}
    bad = _roster(
        tmp_path / "bad.xlsx",
        [
            ["王\ue863", "一厂", "一等奖", ""],
            ["李四", "", "一等奖", ""],
            ["李四", "", "一等奖", ""],
        ],
    )
    found = told("preflight", bad, data=tmp_path, ok=1)
    assert not found["ready"]
    assert [one["code"] for one in found["problems"]] == ["PRIVATE", "TWICE"]
    assert "Sheet, 2" in found["problems"][0]["where"]
    assert "䶮" in found["problems"][0]["what"]
    bare = _roster(tmp_path / "bare.xlsx", [["张三", "一厂", "", ""], ["李四", "", "", ""]])
    assert told("preflight", bare, data=tmp_path)["ready"]
    unlike = tmp_path / "x.xlsx"
    unlike.write_bytes(b"PK nothing")
    certificate("preflight", unlike, data=tmp_path, ok=1)


def test_a_roster_alone_gives_certificates(tmp_path: Path) -> None:
    data = tmp_path / "data"
    backup = tmp_path / "key.backup"
    key = told("key", "make", "--name", "某工会", "--backup", backup, data=data)
    assert key["ready"]
    numbers = ("--number", "{year}-ZSJS-{no:4}", "--from", "120")
    rows = [["张三", "一厂", "", "110101199001012318"], ["张三", "一厂", "", "11010119900101231X"]]
    roster = _roster(tmp_path / "roster.xlsx", rows)
    made = told(
        *("issue", "--roster", roster, "--template", "participation", "--out", tmp_path / "out"),
        *("--event", "安全知识竞赛", "--taking-part", "参与证书", *numbers),
        data=data,
    )
    assert [one["award"] for one in made["certificates"]] == ["参与证书"] * 2
    year = clock.today()[:4]
    assert [made["first"], made["last"]] == [f"{year}-ZSJS-0120", f"{year}-ZSJS-0121"]
    assert "\n231X\n" in made["certificates"][1]["code"]
    assert "安全知识竞赛" in made["certificates"][0]["code"]


def test_keys_are_restored_rotated_and_told(tmp_path: Path) -> None:
    old, backup = tmp_path / "old", tmp_path / "key.backup"
    first = told("key", "make", "--name", "某工会", "--backup", backup, data=old)
    assert certificate("key", "make", "--name", "某工会", data=old, ok=1)
    assert told("key", "show", data=old)["fingerprint"] == first["fingerprint"]
    again = told("key", "restore", backup, data=tmp_path / "new")
    assert again["fingerprint"] == first["fingerprint"]
    second = told("key", "rotate", data=old)
    assert second["fingerprint"] != first["fingerprint"]
    assert not second["ready"]
    assert second["follows"]
    assert "passphrase is wrong" in certificate(
        *("key", "test", backup), data=tmp_path / "new", ok=1, phrase="another long phrase"
    )
    renamed = told("key", "rename", "--name", "某市总工会", "--address", "https://a.cn", data=old)
    assert (renamed["name"], renamed["address"]) == ("某市总工会", "https://a.cn")
    certificate("key", "show", data=tmp_path / "none", ok=1)
    sheet = tmp_path / "sheet.pdf"
    certificate("key", "sheet", sheet, data=old)
    page = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_range()
    rows = [line for line in page.splitlines() if line.count(" ") >= 2 and line[:1].isdigit()]
    assert sheet.stat().st_mode & 0o077 == 0
    assert rows


def test_misuse_and_missing_things_are_said(tmp_path: Path) -> None:
    certificate("issue", "--out", tmp_path, data=tmp_path, ok=2)
    certificate("issue", "--match", "nobody", "--out", tmp_path, data=tmp_path, ok=1)
    certificate("finish", "nobody", "--out", tmp_path, data=tmp_path, ok=1)
    certificate("revoke", "nobody", "--why", "x", data=tmp_path, ok=1)
    there = tmp_path / "no" / "such" / "folder" / "verify.html"
    assert "folder" in certificate("page", there, data=tmp_path, ok=1)
    assert "Exit code" in certificate("verify", "--help", data=tmp_path)


def test_a_calibration_page_is_written_and_its_measure_kept(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    certificate("calibration", page, data=tmp_path)
    assert page.read_bytes().startswith(b"%PDF")
    measured = ("--printer", "HP", "--measured", "31", "29.5", "268", "179.5")
    kept = told("calibration", page, *measured, data=tmp_path)
    assert kept["shift"] == [-1.0, 0.5]
    certificate(
        "calibration", page, "--measured", "31", "29.5", "268", "179.5", data=tmp_path, ok=2
    )
    far = ("--printer", "HP", "--measured", "90", "29.5", "268", "179.5")
    certificate("calibration", page, *far, data=tmp_path, ok=1)

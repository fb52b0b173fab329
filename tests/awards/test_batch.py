"""Batches: frozen, numbered, set in parts, checked, spooled, printed again, issued anew."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from quizapp.awards import batch, batch_sheets, worker
from quizapp.awards.batch import Batch, NotReady
from quizapp.awards.batch_spool import Pages, Spool, pages_of
from quizapp.awards.page import NotSet, Stationery
from tests.awards.papers import OCCASION, RARE, Counter, Sealer, fonts, person, template

ROWS = [person(name) for name in ("张三", "李四", *RARE[:2])]


def drawn_up(numbers: Counter | None = None) -> Batch:
    stationery = Stationery(template())
    taken = numbers or Counter()
    return batch.draw_up("第一批", ROWS, stationery, OCCASION, fonts(), taken, Sealer())


def test_numbers_are_taken_once() -> None:
    numbers = Counter()
    first, second = drawn_up(numbers), drawn_up(numbers)
    every = [entry.number for one in (first, second) for entry in one.entries]
    assert every[0] == "工竞〔2026〕001号"
    assert every[-1] == "工竞〔2026〕008号"
    assert len(set(every)) == 8


def test_nothing_is_numbered_while_a_problem_stands() -> None:
    numbers, stationery = Counter(), Stationery(template())
    bad = [*ROWS, person("王\ue863")]
    with pytest.raises(NotReady) as refused:
        batch.draw_up("x", bad, stationery, OCCASION, fonts(), numbers, Sealer())
    assert [(one.code, one.line) for one in refused.value.problems] == [("PRIVATE", 5)]
    twice = [*ROWS, ROWS[0]]
    with pytest.raises(NotReady):
        batch.draw_up("x", twice, stationery, OCCASION, fonts(), numbers, Sealer())
    assert numbers.next == {}
    meant = batch.draw_up(
        "x", twice, stationery, OCCASION, fonts(), numbers, Sealer(), twice_meant=True
    )
    assert len(meant.entries) == 5


def test_a_batch_is_frozen() -> None:
    one = drawn_up()
    assert batch.read(batch.write(one)) == one
    assert batch.read(batch.write(one)).digest == one.digest
    with pytest.raises(ValueError, match="background"):
        batch.setting(one, fonts(), b"another")


def test_a_batch_is_set_checked_and_made_again_byte_by_byte(tmp_path: Path) -> None:
    one = drawn_up()
    heard: list[float] = []
    with worker.Worker(batch.setting(one, fonts())) as busy:
        assert batch.looked(one, busy) == ()
        made = list(batch.produce(one, tmp_path, busy, heard.append))
        assert [(part.pages, part.faults) for part in made] == [(4, ())]
        path = tmp_path / batch.file_name(1)
        assert batch.unharmed(path, made[0].sha256)
        assert heard[-1] == 4
        assert heard == sorted(heard)
        kept = path.read_bytes()
        path.write_bytes(kept + b" ")
        assert not batch.unharmed(path, made[0].sha256)
        again = list(batch.produce(one, tmp_path, busy, kept=made))
        assert path.read_bytes() == kept
        assert again[0].sha256 == made[0].sha256
        before = path.stat().st_mtime_ns
        list(batch.produce(one, tmp_path, busy, kept=made))
        assert path.stat().st_mtime_ns == before


def test_cancelling_leaves_no_half_part_and_a_worker_that_works(tmp_path: Path) -> None:
    one = drawn_up()
    with worker.Worker(batch.setting(one, fonts())) as busy:
        with pytest.raises(worker.Cancelled):
            list(batch.produce(one, tmp_path, busy, stop=lambda: True))
        assert list(tmp_path.iterdir()) == []
        assert len(list(batch.produce(one, tmp_path, busy))) == 1


def test_no_names_are_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    one, out = drawn_up(), tmp_path / "out"
    out.mkdir()
    with worker.Worker(batch.setting(one, fonts())) as busy:
        list(busy.make(batch.works(one, out)))
        assert list(tmp_path.glob("certificates-*"))
    assert not list(tmp_path.glob("certificates-*"))


def test_a_worker_is_replaced_after_its_pages(tmp_path: Path) -> None:
    one = drawn_up()
    with worker.Worker(batch.setting(one, fonts()), recycle=2) as busy:
        works = list(batch.works(one, tmp_path, part=2))
        processes = [busy.process_id for _ in busy.make(works)]
    assert len(processes) == 2
    assert processes[0] != processes[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "certificates-001.pdf",
        "certificates-002.pdf",
    ]


def test_a_worker_that_dies_is_told_in_words(tmp_path: Path) -> None:
    one = drawn_up()
    with worker.Worker(batch.setting(one, fonts())) as busy:
        list(busy.make(batch.works(one, tmp_path)))
        process = busy._process
        assert process is not None
        process.kill()
        process.join()
        with pytest.raises(NotSet, match="ended by itself"):
            list(busy.make(batch.works(one, tmp_path)))
        assert len(list(busy.make(batch.works(one, tmp_path)))) == 1


def test_issuing_anew_keeps_the_serial_and_names_what_to_revoke() -> None:
    one = drawn_up()
    sealer = Sealer()
    new, revoked = batch.reissue(one, "工竞〔2026〕002号", person("李思"), fonts(), sealer)
    assert revoked == "工竞〔2026〕002号"
    assert [entry.number for entry in new.entries] == ["工竞〔2026〕002号-R2"]
    assert (sealer.seen[0].revision, sealer.seen[0].name) == (2, "李思")
    third, _ = batch.reissue(new, "工竞〔2026〕002号-R2", person("李斯"), fonts(), sealer)
    assert third.entries[0].number == "工竞〔2026〕002号-R3"


def test_after_a_jam_it_goes_on_behind_the_last_good_number() -> None:
    spool = Spool(tuple(f"{number:03d}" for number in range(1, 431)))
    assert spool.next_pages() == (Pages("certificates-001.pdf", 0, 25),)
    for _ in range(8):
        spool = spool.handed_over()
    spool = spool.came_out("193")
    assert spool.next_pages() == (
        Pages("certificates-001.pdf", 193, 200),
        Pages("certificates-002.pdf", 0, 18),
    )
    with pytest.raises(ValueError, match="430"):
        spool.came_out("430")
    assert spool.came_out("").next_pages()[0].first == 0
    while spool.sent < 430:
        spool = spool.handed_over()
    assert not spool.finished
    assert spool.came_out("430").finished
    assert spool.came_out("430").next_pages() == ()


def test_single_pages_are_found_in_their_parts() -> None:
    assert pages_of([0, 1, 5, 200]) == (
        Pages("certificates-001.pdf", 0, 2),
        Pages("certificates-001.pdf", 5, 6),
        Pages("certificates-002.pdf", 0, 1),
    )


def test_booklet_and_signing_list() -> None:
    one = drawn_up()
    booklet = load_workbook(BytesIO(batch_sheets.booklet(one))).worksheets[0]
    assert [cell.value for cell in booklet[3]][1:4] == ["工竞〔2026〕001号", "个人", "张三"]
    assert one.digest in str(booklet.cell(8, 1).value)
    signing = load_workbook(BytesIO(batch_sheets.signing_list(one))).worksheets[0]
    assert signing.max_row == 2 + len(ROWS)
    assert signing.print_title_rows == "$1:$2"
    english = load_workbook(BytesIO(batch_sheets.signing_list(one, "en"))).worksheets[0]
    assert english["F2"].value == "Signature"

"""Excel files → a line a row under the sheet's name."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from extractor.errors import InputError, TooLargeError, UnsupportedError
from extractor.load import Limits, read_bytes
from extractor.load.xlsx import shown


def made(*sheets: tuple[str, list[list[Any]]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


TASKS = made(
    ("Nhiệm vụ", [["STT", "Nội dung", "Chủ trì", "Hạn"], [], [1, "Rà soát", None, date(2025, 9, 30)], [2, "Báo cáo"]]),
    ("Ghi chú", [["Số liệu tạm tính"]]),
)


def test_rows_become_lines_and_columns_stay() -> None:
    raw = read_bytes(TASKS, "a.xlsx")
    assert raw.text.split("\n") == [
        "Nhiệm vụ",
        "STT | Nội dung | Chủ trì | Hạn",
        "1 | Rà soát |  | 30/09/2025",
        "2 | Báo cáo",
        "Ghi chú",
        "Số liệu tạm tính",
    ]
    assert [b.kind for b in raw.blocks] == ["heading", "table", "table", "table", "heading", "text"]
    assert raw.source.media_type.endswith("spreadsheetml.sheet")


def test_a_unit_that_stands_beside_several_tasks_is_read_with_each() -> None:
    """Words alone, in rows with a number: a head stays as it is, and a sum counts once."""
    book = Workbook()
    rows = [["TT", "Việc", "Chủ trì", "Vốn"], [None, "cần làm"], [1, "Rà soát", "Sở Y tế", "5 tỷ"], [2, "Báo cáo"]]
    for row in rows:
        book.active.append(row)
    for ref in ("A1:A2", "C1:C2", "C3:C4", "D3:D4"):
        book.active.merge_cells(ref)
    out = io.BytesIO()
    book.save(out)
    assert read_bytes(out.getvalue(), "a.xlsx").text.split("\n")[2:] == [
        "| cần làm",
        "1 | Rà soát | Sở Y tế | 5 tỷ",
        "2 | Báo cáo | Sở Y tế",
    ]


def test_a_hidden_sheet_is_not_read() -> None:
    book = Workbook()
    book.active["A1"] = "in"
    hidden = book.create_sheet("Ẩn")
    hidden["A1"] = "không in"
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    assert "không in" not in read_bytes(out.getvalue(), "a.xlsx").text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (12.0, "12"),
        (12.5, "12,5"),
        (0.1 + 0.2, "0,3"),
        (True, "Đúng"),
        (datetime(2025, 9, 30), "30/09/2025"),
        (datetime(2025, 9, 30, 14, 5), "30/09/2025 14:05"),
        (" hai\ndòng ", "hai dòng"),
        (None, ""),
    ],
)
def test_values_are_shown_as_offices_print_them(value: object, expected: str) -> None:
    assert shown(value) == expected


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (0.552, "0.0%", "55,2%"),
        (0.552, "0%", "55%"),
        (1234567, "#,##0", "1.234.567"),
        (1234567, "#,##0,", "1.235"),
        (-1234.5, "#,##0.0;[Red](#,##0.0)", "-1.234,5"),
        (1500000, '#,##0.0,," tr"', "1,5 tr"),
        (1234.5, '_-* #,##0.00\\ "₫"_-;-* #,##0.00', "1.234,50 ₫"),
        (3.0, "0.##", "3"),
        (5, "00", "05"),
        (0.125, "# ?/?", "0,125"),
        (1.5, "0.00E+00", "1,5"),
        (12, "General", "12"),
        (12, '[>=10]0" cao";0', "12"),
        (1234567, "#,##0\\ [$₫-42A]", "1.234.567 ₫"),
        (1500, "[$VND] #,##0", "VND 1.500"),
        (1500, "[$-409]#,##0", "1.500"),
        (1e30, "0.00", str(int(1e30))),
        (1.5, f"0.{'0' * 40}", "1,5"),
    ],
)
def test_numbers_are_shown_as_excel_shows_them(value: float, code: str, expected: str) -> None:
    book = Workbook()
    book.active.append(["Số", value])
    book.active["B1"].number_format = code
    out = io.BytesIO()
    book.save(out)
    assert read_bytes(out.getvalue(), "a.xlsx").text.split("\n")[1] == f"Số | {expected}"


def test_a_binary_workbook_is_refused_with_what_to_do() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(TASKS)) as book, zipfile.ZipFile(out, "w") as binary:
        for name in book.namelist():
            binary.writestr(name.replace("workbook.xml", "workbook.bin"), book.read(name))
    with pytest.raises(UnsupportedError, match="XLSB.*save it as XLSX"):
        read_bytes(out.getvalue(), "a.xlsb")


def test_the_text_limit_holds() -> None:
    with pytest.raises(TooLargeError):
        read_bytes(made(("a", [["x" * 100]] * 50)), "a.xlsx", Limits(text_chars=1000))


def test_damaged_files_end_in_text_or_a_typed_failure() -> None:
    random_ = random.Random(3)
    for n in range(100):
        damaged = bytearray(TASKS)
        if n % 4 == 0:
            del damaged[random_.randrange(1, len(damaged)) :]
        damaged[random_.randrange(len(damaged))] ^= 1 << random_.randrange(8)
        try:
            assert read_bytes(bytes(damaged), "a.xlsx").text
        except InputError as error:
            assert str(error)  # noqa: PT017

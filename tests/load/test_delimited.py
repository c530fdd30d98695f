"""Tables as text (CSV): lists of tasks are one document, articles a document a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import UnsupportedError
from extractor.load import opening, read_bytes
from extractor.model import RawDocument

LIST = (("STT", "Việc cần làm", "Đơn vị"), ("1", "Rà soát, sửa đổi", "Sở Y tế"), ("2", 'Đặt tên "Nhà số 5"', ""))


def written(delimiter: str, rows: tuple[tuple[str, ...], ...] = LIST) -> str:
    quoted = (
        ('"' + cell.replace('"', '""') + '"' if set(cell) & {'"', delimiter} else cell for cell in r) for r in rows
    )
    return "\r\n".join(delimiter.join(row) for row in quoted) + "\r\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", written(",").encode()),
        ("a.csv", written(";").encode("utf-8-sig")),
        ("a.csv", ("sep=;\r\n" + written(";")).encode()),
        ("a.tsv", written("\t").encode("utf-16")),
        ("a.tab", written("\t").encode()),
    ],
)
def test_cells_are_parted_whatever_parts_them(name: str, data: bytes) -> None:
    raw = read_bytes(data, name)
    assert raw.text == 'STT | Việc cần làm | Đơn vị\n1 | Rà soát, sửa đổi | Sở Y tế\n2 | Đặt tên "Nhà số 5"'
    assert {block.kind for block in raw.blocks} == {"table"}
    assert raw.source.media_type == "text/csv"


def test_a_cell_of_several_lines_is_one_cell() -> None:
    raw = read_bytes('TT,Việc\n1,"Họp\ngiao ban"\n2,Báo cáo\n'.encode(), "a.csv")
    assert raw.text.split("\n")[1] == "1 | Họp giao ban"


def test_prose_that_is_called_a_table_stays_prose() -> None:
    text = "Sáng 5/3, tại Hà Nội, Sở Y tế họp.\nÔng A, ông B dự.\nCuộc họp kết thúc."
    assert read_bytes(text.encode(), "a.csv").text == text


def articles(path: Path) -> list[RawDocument]:
    with opening(path) as container:
        assert container is not None
        found = [item.load() for item in container.items()]
    assert all(isinstance(one, RawDocument) for one in found)
    return [one for one in found if isinstance(one, RawDocument)]


@pytest.mark.parametrize("head", ["url;title;published;content", "Đường dẫn;Tiêu đề;Ngày đăng;Nội dung"])
def test_each_row_of_a_table_of_articles_is_a_document(tmp_path: Path, head: str) -> None:
    rows = 'https://vidu.vn/1;Tin một;05/03/2024;"Sở Y tế họp.\nCó 20 người dự."\nhttps://vidu.vn/2;Tin hai;;Hết.'
    path = tmp_path / "tin.csv"
    path.write_text(f"{head}\n{rows}\n", "utf-8")
    first, second = articles(path)
    assert first.text == "Tin một\nSở Y tế họp.\nCó 20 người dự."
    assert (first.source.url, first.hints.published) == ("https://vidu.vn/1", "2024-03-05")
    assert (second.hints.title, second.source.path) == ("Tin hai", f"{path}#2")


@pytest.mark.parametrize("name", ["a.css", "jquery.js", "ga.js.download"])
def test_programs_and_styles_of_pages_are_no_documents(name: str) -> None:
    with pytest.raises(UnsupportedError):
        read_bytes(b"body { color: red }", name)

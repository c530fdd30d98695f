"""From when to when a document says it is in force."""

from __future__ import annotations

import pytest

from extractor.values.validity import validity

SIGNED = "2024-06-05"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 3. Quyết định này có hiệu lực kể từ ngày ký.", (SIGNED, None)),
        (
            "Quyết định này có hiệu lực thi hành từ ngày ký ban hành và thay thế Quyết định số 5/QĐ-UBND.",
            (SIGNED, None),
        ),
        ("Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký.", ("2024-06-15", None)),
        ("Thông tư này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành.", ("2024-07-20", None)),
        ("Quyết định có hiệu lực sau 15 (mười lăm) ngày tính từ ngày ký;", ("2024-06-20", None)),
        ("Thông tư này có hiệu lực từ 01/4/1999, thay thế Thông tư số 20.", ("1999-04-01", None)),
        ("Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025.", ("2025-07-01", None)),
        (
            "Nghị quyết này được Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 5 thông qua ngày 15/7/2022 và có "
            "hiệu lực từ ngày 25/7/2022.",
            ("2022-07-25", None),
        ),
        (
            "Quy định này có hiệu lực kể từ ngày 01/01/2025 đến hết ngày 31 tháng 12 năm 2030.",
            ("2025-01-01", "2030-12-31"),
        ),
        ("Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 4. Làm đến hết ngày 30/9/2024.", (SIGNED, None)),
        ("QUYẾT ĐỊNH NÀY CÓ HIỆU LỰC KỂ TỪ NGÀY KÝ", (SIGNED, None)),
        ("Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.", (None, None)),
        ("Quyết định này có hiệu lực sau 5 ngày làm việc kể từ ngày ký.", (None, None)),
        ("theo quyết định có hiệu lực từ ngày 01/01/2020 của tòa án", (None, None)),
        ("Thẻ có hiệu lực từ ngày 01/01/2020.", (None, None)),
    ],
)
def test_the_days_of_force_are_read_or_counted(text: str, expected: tuple[str | None, str | None]) -> None:
    assert validity(text, SIGNED) == expected


def test_without_a_date_nothing_is_counted() -> None:
    assert validity("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", None) == (None, None)
    assert validity("Quyết định này có hiệu lực kể từ ngày ký.", "2024-06") == (None, None)

"""Encodings of before Unicode: what the charts say, what fonts say, and what must never be touched."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from making.legacy import tcvn3, vni, windows_1258

from extractor.load import legacy, read_bytes
from extractor.load.legacy import Font, font_for, font_of, mend_case
from extractor.load.legacy_tables import TCVN3, VISCII, VNI, VPS, Table
from extractor.values.syllable import is_syllable

PROSE = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nỦy ban nhân dân tỉnh báo cáo: những xã ở vùng "
    "sâu cần thêm nước sạch, đường đẹp, lẵng hoa, bẳn tính; chị Lò Thị Mỵ kể chuyện cũ.\n"
)


@pytest.mark.skipif(shutil.which("iconv") is None, reason="needs iconv (Debian: libc-bin)")
@pytest.mark.parametrize(
    ("table", "name", "codes"), [(TCVN3, "TCVN5712-1", range(0xA1, 0x100)), (VISCII, "VISCII", range(0x80, 0x100))]
)
def test_charts_agree_with_those_of_the_c_library(table: Table, name: str, codes: range) -> None:
    wanted = [code for code in codes if not (table is TCVN3 and 0xB0 <= code <= 0xB4)]
    done = subprocess.run(["iconv", "-f", name, "-t", "UTF-8"], input=bytes(wanted), capture_output=True, check=True)
    assert [table.convert(chr(code)) for code in wanted] == list(done.stdout.decode())


@pytest.mark.parametrize(
    ("table", "shown", "good"),
    [
        (TCVN3, "Uû ban nh©n d©n tØnh", "Uỷ ban nhân dân tỉnh"),
        (TCVN3, "n­íc s¹ch, ®­êng ®Ñp", "nước sạch, đường đẹp"),
        (TCVN3, "5 m² ± 2°", "5 m² ± 2°"),
        (VNI, "UÛy ban nhaân daân tænh", "Ủy ban nhân dân tỉnh"),
        (VNI, "CÔÛ SÔÛ, ñöôïc, saün, baún, Myõ, kyù, kyø, lyø, Mî", "CỞ SỞ, được, sẵn, bẳn, Mỹ, ký, kỳ, lỳ, Mỵ"),
        (VNI, "Öùng duïng, öôùc", "Ứng dụng, ước"),
        (VPS, "ñ" + "¶c l\xc6p", "Độc lập"),
        (VISCII, "Ðµc l§p", "Độc lập"),
    ],
)
def test_samples_of_each_encoding(table: Table, shown: str, good: str) -> None:
    assert table.convert(shown) == good


@pytest.mark.parametrize("make", [tcvn3, vni])
def test_text_comes_back(make: object) -> None:
    assert callable(make)
    assert legacy.mend(make(PROSE)).lower() == PROSE.lower()
    assert read_bytes(make(PROSE).encode("cp1252")).text.lower() == PROSE.lower()
    assert read_bytes(make(PROSE).encode()).text.lower() == PROSE.lower()


def test_windows_1258_is_not_taken_for_a_font_encoding() -> None:
    assert legacy.from_bytes(windows_1258(PROSE)) is None
    assert read_bytes(windows_1258(PROSE)).text == PROSE


def test_punctuation_of_windows_survives_in_fonts_that_keep_it() -> None:
    data = tcvn3(PROSE).encode("cp1252") + "\x93lêi\x94 \x96 ®óng".encode("latin-1")
    assert read_bytes(data).text.endswith("“lời” – đúng")


FOREIGN = [
    "El niño español comió piñas en el año de la campaña, según informó el señor Muñoz mañana.",
    "Où est le café près de l’hôtel ? Ça fait très longtemps que j’ai été à l’école, déjà aperçu, naïve, cœur.",
    "Die Straße führt über die Brücke, schön für Mädchen und Jungen; größer, höher, Äpfel, Öl, Übung.",
    "A ação não é só para crianças: são três irmãos, avó, mãe, pão, coração, você está bem?",
    "På grund af øl blev han syg; én gång må du høre, hvad Søren sagde, også når det går galt.",
    "Malmö är en stad i Sverige där många människor är nöjda och går på gatan för att köpa kött.",
    "Giá 5 USD ± 2 % · © 2024 « Báo » ® §3 µm",
    "Hà Nội, ngày 5 tháng 3 năm 2024 • Tin mới » Chính trị › Thời sự · Trả lời",
    "Cà phê, bò, gà, cá, và nhà: hôm qua, tôi và mẹ.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_and_vietnamese_in_unicode_are_not_touched(text: str) -> None:
    assert legacy.mend(text * 3) == text * 3
    assert read_bytes(text.encode()).text == text


def test_a_mixed_text_is_converted_line_by_line() -> None:
    good = "Sở Nội vụ trình Ủy ban nhân dân tỉnh phương án sắp xếp."
    mixed = "\n".join([good, vni("Ủy ban nhân dân huyện đã được báo cáo."), good, FOREIGN[0]])
    assert legacy.mend(mixed).split("\n") == [good, "Ủy ban nhân dân huyện đã được báo cáo.", good, FOREIGN[0]]


def test_short_lines_go_with_the_lines_around_them() -> None:
    assert legacy.mend(tcvn3("Độc lập - Tự do - Hạnh phúc\nSố: 5\nNhững xã vùng sâu")).split("\n")[1] == "Số: 5"


@pytest.mark.parametrize(
    ("shown", "good"),
    [
        ("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Sè: 15/2004/Q§-UB, x· T¶ Ph×n", "Số: 15/2004/QĐ-UB, xã Tả Phìn"),
        ("ñY BAN NH¢N D¢N", "ỦY BAN NHÂN DÂN"),
        ("Bé NéI Vô", "BỘ NỘI VỤ"),
        ("KÕ HO¹CH", "KẾ HOẠCH"),
        ("Lª §ç Vò", "Lê Đỗ Vũ"),
    ],
)
def test_headings_whose_capitals_have_no_code(shown: str, good: str) -> None:
    assert legacy.mend_case(TCVN3.convert(shown)) == good


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", Font(TCVN3)),
        (".VnTimeH", Font(TCVN3, capitals=True)),
        (".VNARIALH Bold", Font(TCVN3, capitals=True)),
        ("ABCDEF+.VnArial", Font(TCVN3)),
        ("VNI-Times", Font(VNI)),
        ("VNI Helve Condense", Font(VNI)),
        ("VPS Long An", Font(VPS)),
        ("Times New Roman", Font()),
        ("VNtimes new roman", Font()),
        ("Vn-Unicode", Font()),
        ("Symbol", Font(bullets=True)),
        ("Wingdings 2", Font(bullets=True)),
    ],
)
def test_what_the_name_of_a_font_says(name: str, font: Font) -> None:
    assert font_of(name) == font


def test_words_overrule_the_name_of_a_font() -> None:
    assert font_for(".VnTime", PROSE) == Font()
    assert font_for(".VnTime", vni(PROSE)).table is VNI
    assert font_for("Times New Roman", tcvn3(PROSE)).table is TCVN3
    assert font_for("Times New Roman", FOREIGN[1]) == Font()
    assert font_for(".VnTimeH", "quyÕt ®Þnh") == Font(TCVN3, capitals=True)


def test_runs_of_one_font_join_before_they_are_converted() -> None:
    font = Font(VNI)
    assert legacy.convert_runs([("nha", font), ("ân daân", font), (" â", Font())]) == "nhân dân â"
    assert legacy.convert_runs([("ñ", Font(TCVN3, capitals=True)), ("y ban", Font(TCVN3))]) == "Ủy ban"


def test_a_minus_sign_beside_a_letter_is_what_pdf_programs_make_of_tcvn3() -> None:
    assert legacy.convert("n\u2212íc 5 \u2212 3", Font(TCVN3)) == "nước 5 \u2212 3"


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyển",
        "giếng",
        "gì",
        "uống",
        "ương",
        "khuỷu",
        "ngoằn",
        "Yên",
        "ĐƯỜNG",
        "xoèn",
        "quốc",
        "hoà",
        "thuý",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["nhaân", "café", "niño", "quoác", "họt̀", "bac", "tìch", "đượć", "strauß", "kẹôi", "uyệnh"]
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("line", "good"),
    [
        ("Chủ tịch ủy ban nhân dân huyện Bác ái năm 2013", "Chủ tịch Ủy ban nhân dân huyện Bác Ái năm 2013"),
        ("Bà Lê Thị út Chín, ủy viên Ban Thường vụ", "Bà Lê Thị Út Chín, Ủy viên Ban Thường vụ"),
        ("Ông Danh út, bí thư huyện Mường ảng.", "Ông Danh Út, bí thư huyện Mường Ảng."),
        ("lòng nhân ái, bình ổn giá; Sở ổn định; các ủy viên", "lòng nhân ái, bình ổn giá; Sở ổn định; các ủy viên"),
    ],
)
def test_first_letters_that_tcvn3_has_no_capital_for(line: str, good: str) -> None:
    """A committee's, and a name's behind another capital; common words stay small."""
    assert mend_case(line) == good

"""Short forms of names find the full name they stand for; ambiguity is told."""

from __future__ import annotations

import re

import pytest

from extractor.link.persons import link_persons, normal_case
from extractor.model import Document, Link, Meta, Source

MARK = re.compile(r"\[([^\]]+)\]")


def read(marked: str) -> list[Link]:
    text = MARK.sub(lambda m: m[1], marked)
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    spans = [(m.start() - 2 * n, m.start() - 2 * n + len(m[1])) for n, m in enumerate(MARK.finditer(marked))]
    return list(link_persons(document, [document.mention("PERSON", a, b) for a, b in spans]))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ông [Lê Văn Hải] … ông [Hải]", ["Lê Văn Hải", "Lê Văn Hải"]),
        ("bà [Mai] … bà [Lê Thị Thanh Mai] … bà [Thanh Mai]", ["Lê Thị Thanh Mai"] * 3),
        ("[LÊ VĂN HẢI] … [Lê Văn  Hải]", ["Lê Văn Hải", "Lê Văn Hải"]),
        ("ông [Lê Hoà] … ông [Hòa]", ["Lê Hoà", "Lê Hoà"]),
        ("ông [Lê Văn Hải] … ông [Sơn]", ["Lê Văn Hải", "Sơn"]),
        ("ông [Lê Văn Anh], bà [Trần Thị Anh] … bà [Anh] … ông [Anh]",
         ["Lê Văn Anh", "Trần Thị Anh", "Trần Thị Anh", "Lê Văn Anh"]),
        ("anh [Phạm Văn T.] … anh [T.]", ["Phạm Văn T.", "Phạm Văn T."]),
    ],
)  # fmt: skip
def test_short_form_takes_the_fullest_name(text: str, names: list[str]) -> None:
    assert [link.name for link in read(text)] == names


def test_of_two_that_fit_alike_the_one_named_last_is_taken_and_the_other_told() -> None:
    last = read("đồng chí [Lê Văn Anh], đồng chí [Trần Văn Anh] … đồng chí [Anh]")[-1]
    assert (last.name, [c.name for c in last.candidates]) == ("Trần Văn Anh", ["Lê Văn Anh"])


def test_short_form_of_nobody_says_so() -> None:
    assert "nobody" in read("ông [Sơn]")[0].reason


@pytest.mark.parametrize(
    ("printed", "name"), [("Y  BIÊN\xa0MLÔ", "Y Biên Mlô"), ("N.V.H.", "N.V.H."), ("Lê Mẫu", "Lê Mẫu")]
)
def test_a_name_in_capitals_is_written_as_a_name_and_initials_stay(printed: str, name: str) -> None:
    assert normal_case(printed) == name

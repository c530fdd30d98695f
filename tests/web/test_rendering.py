"""What templates and highlights promise: no letter more or less, every word in both languages, links that lead back."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import web
from extractor.export import words
from extractor.judgements import RECORD_KINDS
from extractor.model import LABELS, Document, Meta, Segment, Source, Span
from extractor.review.desk import VERDICTS
from extractor.review.values import syllables
from extractor.store.actions import KINDS
from extractor.web.highlight import Mark, blocks, excerpt, stretches
from extractor.web.picture import chart, picture
from extractor.web.render import catalogue

TEMPLATES = Path(web.__file__).parent / "templates"
TEXT = st.text(alphabet="aậĐ <>&\"'\n\U0001f600\u0301x", min_size=1, max_size=60)


class Nesting(HTMLParser):
    """Checks that marks close in the order in which they open, and gathers the text of each."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""
        self.marked: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(f"{tag} {dict(attrs).get('data-n', '')}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().split(" ")[0] == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        for name in dict.fromkeys(self.open):
            if name.startswith("mark"):
                self.marked[name[5:]] = self.marked.get(name[5:], "") + data


@given(TEXT, st.data())
@settings(max_examples=150, deadline=None)
def test_marks_add_no_letter_nest_and_cover_their_words(text: str, data: st.DataObject) -> None:
    """Whatever segments and mentions there are, nested, crossing or across segments."""
    place = st.integers(0, len(text))
    cuts = sorted(set(data.draw(st.lists(place, max_size=4))))
    segments = tuple(Segment("paragraph", Span(a, b)) for a, b in zip([0, *cuts], [*cuts, len(text)]) if a < b)
    segments = tuple(s for s in segments if data.draw(st.booleans()))
    spans = [Span(*sorted(p)) for p in data.draw(st.lists(st.tuples(place, place), max_size=6))]
    marks = [Mark(str(n), s, LABELS[n % 7]) for n, s in enumerate(spans) if s.start < s.end]
    document = Document("x", Source(None, "text/plain", "", 0), "press_article", text, segments, Meta())
    html = "".join(str(b.html) for b in blocks(document, marks, stretches(document)))
    parsed = Nesting()
    parsed.feed(html)
    parsed.close()
    assert parsed.open == []
    assert parsed.text == text
    for mark in marks:  # the blanks between segments are nobody's
        assert "".join(parsed.marked.get(mark.n, "").split()) == "".join(document.quote(mark.span).split())


@given(TEXT, st.data())
@settings(max_examples=100, deadline=None)
def test_a_selection_grows_to_whole_syllables(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    span = syllables(text, start, end)
    if span.start < span.end:
        assert text[span.start].isalnum()
        assert not (span.start and text[span.start - 1].isalnum())
        assert not (span.end < len(text) and text[span.end - 1].isalnum() and text[span.end].isalnum())


def test_an_excerpt_is_the_line_round_the_words() -> None:
    text = "Trang chủ\nÔng <Gạo> nói về hồ sơ.\nLiên hệ"
    found = str(excerpt(text, Span(14, 21), "PERSON"))
    assert unescape(re.sub("<[^>]+>", "", found)) == "Ông <Gạo> nói về hồ sơ."


def keys() -> set[str]:
    """Every key that a template asks for by a fixed name."""
    text = "\n".join(p.read_text(encoding="utf-8") for p in TEMPLATES.glob("*.html"))
    return set(re.findall(r"say\('([a-zA-Z_.]+)'\s*[,)]", text)) | set(re.findall(r"'(nav\.\w+)'", text))


def test_every_word_stands_in_both_languages() -> None:
    vietnamese, english = catalogue("vi"), catalogue("en")
    assert set(vietnamese) == set(english)
    assert not keys() - set(vietnamese)
    made = {f"label.{x}" for x in (*LABELS, *RECORD_KINDS)} | {f"verdict.{v}" for v in VERDICTS}
    made |= {f"action.{k}" for k in KINDS} | {f"field.{n}" for k in RECORD_KINDS.values() for n in k.names if n != "id"}
    made |= {f"edit.hint.{label}" for label in LABELS} | {
        f"state.{s}" for s in ("ok", "failed", "needs_ocr", "refused")
    }
    assert not made - set(vietnamese)
    for key in vietnamese:
        assert set(re.findall(r"\{\w+\}", vietnamese[key])) == set(re.findall(r"\{\w+\}", english[key])), key


def test_no_template_runs_script_or_styles_inline_or_trusts_text() -> None:
    for path in TEMPLATES.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        events = "click|load|error|submit|change|input|key|mouse|focus|blur|toggle"
        inline = rf"<script(?![^>]*\bsrc=)[^>]*>|\sstyle=|\son(?:{events})\w*=|\|\s*safe\b|https?://"
        assert not re.search(inline, text), path.name


def test_the_vendored_library_is_the_released_one_and_has_its_licence() -> None:
    import hashlib

    static = TEMPLATES.parent / "static"
    data = (static / "htmx.min.js").read_bytes()
    assert hashlib.sha256(data).hexdigest() == "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
    assert "Zero-Clause BSD" in (static / "htmx.LICENSE.txt").read_text(encoding="utf-8")


def test_pictures_place_days_in_order_and_compare_heights() -> None:
    assert picture([("2024", "a", 0)]) is None
    drawn = picture([("2023-01-01", "Ban hành", 0), ("2024-07", "Kiểm tra", 1), ("không rõ", "x", 2)])
    assert drawn is not None
    assert [d.numbers for d in drawn.dots] == [(0,), (1,)]
    assert drawn.dots[0].x < drawn.dots[1].x
    line = chart([("2022", 50.0, False, "/a"), ("2024", 100.0, False, "/b"), ("2024", 80.0, True, "/c")])
    assert line is not None
    first, target, last = sorted(line["points"], key=lambda p: p["value"])
    assert first["y"] > target["y"] > last["y"]
    assert [p["link"] for p in (first, target, last)] == ["/a", "/c", "/b"]
    assert len(line["line"].split()) == 2
    assert len(line["targets"].split()) == 1


def test_numbers_of_a_chart_do_not_cover_each_other() -> None:
    near = [("2022", 56.4, False, ""), ("2022", 55.1, False, ""), ("2022", 54.0, True, ""), ("2024", 60.0, False, "")]
    drawn = chart(near)
    assert drawn is not None
    boxes = [(p["lx"] - (32 if p["anchor"] == "end" else 0), p["ly"]) for p in drawn["points"]]
    for n, (x, y) in enumerate(boxes):
        assert all(abs(x - a) >= 32 or abs(y - b) >= 13 for a, b in boxes[:n])


def test_dots_that_would_cover_each_other_are_one_with_their_number() -> None:
    """Every event is in one dot, however many there are on a day, and those of other lanes keep their own."""
    days = [
        ("2023-01-01", "Ban hành"),
        ("2023-01-02", "Ban hành"),
        ("2023-01-01", "Kiểm tra"),
        ("2026-01-01", "Ban hành"),
    ]
    drawn = picture([(day, lane, n) for n, (day, lane) in enumerate(days)])
    assert drawn is not None
    assert sorted(d.numbers for d in drawn.dots) == [(0, 1), (2,), (3,)]


def test_every_relation_that_is_recognised_has_a_word_on_the_page() -> None:
    """Whatever the recogniser writes into a record is read by a clerk, in both languages."""
    from extractor.relate.tasks import verbs
    from extractor.review.drafts import RELATIONS

    source = "".join(p.read_text(encoding="utf-8") for p in Path(verbs.__file__).parent.glob("*.py"))
    stated = {name for name in RELATIONS if f'"{name}"' in source} | {"proposed_by"}
    for language in ("vi", "en"):
        assert {f"relation.{name}" for name in stated} <= set(catalogue(language))
    assert "proposed_by" in RELATIONS


def test_kinds_of_events_are_called_on_the_page_as_in_a_file_and_in_english_too() -> None:
    vietnamese, english = catalogue("vi"), catalogue("en")
    for prefix, names in (("event.", words.KINDS), ("subjectkind.", words.SUBJECTS)):
        assert {code: vietnamese[prefix + code] for code in names} == names
        assert all(english[prefix + code] != name for code, name in names.items())
    for status in (*words.STATUS.values(), *words.TARGET_STATUS.values()):
        assert f"told.{status}" in english

"""Decisions hold at their words, whatever later rules find, and never at words that only look alike."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest
from made import made

from extractor.collection import Judgement
from extractor.judgements import apply, mention_data, mention_target, record_data, record_target, review
from extractor.judgements.items import dump
from extractor.model import CitationValue, Mention, Result, Span

TEXT = (
    "⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧, nói về ⟦CITATION|Kế hoạch 57/KH-UBND⟧ "
    "ngày ⟦DATE|07/02/2024|2024-02-07⟧.\nÔng yêu cầu Sở Nội vụ báo cáo."
)


def result(text: str = TEXT, path: str = "a.txt") -> Result:
    return made(
        text,
        path=path,
        officials=[("Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ", ("Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ"))],
        units=[("Sở Nội vụ", "Sở Nội vụ")],
        citations=[("Kế hoạch", "57/KH-UBND", "2024-02-07", None, None, "Kế hoạch 57/KH-UBND")],
        relations=[("this", "implements", "57/KH-UBND", "Kế hoạch 57/KH-UBND")],
        tasks=[("Sở Nội vụ", "Ông yêu cầu Sở Nội vụ báo cáo.", "2024-02-07", None)],
    )


def mention(found: Result, words: str) -> Mention:
    return next(m for m in found.mentions if m.text == words)


def judged(*decisions: tuple[str, str, str | None]) -> list[Judgement]:
    """Judgements of (target, verdict, after), in order."""
    rows = enumerate(decisions, 1)
    return [
        Judgement(n, target, verdict, None, after, "mai", "2024-01-01T00:00:00Z", None)
        for n, (target, verdict, after) in rows
    ]


def on(found: Result, words: str, verdict: str, **changes: object) -> tuple[str, str, str | None]:
    """A decision on the mention with these words; `changes` to its data."""
    one = mention(found, words)
    after = None if verdict == "reject" else dump(mention_data(one) | changes)
    return mention_target(found.document, one), verdict, after


def texts(mentions: Iterable[Mention]) -> list[tuple[str, str]]:
    return [(m.label, m.text) for m in mentions]


def test_no_decision_changes_nothing() -> None:
    assert apply(result(), []) == result()


def test_a_rejected_mention_takes_its_records_with_it() -> None:
    """The citation and the relation rest on the number alone; the official rests on the person and stays."""
    found = result()
    after = apply(found, judged(on(found, "Kế hoạch 57/KH-UBND", "reject")))
    assert "Kế hoạch 57/KH-UBND" not in [m.text for m in after.mentions]
    assert after.citations == ()
    assert after.relations == ()
    assert [o.name for o in after.officials] == ["Lê Văn Gạo"]
    assert [after.mentions[n].text for n in after.officials[0].mentions] == ["Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ"]


def test_records_follow_an_edited_value() -> None:
    """A number mended in the text's mention is mended in the citation and in the relation that it proves."""
    found = result()
    value = {
        "citation": {"type": "Kế hoạch", "number": "75/KH-UBND", "name": None, "pinpoint": None, "family": "state"}
    }
    after = apply(found, judged(on(found, "Kế hoạch 57/KH-UBND", "edit", value=value)))
    edited = mention(after, "Kế hoạch 57/KH-UBND")
    assert (edited.method, edited.confidence) == ("reviewer", 1.0)
    assert edited.value == CitationValue("Kế hoạch", "75/KH-UBND", family="state")
    assert after.citations[0].number == "75/KH-UBND"
    assert after.relations[0].target == "75/KH-UBND"


def test_a_moved_edge_supersedes_the_machines_mention() -> None:
    found = result()
    start = found.document.text.index("Phó Giám đốc")
    after = apply(found, judged(on(found, "Phó Giám đốc", "move", start=start + 4, end=start + 12, text="Giám đốc")))
    assert ("POSITION", "Giám đốc") in texts(after.mentions)
    assert ("POSITION", "Phó Giám đốc") not in texts(after.mentions)


def test_an_added_mention_has_its_record() -> None:
    """A unit that the program did not see becomes a mention and a unit of the document."""
    found = result()
    start = found.document.text.rindex("Sở Nội vụ")
    new = found.document.mention("UNIT", start, start + 9, value="Sở Nội vụ tỉnh Đồng Mây")
    after = apply(found, judged((mention_target(found.document, new), "add", dump(mention_data(new)))))
    assert texts(after.mentions).count(("UNIT", "Sở Nội vụ")) == 2
    assert [u.name for u in after.units] == ["Sở Nội vụ", "Sở Nội vụ tỉnh Đồng Mây"]


def test_the_last_decision_on_a_thing_counts() -> None:
    found = result()
    no, yes = on(found, "Sở Nội vụ", "reject"), on(found, "Sở Nội vụ", "accept")
    assert "UNIT" not in [m.label for m in apply(found, judged(yes, no)).mentions]
    assert "UNIT" in [m.label for m in apply(found, judged(no, yes)).mentions]


def test_what_people_accepted_stands_though_later_rules_no_longer_find_it() -> None:
    """Re-extraction with other rules: the mention and the record that a person accepted come back as the reviewer's."""
    found = result()
    official = found.officials[0]
    target = record_target(found, "officials", official)
    assert target
    rows = judged((target, "accept", dump(record_data(found, "officials", official))))
    poorer = replace(found, mentions=(), officials=(), units=(), citations=(), relations=(), tasks=())
    after = apply(poorer, rows)
    assert [(o.name, o.position, o.unit) for o in after.officials] == [("Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ")]
    assert {m.method for m in after.mentions} == {"reviewer"}
    assert [after.mentions[n].text for n in after.officials[0].mentions] == ["Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ"]


def test_later_rules_that_say_something_else_do_not_overwrite_a_person_and_are_shown() -> None:
    found = result()
    target = record_target(found, "officials", found.officials[0])
    assert target
    rows = judged((target, "accept", dump(record_data(found, "officials", found.officials[0]))))
    other = replace(found, officials=(replace(found.officials[0], position="Giám đốc"),))
    seen = review(other, rows)
    assert [o.position for o in seen.result.officials] == ["Phó Giám đốc"]
    assert seen.states["officials", 0].differs


def test_a_rejection_does_not_reach_another_claim_at_the_same_words() -> None:
    found = result()
    target = record_target(found, "officials", found.officials[0])
    assert target
    other = replace(found, officials=(replace(found.officials[0], position="Giám đốc"),))
    assert [o.position for o in apply(other, judged((target, "reject", None))).officials] == ["Giám đốc"]


def test_a_decision_finds_its_words_in_a_later_version_of_the_document() -> None:
    """The page came back with a line before the text: the offsets moved, the words and their neighbours did not."""
    found = result()
    later = result("Cập nhật lúc 10 giờ.\n\n" + TEXT, path="b.txt")
    after = review(later, judged(on(found, "Kế hoạch 57/KH-UBND", "reject")))
    assert "CITATION" not in [m.label for m in after.result.mentions]
    assert not after.orphans


@pytest.mark.parametrize(
    "text",
    [
        "Một bài khác nhắc ⟦CITATION|Kế hoạch 57/KH-UBND⟧ ở chỗ khác hẳn, không dính gì.",
        TEXT + "\n" + TEXT,
        "Không còn gì.",
    ],
    ids=["look-alike", "twice", "gone"],
)
def test_an_orphan_is_kept_and_changes_nothing(text: str) -> None:
    found = result()
    row = judged(on(found, "Kế hoạch 57/KH-UBND", "reject"))
    later = made(text, path="b.txt")
    seen = review(later, row)
    assert seen.result == later
    assert [o.judgement for o in seen.orphans] == row


def test_a_task_is_edited_with_its_sentence() -> None:
    found = result()
    target = record_target(found, "tasks", found.tasks[0])
    assert target
    data = record_data(found, "tasks", found.tasks[0])
    data["fields"]["deadline"] = "2024-03-01"
    (task,) = apply(found, judged((target, "edit", dump(data)))).tasks
    assert (task.deadline, task.span) == ("2024-03-01", found.tasks[0].span)


@pytest.mark.parametrize(
    "after", [None, "", "[]", "{}", '{"label": "UNIT"}', '{"label": 3, "start": "x", "end": []}', "null"]
)
def test_a_malformed_row_is_an_orphan_and_no_error(after: str | None) -> None:
    found = result()
    target = mention_target(found.document, mention(found, "Sở Nội vụ"))
    seen = review(
        found, judged((target, "edit", after), (json.dumps({"x": 1}), "accept", "{}"), ("không", "reject", ""))
    )
    assert [o.cause for o in seen.orphans] == ["malformed"]
    assert seen.result.mentions == found.mentions


def test_every_mention_of_a_reviewed_result_quotes_the_text() -> None:
    found = result()
    rows = judged(on(found, "Sở Nội vụ", "edit", value="Sở Nội vụ tỉnh Đồng Mây"), on(found, "Lê Văn Gạo", "reject"))
    after = apply(found, rows)
    assert all(after.document.quote(m.span) == m.text for m in after.mentions)
    assert all(0 <= n < len(after.mentions) for o in after.units for n in o.mentions)
    assert [u.name for u in after.units] == ["Sở Nội vụ tỉnh Đồng Mây"]
    assert after.officials == ()
    assert after.tasks[0].span == Span(*sorted((found.tasks[0].span.start, found.tasks[0].span.end)))

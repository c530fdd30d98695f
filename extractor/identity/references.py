"""Press to paper: what an article says of a document without its number, or of a request, and the paper held it means.

Each candidate is scored by named features (type, words, year, issuer, day, who is asked); the best one is matched where
it is good enough and no other is as good; else the reference is listed as unmatched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..collection import Feature, Held
from ..model import Span, Task
from ..text import bare, fold
from ..values.keys import unit_loose_key
from .appearances import PROVINCE

MATCHED = 0.6
_MARGIN = 0.1
_TYPES = (
    "kế hoạch", "đề án", "chương trình", "chỉ thị", "nghị quyết", "quyết định", "công văn", "thông báo", "kết luận",
    "công điện", "hướng dẫn", "quy chế", "phương án",
)  # fmt: skip
_PHRASE = re.compile(rf"(?<!\w)({'|'.join(_TYPES)})\s((?:(?!\d)[\w%-]+\s?|\d{{1,4}}\s?){{2,16}})")
_STOP = re.compile(
    r"(?<!\w)(?:mà|do|của|được|đã|sẽ|phải|yêu cầu|đề nghị|nêu|giao|với|tại|là|có|này|đó|trên|để|theo|ký"
    r"|cho biết|vừa)(?!\w)"
)
_BY = re.compile(r"(?:của|do|mà)\s(?:\w+\s){0,3}$")
_TELLING = re.compile(r"(?<!\w)(?:năm\s20\d\d|giai đoạn\s20\d\d|quý\s[ivx\d]+|tháng\s\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_IDLE = frozenset(
    """
va cua cac cho trong voi ve tren duoc den tu nam la de co theo tai nhung mot phai yeu cau toan bo thuc hien so don vi
tinh thanh pho ngay thang truoc hoan thanh bao dam tiep tuc trien khai to chuc cong tac nay
""".split()  # noqa: SIM905 - a list of words, not of strings
)
_WINDOW = 45
"""Days before a report in which the paper that it reports was signed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A held document that may be meant, how well it fits, and why."""

    document: int
    score: float
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """What an article says: its words, the document matched (None: unmatched), and every candidate, best first."""

    kind: str
    document: int
    span: Span
    quote: str
    matched: Candidate | None
    candidates: tuple[Candidate, ...] = ()


def references(documents: Iterable[Held]) -> tuple[Reference, ...]:
    """Return the references of all articles to papers, in order of article and place."""
    held = list(documents)
    papers = [h for h in held if h.result.document.kind == "official_document"]
    found: list[Reference] = []
    for article in held:
        if article.result.document.kind == "press_article":
            found += _unnumbered(article, papers)
            found += _requests(article, papers)
    return tuple(sorted(found, key=lambda r: (r.document, r.span, r.kind)))


def _settled(kind: str, article: Held, span: Span, candidates: Iterable[Candidate]) -> Reference:
    ranked = sorted((c for c in candidates if c.score > 0.3), key=lambda c: (-c.score, c.document))
    clear = bool(ranked) and ranked[0].score >= MATCHED
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < _MARGIN:
        clear = False
    quote = " ".join(article.result.document.quote(span).split())
    return Reference(kind, article.key, span, quote, ranked[0] if clear else None, tuple(ranked[:3]))


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"[^\W\d_]{2,}", bare(text)) if w not in _IDLE)


def _regions(held: Held) -> frozenset[str]:
    return frozenset(fold(m[1]) for u in held.result.units if (m := PROVINCE.search(u.name)))


def _days(paper: Held, article: Held) -> int | None:
    """Return how many days before the report the paper was signed; None where one has no day."""
    day = paper.result.document.meta.date
    if not day or not article.published or len(day) < 10:
        return None
    return (date.fromisoformat(article.published[:10]) - date.fromisoformat(day[:10])).days


# ------------------------------------------------------------------ unnumbered documents


def _unnumbered(article: Held, papers: Sequence[Held]) -> Iterator[Reference]:
    """Yield "Kế hoạch chuyển đổi số năm 2024 của UBND tỉnh": a type in capitals, telling words, no number."""
    text, folded = article.result.document.text, fold(article.result.document.text)
    taken = [m.span for m in article.result.mentions if m.label == "CITATION"]
    done: set[str] = set()
    for match in _PHRASE.finditer(folded):
        if not text[match.start()].isupper() or any(s.overlaps(Span(match.start(), match.end())) for s in taken):
            continue
        stop = _STOP.search(folded, match.start(2), match.end())
        end = len(text[: stop.start() if stop else match.end()].rstrip(" ,.;:"))
        phrase = folded[match.start() : end]
        if len(_words(folded[match.start(2) : end])) < 2 or not _TELLING.search(phrase) or phrase in done:
            continue
        done.add(phrase)
        span = Span(match.start(), _with_issuer(article, end))
        yield _settled("unnumbered_document", article, span, (_paper(article, p, match[1], span) for p in papers))


def _with_issuer(article: Held, end: int) -> int:
    """Return where the phrase ends with the unit that issued it: "… của UBND tỉnh"."""
    folded = fold(article.result.document.text)
    for m in article.result.mentions:
        if m.label == "UNIT" and end < m.start <= end + 30 and _BY.search(folded, end, m.start):
            return m.end
    return end


def _paper(article: Held, paper: Held, kind: str, span: Span) -> Candidate:
    meta = paper.result.document.meta
    phrase = fold(article.result.document.quote(span))
    if bare(fold(meta.type or "")) != bare(kind):
        return Candidate(paper.key, 0.0, ())
    days = _days(paper, article)
    shared_regions = _regions(article) & _regions(paper)
    if days is None or days < 0 or _regions(paper) and not shared_regions:
        return Candidate(paper.key, 0.0, ())
    wanted, title = _words(phrase) - _words(kind), _words(meta.title or "")
    both = wanted & title
    years = set(_YEAR.findall(phrase))
    known = set(_YEAR.findall(meta.title or "")) or {(meta.date or "")[:4]}
    features = [
        Feature("type", kind, meta.type or ""),
        Feature("words of the title", " ".join(sorted(both)), meta.title or ""),
    ]
    issuer = _named(article, span)
    same = issuer is not None and unit_loose_key(issuer) == unit_loose_key(meta.issuer or "")
    if issuer:
        features.append(Feature(f"issuer {'same' if same else 'another'}", issuer, meta.issuer or ""))
        if not same and PROVINCE.search(issuer):
            return Candidate(paper.key, 0.0, tuple(features))
    if years:
        features.append(Feature("year", ", ".join(sorted(years)), ", ".join(sorted(known))))
    score = 0.6 * len(both) / max(1, len(wanted - _words(issuer or "")))
    score += 0.2 * bool(same) + (0.25 if years & known else -0.4 if years else 0) - 0.05 * (days > 400)
    return Candidate(paper.key, round(min(score, 1.0), 3), tuple(features))


def _named(article: Held, span: Span) -> str | None:
    """Return the canonical name of the unit in the phrase or right behind it."""
    for unit in article.result.units:
        for n in unit.mentions:
            at = article.result.mentions[n].span
            if span.start < at.start <= span.end + 25:
                return unit.name
    return None


# ------------------------------------------------------------------ requests


def _requests(article: Held, papers: Sequence[Held]) -> Iterator[Reference]:
    """Yield what an article says somebody asked of a unit, with the paper that asks the same."""
    for task in article.result.tasks:
        if task.by and not re.search(r"\d+\s?[-/]", task.by) and not task.under:
            found = (_asking(article, task, p) for p in papers)
            yield _settled("request", article, task.span, found)


def _asking(article: Held, task: Task, paper: Held) -> Candidate:
    days = _days(paper, article)
    shared = _regions(article) & _regions(paper)
    if days is None or not 0 <= days <= _WINDOW or not shared:
        return Candidate(paper.key, 0.0, ())
    best = Candidate(paper.key, 0.0, ())
    wanted = _words(task.action) - _words(task.assignee)
    for other in paper.result.tasks:
        if unit_loose_key(other.assignee) != unit_loose_key(task.assignee):
            continue
        there = _words(other.action) - _words(other.assignee)
        both = wanted & there
        if len(both) < 3:
            continue
        ratio = len(both) / max(1, min(len(wanted), len(there)))
        score = 0.25 + 0.6 * ratio + 0.15 * bool(task.deadline and task.deadline == other.deadline)
        features = (
            Feature("who is asked", task.assignee, other.assignee),
            Feature("words shared", " ".join(sorted(both)), other.action),
            Feature("days before the report", article.published or "", paper.result.document.meta.date or ""),
        )
        best = max(best, Candidate(paper.key, round(min(score, 1.0), 3), features), key=lambda c: c.score)
    return best

"""Press to paper: documents without number or by the bare number, requests; and the paper held that an article means.

Each candidate is scored by named features (type, words, year, issuer, day, who is asked); the best one is matched where
it is good enough and no other is as good; else the reference is listed as unmatched.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..collection import Feature, Held
from ..model import Citation, Span, Task
from ..text import bare, fold, matches_at
from ..values.keys import committee_key, number_key, unit_loose_key
from ..values.sentence import sentence_at
from ..values.unit_name import PROVINCE_NAMED

MATCHED = 0.6
_MARGIN = 0.1
_TYPES = (
    "kế hoạch", "đề án", "chương trình", "chỉ thị", "nghị quyết", "quyết định", "công văn", "thông báo", "kết luận",
    "công điện", "hướng dẫn", "quy chế", "phương án",
)  # fmt: skip
_PHRASE = re.compile(rf"(?<!\w)({'|'.join(_TYPES)})\s((?:(?!\d)[\w%-]+\s?|\d{{1,4}}\s?){{2,16}})")
_ISSUES = re.compile(rf"(?:về việc\s)?(?:ban hành|phê duyệt|thông qua)\s(?:kèm theo\s)?({'|'.join(_TYPES)})(?!\w)")
"""A paper that issues another is called by that one's type too: "Đề án xóa phòng học tạm"."""
_STOP = re.compile(r"(?<!\w)(?:mà|do|của|được|đã|sẽ|phải|yêu cầu|đề nghị|nêu|giao|này|đó|theo|ký|cho biết|vừa)(?!\w)")
_MAY_STOP = re.compile(r"(?<!\w)(?:với|tại|là|có|trên|để)(?!\w)")
"""Ends a name in a sentence, but stands in names too: "phân loại rác tại nguồn năm 2024"."""
_BY = re.compile(r"(?:của|do|mà)\s(?:\w+\s){0,3}$")
_TELLING = re.compile(r"(?<!\w)(?:năm\s20\d\d|giai đoạn\s20\d\d|quý\s[ivx\d]+|tháng\s\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_IDLE = frozenset(
    """
va cua cac cho trong voi ve tren duoc den tu nam la de co theo tai nhung mot phai yeu cau toan bo thuc hien so don vi
viec tinh thanh pho ngay thang truoc hoan thanh bao dam tiep tuc trien khai to chuc cong tac nay
""".split()  # noqa: SIM905 - a list of words, not of strings
)
_ANY = frozenset({"van ban"})
_NUMBERED = re.compile(
    rf"(?<!\w)({'|'.join((*_TYPES, 'văn bản'))})\s(?:này\s)?(?:mang|được đánh)\ssố\s(\d{{1,5}})(?![\w/-])"
)
"""A paper whose number stands behind a verb: "Văn bản mang số 145"."""
_TERM = 1200
"""Days for which the press calls a paper by its bare number: about three years."""
_LONG_NUMBER = 4
"""Digits of a number that few bodies reach in a year: two papers of a province with it are hardly of one type."""
_AROUND = 160
"""Characters around a number in which words of its paper's title may stand."""
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


def references(documents: Iterable[Held], *, requests: bool = True) -> tuple[Reference, ...]:
    """Return the references of all articles to papers, in order of article and place; `requests`: what is asked too."""
    articles: list[Held] = []
    papers: list[Paper] = []
    for held in documents:
        if held.result.document.kind == "press_article":
            articles.append(held)
        elif held.result.document.kind == "official_document" and (day := _day(held.result.document.meta.date)):
            papers.append(Paper(held, day, _regions(held), _words(held.result.document.meta.title or "")))
    shelf = _Shelf(papers)
    found: list[Reference] = []
    for article in articles:
        if day := _day(article.published):
            seen = _Article(article, day, _regions(article))
            found += _unnumbered(seen, shelf)
            found += _without_symbol(seen, shelf)
            found += _said_to_bear(seen, shelf)
            found += _requests(seen, shelf) if requests else ()
    return tuple(sorted(found, key=lambda r: (r.document, r.span, r.kind)))


@dataclass(frozen=True, slots=True)
class _Article:
    """An article with its day (an ordinal) and the provinces that it names, read once for all papers."""

    held: Held
    day: int
    regions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Paper(_Article):
    """A paper that may be meant, with the words of its title."""

    title: frozenset[str]


class _Shelf:
    """Papers where a reference looks for them: by type, and by day. Most of a large collection is never looked at."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self._by_day = sorted(papers, key=lambda p: (p.day, p.held.key))
        self._days = [p.day for p in self._by_day]
        self._by_type: dict[str, list[Paper]] = defaultdict(list)
        for paper in self._by_day:
            meta = paper.held.result.document.meta
            issued = _ISSUES.match(fold(meta.title or ""))
            for kind in {bare(fold(meta.type or "")), bare(issued[1]) if issued else ""} - {""}:
                self._by_type[kind].append(paper)

    def of_type(self, kind: str) -> list[Paper]:
        """Return the papers of a type; "văn bản" may be any."""
        return self._by_day if bare(kind) in _ANY else self._by_type.get(bare(kind), [])

    def signed(self, first: int, last: int) -> list[Paper]:
        """Return the papers of these days, both included."""
        return self._by_day[bisect_left(self._days, first) : bisect_right(self._days, last)]


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
    return frozenset(fold(m[1]) for u in held.result.units if (m := PROVINCE_NAMED.search(u.name)))


def _day(day: str | None) -> int | None:
    """Return the ordinal of an ISO day, None where only a month or a year is known."""
    return date.fromisoformat(day[:10]).toordinal() if day and len(day) >= 10 else None


# ------------------------------------------------------------------ unnumbered documents


def _unnumbered(seen: _Article, shelf: _Shelf) -> Iterator[Reference]:
    """Yield "Kế hoạch chuyển đổi số năm 2024 của UBND tỉnh": a type in capitals, telling words, no number."""
    article = seen.held
    text, folded = article.result.document.text, fold(article.result.document.text)
    done: set[str] = set()
    for match in matches_at(_PHRASE, folded, *_TYPES):
        if not text[match.start()].isupper() or _cites(article, Span(match.start(), match.end())):
            continue
        end = _end_of_name(folded, match)
        phrase = folded[match.start() : end]
        whole = _with_issuer(article, end)
        telling = whole > end or _TELLING.search(phrase)
        if len(_words(folded[match.start(2) : end])) < 2 or not telling or phrase in done:
            continue
        done.add(phrase)
        span = Span(match.start(), whole)
        candidates = (_paper(seen, p, match[1], span) for p in shelf.of_type(match[1]))
        yield _settled("unnumbered_document", article, span, candidates)


def _cites(article: Held, span: Span) -> bool:
    """Say whether a citation was read in a stretch of an article."""
    return any(m.label == "CITATION" and m.span.overlaps(span) for m in article.result.mentions)


def _end_of_name(folded: str, match: re.Match[str]) -> int:
    """Return where a paper's name ends: at a verb, or at a word that names hold too if no year is told behind it."""
    stop = _STOP.search(folded, match.start(2), match.end())
    last = stop.start() if stop else match.end()
    sooner = _MAY_STOP.search(folded, match.start(2), last)
    if sooner and not _TELLING.search(folded, sooner.end(), last):
        last = sooner.start()
    return match.start() + len(folded[match.start() : last].rstrip(" ,.;:"))


def _without_symbol(seen: _Article, shelf: _Shelf) -> Iterator[Reference]:
    """Yield "Chỉ thị 15": a type and a number that names neither issuer nor year, where no full number says more."""
    cited = [(c, number_key(c.number)) for c in seen.held.result.citations]
    whole = {(bare(fold(c.type or "")), k.serial) for c, k in cited if k and k.symbol}
    for citation, number in cited:
        kind = bare(fold(citation.type or ""))
        if number is None or number.symbol or not citation.type or (kind, number.serial) in whole:
            continue
        span = seen.held.result.mentions[citation.mentions[0]].span
        told = _words(citation.title or "") | _words(_sentence(seen.held, span))
        same = [p for p in shelf.of_type(citation.type) if _serial(p.held) == number.serial]
        said = citation if _with_issuer(seen.held, span.end) > span.end else replace(citation, issuer=None)
        yield _settled("bare_number", seen.held, span, (_numbered(seen, p, said, told) for p in same))


def _said_to_bear(seen: _Article, shelf: _Shelf) -> Iterator[Reference]:
    """Yield "Văn bản mang số 145": a paper that the article tells of without naming it so."""
    article = seen.held
    text = article.result.document.text
    for match in _NUMBERED.finditer(fold(text)):
        span = Span(*match.span())
        told = _words(article.result.document.meta.title or "") | _words(_sentence(article, span))
        cited = Citation(match[1], match[2], None, None, None, ())
        same = [p for p in shelf.of_type(match[1]) if _serial(p.held) == match[2].lstrip("0")]
        yield _settled("numbered", article, span, (_numbered(seen, p, cited, told) for p in same))


def _sentence(held: Held, span: Span) -> str:
    text = held.result.document.text
    start, end = sentence_at(text, span.start)
    return text[max(start, span.start - _AROUND) : min(end, span.end + _AROUND)]


def _serial(held: Held) -> str | None:
    key = number_key(held.result.document.meta.number)
    return key.serial if key else None


def _numbered(seen: _Article, paper: Paper, citation: Citation, told: frozenset[str]) -> Candidate:
    """Score a paper of that type and number: it must be older than the article, and of a province that both name.

    The citation's issuer is one that the article states ("Quyết định 14 của UBND tỉnh").
    """
    meta, days = paper.held.result.document.meta, seen.day - paper.day
    shared = paper.regions & seen.regions
    if not 0 <= days <= _TERM or paper.regions and not shared:
        return Candidate(paper.held.key, 0.0, ())
    both = told & paper.title
    features = [
        Feature("type and number", f"{citation.type} {citation.number}", meta.number or ""),
        Feature("provinces", ", ".join(sorted(shared)) or "–", meta.issuer or ""),
        Feature("words of the title", " ".join(sorted(both)), meta.title or ""),
    ]
    same = bool(citation.issuer) and committee_key(citation.issuer or "") == committee_key(meta.issuer or "")
    if same:
        features.append(Feature("issuer same", citation.issuer or "", meta.issuer or ""))
    score = 0.45 + 0.15 * (bool(shared) + same) + 0.3 * min(1.0, len(both) / 3) - 0.05 * (days > 400)
    score += 0.1 * (len(citation.number or "") >= _LONG_NUMBER)
    return Candidate(paper.held.key, round(min(score, 1.0), 3), tuple(features))


def _with_issuer(article: Held, end: int) -> int:
    """Return where the phrase ends with the unit that issued it: "… của UBND tỉnh"."""
    folded = fold(article.result.document.text)
    for m in article.result.mentions:
        if m.label == "UNIT" and end < m.start <= end + 30 and _BY.search(folded, end, m.start):
            return m.end
    return end


def _paper(seen: _Article, paper: Paper, kind: str, span: Span) -> Candidate:
    article, key, meta = seen.held, paper.held.key, paper.held.result.document.meta
    days = seen.day - paper.day
    if days < 0 or paper.regions and not seen.regions & paper.regions:
        return Candidate(key, 0.0, ())
    phrase = fold(article.result.document.quote(span))
    wanted, title = _words(phrase) - _words(kind), paper.title
    both = wanted & title
    years = set(_YEAR.findall(phrase))
    known = set(_YEAR.findall(meta.title or "")) or {(meta.date or "")[:4]}
    features = [
        Feature("type", kind, meta.type or ""),
        Feature("words of the title", " ".join(sorted(both)), meta.title or ""),
    ]
    issuer = _named(article, span)
    same = issuer is not None and committee_key(issuer) == committee_key(meta.issuer or "")
    if issuer:
        features.append(Feature(f"issuer {'same' if same else 'another'}", issuer, meta.issuer or ""))
        if not same and PROVINCE_NAMED.search(issuer):
            return Candidate(key, 0.0, tuple(features))
    if years:
        features.append(Feature("year", ", ".join(sorted(years)), ", ".join(sorted(known))))
    score = 0.6 * len(both) / max(1, len(wanted - _words(issuer or "")))
    score += 0.2 * bool(same) + (0.25 if years & known else -0.4 if years else 0) - 0.05 * (days > 400)
    return Candidate(key, round(min(score, 1.0), 3), tuple(features))


def _named(article: Held, span: Span) -> str | None:
    """Return the canonical name of the unit in the phrase or right behind it."""
    for unit in article.result.units:
        for n in unit.mentions:
            at = article.result.mentions[n].span
            if span.start < at.start <= span.end + 25:
                return unit.name
    return None


# ------------------------------------------------------------------ requests


def _requests(seen: _Article, shelf: _Shelf) -> Iterator[Reference]:
    """Yield what an article says somebody asked of a unit, with the paper that asks the same."""
    article = seen.held
    near = [p for p in shelf.signed(seen.day - _WINDOW, seen.day) if p.regions & seen.regions]
    for task in article.result.tasks:
        if task.by and not re.search(r"\d+\s?[-/]", task.by) and not task.under:
            yield _settled("request", article, task.span, (_asking(article, task, p.held) for p in near))


def _asking(article: Held, task: Task, paper: Held) -> Candidate:
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

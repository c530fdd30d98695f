"""Instructions → Task records: who shall do what until when, and who asked (annotation guide §2 and §3).

A sentence is read as a grammar of signs (`actors.Reading`): a verb of asking before an actor, an actor that "is asked"
or "must", and the clauses and list items that carry an instruction on to the next actor. Rows of a plan's table name
the lead unit in one cell and the deadline in another; a line that only names a unit leads the items below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Document, Link, Mention, Occupancy, Span, Task
from ...text import fold, key
from . import asking
from .actions import LONGEST, action_of, behind_list
from .actors import ACTOR, CITATION, DATE, PERSON, Directives, Item, Reading, find_items, readings
from .askers import also_asked, asked_by_people, askers, asks_itself, bare_asker, headed, is_law
from .clauses import Clauses
from .common_day import due_by, share_day
from .cooperation import cooperating
from .counting import counted_day
from .deadline import find_deadline, repeats_deadline
from .demand_day import DemandDays, counted_in, not_before
from .directive import under
from .dues import due_of, printed_due
from .heads import Head, asked_of, head_of, is_bare, opened_by
from .holders import Holders
from .issued import issuer_in
from .item_lines import is_further_order, is_item_order, is_plain_order, mark_of, relays
from .labelled import Due, Labels, closes, due_in, heads, read_labels, sets_common_day
from .listed import InstructionList
from .no_deeds import asks_no_deed, is_general_duty
from .orders import DUE, carried_on, row_orders, sentence_orders
from .parts import parted
from .pointed import acting_place, bare_heads, bare_musts
from .reach import Order, distinct, limited, without_letters
from .results import Sections, tells_of_lateness, tells_what_was_done
from .row_tasks import row_tasks
from .rows import Row, lists_no_tasks
from .spoken import Speakers
from .stretches import stretches
from .to_places import place_orders

_LETTERS = frozenset({"công văn", "văn bản", "giấy mời", "tờ trình", "công điện"})
"""Documents whose last lines may set one day for all that they ask."""
_ROW = re.compile(r"\s\|\s|\|\s|\s\||\|[^|\n]{1,400}\|")
_SUBJECTS = frozenset({ACTOR, PERSON, CITATION})
_CLAUSE = re.compile(r"[;,.]\s|(?<!\w)(?:và|đồng\sthời)\s")
_HEADER = re.compile(r"cộng\s?hòa\sxã|đảng\scộng\ssản\sviệt\snam\s*\|?$|độc\slập\s-\stự")
_NEEDS = re.compile(r"(?<!\w)(?:cần|phải|tuyệt\sđối\skhông|sẽ\sđược)\s[^\W\d]")
_LINK = re.compile(r"[-•*–>]\s?\w|[-•*–>]\s?[\ue000-\ue004]")
_ITEM_LINE = re.compile(r"[-+•*]|\(?\d")


def tasks(
    document: Document,
    mentions: Sequence[Mention],
    links: Sequence[Link],
    held: Sequence[Occupancy] = (),
    directives: Directives | None = None,
) -> tuple[Task, ...]:
    """Return one Task for each instruction sentence (or table row) and assignee, in order of position.

    The assignee is the canonical unit of a Link, or office + unit; what the issuer of an official document is to do
    itself is no task. `held`: the offices that the document says people hold; who asks in the press as "Chủ tịch UBND
    huyện" or "ông" is then told by name. `directives`: the documents under which something may be asked.
    """
    items = find_items(document, mentions, links, directives or Directives())
    reader = _Reader(document, mentions, items)
    reader.holders = Holders(document, mentions, links, held) if held and not reader.official else None
    for row, stretch in stretches(document):
        if row is not None:
            reader.read_row(row)
            continue
        for reading in readings(document, items, stretch):
            reader.read(reading)
    return tuple(reader.found)


class _Reader:
    """Reads the sentences of one document in order, and remembers what a later one may point back to."""

    def __init__(self, document: Document, mentions: Sequence[Mention], items: Sequence[Item]) -> None:
        self.document = document
        self.mentions = mentions
        self.items = items
        self.official = document.kind == "official_document"
        joint = bool(document.meta.issuers)  # each of several issuers may be given its part
        issuer = None if joint or not self.official else document.meta.issuer
        self.own = key(issuer) if issuer else None
        self.number = key(document.meta.number) if self.official and document.meta.number else None
        self.clauses = Clauses(document)
        self.sections = Sections(document)
        self.holders: Holders | None = None
        self.speakers = Speakers(document, items)
        self.days = DemandDays(document, mentions)
        self.found: list[Task] = []
        self.latest = 0
        self.settled = 0
        self.before: Reading | None = None
        self.heading: tuple[Due, str | None] | None = None
        self.asked_before = False
        self.listed = InstructionList()
        self.head: Head | None = None
        self.going: tuple[Item, ...] = ()
        self.by: str | None = None
        self.under: str | None = None
        self.deadline: str | None = None

    def read(self, reading: Reading) -> None:
        """Add the tasks of one sentence; note its order, asker and deadline for the next one."""
        if _HEADER.search(reading.text) or self._is_link(reading):
            return
        if self.official and ":" in reading.text and (labels := read_labels(reading, self.document.text)):
            self._label(reading, labels)
            return
        if self.official and self._begins_line(reading):
            self.by = self.under = None
        elif not self.official and reading.text.startswith("* "):
            self.by = self.under = None
            self.asked_before = False
        orders = [o for o in self._orders(reading) if self._may_be_asked(o.item) and not asks_no_deed(reading.text, o)]
        told = [(o, self._task(reading, part, orders)) for o in distinct(orders) for part in parted(reading, o)]
        if not self.official:
            told = [] if any(t.by and is_law(t.by) for _, t in told) else told
            told = [x for x in told if not is_general_duty(reading.text, *x)]
            orders = orders if told else []
        found = [task for _, task in told]
        if not found and DATE in reading.text:
            self._due_for_others(reading)
        self.found = self.found if self.official else also_asked(self.found, reading.text, found)
        self._add(found)
        self._remember(reading, orders)
        self.before = reading

    def _is_link(self, reading: Reading) -> bool:
        """Say whether a line of the press is a headline in a list of links: marked, and without an end."""
        if self.official or self.listed.open or not _LINK.match(reading.text) or reading.text[-1:] in '.;:!?,…”"':
            return False
        return self._begins_line(reading) and self.document.text[reading.end : reading.end + 1] in ("\n", "")

    def _may_be_asked(self, item: Item) -> bool:
        """Say whether `item` is a unit in full, and not the document's own unless somebody else gave the list."""
        name = key(item.name)
        return not is_bare(name) and (name != self.own or self.listed.given_to(name))

    def read_row(self, row: Row) -> None:
        """Add the tasks of one row of a task table."""
        by = self._itself() if self.official else self.by
        rows = row_tasks(self.document, self.items, row, by)
        found = [task for task in rows if self.own is None or key(task.assignee) != self.own]
        self._add([replace(task, clause=self.clauses.at(row.start)) for task in found])
        self.before = None

    def _add(self, found: Sequence[Task]) -> None:
        found = [task for task in found if key(task.action) != key(task.assignee)]  # "Cơ quan trình: | Công ty A"
        if found:
            self.latest = len(self.found)
            self.found += found

    def _label(self, reading: Reading, labels: Labels) -> None:
        """Take in what a labelled line says of the task above it."""
        leads = [item for item in labels.leads if self.own is None or key(item.name) != self.own]
        text, before = self.document.text, self.before
        known = {task.assignee for task in self.found[self.latest :]}
        if leads and not (before is None and known.issuperset(item.name for item in leads)):
            near = before is not None and not labels.work and len(text[before.end : reading.start].strip()) == 0
            start = before.start if before is not None and near else reading.start
            words = text[start : before.end] if before is not None and near else text[start : reading.end]
            action = labels.work or " ".join(words.split()).strip(" ;,.:|-")
            by = self._itself()
            span, clause = Span(start, reading.end), self.clauses.at(start)
            self._add([Task(i.name, action[:LONGEST], None, by, span, i.mentions, clause=clause) for i in leads])
        for at in range(self.latest, len(self.found)):
            task = self.found[at]
            beside = tuple(name for name in labels.cooperating if name != task.assignee)
            task = replace(task, cooperating=tuple(dict.fromkeys((*task.cooperating, *beside))))
            self.found[at] = due_by(task, labels.due) if labels.due else task
        self.before = None

    def _due_for_others(self, reading: Reading) -> None:
        """Read a day for all above it (the end of a letter, "các việc trên") or below it (a heading)."""
        letter = closes(reading) and (not self.official or fold(self.document.meta.type or "") in _LETTERS)
        if letter and self.official or self.found and (letter or sets_common_day(reading)):
            length = len(reading.text)
            iso = find_deadline(reading.text, reading.items, 0, length, strict=letter)
            if iso and (due := printed_due(reading, self.document.text, 0, length, iso)):
                share_day(self.found, self.settled, reading, due, self.official)
                self.settled = len(self.found)
        elif self.official and self._begins_line(reading) and heads(reading):
            due = due_in(reading, self.document.text, 0, len(reading.text))
            self.heading = (due, self.clauses.at(reading.start)) if due else None

    def _orders(self, reading: Reading) -> list[Order]:
        text = reading.text
        if ACTOR in text and _ROW.search(text) and (rows := row_orders(reading)):
            return [] if lists_no_tasks(self.document.text, reading.start) else rows
        told = self.sections.tell(reading.start) or tells_of_lateness(text)
        told = told or not self.official and tells_what_was_done(text)
        begins = self._begins_line(reading)
        leads = head_of if self.official or self.listed.open else asked_of
        if begins and (head := leads(reading)):
            self.head = head
            return []
        led = self.head if self.head and self.head.leads(text) and not self.sections.tell(reading.start) else None
        if led and begins and relays(text):
            return [Order(item, mark_of(text), len(text), 0) for item in led.items]
        hits: list[tuple[int, Item, int]] = []
        if ACTOR in text:
            orders = sentence_orders(
                reading, self.official and not told, self._goes_on() and not told, told, self.listed
            )
            hits = [(at, reading.items[at], verb) for at, verb in orders.items()]
        places = place_orders(reading, self._ordering() or bool(hits)) if not told or DUE.search(text) else []
        if places and not hits and not told:
            hits = carried_on(reading, places)
        hits += [*bare_heads(reading, self.document, self.items), *places]
        if not self.official and not told and (self.by or self._goes_on()):
            asked = [task.assignee for task in reversed(self.found)]
            hits += bare_musts(reading, self.document, self.items, asked, self._goes_on())
        hits = without_letters(text, hits)
        hits += acting_place(reading, self.going) if self.asked_before and not hits and not told else []
        if led and (is_item_order(text) or begins and is_plain_order(text)):
            return self._of_named(led.items, text, hits)
        if begins and not (led and mark_of(text)):
            self.head = opened_by(reading) if hits else None
        if self.going and not told and not hits and (is_further_order if begins else is_plain_order)(text):
            return self._of_named(self.going, text, hits)
        return limited(hits, text)

    def _of_named(self, named: Sequence[Item], text: str, hits: list[tuple[int, Item, int]]) -> list[Order]:
        """The order to whom the words above named, up to what it asks of others, and theirs."""
        mark = mark_of(text)
        first = min((min(at, verb) for at, _, verb in hits), default=len(text))
        own = [Order(item, mark, first, 0) for item in named] if ";" in text[mark:first] or not hits else []
        return own + limited(hits, text)

    def _ordering(self) -> bool:
        """Say whether instructions stand here, so that whoever begins a sentence may be asked."""
        return self.official or self._goes_on()

    def _goes_on(self) -> bool:
        """Say whether an order stands right before, or a list of instructions is being read."""
        return self.asked_before or self.listed.open

    def _begins_line(self, reading: Reading) -> bool:
        at, text = reading.start, self.document.text
        while at > 0 and text[at - 1] in " \t\xa0":
            at -= 1
        return at == 0 or text[at - 1] == "\n"

    def _task(self, reading: Reading, order: Order, orders: Sequence[Order]) -> Task:
        due = self._due(reading, order, orders)
        self.deadline = due or self.deadline
        action = action_of(reading, self.document.text, order, orders)
        verb = self._first_verb(reading, order, orders)
        told = self.official and verb >= order.start
        by = self._itself() if told else self._asker(reading, verb, [o.item for o in orders])
        leads = frozenset(o.item.name for o in orders if o.verb == order.verb)
        by = None if by == order.item.name else by
        task = Task(order.item.name, action, due, by, Span(reading.start, reading.end), order.item.mentions)
        task = replace(
            task,
            cooperating=cooperating(reading, order.start, order.limit, leads),
            clause=self.clauses.at(reading.start),
            under=self._directive(reading, order, orders),
        )
        return self._scheduled(task, reading, order)

    def _scheduled(self, task: Task, reading: Reading, order: Order) -> Task:
        """Add the deadline's printed words, looking behind the order first, and a heading's day where it has none."""
        begin = 0 if order.row or order.verb < order.start else order.start
        for start, end in ((order.start, order.limit), (begin, order.limit), (0, len(reading.text))):
            printed = printed_due(reading, self.document.text, start, end, task.deadline)
            if printed and (task.deadline is None or printed.timing == "fixed"):
                counted = self._counted(reading, order, printed) if printed.timing == "relative" else None
                due = task.deadline or counted
                return replace(task, deadline=due, schedule=printed.printed, timing=printed.timing)
            if task.deadline is None:
                break
        if task.deadline is not None:
            return replace(task, timing="fixed")
        if self.heading and (self.heading[1] is None or f"{task.clause}.".startswith(f"{self.heading[1]}.")):
            return due_by(task, self.heading[0])
        return task

    def _counted(self, reading: Reading, order: Order, printed: Due) -> str | None:
        """The day that a length of time ends on, from the document's own day or the day the press tells of."""
        if self.official:
            return counted_day(printed.printed, self.document.meta.date)
        return counted_in(reading, order.start, order.limit, self.days.before(reading.offset(order.start)))

    def _after_demand(self, reading: Reading, order: Order, due: str) -> str | None:
        """A deadline that does not lie before the day on which the document, or the sentence, says it was asked."""
        at = reading.offset(order.start)
        asked = self.document.meta.date if self.official else self.days.before(at, at - reading.start)
        dates = (i for i in reading.items.values() if i.sign == DATE and i.iso and due.startswith(i.iso))
        told = None if self.official else self.document.meta.as_of
        return not_before(due, asked, next(dates, None), self.mentions, told)

    def _directive(self, reading: Reading, order: Order, orders: Sequence[Order]) -> str | None:
        """The number of the document under which something is asked, the document's own excepted."""
        begin = max(order.verb, behind_list(reading.text, order, orders))
        number = under(reading, begin, order.limit) or self.under
        return None if number is None or key(number) == self.number else number

    def _due(self, reading: Reading, order: Order, orders: Sequence[Order]) -> str | None:
        due = due_of(reading, order, orders[0].verb == order.verb, self.document)
        if due is None and repeats_deadline(reading.text, max(0, order.start - 40), order.limit):
            due = self.deadline
        return self._after_demand(reading, order, due) if due else None

    def _first_verb(self, reading: Reading, order: Order, orders: Sequence[Order]) -> int:
        """Where the chain of orders that `order` belongs to begins: a clause without a subject goes on with its asker.

        "A giao X …; đề nghị Y …; yêu cầu Z …": all three are A's.
        """
        verb = order.verb
        for earlier in sorted((o for o in orders if o.verb < order.verb), key=lambda o: -o.verb):
            between = reading.text[earlier.start : verb]
            clause = verb - len(_CLAUSE.split(between)[-1])
            named = any(o.item is reading.items.get(at) for at in range(clause, verb) for o in orders)
            if any(reading.text[at] in _SUBJECTS for at in range(clause, verb)) and not named:
                break
            verb = earlier.verb
        return verb

    def _asker(self, reading: Reading, verb: int, asked: Sequence[Item]) -> str | None:
        """Who asked: the last person, unit or document before the verb, else who asked before, else the document."""
        if not self.official and (named := bare_asker(reading, verb, self.items)):
            return named
        if asked_by_people(reading.text, verb):
            self.under = None
            return None
        for at in askers(reading, verb, _SUBJECTS, self.official):
            item = reading.items[at]
            if self.official and key(item.name) == self.own:
                break
            if not any(item is other or item.name == other.name for other in asked):
                self.under = item.number
                start, name = headed(reading.text, at, item)
                return self._pointed_at(reading, start, verb) or name or self._named(item)
        if told := self._pointed_at(reading, 0, verb) or self.speakers.of(reading.offset(verb), self.holders):
            self.under = None
            return told
        return self._itself() if self.by is None and self.official else self.by

    def _itself(self) -> str | None:
        """The official document that is read, as who asks: its number, else its issuer."""
        return self.document.meta.number or self.document.meta.issuer

    def _named(self, item: Item) -> str:
        """The asker by name, where the text has said who holds the office."""
        holder = self.holders.of_office(item.name) if self.holders and item.person is None else None
        return item.person or holder or item.name

    def _pointed_at(self, reading: Reading, start: int, verb: int) -> str | None:
        """Who the words between reading.text[start] and the verb point back to ("Bà yêu cầu …")."""
        if self.holders is None or verb <= start:
            return None
        return self.holders.pointed_at(reading.offset(start), reading.offset(verb))

    def _remember(self, reading: Reading, orders: Sequence[Order]) -> None:
        """Note whether an order is being given, which the next sentence or the next items may carry on."""
        text = reading.text
        begins = self._begins_line(reading)
        self.listed.note(reading, begins)
        last = max((order.verb for order in orders), default=0)
        self.going = tuple(order.item for order in orders if order.verb == last and not order.row)
        goes_on = self.asked_before and (
            (begins and _ITEM_LINE.match(text))
            or (ACTOR not in text and _NEEDS.search(text))
            or (PERSON not in text and is_plain_order(text))
        )
        upward = not self.official and orders and all(text.startswith("kiến nghị", o.verb) for o in orders)
        self.asked_before = not upward and bool(orders or goes_on or asking.opens(text) or asking.ASK_ANY.search(text))
        if not orders and not self.official:
            self._note_asker(reading)
        asked = bool(orders) and not (self.official and orders[0].verb >= orders[0].start)
        if asked and (by := self._asker(reading, orders[0].verb, [o.item for o in orders])):
            self.by = by
        if not orders and (due := find_deadline(text, reading.items, 0, len(text), strict=True)):
            self.deadline = due

    def _note_asker(self, reading: Reading) -> None:
        """Note who asks in a sentence of the press that itself gives nobody anything to do."""
        text = reading.text
        lead = text.rstrip().endswith(":")
        if lead and (told := asking.DECIDES.search(text)):
            self.by, self.under = self._named(reading.items[told.start("who")]), None
        elif (open_order := asking.ASK_ANY.search(text)) and asks_itself(text, open_order.start()):
            self.by = self._asker(reading, open_order.start(), ())
        elif lead and (passed := asking.PASSED_ON.search(text)):
            self.by = self._named(reading.items[passed.start("who")])
            self.under = next((i.number for i in reading.items.values() if i.number), None)
        elif issued := issuer_in(reading):
            self.by, self.under = self._named(issued[0]), issued[1]

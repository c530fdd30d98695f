// A document: choose a mention in the text or in the list, decide on it; select words, with the mouse or Shift and the
// arrows, and a label key makes a mention of them. Offsets are code points, counted from a segment's own.
import { bind, inField } from "./keys.js";
import * as outbox from "./outbox.js";
import { begin, edit } from "./edit.js";

const part = document.getElementById("part");
const adding = document.getElementById("adding");
const LETTER = /[\p{L}\p{N}\p{M}]/u;
let chosen = null;
let wanted = null; // the place to return to after the text came anew
let kept = null; // or the end of the mention whose beginning has moved

const doc = () => document.getElementById("doc");
const text = () => document.getElementById("text");
// by what is hidden, never by layout: to ask 10,000 items off the screen where they stand would lay out each of them
const items = () => [...document.querySelectorAll("#mentions li:not([hidden]) > .item")];

function choose(button, scroll = true) {
  document.querySelectorAll(".chosen").forEach((x) => x.classList.remove("chosen"));
  chosen = button;
  if (!button) return;
  button.classList.add("chosen");
  const marks = text().querySelectorAll(`[data-n="${button.dataset.n ?? button.dataset.first}"]`);
  marks.forEach((x) => x.classList.add("chosen"));
  if (scroll && marks[0]) marks[0].scrollIntoView({ block: "center" });
  button.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = items();
  const at = all.indexOf(chosen);
  choose(all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))]);
}

function post(change) {
  outbox.post({
    url: `/api/v1/documents/${doc().dataset.document}/decisions`,
    target: change.target,
    body: { version: outbox.base(change.target, doc().dataset.version), changes: [change] },
  });
}

function decide(verdict) {
  if (!chosen) return step(1);
  const button = chosen;
  const all = items();
  const at = all.indexOf(button);
  wanted = all[at + 1]?.dataset.start ?? null;
  post({ target: button.dataset.target, verdict });
  button.closest("li").classList.add(verdict === "accept" ? "ok" : "gone");
  return step(1);
}

function move(edge) {
  if (!chosen?.dataset.n) return false;
  const startMoves = edge.startsWith("start");
  wanted = startMoves ? null : chosen.dataset.start;
  kept = startMoves ? chosen.dataset.end : null;
  post({ target: chosen.dataset.target, verdict: "move", typed: { edge } });
  return true;
}

function relabel(label) {
  if (!chosen?.dataset.n) return false;
  wanted = chosen.dataset.start;
  post({ target: chosen.dataset.target, verdict: "relabel", typed: { label } });
  return true;
}

// ------------------------------------------------------------------ selecting words

function place(node, offset) {
  const segment = (node.nodeType === 1 ? node : node.parentElement).closest("[data-start]");
  if (!segment) return null;
  const range = document.createRange();
  range.setStart(segment, 0);
  range.setEnd(node, offset);
  return Number(segment.dataset.start) + [...range.toString()].length;
}

function selection() {
  const found = window.getSelection();
  if (!found.rangeCount || found.isCollapsed) return null;
  const range = found.getRangeAt(0);
  if (!text().contains(range.startContainer) || !text().contains(range.endContainer)) return null;
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function snap() {
  const found = window.getSelection();
  if (!found.rangeCount || found.isCollapsed || !text().contains(found.anchorNode)) return;
  const range = found.getRangeAt(0).cloneRange();
  const { startContainer: a, endContainer: b } = range;
  let { startOffset: from, endOffset: to } = range;
  if (a.nodeType === 3) while (from > 0 && LETTER.test(a.data[from - 1]) && LETTER.test(a.data[from] || "")) from -= 1;
  if (b.nodeType === 3) while (to < b.data.length && to > 0 && LETTER.test(b.data[to - 1]) && LETTER.test(b.data[to])) to += 1;
  range.setStart(a, from);
  range.setEnd(b, to);
  found.removeAllRanges();
  found.addRange(range);
}

function word(by, extend) {
  const found = window.getSelection();
  if (!found.rangeCount || !text().contains(found.anchorNode)) {
    const first = document.createTreeWalker(chosen ? text().querySelector(`[data-n="${chosen.dataset.n}"]`) || text() : text(), NodeFilter.SHOW_TEXT).nextNode();
    if (!first) return false;
    found.collapse(first, 0);
  }
  if (extend) found.modify("extend", by, "word");
  else {
    found.modify("move", by, "word");
    const node = found.anchorNode;
    node.parentElement?.scrollIntoView({ block: "nearest" });
  }
  return true;
}

function add(label) {
  const span = selection();
  if (!span) return relabel(label);
  wanted = String(span.start);
  post({ target: "", verdict: "add", typed: { label, ...span } });
  window.getSelection().removeAllRanges();
  return true;
}

document.addEventListener("selectionchange", () => {
  adding.hidden = selection() === null;
  if (!adding.hidden && chosen) choose(null);
});
document.addEventListener("mouseup", (event) => {
  if (!event.target.closest?.("#adding")) snap();
});
adding.addEventListener("mousedown", (event) => event.preventDefault());
adding.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add]");
  if (button) add(button.dataset.add);
  const record = event.target.closest("[data-new]");
  const span = selection();
  if (record && span) begin(doc().dataset.document, record.dataset.new, span.start, span.end);
});

// ------------------------------------------------------------------ clicks and keys

part.addEventListener("click", (event) => {
  if (!window.getSelection().isCollapsed) return;
  const button = event.target.closest(".item");
  const mark = event.target.closest("#text .m");
  if (button) choose(button);
  else if (mark) choose(document.querySelector(`#mentions .item[data-n="${mark.dataset.n}"]`), false);
});
part.addEventListener("dblclick", (event) => {
  if (event.target.closest(".item")) doing.edit();
});

// Who is who: of a person, a unit or a document that is cited.
function merge() {
  const kind = { person: "official", unit: "unit", citation: "directive" }[chosen?.closest("li").dataset.label];
  if (!kind) return chosen && doing.edit();
  const name = chosen.querySelector(".quiet")?.textContent || chosen.querySelector(".m").textContent;
  return location.assign(`/same/${kind}?${new URLSearchParams({ name })}`);
}

const doing = {
  accept: () => decide("accept"),
  reject: () => decide("reject"),
  edit: () => (chosen ? edit(doc().dataset.document, chosen.dataset.target) : step(1)),
  merge,
  spread: () => chosen && location.assign(`/spread?${new URLSearchParams({ document: doc().dataset.document, target: chosen.dataset.target })}`),
  up: () => step(-1),
  down: () => step(1),
};
document.querySelector(".bar").addEventListener("click", (event) => {
  const button = event.target.closest("[data-do], [data-edge]");
  if (button?.dataset.edge) move(button.dataset.edge);
  else if (button) doing[button.dataset.do]();
});
const bound = { Enter: "accept", B: "reject", F2: "edit", M: "merge", ArrowUp: "up", ArrowDown: "down" };
for (const [key, what] of Object.entries(bound)) bind(key, doing[what]);
bind("Escape", () => {
  choose(null);
  window.getSelection().removeAllRanges();
});
bind("Shift+ArrowRight", () => (chosen ? move("end+") : word("forward", true)));
bind("Shift+ArrowLeft", () => (chosen ? move("end-") : word("backward", true)));
bind("Shift+ArrowUp", () => (chosen ? move("start-") : false));
bind("Shift+ArrowDown", () => (chosen ? move("start+") : false));
bind("ArrowRight", () => document.activeElement === text() && word("forward", false));
bind("ArrowLeft", () => document.activeElement === text() && word("backward", false));
[...adding.querySelectorAll("[data-add]")].forEach((button, n) => bind(String(n + 1), () => add(button.dataset.add)));

for (const box of document.querySelectorAll(".labels input")) {
  box.addEventListener("change", () => {
    if (box.id === "all-labels") {
      document.querySelectorAll(".labels [data-label]").forEach((x) => {
        x.checked = box.checked;
        document.body.classList.toggle(`hide-${x.dataset.label}`, !box.checked);
      });
    } else document.body.classList.toggle(`hide-${box.dataset.label}`, !box.checked);
    veil(document.getElementById("mentions"));
  });
}

function veil(list) {
  for (const li of list.querySelectorAll("li")) li.hidden = document.body.classList.contains(`hide-${li.dataset.label}`);
}

// ------------------------------------------------------------------ after a decision

// The words that decisions were on, as code points; null where none of them names a place in this document.
function touched(rows) {
  let start = Infinity;
  let end = -1;
  for (const row of rows) {
    const target = JSON.parse(row.target);
    if (target.document !== doc().dataset.document || target.start === undefined) continue;
    const last = target.start + [...(target.quote || "")].length;
    const sides = [row.before, row.after].filter(Boolean).map((x) => JSON.parse(x)).filter((x) => x.start !== undefined);
    start = Math.min(start, target.start, ...sides.map((x) => x.start));
    end = Math.max(end, last, ...sides.map((x) => x.end));
  }
  return end < 0 ? null : { start, end };
}

// The items of the stretch that came anew take the place of the old ones; what the list has not come to yet stays out.
function replaceItems(fresh) {
  const list = document.getElementById("mentions");
  const { first, last } = fresh.dataset;
  const at = (li) => Number(li.firstElementChild.dataset.start);
  const old = [...list.querySelectorAll("li")];
  for (const li of old) if (at(li) >= Number(first) && at(li) < Number(last)) li.remove();
  const after = old.find((li) => at(li) >= Number(last));
  const rest = Number(list.querySelector(".more")?.dataset.start ?? Infinity);
  veil(fresh);
  if (!list.querySelector("ul")) list.prepend(Object.assign(document.createElement("ul"), { className: "run" }));
  for (const li of [...fresh.querySelectorAll(".items > li")]) {
    if (at(li) >= rest) continue;
    if (after) after.before(li);
    else [...list.querySelectorAll("ul")].pop().append(li);
  }
}

// Only the segments that a decision touched come anew, with their mentions, and the records; the place on the page stays.
async function renew(rows) {
  const span = touched(rows);
  if (!span) return;
  const answer = await fetch(`/documents/${doc().dataset.document}/changed?${new URLSearchParams(span)}`);
  if (!answer.ok) {
    window.htmx.trigger(part, "refresh");
    return;
  }
  const made = document.createElement("template");
  made.innerHTML = await answer.text();
  const fresh = made.content.firstElementChild;
  for (const segment of fresh.querySelectorAll(".seg")) document.getElementById(segment.id)?.replaceWith(segment);
  replaceItems(fresh);
  document.getElementById("records").replaceWith(fresh.querySelector("#records"));
  window.htmx.process(document.getElementById("records"));
  document.getElementById("mention-count").textContent = fresh.dataset.count;
  document.getElementById("progress-words").textContent = fresh.dataset.progress;
  const bar = document.querySelector(".progress progress");
  bar.max = Math.max(1, Number(fresh.dataset.total));
  bar.value = Number(fresh.dataset.done);
  again();
}

// What was chosen before the text came anew, or what comes after it, is chosen again.
function again() {
  const place = wanted === null ? kept && `[data-end="${kept}"]` : `[data-start="${wanted}"]`;
  const item = place ? document.querySelector(`#mentions .item${place}`) : null;
  choose(item, item !== null && !inField(document.activeElement));
  wanted = kept = null;
}

let renewing = Promise.resolve();
document.addEventListener("outbox:saved", ({ detail: { entry, data } }) => {
  const verdict = entry.body?.changes?.[0].verdict;
  if (verdict === "accept" && entry.what === "saved") return;
  if (chosen && wanted === null && kept === null) wanted = chosen.dataset.start;
  renewing = renewing.then(() => renew(data.judgements || []));
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target !== part) return;
  again();
  fill();
});
// What a long document's page was first shown without follows in pieces once that is painted, and keys go before them.
let filling = false;
const idle = window.requestIdleCallback || ((run) => setTimeout(run, 30));
const painted = new Promise((done) => {
  const first = (entries) => entries.some((entry) => entry.name === "first-contentful-paint") && done();
  new PerformanceObserver((list) => first(list.getEntries())).observe({ type: "paint", buffered: true });
  setTimeout(done, document.visibilityState === "visible" ? 5000 : 0); // a page in the background is never painted
});
async function fill() {
  if (filling) return;
  filling = true;
  await painted;
  for (let more = next(); more; more = next()) {
    const answer = await fetch(more.dataset.rest).catch(() => null);
    if (!answer?.ok) break;
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    const records = made.content.querySelector("#records");
    if (more.closest("#mentions")) veil(made.content);
    if (more.isConnected) more.replaceWith(made.content);
    if (records?.isConnected) window.htmx.process(records);
    if (!chosen) arrive();
    await new Promise((done) => idle(done, { timeout: 200 }));
  }
  filling = false;
}

function next() {
  const places = ["#text-rest", ".outline .more", "#records[data-rest]", "#mentions > .more"];
  return places.map((place) => document.querySelector(place)).find(Boolean);
}

// A link to a place within a segment (#at-1234) leads to the segment that holds it, and to the mention that begins there.
let arrived = null;
function arrive() {
  const start = Number(/^#at-(\d+)$/.exec(location.hash)?.[1] ?? NaN);
  const rest = document.getElementById("text-rest");
  if (Number.isNaN(start) || (rest && start >= Number(rest.dataset.start))) return;
  const segment = [...text().querySelectorAll(".seg")].filter((x) => Number(x.dataset.start) <= start).pop();
  document.querySelectorAll(".seg.here").forEach((x) => x.classList.remove("here"));
  segment?.classList.add("here");
  const item = document.querySelector(`#mentions .item[data-start="${start}"]`);
  if (item) choose(item);
  else if (arrived !== start) segment?.scrollIntoView({ block: "center" });
  arrived = start;
}
window.addEventListener("hashchange", arrive);
arrive();
fill();

// The queue: one thing has the focus; a key or the button in its fixed place decides on it and goes on.
import { bind } from "./keys.js";
import * as outbox from "./outbox.js";
import { edit } from "./edit.js";

const list = document.getElementById("cards");
const cards = list ? [...list.children] : [];
let current = -1;

function focusOn(n, scroll = true) {
  if (!cards.length) return;
  cards[current]?.classList.remove("current");
  cards[current]?.removeAttribute("aria-current");
  current = Math.max(0, Math.min(n, cards.length - 1));
  const card = cards[current];
  card.classList.add("current");
  card.setAttribute("aria-current", "true");
  card.focus({ preventScroll: true });
  if (scroll) card.scrollIntoView({ block: "center" });
}

function mark(card, verdict) {
  card.classList.toggle("decided", verdict !== null);
  card.classList.toggle("rejected", verdict === "reject");
  card.querySelector(".state").textContent = verdict ? `✓ ${document.querySelector(`[data-do=${verdict === "reject" ? "reject" : "accept"}]`).firstChild.textContent.trim()}` : "";
  count();
}

function count() {
  const counts = document.getElementById("counts");
  if (!counts) return;
  const now = cards.filter((card) => card.classList.contains("decided")).length - before;
  const done = Number(counts.dataset.done) + now;
  const open = Number(counts.dataset.open) - now;
  counts.textContent = counts.dataset.text.replace("{done}", done).replace("{open}", open);
  document.getElementById("progress").value = done;
}

function next() {
  for (let step = 1; step <= cards.length; step += 1) {
    const n = (current + step) % cards.length;
    if (!cards[n].classList.contains("decided")) return focusOn(n);
  }
  return focusOn(current);
}

function decide(verdict) {
  const card = cards[current];
  if (!card) return;
  outbox.post({
    url: `/api/v1/documents/${card.dataset.document}/decisions`,
    target: card.dataset.target,
    body: {
      version: outbox.base(card.dataset.target, card.dataset.version),
      changes: [{ target: card.dataset.target, verdict }],
    },
  });
  mark(card, verdict);
  next();
}

// Only what is on the screen, with its count and its names, and only after a yes.
function acceptSeen(button) {
  const seen = cards.filter((card) => {
    const box = card.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight && !card.classList.contains("decided");
  });
  if (!seen.length) return;
  const dialog = document.getElementById("sure");
  document.getElementById("sure-text").textContent = button.dataset.confirm.replace("{n}", seen.length);
  document.getElementById("sure-list").replaceChildren(...seen.map((card) => Object.assign(document.createElement("li"), { textContent: card.dataset.shown })));
  dialog.returnValue = "";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return;
    const byDocument = Map.groupBy ? Map.groupBy(seen, (card) => card.dataset.document) : new Map(seen.map((c) => [c.dataset.document, seen.filter((x) => x.dataset.document === c.dataset.document)]));
    for (const [documentId, group] of byDocument) {
      const version = Math.min(...group.map((card) => outbox.base(card.dataset.target, card.dataset.version)));
      outbox.post({ url: `/api/v1/documents/${documentId}/decisions`, body: { version, changes: group.map((card) => ({ target: card.dataset.target, verdict: "accept" })) } });
    }
    for (const card of seen) mark(card, "accept");
    next();
  }, { once: true });
  dialog.showModal();
}

function merge() {
  const card = cards[current];
  const kinds = { officials: "official", UNIT: "unit", citations: "directive", PERSON: "official", CITATION: "directive" };
  const kind = kinds[card?.dataset.label];
  if (kind) location.href = `/same/${kind}?${new URLSearchParams({ name: card.dataset.name.split(" · ")[kind === "directive" && card.dataset.kind === "citations" ? 1 : 0] })}`;
}

const doing = {
  accept: () => decide("accept"),
  reject: () => decide("reject"),
  edit: () => cards[current] && edit(cards[current].dataset.document, cards[current].dataset.target),
  merge,
  source: () => cards[current]?.querySelector("a.source").click(),
  up: () => focusOn(current - 1),
  down: () => focusOn(current + 1),
};

const before = cards.filter((card) => card.classList.contains("decided")).length;
if (cards.length) {
  for (const [key, what] of [["Enter", "accept"], ["B", "reject"], ["F2", "edit"], ["M", "merge"], ["V", "source"], ["ArrowUp", "up"], ["ArrowDown", "down"]]) bind(key, doing[what]);
  document.querySelector(".bar").addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.dataset.do === "all") acceptSeen(button);
    else doing[button.dataset.do]();
    if (!["edit", "all", "source", "merge"].includes(button.dataset.do)) button.focus({ preventScroll: true });
  });
  list.addEventListener("click", (event) => {
    const card = event.target.closest(".card");
    if (card && !event.target.closest("a, button")) focusOn(cards.indexOf(card), false);
  });
  const waiting = new Map(outbox.pending().flatMap((entry) => (entry.body?.changes || []).map((change) => [change.target, change.verdict])));
  for (const card of cards) if (waiting.has(card.dataset.target)) mark(card, waiting.get(card.dataset.target));
  const wanted = cards.findIndex((card) => `#${card.id}` === location.hash);
  const open = cards.findIndex((card) => !card.classList.contains("decided"));
  focusOn(wanted >= 0 ? wanted : Math.max(0, open), wanted >= 0);
}

document.addEventListener("outbox:saved", ({ detail: { entry, data } }) => {
  const back = entry.what !== "saved";
  for (const row of data.judgements || []) {
    const n = cards.findIndex((card) => card.dataset.target === row.target);
    if (n < 0) continue;
    if (back) {
      mark(cards[n], entry.what === "undone" ? null : row.after ? "accept" : "reject");
      focusOn(n);
    } else if (row.verdict === "edit") {
      mark(cards[n], "edit");
      focusOn(n);
      next();
    }
  }
});
for (const name of ["refused", "conflict"]) {
  document.addEventListener(`outbox:${name}`, ({ detail: { entry } }) => {
    for (const change of entry.body?.changes || []) {
      const n = cards.findIndex((card) => card.dataset.target === change.target);
      if (n >= 0) {
        mark(cards[n], null);
        focusOn(n);
      }
    }
  });
}
document.addEventListener("outbox:empty", () => {
  if (cards.length && cards.every((card) => card.classList.contains("decided")) && before < cards.length) location.href = list.dataset.next;
});

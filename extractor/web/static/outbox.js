// Every decision is written down here first and sent at once; what the server has not confirmed stays, over a reload
// too, and is sent again until it is. Each has a token, so that a second sending is no second decision.
const STORE = "extractor.outbox";
const status = document.getElementById("saved");
const bases = new Map(); // target -> the version at which this page last saw it decided
let sending = false;
let timer = 0;

function load() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) || [];
  } catch {
    return [];
  }
}

function keep(list) {
  localStorage.setItem(STORE, JSON.stringify(list));
}

export function pending() {
  return load();
}

export function base(target, version) {
  return bases.get(target) ?? Number(version);
}

export function say(text, bad = false) {
  status.textContent = text;
  status.classList.toggle("bad", bad);
}

function clock() {
  return new Date().toLocaleTimeString("vi-VN", { hour12: false, timeZone: "Asia/Ho_Chi_Minh" });
}

function token() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

// post({url, body, what}): "what" is the word of the status line: saved, undone, redone.
export function post(entry) {
  const body = entry.body ? { ...entry.body, token: token() } : null;
  keep([...load(), { what: "saved", ...entry, body, id: token() }]);
  send();
}

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(`outbox:${name}`, { detail }));
}

async function one(entry) {
  if (entry.target && bases.has(entry.target)) entry.body.version = Math.max(entry.body.version, bases.get(entry.target));
  const answer = await fetch(entry.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: entry.body ? JSON.stringify(entry.body) : "{}",
  });
  if (answer.status >= 500) throw new Error("server");
  const data = await answer.json();
  if (answer.ok) {
    for (const row of data.judgements || []) for (const name of [row.target, row.short]) bases.set(name, Math.max(row.id, bases.get(name) || 0));
    say(status.dataset[entry.what].replace("{at}", clock()));
    tell("saved", { entry, data });
  } else if (answer.status === 409) {
    say(status.dataset.conflict, true);
    tell("conflict", { entry, data });
  } else if (answer.status === 404 && entry.what !== "saved") {
    say(status.dataset.nothing);
    tell("nothing", { entry });
  } else {
    say(`${status.dataset.refused} ${data.error ? data.error.said || data.error.message : ""}`, true);
    tell("refused", { entry, data });
  }
}

export async function send() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  try {
    for (let list = load(); list.length; list = load()) {
      await one(list[0]);
      keep(load().filter((entry) => entry.id !== list[0].id));
    }
    tell("empty", {});
  } catch {
    say(status.dataset.waiting.replace("{n}", load().length), true);
    timer = setTimeout(send, 2000);
  }
  sending = false;
}

window.addEventListener("online", send);
window.addEventListener("beforeunload", (event) => {
  if (load().length && sending) event.preventDefault();
});
if (load().length) send();

// What every page has: the key map's own keys, undo and redo without leaving the page, fields that suggest.
import { bind } from "./keys.js";
import * as outbox from "./outbox.js";

document.documentElement.classList.add("js");
const keys = document.getElementById("keys");

bind("?", () => keys.showModal());
bind("Ctrl+Z", () => back("undo", "undone"));
bind("Ctrl+Y", () => back("redo", "redone"));
bind("Ctrl+Shift+Z", () => back("redo", "redone"));

document.getElementById("keys-help")?.addEventListener("click", (event) => {
  event.preventDefault();
  keys.showModal();
});

function back(what, said) {
  if (!document.getElementById(what)) return false;
  outbox.post({ url: `/api/v1/${what}`, body: null, what: said });
  return true;
}

for (const what of ["undo", "redo"]) {
  document.getElementById(what)?.closest("form").addEventListener("submit", (event) => {
    event.preventDefault();
    back(what, what === "undo" ? "undone" : "redone");
  });
}

// on a telephone the menu is wider than the screen: the page that is open shows in it
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

document.addEventListener("change", ({ target }) => {
  if (target.matches?.("select.submits")) target.form.requestSubmit();
});

document.addEventListener("outbox:conflict", (event) => {
  const { entry } = event.detail;
  if (!entry.body?.changes) return;
  // the same decision as a form leads to the page with the three views
  const form = document.createElement("form");
  form.method = "post";
  form.action = entry.url.replace("/api/v1", "").replace("/decisions", "/decide");
  const change = entry.body.changes[0];
  const fields = { target: change.target || "", verdict: change.verdict, version: entry.body.version, back: location.pathname };
  for (const [name, value] of Object.entries(change.typed || {})) {
    if (name === "fields") for (const [field, text] of Object.entries(value)) fields[`field.${field}`] = text;
    else fields[name] = value;
  }
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  const open = document.createElement("button");
  open.textContent = document.getElementById("saved").dataset.conflict;
  form.append(open);
  document.getElementById("saved").replaceChildren(form);
});

let typing = 0;
document.addEventListener("input", (event) => {
  const field = event.target;
  const asked = field.dataset?.suggest;
  if (!asked) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const label = asked.startsWith("#") ? document.querySelector(asked).value : asked;
    const query = new URLSearchParams({ label, q: field.value });
    const answer = await fetch(`/api/v1/suggestions?${query}`);
    if (!answer.ok) return;
    const { items } = await answer.json();
    const options = items.map((item) => Object.assign(document.createElement("option"), { value: item.name }));
    document.getElementById("e-list").replaceChildren(...options);
  }, 200);
});

// a page that fetches its own rest shows why it could not come
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.target?.id === "told") location.replace(detail.pathInfo.finalRequestPath ?? detail.pathInfo.requestPath);
});

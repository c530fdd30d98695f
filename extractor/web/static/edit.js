// The dialog in which a thing is edited: filled by the server, saved through the outbox.
import * as outbox from "./outbox.js";

const dialog = document.getElementById("edit");
const body = document.getElementById("edit-body");

let sent = null; // the form that was sent last: a refusal brings it back with what was typed in it

document.addEventListener("outbox:refused", ({ detail: { data } }) => {
  if (!sent?.isConnected) return;
  const note = sent.querySelector(".refusal") || sent.insertBefore(document.createElement("p"), sent.firstChild);
  note.className = "note refusal";
  note.setAttribute("role", "alert");
  note.textContent = data.error?.said || data.error?.message || "";
  sent = null;
  dialog.showModal();
});
document.addEventListener("outbox:saved", () => {
  sent = null;
});

export async function edit(documentId, target) {
  if (!target) return;
  const query = new URLSearchParams({ target });
  await window.htmx.ajax("GET", `/documents/${documentId}/item?${query}`, { target: body, swap: "innerHTML" });
  dialog.showModal();
  body.querySelector("[name=value], [name^='field.']")?.focus();
}

export async function begin(documentId, kind, start, end) {
  const query = new URLSearchParams({ kind, start, end });
  await window.htmx.ajax("GET", `/documents/${documentId}/new?${query}`, { target: body, swap: "innerHTML" });
  dialog.showModal();
  body.querySelector("[name^='field.']")?.focus();
}

dialog?.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) dialog.close();
  const fill = event.target.closest("[data-fill]");
  if (fill) body.querySelector("[name=value]").value = fill.dataset.fill;
});

dialog?.addEventListener("submit", (event) => {
  const form = event.target.closest(".editform");
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form);
  const typed = { fields: {} };
  for (const [name, value] of data) {
    if (name.startsWith("field.")) typed.fields[name.slice(6)] = value;
    else if (name === "label" || name === "kind" || (name === "value" && value)) typed[name] = value;
    else if (name === "start" || name === "end") typed[name] = Number(value);
  }
  const verdict = form.dataset.verdict || "edit";
  const target = data.get("target");
  dialog.close();
  sent = form;
  outbox.post({
    url: `/api/v1/documents/${form.dataset.document}/decisions`,
    target,
    body: { version: outbox.base(target, data.get("version")), changes: [{ target, verdict, typed }] },
  });
});

// The dialog in which a thing is edited: filled by the server, saved through the outbox.
import * as outbox from "./outbox.js";

const dialog = document.getElementById("edit");
const body = document.getElementById("edit-body");

export async function edit(documentId, target) {
  const query = new URLSearchParams({ target });
  await window.htmx.ajax("GET", `/documents/${documentId}/item?${query}`, { target: body, swap: "innerHTML" });
  dialog.showModal();
  body.querySelector("[name=value], [name^='field.']")?.focus();
}

dialog?.addEventListener("click", (event) => {
  if (event.target.closest("[data-close]")) dialog.close();
});

dialog?.addEventListener("submit", (event) => {
  const form = event.target.closest(".editform");
  if (!form) return;
  event.preventDefault();
  const data = new FormData(form);
  const typed = { fields: {} };
  for (const [name, value] of data) {
    if (name.startsWith("field.")) typed.fields[name.slice(6)] = value;
    else if (name === "label" || (name === "value" && value)) typed[name] = value;
  }
  const target = data.get("target");
  dialog.close();
  outbox.post({
    url: `/api/v1/documents/${form.dataset.document}/decisions`,
    target,
    body: { version: outbox.base(target, data.get("version")), changes: [{ target, verdict: "edit", typed }] },
  });
});

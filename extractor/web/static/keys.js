// Single keys that no Vietnamese input method rewrites or injects. A key counts only when a person pressed it:
// not while an input method composes, not in a field, not with a modifier, not within 20 ms of the key before
// (UniKey and its kin replace letters by sending Backspace and the new letter in 3 to 15 ms).
const INJECTED = 20;
const bindings = new Map();
let last = -Infinity;

export function isOn() {
  return localStorage.getItem("extractor.keys") !== "off";
}

export function bind(key, run) {
  bindings.set(key, run);
}

function composes(event) {
  return event.isComposing || event.keyCode === 229 || event.key === "Process" || event.key === "Unidentified";
}

export function inField(target) {
  return target instanceof Element && (target.closest("input, select, textarea, [contenteditable]") !== null);
}

function name(event) {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (event.shiftKey && key.length > 1 ? "Shift+" : "") + key;
}

function pressed(event) {
  const since = event.timeStamp - last;
  last = event.timeStamp;
  if (composes(event) || event.altKey || inField(event.target)) return;
  if (!isOn() && !event.ctrlKey && event.key !== "?" && event.key !== "Escape") return;
  if ((event.key.length === 1 || event.key === "Backspace") && !event.ctrlKey && since < INJECTED) return;
  const open = document.querySelector("dialog[open]");
  if (open) return;
  const control = event.target instanceof Element && event.target.closest("a, button, summary, label");
  if (control && (event.key === "Enter" || event.key === " ")) return;
  const run = bindings.get(name(event));
  if (run && run(event) !== false) event.preventDefault();
}

document.addEventListener("keydown", pressed);
for (const box of document.querySelectorAll(".keys-on")) {
  box.checked = isOn();
  box.addEventListener("change", () => {
    localStorage.setItem("extractor.keys", box.checked ? "on" : "off");
    for (const other of document.querySelectorAll(".keys-on")) other.checked = box.checked;
  });
}

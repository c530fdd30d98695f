// Files dropped on the page, and the progress of a job as the server tells it.
const drop = document.getElementById("drop");
const chosen = document.getElementById("chosen");
document.getElementById("files")?.addEventListener("change", (event) => {
  const names = [...event.target.files].map((file) => file.name);
  chosen.textContent = chosen.dataset.text.replace("{n}", names.length).replace("{names}", names.slice(0, 5).join(", "));
});
drop?.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
drop?.addEventListener("dragleave", () => drop.classList.remove("over"));
drop?.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  document.getElementById("files").files = event.dataTransfer.files;
  drop.requestSubmit();
});

const job = document.getElementById("job");
if (job && job.dataset.finished === "0") {
  const source = new EventSource(`/api/v1/jobs/${job.dataset.job}/events`);
  source.onmessage = (message) => {
    const data = JSON.parse(message.data);
    const count = document.getElementById("job-count");
    count.textContent = count.dataset.text.replace("{done}", data.done).replace("{total}", data.total);
    job.querySelector("progress").max = Math.max(1, data.total, data.done);
    job.querySelector("progress").value = data.done;
    if (data.finished) {
      source.close();
      location.reload();
    }
  };
}

"use strict";
// Sorts a table by the column whose heading is pressed; pressed again, the other way round.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    head.querySelector("button").addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const body = table.tBodies[0];
      const rows = [...body.rows].map((row) => {
        const cell = row.cells[column];
        return { row, number: cell.dataset.n === undefined ? NaN : +cell.dataset.n, text: cell.textContent };
      });
      rows.sort((a, b) => {
        const numbers = !Number.isNaN(a.number) || !Number.isNaN(b.number);
        if (numbers) {
          // What has no number stands last, whichever way.
          if (Number.isNaN(a.number)) return 1;
          if (Number.isNaN(b.number)) return -1;
          return up ? a.number - b.number : b.number - a.number;
        }
        return up ? a.text.localeCompare(b.text) : b.text.localeCompare(a.text);
      });
      body.append(...rows.map((entry) => entry.row));
    });
  });
}

// A field above each long table that leaves the rows which hold all its words. Print shows all rows.
const LONG = 8;
for (const table of document.querySelectorAll("table.sortable")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < LONG) continue;
  const box = document.createElement("p");
  const label = document.createElement("label");
  const field = document.createElement("input");
  const told = document.createElement("output");
  box.className = "filter";
  field.type = "search";
  label.append("Rows with ", field);
  box.append(label, " ", told);
  table.closest(".scroll").before(box);
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    told.textContent = words.length ? `${shown} of ${rows.length} rows` : "";
  });
}

// The numbers at a point of a figure, in a line below it: for fingers, which see no tool tips.
for (const svg of document.querySelectorAll("figure svg")) {
  const spots = svg.querySelectorAll(".spot");
  if (spots.length === 0) continue;
  const told = document.createElement("output");
  told.className = "told";
  told.textContent = "Point at a mark for its numbers.";
  svg.after(told);
  for (const spot of spots) {
    const tell = () => { told.textContent = spot.querySelector("title").textContent; };
    spot.addEventListener("pointerenter", tell);
    spot.addEventListener("click", tell);
  }
}

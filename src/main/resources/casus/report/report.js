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

// Opens a report in headless Chromium and fails on console errors, outside requests, a page wider than
// its screen, a table that does not sort or filter, marks that tell nothing, and what axe-core
// finds. Called by scripts/test-report.sh.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
import path from "node:path";

const [report, modules, browserPath, shots] = process.argv.slice(2);
const require = createRequire(path.join(modules, "here.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const url = pathToFileURL(path.resolve(report)).href;

const views = [
  { name: "desktop", width: 1280, height: 900, colorScheme: "light" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
];

let faults = 0;
const fault = (view, words) => {
  faults++;
  console.error(`${view}: ${words}`);
};

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const view of views) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    bypassCSP: true, // lets axe be put into the page; outside requests are counted all the same
  });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && fault(view.name, message.text()));
  page.on("pageerror", (error) => fault(view.name, String(error)));
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) {
      fault(view.name, `asks for ${request.url()}`);
    }
  });
  await page.goto(url);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > view.width) fault(view.name, `is ${wide} px wide`);
  const sorted = await page.evaluate(() => {
    const table = document.querySelector("table.sortable");
    if (!table) return true;
    const column = [...table.tBodies[0].rows[0].cells].findIndex((cell) => cell.dataset.n !== undefined);
    if (column < 0) return true;
    table.tHead.rows[0].cells[column].querySelector("button").click();
    const numbers = [...table.tBodies[0].rows]
      .map((row) => row.cells[column].dataset.n).filter((n) => n !== undefined).map(Number);
    return numbers.every((n, i) => i === 0 || numbers[i - 1] <= n);
  });
  if (!sorted) fault(view.name, "a table does not sort");
  const filter = page.locator(".filter input").first();
  if (await filter.count()) {
    await filter.fill("zzz-no-such-row");
    const left = () => page.evaluate(() => [...document.querySelector(".filter + .scroll tbody").rows]
      .filter((row) => getComputedStyle(row).display !== "none").length);
    if ((await left()) !== 0) fault(view.name, "a filter leaves rows that do not hold its words");
    await page.emulateMedia({ media: "print", colorScheme: view.colorScheme });
    if ((await left()) === 0) fault(view.name, "a filter hides rows in print");
    await page.emulateMedia({ media: "screen", colorScheme: view.colorScheme });
    await filter.fill("");
    if ((await left()) === 0) fault(view.name, "a filter that is empty hides rows");
  }
  const spot = page.locator("figure .spot").first();
  if (await spot.count()) {
    await spot.hover({ force: true });
    const told = await page.locator("figure .told").first().textContent();
    const words = await spot.locator("title").textContent();
    if (told !== words) fault(view.name, `pointing at a mark tells '${told}', not '${words}'`);
  }
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document));
  for (const violation of result.violations) {
    fault(view.name, `axe ${violation.id} (${violation.impact}): ${violation.help}; `
      + violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", "));
  }
  console.log(`${view.name}: ${result.passes.length} axe rules passed, ${result.violations.length} failed`);
  if (shots) await page.screenshot({ path: path.join(shots, `${view.name}.png`), fullPage: true });
  if (shots && view.name === "desktop") await page.pdf({ path: path.join(shots, "print.pdf"), format: "A4" });
  await context.close();
}
await browser.close();
process.exit(faults ? 1 : 0);

// Walks the site as a reader does, in the browser of this machine, and says what it met as JSON.
//   node walk.mjs BASE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const base = process.argv[2];
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const CONTRACT = "schoonmaak-stadskantoor";
const PAGES = ["index", ...["index", "service-levels", "consequences", "text", "dates", "changes",
  "glossary", "documents"].map((name) => `${CONTRACT}/${name}`)];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const met = { violations: [], outside: [], errors: [], wide: [], steps: {} };

async function opened(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => { if (message.type() === "error") met.errors.push(message.text()); });
  page.on("pageerror", (error) => met.errors.push(String(error)));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(base) && !address.startsWith("data:") && !address.startsWith("blob:")) {
      met.outside.push(address);
    }
  });
  return page;
}

for (const scheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    const page = await opened({ colorScheme: scheme, viewport: { width, height: 900 } });
    for (const language of ["nl", "en"]) {
      for (const name of PAGES) {
        const address = `${base}/${language}/html/${name}.html`;
        const answer = await page.goto(address, { waitUntil: "load" });
        if (!answer.ok()) { met.errors.push(`${answer.status()} ${address}`); continue; }
        await page.evaluate(axe);
        const found = await page.evaluate((rules) =>
          window.axe.run(document, { runOnly: { type: "tag", values: rules } }), RULES);
        for (const one of found.violations) {
          met.violations.push(`${scheme} ${width} ${language}/${name}: ${one.id}: ` +
            one.nodes.slice(0, 2).map((node) => node.target.join(" ")).join(", "));
        }
        const over = await page.evaluate(() =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) { met.wide.push(`${scheme} ${width} ${language}/${name}: ${over}`); }
      }
    }
    await page.context().close();
  }
}

// a contract is found by typing, chosen by service, sorted by end
const page = await opened({ viewport: { width: 1280, height: 900 } });
const shown = () => page.$$eval(".register tbody tr", (rows) =>
  rows.filter((row) => !row.hidden).map((row) => row.cells[0].textContent.trim()));
await page.goto(`${base}/nl/html/index.html`);
met.steps.all = await shown();
await page.getByLabel("Zoeken", { exact: true }).last().fill("heldergroep");
met.steps.found = await shown();
await page.getByLabel("Zoeken", { exact: true }).last().fill("");
await page.locator(".choices select").first().selectOption("catering");
met.steps.chosen = await shown();
await page.locator(".choices select").first().selectOption("");
await page.getByRole("button", { name: "Einddatum" }).click();
met.steps.sorted = await shown();
await page.getByRole("button", { name: "Einddatum" }).click();
met.steps.reversed = await shown();
met.steps.direction = await page.locator("th[aria-sort]").getAttribute("aria-sort");

// by keyboard alone: to the first contract of the table, and into it
await page.goto(`${base}/nl/html/index.html`);
await page.locator(".choices input").focus();
for (let nth = 0; nth < 40; nth += 1) {
  await page.keyboard.press("Tab");
  if (await page.evaluate(() => document.activeElement.matches(".register td a"))) { break; }
}
met.steps.focused = await page.evaluate(() => document.activeElement.textContent);
await Promise.all([page.waitForURL("**/html/*/index.html"), page.keyboard.press("Enter")]);
await page.waitForLoadState();
met.steps.entered = await page.title();

// the other language
await page.goto(`${base}/nl/html/index.html`);
const other = page.locator('.md-select a[hreflang="en"]');
met.steps.other = new URL(await other.getAttribute("href"), page.url()).pathname;
await page.goto(new URL(await other.getAttribute("href"), page.url()).href);
met.steps.language = await page.evaluate(() => document.documentElement.lang);

// the site's own search
await page.goto(`${base}/nl/html/index.html`);
await page.locator('[data-md-component="search-query"]').fill("inloopperiode");
await page.locator(".md-search-result__item a").first().waitFor();
met.steps.searched = await page.locator(".md-search-result__item").count();

// an anchor leads to its article, below the head of the page
await page.goto(`${base}/nl/html/${CONTRACT}/text.html#term`);
met.steps.anchor = await page.locator("#term").textContent();

// without a script it is a plain table
const plain = await opened({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
await plain.goto(`${base}/nl/html/index.html`);
met.steps.plain = await plain.locator(".register tbody tr").count();

await browser.close();
console.log(JSON.stringify(met));

// tune.mjs PROGRAM CHROMIUM - the page of `countercheck tune` in a browser.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { assert, finish, test } from "./check.mjs";
import { listen } from "./listen.mjs";
import { hostile, payloads, program, root, scratch } from "./reports.mjs";

const browser = await chromium.launch({ executablePath: process.argv[3], args: ["--no-sandbox", "--disable-gpu"] });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs `tune` over documents or a path below the root; returns the path of its page. */
function tune(name, rule, sweep, documents) {
  const file = join(scratch, `${name}.html`);
  const isPath = typeof documents === "string";
  const input = isPath ? "" : documents.map((one) => JSON.stringify(one)).join("\n");
  const done = spawnSync(program, ["tune", rule, isPath ? documents : "-", "--sweep", sweep, "--no-config", "-q", "-o", `html:${file}`],
    { cwd: root, input, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`tune ended with ${done.status}: ${done.stderr}`);
  return file;
}

async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  const page = await context.newPage();
  listen(page);
  await page.goto(`file://${file}`);
  return page;
}

const corpus = tune("corpus", "totals", "0%..60%", "tests/corpus");

await test("the slider says what a tolerance finds, and the lines for the rules file", async () => {
  const page = await open(corpus);
  const slider = page.getByRole("slider");
  assert.match(await page.locator("#said").textContent(), /^5 % \(now\): \d+ finding/);
  assert.equal(await page.locator("#yaml").textContent(), "5%");
  const quiet = () => page.locator("section.finding.quiet").count();
  assert.equal(await quiet(), 0);
  await slider.press("End");
  assert.match(await page.locator("#said").textContent(), /^60 %: \d+ finding/);
  assert.equal(await page.locator("#yaml").textContent(), "60%");
  assert.ok((await quiet()) > 0);
  await slider.press("Home");
  assert.equal(await quiet(), 0);
  assert.deepEqual(page.said, []);
  assert.deepEqual(page.asked, [`file://${corpus}`]);
});

await test("the numbers of the table are those of the slider", async () => {
  const page = await open(corpus);
  const slider = page.getByRole("slider");
  await slider.press("Home");
  const rows = await page.locator("#steps tbody tr").count();
  for (let i = 0; i < rows; i++) {
    const row = page.locator("#steps tbody tr").nth(i);
    const [conflicts, disputes] = await row.locator("td").allTextContents();
    assert.match(await page.locator("#said").textContent(), new RegExp(`: ${Number(conflicts) + Number(disputes)} finding`));
    await slider.press("ArrowRight");
  }
});

await test("without scripts all of it is there but the slider", async () => {
  const page = await open(corpus, { javaScriptEnabled: false });
  assert.equal(await page.locator("svg.chart").isVisible(), true);
  assert.equal(await page.locator(".pick").isVisible(), false);
  assert.ok((await page.locator("section.finding").count()) > 0);
});

for (const [scheme, width] of [["light", 1100], ["dark", 1100], ["light", 360]]) {
  await test(`axe finds nothing, and texts stand out (${scheme}, ${width})`, async () => {
    const page = await open(corpus, { colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: true });
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(() => window.axe.run());
    assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

// drive.mjs goes through all of them; the pages are written by one pen.
for (const [i, words] of payloads.slice(0, 16).entries()) {
  await test(`an article with ${JSON.stringify(words).slice(0, 40)} breaks nothing`, async () => {
    const file = tune("hostile", "casualties", "0%..5%", hostile(words, i % 2 ? "text" : "outlet"));
    const page = await open(file);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked, [`file://${file}`]);
    assert.equal(await page.locator("main").count(), 1);
    assert.equal(await page.locator("script").count(), 1);
    await page.context().close();
  });
}

await browser.close();
finish();

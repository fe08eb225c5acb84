// drive.mjs PROGRAM CHROMIUM - the report in a browser: what a reader does with it, and what it must never do.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { assert, finish, test } from "./check.mjs";
import { weakMarks, weakTexts } from "./contrast.mjs";
import { listen } from "./listen.mjs";
import { hostile, payloads, read, report, scratch, stories } from "./reports.mjs";

const browser = await chromium.launch({
  executablePath: process.argv[3],
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const corpus = report("corpus", "tests/corpus");
const nothing = report("nothing", [{ text: "No figure here." }]);

/** Opens a report; what it says to the console and whatever it asks for is kept. */
async function open(file, options = {}, query = "") {
  const { width = 1280, height = 900, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", ...rest });
  const page = await context.newPage();
  listen(page);
  page.on("requestfailed", (request) => { // what the policy stopped has asked nobody
    if (/csp/i.test(request.failure().errorText)) page.asked = page.asked.filter((url) => url !== request.url());
  });
  await page.goto(`file://${file}${query}`);
  return page;
}

/** A test with a page of its own. */
const withPage = (name, file, options, query, body) =>
  test(name, async () => {
    const page = await open(file, options, query);
    try {
      await body(page);
    } finally {
      await page.context().close();
    }
  });

const shown = (page) => page.locator("article:not([hidden])").count();
const query = (page) => page.evaluate(() => location.search);
const total = (read(corpus).match(/<article /g) || []).length;
const conflicts = (read(corpus).match(/<article [^>]*class=conflict/g) || []).length;
const agreeing = read(corpus).match(/<article id=(\S+) class=agree/)[1];

// ---- quiet ----

for (const [name, file] of [["the sample", corpus], ["nothing", nothing],
  ["hostile articles", report("hostile", payloads.flatMap((words, i) => [...hostile(words, "text", i), ...hostile(words, "outlet", i + 70)]))]]) {
  await withPage(`no error, no dialog and no request with ${name}`, file, {}, "", async (page) => {
    await page.waitForTimeout(100);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.asked.filter((url) => url !== `file://${file}` && !url.startsWith("data:")), []);
  });
}

await withPage("the policy stops what an article might smuggle in", corpus, {}, "", async (page) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
    const image = document.createElement("img");
    image.src = "https://evil.example/x.png";
    document.body.append(image);
    document.body.insertAdjacentHTML("beforeend", "<p id=styled style='position:fixed'>x</p>");
    await new Promise((done) => setTimeout(done, 50));
    return [window.smuggled, getComputedStyle(document.getElementById("styled")).position];
  });
  assert.deepEqual(ran, [undefined, "static"]);
  assert.deepEqual(page.asked.filter((url) => url.startsWith("http")), []);
});

// ---- filters and address ----

await withPage("a verdict is chosen, kept in the address, and found there again", corpus, {}, "", async (page) => {
  assert.equal(await shown(page), total);
  await page.getByRole("checkbox", { name: /^conflict/ }).check();
  assert.equal(await shown(page), conflicts);
  assert.equal(await query(page), "?verdict=conflict");
  await page.reload();
  assert.equal(await shown(page), conflicts);
  assert.ok(await page.getByRole("checkbox", { name: /^conflict/ }).isChecked());
  assert.match(await page.locator("#shown").textContent(), new RegExp(`^${conflicts} of ${total} claims`));
  await page.getByRole("button", { name: "Show all" }).click();
  await page.waitForFunction(() => location.search === "");
  assert.equal(await shown(page), total);
});

await withPage("words are searched for, also within what is folded", corpus, {}, "", async (page) => {
  await page.getByRole("searchbox").fill("CREST metres");
  assert.equal(await shown(page), 1);
  assert.ok(await page.locator("article:not([hidden])").isVisible());
  assert.equal(await query(page), "?q=CREST+metres");
  await page.getByRole("searchbox").fill("no such words");
  assert.equal(await shown(page), 0);
  assert.equal(await page.locator(".part:visible").count(), 0);
});

await withPage("outlet and measure are chosen together", corpus, {}, "?outlet=The+Beacon&measure=profit", async (page) => {
  assert.equal(await page.locator("select[name=outlet]").inputValue(), "The Beacon");
  assert.equal(await shown(page), 1);
  assert.match(await page.locator("article:not([hidden]) h3").textContent(), /profit/);
});

await withPage("new only leaves out what is at peace", corpus, {}, "?new=1", async (page) => {
  assert.ok((await shown(page)) >= conflicts && (await shown(page)) < total);
  assert.equal(await page.locator("article:not([hidden]):not([data-s=new])").count(), 0);
});

await withPage("an address with names that there are not filters nothing", corpus, {}, "?outlet=Nobody&verdict=x", async (page) => {
  assert.equal(await shown(page), total);
  assert.deepEqual(page.said, []);
});

await withPage("a cell of the table leads to its claims", corpus, {}, "", async (page) => {
  const cell = page.locator("#matrix tbody tr").first().locator("td button").first();
  const label = await cell.getAttribute("aria-label");
  const claims = Number(label.match(/(\d+),/)[1]);
  await cell.click();
  assert.equal(await shown(page), claims);
  assert.match(await query(page), /outlet=.*measure=/);
});

await withPage("rows of the table add up to the claims of their outlet", corpus, {}, "", async (page) => {
  const rows = await page.locator("#matrix tbody tr").evaluateAll((list) =>
    list.map((row) => [...row.cells].slice(1).map((cell) => Number((cell.textContent.trim().match(/\d+$/) || [0])[0]))));
  for (const row of rows) assert.equal(row.slice(0, -1).reduce((a, b) => a + b, 0), row.at(-1));
});

// ---- links to claims ----

await withPage("a link opens what is folded and goes there", corpus, {}, `#${agreeing}`, async (page) => {
  const claim = page.locator(`[id="${agreeing}"]`);
  assert.ok(await claim.isVisible());
  assert.ok((await claim.boundingBox()).y < 900);
  assert.equal(await page.evaluate(() => document.activeElement.id), agreeing);
});

await withPage("a link to a claim that is filtered away shows it all the same", corpus, {}, `?verdict=conflict#${agreeing}`, async (page) => {
  assert.ok(await page.locator(`[id="${agreeing}"]`).isVisible());
});

await withPage("each claim links to itself", corpus, {}, "", async (page) => {
  const wrong = await page.locator("article").evaluateAll((list) =>
    list.filter((one) => one.querySelector("header > a").getAttribute("href") !== "#" + one.id).length);
  assert.equal(wrong, 0);
});

// ---- keyboard ----

await withPage("the first stop is a link past the table", corpus, {}, "", async (page) => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  assert.ok((await page.locator(".skip").boundingBox()).x >= 0);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "claims");
});

await withPage("keys search, and go from claim to claim", corpus, {}, "", async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("jk/");
  assert.equal(await page.getByRole("searchbox").inputValue(), "jk/");
  await page.getByRole("searchbox").fill("");
  await page.keyboard.press("Escape");
  const first = await page.locator("article").first().getAttribute("id");
  await page.keyboard.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.id), first);
  await page.keyboard.press("j");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), first);
  await page.keyboard.press("k");
  assert.equal(await page.evaluate(() => document.activeElement.id), first);
});

await withPage("everything that acts can be reached, shows it, and acts on the space bar", corpus, {}, "", async (page) => {
  const chip = page.getByRole("checkbox", { name: /^agree/ });
  await chip.focus();
  await page.keyboard.press("Space");
  assert.ok(await chip.isChecked());
  const stops = new Set();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const [what, seen] = await page.evaluate(() => {
      const at = document.activeElement;
      const style = getComputedStyle(at.matches(".chip input") ? at.nextElementSibling : at);
      return [at.tagName, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
    });
    stops.add(what);
    if (what !== "BODY") assert.ok(seen, `${what} without an outline`);
  }
  for (const what of ["INPUT", "BUTTON", "SECTION"]) assert.ok(stops.has(what), what);
});

await withPage("the command that accepts is there to be copied", corpus, {}, "", async (page) => {
  const claim = page.locator("article").first();
  const id = (await claim.getAttribute("id")).slice(2);
  assert.match(await claim.locator(".accept code").textContent(), new RegExp(`^countercheck accept ${id} .*--reason`));
  await claim.hover();
  await claim.getByRole("button", { name: "Copy" }).click();
  await claim.getByRole("button", { name: /Copied|Selected/ }).waitFor({ timeout: 2000 });
});

// ---- for everybody ----

for (const colorScheme of ["light", "dark"]) {
  await withPage(`texts 4.5 to 1, marks 3 to 1 (${colorScheme})`, corpus, { colorScheme }, "", async (page) => {
    await page.locator("details").evaluateAll((list) => list.forEach((one) => { one.open = true; }));
    assert.deepEqual((await page.evaluate(weakTexts, 4.5)).slice(0, 5), []);
    assert.deepEqual(await page.evaluate(weakMarks, 3), []);
  });
  await withPage(`no fault that axe knows (${colorScheme})`, corpus, { colorScheme, bypassCSP: true }, "", async (page) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 120)}`), []);
  });
}

await withPage("dark is dark", corpus, { colorScheme: "dark" }, "", async (page) => {
  const sum = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number).reduce((a, b) => a + b));
  assert.ok(sum < 120);
});

await withPage("shapes carry what colours carry", corpus, {}, "", async (page) => {
  const shapes = await page.evaluate(() => [...document.querySelectorAll(".defs symbol")].map((one) => one.innerHTML));
  assert.equal(new Set(shapes).size, 6);
  const same = await page.evaluate(() => {
    const fill = (kind) => getComputedStyle(document.querySelector(`.plot .${kind} circle`)).fill;
    return fill("in") === fill("out");
  });
  assert.ok(!same, "filled and hollow look the same");
  assert.equal(await page.locator("svg[role=img]:not([aria-label])").count(), 0);
});

for (const width of [390, 320]) {
  await withPage(`a page ${width} wide does not scroll sideways`, corpus, { width, height: 800, hasTouch: true, isMobile: true }, "", async (page) => {
    await page.locator("details").evaluateAll((list) => list.forEach((one) => { one.open = true; }));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  });
}

await withPage("long names and numbers stay within a narrow page", report("long", [0, 1].map((k) => ({
  outlet: "The_Very_Long_And_Unbroken_Name_Of_A_Newspaper_That_Nobody_Would_Found_".repeat(2) + k,
  title: "x".repeat(300), url: `https://news.example/${"y".repeat(300)}`, date: "2031-05-02",
  text: `The dam near Marbury holds ${[123456789012345, 923456789012345][k].toLocaleString("en")} litres of water, the ${"z".repeat(200)} office said.`,
}))), { width: 390, height: 800 }, "", async (page) => {
  await page.locator("details").evaluateAll((list) => list.forEach((one) => { one.open = true; }));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

await withPage("words of a plot's row do not meet on a phone", corpus, { width: 390, height: 800 }, "", async (page) => {
  await page.locator("details").evaluateAll((list) => list.forEach((one) => { one.open = true; }));
  const met = await page.evaluate(() => [...document.querySelectorAll("article .plot > g[transform]")].filter((row) => {
    const [left, right] = row.querySelectorAll("text");
    return left.getBoundingClientRect().right > right.getBoundingClientRect().left;
  }).map((row) => row.textContent));
  assert.deepEqual(met.slice(0, 3), []);
});

await withPage("without scripts all is there, and what would not act is not", corpus, { javaScriptEnabled: false }, "", async (page) => {
  assert.equal(await page.locator("article").count(), total);
  assert.ok(!(await page.locator("#filters").isVisible()));
  assert.equal(await page.locator("button:visible").count(), 0);
  await page.locator("#agree > summary").click();
  await page.locator(`[id="${agreeing}"]`).waitFor({ state: "visible", timeout: 5000 });
});

// ---- paper ----

await withPage("on paper: no filters, nothing folded, nothing dark", corpus, { colorScheme: "dark" }, "", async (page) => {
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.locator("#filters").isVisible()));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  assert.ok(await page.locator(`[id="${agreeing}"]`).isVisible());
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
});

// ---- large runs ----

/** Milliseconds until a page stands and answers, the least of five: what else the machine does is not the page's. */
async function ready(file) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const begun = performance.now();
    const page = await open(file);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    times.push(performance.now() - begun);
    await page.context().close();
  }
  return Math.min(...times);
}

/** The report without what `tags` hold, in a file of its own. */
function without(file, name, ...tags) {
  const bare = join(scratch, `${name}.html`);
  writeFileSync(bare, tags.reduce((html, tag) => html.replace(new RegExp(`<${tag}[^>]*>[^]*?</${tag}>`, "g"), ""), read(file)));
  return bare;
}

await test("1,000 claims: under 3 MB, sooner ready than their bare markup, and the script takes the smaller part", async () => {
  const file = report("thousand", stories(1130));
  const claims = (read(file).match(/<article /g) || []).length;
  assert.ok(claims >= 1000, `${claims} claims`);
  assert.ok(statSync(file).size * 1000 / claims < 3e6, `${statSync(file).size} bytes`);
  const still = without(file, "still", "script"), bare = without(file, "bare", "script", "style");
  await ready(bare);
  const [full, silent, plain] = [await ready(file), await ready(still), await ready(bare)].map(Math.round);
  console.log(`${claims} claims: ${statSync(file).size} bytes, ready after ${full} ms; ${silent} ms without script, ${plain} ms as bare markup`);
  assert.ok(full < plain, `${full} ms, the bare markup ${plain} ms`);
  assert.ok(full < 2 * silent, `${full} ms, without script ${silent} ms`);
});

await test("past 2,000 claims: an index, from which every page and claim is reached", async () => {
  const file = report("large", stories(2400));
  const page = await open(file);
  assert.ok(await page.locator(".index li").count() > 500);
  await page.locator(".index a").last().click();
  assert.match(page.url(), /large-\d\.html#c-/);
  await page.locator("article:target").waitFor({ timeout: 5000 });
  await page.getByRole("link", { name: "Index" }).first().click();
  assert.equal(page.url(), `file://${file}`);
  assert.deepEqual(page.said, []);
  await page.context().close();
});

await browser.close();
finish();

// markup.mjs PROGRAM - the HTML as such: valid, the same as the sample, and with nothing in it that an article brought.
import { spawnSync } from "node:child_process";
import { HtmlValidate } from "html-validate";
import { parse } from "parse5";
import { assert, finish, test } from "./check.mjs";
import { hostile, payloads, read, report, root, stories } from "./reports.mjs";

// ---- an independent reading of the page ----

/** Every element as "name attribute attribute ...", in order; `errors` are those of the HTML standard's parser. */
function skeleton(html) {
  const elements = [];
  const errors = [];
  const walk = (node) => {
    if (node.tagName) elements.push([node.tagName, ...node.attrs.map((attribute) => attribute.name)].join(" "));
    for (const child of node.childNodes || []) walk(child);
    if (node.content) walk(node.content);
  };
  const document = parse(html, { onParseError: (error) => errors.push(error.code), sourceCodeLocationInfo: true });
  walk(document);
  return { document, elements, errors };
}

function all(node, name, found = []) {
  if (node.tagName === name) found.push(node);
  for (const child of node.childNodes || []) all(child, name, found);
  return found;
}

function textOf(node) {
  if (node.nodeName === "#text") return node.value;
  return (node.childNodes || []).map(textOf).join("");
}

const attribute = (node, name) => (node.attrs.find((one) => one.name === name) || {}).value;

// ---- validity ----

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Thousands of rows leave out what HTML lets a page leave out.
    "no-implicit-close": "off",
    "attr-quotes": "off",
    "void-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "no-raw-characters": "off",
    "long-title": "off",
    "wcag/h63": "off",
    // style and script are in the page on purpose, under the hashes of its policy
    "no-inline-style": "error",
    // the filters act as soon as they are set
    "wcag/h32": "off",
    "require-sri": "off",
  },
});

async function assertValid(file) {
  const result = await validator.validateString(read(file));
  const messages = result.results.flatMap((one) => one.messages.filter((message) => message.severity === 2));
  assert.deepEqual(messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`).slice(0, 10), []);
  assert.deepEqual([...new Set(skeleton(read(file)).errors)], []);
}

const corpus = report("corpus", "tests/corpus");
await test("the report of the sample corpus is valid HTML", () => assertValid(corpus));
await test("so is one of nothing", () => assertValid(report("nothing", [{ text: "No figure here." }])));
await test("and one of hostile articles", () => assertValid(report("hostile", payloads.slice(0, 20).flatMap((words, i) => hostile(words, "text", i)))));
await test("and every page of a large one", async () => {
  const file = report("pages", stories(2400));
  for (const page of [file, file.replace(".html", "-6.html")]) await assertValid(page);
});

await test("the same input gives the same bytes, whatever the order, locale and time zone", () => {
  const run = (paths, environment) =>
    spawnSync(process.argv[2], ["check", ...paths, "--no-db", "--no-config", "-f", "html"],
      { cwd: root, env: { ...process.env, ...environment }, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
  const paths = ["tests/corpus/flood", "tests/corpus/truce", "tests/corpus/company"];
  const first = run(paths, { LC_ALL: "C" });
  assert.ok(first.length > 10000);
  assert.equal(run([...paths].reverse(), { LC_ALL: "de_DE.UTF-8", TZ: "Asia/Tokyo" }), first);
});

// ---- the policy ----

await test("one policy, one style, one script, and nothing else that loads or runs", () => {
  const { document, elements } = skeleton(read(corpus));
  const policy = all(document, "meta").filter((one) => attribute(one, "http-equiv") === "Content-Security-Policy");
  assert.equal(policy.length, 1);
  assert.match(attribute(policy[0], "content"), /^default-src 'none'; style-src 'sha256-[^ ]{44}'; script-src 'sha256-[^ ]{44}'; /);
  assert.doesNotMatch(attribute(policy[0], "content"), /unsafe|\*|http/);
  assert.equal(all(document, "script").length, 1);
  assert.equal(all(document, "style").length, 1);
  assert.deepEqual(elements.filter((one) => /^(iframe|object|embed|base|img|form .*action)\b/.test(one)), []);
  assert.deepEqual(elements.filter((one) => / (on\w+|style|src|srcdoc|action|formaction|xlink:href)( |$)/.test(one)), []);
});

// ---- hostile articles ----

const known = new Set([...skeleton(read(corpus)).elements, ...skeleton(read(report("plain", hostile("quite", "outlet")))).elements]);
const script = textOf(all(skeleton(read(corpus)).document, "script")[0]);
const legal = (url) => url.startsWith("#") || /^https?:\/\/[^\s"'<>\\]+$/.test(url) || url.startsWith("data:image/svg+xml,");

function assertHarmless(html, what) {
  const { document, elements, errors } = skeleton(html);
  assert.deepEqual(errors, [], what);
  // a picture may have one mark more or less, a table one column: elements with their attributes are what counts
  assert.deepEqual(elements.filter((one) => !known.has(one) && !/^(line|a) /.test(one)), [], what);
  assert.equal(textOf(all(document, "script")[0]), script, what);
  for (const link of [...all(document, "a"), ...all(document, "link")]) assert.ok(legal(attribute(link, "href")), attribute(link, "href"));
  assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/, what);
}

const calm = (words) => words.replace(/[^\s\u0000-\u001f]/gu, "x");

for (const where of ["title", "outlet", "id", "url"]) {
  await test(`60 payloads as ${where} add no element and no attribute`, () => {
    // of an address that may be linked there is no calm twin: the link is what it brings
    const used = payloads.filter((words) => where !== "url" || !/^https?:/.test(words));
    const html = read(report(where, used.flatMap((words, i) => hostile(words, where, i))));
    if (where === "title") return; // titles help to tell which stories are one: other words, other claims
    const twin = read(report(`${where}-twin`, used.flatMap((words, i) => hostile(calm(words), where, i))));
    assertHarmless(html, where);
    // the order of claims follows from ids that depend on names: the same elements, however they stand
    assert.deepEqual(skeleton(html).elements.sort(), skeleton(twin).elements.sort());
    assert.ok(all(skeleton(html).document, "article").length >= used.length / 2);
  });
}

await test("60 payloads in the text add no element and no attribute", () => {
  const html = read(report("text", payloads.flatMap((words, i) => hostile(words, "text", i))));
  assertHarmless(html, "text");
  assert.ok(all(skeleton(html).document, "article").length >= payloads.length / 2);
});

await test("payloads as addresses that look right are not linked, or harmlessly", () => {
  const used = payloads.filter((words) => /^https?:/.test(words));
  assertHarmless(read(report("addresses", used.flatMap((words, i) => hostile(words, "url", i)))), "address");
});

await test("a payload is shown as it was written", () => {
  const words = "</q></li><b title='x'>&amp;";
  const { document } = skeleton(read(report("shown", hostile(words, "outlet"))));
  assert.ok(all(document, "bdi").some((one) => textOf(one) === `Outlet 0 0 ${words}`));
});

await test("only http and https are linked", () => {
  const links = (url) => {
    const { document } = skeleton(read(report("link", hostile(url, "url"))));
    return all(document, "a").map((one) => attribute(one, "href")).filter((href) => !href.startsWith("#"));
  };
  assert.deepEqual([...new Set(links("https://news.example/a?b=1&c=2"))], ["https://news.example/a?b=1&c=2"]);
  assert.deepEqual([...new Set(links("HTTP://news.example/"))], ["HTTP://news.example/"]);
  for (const url of ["javascript:alert(1)", "ftp://news.example/", "file:///etc/passwd", "//news.example", "https:", "https://a b", "mailto:a@b"]) {
    assert.deepEqual(links(url), [], url);
  }
});

finish();

// reports.mjs - the reports that the tests look at, written by the program itself.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
export const scratch = mkdtempSync(join(tmpdir(), "countercheck-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** The program under test, an absolute path. */
export const program = process.argv[2];

/** Runs `check` over documents (a list of records, or a path below the root) and returns the path of its report. */
export function report(name, documents, ...options) {
  const file = join(scratch, `${name}.html`);
  const isPath = typeof documents === "string";
  const input = isPath ? "" : documents.map((one) => JSON.stringify(one)).join("\n");
  const done = spawnSync(program, ["check", isPath ? documents : "-", "--no-db", "--no-config", "-q", "-o", `html:${file}`, ...options],
    { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status > 1) throw new Error(`check ended with ${done.status}: ${done.stderr}`);
  return file;
}

export const read = (file) => readFileSync(file, "utf8");
export const payloads = JSON.parse(readFileSync(join(here, "payloads.json"), "utf8"));

/** Name number `i` of a town that no list of words has. */
export function town(i) {
  const letter = (k) => String.fromCharCode(97 + (Math.floor(i / k) % 26));
  return `Q${letter(1)}${letter(26)}${letter(676)}bury`;
}

/** `count` stories, each told by two or three outlets; about half of them with figures that differ. */
export function stories(count) {
  const outlets = ["Harbour Wire", "Valley Post", "The Beacon"];
  const events = ["train crash", "hotel fire", "ferry accident", "mine explosion", "bridge collapse", "bus crash", "gas blast"];
  const documents = [];
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 2 + Number(i % 3 === 0); k++) {
      const event = events[i % events.length];
      const dead = 12 + 7 * i + (i % 2 ? Math.ceil((12 + 7 * i) / 4) * (k % 2) : 0);
      const date = new Date(Date.UTC(2001, 0, 1 + 9 * i)).toISOString().slice(0, 10);
      documents.push({
        id: `${i}-${k}`, outlet: outlets[k], date, title: `The ${event} near ${town(i)}`,
        url: `https://news.example/${date}/${town(i).toLowerCase()}-${event.replace(" ", "-")}-${k}`,
        text: `The ${event} near ${town(i)} killed ${dead} people in ${town(i)}, police in ${town(i)} said.`,
      });
    }
  }
  return documents;
}

/** Two outlets that differ about story `i`, with what an article may carry that was written to break a page. */
export function hostile(words, where, i = 0) {
  const place = town(i);
  return [0, 1].map((k) => {
    const one = {
      id: `doc ${i} ${k}`, outlet: `Outlet ${i} ${k}`, title: "A crash", date: "2031-05-02",
      text: `The train crash near ${place} killed ${30 + 47 * i + 20 * k} people in ${place}, police said.`,
    };
    if (where === "text") one.text = `Police ${words} said the train crash near ${place} killed ${30 + 47 * i + 20 * k} people in ${place} ${words}.`;
    else if (where === "id") one.id += ` ${words}`;
    else if (where === "url") one.url = words;
    else one[where] = `${one[where]} ${words}`;
    return one;
  });
}

// check.mjs - tests in a row, in the form that the other runners have: a line for each failure, the last line counts.
import assert from "node:assert/strict";

let passed = 0;
let failed = 0;

/** Runs `body`; what it throws is a failure. */
export async function test(name, body) {
  try {
    await body();
    passed++;
  } catch (error) {
    failed++;
    console.log(`${name}: ${String(error && error.message).slice(0, 2000)}`);
  }
}

/** Prints the count and ends the program. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

export { assert };

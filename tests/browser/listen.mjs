// listen.mjs - what a page says and asks for while a test runs.

/** Keeps in `page.said` what goes to the console, errors and dialogs, which are dismissed, and in `page.asked` the addresses that it asks for. */
export function listen(page) {
  page.said = [];
  page.asked = [];
  page.on("console", (message) => page.said.push(message.text()));
  page.on("pageerror", (error) => page.said.push(error.message));
  page.on("dialog", (dialog) => { page.said.push(dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => page.asked.push(request.url()));
}

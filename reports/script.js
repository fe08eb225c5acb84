
// The report's script. The page is whole without it: it filters, keeps the filters in the address, opens what a link
// points to, copies commands and moves from claim to claim by keyboard.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const claims = Array.from(document.getElementsByTagName("article"));
  const parts = Array.from(document.querySelectorAll(".part"));
  const folded = parts.filter((part) => part.tagName === "DETAILS");
  const texts = new Map();

  // ---- filters ----

  const textOf = (claim) => {
    if (!texts.has(claim)) texts.set(claim, claim.textContent.toLowerCase());
    return texts.get(claim);
  };

  const indexOf = (select) => {
    const option = select.selectedOptions[0];
    return option ? option.dataset.i : undefined;
  };

  const wanted = () => {
    const data = new FormData(form);
    return {
      words: String(data.get("q") || "").toLowerCase().split(/\s+/).filter(Boolean),
      verdicts: new Set(data.getAll("verdict")),
      outlet: indexOf(form.elements.outlet),
      measure: indexOf(form.elements.measure),
      fresh: data.has("new"),
    };
  };

  const fits = (claim, want) =>
    (want.verdicts.size === 0 || want.verdicts.has(claim.className)) &&
    (!want.fresh || claim.dataset.s === "new") &&
    (want.measure === undefined || claim.dataset.m === want.measure) &&
    (want.outlet === undefined || claim.dataset.o.split(" ").includes(want.outlet)) &&
    want.words.every((word) => textOf(claim).includes(word));

  const isIdle = (want) =>
    !want.words.length && !want.verdicts.size && !want.fresh && want.outlet === undefined && want.measure === undefined;

  const counted = (count) => count + (count === 1 ? " claim" : " claims");

  const show = () => {
    const want = wanted();
    const idle = isIdle(want);
    let count = 0;
    for (const claim of claims) {
      const fit = idle || fits(claim, want);
      if (claim.hidden === fit) claim.hidden = !fit;
      if (fit) count++;
    }
    for (const part of parts) part.hidden = !part.querySelector("article:not([hidden])");
    for (const part of folded) part.open = !idle && !part.hidden;
    document.getElementById("shown").textContent =
      idle ? counted(claims.length) : count + " of " + counted(claims.length);
    form.querySelector("[type=reset]").hidden = idle;
  };

  const toAddress = () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, String(value));
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash);
  };

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    form.elements.q.value = query.get("q") || "";
    for (const name of ["outlet", "measure"]) {
      form.elements[name].value = query.get(name) || "";
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
    }
    for (const box of form.querySelectorAll("[type=checkbox]")) box.checked = query.getAll(box.name).includes(box.value);
    return query.toString() !== "";
  };

  const changed = () => {
    show();
    toAddress();
  };

  // ---- outlets by measures ----

  const choose = (outlet, measure) => {
    const pick = (select, index) => {
      const option = index && select.querySelector('[data-i="' + index + '"]');
      select.value = option ? option.value : "";
    };
    pick(form.elements.outlet, outlet);
    pick(form.elements.measure, measure);
    changed();
    document.getElementById("claims").focus();
  };

  const arm = (cell, outlet, measure, label) => {
    if (!cell.textContent.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cell.childNodes);
    button.setAttribute("aria-label", button.textContent.trim() + (label ? ", " + label : ""));
    button.addEventListener("click", () => choose(outlet, measure));
    cell.append(button);
  };

  const armMatrix = () => {
    const table = document.querySelector("#matrix table");
    if (!table) return;
    const heads = Array.from(table.tHead.rows[0].cells);
    for (const row of table.tBodies[0].rows) {
      const outlet = row.cells[0];
      for (let i = 1; i < row.cells.length; i++) {
        const measure = heads[i].dataset.m;
        if (measure !== undefined) {
          arm(row.cells[i], outlet.dataset.o, measure, outlet.textContent.trim() + ", " + heads[i].textContent.trim());
        }
      }
    }
    for (const row of table.tBodies[0].rows) arm(row.cells[0], row.cells[0].dataset.o, "", "");
    for (const head of heads) if (head.dataset.m) arm(head, "", head.dataset.m, "");
  };

  // ---- links to claims ----

  const focusOn = (claim) => {
    claim.tabIndex = -1;
    claim.focus({ preventScroll: true });
  };

  const reveal = () => {
    const claim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!claim || claim.tagName !== "ARTICLE") return;
    if (claim.hidden && form) {
      form.reset();
      changed();
    }
    const part = claim.closest("details");
    if (part) part.open = true;
    claim.scrollIntoView();
    focusOn(claim);
  };

  // ---- keyboard and copying ----

  const step = (by) => {
    const open = claims.filter((claim) => claim.getClientRects().length);
    const at = open.indexOf(document.activeElement && document.activeElement.closest("article"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : at + by];
    if (!next) return;
    focusOn(next);
    next.scrollIntoView({ block: "start" });
  };

  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && typing && typing.name === "q") typing.blur();
    if (typing) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/" && form) form.elements.q.focus();
    else return;
    event.preventDefault();
  };

  const copy = async (button, code) => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  };

  // Buttons to copy come when a claim is first pointed at or reached by keyboard: a thousand cost nothing until then.
  const offerCopy = (event) => {
    const line = event.target.closest && event.target.closest("article");
    const code = line && line.querySelector(".accept code");
    if (!code || code.nextElementSibling) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", () => copy(button, code));
    code.after(button);
  };

  // ---- paper ----

  let closed = [];
  const unfold = () => {
    closed = Array.from(document.querySelectorAll("details.part:not([open])"));
    for (const part of closed) part.open = true;
  };
  const fold = () => {
    for (const part of closed) part.open = false;
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", changed);
    form.addEventListener("reset", () => setTimeout(changed));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("popstate", () => { fromAddress(); show(); });
    armMatrix();
    if (fromAddress()) show();
    else document.getElementById("shown").textContent = counted(claims.length);
    form.querySelector("[type=reset]").hidden = !location.search;
  }
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerover", offerCopy);
  document.addEventListener("focusin", offerCopy);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", fold);
  if (location.hash) reveal();
})();

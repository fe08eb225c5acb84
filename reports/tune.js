"use strict";
// The slider: what one tolerance finds. Without it the page shows all of them in the chart and the table.
(() => {
  const rows = [...document.querySelectorAll("#steps tbody tr")];
  const slider = document.getElementById("at");
  const said = document.getElementById("said");
  const yaml = document.getElementById("yaml");
  const frame = document.getElementById("frame");
  const findings = [...document.querySelectorAll("section.finding")];
  const show = () => {
    const step = Number(slider.value);
    const row = rows[step];
    const count = Number(row.dataset.count);
    said.textContent = row.dataset.label + (row.dataset.now ? " (now)" : "") + ": " + count +
      (count === 1 ? " finding" : " findings");
    slider.setAttribute("aria-valuetext", said.textContent);
    yaml.textContent = row.dataset.yaml;
    frame.setAttribute("x", row.dataset.x);
    for (const finding of findings) finding.classList.toggle("quiet", finding.dataset.steps[step] === "-");
  };
  slider.addEventListener("input", show);
  document.querySelector(".pick").hidden = false;
  show();
})();

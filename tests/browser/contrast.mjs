// contrast.mjs - runs in the page: the contrast of every text with what lies behind it, as WCAG computes it.

/** Texts below `least` to 1, as "ratio: text". */
export function weakTexts(least) {
  const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const colour = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = colour(getComputedStyle(at).backgroundColor);
      if (alpha > 0.5) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const weak = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest("script, style") || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const ink = colour(element.closest("svg") ? style.fill : style.color);
    const [a, b] = [luminance(ink), luminance(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < least) weak.push(`${ratio.toFixed(2)}: ${texts.currentNode.data.trim().slice(0, 40)}`);
  }
  return weak;
}

/** Strokes and fills of marks below `least` to 1 against the page. */
export function weakMarks(least) {
  const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (text) => {
    const [r, g, b] = (text.match(/[\d.]+/g) || []).map(Number);
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const page = luminance(getComputedStyle(document.body).backgroundColor);
  const weak = new Set();
  for (const mark of document.querySelectorAll(".plot circle, .plot g > line[class], .plot g rect, .band, .steps circle, .step line, .icon")) {
    const stroke = luminance(getComputedStyle(mark).stroke);
    const [a, b] = [stroke, page].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < least) weak.add(`${mark.tagName} ${mark.getAttribute("class")} ${getComputedStyle(mark).stroke}`);
  }
  return [...weak];
}

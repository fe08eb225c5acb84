#!/usr/bin/env python3
"""Turns annotated coverage into articles and a gold file for each event.

usage: gold.py OUT NAME.txt...      (README.md here tells the format)

Writes OUT/NAME/ARTICLE.txt with its ARTICLE.meta.json, and OUT/NAME.json: `figures` (id, doc, start, end in bytes,
quote, quantity, value, bound, kind), `pairs` (one quantity in two articles: conflict, disputed, or agree where the
numbers are equal, else compatible, with also_ok for whatever time may explain), `different` (two quantities, the numbers
alike in kind and size), `distractors` (none). Exit status 0; 2 where a file does not keep to the format, with file and line.
"""
import itertools
import json
import os
import re
import sys

MARK = re.compile(r"\{\{([^|{}]+)\|([^|{}]+)\}\}")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALE = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "tn": 1e12, "m": 1e6, "k": 1e3,
         "lakh": 1e5, "crore": 1e7}
SMALL = dict(zip("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                 "seventeen eighteen nineteen twenty".split(), range(21)))
SMALL.update(zip("thirty forty fifty sixty seventy eighty ninety".split(), range(30, 100, 10)))
HEDGE = re.compile(r"(about|around|some|roughly|nearly|almost|over|than|least|most|to|approximately|under|below|above|past|of|"
                   r"estimated|an|or so|close to|upwards of|fewer|exceeding|topped|passed|many as|much as)\W*$", re.I)


class Format(Exception):
    pass


def value_of(words):
    """The number that the words say, None for vague ones and those that this short reading does not know."""
    m = NUMBER.search(words)
    if m:
        tail = re.match(r"[\s-]*([a-z]+)", words[m.end():].lower())
        return float(m[0].rstrip(",").replace(",", "")) * SCALE.get(tail[1] if tail else "", 1)
    total = 0
    for w in re.findall(r"[a-z]+", words.lower()):
        if w in SMALL:
            total += SMALL[w]
        elif w == "hundred" and total:
            total *= 100
        elif w in SCALE and total:
            total *= SCALE[w]
        elif w != "and":
            return None
    return float(total) if total else None


def kind_of(words, after):
    if re.search(r"[$€£]|dollar|euro|crown", words + after[:12]):
        return "money"
    return "percent" if re.match(r"\s*(%|per ?cent)", after) or re.search(r"%|per ?cent", words) else "other"


def articles_of(lines, name):
    """[(article, {outlet, date, title}, [(line, text)])] and the lines of the sections behind them."""
    articles, sections, current = [], {}, None
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if line.startswith("== "):
            articles.append((line[3:].strip(), {}, []))
            current = articles[-1]
        elif line.startswith("## "):
            current = sections.setdefault(line[3:].strip(), [])
        elif isinstance(current, list):
            if line.split("#")[0].strip() if "flags" in sections and current is sections["flags"] and line.startswith("#") else line.strip():
                current.append((number, line))
        elif current:
            field = re.match(r"(outlet|date|title):\s*(.*)", line)
            if field and not any(t.strip() for _, t in current[2]) and field[1] not in current[1]:
                current[1][field[1]] = field[2]
            else:
                current[2].append((number, line))
        elif line.strip() and not line.startswith("about:"):
            raise Format("%s:%d: text before the first `== ARTICLE`" % (name, number))
    return articles, sections


def strip_marks(text, doc, where):
    """The plain text and its figures."""
    plain, figures, at = "", [], 0
    for m in MARK.finditer(text):
        plain += text[at:m.start()]
        start = len(plain.encode())
        words, quantity = m[1], m[2].strip()
        after = text[m.end():m.end() + 20]
        hedged = HEDGE.search(plain[-24:]) is not None
        plain += words
        figures.append({"doc": doc, "start": start, "end": len(plain.encode()), "quote": words, "quantity": quantity,
                        "value": value_of(words), "bound": "any" if hedged or value_of(words) is None else "exact",
                        "kind": kind_of(words, after)})
        at = m.end()
    plain += text[at:]
    if "{{" in plain or "}}" in plain:
        raise Format("%s: %s: a mark is not closed, or has no quantity" % (where, doc))
    return plain, figures


def flags_of(lines, name):
    """quantity -> [(article, nth, article, nth, verdict)]"""
    flags = {}
    for number, line in lines:
        line = line.split(" # ")[0].split("\t#")[0]
        m = re.match(r"([\w-]+):\s+(\S+)\s+(\S+)(?:\s+(disputed|conflict))?\s*(?:#.*|\(.*)?$", line)
        if not m:
            raise Format("%s:%d: not `QUANTITY: ARTICLE ARTICLE [disputed]`: %s" % (name, number, line))
        ends = []
        for end in m[2], m[3]:
            article, _, nth = end.partition("#")
            ends += [article, int(nth or 0)] # 0: any mention
        flags.setdefault(m[1], []).append((*ends, m[4] or "conflict", number))
    return flags


def pairs_of(figures, flags, name):
    nth, place = {}, {}
    for f in figures:
        key = f["doc"][:-4], f["quantity"]
        nth[key] = nth.get(key, 0) + 1
        place[f["id"]] = f["doc"][:-4], nth[key]
    known = {(q, a, i) for q, (a, i) in ((f["quantity"], place[f["id"]]) for f in figures)}
    known |= {(q, a, 0) for q, a, _ in known}
    wanted = {}
    for q, entries in flags.items():
        for a, i, b, j, verdict, line in entries:
            for end in (q, a, i), (q, b, j):
                if end not in known:
                    raise Format("%s:%d: no figure %d of `%s` in %s" % (name, line, end[2], q, end[1]))
            wanted[q, frozenset(((a, i), (b, j)))] = verdict
    pairs, different = [], []
    for f, g in itertools.combinations(figures, 2):
        pair = {"a": f["id"], "b": g["id"]}
        if f["doc"] == g["doc"]: # what one article sets side by side may be flagged, and need not be
            if f["quantity"] == g["quantity"] != "-" and f["value"] != g["value"]:
                pairs.append({**pair, "verdict": "compatible", "also_ok": ["agree", "updated", "disputed", "conflict"], "within": True})
            continue
        if f["quantity"] == g["quantity"] and f["quantity"] != "-":
            (a, i), (b, j) = place[f["id"]], place[g["id"]]
            verdict = next((wanted[k] for k in ((f["quantity"], frozenset(((a, m), (b, n)))) for m in (i, 0) for n in (j, 0))
                            if k in wanted and f["value"] != g["value"]), None)
            if verdict:
                pairs.append({**pair, "verdict": verdict})
            elif f["value"] is not None and f["value"] == g["value"]:
                pairs.append({**pair, "verdict": "agree", **({} if f["bound"] == g["bound"] == "exact" else {"also_ok": ["compatible"]})})
            else:
                pairs.append({**pair, "verdict": "compatible", "also_ok": ["agree", "updated"]})
        elif f["kind"] == g["kind"] and f["value"] and g["value"] and 0.2 <= f["value"] / g["value"] <= 5:
            different.append({**pair, "verdict": "none"})
    return pairs, different


def convert(path, out):
    name = os.path.basename(path)[:-4]
    with open(path, encoding="utf-8") as f:
        articles, sections = articles_of(f.readlines(), path)
    os.makedirs(os.path.join(out, name), exist_ok=True)
    figures = []
    for article, fields, lines in articles:
        text = fields.get("title", "") + "\n\n" + "\n".join(t for _, t in lines).strip() + "\n"
        plain, marked = strip_marks(text, article + ".txt", path)
        title = MARK.sub(lambda m: m[1], fields.get("title", ""))
        figures += marked
        with open(os.path.join(out, name, article + ".txt"), "w", encoding="utf-8", newline="") as f:
            f.write(plain)
        with open(os.path.join(out, name, article + ".meta.json"), "w", encoding="utf-8") as f:
            json.dump({"outlet": fields.get("outlet", article), "date": fields.get("date", ""), "title": title}, f)
    for i, f in enumerate(figures):
        f["id"] = "f%d" % i
    pairs, different = pairs_of(figures, flags_of(sections.get("flags", []), path), path)
    with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as f:
        json.dump({"figures": figures, "pairs": pairs, "different": different, "distractors": []}, f, indent=0)


def main(argv):
    if len(argv) < 2:
        sys.stderr.write(__doc__)
        return 2
    for path in argv[1:]:
        try:
            convert(path, argv[0])
        except (Format, OSError) as e:
            sys.stderr.write("gold: %s\n" % e)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""wrap.py COUNTERCHECK [-v] - the same articles in every form that a newsroom has give the same figures.

Wraps plain texts (tests/corpus and, where they lie beside the project, ../shared/seeds and ../shared/gold/events) as
the exports of several tools, as crawls and as web pages with menus, related links, comments and footers around them,
and compares the multiset of (value, low, high, noun) with that of the plain text. Of each form 98 % must be the same.
"""
import collections
import csv
import glob
import gzip
import html
import io
import json
import os
import subprocess
import sys
import tempfile

BAR = 0.98
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
META = {"title": "A town counts its losses", "url": "https://www.harbourwire.example/2031/05/04/losses.html",
        "date": "2031-05-04T10:15:00Z", "outlet": "Harbour Wire", "author": "A. Writer", "language": "en"}


def articles():
    """Texts in a fixed order."""
    names = sorted(glob.glob(os.path.join(ROOT, "tests/corpus/*/*.txt")))
    for beside in ("../shared/seeds/*.txt", "../shared/gold/events/*/*.txt"):
        names += sorted(glob.glob(os.path.join(ROOT, beside)) or glob.glob(os.path.join(ROOT, "..", beside)))
    texts = []
    for name in names:
        with open(name, encoding="utf-8-sig", newline="") as file:
            texts.append(file.read().replace("\r\n", "\n"))
    return texts


# ---- exports ----

def json_lines(record):
    return lambda texts: "".join(json.dumps(record(t)) + "\n" for t in texts).encode()


def trafilatura(text):
    return {"title": META["title"], "author": META["author"], "hostname": "harbourwire.example", "date": "2031-05-04",
            "fingerprint": None, "id": None, "license": None, "comments": "12 killed", "raw_text": text,
            "text": text, "language": "en", "image": None, "pagetype": "article", "filedate": "2032-01-01",
            "source": META["url"], "source-hostname": META["outlet"], "excerpt": "39 dead", "categories": "",
            "tags": ""}


def newspaper4k(text):
    return {"url": META["url"], "read_more_link": "", "language": "en", "title": META["title"], "top_image": "x.jpg",
            "images": ["a.jpg"], "movies": [], "keywords": ["town"], "meta_keywords": [""], "tags": None,
            "authors": ["A. Writer", "B. Scribe"], "publish_date": META["date"], "summary": "39 dead",
            "meta_description": "", "meta_site_name": META["outlet"], "canonical_link": META["url"], "text": text,
            "text_cleaned": text.lower()}


def news_please(text):
    return {"authors": ["A. Writer"], "date_download": "2032-01-01 10:00:00", "date_modify": None,
            "date_publish": "2031-05-04 10:15:00", "description": "39 dead", "filename": "x.json", "image_url": None,
            "language": "en", "localpath": None, "maintext": text, "source_domain": "harbourwire.example",
            "text": None, "title": META["title"], "title_page": None, "title_rss": None, "url": META["url"]}


def follow_the_money(text):
    return {"schema": "Article", "properties": {
        "title": [META["title"]], "bodyText": [text], "publishedAt": ["2031-05-04"], "sourceUrl": [META["url"]],
        "author": ["A. Writer", "B. Scribe"], "publisher": [META["outlet"]], "language": ["eng"]}}


def news_api(texts):
    return json.dumps({"status": "ok", "totalResults": len(texts), "articles": [
        {"source": {"id": None, "name": META["outlet"]}, "author": META["author"], "title": META["title"],
         "description": "39 dead", "url": META["url"], "publishedAt": META["date"], "content": t} for t in texts]},
        indent=1, ensure_ascii=False).encode()


def table(columns, delimiter=","):
    def write(texts):
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(columns)
        for text in texts:
            values = {"text": text, "Full Text": text, "Body": text, "title": META["title"],
                      "Headline": META["title"], "Publication": META["outlet"], "Date": "4 May 2031"}
            writer.writerow([values.get(c, "") for c in columns])
        return out.getvalue().encode()
    return write


# ---- pages ----

MENU = '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/w">World (12 new)</a></li></ul></nav>'
RELATED = ('<aside class="related"><h3>More on this</h3><ul><li><a href="/1">17 die in ferry crash</a></li>'
           '<li><a href="/2">Some 400 homes without power</a></li></ul></aside>')
COMMENTS = '<section id="comments"><h3>86 comments</h3><p>I think that 99 people is far too many, says a reader.</p></section>'
FOOTER = '<footer><p>&copy; 2031 Harbour Wire. 400 journalists in 30 countries.</p></footer>'
HEAD = ('<meta property="og:site_name" content="Harbour Wire"><title>A town counts its losses - Harbour Wire</title>'
        '<script>var shares = 147;</script><style>p { margin: 12px }</style>')


def paragraphs(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def marked(text):
    """As HTML, with some words within inline tags and blanks as editors leave them."""
    words = html.escape(text, quote=False).split(" ")
    for i in range(4, len(words), 9):
        words[i] = "<b>" + words[i][:1] + "</b>" + words[i][1:] if words[i] and "&" not in words[i] else words[i]
    return "\n  ".join(" ".join(words[i:i + 12]) for i in range(0, len(words), 12))


def page_semantic(text):
    lines = paragraphs(text)
    body = "\n".join("<p>%s</p>" % marked(line) for line in lines[1:])
    return ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">%s</head><body><header class="site-header">%s'
            '</header><main><article><header><h1>%s</h1><div class="share">147 shares</div></header>'
            '<div class="article-body">%s</div>%s</article>%s</main>%s</body></html>'
            % (HEAD, MENU, html.escape(lines[0]), body, RELATED, COMMENTS, FOOTER))


def page_divs(text):
    lines = paragraphs(text)
    body = "\n".join('<div class="text">%s</div>' % marked(line) for line in lines)
    return ('<html><head>%s</head><body><div id="header"><div class="menu"><a href=1>One</a> <a href=2>Two 5</a></div>'
            '</div><div id="wrap"><div class="left"><div class="entry-content">%s</div><div class="related-posts">'
            '<a href=1>17 die in ferry crash</a> <a href=2>Nine hurt in raid</a></div></div><div class="sidebar">'
            '<div class="widget"><p>Subscribe for $5 a month and read 30 stories.</p></div></div></div>'
            '<div id="footer">Call 0800 12 34 56</div></body></html>' % (HEAD, body))


def page_old(text):
    body = "<br><br>\n".join(marked(line) for line in paragraphs(text))
    return ('<HTML><HEAD>%s</HEAD><BODY><TABLE width=800><TR><TD width=150><A href=1>Home</A><BR><A href=2>Sport 3'
            '</A></TD><TD><FONT size=2>%s</FONT></TD></TR></TABLE><CENTER><A href=x>About 12</A> <A href=y>Contact</A>'
            '</CENTER></BODY></HTML>' % (HEAD, body))


def page_bare(text):
    body = "".join("<p>%s" % html.escape(line, quote=False) for line in paragraphs(text))
    return ("<html><body><div><a href=1>Home</a><a href=2>12 jobs</a></div><div>%s</div><div><a href=3>17 die in ferry"
            " crash</a><a href=4>Nine hurt</a></div></body></html>" % body)


# ---- crawls ----

def record(kind, media, body):
    head = ("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2032-01-01T10:00:00Z\r\n"
            "Content-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind, META["url"], media, len(body)))
    return gzip.compress(head.encode() + body + b"\r\n\r\n", 1)


def wet(texts):
    return b"".join(record("conversion", "text/plain", t.encode()) for t in texts)


def warc(page, encoding):
    answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=%s\r\n\r\n" % encoding
    return lambda texts: b"".join(
        record("response", "application/http; msgtype=response",
               answer.encode() + page(t).replace('<meta charset="utf-8">', "").encode(encoding, "xmlcharrefreplace"))
        for t in texts)


FORMS = {
    "trafilatura.jsonl": json_lines(trafilatura),
    "newspaper4k.jsonl": json_lines(newspaper4k),
    "news-please.jsonl": json_lines(news_please),
    "aleph.jsonl": json_lines(follow_the_money),
    "newsapi.json": news_api,
    "newspaper4k.csv": table(["url", "title", "authors", "publish_date", "text"]),
    "trafilatura.tsv": table(["url", "id", "fingerprint", "hostname", "title", "image", "date", "text", "comments"], "\t"),
    "spreadsheet.csv": table(["Headline", "Publication", "Date", "Full Text"], ";"),
    "crawl.wet.gz": wet,
    "semantic.warc.gz": warc(page_semantic, "utf-8"),
    "divs.warc.gz": warc(page_divs, "windows-1252"),
    "old.warc.gz": warc(page_old, "iso-8859-15"),
    "bare.warc.gz": warc(page_bare, "utf-16"),
}


# ---- comparing ----

def figures(program, path):
    """A Counter for each document, in order."""
    run = subprocess.run([program, "extract", "-f", "jsonl", path], capture_output=True, check=False)
    if run.returncode not in (0, 3):
        sys.exit(run.stderr.decode())
    found = collections.OrderedDict()
    for line in run.stdout.decode().splitlines():
        f = json.loads(line)
        key = (f["value"], f["low"], f["high"], f["noun"])
        found.setdefault(f["document"], collections.Counter())[key] += 1
    return found


def main():
    program = os.path.abspath(sys.argv[1])
    verbose = "-v" in sys.argv
    texts = articles()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open("plain.jsonl", "w", encoding="utf-8") as file:
            for i, text in enumerate(texts):
                file.write(json.dumps({"id": str(i), "text": text}) + "\n")
        plain = collections.Counter()
        for counter in figures(program, "plain.jsonl").values():
            plain += counter
        for name, write in FORMS.items():
            with open(name, "wb") as file:
                file.write(write(texts))
            got = collections.Counter()
            for counter in figures(program, name).values():
                got += counter
            both = sum((plain & got).values())
            overlap = 2 * both / (sum(plain.values()) + sum(got.values()))
            good = overlap >= BAR
            failed += not good
            print("%s %-20s %.4f" % ("ok    " if good else "FAILED", name, overlap))
            if verbose:
                for key, count in (plain - got).items():
                    print("    lost %d %s" % (count, key))
                for key, count in (got - plain).items():
                    print("    more %d %s" % (count, key))
    print("%d passed, %d failed (%d articles, %d figures)"
          % (len(FORMS) - failed, failed, len(texts), sum(plain.values())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Lists every text-markup annotation that PDFs hold, and says what `nexus read` makes of them.

usage: src/eval/annotations.py [--nexus CMD] [--misses] FILE_OR_FOLDER...

The annotations are read by pdfraw.py, the words under them by `pdftotext -bbox`: neither is the product's own reader. A word that a mark covers
whole must be among the marked words, one that it covers by less may be. Encrypted files, and files that the product refuses since no page
has text, are named and not counted.
"""
import argparse, collections, glob, html, json, os, re, subprocess, sys, unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import pdfraw

KINDS = {"Highlight": "highlight", "Underline": "underline", "StrikeOut": "strike-out", "Squiggly": "squiggly", "Caret": "caret",
         "FreeText": "free-text", "Text": "text"}
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
MUST, MAY = .95, .05
TALL = 1.5


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def letters(text):
    """Letters and digits alone: what a hyphen, a ligature or a blank does is judged elsewhere."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def rich(text):
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def held(file):
    """The annotations of a file: page, kind, author, text, quads."""
    pdf, found = pdfraw.File(open(file, "rb").read()), []
    if pdf.encrypted():
        return None
    for number, page in enumerate(pdf.pages(), 1):
        for annotation in map(pdf.get, pdf.get(page.get("Annots")) or []):
            kind = KINDS.get(pdf.get(annotation.get("Subtype"))) if isinstance(annotation, dict) else None
            if kind and "StateModel" not in annotation:
                text = pdf.text(annotation.get("Contents"))
                found.append({"page": number, "kind": kind, "author": plain(pdf.text(annotation.get("T"))),
                              "text": plain(text if text.strip() else rich(pdf.text(annotation.get("RC")))),
                              "quads": quads(pdf, page, annotation) if kind in ("highlight", "underline", "strike-out", "squiggly") else []})
    return found


def quads(pdf, page, annotation):
    """Where the marked words stand, as pdftotext measures: from the upper left corner of the upright page."""
    corners = [pdf.get(c) for c in pdf.get(annotation.get("QuadPoints")) or []]
    box = [pdf.get(c) for c in pdf.get(page["MediaBox"])]
    left, bottom, right, top = min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])
    turn = {0: lambda x, y: (x - left, top - y), 90: lambda x, y: (y - bottom, x - left),
            180: lambda x, y: (right - x, y - bottom), 270: lambda x, y: (top - y, right - x)}[int(pdf.get(page.get("Rotate")) or 0) % 360]
    found = []
    for i in range(0, len(corners) - 7, 8):
        points = [turn(x, y) for x, y in zip(corners[i:i + 8:2], corners[i + 1:i + 8:2])]
        found.append((min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)))
    return found


def words(file, page):
    out = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), file, "-"], capture_output=True).stdout.decode(errors="replace")
    return [(*map(float, m.groups()[:4]), html.unescape(m[5])) for m in WORD.finditer(out)]


def covered(quads, words):
    """The words under the quads: those that must be among the marked ones, and those that may."""
    must, may = [], []
    for x0, y0, x1, y1, word in words:
        share = sum(max(0, min(x1, q[2]) - max(x0, q[0])) for q in quads if q[1] <= (y0 + y1) / 2 <= q[3]) / max(.1, x1 - x0)
        near = sum(max(0, min(x1, q[2]) - max(x0, q[0])) for q in quads if q[1] < y1 and q[3] > y0) / max(.1, x1 - x0)
        tall = any(y1 - y0 > TALL * (q[3] - q[1]) for q in quads)
        must += [letters(word)] if share >= MUST and not tall else []
        may += [word] if max(share, near) >= MAY else []
    return must, may


def read(nexus, file):
    """What the product says: its annotations by id, and its refusal where it refuses."""
    done = subprocess.run([*nexus.split(), "read", "--format", "json", file], capture_output=True, text=True)
    if done.returncode:
        return None, done.stderr.strip()
    document = json.loads(done.stdout)
    pages = [block["page"] for block in document["blocks"]]
    said = collections.OrderedDict()
    for entry in document["changes"] + document["comments"]:
        if "annotation" not in entry:
            continue
        name = entry["id"].rsplit("/", 1)[0] if re.search(r"/\d+$", entry["id"]) else entry["id"]
        one = said.setdefault((name, entry["annotation"]), {"page": pages[entry["block"]], "kind": entry["annotation"], "author": entry["author"] or "",
                                                            "texts": [], "words": []})
        if "anchor" in entry:
            one["texts"].append(plain(entry["text"]))
            one["words"] = one["words"] or [entry["anchor"]]
        elif entry["before"] is not None:
            one["words"].append(entry["before"])
        else:
            one["texts"].append(plain(entry["after"]))
    return list(said.values()), None


def words_right(truth, said, on_page):
    if not truth["quads"]:
        return True
    must, may = covered(truth["quads"], on_page)
    text = letters(" ".join(said["words"]))
    rest = text
    for word in must:
        if word not in rest:
            return False
        rest = rest.replace(word, "", 1)
    allowed = [letters(word) for word in may]
    parted = [letters(one + next) for one, next in zip(may, may[1:]) if one[-1] in "-\u00ad\u2010"]
    return len(text) <= len("".join(allowed)) and all(any(letters(part) in one for one in allowed + parted)
                                                      for part in " ".join(said["words"]).split())


def compare(file, truth, said, misses):
    """Each annotation takes the best answer that none has taken yet."""
    tally = collections.Counter(held=len(truth))
    left = list(said)
    pages = {page: words(file, page) for page in {t["page"] for t in truth}}
    for one in truth:
        def fit(answer):
            return (answer["page"] == one["page"], one["text"] in answer["texts"] or not one["text"] and not answer["texts"],
                    words_right(one, answer, pages[one["page"]]), answer["author"] == one["author"])
        fits = [a for a in left if a["kind"] == one["kind"]]
        best = max(fits, key=fit, default=None)
        right = {"found": best is not None}
        if best:
            left.remove(best)
            right |= {"author": best["author"] == one["author"], "text": one["text"] in (best["texts"] or [""]),
                      "words": words_right(one, best, pages[one["page"]])}
        for what in ("found", "author", "text", "words"):
            tally[what] += right.get(what, False)
        wrong = [what for what in ("found", "author", "text", "words") if not right.get(what)]
        if wrong and misses:
            print(f"{file} p{one['page']} {one['kind']}: {', '.join(wrong)}: {one['author']!r} {one['text'][:60]!r} "
                  f"{covered(one['quads'], pages[one['page']])} said {best}")
    tally["more"] = len(left)
    if left and misses:
        print(f"{file}: said of none: {left}")
    return tally


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--nexus", default="./nexus")
    p.add_argument("--misses", action="store_true")
    p.add_argument("paths", nargs="+")
    a = p.parse_args()
    files = [f for path in a.paths for f in (sorted(glob.glob(f"{path}/**/*.pdf", recursive=True)) if os.path.isdir(path) else [path])]
    tally, apart = collections.Counter(), []
    for file in files:
        truth = held(file)
        if not truth:
            apart += [f"{file}: encrypted"] if truth is None else []
            continue
        said, refused = read(a.nexus, file)
        if refused and "no text on any page" in refused:
            apart.append(f"{refused} ({len(truth)} annotations)")
        else:
            tally += compare(file, truth, said or [], a.misses)
            if refused:
                print(f"refused: {refused}")
    for line in apart:
        print(f"not counted: {line}")
    for what in ("found", "author", "text", "words"):
        print(f"{what} {tally[what]} of {tally['held']} {tally[what] / max(1, tally['held']):.4f}")
    print(f"nothing more {tally['more']} more than held {tally['held'] / max(1, tally['held'] + tally['more']):.4f}")


if __name__ == "__main__":
    main()

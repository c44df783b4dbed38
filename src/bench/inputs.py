"""Agreements of any number of pages, written by the benchmark itself: DOCX with or without tracked changes, and PDF redlines."""
import os, random, zipfile, zlib
from xml.sax.saxutils import escape

SUBJECTS = ["the Borrower", "each Obligor", "the Agent", "a Lender", "the Parent", "the Majority Lenders", "the Security Agent", "each Guarantor"]
VERBS = ["shall pay", "shall procure", "may request", "shall notify the Agent of", "must not dispose of", "shall maintain", "is not obliged to fund"]
OBJECTS = ["any amount due under a Finance Document", "the Commitments", "its Permitted Financial Indebtedness", "the Utilisation made available to it",
           "any Default which is continuing", "the information required by Clause 20.3 (Financial statements)", "the security created by the Transaction Security"]
CONDITIONS = ["within five Business Days of demand", "on the last day of its Interest Period", "unless the Majority Lenders otherwise agree",
              "in an amount of USD {money},000,000", "at the rate of {rate} per cent. per annum", "provided that Leverage does not exceed {ratio}:1"]
HEADINGS = ["Payment", "Prepayment", "Financial condition", "Negative pledge", "Disposals", "Information", "Fees", "Costs and expenses"]
FIRST = ["Adjusted", "Approved", "Combined", "Excluded", "Initial", "Permitted", "Quarterly", "Relevant", "Senior", "Total"]
SECOND = ["Asset", "Capital", "Currency", "Dividend", "Facility", "Group", "Insurance", "Margin", "Property", "Tax"]
THIRD = ["Amount", "Basket", "Charge", "Condition", "Cost", "Document", "Payment", "Period", "Ratio", "Reserve"]
PARAGRAPHS_A_PAGE = 9
EDITED = 0.15


def agreement(pages, share=EDITED, seed=1):
    """The paragraphs of an agreement: (text, words to strike or None, words to insert or None). About 450 words a page."""
    luck, clause, sub = random.Random(seed), 0, 0
    for n in range(pages * PARAGRAPHS_A_PAGE):
        if n % 12 == 0:
            clause, sub = clause + 1, 0
            yield f"{clause}. {luck.choice(HEADINGS).upper()}", None, None
            continue
        sub += 1
        text = " ".join(sentence(luck) for _ in range(3))
        edited = luck.random() < share
        yield f"{clause}.{sub} {text}", (sentence(luck) if edited else None), (sentence(luck) if edited else None)


def sentence(luck):
    text = f"{luck.choice(SUBJECTS)} {luck.choice(VERBS)} {luck.choice(OBJECTS)} {luck.choice(CONDITIONS)}."
    text = text.format(money=luck.randrange(1, 900), rate=f"{luck.randrange(100, 600) / 100:.2f}", ratio=f"{luck.randrange(200, 600) / 100:.2f}")
    return text[0].upper() + text[1:]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BY = 'w:id="{}" w:author="Borrower Counsel" w:date="2026-01-05T09:00:00Z"'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'}


def docx(folder, pages, tracked, share=EDITED):
    """A DOCX: the baseline, or the same with every edit as a tracked change. Written once."""
    file = os.path.join(folder, f"{'markup' if tracked else 'baseline'}-{pages}{'' if share == EDITED else f'-{share:g}'}.docx")
    if os.path.exists(file):
        return file
    written(file, (f"<w:p>{paragraph(n, *edit, tracked)}</w:p>" for n, edit in enumerate(agreement(pages, share))))
    return file


def definitions(folder, terms, uses, seed=1):
    """A DOCX of clauses of fifty definitions each, every term of them in terms of others. Written once."""
    file = os.path.join(folder, f"definitions-{terms}-{uses}.docx")
    if os.path.exists(file):
        return file
    luck = random.Random(seed)
    names = [f"{a} {b} {c}" for a in FIRST for b in SECOND for c in THIRD][:terms]
    lines = []
    for n, name in enumerate(names):
        if n % 50 == 0:
            lines += [f"{n // 50 + 1}. {HEADINGS[n // 50 % len(HEADINGS)].upper()}", f"{n // 50 + 1}.1 Definitions", "In this Agreement:"]
        others = luck.sample([each for each in names if each != name], uses)
        lines.append(f"“{name}” means the {', the '.join(others[:-1])} and the {others[-1]}, each as at that date.")
    written(file, (f"<w:p>{run(line)}</w:p>" for line in lines))
    return file


def written(file, paragraphs):
    """The parts of a DOCX of those paragraphs."""
    with zipfile.ZipFile(file + ".part", "w", zipfile.ZIP_DEFLATED) as z:
        for name, part in PARTS.items():
            z.writestr(name, part)
        with z.open("word/document.xml", "w") as out:
            out.write(f"<w:document {W}><w:body>".encode())
            for each in paragraphs:
                out.write(each.encode())
            out.write(b"</w:body></w:document>")
    os.rename(file + ".part", file)


def paragraph(n, text, struck, inserted, tracked):
    runs = run(text)
    if struck:
        runs += f"<w:del {BY.format(2 * n)}>{run(' ' + struck, 'delText')}</w:del>" if tracked else run(" " + struck)
    if inserted and tracked:
        runs += f"<w:ins {BY.format(2 * n + 1)}>{run(' ' + inserted)}</w:ins>"
    return runs


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def pdf(folder, pages):
    """A PDF redline: inserted words blue and underlined, struck words red with a line through them. Written once."""
    file = os.path.join(folder, f"redline-{pages}.pdf")
    if os.path.exists(file):
        return file
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"]
    kids = []
    for content in sheets(agreement(pages)):
        data = zlib.compress(content.encode("cp1252"))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(data), data))
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>" % len(objects))
        kids.append(len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    write_pdf(file, objects)
    return file


def sheets(paragraphs):
    """Content streams of pages, 56 lines of 95 signs each."""
    lines = [line for p in paragraphs for line in broken(p)]
    for top in range(0, len(lines), 56):
        yield "\n".join(drawn(770 - 12.5 * n, *line) for n, line in enumerate(lines[top:top + 56]))


def broken(paragraph):
    for text, colour in zip(paragraph, ["0 0 0", "1 0 0", "0 0 1"]):
        words, line = (text or "").split(), ""
        for word in words:
            if len(line) + len(word) > 94:
                yield line, colour
                line = ""
            line += word + " "
        if line:
            yield line, colour
    yield "", "0 0 0"


def drawn(y, text, colour):
    signs = text.rstrip().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    mark = {"1 0 0": y + 2.4, "0 0 1": y - 1.2}.get(colour)
    line = f"{colour} rg 50 {mark:.1f} {5.1 * len(text.rstrip()):.1f} 0.6 re f" if mark and signs else ""
    return f"{colour} rg BT /F 8.5 Tf 50 {y:.1f} Td ({signs}) Tj ET {line}"


def write_pdf(file, objects):
    with open(file + ".part", "wb") as out:
        out.write(b"%PDF-1.5\n")
        places = []
        for n, body in enumerate(objects, 1):
            places.append(out.tell())
            out.write(b"%d 0 obj%s\nendobj\n" % (n, body))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        out.write(b"".join(b"%010d 00000 n \n" % p for p in places))
        out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    os.rename(file + ".part", file)

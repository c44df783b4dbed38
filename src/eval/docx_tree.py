"""A DOCX as ECMA-376 says it is to be read: its tracked revisions, and its blocks with them accepted and rejected. Standard library only."""
import datetime, posixpath, re, unicodedata, zipfile
import xml.etree.ElementTree as ElementTree

WORD = ("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
GONE = {"accepted": ("del", "moveFrom"), "rejected": ("ins", "moveTo")}
WHOLE = ("pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "cellMerge")
CELLS = {"ins": "ins", "cellIns": "ins", "del": "del", "cellDel": "del"}
CONTENT = ("t", "delText", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "instrText", "delInstrText", "fldChar", "footnoteReference",
           "endnoteReference", "drawing", "pict", "object")

SYMBOLS = {("Symbol", 0x2A): "∗", ("Symbol", 0xB7): "•", ("Symbol", 0xB0): "°", ("Symbol", 0xB3): "≥", ("Symbol", 0xA3): "≤", ("Wingdings", 0xA8): "☐",
           ("Wingdings", 0xFC): "✓", ("Wingdings", 0xFE): "☑"}


def name(element):
    """The local name for WordprocessingML, `mc:…` for compatibility, else empty; `m:t` for the text of a formula."""
    for space in WORD:
        if element.tag.startswith(space):
            return element.tag[len(space):]
    if element.tag.startswith(COMPATIBILITY):
        return "mc:" + element.tag[len(COMPATIBILITY):]
    return "m:t" if element.tag.endswith("/math}t") else ""


def attribute(element, local):
    return next((v for k, v in element.attrib.items() if k.split("}")[-1] == local), None)


def instant(text):
    """To the second, in UTC; None where it is no date."""
    match = re.match(r"(\d+-\d\d-\d\dT\d\d:\d\d(:\d\d)?)(\.\d+)?(Z|[+-]\d\d:\d\d)?$", text or "")
    try:
        at = datetime.datetime.fromisoformat(match[1] + (match[4] or "Z").replace("Z", "+00:00")) if match else None
    except ValueError:
        return None
    return at and at.astimezone(datetime.timezone.utc)


class Revision:
    """One tracked revision; `tag` says what it does, `neighbours` the dates it may have been merged with."""

    def __init__(self, tag, element, part, gone=False):
        self.tag, self.gone, self.part = tag, gone, part
        self.author = unicodedata.normalize("NFC", attribute(element, "author") or "")
        self.date = instant(attribute(element, "date"))
        self.id = attribute(element, "id") or ""
        self.pieces = []
        self.neighbours, self.place = set(), None

    def texts(self):
        """Its words as marked; of a move, also as the view has them that it exists in."""
        yield "".join(text for text, _ in self.pieces)
        if self.tag in ("moveFrom", "moveTo"):
            view = "accepted" if self.tag == "moveTo" else "rejected"
            yield "".join(text for text, chain in self.pieces if present(chain, view))

    def __repr__(self):
        return f"{self.tag} by {self.author!r} at {self.date} in {self.part}: {''.join(t for t, _ in self.pieces)[:60]!r}"


def present(chain, view):
    return not any(tag in GONE[view] for tag, _ in chain)


class Paragraph:
    def __init__(self, chain):
        self.chain, self.mark, self.pieces, self.hangers, self.last = chain, (), [], [], False

    def text(self, view):
        return "".join(text for text, chain in self.pieces if present(chain, view))


class Story:
    """One part, walked in document order."""

    def __init__(self, tree, part):
        self.tree, self.part, self.fields, self.count = tree, part, [], 0

    def revision(self, tag, element, gone=False):
        rev = Revision(tag, element, self.part, gone)
        rev.place = (self.part, self.count)
        self.tree.revisions.append(rev)
        return rev

    def blocks(self, parent, chain=()):
        """Paragraphs and rows."""
        found = []
        for child in parent:
            kind = name(child)
            if kind == "p":
                found.append(self.paragraph(child, chain))
            elif kind == "tbl":
                found += self.rows(child, chain)
            elif kind in ("ins", "del", "moveFrom", "moveTo"):
                found += self.blocks(child, (*chain, (kind, self.revision(kind, child))))
            elif kind == "mc:AlternateContent":
                found += self.blocks(child[0], chain) if len(child) else []
            elif kind == "sectPr":
                self.properties(child)
            elif kind not in ("sdtPr", "sdtEndPr", "customXmlPr"):
                self.control(parent, child)
                found += self.blocks(child, chain)
        return found

    def control(self, parent, child):
        """A content control that was itself put in or taken away: the mark stands right before it."""
        if name(child) in ("sdt", "customXml"):
            at = list(parent).index(child)
            before = name(parent[at - 1]) if at else ""
            if before in ("customXmlInsRangeStart", "customXmlDelRangeStart"):
                self.revision("whole", parent[at - 1])

    def rows(self, table, chain):
        found = []
        for child in table:
            kind = name(child)
            if kind == "tr":
                found.append(self.row(child, chain))
            elif kind == "tblPr":
                self.properties(child)
            elif kind in ("sdt", "sdtContent", "customXml", ""):
                found += self.rows(child, chain)
        return found

    def row(self, row, chain):
        for child in row:
            if name(child) in ("trPr", "tblPrEx"):
                chain = self.tracked(child, chain)
        return ("row", self.cells(row, chain))

    def cells(self, row, chain):
        found = []
        for child in row:
            if name(child) == "tc":
                inner = chain
                for properties in child:
                    if name(properties) == "tcPr":
                        inner = self.tracked(properties, chain)
                found.append((inner, self.lines(child, inner)))
            elif name(child) in ("sdt", "sdtContent", "customXml", ""):
                found += self.cells(child, chain)
        return found

    def lines(self, cell, chain):
        """The paragraphs of a cell, those of a table within it included."""
        found = []
        for block in self.blocks(cell, chain):
            found += [p for _, inner in block[1] for p in inner] if isinstance(block, tuple) else [block]
        if found:
            found[-1].last = True
        return found

    def tracked(self, properties, chain):
        for child in properties:
            if name(child) in CELLS:
                chain = (*chain, (CELLS[name(child)], self.revision("table", child)))
        self.properties(properties)
        return chain

    def properties(self, element):
        for child in element:
            if name(child) in WHOLE:
                self.revision("whole", child)
            elif name(child) == "numPr":
                for change in child:
                    if name(change) in ("ins", "numberingChange"):
                        self.revision("number", change)

    def paragraph(self, element, chain):
        paragraph = Paragraph(chain)
        self.count += 1
        self.content(element, chain, paragraph)
        for properties in element:
            if name(properties) == "pPr":
                self.mark(properties, paragraph)
        while self.fields and self.fields[-1]:
            self.fields[-1] = False
        self.fields = [False] * len(self.fields)
        return paragraph

    def mark(self, properties, paragraph):
        moved = {(t, r.author) for _, chain in paragraph.pieces for t, r in chain if t.startswith("move")}
        for child in properties:
            if name(child) == "rPr":
                for change in child:
                    kind = name(change)
                    if kind in ("ins", "del", "moveFrom", "moveTo"):
                        rev = Revision("mark", change, self.part, kind in ("del", "moveFrom"))
                        paragraph.mark = (*paragraph.mark, (kind, rev))
                        if (kind, rev.author) not in moved:
                            self.tree.revisions.append(rev)
                    elif kind == "rPrChange":
                        self.revision("rPrChange", change)
            elif name(child) == "sectPr":
                self.properties(child)
        self.properties(properties)

    def content(self, parent, chain, paragraph):
        for child in parent:
            kind = name(child)
            if kind in ("ins", "del", "moveFrom", "moveTo"):
                if any(name(e) in CONTENT and (e.text or name(e) not in ("t", "delText")) for e in child.iter()):
                    self.content(child, (*chain, (kind, self.revision(kind, child))), paragraph)
            elif kind == "r" and child.tag[0] == "{":
                self.run(child, chain, paragraph)
            elif kind == "m:t":
                self.text(child.text or "", chain, paragraph, ())
            elif kind == "fldSimple":
                self.fields.append(False)
                self.content(child, chain, paragraph)
                self.fields.pop()
            elif kind == "mc:AlternateContent":
                if len(child):
                    self.content(child[0], chain, paragraph)
            elif kind == "txbxContent":
                outer, self.fields = self.fields, []
                paragraph.hangers.append(self.blocks(child, chain))
                self.fields = outer
            elif kind not in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rt"):
                self.control(parent, child)
                self.content(child, chain, paragraph)

    def run(self, run, chain, paragraph):
        look = [self.revision("rPrChange", c) for p in run if name(p) == "rPr" for c in p if name(c) == "rPrChange"]
        for child in run:
            kind = name(child)
            if kind in ("t", "delText"):
                text = child.text or ""
                keep = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                gone = () if kind == "t" or any(t in GONE["accepted"] for t, _ in chain) else (("del", None),)
                self.text(text if keep else text.strip(" \t\r\n"), chain + gone, paragraph, look)
            elif kind in ("tab", "ptab", "cr", "noBreakHyphen") or kind == "br" and attribute(child, "type") not in ("page", "column"):
                self.text({"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}.get(kind, "\n"), chain, paragraph, look)
            elif kind == "sym":
                code = int(attribute(child, "char") or "0", 16) & 0xFF
                self.text(SYMBOLS.get((attribute(child, "font"), code), chr(code)), chain, paragraph, look)
            elif kind == "fldChar":
                self.field(attribute(child, "fldCharType"))
            elif kind in ("footnoteReference", "endnoteReference"):
                if not any(self.fields):
                    self.tree.note(kind[:-len("Reference")], attribute(child, "id"), chain)
            elif kind not in ("rPr", "softHyphen", "instrText", "delInstrText"):
                self.content([child], chain, paragraph)

    def field(self, kind):
        """A field's code is no text, its result is."""
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def text(self, text, chain, paragraph, look):
        if any(self.fields):
            return
        paragraph.pieces.append((text, chain))
        for rev in {id(r): r for _, r in chain if r}.values():
            rev.pieces.append((text, chain))
        for rev in look:
            rev.pieces.append((text, chain))


class Tree:
    """The whole document."""

    def __init__(self, file):
        self.revisions, self.notes, self.found = [], {}, []
        with zipfile.ZipFile(file) as self.zip:
            main = next(t for kind, t in self.relations("") if kind == "officeDocument")
            body = next(e for e in self.root(main) if name(e) == "body")
            self.found.append(Story(self, main).blocks(body))
            parts = dict(reversed([(k, t) for k, t in self.relations(main)]))
            for part in dict.fromkeys(t for kind, t in self.relations(main) if kind in ("header", "footer")):
                self.found.append(Story(self, part).blocks(self.root(part)))
            for kind in ("footnote", "endnote"):
                if parts.get(kind + "s") in self.zip.namelist():
                    self.read_notes(kind, parts[kind + "s"])
        self.neighbours()

    def read_notes(self, kind, part):
        for note in self.root(part):
            views = self.notes.get((kind, attribute(note, "id")))
            if views and (attribute(note, "type") or "normal") == "normal":
                self.found.append((views, Story(self, part).blocks(note)))

    def note(self, kind, number, chain):
        self.notes.setdefault((kind, number), set()).update(v for v in GONE if present(chain, v))

    def root(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def relations(self, part):
        folder, base = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", base + ".rels")
        if rels in self.zip.namelist():
            for rel in self.root(rels):
                target = posixpath.normpath(posixpath.join("/" + folder, rel.get("Target", "")))[1:]
                if rel.get("TargetMode") != "External" and target in self.zip.namelist():
                    yield rel.get("Type", "").split("/")[-1], target

    def neighbours(self):
        """A revision may have been merged with the one before it of the same author and kind."""
        last = {}
        for rev in self.revisions:
            key = (rev.tag, rev.author, rev.place)
            before = last.get(key)
            if before:
                rev.neighbours = before.neighbours | {before.date}
            last[key] = rev

    def texts(self, view):
        for story in self.found:
            views, blocks = story if isinstance(story, tuple) else (set(GONE), story)
            if view in views:
                yield from (unicodedata.normalize("NFC", text) for text in story_texts(blocks, view))


def story_texts(blocks, view):
    chain = []
    for block in [*blocks, None]:
        if isinstance(block, Paragraph):
            chain.append(block)
        else:
            yield from joined(chain, view)
            yield from (text for p in chain for box in p.hangers for text in story_texts(box, view))
            chain = []
            if block:
                cells = [(c, p) for c, p in block[1]]
                yield "\t".join("\n".join(t.replace("\t", " ") for t in joined(p, view)) for c, p in cells if present(c, view))
                yield from (text for _, ps in cells for p in ps for box in p.hangers for text in story_texts(box, view))


def joined(paragraphs, view):
    """A paragraph whose mark is gone runs on into the next."""
    text, open_ = "", False
    for paragraph in paragraphs:
        if present(paragraph.chain, view):
            text, open_ = text + paragraph.text(view), True
            if paragraph.last or present(paragraph.mark, view):
                yield text
                text, open_ = "", False
    if open_ and text.strip():
        yield text

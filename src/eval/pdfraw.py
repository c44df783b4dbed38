"""Just enough of PDF to list the annotations that a file holds, by other means than the product's: for judging what it reads.

Objects are found by scanning, later ones taking the place of earlier ones, so a broken cross-reference table does no harm. Encrypted files and
filters other than Flate are not read.
"""
import re, zlib

OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})\s+(\d{1,5})\s+obj\b")
TOKEN = re.compile(rb"\s*(?:%[^\r\n]*[\r\n]\s*)*(<<|>>|\[|\]|/[^\x00\t\n\f\r ()<>\[\]{}/%]*|\((?=)|<(?=[0-9A-Fa-f\s]*>)|[^\x00\t\n\f\r ()<>\[\]{}/%]+)")
REFERENCE = re.compile(rb"\s+(\d{1,5})\s+R(?![A-Za-z0-9])")
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
DOC_ENCODING = dict(zip(range(0x18, 0x20), "˘ˇˆ˙˝˛˚˜")) | dict(zip(
    range(0x80, 0xa1), "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€"))


class Name(str):
    pass


class Ref(tuple):
    pass


class File:
    def __init__(self, data):
        self.data, self.objects, self.streams, self.places = data, {}, {}, {}
        at = 0
        while m := OBJECT.search(data, at):
            number, at = int(m[1]), m.end()
            try:
                value, end = parse(data, at)
            except (IndexError, ValueError, RecursionError):
                continue
            self.objects[number], self.places[number], at = value, at, max(at, end)
            head = re.compile(rb"\s*stream\r?\n?").match(data, end)
            if head and isinstance(value, dict):
                at = data.find(b"endstream", head.end())
                at = len(data) if at < 0 else at
                self.streams[number] = data[head.end():at]
        holders = [n for n, o in self.objects.items() if isinstance(o, dict) and o.get("Type") == "ObjStm"]
        for number in sorted(holders, key=self.places.get):
            self.unpack(number)

    def unpack(self, number):
        holder = self.objects[number]
        inside = self.inflated(number)
        numbers = [int(n) for n in inside[:self.get(holder.get("First"))].split()]
        for n, offset in zip(numbers[::2], numbers[1::2]):
            try:
                value = parse(inside, self.get(holder["First"]) + offset)[0]
            except (IndexError, ValueError):
                continue
            if self.places.get(n, -1) <= self.places[number]:
                self.objects[n], self.places[n] = value, self.places[number]

    def inflated(self, number):
        raw = self.streams.get(number, b"")
        if self.get(self.objects[number].get("Filter")) in ("FlateDecode", ["FlateDecode"]):
            return zlib.decompressobj().decompress(raw)
        return raw

    def get(self, value):
        seen = 0
        while isinstance(value, Ref) and seen < 20:
            number, value, seen = value[0], self.objects.get(value[0]), seen + 1
        return value

    def pages(self):
        """Every page with the box that it inherits, in order."""
        roots = [o for o in self.objects.values() if isinstance(o, dict) and o.get("Type") == "Catalog"]
        return list(self.walk(roots[-1].get("Pages"), {}, set())) if roots else []

    def walk(self, node, inherited, seen):
        key = node[0] if isinstance(node, Ref) else id(node)
        page = self.get(node)
        if key in seen or not isinstance(page, dict):
            return
        seen.add(key)
        merged = inherited | {k: page[k] for k in ("MediaBox", "CropBox", "Rotate") if k in page}
        kids = self.get(page.get("Kids"))
        if isinstance(kids, list):
            for kid in kids:
                yield from self.walk(kid, merged, seen)
        else:
            yield page | merged

    def text(self, value):
        value = self.get(value)
        if not isinstance(value, bytes):
            return ""
        for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8")):
            if value.startswith(mark):
                return value[len(mark):].decode(encoding, "replace")
        return "".join(DOC_ENCODING.get(c, chr(c)) for c in value)

    def encrypted(self):
        return re.search(rb"/Encrypt\s+\d+\s+\d+\s+R", self.data) is not None


def parse(data, at):
    m = TOKEN.match(data, at)
    if not m:
        raise ValueError(at)
    token, at = m[1], m.end()
    if token == b"<<":
        return dictionary(data, at)
    if token == b"[":
        return array(data, at)
    if token == b"(":
        return string(data, at)
    if token == b"<":
        end = data.index(b">", at)
        digits = re.sub(rb"\s", b"", data[at:end])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()), end + 1
    if token.startswith(b"/"):
        return Name(re.sub(rb"#([0-9A-Fa-f]{2})", lambda x: bytes.fromhex(x[1].decode()), token[1:]).decode("latin-1")), at
    if token.isdigit() and (r := REFERENCE.match(data, at)):
        return Ref((int(token), int(r[1]))), r.end()
    try:
        return (int(token) if re.fullmatch(rb"[+-]?\d+", token) else float(token)), at
    except ValueError:
        return {b"true": True, b"false": False}.get(token), at


def dictionary(data, at):
    found = {}
    while True:
        m = TOKEN.match(data, at)
        if not m or m[1] == b">>":
            return found, m.end() if m else at
        key, at = parse(data, at)
        value, at = parse(data, at)
        found[key] = value


def array(data, at):
    found = []
    while True:
        m = TOKEN.match(data, at)
        if not m or m[1] == b"]":
            return found, m.end() if m else at
        value, at = parse(data, at)
        found.append(value)


def string(data, at):
    out, depth = bytearray(), 1
    while True:
        c = data[at:at + 1]
        at += 1
        if c == b"\\":
            c = data[at:at + 1]
            at += 1
            if octal := re.compile(rb"[0-7]{1,3}").match(data, at - 1):
                out.append(int(octal[0], 8) & 255)
                at = octal.end()
            elif c in b"\r\n":
                at += c == b"\r" and data[at:at + 1] == b"\n"
            else:
                out += ESCAPES.get(c, c)
            continue
        depth += (c == b"(") - (c == b")")
        if depth == 0 or not c:
            return bytes(out), at
        out += c

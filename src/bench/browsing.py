"""Browsing: what the largest review page costs the browser over a static page of the same bytes, and how soon a large map answers."""
import contextlib, http.server, json, os, re, statistics, subprocess, sys, tempfile, threading, time, urllib.request

import inputs
from setting import ROOT, Bench, command, drain, peer

EMAIL, PASSWORD = "agent@bank.example", "a long pass phrase of nobody"
PAGES, EDITED = 300, 0.36
TERMS, USES, WANTED = 1000, 3, 2000
ANSWERS = ("const [done, box] = [arguments[0], document.getElementById('map')]; const look = () => box.dataset.ready"
           " ? requestAnimationFrame(() => setTimeout(() => done([+box.dataset.ready, performance.now()]))) : setTimeout(look, 5); look()")
TIMES = ("const done = arguments[0]; const look = () => { const n = performance.getEntriesByType('navigation')[0];"
         " n.loadEventEnd ? done([n.responseStart, n.domContentLoadedEventEnd, n.loadEventEnd]) : setTimeout(look, 5) }; look()")


def review_page(setting):
    """Both pages in turn in one Chromium, after an uncounted pair; the time is the browser's own, from the request to the load event."""
    files = [inputs.docx(setting.folder, PAGES, tracked, EDITED) for tracked in (False, True)]
    with engine(*files) as (root, path, (items,)), Chromium() as chromium:
        chromium.sign_in(root)
        with static(chromium, root, path) as twin:
            rounds = [(chromium.load(root + path), chromium.load(twin + path)) for _ in range(setting.rounds + 1)][1:]
    ours, theirs = zip(*rounds)
    first, drawn, full = (statistics.median(times) for times in zip(*ours))
    figure = statistics.median(a[2] / b[2] for a, b in rounds)
    return figure, (f"{items} items on {PAGES} pages: first byte after {first:.0f} ms, text after {drawn:.0f} ms, all after {full:.0f} ms; "
                    f"the same bytes from memory {statistics.median(t[2] for t in theirs):.0f} ms")


def impact_map(setting):
    """Seconds from asking for the page to a map that is drawn and answers, by the browser's clock, over the two that it may take."""
    agreement = inputs.definitions(setting.folder, TERMS, USES)
    with engine(agreement) as (root, path, (terms, dependencies)), Chromium() as chromium:
        chromium.sign_in(root)
        rounds = [chromium.open_map(root + path) for _ in range(setting.rounds + 1)][1:]
    drawn, answering = (statistics.median(times) for times in zip(*rounds))
    return answering / WANTED, f"{terms} terms, {dependencies} dependencies: laid out after {drawn:.0f} ms, drawn and answering after {answering:.0f} ms"


@contextlib.contextmanager
def engine(*files):
    """A serving engine that took an agreement in, and a markup if one is given: its address, the path of the page, what it holds."""
    with tempfile.TemporaryDirectory(prefix="nexus-bench-", ignore_cleanup_errors=True) as own:
        run = command(own, "org.lmanexus.console.PageRun") + list(files)
        process = subprocess.Popen(run, env={**os.environ, "NEXUS_DATA": os.path.join(own, "data")}, cwd=ROOT, text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            said = next((found for line in process.stdout if (found := re.fullmatch(r"(\d+) (/deals/\S+)((?: \d+)+)", line.strip()))), None)
            drain(process.stdout)
            if not said:
                sys.exit("org.lmanexus.console.PageRun ended before it served")
            yield f"http://127.0.0.1:{said[1]}", said[2], [int(each) for each in said[3].split()]
        finally:
            process.stdin.close()
            process.wait(60)


class Chromium:
    """Chromium by the W3C WebDriver protocol."""

    def __init__(self):
        browser, driver = peer("chromium", "chromium"), peer("chromedriver", "chromium-driver")
        self.process = subprocess.Popen([driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.at = "http://127.0.0.1:" + next(m[1] for line in self.process.stdout if (m := re.search(r"successfully on port (\d+)", line)))
        options = {"binary": browser, "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,1000"]}
        self.session = ""
        self.session = "/session/" + self.ask("/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})["sessionId"]

    def ask(self, path, body=None, method="POST"):
        request = urllib.request.Request(self.at + self.session + path, json.dumps(body).encode() if body is not None else None,
                                         {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def go(self, address):
        self.ask("/url", {"url": address})

    def script(self, words, *arguments):
        return self.ask("/execute/sync", {"script": words, "args": list(arguments)})

    def told(self, words):
        """What the script tells its only argument, once it can."""
        return self.ask("/execute/async", {"script": words, "args": []})

    def sign_in(self, root):
        self.go(root + "/sign-in")
        self.script("document.querySelector('[name=email]').value = arguments[0]; document.querySelector('[name=password]').value = arguments[1];"
                    "document.querySelector('[name=password]').form.requestSubmit()", EMAIL, PASSWORD)
        for _ in range(100):
            if not self.script("return location.pathname").startswith("/sign-in"):
                return
            time.sleep(0.1)
        sys.exit("nobody could sign in")

    def load(self, address):
        """Milliseconds to the first byte, to the whole text, to the load event."""
        self.go(address)
        return self.told(TIMES)

    def open_map(self, address):
        """Milliseconds to a map that is laid out, and to its being drawn with nothing before the next act of its reader."""
        self.go(address)
        return self.told(ANSWERS)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Chromium outlives a driver that is ended before its session.
        self.ask("", method="DELETE")
        self.process.terminate()
        self.process.wait(10)


@contextlib.contextmanager
def static(chromium, root, path):
    """The page and all that it loads, out of memory: the address of a plain server that has them."""
    chromium.go(root + path)
    wanted = [path, *chromium.script("return performance.getEntriesByType('resource').filter(r => r.initiatorType !== 'xmlhttprequest')"
                                     ".map(r => r.name.substring(location.origin.length))")]
    kept = {each: chromium.script("const r = new XMLHttpRequest(); r.open('GET', arguments[0], false); r.send();"
                                  "return [r.getResponseHeader('Content-Type'), r.responseText]", each) for each in wanted}

    class Plain(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            kind, text = kept.get(self.path, ("text/plain", None))
            body = (text or "").encode()
            self.send_response(404 if text is None else 200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if self.path != path:
                self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Plain)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


BENCHMARKS = {"review-page": Bench(review_page, "≤", 1.5), "impact-map": Bench(impact_map, "≤", 1)}

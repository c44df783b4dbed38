"""What people and senders do all the while: drop files, decide, run jobs, publish; and what they were told came of it."""
import hashlib, os, random, struct, threading, time, uuid

from world import Unanswered, drop

JOBS = ("drift-detection", "graph-refresh", "golden-record-refresh", "sync-back")
WHY = {"reason": "Agreed on the call", "reasonCategory": "other"}
# One file in so many is no document at all, and must be refused
BROKEN = 8
# So many wait at most: an engine that is away for long finds no more to do
WAITING = 10


class Load:
    """Workers that can be paused: then nothing is under way that this process began."""

    def __init__(self, world, seed, workers, pace=1.0):
        self.world, self.pace = world, pace
        self.dropped, self.decided, self.overridden, self.edited, self.published = {}, {}, {}, {}, {}
        self.timings = {"drop": [], "decide": [], "publish": []}
        self.gate, self.ended = threading.Event(), False
        with open(f"{world.sample}/markup-borrower.docx", "rb") as markup:
            self.markup = markup.read()
        steps = {"files": (self.file, .5), "decisions": (self.decide, .1), "jobs": (self.job, 3), "versions": (self.publish, 2)}
        self.workers = []
        for number, name in enumerate(workers):
            worker = Worker(self, number, steps[name], random.Random(f"{seed}/{number}"))
            self.workers.append(worker)
            worker.start()

    def resume(self):
        self.gate.set()

    def pause(self):
        self.gate.clear()
        for worker in self.workers:
            with worker.busy:
                pass

    def end(self):
        self.ended = True
        self.gate.set()

    def told(self):
        """How much was done so far, by what was answered."""
        return {"files": len(self.dropped), "decisions": len(self.decided) + len(self.overridden) + len(self.edited), "versions": len(self.published)}

    def file(self, worker):
        """A file that was never seen before, in a deal's folder; where the folder takes none, none was dropped."""
        if sum(name.endswith(".docx") for _, _, names in os.walk(self.world.inbound) for name in names) > WAITING:
            return
        number, chance = len(self.dropped), worker.random
        broken = chance.randrange(BROKEN) == 0
        content = b"PK\5\6 no document " + str(time.time_ns()).encode() if broken else self.other(number)
        name, deal = f"f{worker.number}-{number:06}.docx", chance.choice(self.world.deals)
        try:
            drop(f"{self.world.inbound}/{deal}", name, content)
        except OSError:
            return
        self.dropped[name] = {"deal": deal, "sha256": hashlib.sha256(content).hexdigest(), "broken": broken, "at": time.time()}

    def other(self, number):
        """The same markup with another comment at the end of its archive."""
        comment = struct.pack("<IQ", number, time.time_ns())
        return self.markup[:-2] + struct.pack("<H", len(comment)) + comment

    def decide(self, worker):
        deal = worker.random.choice(self.world.deals)
        sessions = [s for s in worker.get(f"/reconciliations/sessions?workspaceId={deal}&limit=20") if s["pending"]]
        if not sessions:
            return
        session = worker.random.choice(sessions)
        items = worker.get(f"/reconciliations/sessions/{session['id']}/items?decision=pending&limit=50")
        for item in worker.random.sample(items, min(5, len(items))):
            if self.gate.is_set():
                what = worker.random.choice(("apply", "reject"))
                began = time.monotonic()
                if worker.post(f"/reconciliations/items/{item['id']}/{what}", WHY):
                    self.decided[item["id"]] = {"apply": "applied", "reject": "rejected"}[what]
                    self.timings["decide"].append(time.monotonic() - began)

    def job(self, worker):
        worker.post(f"/jobs/{worker.random.choice(JOBS)}/run", None)

    def publish(self, worker):
        """What changed is approved, and the record goes out; before it, one value moves, so that there is something to say."""
        deal = worker.random.choice(self.world.deals)
        self.edit(worker, deal)
        for drift in worker.get(f"/drifts?workspaceId={deal}&limit=200"):
            if drift["status"] == "UNRESOLVED" or drift["status"] == "unresolved":
                if worker.post(f"/drifts/{drift['id']}/override", WHY, **{"If-Match": "*"}):
                    self.overridden[drift["id"]] = deal
        began = time.monotonic()
        version = worker.post(f"/golden-records/{deal}/publish", WHY)
        if version:
            self.published[version["id"]] = began

    def edit(self, worker, deal):
        found = [v for v in worker.get(f"/workspaces/{deal}/variables?limit=500") if v["type"] == "financial"]
        if found:
            one = worker.random.choice(found[:20])
            digits = f"{worker.random.randrange(1, 999)}"
            said = worker.ask("PATCH", f"/drafts/variables/{one['id']}", {"value": digits, "reason": "Moved"}, **{"If-Match": "*"})
            if said:
                self.edited[(one["id"], said.get("version"))] = digits


class Worker(threading.Thread):
    """Does one thing again and again; what got no answer is sent again under its key once somebody answers."""

    def __init__(self, load, number, step, chance):
        super().__init__(daemon=True)
        self.load, self.number, (self.step, pause), self.random, self.busy = load, number, step, chance, threading.Lock()
        self.rest = pause * load.pace

    def run(self):
        while not self.load.ended:
            self.load.gate.wait()
            with self.busy:
                if self.load.gate.is_set() and not self.load.ended:
                    try:
                        self.step(self)
                    except Unanswered:
                        time.sleep(.2)
            time.sleep(self.rest * self.random.uniform(.5, 1.5))

    def get(self, path):
        status, answer = self.load.world.engine.call("GET", path)
        if status != 200:
            raise Unanswered(f"{path}: {status}")
        return answer["items"]

    def post(self, path, body, **headers):
        return self.ask("POST", path, body, **headers)

    def ask(self, method, path, body, **headers):
        """The answer when it is done, None when it was refused. Who hears nothing asks again under the same key, and gives up at last."""
        keyed = {"Idempotency-Key": f'"{uuid.UUID(int=self.random.getrandbits(128))}"'} if method == "POST" else {}
        for _ in range(200):
            try:
                status, answer = self.load.world.engine.call(method, path, body, **headers, **keyed)
            except Unanswered:
                if not keyed:
                    raise
            else:
                if status < 500:
                    return (answer or {}) if status < 300 else None
            if not self.load.gate.is_set():
                return None
            time.sleep(.2)
        return None

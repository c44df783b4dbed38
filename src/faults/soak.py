"""Soak: a steady day's load for as long as is asked for; every curve that grows is named.

Every ten seconds it looks at memory after a collection, threads, handles, connections, latencies and the rows of every table, and at the end compares
the last quarter with the first one after the warm-up.
"""
import csv, os, random, re, statistics, subprocess, time

from load import Load
from setting import java
from world import Unanswered, World

EVERY = 10
CHAIN = 180
DEALS = 3
# How much more the last quarter may have than the first: a share of it, and a number below which nothing is said
BOUNDS = {"heap MB": (.15, 10), "RSS MB": (.15, 60), "threads": (.10, 8), "handles": (.10, 20), "connections": (0, 5),
          "drop to session p50 s": (.5, .5), "drop to session p99 s": (1, 3), "decide p50 s": (.5, .2), "decide p99 s": (1, 1),
          "publish to receipts p50 s": (.5, .5), "publish to receipts p99 s": (1, 3)}
# What a bank wants kept: it grows with what people and senders do. All else must stay as it is, or be cleared while a soak runs
KEPT = {"audit_events", "baseline_history", "clause_history", "variable_history", "clauses", "variables", "covenants", "reconciliation_sessions",
        "reconciliation_items", "inbound_files", "drift_items", "golden_record_versions", "deliveries", "delivery_attempts", "sync_differences",
        "graph_nodes", "graph_edges", "graph_findings", "covenant_reports", "covenant_test_results", "covenant_figures"}
# What is swept once its period is over, which is longer than a soak
SWEPT = {"batch_job_instance", "batch_job_execution", "batch_job_execution_params", "batch_job_execution_context", "batch_step_execution",
         "batch_step_execution_context", "job_orders", "job_claims", "sessions", "refresh_tokens", "answered_requests"}
TABLES = """
select relname, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text
  from pg_stat_user_tables where schemaname = 'public' order by 1"""
SESSIONS = "select s.file_name, extract(epoch from s.created_at at time zone 'UTC') from reconciliation_sessions s"
RECEIPTS = """
select v.id, extract(epoch from max(d.settled_at) - v.published_at) from golden_record_versions v join deliveries d on d.record_version_id = v.id
 group by v.id, v.published_at having bool_and(d.settled_at is not null)"""


def soak(setting, minutes, seed, pace=6):
    """Whether nothing grew. `pace` is how many times as long as in a campaign people rest between two steps: a steady day is six."""
    with World(setting, "soak", DEALS, disks=False) as world:
        load = Load(world, seed, ["files", "decisions", "versions"], pace=pace)
        watch = Watch(world, load)
        load.resume()
        until, chain = time.monotonic() + 60 * minutes, 0
        try:
            while time.monotonic() < until:
                began = time.monotonic()
                if began >= chain:
                    chain = began + CHAIN
                    nightly(world)
                watch.look()
                time.sleep(max(0, EVERY - (time.monotonic() - began)))
        finally:
            load.end()
            watch.write()
        return watch.judge()


def nightly(world):
    for job in ("drift-detection", "graph-refresh", "golden-record-refresh", "sync-back"):
        try:
            world.engine.call("POST", f"/jobs/{job}/run")
        except Unanswered:
            pass


class Watch:
    def __init__(self, world, load):
        self.world, self.load, self.began = world, load, time.monotonic()
        self.looks, self.tables, self.seen = [], [], {"session": set(), "receipt": set(), "decide": 0}
        self.jcmd = os.path.join(os.path.dirname(java()), "jcmd")

    def look(self):
        database, engine = self.world.database, self.world.engine
        look = {"seconds": round(time.monotonic() - self.began), "heap MB": self.heap(), "RSS MB": rss(engine.process.pid), "threads": engine.threads(),
                "handles": engine.handles(),
                "connections": int(database.sql("select count(*) from pg_stat_activity where datname = 'nexus' and application_name <> 'campaign' and backend_type = 'client backend';"))}
        at = {name: file["at"] for name, file in list(self.load.dropped.items())}
        came = [float(moment) - at[name] for name, moment in database.rows(SESSIONS) if name in at and name not in self.seen["session"] and not self.seen["session"].add(name)]
        told = [float(seconds) for version, seconds in database.rows(RECEIPTS) if version not in self.seen["receipt"] and not self.seen["receipt"].add(version)]
        decide = self.load.timings["decide"][self.seen["decide"]:]
        self.seen["decide"] += len(decide)
        for name, times in (("drop to session", came), ("decide", decide), ("publish to receipts", told)):
            look[f"{name} p50 s"], look[f"{name} p99 s"] = (round(statistics.median(times), 3), round(sorted(times)[int(.99 * (len(times) - 1) + .5)], 3)) if times else ("", "")
        self.looks.append(look)
        self.tables.append({"seconds": look["seconds"], **{table: int(rows) for table, rows in database.rows(TABLES)}})
        print("  ".join(f"{name} {value}" for name, value in look.items() if value != ""), flush=True)

    def heap(self):
        """What is left of it after a collection: counted while everything stands still, for what is allocated right after weighs as much."""
        said = subprocess.run([self.jcmd, str(self.world.engine.process.pid), "GC.class_histogram"], capture_output=True, text=True, timeout=120).stdout
        return round(int(re.search(r"^Total +\d+ +(\d+)", said, re.M)[1]) / 2**20, 1)

    def write(self):
        for name, rows in (("soak.csv", self.looks), ("soak-tables.csv", self.tables)):
            with open(f"{self.world.folder}/../{name}", "w", newline="") as out:
                writer = csv.DictWriter(out, rows[-1].keys() if rows else [])
                writer.writeheader()
                writer.writerows(rows)
        with open(f"{self.world.folder}/../soak.svg", "w") as out:
            out.write(drawn(self.looks, [*BOUNDS]))

    def judge(self):
        grew = []
        for name, (share, least) in BOUNDS.items():
            first, last = quarters([look[name] for look in self.looks])
            if first is not None and last - first > max(share * first, least):
                grew.append(f"{name}: {first:.2f} in the first quarter, {last:.2f} in the last")
        hours = max(1, self.looks[-1]["seconds"] - self.looks[0]["seconds"]) / 3600
        for table in self.tables[-1]:
            if table != "seconds":
                first, last = quarters([row.get(table, 0) for row in self.tables])
                more = (self.tables[-1][table] - self.tables[0].get(table, 0)) / hours
                if last > first:
                    print(f"table {table}: {self.tables[-1][table]} rows, {more:.0f} more an hour" + ("" if table in KEPT else "; swept" if table in SWEPT else "; nothing keeps it small"))
                    if table not in KEPT | SWEPT:
                        grew.append(f"table {table}: {more:.0f} rows an hour")
        told = self.load.told()
        print(f"soak: {hours * 60:.0f} minutes, " + ", ".join(f"{n} {what}" for what, n in told.items()) + ("; grew: " + "; ".join(grew) if grew else "; nothing grew"))
        return not grew


def quarters(values):
    """The medians of the first and last quarter of what was seen after the first tenth, in which the engine warms up."""
    values = [v for v in values[len(values) // 10:] if v != ""]
    if len(values) < 4:
        return None, None
    part = max(1, len(values) // 4)
    return statistics.median(values[:part]), statistics.median(values[-part:])


def rss(pid):
    with open(f"/proc/{pid}/status") as status:
        return round(int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024)


def drawn(looks, names):
    """Small curves below each other, each from nought to its most."""
    width, height, shapes = 640, 60, []
    end = max(look["seconds"] for look in looks) or 1
    for place, name in enumerate(names):
        top = place * (height + 24)
        points = [(look["seconds"], float(look[name])) for look in looks if look[name] != ""]
        most = max((value for _, value in points), default=1) or 1
        line = " ".join(f"{seconds / end * width:.0f},{top + 18 + height - value / most * height:.1f}" for seconds, value in points)
        shapes.append(f'<text x="0" y="{top + 12}">{name}, most {most:g}</text><polyline points="{line}"/>')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {len(names) * (height + 24)}" font-family="sans-serif" font-size="11">'
            f'<style>polyline {{ fill: none; stroke: #235; }}</style>{"".join(shapes)}</svg>\n')

"""Nightly: what the jobs take over the rows that they leave behind, and whether that stays so for many deals.

Each database is embedded, of its own, and filled with the same deals by SQL; the jobs run through `nexus job run` with a heap of 512 MiB. A job's
time is the one that it keeps of itself, from its start to its end on the database: a peer's statement needs no Java machine to start either.
"""
import fcntl, os, statistics, subprocess, sys

from setting import ROOT, Bench, peer

FEW = 100
GRAPH = ("graph_nodes", "graph_edges", "graph_findings", "graph_state")


class Deals:
    """A database of deals that stays up while it is held."""

    def __init__(self, setting, deals):
        self.setting, self.deals = setting, deals
        self.data = os.path.join(setting.folder, f"deals-{deals}")
        self.psql = peer("psql", "postgresql-client")
        self.ready = os.path.join(self.data, "filled")

    def __enter__(self):
        os.makedirs(f"{self.data}/postgres", exist_ok=True)
        # Whoever holds this keeps the engine from stopping the database when it leaves.
        self.use = open(f"{self.data}/postgres/use.lock", "a+b")
        fcntl.lockf(self.use, fcntl.LOCK_SH)
        self.nexus("db", "migrate")
        with open(f"{self.data}/postgres/account.properties") as account:
            of = dict(line.strip().split("=", 1) for line in account if "=" in line)
        self.address = {**os.environ, "PGHOST": "127.0.0.1", "PGPORT": of["port"], "PGUSER": "postgres", "PGPASSWORD": of["password"],
                        "PGDATABASE": "nexus", "PGOPTIONS": "-c client_min_messages=warning"}
        if not os.path.exists(self.ready):
            print(f"  filling a database with {self.deals:,} deals", file=sys.stderr, flush=True)
            self.sql(f"\\set first 1\n\\set last {self.deals}\n" + open(os.path.join(ROOT, "src", "bench", "deals.sql")).read())
            open(self.ready, "w").close()
        return self

    def __exit__(self, *_):
        self.use.close()
        self.nexus("job", "list")

    def nexus(self, *arguments):
        env = {**os.environ, "NEXUS_DATA": self.data, "NEXUS_HEAP": "512m"}
        done = subprocess.run([self.setting.nexus, *arguments], env=env, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"nexus {' '.join(arguments)}: exit {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
        return done.stdout

    def sql(self, script):
        done = subprocess.run([self.psql, "-q", "-At", "-v", "ON_ERROR_STOP=1", "-f", "-"], input=script, env=self.address, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"psql: {done.stderr[:500]}")
        return done.stdout.strip()

    def run(self, job, *options):
        """Seconds that a run of a job took by its own account."""
        self.nexus("job", "run", job, *options)
        return float(self.sql("select extract(epoch from end_time - start_time) from batch_job_execution order by job_execution_id desc limit 1;"))

    def timed(self, script):
        """Seconds that a script of statements takes on a connection that is there already."""
        began = "select extract(epoch from clock_timestamp())::text as began \\gset\n"
        return float(self.sql(began + script + "\nselect extract(epoch from clock_timestamp()) - :'began'::numeric;").splitlines()[-1])

    def fresh(self, *tables):
        """As before a job ever ran."""
        self.sql("truncate " + ", ".join(tables) + ", job_marks cascade; vacuum analyze job_marks; checkpoint;")


def drift_times(setting):
    """Seconds of a full run, of one with nothing changed, and of the insert of the same rows, round by round."""
    with Deals(setting, setting.deals) as deals:
        full, unchanged, insert = [], [], []
        for number in range(setting.rounds + 1):
            deals.fresh("drift_items", *GRAPH)
            job = deals.run("drift-detection")
            idle = deals.run("drift-detection")
            if number == 0:
                deals.sql("drop table if exists kept_drift; create table kept_drift as select * from drift_items; analyze kept_drift;")
            deals.fresh("drift_items")
            rows = deals.timed("insert into drift_items select * from kept_drift;")
            if number:
                full.append(job), unchanged.append(idle), insert.append(rows)
        opened = int(deals.sql("select count(*) from drift_items;"))
        looked = int(deals.sql("select count(*) from variables;"))
    return full, unchanged, insert, opened, looked


def drift_full(setting):
    full, _, insert, opened, looked = kept(setting, "drift", drift_times)
    figure = statistics.median(a / b for a, b in zip(full, insert))
    return figure, f"{statistics.median(full):.1f} s for {looked:,} variables of {setting.deals:,} deals, by {statistics.median(insert):.1f} s to insert the {opened:,} items by one statement"


def drift_unchanged(setting):
    full, unchanged, *_ = kept(setting, "drift", drift_times)
    figure = statistics.median(b / a for a, b in zip(full, unchanged))
    return figure, f"{statistics.median(unchanged):.2f} s with nothing changed, by {statistics.median(full):.1f} s for all"


def graph_full(setting):
    with Deals(setting, setting.deals) as deals:
        files = {table: os.path.join(deals.data, f"{table}.copy") for table in GRAPH}
        ratios, ours, theirs = [], [], []
        for number in range(setting.rounds + 1):
            deals.fresh(*GRAPH)
            job = deals.run("graph-refresh")
            if number == 0:
                nodes, edges = (int(deals.sql(f"select count(*) from {table};")) for table in GRAPH[:2])
                for table, file in files.items():
                    deals.sql(f"copy {table} to '{file}';")
            deals.fresh(*GRAPH)
            copied = deals.timed("".join(f"copy {table} from '{file}';" for table, file in files.items()))
            if number:
                ours.append(job), theirs.append(copied), ratios.append(job / copied)
    return statistics.median(ratios), (f"{statistics.median(ours):.1f} s from the texts to {nodes:,} nodes and {edges:,} edges, by {statistics.median(theirs):.1f} s to COPY these rows")


def nightly_growth(setting):
    few, many = ([night(setting, deals) for _ in range(2)] for deals in (FEW, setting.deals))
    few, many = min(few) / FEW, min(many) / setting.deals
    return many / few, f"{many * 1000:.1f} ms a deal in a night over {setting.deals:,}, by {few * 1000:.1f} ms over {FEW}; drift, graph and golden record"


def night(setting, count):
    with Deals(setting, count) as deals:
        deals.fresh("drift_items", *GRAPH, "golden_records")
        return sum(deals.run(job, "--full") for job in ("drift-detection", "graph-refresh", "golden-record-refresh"))


def kept(setting, name, measure):
    """What was measured for one figure serves the next."""
    known = setting.__dict__.setdefault("known", {})
    if name not in known:
        known[name] = measure(setting)
    return known[name]


BENCHMARKS = {
    "drift-full": Bench(drift_full, "≤", 2.0),
    "drift-unchanged": Bench(drift_unchanged, "≤", 0.05),
    "graph-full": Bench(graph_full, "≤", 2.5),
    "nightly-growth": Bench(nightly_growth, "≤", 1.15),
}

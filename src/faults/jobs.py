"""The nightly chain, over every deal, while its processes and its database die.

What a round must leave is what one process leaves that nobody disturbs: the same drift items, graphs, golden records and trail, word for word but
for ids and times.
"""
import collections, dataclasses, os, shutil, signal, socket, subprocess, sys, time

from nightly import GRAPH, Deals

DEALS = int(os.environ.get("NEXUS_FAULT_DEALS", 100))
LIMIT = float(os.environ.get("NEXUS_FAULT_LIMIT", 600))
LEASE = os.environ.get("NEXUS_FAULT_LEASE", "5s")
OUTAGE = 30
# PostgreSQL refuses to run as root; the engine starts it this way too.
UNPRIVILEGED = ["unshare", "-U"] if os.geteuid() == 0 else []


@dataclasses.dataclass(frozen=True)
class Campaign:
    """`run(setting, rounds, random)` gives, round by round, what was done, and how many workspaces were lost and doubled."""
    run: object
    rounds: int


# What stands at the end, a line for each thing of a workspace; the same thing twice is a line twice.
LEFT = """
select 'drift', workspace_id, concat_ws(' ', clause_id, variable_id, title, severity, rule, baseline_value, current_value, status) from drift_items
union all
select 'node', workspace_id, concat_ws(' ', id, label, type, value, has_drift, has_warning) from graph_nodes
union all
select 'edge', workspace_id, concat_ws(' ', source_id, target_id, weight) from graph_edges
union all
select 'finding', workspace_id, concat_ws(' ', rule, message) from graph_findings
union all
select 'score', workspace_id, integrity_score::text from graph_state
union all
select 'record', workspace_id, concat_ws(' ', status, content_hash, reasons, unresolved_high_drift_count) from golden_records
union all
select 'trail', workspace_id, concat_ws(' ', event_type, target_type, after_state, reason) from audit_events where event_type in ('GRAPH_SYNC', 'DRIFT_REVERT')
"""

EMPTY = f"""
set session_replication_role = replica;
truncate drift_items, {", ".join(GRAPH)}, golden_records, job_marks, job_orders, job_claims, audit_events, audit_chains;
delete from int_channel_message;
"""


class Night(Deals):
    """A database of deals, and the processes that work on it."""

    def __init__(self, setting, random):
        super().__init__(setting, DEALS)
        self.random, self.nodes, self.begun = random, [], {}

    def __exit__(self, *error):
        for process in self.begun.values():
            process.kill()
            process.wait()
        super().__exit__(*error)

    def begin(self, number, *arguments):
        """A process of its own; `number` keeps its port and its folders apart from the others'."""
        folder = os.path.join(self.data, f"node-{number}")
        shutil.rmtree(folder, ignore_errors=True)
        env = {**os.environ, "NEXUS_DATA": self.data, "NEXUS_HEAP": "384m", "NEXUS_NODE_LEASE": LEASE, "SERVER_PORT": str(free_port()),
               **{name: os.path.join(folder, name.lower()) for name in ("NEXUS_INBOUND", "NEXUS_ARCHIVE", "NEXUS_REJECTED")}}
        with open(os.path.join(self.data, f"node-{number}.log"), "w") as log:
            self.begun[number] = subprocess.Popen([self.setting.nexus, *arguments], env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        return self.begun[number]

    def serve(self, count):
        """So many serving nodes, the dead ones replaced."""
        self.nodes = [node for node in self.nodes if node.poll() is None]
        while len(self.nodes) < count:
            self.nodes.append(self.begin(len(self.begun) + 1, "serve"))
        names = ", ".join(f"'process {node.pid}'" for node in self.nodes)
        living = f"select count(*) from job_nodes join living_nodes using (id) where name in ({names});"
        self.until(lambda: int(self.sql(living)) == count, "nodes that live")

    def ordered(self):
        """Waits until the order for a night is written down."""
        self.until(lambda: self.sql("select count(*) from job_orders;") == "1", "an order")

    def over(self):
        return self.sql("select count(*) from job_orders where ended_at is null;") == "0"

    def until(self, holds, what):
        deadline = time.monotonic() + LIMIT
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError(f"no {what} within {LIMIT:.0f} s")
            time.sleep(.25)

    def left(self):
        """The lines of each workspace."""
        left = {}
        for line in self.sql(LEFT + ";").splitlines():
            kind, workspace, text = line.split("|", 2)
            left.setdefault(workspace, []).append(f"{kind} {text}")
        return {workspace: sorted(lines) for workspace, lines in left.items()}

    def undisturbed(self):
        """What a night leaves, and how long it takes."""
        self.sql(EMPTY)
        manager = self.begin("manager", "job", "run", "--all", "--full")
        self.ordered()
        began = time.monotonic()
        if manager.wait():
            sys.exit("a night that nobody disturbed fell short")
        return self.left(), time.monotonic() - began

    def show(self, left, right):
        """What differs, on standard error: a count alone would not say what went wrong."""
        for workspace in sorted(left.keys() | right.keys()):
            was, now = (collections.Counter(each.get(workspace, [])) for each in (right, left))
            for sign, lines in (("-", was - now), ("+", now - was)):
                for one in sorted(lines.elements()):
                    print(f"  {sign} {workspace} {one}"[:400], file=sys.stderr, flush=True)

    def compare(self, line, right):
        """Workspaces that lack something, and those that have something twice or besides."""
        left = self.left()
        self.show(left, right)
        missing = sum(any(lines.count(one) > left.get(w, []).count(one) for one in set(lines)) for w, lines in right.items())
        twice = sum(any(lines.count(one) > right.get(w, []).count(one) for one in set(lines)) for w, lines in left.items())
        failed = self.sql("select count(*) from (select distinct on (job_instance_id) status from batch_job_execution e where exists "
                          "(select from batch_job_execution_params p join job_orders o on o.id = p.parameter_value where p.job_execution_id = e.job_execution_id) "
                          "order by job_instance_id, job_execution_id desc) last where status <> 'COMPLETED';")
        if failed != "0":
            return f"{line}; {failed} jobs did not complete", max(missing, 1), twice
        return line, missing, twice


def nodes(setting, rounds, random):
    """Three processes, two of them killed."""
    with Night(setting, random) as night:
        right, takes = night.undisturbed()
        for _ in rounds:
            night.sql(EMPTY)
            night.serve(2)
            manager = night.begin("manager", "job", "run", "--all", "--full")
            night.ordered()
            began = time.monotonic()
            victims = random.sample([("manager", manager), ("first node", night.nodes[0]), ("second node", night.nodes[1])], 2)
            # Three are done sooner than the one that was not disturbed
            moments = sorted(random.uniform(0, takes * .6) for _ in victims)
            for moment, (_, process) in zip(moments, victims):
                time.sleep(max(0, began + moment - time.monotonic()))
                process.kill()
                process.wait()
            done = ", ".join(f"{name} killed at {moment:.1f} s" for moment, (name, _) in zip(moments, victims))
            yield finished(night, began, done, right)
            if manager.poll() is None:
                manager.wait()


def restart(setting, rounds, random):
    """One process, killed and followed by another one that takes over."""
    with Night(setting, random) as night:
        right, takes = night.undisturbed()
        for _ in rounds:
            night.sql(EMPTY)
            manager = night.begin("manager", "job", "run", "--all", "--full")
            night.ordered()
            began, moment = time.monotonic(), random.uniform(0, takes)
            time.sleep(moment)
            manager.kill()
            manager.wait()
            job = night.sql("select coalesce((select jobs[1] from job_orders where ended_at is null), '');")
            if job:
                night.begin("manager", "job", "recover", job).wait()
            yield finished(night, began, f"killed at {moment:.1f} s", right)


def outage(setting, rounds, random):
    """One process, and a database that is stopped for half a minute while it works."""
    with Night(setting, random) as night:
        right, takes = night.undisturbed()
        for _ in rounds:
            night.sql(EMPTY)
            manager = night.begin("manager", "job", "run", "--all", "--full")
            night.ordered()
            began, moment = time.monotonic(), random.uniform(0, takes * .8)
            time.sleep(moment)
            night_server = server(night)
            command = open(f"/proc/{night_server}/cmdline", "rb").read().decode().split("\0")[:-1]
            os.kill(night_server, signal.SIGINT)
            wait_gone(night_server)
            time.sleep(OUTAGE)
            subprocess.Popen([*UNPRIVILEGED, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            night.until(lambda: answers(night), "database")
            manager.wait()
            yield finished(night, began, f"database stopped at {moment:.1f} s for {OUTAGE} s", right)


def finished(night, began, line, right):
    try:
        night.until(night.over, "end")
    except TimeoutError as e:
        return f"{line}; {e}", len(right), 0
    return night.compare(f"{line}; done after {time.monotonic() - began:.0f} s", right)


def server(night):
    with open(f"{night.data}/postgres/cluster/postmaster.pid") as pid:
        return int(pid.readline())


def wait_gone(pid):
    while os.path.exists(f"/proc/{pid}") and open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] != "Z":
        time.sleep(.1)


def answers(night):
    return subprocess.run([night.psql, "-c", "select 1"], env=night.address, capture_output=True).returncode == 0


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


CAMPAIGNS = {"jobs": Campaign(nodes, 20), "jobs-restart": Campaign(restart, 50), "jobs-outage": Campaign(outage, 1)}

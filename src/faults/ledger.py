"""What must hold after every round, however the engine died in it: nothing lost, nothing doubled, everything adds up, nothing leaks.

A thing counts as broken when it still is after some seconds of quiet; what is merely under way, such as a file that waits, is told and no fault.
"""
import hashlib, os, re, time

from world import Unanswered

# Nothing else is under way then: what a node holds beyond these it has kept by mistake.
THREADS, HANDLES, CONNECTIONS = 120, 900, 25
PATIENCE = 20
SYSTEMS = {"LOANIQ": "loaniq", "FINASTRA": "finastra", "COVENANTTRACKER": "covenanttracker"}

# Each row is one thing that does not hold.
BROKEN = {
    "session whose counters are not those of its items": """
        select s.id from reconciliation_sessions s
          left join (select session_id, count(*) n, count(*) filter (where decision = 'applied') a, count(*) filter (where decision = 'rejected') r,
                            count(*) filter (where decision = 'pending') p from reconciliation_items group by 1) i on i.session_id = s.id
         where (s.total_items, s.applied_count, s.rejected_count, s.pending_count)
               is distinct from (coalesce(i.n, 0), coalesce(i.a, 0), coalesce(i.r, 0), coalesce(i.p, 0))""",
    "decided item without its one event": """
        select i.id from reconciliation_items i
         where i.decision <> 'pending' and 1 <> (select count(*) from audit_events e where e.workspace_id = i.workspace_id and e.target_type = 'reconciliation_item'
               and e.target_id = i.id and e.event_type = case i.decision when 'applied' then 'RECON_APPLY' else 'RECON_REJECT' end::"AuditEventType")""",
    "event without its decided item": """
        select e.id from audit_events e left join reconciliation_items i on i.id = e.target_id
         where e.target_type = 'reconciliation_item' and (i.id is null or i.decision = 'pending')""",
    "settled drift without its one event": """
        select d.id from drift_items d where d.status <> 'unresolved' and 1 <> (select count(*) from audit_events e
               where e.workspace_id = d.workspace_id and e.target_type = 'drift' and e.target_id = d.id)""",
    "event of drift that is still open": """
        select e.id from audit_events e left join drift_items d on d.id = e.target_id where e.target_type = 'drift' and (d.id is null or d.status = 'unresolved')""",
    "version without its one event": """
        select v.id from golden_record_versions v where 1 <> (select count(*) from audit_events e
               where e.workspace_id = v.workspace_id and e.target_type = 'golden_record' and e.event_type = 'PUBLISH' and e.target_id = v.id)""",
    "version without its four deliveries": """
        select v.id from golden_record_versions v where 4 <> (select count(*) from deliveries d where d.record_version_id = v.id)""",
    "session that no file claims": """
        select s.id from reconciliation_sessions s where not exists (select from inbound_files f where f.session_id = s.id and f.state = 'TAKEN')""",
    "file taken in without a session": """
        select f.id from inbound_files f where f.state = 'TAKEN' and f.kind = 'markup' and f.session_id is null""",
    "delivery whose attempts are not those written down": """
        select d.id from deliveries d where d.attempts <> (select count(*) from delivery_attempts a where a.delivery_id = d.id)""",
    "head of a chain that is not its last event": """
        select c.chain from audit_chains c where not exists (select from audit_events e where e.chain = c.chain and e.seq = c.seq and e.hash = c.hash)
            or exists (select from audit_events e where e.chain = c.chain and e.seq > c.seq)""",
    "claim of a step that is gone": """
        select c.step_execution_id from job_claims c where not exists (select from batch_step_execution s where s.step_execution_id = c.step_execution_id)""",
    "event of a session that is gone": """
        select e.id from audit_events e where e.target_type = 'reconciliation_session' and not exists (select from reconciliation_sessions s where s.id = e.target_id)""",
    "test of a covenant that is gone": """
        select t.covenant_id from covenant_test_results t where not exists (select from covenants c where c.id = t.covenant_id)""",
}
# What must come to an end by itself.
OPEN = {
    "job that runs": "select job_execution_id from batch_job_execution where status in ('STARTING', 'STARTED', 'STOPPING')",
    "order that is open": "select id from job_orders where ended_at is null",
    "transaction that stays open": """
        select pid from pg_stat_activity where datname = 'nexus' and application_name <> 'campaign' and state like 'idle in transaction%'
           and state_change < clock_timestamp() - interval '3 seconds'""",
    "lock that somebody waits for": "select pid from pg_locks where not granted",
}
# What may wait for a while after a kill, and must be gone at the end.
UNDERWAY = {
    "delivery under way": "select id from deliveries where state in ('PENDING', 'SENDING', 'AWAITING_APPROVAL')",
    "message of a job": "select message_id from int_channel_message",
    "path in hand": "select messageid from camel_messageprocessed",
    "trigger that fires": "select entry_id from qrtz_fired_triggers where state <> 'ACQUIRED'",
}
CHAIN = """
select e.chain, e.seq, e.hash = audit_hash(e) and e.prev_hash = coalesce((select p.hash from audit_events p where p.chain = e.chain and p.seq = e.seq - 1), repeat('0', 64))
  from audit_events e left join (values {known}) k (chain, seq) on k.chain = e.chain where e.seq > coalesce(k.seq, 0) order by 1, 2"""


class Fault(str):
    """Something that does not hold; `doubled` when it is one too many."""
    doubled = False

    @classmethod
    def of(cls, text, doubled=False):
        fault = cls(text)
        fault.doubled = doubled
        return fault


class Ledger:
    def __init__(self, world, load):
        self.world, self.load, self.known, self.verified, self.told = world, load, set(), {}, {}
        self.stored = set()

    def check(self, last=False):
        """What is broken and was not before, and a line on what there is."""
        until = time.monotonic() + (150 if last else PATIENCE)
        while True:
            try:
                faults = [f for f in self.faults(last) if f not in self.known]
            except Unanswered as e:
                faults = [Fault.of(f"the ledger cannot be read: {e}")]
            if not faults or time.monotonic() > until:
                break
            time.sleep(.5)
        self.known |= set(faults)
        return faults, self.line()

    def faults(self, last):
        yield from self.rows(BROKEN)
        yield from self.rows(OPEN)
        if last:
            yield from self.rows(UNDERWAY)
        yield from self.chains()
        yield from self.answered()
        yield from self.files(last)
        yield from self.deliveries(last)
        yield from self.leaks()

    def rows(self, queries):
        found = self.world.database.rows(" union all ".join(f"select '{name}', found::text from ({query}) q (found)" for name, query in queries.items()))
        return [Fault.of(f"{name}: {row[0]}") for name, *row in found]

    def chains(self):
        known = ", ".join(f"('{chain}', {seq}::bigint)" for chain, seq in self.verified.items()) or "(null::text, null::bigint)"
        for chain, seq, whole in self.world.database.rows(CHAIN.format(known=known)):
            if whole != "t" or int(seq) != self.verified.get(chain, 0) + 1:
                yield Fault.of(f"chain {chain} is broken at {seq}")
            self.verified[chain] = max(self.verified.get(chain, 0), int(seq))

    def answered(self):
        """What somebody was told is done stands so."""
        decided = dict(self.world.database.rows("select id, decision from reconciliation_items where decision <> 'pending'"))
        for item, decision in list(self.load.decided.items()):
            if decided.get(item) != decision:
                yield Fault.of(f"item {item} was answered as {decision} and is {decided.get(item, 'pending')}")
        settled = {row[0] for row in self.world.database.rows("select target_id from audit_events where event_type = 'DRIFT_OVERRIDE'")}
        yield from (Fault.of(f"override of {one} was answered and is not there") for one in set(self.load.overridden) - settled)
        versions = {row[0] for row in self.world.database.rows("select id from golden_record_versions")}
        yield from (Fault.of(f"version {one} was answered and is not there") for one in set(self.load.published) - versions)
        edits = {variable: int(n) for variable, n in self.world.database.rows("select target_id, count(*) from audit_events where event_type = 'VARIABLE_EDIT' group by 1")}
        for variable, said in counted(variable for variable, _ in list(self.load.edited)).items():
            if edits.get(variable, 0) < said:
                yield Fault.of(f"{said} edits of {variable} were answered, {edits.get(variable, 0)} are in the trail")
        self.told |= {"decided": len(decided), "versions": len(versions)}

    def files(self, last):
        sessions = {}
        for sha, name in self.world.database.rows("select f.sha256, s.file_name from reconciliation_sessions s join inbound_files f on f.session_id = s.id"):
            sessions.setdefault(sha, []).append(name)
        waiting, archived, rejected = (listed(folder) for folder in (self.world.inbound, self.world.archive, self.world.rejected))
        count = {"in session": 0, "rejected": 0, "waiting": 0, "archived": 0, "nowhere": 0}
        for name, file in list(self.load.dropped.items()):
            places = [n for n, names in (("waiting", waiting), ("archived", archived), ("rejected", rejected)) if name in names]
            found = sessions.get(file["sha256"], [])
            where = "in session" if found else places[0] if places else "nowhere"
            count[where] = count.get(where, 0) + 1
            if not places:
                yield Fault.of(f"{name} is nowhere" + (", but has a session" if found else ""))
            elif len(places) > 1 or len(found) > 1:
                yield Fault.of(f"{name} is {' and '.join(places)}, with {len(found)} sessions", doubled=True)
            elif (places[0] == "archived") != bool(found) and places[0] != "waiting":
                yield Fault.of(f"{name} is {places[0]}, with {len(found)} sessions", doubled=bool(found))
            elif places[0] == "rejected" and not file["broken"]:
                yield Fault.of(f"{name} is whole, and rejected")
            elif places[0] == "rejected" and name + ".reason.json" not in rejected:
                yield Fault.of(f"{name} is rejected without a reason")
            elif last and places[0] == "waiting":
                yield Fault.of(f"{name} waits for ever")
            if found:
                yield from self.kept(file["sha256"])
        self.told |= count
        store = f"{self.world.data}/store"
        for name in os.listdir(store) if os.path.isdir(store) else ():
            if name.endswith(".part") and last:
                yield Fault.of(f"store/{name} was left over")

    def kept(self, sha256):
        """The bytes as they came."""
        if sha256 not in self.stored:
            try:
                with open(f"{self.world.data}/store/{sha256}", "rb") as kept:
                    if hashlib.sha256(kept.read()).hexdigest() != sha256:
                        yield Fault.of(f"store/{sha256} holds other bytes")
                self.stored.add(sha256)
            except OSError:
                yield Fault.of(f"store/{sha256} is not there")

    def deliveries(self, last):
        effects = self.effects()
        states, due = {}, {}
        for key, state, system, error in self.world.database.rows("select idempotency_key, state, system, translate(left(error, 90), E'|\\n', '  ') from deliveries"):
            due[key], states[state] = (state, system), states.get(state, 0) + 1
            if state == "ACKNOWLEDGED" and not effects.get(key):
                yield Fault.of(f"delivery {key} to {system} is acknowledged, and not there")
            elif state == "SUPERSEDED" and effects.get(key):
                yield Fault.of(f"delivery {key} to {system} is superseded, and there", doubled=True)
            elif state in ("FAILED", "REJECTED"):
                yield Fault.of(f"delivery {key} to {system} is {state}: {error}")
        for key, times in effects.items():
            if times > 1 or key not in due:
                yield Fault.of(f"effect {key}: {times} times, " + ("due" if key in due else "due to nobody"), doubled=True)
        self.told |= {"delivered": states.get("ACKNOWLEDGED", 0), "superseded": states.get("SUPERSEDED", 0),
                      "to deliver": sum(states.get(s, 0) for s in ("PENDING", "SENDING", "AWAITING_APPROVAL"))}

    def effects(self):
        """How often each key was taken, by what the systems wrote down themselves."""
        keys = []
        for system in SYSTEMS.values():
            for name in listdir(f"{self.world.systems.folder}/{system}"):
                if name.endswith(".answer.properties"):
                    keys.append(name[7:-len(".answer.properties")])
        for name in listdir(f"{self.world.systems.folder}/allvue/inbox"):
            package = re.fullmatch(r"lma-nexus_(.+)_v\d+_(.+)\.zip", name)
            if package:
                keys.append(package[2])
        return counted(keys)

    def leaks(self):
        threads, handles = self.world.engine.threads(), self.world.engine.handles()
        connections = int(self.world.database.sql("select count(*) from pg_stat_activity where datname = 'nexus' and application_name <> 'campaign' and backend_type = 'client backend';"))
        self.told |= {"threads": threads, "handles": handles, "connections": connections}
        for name, found, most in (("threads", threads, THREADS), ("handles", handles, HANDLES), ("connections", connections, CONNECTIONS)):
            if found > most:
                yield Fault.of(f"more than {most} {name}")

    def line(self):
        return ", ".join(f"{count} {name}" for name, count in self.told.items() if count)


def listed(folder):
    """The names of all files below."""
    return {name for _, _, names in os.walk(folder) for name in names}


def listdir(folder):
    return os.listdir(folder) if os.path.isdir(folder) else []


def counted(things):
    count = {}
    for one in things:
        count[one] = count.get(one, 0) + 1
    return count

"""push: an engine is killed while records go to four systems that themselves fail; each delivery must have one effect.

What is lost is only known when all has been delivered: the last round, without a kill, counts it.
"""
import os, subprocess, tempfile, time

from jobs import Campaign
from setting import ROOT, command, drain

RECORDS = int(os.environ.get("NEXUS_FAULT_RECORDS", 500))
PATIENCE = 240
PUSH = "org.lmanexus.sync.push."
# Slow enough that the records last for all kills, and a claim that a kill left behind is soon free
SETTINGS = {"nexus.connector.lease": "PT6S", "nexus.connector.longest-retry": "PT2S", "nexus.connector.first-look": "PT0.2S",
            "nexus.connector.longest-look": "PT1S", "nexus.push.answer-timeout": "2000", "nexus.push.connect-timeout": "2000",
            "nexus.push.longest-attempt": "PT4S", "nexus.push.first-pause": "PT0.2S", "nexus.push.longest-pause": "PT1S",
            "nexus.push.parallel": "4", "nexus.connector.loaniq.per-second": "4", "nexus.connector.finastra.per-second": "4",
            "nexus.connector.covenanttracker.per-second": "4", "nexus.connector.allvue.per-second": "4"}


def killed(setting, rounds, random):
    with tempfile.TemporaryDirectory(prefix="nexus-push-", ignore_cleanup_errors=True) as folder:
        systems, file = f"{folder}/systems", f"{folder}/connectors.properties"
        env = {**os.environ, "NEXUS_DATA": f"{folder}/data", "NEXUS_CONNECTORS": file, "NEXUS_INBOUND": f"{folder}/inbound", "SERVER_PORT": "0"}
        campaign = command(f"{folder}/campaign", PUSH + "PushCampaign", PUSH + "ManyDeals", "org.lmanexus.connector.SampleNotices", memory="512m")
        server = subprocess.Popen([*command(f"{folder}/server", PUSH + "SimulatedSystems", memory="512m"), systems, file, str(random.randrange(1 << 30))],
                                  cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            while not server.stdout.readline().startswith("ready"):
                if server.poll() is not None:
                    raise SystemExit("the simulated systems did not start")
            drain(server.stdout)
            with open(file, "a") as out:
                out.writelines(f"{name}={value}\n" for name, value in SETTINGS.items())
            # Leaves the engine's start cache before anything is killed
            last_line([setting.nexus, "job", "list"], {**env, "NEXUS_HEAP": "512m"})
            last_line([*campaign, "queue", str(RECORDS)], env)
            line = None
            try:
                for _ in rounds:
                    done = f"killed {kill_one(setting, env, systems, random):.2f} s into its work, {effects(systems)} of {4 * RECORDS} effects"
                    if line:
                        yield line, 0, 0
                    line = done
            except KeyboardInterrupt:
                print("interrupted: what was killed so far is accounted for", flush=True)
            due, found, lost, doubled = map(int, last_line([*campaign, "account", systems], env).split())
            yield f"{line or 'nothing was killed'}; at the end {due} deliveries, {found} effects", lost, doubled
        finally:
            server.stdin.close()
            server.wait(30)


def kill_one(setting, env, systems, random):
    """Kills an engine at a random moment of its work, or of its start when nothing is left to do."""
    moment, before = random.uniform(0, 2), effects(systems)
    said = tempfile.TemporaryFile()
    engine = subprocess.Popen([setting.nexus, "serve"], cwd=ROOT, env={**env, "NEXUS_HEAP": "512m"},
                              stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        until = time.monotonic() + PATIENCE
        while before < 4 * RECORDS and effects(systems) == before:
            if engine.poll() is not None or time.monotonic() > until:
                raise SystemExit(f"an engine delivers nothing, exit {engine.poll()}: {end_of(said)}")
            time.sleep(.05)
        time.sleep(moment)
    finally:
        engine.kill()
        engine.wait()
    return moment


def end_of(file):
    file.seek(max(0, file.seek(0, os.SEEK_END) - 2000))
    return file.read().decode(errors="replace")


def last_line(command, env):
    done = subprocess.run(command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{command[-2:]}: exit {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""


def effects(systems):
    """How much the systems took so far, by the files that they keep."""
    count = 0
    for folder, end in (("loaniq", ".properties"), ("finastra", ".properties"), ("covenanttracker", ".properties"), ("allvue/inbox", ".zip")):
        path = f"{systems}/{folder}"
        count += sum(name.endswith(end) for name in os.listdir(path)) if os.path.isdir(path) else 0
    return count


CAMPAIGNS = {"push": Campaign(killed, 100)}

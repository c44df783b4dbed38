"""Pushing: what delivering once costs over merely sending."""
import os, statistics, subprocess, tempfile

from setting import ROOT, Bench, command, drain

RECORDS = int(os.environ.get("NEXUS_BENCH_RECORDS", 1000))
PUSH = "org.lmanexus.sync.push."
# The systems are not spared here: no limit holds anything back. Who approves there does so when all is measured
SETTINGS = {"nexus.connector.first-look": "PT1H", "nexus.connector.allvue.connections": "32",
            **{f"nexus.connector.{system}.per-second": "5000" for system in ("loaniq", "finastra", "covenanttracker", "allvue")}}


def push_throughput(setting):
    """The systems run in a process of their own; ours and the bare client take turns. The first rounds are the warm-up: what a delivery
    calls once is compiled in the end only after 5,000 to 15,000 of them."""
    with tempfile.TemporaryDirectory(prefix="nexus-push-", ignore_cleanup_errors=True) as folder:
        file = f"{folder}/connectors.properties"
        server = subprocess.Popen([*command(f"{folder}/server", PUSH + "SimulatedSystems"), f"{folder}/systems", file], cwd=ROOT,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            base = next(line for line in server.stdout if line.startswith("ready")).split()[-1]
            drain(server.stdout)
            with open(file, "a") as out:
                out.writelines(f"{name}={value}\n" for name, value in SETTINGS.items())
            ours = command(f"{folder}/ours", PUSH + "PushRun", PUSH + "ManyDeals", PUSH + "BareClient", "org.lmanexus.connector.SampleNotices")
            done = subprocess.run([*ours, str(RECORDS), str(setting.warm_up + setting.rounds), base], cwd=ROOT, capture_output=True, text=True,
                                  env={**os.environ, "NEXUS_DATA": f"{folder}/data", "NEXUS_CONNECTORS": file})
            if done.returncode:
                raise SystemExit(f"push-throughput: exit {done.returncode}: {done.stderr[-500:]}")
        finally:
            server.stdin.close()
            server.wait(30)
    rounds = [tuple(map(float, line.split())) for line in done.stdout.splitlines()[-setting.rounds:]]
    figure = statistics.median(turn / ours for _, ours, turn, _ in rounds)
    at_once = statistics.median(many / ours for _, ours, _, many in rounds)
    rate = statistics.median(count / ours for count, ours, *_ in rounds)
    return figure, (f"{rate:,.0f} deliveries a second to four systems, by the requests of a bare HTTP client that posts the same bytes to the same "
                    f"server one after the other; {at_once:.2f} of one that has 32 on their way")


BENCHMARKS = {"push-throughput": Bench(push_throughput, "≥", 0.5)}

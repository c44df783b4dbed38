"""Verifying: what the hash chain of the trail costs over merely reading it."""
import os, shutil, statistics, subprocess, tempfile

from arriving import java
from setting import ROOT, Bench

EVENTS = 100_000


def audit_verify(setting):
    """The program fills a trail of its own, then copies and verifies it in turn; its first rounds are the warm-up."""
    classes = f"{ROOT}/target/test-classes:{ROOT}/target/app/lma-nexus.jar"
    data = tempfile.mkdtemp(prefix="nexus-verify-")
    try:
        done = subprocess.run(
            [java(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", f"-Dnexus.home={ROOT}",
             "-cp", classes, "org.lmanexus.audit.VerifyRun", str(EVENTS), str(setting.rounds + 2)],
            env={**os.environ, "NEXUS_DATA": data}, cwd=ROOT, check=True, capture_output=True, text=True)
    finally:
        shutil.rmtree(data, ignore_errors=True)
    rounds = [tuple(map(float, line.split())) for line in done.stdout.splitlines()[-setting.rounds:]]
    figure = statistics.median(copied / verified for copied, verified in rounds)
    fastest = EVENTS / statistics.median(verified for _, verified in rounds)
    return figure, f"{fastest:,.0f} events a second, by those that COPY audit_events TO STDOUT gives the same driver"


BENCHMARKS = {"audit-verify": Bench(audit_verify, "≥", 0.5)}

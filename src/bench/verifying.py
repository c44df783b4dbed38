"""Verifying: what the hash chain of the trail costs over merely reading it."""
import statistics

from setting import Bench, program

EVENTS = 100_000


def audit_verify(setting):
    """The program fills a trail of its own, then copies and verifies it in turn; its first rounds are the warm-up."""
    lines = program("org.lmanexus.audit.VerifyRun", EVENTS, setting.rounds + 2)
    rounds = [tuple(map(float, line.split())) for line in lines[-setting.rounds:]]
    figure = statistics.median(copied / verified for copied, verified in rounds)
    fastest = EVENTS / statistics.median(verified for _, verified in rounds)
    return figure, f"{fastest:,.0f} events a second, by those that COPY audit_events TO STDOUT gives the same driver"


BENCHMARKS = {"audit-verify": Bench(audit_verify, "≥", 0.5)}

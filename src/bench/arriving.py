"""Arriving: what a running engine adds to reading and matching for each dropped file."""
import statistics

from setting import Bench, program

FILES = 500


def inbound_500(setting):
    whole, inside = zip(*(dropped() for _ in range(3)))
    shares = [1 - i / w for w, i in zip(whole, inside)]
    return statistics.median(shares), (f"share of {statistics.median(whole):.1f} s, {FILES / statistics.median(whole):.0f} files a second, "
                                       f"spent outside reading and matching, which took {statistics.median(inside):.1f} s in the same run")


def dropped():
    """Seconds until all files were archived, and those spent on reading and matching, on an engine of its own."""
    whole, inside = program("org.lmanexus.sync.InboundRun", FILES)[-1].split()
    return float(whole), float(inside)


BENCHMARKS = {"inbound-500": Bench(inbound_500, "≤", 0.33, "")}

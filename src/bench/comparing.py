"""Comparing: `nexus compare` against LibreOffice's own comparison of the same two files, whole processes."""
import os, statistics, subprocess

import inputs
from setting import Bench, MissingPeer, exponent, median, paired, peer, processor_seconds, ratio

GROWTH = [10, 100, 1000, 5000]
PYTHON = "/usr/bin/python3"  # Debian's own, the one that has uno


def compare_one(setting):
    peer("soffice", "libreoffice-writer-nogui")
    if subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode:
        raise MissingPeer("LibreOffice's Python bridge is not installed (Debian package python3-uno)")
    baseline = setting.of_corpus("negotiations", "redline-1", "baseline.docx") or inputs.docx(setting.folder, 150, False)
    markup = setting.of_corpus("negotiations", "redline-1", "markup-clean.docx") or inputs.docx(setting.folder, 150, True)
    script = os.path.join(os.path.dirname(__file__), "libreoffice_compare.py")
    out = os.path.join(setting.folder, "compared.docx")
    ours, theirs = paired(setting, [compare(setting, baseline, markup)], [[PYTHON, script, baseline, markup, out]])
    return ratio(ours, theirs), f"wall, nexus compare {median(ours):.2f} s, LibreOffice headless {median(theirs):.2f} s, the same two files"


def compare_growth(setting):
    """The start, taken from a comparison of one page, is left out of every size; on one core."""
    start = statistics.median(growth_time(setting, 1) for _ in range(setting.rounds))
    points = [(pages, growth_time(setting, pages) - start) for pages in GROWTH]
    return exponent(points), f"exponent over {GROWTH[0]} to {GROWTH[-1]} pages: " + ", ".join(f"{t:.2f} s" for _, t in points) + "; peer: a straight line"


def growth_time(setting, pages):
    """Processor time, the median of the rounds: at ten pages the wall's noise would be as large as the work."""
    call = compare(setting, inputs.docx(setting.folder, pages, False), inputs.docx(setting.folder, pages, True))
    return statistics.median(processor_seconds(call, setting.rounds))


def compare(setting, baseline, markup):
    return [setting.nexus, "compare", "--format", "json", baseline, markup]


BENCHMARKS = {
    "compare-one": Bench(compare_one, "≤", 0.25),
    "compare-growth": Bench(compare_growth, "≤", 1.10, ""),
}

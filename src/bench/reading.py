"""Reading: `nexus read` against pandoc on DOCX and pdftotext on PDF, whole processes."""
import functools, glob, itertools, os, shutil, statistics

import inputs
from setting import Bench, exponent, median, paired, peer, processor_seconds, ratio

MANY = 100
GROWTH = [10, 100, 1000, 5000]


@functools.cache
def docx_one(setting):
    pandoc = peer("pandoc", "pandoc")
    file = setting.of_corpus("negotiations", "redline-1", "markup.docx") or inputs.docx(setting.folder, 250, True)
    return paired(setting, [read(setting, file)], [[pandoc, "-f", "docx", "--track-changes=all", "-t", "json", file]])


def read_docx_one(setting):
    ours, theirs = docx_one(setting)
    return ratio(ours, theirs), f"wall, nexus read {median(ours):.2f} s, pandoc {median(theirs):.2f} s, one tracked agreement"


def read_docx_one_memory(setting):
    ours, theirs = docx_one(setting)
    return ratio(ours, theirs, "memory"), f"peak, nexus read {median(ours, 'memory') >> 10} MiB, pandoc {median(theirs, 'memory') >> 10} MiB"


def read_docx_many(setting):
    pandoc = peer("pandoc", "pandoc")
    files = hundred(setting, "markup.docx", lambda pages: inputs.docx(setting.folder, pages, True))
    ours, theirs = paired(setting, [read(setting, *files)], [[pandoc, "-f", "docx", "--track-changes=all", "-t", "json", f] for f in files])
    return 1 / ratio(ours, theirs), f"files a second, nexus {MANY / median(ours):.0f} in one call, pandoc {MANY / median(theirs):.1f} in {MANY}"


def read_pdf_one(setting):
    pdftotext = peer("pdftotext", "poppler-utils")
    file = setting.of_corpus("negotiations", "redline-1", "redline-visual.pdf") or inputs.pdf(setting.folder, 144)
    ours, theirs = paired(setting, [read(setting, file)], [[pdftotext, "-layout", file, "-"]])
    return ratio(ours, theirs), f"wall, nexus read {median(ours):.2f} s, pdftotext -layout {median(theirs):.2f} s, one redline"


def read_pdf_many(setting):
    pdftotext = peer("pdftotext", "poppler-utils")
    files = hundred(setting, "markup.pdf", lambda pages: inputs.pdf(setting.folder, pages))
    ours, theirs = paired(setting, [read(setting, *files)], [[pdftotext, "-layout", f, "-"] for f in files])
    return 1 / ratio(ours, theirs), f"files a second, nexus {MANY / median(ours):.0f} in one call, pdftotext {MANY / median(theirs):.1f} in {MANY}"


def read_growth(setting):
    """The same number of pages in every call, in files of each size, so that the start weighs the same in all; on one core."""
    docx = exponent([(pages, growth_time(setting, inputs.docx(setting.folder, pages, True), pages)) for pages in GROWTH])
    pdf = exponent([(pages, growth_time(setting, inputs.pdf(setting.folder, pages), pages)) for pages in GROWTH])
    return max(docx, pdf), f"exponent over {GROWTH[0]} to {GROWTH[-1]} pages: DOCX {docx:.3f}, PDF {pdf:.3f}; peer: a straight line"


def growth_time(setting, file, pages):
    copies = GROWTH[-1] // pages
    start = min(processor_seconds(read(setting, inputs.docx(setting.folder, 1, True)), setting.rounds))
    rounds = processor_seconds(read(setting, *[file] * copies), setting.rounds)
    return (statistics.median(rounds) - start) / copies


def hundred(setting, name, written):
    """A hundred files, of the corpus' generated cases in turn or else of our own."""
    found = sorted(glob.glob(os.path.join(setting.corpus, "generated", "*", name))) or [written(pages) for pages in (20, 40, 80)]
    files = []
    for n, file in zip(range(MANY), itertools.cycle(found)):
        files.append(os.path.join(setting.folder, f"many-{n:03}{os.path.splitext(file)[1]}"))
        shutil.copyfile(file, files[-1])
    return files


def read(setting, *files):
    return [setting.nexus, "read", "--format", "json", *files]


BENCHMARKS = {
    "read-docx-one": Bench(read_docx_one, "≤", 0.5),
    "read-docx-one-memory": Bench(read_docx_one_memory, "≤", 1.0),
    "read-docx-many": Bench(read_docx_many, "≥", 30),
    "read-pdf-one": Bench(read_pdf_one, "≤", 4.0),
    "read-pdf-many": Bench(read_pdf_many, "≥", 1.0),
    "read-growth": Bench(read_growth, "≤", 1.05, ""),
}

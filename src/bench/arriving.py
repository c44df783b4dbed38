"""Arriving: what a running engine adds to reading and matching for each dropped file."""
import glob, os, shutil, statistics, subprocess, tempfile

from setting import ROOT, Bench

FILES = 500


def inbound_500(setting):
    whole, inside = zip(*(dropped(setting) for _ in range(3)))
    shares = [1 - i / w for w, i in zip(whole, inside)]
    return statistics.median(shares), (f"share of {statistics.median(whole):.1f} s, {FILES / statistics.median(whole):.0f} files a second, "
                                       f"spent outside reading and matching, which took {statistics.median(inside):.1f} s in the same run")


def dropped(setting):
    """Seconds until all files were archived, and those spent on reading and matching, on an engine of its own."""
    classes = f"{ROOT}/target/test-classes:{ROOT}/target/app/lma-nexus.jar"
    data = tempfile.mkdtemp(prefix="nexus-inbound-")
    try:
        done = subprocess.run(
            [java(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", f"-Dnexus.home={ROOT}",
             "-cp", classes, "org.lmanexus.sync.InboundRun", str(FILES)],
            env={**os.environ, "NEXUS_DATA": data}, cwd=ROOT, check=True, capture_output=True, text=True)
    finally:
        shutil.rmtree(data, ignore_errors=True)
    whole, inside = done.stdout.split("\n")[-2].split()
    return float(whole), float(inside)


def java():
    """The newest JDK, looked for where the nexus command looks."""
    homes = [os.environ.get("JAVA_HOME", "")] + sorted(glob.glob("/usr/lib/jvm/*25*") + glob.glob("/opt/*25*"))
    found = [f"{home}/bin/java" for home in homes if os.path.exists(f"{home}/bin/java")]
    return found[-1] if found else "java"


BENCHMARKS = {"inbound-500": Bench(inbound_500, "≤", 0.33, "")}

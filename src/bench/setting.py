"""Where a benchmark runs, and how a process is timed: by the operating system's own account of it, pairs in turn."""
import collections, concurrent.futures, dataclasses, glob, math, os, queue, re, shutil, statistics, subprocess, sys, tempfile, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class MissingPeer(Exception):
    """The program to compare with is not installed."""


@dataclasses.dataclass(frozen=True)
class Bench:
    """One benchmark: `run(setting)` gives its figure and a sentence on what was compared."""
    run: object
    sense: str
    bar: float
    unit: str = "x"


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one process, or a series of them, took: wall seconds, processor seconds, peak memory in KiB."""
    wall: float
    cpu: float
    memory: int


class Setting:
    """A run over everything keeps to a twentieth of the deals that a nightly figure is asked for, for all of them take hours, and pushes
    fewer rounds before it measures."""

    def __init__(self, corpus, rounds, everything=False):
        self.corpus = corpus or os.path.join(ROOT, "..", "shared", "corpus")
        self.rounds = max(5, rounds)
        self.deals = int(os.environ.get("NEXUS_BENCH_DEALS", 500 if everything else 10_000))
        self.warm_up = 5 if everything else 8
        self.folder = os.path.join(ROOT, "target", "bench")
        self.nexus = os.path.join(ROOT, "nexus")
        os.makedirs(self.folder, exist_ok=True)
        # Builds, and leaves the start cache, once, before anything is timed.
        subprocess.run([self.nexus, "--version"], check=True, capture_output=True)

    def of_corpus(self, *path):
        """A file of the corpus, or None where there is none."""
        file = os.path.join(self.corpus, *path)
        return file if os.path.exists(file) else None


def peer(program, package):
    """The path of a peer's program."""
    found = shutil.which(program)
    if not found:
        raise MissingPeer(f"{program} is not installed (Debian package {package})")
    return found


def timed(*commands):
    """The cost of the commands, one after the other; memory is the largest one's."""
    wall = cpu = memory = 0
    for command in commands:
        with tempfile.TemporaryFile() as errors:
            began = time.monotonic()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            wall += time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                errors.seek(0)
                sys.exit(f"{' '.join(command[:4])}…: exit {process.returncode}: {errors.read(500).decode(errors='replace')}")
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss)
    return Cost(wall, cpu, memory)


def processor_seconds(command, rounds):
    """What each of the rounds took of the processor: as many at a time as there are cores, each held to one of its own."""
    cores = queue.Queue()
    for core in os.sched_getaffinity(0):
        cores.put(core)

    def one(_):
        core = cores.get()
        try:
            return timed(["taskset", "--cpu-list", str(core), *command]).cpu
        finally:
            cores.put(core)

    with concurrent.futures.ThreadPoolExecutor(cores.qsize()) as pool:
        return list(pool.map(one, range(rounds)))


def program(name, *arguments):
    """The lines that a program of the tests prints, on an engine and a database of its own."""
    with tempfile.TemporaryDirectory(prefix="nexus-bench-", ignore_cleanup_errors=True) as own:
        done = subprocess.run([*command(own, name), *map(str, arguments)],
                              env={**os.environ, "NEXUS_DATA": os.path.join(own, "data")}, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{name}: exit {done.returncode}: {done.stderr[-500:]}{done.stdout[-500:]}")
    return done.stdout.splitlines()


def command(folder, name, *others, memory="2g"):
    """What runs a program of the tests. It alone, and the others that it leans on, are taken from the tests, into the folder: the engine
    would look for parts of itself in whatever else lies there. It has the collector and the like that `nexus` starts an engine with."""
    classes = os.path.join(folder, "classes")
    for one in (name, *others):
        compiled = f"{ROOT}/target/test-classes/{one.replace('.', '/')}"
        if not os.path.exists(compiled + ".class"):
            subprocess.run([f"{ROOT}/mvnw", "-B", "-q", "-Dquick", "test-compile"], cwd=ROOT, check=True)
        package = os.path.join(classes, *one.split(".")[:-1])
        os.makedirs(package, exist_ok=True)
        for file in [compiled + ".class", *glob.glob(compiled + "$*.class")]:
            shutil.copy(file, package)
    with open(f"{ROOT}/nexus") as launcher:
        as_launched = re.search(r"engine\) options.*?( -XX.*)\)$", launcher.read(), re.M)[1].split()
    return [java(), f"-Xmx{memory}", *as_launched, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", f"-Dnexus.home={ROOT}",
            "-cp", f"{classes}:{ROOT}/target/app/lma-nexus.jar", name]


def drain(stream):
    """Reads on what nobody wants to see: a process stands still once its pipe is full."""
    threading.Thread(target=collections.deque, args=(stream, 0), daemon=True).start()


def java():
    """The newest JDK, looked for where the nexus command looks."""
    homes = [os.environ.get("JAVA_HOME", "")] + sorted(glob.glob("/usr/lib/jvm/*25*") + glob.glob("/opt/*25*"))
    found = [f"{home}/bin/java" for home in homes if os.path.exists(f"{home}/bin/java")]
    return found[-1] if found else "java"


def paired(setting, ours, theirs):
    """The costs of two series of commands in turn, A B A B, after one uncounted pair: two lists of the same length."""
    timed(*ours), timed(*theirs)
    pairs = [(timed(*ours), timed(*theirs)) for _ in range(setting.rounds)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def ratio(ours, theirs, figure="wall"):
    """The median over the rounds of ours by theirs."""
    return statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in zip(ours, theirs))


def median(costs, figure="wall"):
    return statistics.median(getattr(c, figure) for c in costs)


def exponent(points):
    """The least-squares slope of log(time) against log(size): 1 is a straight line. `points` are (size, time)."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mx, my = (statistics.mean(v) for v in zip(*logs))
    return sum((x - mx) * (y - my) for x, y in logs) / sum((x - mx) ** 2 for x, _ in logs)

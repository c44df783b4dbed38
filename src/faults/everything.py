"""A running engine under load, while by seed each round something dies, fills up, jumps, vanishes or is cut; the ledger is checked after each.

`inbound` and `decide` are the same with one kind of load and nothing but kills. Every round has a seed of its own, made of the campaign's and its
number: it says what is done and when. What load and engine make of it beside each other is not repeatable to the moment.
"""
import os, random, signal, time

from jobs import Campaign
from ledger import Ledger
from load import Load
from world import FAKETIME, World

DEALS = 3


def killed_jvm(world, chance):
    world.engine.kill()
    world.engine.start().ready()
    return f"engine killed, back as start {world.engine.starts}"


def killed_database(world, chance):
    away = chance.uniform(0, 3)
    world.database.kill()
    time.sleep(away)
    world.database.start()
    return f"PostgreSQL killed, back after {away:.1f} s"


def killed_both(world, chance):
    world.engine.kill()
    world.database.kill()
    world.database.start()
    world.engine.start().ready()
    return f"engine and PostgreSQL killed, back as start {world.engine.starts}"


def paused_database(world, chance):
    away = chance.uniform(1, 6)
    world.database.signal(signal.SIGSTOP)
    time.sleep(away)
    world.database.signal(signal.SIGCONT)
    return f"PostgreSQL paused for {away:.1f} s"


def filled_disk(world, chance):
    folders = chance.choice([[world.files], [world.data], [world.files, world.data]])
    away, left = chance.uniform(1, 4), chance.choice([0, 10_000, 60_000])
    fillers = [fill(folder, left) for folder in folders]
    time.sleep(away)
    for filler in fillers:
        os.remove(filler)
    return f"disk of {' and '.join(os.path.basename(f) for f in folders)} full but for {left // 1000} kB for {away:.1f} s"


def fill(folder, left):
    filler = os.path.join(folder, "filler")
    with open(filler, "wb") as out:
        disk = os.statvfs(folder)
        rest = disk.f_bavail * disk.f_frsize - left
        try:
            os.posix_fallocate(out.fileno(), 0, max(1, rest))
        except OSError:
            pass
    return filler


def jumped_clock(world, chance):
    away, jump = chance.uniform(1, 3), chance.choice([-86_400, -3_600, -90, 90, 3_600, 90_000])
    world.engine.set_clock(jump)
    time.sleep(away)
    world.engine.set_clock(0)
    return f"clock jumped by {jump:+} s and back after {away:.1f} s"


def vanished_folder(world, chance):
    away, left = chance.uniform(.5, 3), chance.random() < .5
    os.rename(world.inbound, world.inbound + ".away")
    if left:
        os.mkdir(world.inbound)
    time.sleep(away)
    try:
        os.rmdir(world.inbound)
    except FileNotFoundError:
        pass
    os.rename(world.inbound + ".away", world.inbound)
    return f"inbound folder {'empty' if left else 'gone'} for {away:.1f} s"


def cut_database(world, chance):
    times = chance.randint(1, 4)
    for _ in range(times):
        world.database.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'nexus' and pid <> pg_backend_pid();")
        time.sleep(chance.uniform(.1, .8))
    return f"connections to PostgreSQL cut {times} times"


def cut_systems(world, chance):
    away, deaf = chance.uniform(.5, 3), chance.random() < .5
    for cable in world.systems.cables:
        cable.cut, cable.deaf = not deaf, deaf
        if not deaf:
            cable.reset()
    time.sleep(away)
    for cable in world.systems.cables:
        cable.cut = cable.deaf = False
        cable.reset()
    return f"systems {'answer nothing that arrives' if deaf else 'cut off'} for {away:.1f} s"


# A third are kills of the engine
KINDS = {killed_jvm: 8, killed_both: 2, killed_database: 4, paused_database: 3, filled_disk: 4, jumped_clock: 3, vanished_folder: 3, cut_database: 3, cut_systems: 3}


def campaign(name, loads, kinds):
    def run(setting, rounds, chance):
        seed = chance.randrange(1_000_000)
        with World(setting, name, DEALS) as world:
            possible = dict(kinds)
            for kind, missing in ((filled_disk, not world.disks and "no disk can be mounted here"), (jumped_clock, not FAKETIME and "libfaketime is not installed")):
                if kind in possible and missing:
                    print(f"skipped: {kind.__name__.replace('_', ' ')}: {missing}", flush=True)
                    del possible[kind]
            load = Load(world, seed, loads)
            ledger = Ledger(world, load)
            try:
                for number in rounds:
                    yield one(world, load, ledger, possible, random.Random(f"{seed}/{number}"), number)
                load.pause()
                yield told("at the end", *ledger.check(last=True))
                code, said = world.engine.nexus("audit", "verify")
                yield said.strip().splitlines()[-1], code, 0
            finally:
                load.end()

    return run


def one(world, load, ledger, kinds, chance, number):
    began, before = time.monotonic(), load.told()
    load.resume()
    moment = chance.uniform(.2, 2)
    time.sleep(moment)
    done = chance.choices(list(kinds), list(kinds.values()))[0](world, chance)
    world.engine.ready()
    time.sleep(chance.uniform(.2, 1))
    load.pause()
    faults, line = ledger.check()
    new = ", ".join(f"{count - before[name]} {name}" for name, count in load.told().items())
    return told(f"{done}, {moment:.1f} s into its load ({new} answered); {time.monotonic() - began:.0f} s", faults, line)


def told(done, faults, line):
    doubled = sum(fault.doubled for fault in faults)
    shown = "".join(f"\n     ! {fault}" for fault in faults[:20])
    return f"{done}; {line}{shown}", len(faults) - doubled, doubled


CAMPAIGNS = {
    "inbound": Campaign(campaign("inbound", ["files", "files"], {killed_jvm: 1}), 20),
    "decide": Campaign(campaign("decide", ["files", *["decisions"] * 4], {killed_jvm: 1}), 20),
    "all": Campaign(campaign("all", ["files", "decisions", "decisions", "jobs", "versions"], KINDS), 200),
}

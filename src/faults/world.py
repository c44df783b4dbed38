"""A whole installation in processes of its own: PostgreSQL, the engine, the four systems behind a cable that can be cut."""
import glob, http.client, json, os, shutil, signal, socket, struct, subprocess, threading, time

from setting import ROOT, command, drain, peer

# PostgreSQL refuses to run as root; the engine starts it this way too.
UNPRIVILEGED = ["unshare", "-U"] if os.geteuid() == 0 else []
PATIENCE = float(os.environ.get("NEXUS_FAULT_LIMIT", 300))
EMAIL, PASSWORD = "agent@bank.example", "a long pass phrase of nobody"
# A claim that a kill left behind is soon free, and what failed is soon tried again
SETTINGS = {"nexus.connector.lease": "PT6S", "nexus.connector.first-retry": "PT0.2S", "nexus.connector.longest-retry": "PT2S",
            "nexus.connector.first-look": "PT0.2S", "nexus.connector.longest-look": "PT1S", "nexus.push.answer-timeout": "2000",
            "nexus.push.connect-timeout": "2000", "nexus.push.longest-attempt": "PT4S", "nexus.push.first-pause": "PT0.2S",
            "nexus.push.longest-pause": "PT1S", "nexus.push.probe": "PT5S", "nexus.node.lease": "5s"}
FAKETIME = next(iter(glob.glob("/usr/lib/*/faketime/libfaketime.so.1")), None)


class Unanswered(Exception):
    """A request whose effect nobody knows."""


class Database:
    """The product's own PostgreSQL, run by the campaign, so that it can be killed apart from the engine."""

    def __init__(self, made, folder):
        self.cluster = f"{folder}/cluster"
        shutil.copytree(f"{made}/postgres/cluster", self.cluster)
        self.program = glob.glob(f"{made}/postgres/binaries/*/bin/postgres")[0]
        with open(f"{made}/postgres/account.properties") as account:
            of = dict(line.strip().split("=", 1) for line in account if "=" in line)
        self.port, self.password, self.log = str(free_port()), of["password"], f"{folder}/postgres.log"
        self.psql, self.process = peer("psql", "postgresql-client"), None
        self.address = {**os.environ, "PGHOST": "127.0.0.1", "PGPORT": self.port, "PGUSER": "postgres", "PGPASSWORD": self.password,
                        "PGDATABASE": "nexus", "PGCONNECT_TIMEOUT": "5", "PGAPPNAME": "campaign"}
        self.start()

    def settings(self):
        return {"NEXUS_DB_URL": f"jdbc:postgresql://127.0.0.1:{self.port}/nexus", "NEXUS_DB_USER": "postgres", "NEXUS_DB_PASSWORD": self.password}

    def start(self):
        """Again and again while what a killed server left is still in the way."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                with open(self.log, "a") as log:
                    self.process = subprocess.Popen([*UNPRIVILEGED, self.program, "-D", self.cluster, "-p", self.port, "-c", "listen_addresses=127.0.0.1",
                                                     "-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c", "max_connections=100"],
                                                    stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
            if subprocess.run([self.psql, "-c", "select 1"], env=self.address, capture_output=True).returncode == 0:
                return
            time.sleep(.2)
        raise SystemExit(f"PostgreSQL does not start, see {self.log}")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def signal(self, one):
        """To the server and all that serve its connections."""
        os.kill(self.process.pid, one)
        for child in children(self.process.pid):
            try:
                os.kill(child, one)
            except ProcessLookupError:
                pass

    def stop(self):
        self.signal(signal.SIGCONT)
        self.process.send_signal(signal.SIGINT)
        self.process.wait(60)

    def sql(self, script):
        done = subprocess.run([self.psql, "-q", "-At", "-v", "ON_ERROR_STOP=1", "-f", "-"], input=script, env=self.address, capture_output=True, text=True)
        if done.returncode:
            raise Unanswered(f"psql: {done.stderr[:500]}")
        return done.stdout.strip()

    def rows(self, query):
        return [line.split("|") for line in self.sql(query + ";").splitlines()]


class Cable:
    """Carries the bytes between the engine and a port, until it is cut: resets what is open, and each new connection while it stays so."""

    def __init__(self, port):
        self.port, self.cut, self.deaf, self.open = port, False, False, set()
        self.socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.accept, daemon=True).start()

    @property
    def near(self):
        return self.socket.getsockname()[1]

    def accept(self):
        while True:
            near, _ = self.socket.accept()
            try:
                if self.cut:
                    reset(near)
                    continue
                far = socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                reset(near)
                continue
            self.open |= {near, far}
            threading.Thread(target=self.carry, args=(near, far, False), daemon=True).start()
            threading.Thread(target=self.carry, args=(far, near, True), daemon=True).start()

    def carry(self, source, target, answers):
        """While it is deaf, a request arrives and its answer does not."""
        try:
            while data := source.recv(65536):
                if answers and self.deaf:
                    break
                target.sendall(data)
            if answers and self.deaf:
                reset(target)
        except OSError:
            pass
        for one in (source, target):
            self.open.discard(one)
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            one.close()

    def reset(self):
        for one in list(self.open):
            reset(one)


def reset(connection):
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    connection.close()


class Systems:
    """The four systems, each by a cable, and the settings that reach them."""

    def __init__(self, folder):
        self.folder, self.file = f"{folder}/systems", f"{folder}/connectors.properties"
        self.process = subprocess.Popen([*command(f"{folder}/simulator", "org.lmanexus.sync.push.SimulatedSystems", memory="256m"), self.folder, self.file],
                                        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        while not self.process.stdout.readline().startswith("ready"):
            if self.process.poll() is not None:
                raise SystemExit("the simulated systems did not start")
        drain(self.process.stdout)
        with open(self.file) as made:
            settings = dict(line.strip().replace("\\:", ":").replace("\\=", "=").split("=", 1) for line in made if "=" in line)
        http_port = settings["nexus.connector.loaniq.url"].split("/")[2].split(":")[1]
        self.cables = [Cable(int(http_port)), Cable(int(settings["nexus.connector.allvue.port"]))]
        known = settings["nexus.connector.allvue.known-hosts-file"]
        self.recable(settings, http_port, known)
        with open(self.file, "w") as out:
            out.writelines(f"{name}={value}\n" for name, value in {**settings, **SETTINGS}.items())

    def recable(self, settings, http_port, known):
        for name, value in settings.items():
            settings[name] = value.replace(f":{http_port}/", f":{self.cables[0].near}/")
        settings["nexus.connector.allvue.port"] = str(self.cables[1].near)
        with open(known) as hosts:
            key = hosts.read().split(" ", 1)[1]
        settings["nexus.connector.allvue.known-hosts-file"] = f"{self.folder}/known"
        with open(f"{self.folder}/known", "w") as hosts:
            hosts.write(f"[127.0.0.1]:{self.cables[1].near} {key}")

    def stop(self):
        self.process.stdin.close()
        self.process.wait(30)


class Engine:
    """One engine that serves; started again it finds the same folders, the same port and the same database."""

    def __init__(self, setting, folder, env):
        self.setting, self.folder, self.process, self.starts = setting, folder, None, 0
        self.port = free_port()
        self.clock = f"{folder}/clock"
        self.token = None
        # The disks are small, and to run with one that is nearly full is what is tried
        self.env = {**os.environ, "NEXUS_HEAP": "512m", "MANAGEMENT_HEALTH_DISKSPACE_THRESHOLD": "100KB", **env, "SERVER_PORT": str(self.port)}

    def nexus(self, *arguments, text=None):
        done = subprocess.run([self.setting.nexus, *arguments], env=self.env, capture_output=True, text=True, input=text)
        return done.returncode, done.stdout + done.stderr

    def start(self):
        env = dict(self.env)
        if FAKETIME:
            self.set_clock(0)
            env |= {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": self.clock, "FAKETIME_CACHE_DURATION": "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0", "NO_FAKE_STAT": "1"}
        self.starts += 1
        with open(f"{self.folder}/engine.log", "a") as log:
            self.process = subprocess.Popen([self.setting.nexus, "serve"], cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        return self

    def set_clock(self, seconds):
        with open(self.clock + ".new", "w") as clock:
            clock.write(f"{seconds:+d}\n")
        os.replace(self.clock + ".new", self.clock)

    def ready(self):
        until = time.monotonic() + PATIENCE
        while not self.answers():
            if self.process.poll() is not None:
                raise SystemExit(f"the engine ended with {self.process.returncode}, see {self.folder}/engine.log")
            if time.monotonic() > until:
                raise SystemExit("the engine does not become ready")
            time.sleep(.1)

    def answers(self):
        try:
            return self.send("GET", "/actuator/health/readiness", {})[0] == 200
        except Unanswered:
            return False

    def kill(self):
        self.process.kill()
        self.process.wait()

    def threads(self):
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def handles(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def call(self, method, path, body=None, **headers):
        """Status and answer, signed in."""
        for _ in range(2):
            if not self.token:
                status, answer = self.send("POST", "/api/v1/auth/login", {}, {"email": EMAIL, "password": PASSWORD})
                if status != 200:
                    raise Unanswered(f"no sign-in: {status} {answer}")
                self.token = answer["accessToken"]
            status, answer = self.send(method, "/api/v1" + path, {"Authorization": f"Bearer {self.token}", **headers}, body)
            if status != 401:
                break
            self.token = None
        return status, answer

    def patient(self, *request):
        """The answer of an engine that is there, but slow."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return self.call(*request)
            except Unanswered:
                if time.monotonic() > until:
                    raise

    def send(self, method, path, headers, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json", **headers})
            response = connection.getresponse()
            data = response.read()
        except (OSError, http.client.HTTPException) as e:
            raise Unanswered(f"{method} {path}: {e!r}") from e
        finally:
            connection.close()
        try:
            return response.status, json.loads(data) if data else None
        except ValueError:
            return response.status, data.decode(errors="replace")


def prepared(setting):
    """The sample deal's files, and a database with somebody to sign in, both made once for each build."""
    folder = os.path.join(ROOT, "target", "faults", "made")
    sample, ready, jar = f"{folder}/sample", f"{folder}/ready", f"{ROOT}/target/app/lma-nexus.jar"
    if not os.path.exists(ready) or os.path.getmtime(ready) < os.path.getmtime(jar):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        subprocess.run([*command(f"{folder}/writer", "org.lmanexus.sample.WrittenSample"), sample], cwd=ROOT, check=True, capture_output=True)
        subprocess.run([setting.nexus, "user", "add", "--email", EMAIL, "--name", "Agent", "--password"], env={**os.environ, "NEXUS_DATA": folder},
                       input=PASSWORD + "\n", check=True, capture_output=True, text=True)
        open(ready, "w").close()
    return sample, folder


class World:
    """Folders on two small disks of their own where that is allowed, the database, the systems, the engine, and the deals."""

    def __init__(self, setting, name, deals, disks=True):
        self.folder = os.path.join(ROOT, "target", "faults", name)
        unmount(self.folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.files, self.data = f"{self.folder}/files", f"{self.folder}/data"
        self.disks = disks and all([mounted(self.files), mounted(self.data)])
        self.inbound, self.archive, self.rejected = (f"{self.files}/{one}" for one in ("inbound", "archive", "rejected"))
        os.makedirs(self.inbound, exist_ok=True)
        try:
            self.begin(setting, deals)
        except BaseException:
            self.close()
            raise

    def begin(self, setting, deals):
        self.sample, made = prepared(setting)
        self.database = Database(made, self.folder)
        self.systems = Systems(self.folder)
        self.engine = Engine(setting, self.folder, {**self.database.settings(), "NEXUS_DATA": self.data, "NEXUS_CONNECTORS": self.systems.file,
                                                    "NEXUS_INBOUND": self.inbound, "NEXUS_ARCHIVE": self.archive, "NEXUS_REJECTED": self.rejected})
        self.engine.start().ready()
        self.deals = [self.deal(number) for number in range(deals)]

    def deal(self, number):
        """A workspace that holds the sample agreement."""
        status, made = self.engine.patient("POST", "/workspaces", {"name": f"Deal {number}", "currency": "EUR", "amount": "845000000", "standard": "LMA"})
        if status != 201:
            raise SystemExit(f"no workspace was made: {status} {made}")
        os.makedirs(f"{self.inbound}/{made['id']}/baseline")
        with open(f"{self.sample}/agreement.docx", "rb") as agreement:
            drop(f"{self.inbound}/{made['id']}/baseline", f"agreement-{number}.docx", agreement.read())
        until = time.monotonic() + PATIENCE
        while not self.engine.patient("GET", f"/workspaces/{made['id']}/clauses?limit=1")[1]["total"]:
            if time.monotonic() > until:
                raise SystemExit("the agreement was not taken in")
            time.sleep(.2)
        return made["id"]

    def close(self):
        for end in (lambda: self.engine.kill(), lambda: self.systems.stop(), lambda: self.database.stop()):
            try:
                end()
            except (AttributeError, OSError, subprocess.SubprocessError):
                pass
        unmount(self.folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def drop(folder, name, content):
    """Whole or not at all, as senders are asked to."""
    part = os.path.join(folder, name + ".part")
    try:
        with open(part, "wb") as out:
            out.write(content)
        os.rename(part, os.path.join(folder, name))
    except OSError:
        if os.path.exists(part):
            os.remove(part)
        raise


def mounted(folder):
    """Whether a disk of its own lies there now."""
    os.makedirs(folder, exist_ok=True)
    return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", folder], capture_output=True).returncode == 0


def unmount(folder):
    for name in ("files", "data"):
        while os.path.ismount(os.path.join(folder, name)) and subprocess.run(["umount", "-l", os.path.join(folder, name)], capture_output=True).returncode == 0:
            pass


def children(pid):
    found = []
    for one in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(one) as stat:
                if int(stat.read().rsplit(")", 1)[1].split()[1]) == pid:
                    found.append(int(one.split("/")[2]))
        except OSError:
            pass
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

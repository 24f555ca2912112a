"""Edits a generated bank a thousand times at random while it is served: texts, titles, references, templates, styles,
broken files, renamed and deleted ones, whole folders. Says whether the server then shows byte for byte what a cold build
makes, and whether its memory stayed flat; exit code 0 if both. Linux only."""

import argparse
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

from generate import CASES
from run import CannotRun, carry_out, python
from serve import Server, ours

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SCRIPT = re.compile(rb'<script src="/__exempelbank/reload\.js" data-shown="[0-9a-f]*"></script>\n')
# Mean memory in the last third, as a multiple of that in the third after the first fifth.
MOST_GROWTH = 1.2
# Seconds in which the server is done, so that what it needs for a while is free again.
REST = 2
# Seconds that the index may take to follow the last edit.
INDEX_FOLLOWS = 10


class Soak:
    """A bank that is edited; what is broken is mended a little later."""

    def __init__(self, bank: pathlib.Path, seed: int):
        self.bank, self.cases, self.random = bank, bank / "content" / CASES, random.Random(seed)
        self.number, self.mend, self.odd = 0, [], set()

    def step(self) -> None:
        """One edit."""
        self.number += 1
        if len(self.mend) > 2:
            self.mend.pop(0)()
            return
        kinds = [self.body, self.title, self.rename, self.template, self.style, self.add]
        rare = [self.broken, self.delete, self.folder, self.broken_template]
        self.random.choice(rare if self.random.random() < 0.15 else kinds)()

    def end(self) -> None:
        while self.mend:
            self.mend.pop(0)()

    def case(self) -> pathlib.Path:
        return self.random.choice(sorted(self.cases.glob("case-*.md")))

    def change(self, path: pathlib.Path, change) -> None:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    def body(self) -> None:
        self.change(self.case(), lambda text: f"{text}\nOrd {self.number}.\n")

    def title(self) -> None:
        self.change(self.case(), lambda text: re.sub(r"^title: .*$", f"title: Titel {self.number}", text, flags=re.M))

    def rename(self) -> None:
        path = self.case()
        beside = path.with_name(f"{path.name}.tmp")
        beside.write_text(path.read_text(encoding="utf-8") + f"\nBredvid {self.number}.\n", encoding="utf-8")
        beside.rename(path)

    def template(self) -> None:
        self.change(self.bank / "templates/parts/footer.html", lambda text: f"{text[:4000]}<p>{self.number}</p>")

    def style(self) -> None:
        path = self.bank / "themes/falu/static/style.css"
        self.change(path, lambda text: f"{text[:20000]}\n/* {self.number} */\n")

    def add(self) -> None:
        text = self.case().read_text(encoding="utf-8")
        path = self.cases / f"case-extra-{self.number}.md"
        path.write_text(text, encoding="utf-8")
        self.odd.add(path)
        self.mend.append(lambda: path.unlink(missing_ok=True))

    def broken(self) -> None:
        self.spoil(self.case(), lambda path: path.write_text("---\ntitle: [\n---\n", encoding="utf-8"))

    def delete(self) -> None:
        self.spoil(self.case(), pathlib.Path.unlink)

    def broken_template(self) -> None:
        path = self.bank / "templates/parts/footer.html"
        self.spoil(path, lambda path: path.write_text("{% if %}", encoding="utf-8"))

    def spoil(self, path: pathlib.Path, harm) -> None:
        """Does harm to a file that is whole, and mends it later."""
        if path in self.odd:
            return
        self.odd.add(path)
        text = path.read_text(encoding="utf-8")

        def mend() -> None:
            path.write_text(text, encoding="utf-8")
            self.odd.discard(path)

        self.mend.append(mend)
        harm(path)

    def folder(self) -> None:
        away = self.bank / "away"
        if away.exists():
            return
        self.cases.rename(away)
        time.sleep(self.random.random() / 20)
        away.rename(self.cases)


def soak(work: pathlib.Path, wanted: argparse.Namespace, binary: pathlib.Path) -> bool:
    """Sets up, edits, compares."""
    bank = work / "bank"
    python("generate.py", wanted.entries, bank)
    shutil.copytree(REPOSITORY / "themes", bank / "themes")
    (bank / "templates" / "parts").mkdir(parents=True)
    shutil.copy(REPOSITORY / "themes/falu/templates/parts/footer.html", bank / "templates/parts")
    server = ours(binary, bank)
    try:
        server.wait_for("/", "<html")
        soaking, memory = Soak(bank, wanted.seed), []
        for number in range(wanted.edits):
            soaking.step()
            time.sleep(soaking.random.random() * 2 * wanted.pause)
            if number % 4 == 0:
                server.get(f"/{CASES}/{soaking.case().stem}/")
            if number % (wanted.edits // 10) == 0:
                time.sleep(REST)
                memory.append(server.mebibytes())
        soaking.end()
        (bank / "content" / CASES / "case-last.md").write_text(soaking.case().read_text(encoding="utf-8"))
        server.wait_for(f"/{CASES}/case-last/", "<h1")
        time.sleep(REST)
        memory.append(server.mebibytes())
        different = compare(server, binary, bank, work / "out")
    finally:
        server.stop()
    # It goes up and down with what is being rebuilt: the last third is compared with what came after the start.
    third = len(memory) // 3
    growth = statistics.mean(memory[-third:]) / statistics.mean(memory[2 : 2 + third])
    print(f"{wanted.edits} edits of {wanted.entries} entries; memory, MiB: {' '.join(f'{one:.0f}' for one in memory)}")
    print(f"{len(different)} files differ from a cold build {different[:5]}; memory grew to {growth:.2f}")
    return not different and growth <= MOST_GROWTH


def compare(server: Server, binary: pathlib.Path, bank: pathlib.Path, out: pathlib.Path) -> list[str]:
    """The files of a cold build that the server shows otherwise."""
    base = f"http://127.0.0.1:{server.port}/"
    command = [binary, "--root", bank, "build", "--keep-going", "--out", out, "--base-url", base]
    built = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and path.name != ".exempelbank-manifest"]
    if len(files) < 100:
        raise CannotRun(f"a cold build made {len(files)} files: {built.stderr[-2000:]}")
    await_index(server, out)
    different = []
    for path in files:
        name = str(path.relative_to(out)).removesuffix("index.html")
        if SCRIPT.sub(b"", server.read(f"/{name}")) != path.read_bytes():
            different.append(name)
    return different


def await_index(server: Server, out: pathlib.Path) -> None:
    """Waits until the index, which follows the pages, is that of the last edit; what differs then is told later."""
    manifest = next(out.rglob("m.kb"))
    end = time.perf_counter() + INDEX_FOLLOWS
    while time.perf_counter() < end and server.read(f"/{manifest.relative_to(out)}") != manifest.read_bytes():
        time.sleep(0.1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000, help="cases in the bank (default: 1000)")
    parser.add_argument("--edits", type=int, default=1_000, help="edits (default: 1000)")
    parser.add_argument("--pause", type=float, default=0.05, help="mean seconds between edits (default: 0.05)")
    parser.add_argument("--seed", type=int, default=7, help="of the edits (default: 7)")
    parser.add_argument("--binary", type=pathlib.Path, help="this program (default: build the repository's)")
    parser.add_argument("--memory", type=pathlib.Path, default="/dev/shm", help="memory file system to work on")
    parser.add_argument("--keep", action="store_true", help="leave the work folder, and say where it is")
    wanted = parser.parse_args()
    return carry_out(wanted, lambda work, binary: soak(work, wanted, binary))


if __name__ == "__main__":
    sys.exit(main())

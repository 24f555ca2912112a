"""Our program and Pagefind on one site: how each is set up, run and asked. Pagefind gets the pages of the entries as our
program made them, without what stands around the text, and with the marks for its filters: the best that its manual knows."""

import gzip
import json
import pathlib
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request

from run import BENCHES, REPOSITORY, CannotRun, Job, call
from serve import PATIENCE, ours

PAGEFIND = "1.6"
PLAYWRIGHT = "1"
CLIENT = REPOSITORY / "themes" / "falu" / "static" / "search"
AT = "https://example.org/"  # the sites stand at the root of their host
OFF = "\n[search]\nenabled = false\n"

ENTRY = '<article class="entry"'
# What stands on the page of an entry, but is not of it: buttons, related entries, how to cite it.
AROUND = ['<ul class="tools plain"', '<div class="around"']
FACTS = re.compile(r'<section class="facts".*?</section>', re.DOTALL)
FACT = re.compile(r'<a href="/(\w+)/')
KIND = '<p class="kind"'


def install(work: pathlib.Path) -> pathlib.Path:
    """Pagefind and what drives a browser, from npm. Out: Pagefind's own binary, without the script that starts it."""
    call(["npm", "install", "--silent", "--prefix", work, f"pagefind@{PAGEFIND}", f"playwright-core@{PLAYWRIGHT}"])
    return next((work / "node_modules" / "@pagefind").glob("*/bin/pagefind_extended"))


def version(pagefind: pathlib.Path) -> str:
    return subprocess.run([pagefind, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def without_search(bank: pathlib.Path) -> pathlib.Path:
    """The same bank with search turned off."""
    plain = bank.with_name(f"{bank.name}-plain")
    shutil.copytree(bank, plain)
    with (plain / "site.toml").open("a", encoding="utf-8") as settings:
        settings.write(OFF)
    return plain


def build_job(binary: pathlib.Path, bank: pathlib.Path, out: pathlib.Path, entries: int) -> Job:
    return Job("exempelbank", [str(binary), "--root", str(bank), "build", "--out", str(out)], entries)


def pagefind_job(pagefind: pathlib.Path, site: pathlib.Path, out: pathlib.Path, entries: int) -> Job:
    command = [str(pagefind), "--site", str(site), "--output-path", str(out), "--force-language", "sv", "--silent"]
    return Job("Pagefind", command, entries)


def build(binary: pathlib.Path, bank: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """A bank, built to stay."""
    with (out.parent / "log").open("w") as log:
        subprocess.run([binary, "--root", bank, "build", "--base-url", AT, "--out", out], check=True, stdout=log, stderr=log)
    return out


def mark(site: pathlib.Path, out: pathlib.Path, with_filters: bool) -> pathlib.Path:
    """The pages of the Swedish entries of a site, with Pagefind's marks."""
    for path in site.rglob("index.html"):
        name = path.relative_to(site)
        text = path.read_text(encoding="utf-8")
        if name.parts[0] == "en" or ENTRY not in text:
            continue
        text = text.replace(ENTRY, f"{ENTRY} data-pagefind-body", 1)
        for around in AROUND:
            text = text.replace(around, f"{around} data-pagefind-ignore", 1)
        if with_filters:
            text = FACTS.sub(lambda facts: FACT.sub(r'<a data-pagefind-filter="\1" href="/\1/', facts[0]), text, 1)
            text = text.replace(KIND, f'{KIND} data-pagefind-filter="collection"', 1)
        to = out / name
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(text, encoding="utf-8")
    return out


def fragments(folder: pathlib.Path) -> dict[str, str]:
    """The address of each fragment of Pagefind's index, by its name."""
    addresses = {}
    for path in folder.glob("fragment/*.pf_fragment"):
        data = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        addresses[path.stem] = json.loads(data)["url"].strip("/")
    return addresses


def ask(jobs: list[dict], work: pathlib.Path, chromium: pathlib.Path) -> list:
    """Runs search_client.mjs."""
    file = work / "jobs.json"
    file.write_text(json.dumps(jobs, default=str), encoding="utf-8")
    done = subprocess.run(
        ["node", BENCHES / "search_client.mjs", file, chromium], capture_output=True, text=True
    )
    if done.returncode:
        raise CannotRun(f"search_client.mjs failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def edits(binary: pathlib.Path, bank: pathlib.Path, runs: int, pause: float) -> list[float]:
    """Seconds from saving a case to the new index, as somebody who asks our server for it again and again sees it."""
    server = ours(binary, bank)
    address = f"http://127.0.0.1:{server.port}/s/sv/m.kb"
    case = bank / "content" / "cases" / "case-00001.md"
    try:
        known, seconds = wait_for_other(address, b""), []
        for number in range(runs):
            time.sleep(pause)
            text = case.read_text(encoding="utf-8")
            start = time.perf_counter()
            case.write_text(f"{text}\nNyordsredigering{number}\n", encoding="utf-8")
            known = wait_for_other(address, known)
            seconds.append(time.perf_counter() - start)
        return seconds
    finally:
        server.stop()


def wait_for_other(address: str, known: bytes) -> bytes:
    """The file at an address, as soon as it is not what it was."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                found = answer.read()
        except (urllib.error.URLError, ConnectionError):
            found = known
        if found and found != known:
            return found
        time.sleep(0.005)
    raise CannotRun(f"{address} never changed")

"""Makes a Hugo site of a bank that generate.py wrote: the same entries, texts and links, the collections of terms as
taxonomies. Out: a folder to run Hugo in; its layouts and settings are those of the folder hugo/ beside this file."""

import argparse
import pathlib
import re
import shutil

from generate import CASES, TERMS

LAYOUTS = pathlib.Path(__file__).parent / "hugo"

# Front matter of a case: our key, and what Hugo calls it.
KEYS = {"summary": "description", "added": "date"} | {terms.field: terms.collection for terms in TERMS}

LABEL = re.compile(r"^label: \{sv: (.*)\}$", re.MULTILINE)
LINK = re.compile(r"\]\((?:\.\./([a-z]+)/)?([a-z0-9-]+)\.md\)")


def make_twin(bank: pathlib.Path, out: pathlib.Path) -> None:
    """The whole Hugo site, into a folder that is not there yet."""
    shutil.copytree(LAYOUTS, out)
    for collection in (bank / "content").iterdir():
        target = out / "content" / collection.name
        target.mkdir(parents=True)
        for source in collection.glob("*.md"):
            convert(source, target)


def convert(source: pathlib.Path, target: pathlib.Path) -> None:
    """One file of the bank, into Hugo's folder of its collection."""
    text = source.read_text(encoding="utf-8")
    if source.stem == "_collection":
        path, text = target / "_index.md", list_page(text)
    elif target.name == CASES:
        path, text = target / source.name, case(text)
    else:
        path = target / source.stem / "_index.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def list_page(text: str) -> str:
    """The title and introduction of a collection, without its schema."""
    _, schema, introduction = text.split("---\n", 2)
    return f"---\ntitle: {LABEL.search(schema)[1]}\n---\n{introduction}"


def case(text: str) -> str:
    """A case with Hugo's keys and with addresses where its links name files."""
    _, front, body = text.split("---\n", 2)
    lines = "".join(f"{hugo_line(line)}\n" for line in front.splitlines())
    return f"---\n{lines}---\n{LINK.sub(address, body)}"


def hugo_line(line: str) -> str:
    """A line of front matter; Hugo wants the terms of a taxonomy as a list."""
    key, value = line.split(": ", 1)
    if key in (terms.field for terms in TERMS) and not value.startswith("["):
        value = f"[{value}]"
    return f"{KEYS.get(key, key)}: {value}"


def address(link: re.Match) -> str:
    """The end of a Markdown link: the address of the page instead of the path of the file."""
    collection, entry = link.groups()
    return f"](/{collection or CASES}/{entry}/)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bank", type=pathlib.Path, metavar="BANK", help="a bank that generate.py wrote")
    parser.add_argument("out", type=pathlib.Path, metavar="OUT", help="folder to write; must not exist")
    arguments = parser.parse_args()
    if arguments.out.exists():
        parser.error(f"{arguments.out} exists")
    make_twin(arguments.bank, arguments.out)


if __name__ == "__main__":
    main()

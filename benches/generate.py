"""Makes a bank of N cases in one language, and of the five collections that the cases refer to. Out: a folder that the
program and hugo_twin.py read. The same arguments give the same bytes. Not a sample of good content: words at random."""

import argparse
import dataclasses
import datetime
import pathlib
import random

from vocabulary import Vocabulary

CASES = "cases"


@dataclasses.dataclass(frozen=True)
class Terms:
    """A collection that cases refer to, and the field of a case that does so."""

    collection: str
    field: str
    label: str
    size: int  # entries
    fewest: int  # references in one case
    most: int
    exponent: float  # of the Zipf law that chooses them; 0: all alike


TERMS = [
    Terms("regions", "region", "Regioner", 21, 1, 1, 0),
    Terms("challenges", "challenges", "Utmaningar", 40, 2, 2, 0),
    Terms("roles", "roles", "Roller", 60, 2, 2, 0),
    Terms("actors", "actors", "Aktörer", 300, 3, 3, 1),
    Terms("themes", "themes", "Teman", 120, 1, 2, 0),
]
ROLES = next(terms for terms in TERMS if terms.collection == "roles")

PLAIN = "{}"  # the mark of words that stand out in no way

SITE = """\
base_url = "https://example.org/"
languages = ["sv"]
theme = "falu"
menu = [{menu}]

[title]
sv = "Prövobank"
[description]
sv = "En påhittad bank att mäta med"
[home]
collections = [{menu}]
newest = 6
[publisher]
name = "Exempel"
url = "https://example.org/"
[licenses.text]
name = "CC BY 4.0"
url = "https://creativecommons.org/licenses/by/4.0/"
[edit]
page = "https://example.org/edit/{{path}}"
"""

COLLECTION = """\
---
label: {{sv: {label}}}
singular: {{sv: {label}}}
path: {{sv: {path}}}
order: {order}
page_size: 50
fields:
  title: {{kind: text, as: title, required: true, label: {{sv: Titel}}}}
{fields}---
{introduction}
"""

FIELDS_OF_CASES = """\
  summary: {kind: text, as: summary, required: true, label: {sv: Sammanfattning}}
"""

TERM = """\
---
title: {title}
---
{sentence}
"""

CASE = """\
---
title: {title}
summary: {summary}
added: {added}
{references}
---
{body}
"""


class Generator:
    """Writes one bank. Every file is drawn from one stream of chance, in a fixed order."""

    def __init__(self, cases: int, words: int, seed: int):
        self._cases = cases
        self._words = words
        self._chance = random.Random(seed)
        self._vocabulary = Vocabulary(self._chance)

    def write(self, out: pathlib.Path) -> None:
        """The whole bank, into a folder that is new or empty."""
        menu = ", ".join(f'"{name}"' for name in [CASES, *(terms.collection for terms in TERMS)])
        write(out / "site.toml", SITE.format(menu=menu))
        for terms in TERMS:
            self._write_terms(out / "content" / terms.collection, terms)
        self._write_cases(out / "content" / CASES)

    def write_compounds(self, path: pathlib.Path) -> None:
        """What the words are made of that are not in the list: one a line, with a tab between its parts."""
        pairs = sorted(self._vocabulary.compounds.values())
        write(path, "".join(f"{first}\t{last}\n" for first, last in pairs))

    def _write_terms(self, folder: pathlib.Path, terms: Terms) -> None:
        """A collection of names, each with one sentence."""
        write(folder / "_collection.md", self._collection(terms.collection, terms.label, "title", ""))
        for number in range(terms.size):
            text = TERM.format(title=self._name(2), sentence=self._sentence(15))
            write(folder / f"{term_id(terms, number)}.md", text)

    def _write_cases(self, folder: pathlib.Path) -> None:
        """The collection of cases, newest first."""
        fields = FIELDS_OF_CASES + "".join(field_of_case(terms) for terms in TERMS)
        write(folder / "_collection.md", self._collection(CASES, "Fall", "-added", fields))
        for number in range(self._cases):
            write(folder / f"{case_id(number)}.md", self._case())

    def _collection(self, path: str, label: str, order: str, fields: str) -> str:
        """The schema and introduction of a collection."""
        return COLLECTION.format(
            path=path, label=label, order=order, fields=fields, introduction=self._sentence(20)
        )

    def _case(self) -> str:
        """One case: fields, nine or ten references, body."""
        added = datetime.date(2016, 1, 1) + datetime.timedelta(self._chance.randrange(3650))
        return CASE.format(
            title=self._name(5),
            summary=self._sentence(20),
            added=added,
            references="\n".join(self._references(terms) for terms in TERMS),
            body=self._body(),
        )

    def _references(self, terms: Terms) -> str:
        """The line of front matter that names some terms of a collection, none of them twice."""
        wanted = self._chance.randint(terms.fewest, terms.most)
        weights = [rank**-terms.exponent for rank in range(1, terms.size + 1)]
        chosen: dict[int, None] = {}
        while len(chosen) < wanted:
            chosen.setdefault(self._chance.choices(range(terms.size), weights)[0])
        ids = ", ".join(term_id(terms, number) for number in chosen)
        return f"{terms.field}: {ids if terms.most == 1 else f'[{ids}]'}"

    def _body(self) -> str:
        """Seven paragraphs, three headings and a list, with emphasis, a quotation and one or two links."""
        words = self._vocabulary.draw(self._words)
        link, perhaps = self._link(), self._chance.choice([self._link(), PLAIN])
        marks = [PLAIN, "*{}*", link, '"{}"', "**{}**", perhaps, PLAIN]
        size = len(words) // (len(marks) + 1)
        shares = [words[start : start + size] for start in range(0, len(words), size)]
        blocks = [self._paragraph(share, mark) for share, mark in zip(shares, marks)]
        blocks.append(bullets([word for share in shares[len(marks) :] for word in share]))
        for place in (5, 3, 1):
            blocks.insert(place, f"## {self._name(3)}")
        return "\n\n".join(blocks)

    def _paragraph(self, words: list[str], mark: str) -> str:
        """The words in sentences; two words of the first one are marked."""
        words = [*words[:3], mark.format(" ".join(words[3:5])), *words[5:]]
        sentences = []
        while words:
            size = self._chance.randint(8, 18)
            sentences.append(sentence(words[:size]))
            words = words[size:]
        return " ".join(sentences)

    def _link(self) -> str:
        """The mark of a link to another entry by its file: a case, or one time in three a role."""
        if self._chance.random() < 1 / 3:
            return f"[{{}}](../roles/{term_id(ROLES, self._chance.randrange(ROLES.size))}.md)"
        return f"[{{}}]({case_id(self._chance.randrange(self._cases))}.md)"

    def _sentence(self, length: int) -> str:
        """A sentence of that many words."""
        return sentence(self._vocabulary.draw(length))

    def _name(self, length: int) -> str:
        """A title or heading of that many words."""
        return capital(" ".join(self._vocabulary.draw_long(length)))


def sentence(words: list[str]) -> str:
    """The words with a capital, a comma when they are many, and a full stop."""
    if len(words) > 12:
        words = [*words[:6], f"{words[6]},", *words[7:]]
    return capital(" ".join(words)) + "."


def bullets(words: list[str]) -> str:
    """The words as a list of points of ten words each."""
    return "\n".join(f"- {sentence(words[start : start + 10])}" for start in range(0, len(words), 10))


def capital(text: str) -> str:
    """The text with its first letter large and the others as they are."""
    return text[:1].upper() + text[1:]


def field_of_case(terms: Terms) -> str:
    """The line of the schema for the field that refers to the terms."""
    kind = "ref" if terms.most == 1 else "refs"
    return f"  {terms.field}: {{kind: {kind}, to: {terms.collection}, facet: true, label: {{sv: {terms.label}}}}}\n"


def case_id(number: int) -> str:
    return f"case-{number + 1:05}"


def term_id(terms: Terms, number: int) -> str:
    return f"{terms.collection.removesuffix('s')}-{number + 1:03}"


def write(path: pathlib.Path, text: str) -> None:
    """Writes a file, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int, metavar="N", help="number of cases")
    parser.add_argument("out", type=pathlib.Path, metavar="OUT", help="folder to write; must be new or empty")
    parser.add_argument("--words", type=int, default=550, help="words in the body of a case (default: 550)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another bank (default: 1)")
    parser.add_argument("--compounds", type=pathlib.Path, metavar="FILE", help="write the compounds it made up there")
    arguments = parser.parse_args()
    if arguments.cases < 1 or arguments.words < 80:
        parser.error("a bank has at least one case, and a case at least 80 words")
    if arguments.out.exists() and any(arguments.out.iterdir()):
        parser.error(f"{arguments.out} is not empty")
    generator = Generator(arguments.cases, arguments.words, arguments.seed)
    generator.write(arguments.out)
    if arguments.compounds:
        generator.write_compounds(arguments.compounds)


if __name__ == "__main__":
    main()

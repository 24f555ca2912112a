"""What the texts of a generated bank really hold, so that what a search finds can be judged without believing any
program. In: the bank, the compounds that its generator made up, the lists in data/. Out: sets of entries."""

import functools
import pathlib
import random
import re

from vocabulary import FORMS, SHORTEST_PART, compound_parts

DATA = pathlib.Path(__file__).resolve().parent / "data"
TOKEN = re.compile(r"[^\W_]+")
TARGET = re.compile(r"\]\([^)]*\)")
LIST = re.compile(r"[\[\], ]+")
ALPHABET = "abcdefghijklmnopqrstuvwxyzåäö"

# Words with a mistake are drawn from forms of so many letters that are so common, but say something.
TYPOS = 200
LONG_ENOUGH = 5
COMMON_ENOUGH = 20
TOO_COMMON = 200
SEED = 1


class Texts:
    """The words of each entry, by its address without slashes around it: its own, and the names of what it refers to,
    since its page shows them."""

    def __init__(self, bank: pathlib.Path):
        files = [path for path in sorted((bank / "content").glob("*/*.md")) if path.stem != "_collection"]
        self._shared: dict[str, str] = {}  # every word once, whoever uses it
        texts = {path: path.read_text(encoding="utf-8").split("---\n", 2)[1:] for path in files}
        titles = {path.stem: title(head) for path, (head, _) in texts.items()}
        self.words = {
            f"{path.parent.name}/{path.stem}": self._words(head, body, titles) for path, (head, body) in texts.items()
        }

    def _words(self, head: str, body: str, titles: dict[str, str]) -> frozenset[str]:
        lines = [line.partition(": ")[2] for line in head.splitlines() if not line.startswith("added:")]
        names = [titles[word] for line in lines for word in LIST.split(line) if word in titles]
        own = [line for line in lines if not LIST.split(line.strip("[]"))[0] in titles]
        text = " ".join([*own, *names, TARGET.sub("]", body)]).lower()
        return frozenset(self._shared.setdefault(word, word) for word in TOKEN.findall(text))

    def vocabulary(self) -> list[str]:
        """All words, sorted."""
        return sorted(self._shared)

    def with_any(self, wanted: set[str], among: str = "") -> set[str]:
        """The entries that have one of some words, of the collection whose addresses begin so."""
        return {entry for entry, own in self.words.items() if entry.startswith(among) and not own.isdisjoint(wanted)}


class Compounds:
    """Which words are compounds with a noun as a later part. For those that the generator made up, it says so; a form of
    the list is one if it ends with a form of the noun, or a part of it does that begins other compounds, unless data/ says
    that it only looks so."""

    def __init__(self, made_up: pathlib.Path):
        pairs = [line.split("\t") for line in made_up.read_text(encoding="utf-8").splitlines()]
        self._made_up = {first + last: (first, last) for first, last in pairs}
        self._known = {line.split("\t")[0] for line in FORMS.read_text(encoding="utf-8").splitlines()}
        self._firsts = set(compound_parts(sorted(self._known))[0])

    def holding(self, words: list[str], noun: "Noun") -> set[str]:
        """Those of the words that are forms of the noun, or compounds with it as a later part."""
        listed = functools.cache(lambda word: self._listed(word, noun))
        return {word for word in words if word in noun.forms or self._has(word, noun, listed)}

    def beginning(self, words: list[str], noun: "Noun") -> set[str]:
        """Those of the words that begin with a form of the noun, or have a part that does after another known word."""
        def begins(word: str) -> bool:
            return noun.begins(word) or any(
                noun.begins(word[cut:]) and (word[:cut] in self._firsts or word[:cut] in self._known)
                for cut in range(2, len(word) - 1)
            )

        return {word for word in words if begins(word)}

    def _has(self, word: str, noun: "Noun", listed) -> bool:
        if word not in self._made_up:
            return listed(word)
        first, last = self._made_up[word]
        return last in noun.forms or listed(last) or listed(first) or listed(first.removesuffix("s"))

    def _listed(self, word: str, noun: "Noun") -> bool:
        if noun.ends(word):
            return True
        return any(
            word[:cut] in self._firsts and word[cut:] in self._known
            and (noun.ends(word[:cut]) or noun.ends(word[:cut].removesuffix("s")))
            for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        )


class Noun:
    """A word of a list in data/."""

    def __init__(self, line: str):
        self.word, forms, never = line.split("\t")
        self.forms, self._never = tuple(forms.split()), tuple(never.split())

    def ends(self, word: str) -> bool:
        """Whether a longer word ends with it."""
        ends = any(word.endswith(form) and len(word) >= len(form) + 3 for form in self.forms)
        return ends and not (self._never and word.endswith(self._never))

    def begins(self, word: str) -> bool:
        return word.startswith(self.forms)


def nouns(name: str) -> list[Noun]:
    """A list in data/."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [Noun(line) for line in lines if not line.startswith("#")]


def title(head: str) -> str:
    return next(line.removeprefix("title: ") for line in head.splitlines() if line.startswith("title: "))


def typos() -> list[tuple[str, str]]:
    """Words, and each with one letter more, fewer, other, or exchanged with the next; always the same. What is a word of
    the list by mistake is no mistake that anybody could see."""
    chance = random.Random(SEED)
    pairs = [line.split("\t") for line in FORMS.read_text(encoding="utf-8").splitlines()]
    known = {form for form, _ in pairs}
    wanted = [
        form for form, count in pairs[TOO_COMMON:]
        if int(count) >= COMMON_ENOUGH and len(form) >= LONG_ENOUGH and set(form) <= set(ALPHABET)
    ]
    drawn = []
    for form in chance.sample(wanted, TYPOS):
        wrong = form
        while wrong in known:
            wrong = edited(form, chance)
        drawn.append((form, wrong))
    return drawn


def edited(word: str, chance: random.Random) -> str:
    """The word with one mistake at any place."""
    kind, at, letter = chance.randrange(4), chance.randrange(len(word)), chance.choice(ALPHABET)
    rest = word[at + 1 :]
    return word[:at] + [letter + word[at] + rest, rest, letter + rest, rest[:1] + word[at] + rest[1:]][kind]

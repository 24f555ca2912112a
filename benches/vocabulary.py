"""Swedish words for generated text, drawn by a Zipf law: the counts of data/swedish-forms.tsv, and beyond the end of
the list compounds made of its parts, so that the vocabulary keeps growing. In: a random generator. Out: words."""

import functools
import pathlib
import random
from collections import Counter, defaultdict
from itertools import accumulate

FORMS = pathlib.Path(__file__).resolve().parents[1] / "data" / "swedish-forms.tsv"

# A first part of a compound is one that begins this many forms of the list; a last part, one that ends this many.
PRODUCTIVE_FIRST = 4
PRODUCTIVE_LAST = 2
SHORTEST_PART = 4


class Vocabulary:
    """Words by rank. Those of the list are drawn by their counts. The word at a rank r beyond the list would have
    the count `last * (size / r) ** 2`: the steep end of Zipf's law, as long texts have it. All such words together
    then weigh `last * size`, and the rank of one drawn at random is `size / u`, with u even between 0 and 1."""

    def __init__(self, chance: random.Random):
        lines = FORMS.read_text(encoding="utf-8").splitlines()
        pairs = [line.split("\t") for line in lines]
        self._chance = chance
        self._forms = [form for form, _ in pairs]
        counts = [int(count) for _, count in pairs]
        self._forms_or_none = [*self._forms, None]  # none: a word from beyond
        self._weights = list(accumulate([*counts, counts[-1] * len(counts)]))
        self._firsts, self._lasts = compound_parts(self._forms)
        self._coined = functools.cache(self._coin)
        self.compounds: dict[str, tuple[str, str]] = {}  # those that were coined: of which parts

    def draw(self, number: int) -> list[str]:
        """That many words, each drawn by itself."""
        words = self._chance.choices(self._forms_or_none, cum_weights=self._weights, k=number)
        return [word or self._beyond() for word in words]

    def draw_long(self, number: int) -> list[str]:
        """That many words of seven letters or more: for titles and names, which have few small words."""
        words = []
        while len(words) < number:
            words += [word for word in self.draw(4 * number) if len(word) >= 7]
        return words[:number]

    def _beyond(self) -> str:
        """A word from beyond the end of the list."""
        return self._coined(int(len(self._forms) / (1 - self._chance.random())))

    def _coin(self, rank: int) -> str:
        """The compound at a rank; always the same, whoever asks."""
        parts = random.Random(rank)
        first, last = parts.choice(self._firsts), parts.choice(self._lasts)
        self.compounds[first + last] = (first, last)
        return first + last


def compound_parts(forms: list[str]) -> tuple[list[str], list[str]]:
    """What begins and what ends the compounds among the forms: `kommun` and `styrelsen`, from `kommunstyrelsen`."""
    known = {form for form in forms if len(form) >= SHORTEST_PART}
    lasts_of = defaultdict(set)
    for form in forms:
        for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
            if form[cut:] in known:
                lasts_of[form[:cut]].add(form[cut:])
    firsts = [first for first, lasts in lasts_of.items() if len(lasts) >= PRODUCTIVE_FIRST]
    ends = Counter(last for first in firsts for last in lasts_of[first])
    return sorted(firsts), sorted(last for last, times in ends.items() if times >= PRODUCTIVE_LAST)

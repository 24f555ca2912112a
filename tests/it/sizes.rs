//! How much a search sends, at a thousand cases of words as common as in Swedish statutes, and in the bank of
//! this repository. `benches/search.py` measures the same with a browser, at ten thousand too.

use crate::index::manifest;
use crate::{bank, index};
use exempelbank::{
    BuildCache, Output, SourceFiles, build_index, language_rules, link, plan, unstopped,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

const ENTRIES: usize = 1000;
const WORDS: usize = 550;
/// What cases refer to: collection, how many there are, how many of them a case has.
const TERMS: &[(&str, usize, usize)] =
    &[("regions", 21, 1), ("challenges", 40, 2), ("roles", 60, 2), ("themes", 20, 1)];
/// Hits of which the client looks at the cards before it shows ten of them.
const LOOKED_AT: usize = 11;
/// Kinds of files, and the most bytes that they may take for each case: facets, orders, cards, postings.
const MOST: &[(&str, usize)] = &[("f", 7), ("o", 3), ("d", 130), ("t", 480)];
/// What the client may take with its interface, compressed.
const CLIENT: usize = 10_000;

/// Chance that is the same everywhere: Knuth's MMIX.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// Words by their counts, which follow Zipf's law.
struct Words {
    forms: Vec<String>,
    ends: Vec<usize>,
}

impl Words {
    fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/swedish-forms.tsv");
        let text = std::fs::read_to_string(path).unwrap();
        let (mut forms, mut ends, mut total) = (Vec::new(), Vec::new(), 0);
        for (form, count) in text.lines().filter_map(|line| line.split_once('\t')) {
            total += count.parse::<usize>().unwrap();
            forms.push(form.to_owned());
            ends.push(total);
        }
        Self { forms, ends }
    }

    fn draw(&self, chance: &mut Chance, count: usize) -> String {
        let mut text = String::new();
        for _ in 0..count {
            let place = chance.below(*self.ends.last().unwrap());
            let word = &self.forms[self.ends.partition_point(|end| *end <= place)];
            write!(text, "{word} ").unwrap();
        }
        text.trim_end().to_owned()
    }
}

fn generated() -> SourceFiles {
    let (words, mut chance) = (Words::read(), Chance(1));
    let collection = |id: &str, fields: &str| {
        let text = format!(
            "---\nlabel: {id}\npath: {id}\nfields:\n  title: {{kind: text, as: title, label: Titel}}\n{fields}---\n"
        );
        (format!("content/{id}/_collection.md"), text)
    };
    let mut files = Vec::new();
    let mut fields = "  summary: {kind: text, as: summary, label: Sammanfattning}\n".to_owned();
    for (id, count, _) in TERMS {
        files.push(collection(id, ""));
        writeln!(fields, "  {id}: {{kind: refs, to: {id}, facet: true, label: {id}}}").unwrap();
        for number in 0..*count {
            let title = words.draw(&mut chance, 2);
            let text = format!("---\ntitle: {title} {number}\n---\n");
            files.push((format!("content/{id}/{id}-{number}.md"), text));
        }
    }
    files.push(collection("cases", &fields));
    for number in 0..ENTRIES {
        let [title, summary, body] = [5, 20, WORDS].map(|count| words.draw(&mut chance, count));
        let mut text = format!("---\ntitle: {title}\nsummary: {summary}\n");
        for (id, count, each) in TERMS {
            let first = chance.below(*count);
            let own = (0..*each).map(|step| format!("{id}-{}", (first + step * 7) % count));
            writeln!(text, "{id}: [{}]", own.collect::<Vec<_>>().join(", ")).unwrap();
        }
        writeln!(text, "---\n{body}.").unwrap();
        files.push((format!("content/cases/case-{number:04}.md"), text));
    }
    let site = "base_url = \"https://example.org/\"\nlanguages = [\"sv\"]\ntheme = \"plain\"\ntitle = \"Bank\"\n";
    files.push(("site.toml".to_owned(), site.to_owned()));
    bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// The index of a bank, without its pages.
fn indexed(sources: &SourceFiles) -> Output {
    let mut memory = BuildCache::default();
    let linked = link(sources, &mut memory);
    let mut output = Output::default();
    let plan = plan(linked.site).value;
    let index = build_index(&plan, &mut Default::default(), &unstopped());
    output.add(index.unwrap());
    output
}

/// What is sent for the first query of one word until ten hits are drawn, without the client: never more.
fn first_query(output: &Output, word: &str) -> usize {
    let sizes = index::sizes(output, "sv");
    let folded = exempelbank::folded(&language_rules("sv").stem(word));
    let shard = manifest(output, "sv").shards.iter().rposition(|first| *first <= folded).unwrap();
    let of = |prefix: &str| -> Vec<usize> {
        sizes.iter().filter(|(name, _)| name.starts_with(prefix)).map(|(_, size)| *size).collect()
    };
    let mut cards = of("d-");
    cards.sort_unstable();
    let cards: usize = cards.iter().rev().take(LOOKED_AT).sum();
    sizes["m"] + of(&format!("t-{shard}-"))[0] + cards
}

#[test]
fn a_thousand_cases_take_little() {
    let output = indexed(&generated());
    let sizes = index::sizes(&output, "sv");
    for word in ["område", "vård", "myndigheten", "stöd", "försäkring", "kompetensutveckling"]
    {
        let size = CLIENT + first_query(&output, word);
        assert!(size <= 42_000, "{word} takes {size} bytes");
    }
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, size) in &sizes {
        *kinds.entry(name.split('-').next().unwrap_or(name)).or_default() += size;
    }
    let each = |kind: &str| kinds.get(kind).copied().unwrap_or(0) / ENTRIES;
    for (kind, most) in MOST {
        assert!(each(kind) <= *most, "{kind} takes {} bytes a case, more than {most}", each(kind));
    }
}

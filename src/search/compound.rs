//! What a Swedish compound is made of: `kompetensförsörjning` of `kompetens` and `försörjning`. A word is
//! split where a part that begins many known words meets one that ends many. The parts of parts count too.

use crate::search::lexicon::Lexicon;
use indexmap::{IndexMap, IndexSet};
use std::sync::LazyLock;

/// What no compound begins with: particles, and parts that only look like words.
const NOT_FIRST: &str = "ab ad al allt alla an av avt be bed bere bes bi bort de dela dem den det dess dis där efter \
    egens ej emot en enter er erfa erfar ett ex fast fort fram från för före fören förbi förs genom gen ge ger går gör \
    hos hur här i iakt icke ihop in ind inne inom inte inter ka kan kap kom kon konkur kont kor kring leda led lika lös \
    man med medi mellan mest men miss mode mot nads nat ned neder ner nu nya nämn o om omkring på pass per pre pro re \
    redo reg ring runt samm samman sats sen ser sin sitt ska skilj smitt så sub tar til till tillbaka tjän trans um \
    undan under unders upp upps ur ut utan ute utom uts vad van var varje vars vid vida vidare vill visa väl å åter \
    åters över överens";

/// What no compound ends with: endings that are words too.
const NOT_LAST: &str = "ad ade aktig aktiga aktigt ande andet anden ar are aren arens arna arnas artad at bar bara bart \
    barhet bet dande dela del der ders dig diga digare digt dom domen els else elsen elser elserna en enhet ens enter er \
    era erad erade erat erar ering eringen eringar et faldig faldigt full fulla fullhet fullt givn gör het heten heter \
    heterna hets het håll hög inna innan ing inte isk iska iskt ism ist ister isten itet iteten iteter ka kan kommelse \
    koppor kring lig liga ligen lige liget ligt lighet ling litligheten löshet lös lösa löst mans ment mässig mässiga \
    mässigare mässigt märk möter na ning ningar ningarna ningen nings om rad rader ren rena rens renhet renhets rik ring \
    rätts sam samm samma sammare samt sig sion ska skap skapen skapet skaps skild skilda skilt som ständ sten ställ sök \
    tig till tion tionen tioner tisk tur und under vara varande vis visning ändas är ökning över ören";

/// Last parts of three letters; no other word that short is one.
const SHORT_LAST: &str = "arv bil bok bro båt dag del eld hus kod lag liv lov mat mål ord råd rum sak sal sjö syn tal \
    tid tåg val väg";

/// Endings that words take when another follows: whatever has one of them and is known can begin a compound.
const LINKED: &[&str] =
    &["ings", "ions", "hets", "skaps", "doms", "ments", "tets", "ands", "ets", "els"];

/// Fewest letters of a part.
const SHORTEST: usize = 3;
/// How sure a split must be. Found by trial, as are the other numbers here; `tests/data/compounds.tsv`
/// says how good they are.
const THRESHOLD: f32 = 36.0;
/// How much surer each letter of a part makes it, and how many letters do.
const PER_LETTER: f32 = 1.16;
const LETTERS: usize = 8;
/// How much surer an `s` between the parts makes it.
const LINK: f32 = 2.0;
/// Letters of the longest word that is looked into. Only names of chemicals, and attacks, are longer.
const LONGEST: usize = 48;
/// How often parts that nobody knows are looked into in their turn: each time multiplies the work.
const DEEPEST: usize = 2;
/// How often a word must stand in the list to be the last part of words in it.
const SEEN: u32 = 5;

/// The lists above, to look words up in.
struct Never {
    first: IndexSet<&'static str>,
    last: IndexSet<&'static str>,
    short_last: IndexSet<&'static str>,
}

static NEVER: LazyLock<Never> = LazyLock::new(|| {
    let set = |list: &'static str| list.split_ascii_whitespace().collect();
    Never { first: set(NOT_FIRST), last: set(NOT_LAST), short_last: set(SHORT_LAST) }
});

/// What the list of words teaches, whatever the bank.
static STATUTES: LazyLock<Learnt> = LazyLock::new(|| {
    let splitter =
        Splitter { lexicon: Lexicon::new([]), own: Learnt::default(), said: IndexMap::new() };
    splitter.learn(Lexicon::list().forms(), None)
});

/// Which parts stand in how many words.
#[derive(Default)]
struct Learnt {
    /// First parts, and stems of last parts, that stand together.
    pairs: IndexSet<(Box<str>, Box<str>)>,
    /// What words begin with: how many different words follow it.
    firsts: IndexMap<Box<str>, u16>,
    /// Stems of what words end with: how many different parts stand before it.
    lasts: IndexMap<Box<str>, u16>,
}

/// Finds the parts of words.
pub struct Splitter {
    lexicon: Lexicon,
    /// What the bank's own words teach beside the list.
    own: Learnt,
    /// What the bank says of words, by stem. No parts: it is kept.
    said: IndexMap<String, Vec<String>>,
}

/// The end of the first part in bytes, and how sure the split is.
type Split = (usize, f32);

impl Splitter {
    /// Learns from the bank's own words. `split` and `keep` are its own word on words.
    pub fn new<'a>(
        words: impl IntoIterator<Item = &'a str>,
        split: &[Vec<String>],
        keep: &[String],
    ) -> Splitter {
        let lexicon = Lexicon::new(words);
        let mut said = IndexMap::new();
        for word in keep {
            said.insert(lexicon.stem(word), Vec::new());
        }
        for parts in split {
            said.insert(lexicon.stem(&parts.concat()), parts.clone());
        }
        let mut splitter = Splitter { lexicon, own: Learnt::default(), said };
        splitter.own = splitter.learn(splitter.lexicon.own.forms(), Some(&STATUTES));
        splitter
    }

    /// Looks for parts in words. Pairs that were met `before` teach nothing new.
    fn learn<'a>(&self, forms: impl Iterator<Item = &'a str>, before: Option<&Learnt>) -> Learnt {
        let mut learnt = Learnt::default();
        for form in forms {
            for cut in cuts(form) {
                let (first, last) = form.split_at(cut);
                let Some((count, stem)) = self.lexicon.form(last) else { continue };
                if count < SEEN || !may_be_last(last) || self.base(first).is_none() {
                    continue;
                }
                let pair = (first.into(), stem.into());
                if before.is_none_or(|before| !before.pairs.contains(&pair)) {
                    learnt.pairs.insert(pair);
                }
            }
        }
        for (first, last) in &learnt.pairs {
            *learnt.firsts.entry(first.clone()).or_insert(0) += 1;
            *learnt.lasts.entry(last.clone()).or_insert(0) += 1;
        }
        learnt
    }

    /// How many words a part begins.
    fn begins(&self, first: &str) -> u16 {
        let of = |learnt: &Learnt| learnt.firsts.get(first).copied().unwrap_or(0);
        of(&STATUTES) + of(&self.own)
    }

    /// How many words a stem ends.
    fn ends(&self, stem: &str) -> u16 {
        let of = |learnt: &Learnt| learnt.lasts.get(stem).copied().unwrap_or(0);
        of(&STATUTES) + of(&self.own)
    }

    /// The stems of what a word is made of, and of the words within it; nothing where it is no compound.
    pub fn parts(&self, word: &str) -> Vec<String> {
        let mut parts = Vec::new();
        match self.said.get(&self.lexicon.stem(word)) {
            Some(said) => parts.extend(said.iter().map(|part| self.lexicon.stem(part))),
            None => self.collect(word, &mut |part, is_last| {
                let base = (!is_last).then(|| self.base(part)).flatten();
                parts.push(base.unwrap_or_else(|| self.lexicon.stem(part)));
            }),
        }
        parts
    }

    /// Calls for every part of a word, and whether it is the last of what it is a part of.
    fn collect(&self, word: &str, part: &mut dyn FnMut(&str, bool)) {
        if let Some((cut, _)) = self.best(word).filter(|(_, sure)| *sure >= THRESHOLD) {
            let (first, last) = word.split_at(cut);
            part(first, false);
            self.collect(first, part);
            part(last, true);
            self.collect(last, part);
        }
    }

    /// Where a word is cut into its smallest parts, in bytes.
    pub fn seams(&self, word: &str) -> Vec<usize> {
        let Some((cut, _)) = self.best(word).filter(|(_, sure)| *sure >= THRESHOLD) else {
            return Vec::new();
        };
        let (first, last) = word.split_at(cut);
        let mut seams = self.seams(first);
        seams.push(cut);
        seams.extend(self.seams(last).into_iter().map(|seam| seam + cut));
        seams
    }

    /// The best place to split a word at.
    fn best(&self, word: &str) -> Option<Split> {
        if word.chars().nth(LONGEST).is_some() {
            return None;
        }
        self.best_at(word, DEEPEST)
    }

    fn best_at(&self, word: &str, depth: usize) -> Option<Split> {
        let mut best: Option<Split> = None;
        for cut in cuts(word) {
            let (first, last) = word.split_at(cut);
            let Some(sure) = self.sure(first, last, depth) else { continue };
            if best.is_none_or(|(_, surest)| sure > surest) {
                best = Some((cut, sure));
            }
        }
        best
    }

    /// How sure it is that a word is made of two parts.
    fn sure(&self, first: &str, last: &str, depth: usize) -> Option<f32> {
        let (letters, last_letters) = (first.chars().count(), last.chars().count());
        let end = self.as_last(last, last_letters, depth)?;
        let start = self.as_first(first, letters, depth)?;
        if (letters == SHORTEST && end < 8.0) || (last_letters <= 4 && end < 5.0) {
            return None;
        }
        let mut sure = start * end;
        if letters > 4 && first.ends_with('s') {
            sure *= LINK;
        }
        for _ in 0..letters.min(LETTERS) + last_letters.min(LETTERS) {
            sure *= PER_LETTER;
        }
        Some(sure)
    }

    /// How sure it is that a part begins compounds.
    fn as_first(&self, first: &str, letters: usize, depth: usize) -> Option<f32> {
        let Some(base) = self.base(first) else {
            return (letters >= 6 && self.is_compound(first, depth)).then_some(2.0);
        };
        let words = self.begins(first);
        if words >= 3 {
            return Some(f32::from(words));
        }
        if letters >= 6 && LINKED.iter().any(|ending| first.ends_with(ending)) {
            return Some(4.0);
        }
        let form = self.lexicon.form(first).map_or(0, |(count, _)| count);
        let count = if letters > SHORTEST { form.max(self.lexicon.count(&base)) } else { form };
        match letters {
            SHORTEST => (count >= 20).then_some(1.5),
            _ if count >= 50 => Some(2.5),
            _ if words > 0 || count >= 10 => Some(2.0),
            4..6 => Some(1.3),
            _ => Some(1.6),
        }
    }

    /// How sure it is that a part ends compounds.
    fn as_last(&self, last: &str, letters: usize, depth: usize) -> Option<f32> {
        let known = if may_be_last(last) { self.known_as_last(last) } else { None };
        known.or_else(|| (letters >= 7 && self.is_compound(last, depth)).then_some(2.0))
    }

    fn known_as_last(&self, last: &str) -> Option<f32> {
        let stem = self.lexicon.stem(last);
        let stem = stem.as_str();
        let count = self.lexicon.count(stem);
        if count < SEEN || stem.chars().count() < SHORTEST || NEVER.last.contains(stem) {
            return None;
        }
        Some(1.0 + f32::from(self.ends(stem)) + if count >= 100 { 2.0 } else { 0.0 })
    }

    fn is_compound(&self, word: &str, depth: usize) -> bool {
        depth > 0 && self.best_at(word, depth - 1).is_some_and(|(_, sure)| sure >= THRESHOLD)
    }

    /// The stem of a first part without what links it: `arbets` is `arbet`, `gatu` is `gat`.
    fn base(&self, first: &str) -> Option<String> {
        if NEVER.first.contains(first) || NEVER.last.contains(first) {
            return None;
        }
        if let Some((_, stem)) = self.lexicon.form(first) {
            return Some(stem.to_owned());
        }
        let long = first.chars().nth(SHORTEST).is_some();
        if let Some(bare) = first.strip_suffix('s').filter(|_| long) {
            let stem = self.lexicon.stem(bare);
            if self.lexicon.count(&stem) > 0 {
                return Some(stem);
            }
        }
        let known = |stem: &str| self.lexicon.count(stem) >= 10;
        if long && known(first) {
            return Some(first.to_owned());
        }
        let bare = first.strip_suffix(['o', 'e', 'u', 'a']);
        bare.filter(|bare| long && known(bare)).map(str::to_owned)
    }
}

fn may_be_last(last: &str) -> bool {
    let long = last.chars().nth(SHORTEST).is_some();
    (long || NEVER.short_last.contains(last))
        && !NEVER.last.contains(last)
        && !NEVER.first.contains(last)
}

/// Where a word can be cut so that both parts are long enough.
fn cuts(word: &str) -> impl Iterator<Item = usize> {
    let letters = word.chars().count();
    let long = move |(number, _): &(usize, (usize, char))| {
        *number >= SHORTEST && number + SHORTEST <= letters
    };
    let indices = word.char_indices().enumerate().filter(long);
    indices.map(|(_, (start, _))| start).take(64)
}

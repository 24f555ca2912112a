//! What a Swedish compound is made of: `kompetensförsörjning` of `kompetens` and `försörjning`. A word is
//! split where a part that begins many known words meets one that ends many. The parts of parts count too.

use crate::hash_map::{FastMap, FastSet};
use crate::search::lexicon::{Lexicon, Stem};
use rayon::prelude::*;
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

/// Fewest letters of a first, and of a last part that is no word but may be made of words.
const COMPOUND_FIRST: usize = 6;
const COMPOUND_LAST: usize = 7;
/// How sure a part is that is made of words.
const COMPOUND: f32 = 2.0;

/// Bytes of the longest word in the lists above.
const LONGEST_NEVER: usize = 12;

/// What the lists above say of a word.
#[derive(Clone, Copy, Default)]
struct Never {
    first: bool,
    last: bool,
    short_last: bool,
}

static NEVER: LazyLock<FastMap<&str, Never>> = LazyLock::new(|| {
    let mut never: FastMap<&str, Never> = FastMap::default();
    let mut list = |words: &'static str, mark: fn(&mut Never)| {
        words.split_ascii_whitespace().for_each(|word| mark(never.entry(word).or_default()));
    };
    list(NOT_FIRST, |never| never.first = true);
    list(NOT_LAST, |never| never.last = true);
    list(SHORT_LAST, |never| never.short_last = true);
    debug_assert!(never.keys().all(|word| word.len() <= LONGEST_NEVER));
    never
});

/// What the list of words teaches, whatever the bank.
static STATUTES: LazyLock<Splitter> = LazyLock::new(|| {
    let mut splitter = Splitter {
        lexicon: Lexicon::list().clone(),
        pairs: FastSet::default(),
        firsts: FastMap::default(),
        lasts: Vec::new(),
        said: FastMap::default(),
    };
    splitter.learn(Lexicon::list().forms(), &FastSet::default());
    splitter
});

/// A first part, and the stem of a last part, that stand together in a word.
type Join = (Box<str>, Stem);

/// Finds the parts of words.
#[derive(Clone)]
pub struct Splitter {
    lexicon: Lexicon,
    /// What the words that it learnt from last are made of.
    pairs: FastSet<Join>,
    /// What words begin with: how many different words follow it.
    firsts: FastMap<Box<str>, u16>,
    /// Of each stem how many different parts stand before it.
    lasts: Vec<u16>,
    /// What the bank says of words, by stem. No parts: it is kept.
    said: FastMap<String, Vec<String>>,
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
        let own: FastSet<&str> = words.into_iter().collect();
        let lexicon = Lexicon::new(own.iter().copied());
        let mut said = FastMap::default();
        for word in keep {
            said.insert(lexicon.stem(word).into_owned(), Vec::new());
        }
        for parts in split {
            said.insert(lexicon.stem(&parts.concat()).into_owned(), parts.clone());
        }
        let (firsts, lasts) = (STATUTES.firsts.clone(), STATUTES.lasts.clone());
        let mut splitter = Splitter { lexicon, pairs: FastSet::default(), firsts, lasts, said };
        splitter.learn(own.into_iter(), &STATUTES.pairs);
        splitter
    }

    /// Looks for parts in words. Pairs that were met `before` teach nothing new.
    fn learn<'a>(&mut self, forms: impl Iterator<Item = &'a str>, before: &FastSet<Join>) {
        let forms: Vec<&str> = forms.collect();
        let met = forms.into_par_iter().flat_map_iter(|form| self.pairs_in(form));
        let mut pairs = FastSet::default();
        for pair in met.collect::<Vec<Join>>() {
            if !before.contains(&pair) {
                pairs.insert(pair);
            }
        }
        self.lasts.resize(self.lexicon.stems(), 0);
        for (first, last) in &pairs {
            let words = self.firsts.entry(first.clone()).or_insert(0);
            *words = words.saturating_add(1);
            self.lasts[*last] = self.lasts[*last].saturating_add(1);
        }
        self.pairs = pairs;
    }

    /// The parts that a word may be made of, if both are words.
    fn pairs_in<'a>(&'a self, form: &'a str) -> impl Iterator<Item = Join> + 'a {
        cuts(form).filter_map(move |cut| {
            let (first, last) = form.split_at(cut.place);
            let (count, stem) = self.lexicon.form(last)?;
            let is_pair = count >= SEEN && may_be_last(last) && self.base(first).is_some();
            is_pair.then(|| (first.into(), stem))
        })
    }

    /// The stems of what a word is made of, and of the words within it; nothing where it is no compound.
    pub(crate) fn parts(&self, word: &str) -> Vec<String> {
        let mut parts = Vec::new();
        let said =
            if self.said.is_empty() { None } else { self.said.get(&*self.lexicon.stem(word)) };
        let stem = |part: &str| self.lexicon.stem(part).into_owned();
        match said {
            Some(said) => parts.extend(said.iter().map(|part| stem(part))),
            None => self.collect(word, &mut |part, is_last| {
                let base = (!is_last).then(|| self.base(part)).flatten();
                parts.push(
                    base.map_or_else(|| stem(part), |base| self.lexicon.letters(base).to_owned()),
                );
            }),
        }
        parts
    }

    /// Calls for every part of a word, and whether it is the last of what it is a part of.
    fn collect(&self, word: &str, part: &mut dyn FnMut(&str, bool)) {
        if let Some(cut) = self.best(word) {
            let (first, last) = word.split_at(cut);
            part(first, false);
            self.collect(first, part);
            part(last, true);
            self.collect(last, part);
        }
    }

    /// Where a word is cut into its smallest parts, in bytes.
    pub fn seams(&self, word: &str) -> Vec<usize> {
        let Some(cut) = self.best(word) else { return Vec::new() };
        let (first, last) = word.split_at(cut);
        let mut seams = self.seams(first);
        seams.push(cut);
        seams.extend(self.seams(last).into_iter().map(|seam| seam + cut));
        seams
    }

    /// The best place to split a word at, if it is a compound.
    fn best(&self, word: &str) -> Option<usize> {
        if word.chars().nth(LONGEST).is_some() {
            return None;
        }
        let mut best: Option<Split> = None;
        for (place, sure) in self.splits(word, DEEPEST) {
            if best.is_none_or(|(_, surest)| sure > surest) {
                best = Some((place, sure));
            }
        }
        best.map(|(place, _)| place)
    }

    /// The places where a word can be split.
    fn splits(&self, word: &str, depth: usize) -> impl Iterator<Item = Split> {
        cuts(word).filter_map(move |cut| {
            let sure = self.sure(word, cut, depth).filter(|sure| *sure >= THRESHOLD)?;
            Some((cut.place, sure))
        })
    }

    fn is_compound(&self, word: &str, depth: usize) -> bool {
        depth > 0 && self.splits(word, depth - 1).next().is_some()
    }

    /// How sure it is that a word is made of two parts.
    fn sure(&self, word: &str, cut: Cut, depth: usize) -> Option<f32> {
        let Cut { place, letters, last_letters } = cut;
        let (first, last) = word.split_at(place);
        // Looking into parts costs most, so what is known of them by themselves comes first.
        let base = self.base(first);
        if base.is_none() && (letters < COMPOUND_FIRST || depth == 0) {
            return None;
        }
        let known_end = self.known_as_last(last);
        if known_end.is_none() && (last_letters < COMPOUND_LAST || depth == 0) {
            return None;
        }
        let end = known_end.unwrap_or(COMPOUND);
        if (letters == SHORTEST && end < 8.0) || (last_letters <= 4 && end < 5.0) {
            return None;
        }
        let start = match base {
            Some(base) => self.as_first(first, letters, base)?,
            None if self.is_compound(first, depth) => COMPOUND,
            None => return None,
        };
        if known_end.is_none() && !self.is_compound(last, depth) {
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
    fn as_first(&self, first: &str, letters: usize, base: Stem) -> Option<f32> {
        let words = self.firsts.get(first).copied().unwrap_or(0);
        if words >= 3 {
            return Some(f32::from(words));
        }
        if letters >= 6 && LINKED.iter().any(|ending| first.ends_with(ending)) {
            return Some(4.0);
        }
        let form = self.lexicon.form(first).map_or(0, |(count, _)| count);
        let count = if letters > SHORTEST { form.max(self.lexicon.count(base)) } else { form };
        match letters {
            SHORTEST => (count >= 20).then_some(1.5),
            _ if count >= 50 => Some(2.5),
            _ if words > 0 || count >= 10 => Some(2.0),
            4..6 => Some(1.3),
            _ => Some(1.6),
        }
    }

    /// How sure it is that a part ends compounds.
    fn known_as_last(&self, last: &str) -> Option<f32> {
        if !may_be_last(last) {
            return None;
        }
        let stem = self.lexicon.find_stem(last)?;
        let (count, letters) = (self.lexicon.count(stem), self.lexicon.letters(stem));
        if count < SEEN || letters.chars().count() < SHORTEST || never(letters).last {
            return None;
        }
        Some(1.0 + f32::from(self.lasts[stem]) + if count >= 100 { 2.0 } else { 0.0 })
    }

    /// The stem of a first part without what links it: `arbets` is `arbet`, `gatu` is `gat`.
    fn base(&self, first: &str) -> Option<Stem> {
        let never = never(first);
        if never.first || never.last {
            return None;
        }
        if let Some((_, stem)) = self.lexicon.form(first) {
            return Some(stem);
        }
        if first.chars().count() <= SHORTEST {
            return None;
        }
        if let Some(bare) = first.strip_suffix('s')
            && let Some(stem) = self.lexicon.find_stem(bare)
        {
            return Some(stem);
        }
        let known = |letters: &str| {
            self.lexicon.find(letters).filter(|stem| self.lexicon.count(*stem) >= 10)
        };
        known(first).or_else(|| known(first.strip_suffix(['o', 'e', 'u', 'a'])?))
    }
}

fn never(word: &str) -> Never {
    if word.len() > LONGEST_NEVER {
        return Never::default();
    }
    NEVER.get(word).copied().unwrap_or_default()
}

fn may_be_last(last: &str) -> bool {
    let never = never(last);
    let long = last.chars().nth(SHORTEST).is_some();
    (long || never.short_last) && !never.last && !never.first
}

/// A place to cut a word at.
#[derive(Clone, Copy)]
struct Cut {
    /// In bytes.
    place: usize,
    /// Letters before it, and after it.
    letters: usize,
    last_letters: usize,
}

/// Where a word can be cut so that both parts are long enough.
fn cuts(word: &str) -> impl Iterator<Item = Cut> {
    let all = word.chars().count();
    let cut = move |(letters, (place, _))| Cut { place, letters, last_letters: all - letters };
    let cuts = word.char_indices().enumerate().map(cut);
    let long = |cut: &Cut| cut.letters >= SHORTEST && cut.last_letters >= SHORTEST;
    cuts.filter(long).take(64)
}

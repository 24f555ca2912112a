//! What rests on which passage of which source: every claim with a place, gathered under the passages that the
//! place points at. Pages of sources show them, and the marks of claims lead there.

use crate::hash_map::FastMap;
use crate::kind::answer::{Claim, Value};
use crate::kind::field::{Field, Meaning, Placement};
use crate::language::{Language, Languages, Translated};
use crate::link::cited_source::{Citation, Citations, CitedPassage, CitedSource};
use crate::link::site::{Catalog, Entry, EntryIndex};
use crate::locator::{Locator, SourcePassage};
use std::collections::{BTreeMap, BTreeSet};

/// A place, as it was read in each language that says it, and the claim that names it.
struct Cited {
    citation: Citation,
    /// Whether it is words that the source quotes from itself, on which nothing rests.
    is_own: bool,
    place: Vec<(Language, Locator)>,
}

/// What rests on the passages of every source that something does.
pub(crate) fn citations(site: &Catalog) -> Citations {
    let mut cited: BTreeMap<EntryIndex, Vec<Cited>> = BTreeMap::new();
    for (index, entry) in site.entries.iter().enumerate() {
        each_claim(site, index, entry, |citation, claim, source| {
            let read = |(place, language): (&String, Language)| {
                (language, Locator::read(place, &site.locales.get(language).and))
            };
            let place: Vec<(Language, Locator)> = claim.locator.iter().map(read).collect();
            // What is nothing but spaces is no place.
            if place.first().is_some_and(|(_, locator)| locator.is_written()) {
                let field = &site.collection(entry).fields[citation.field];
                let is_own = index == source && field.placement == Some(Placement::Passages);
                cited.entry(source).or_default().push(Cited { citation, is_own, place });
            }
        });
    }
    let languages = &site.config.languages;
    let source =
        |(source, cited): (EntryIndex, Vec<Cited>)| (source, cited_source(&cited, languages));
    cited.into_iter().map(source).collect()
}

/// The source that a claim names; one that says where the entry as a whole comes from is its value.
pub(crate) fn source_of(site: &Catalog, field: &Field, claim: &Claim) -> Option<EntryIndex> {
    if let Some((id, _)) = &claim.source {
        let (collection, _) = site.schemas.provenance()?;
        return site.find(collection, id);
    }
    let whole = field.meaning == Some(Meaning::Source);
    let named = claim.value.known().and_then(Value::reference).filter(|_| whole)?;
    let (collection, _) = site.schemas.find(field.target()?)?;
    site.find(collection, &named.id)
}

/// Calls a function with every claim of an entry that names a source and a place in it.
fn each_claim(
    site: &Catalog,
    entry: EntryIndex,
    found: &Entry,
    mut note: impl FnMut(Citation, &Claim, EntryIndex),
) {
    let fields = &site.collection(found).fields;
    let placed = |field: &Field, claim: &Claim| {
        (!claim.locator.is_empty()).then(|| source_of(site, field, claim)).flatten()
    };
    for (number, (field, answer)) in fields.iter().zip(&found.original.answers).enumerate() {
        for (position, claim) in answer.claims.iter().enumerate() {
            let citation = Citation { entry, field: number, claim: position, inner: None };
            if let Some(source) = placed(field, claim) {
                note(citation, claim, source);
            }
            let record = claim.record().map_or(&[][..], |record| &record.answers);
            for (inner, (field, answer)) in field.record_fields().iter().zip(record).enumerate() {
                for (position, claim) in answer.claims.iter().enumerate() {
                    if let Some(source) = placed(field, claim) {
                        note(
                            Citation { inner: Some((inner, position)), ..citation },
                            claim,
                            source,
                        );
                    }
                }
            }
        }
    }
}

/// Gathers what rests on a source.
fn cited_source(cited: &[Cited], languages: &Languages) -> CitedSource {
    let mut source = CitedSource { singular: singular(cited), ..CitedSource::default() };
    let mut found: BTreeMap<SourcePassage, Vec<(usize, usize)>> = BTreeMap::new();
    for (number, cited) in cited.iter().enumerate() {
        for (position, passage) in cited.place[0].1.passages.iter().enumerate() {
            let passage = source.of_single(passage.clone());
            found.entry(passage).or_default().push((number, position));
        }
    }
    let prefixes = Prefixes::of(&source, cited);
    let mut before = 0;
    for (passage, places) in found {
        let label = prefixes.label(&passage, &cited[places[0].0], languages);
        let of = |is_own: bool| {
            let named = places.iter().map(|(number, _)| &cited[*number]);
            let of_kind = named.filter(|cited| cited.is_own == is_own);
            let mut citations: Vec<Citation> = of_kind.map(|cited| cited.citation).collect();
            // A place may name a passage twice.
            citations.sort_unstable();
            citations.dedup();
            citations
        };
        let (own, citations) = (of(true), of(false));
        let name = passage.name();
        source.names.insert(name.clone(), source.passages.len());
        let cited = CitedPassage { passage, name, label, own, citations, before };
        before += cited.size();
        source.passages.push(cited);
    }
    source
}

/// For every unit that never stands with one number, the one that does and begins most like it, with half of
/// the shorter word or more: `lines` are of `line`. Where none does, it is a unit of its own.
fn singular(cited: &[Cited]) -> BTreeMap<String, String> {
    let (mut single, mut all) = (BTreeSet::new(), BTreeSet::new());
    for (_, locator) in cited.iter().filter_map(|cited| cited.place.first()) {
        let unit = locator.passages[0].unit.as_str();
        let passage = locator.single().filter(|passage| !passage.is_stretch());
        if passage.is_some_and(|passage| passage.numbers.is_some()) {
            single.insert(unit);
        }
        if locator.passages[0].numbers.is_some() {
            all.insert(unit);
        }
    }
    let nearest = |unit: &&str| {
        let alike = |other: &str| {
            unit.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
        };
        let nearest = single.iter().max_by_key(|other| alike(other))?;
        let shorter = unit.chars().count().min(nearest.chars().count());
        (alike(nearest) * 2 >= shorter).then(|| ((*unit).to_owned(), (*nearest).to_owned()))
    };
    all.difference(&single).filter_map(nearest).collect()
}

/// What stands before the numbers of a passage, by its unit, whether it is a stretch, and the language.
struct Prefixes<'a>(FastMap<(String, bool, Language), &'a str>);

impl<'a> Prefixes<'a> {
    /// Those of places that point at one passage: where they point at several, the word may be another.
    fn of(source: &CitedSource, cited: &'a [Cited]) -> Self {
        let mut prefixes = FastMap::default();
        for cited in cited {
            let Some(passage) = cited.place[0].1.single() else { continue };
            let passage = source.of_single(passage.clone());
            for (language, locator) in &cited.place {
                if locator.single().is_some_and(|own| own.numbers == passage.numbers) {
                    let key = (passage.unit.clone(), passage.is_stretch(), *language);
                    prefixes.entry(key).or_insert(locator.prefix.as_str());
                }
            }
        }
        Self(prefixes)
    }

    /// What a passage is called in each language: as other places call it, or the place that names it here.
    fn label(
        &self,
        passage: &SourcePassage,
        cited: &Cited,
        languages: &Languages,
    ) -> Translated<String> {
        let mut label = Translated::empty();
        for language in languages.iter() {
            let key = (passage.unit.clone(), passage.is_stretch(), language);
            let own = cited.place.iter().find(|(own, _)| *own == language);
            let own = own.map(|(_, locator)| locator.prefix.as_str());
            if let Some(prefix) = self.0.get(&key).copied().or(own) {
                label.set(language, format!("{prefix}{}", passage.written()));
            }
        }
        label
    }
}

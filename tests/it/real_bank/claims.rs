//! Every statement of the documents has a home in the bank, at its place; and every fact of the bank
//! names a source, or says that it is our own reading.

use crate::bank;
use exempelbank::{
    Answer, BuildCache, Certainty, Claim, Entry, Field, Language, Meaning, Site, link, read,
};
use std::path::Path;
use std::sync::Arc;

fn linked() -> Arc<Site> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = read(root, bank::settings()).unwrap();
    link(&sources, &mut BuildCache::default()).site
}

fn entry<'s>(site: &'s Site, path: &str) -> &'s Entry {
    let (collection, id) = path.split_once('/').unwrap();
    let (index, _) = site.schemas.find(collection).unwrap_or_else(|| panic!("no {collection}"));
    &site.entries[site.find(index, id).unwrap_or_else(|| panic!("no {path}"))]
}

/// The places that answers name in a document, as "rad 47" or "rad 18–24".
fn places<'a>(claims: impl Iterator<Item = &'a Claim>, document: &str) -> Vec<&'a str> {
    let own = |claim: &&Claim| claim.source.as_ref().is_none_or(|(source, _)| source == document);
    claims.filter(own).map(|claim| claim.locator.text(Language::DEFAULT)).collect()
}

fn names_line(place: &str, line: usize) -> bool {
    let numbers = place
        .split([',', ' ', ';'])
        .filter(|part| part.starts_with(|first: char| first.is_ascii_digit()));
    numbers.into_iter().any(|part| {
        let mut ends = part.split(['–', '-']).filter_map(|end| end.parse::<usize>().ok());
        let first = ends.next().unwrap_or(0);
        (first..=ends.next().unwrap_or(first)).contains(&line)
    })
}

/// The answer of a field and the claims in it; of one record, where that is named.
fn home<'s>(site: &Site, entry: &'s Entry, field: &str) -> Vec<&'s Claim> {
    let (field, record) =
        field.split_once('#').map_or((field, None), |(field, id)| (field, Some(id)));
    let Some((index, _)) = site.collection(entry).field(field) else { return Vec::new() };
    let claims = entry.answer(index).claims.iter();
    claims
        .filter(|claim| match record {
            Some(id) => {
                claim.record().and_then(|found| found.id.as_ref()).is_some_and(|(own, _)| own == id)
            }
            None => true,
        })
        .collect()
}

#[test]
fn every_claim_of_the_documents_stands_in_the_bank() {
    let site = linked();
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims.tsv"))
            .unwrap();
    let mut count = 0;
    for row in text.lines().skip(1) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [_, document, line, path, field] = columns[..] else { panic!("{row}") };
        let line: usize = line.parse().unwrap_or_else(|_| panic!("{row}"));
        let entry = entry(&site, path);
        if field == "body" {
            assert!(!entry.original.body.is_empty(), "{row}");
        } else {
            let claims = home(&site, entry, field);
            assert!(!claims.is_empty(), "no home: {row}");
            let records = claims.iter().filter_map(|claim| claim.record());
            let inner = records.flat_map(|record| &record.answers);
            let inner = inner.flat_map(|answer| &answer.claims);
            let named = places(claims.iter().copied().chain(inner), document);
            let own = named.iter().any(|place| names_line(place, line));
            assert!(own || of_entry(&site, entry, document, line), "another place: {row}");
        }
        count += 1;
    }
    assert!(count > 300, "only {count} claims");
}

/// Whether the sources of the entry as a whole name the line, or the document as a whole.
fn of_entry(site: &Site, entry: &Entry, document: &str, line: usize) -> bool {
    if entry.original.name.id == document {
        return true;
    }
    let Some((index, _)) = site.collection(entry).meaning(Meaning::Source) else { return false };
    entry.answer(index).claims.iter().any(|claim| {
        let place = claim.locator.text(Language::DEFAULT);
        let same = claim.id().is_some_and(|id| id == document);
        same && (place.is_empty() || names_line(place, line))
    })
}

/// Fields that the bank itself puts in an order or sorts by kind, and says so.
const OWN_ORDER: &[(&str, &str)] = &[("recommendations", "position"), ("terms", "type")];

/// Whether a field holds what the bank calls a thing, or its sources, and no fact about it.
fn is_name(collection: &str, field: &Field) -> bool {
    let own = OWN_ORDER.contains(&(collection, field.id.as_str()));
    let names = matches!(
        field.meaning,
        Some(Meaning::Title | Meaning::Summary | Meaning::Names | Meaning::Source)
    );
    own || names
}

#[test]
fn every_fact_of_the_bank_names_a_source_or_is_marked_as_ours() {
    let site = linked();
    let mut facts = 0;
    for entry in &site.entries {
        let collection = site.collection(entry);
        if collection.is_pages() || collection.provenance {
            continue;
        }
        // What the entry says as a whole has a source if there is one source; of several, a fact names which.
        let of_whole = collection.meaning(Meaning::Source).is_some_and(|(index, _)| {
            entry.answer(index).claims.iter().filter(|claim| claim.is_known()).count() == 1
        });
        for (answer, field) in entry.original.answers.iter().zip(&collection.fields) {
            for claim in answer.claims.iter().filter(|claim| claim.is_known()) {
                let ours = claim.certainty == Certainty::Editorial;
                let named =
                    of_whole || ours || claim.source.is_some() || is_name(&collection.id, field);
                assert!(named, "{:?} ({})", claim.span, field.id);
                facts += 1;
            }
        }
    }
    assert!(facts > 500, "only {facts} facts");
}

#[test]
fn thirty_four_dots_of_unknown_colour() {
    let site = linked();
    let (index, schema) = site.schemas.find("followups").unwrap();
    let entry = site.entries.iter().find(|entry| entry.collection == index).unwrap();
    let count = |field: &str| entry.answer(schema.field(field).unwrap().0).records().count();
    assert_eq!((count("goal_areas"), count("indicators")), (4, 14));
    assert_eq!((count("dots_nation"), count("dots_native_born"), count("dots_trend")), (11, 8, 15));
    // The indicators say the same as the lists of dots: those cells where the colour is unknown.
    let (records, declared) =
        schema.field("indicators").map(|(index, field)| (entry.answer(index), field)).unwrap();
    for (column, dots) in [("nation", 11), ("native_born", 8), ("trend", 15)] {
        let inner = declared.record_fields().iter().position(|field| field.id == column).unwrap();
        let unknown = |answer: &Answer| {
            let is_unknown = |claim: &&Claim| claim.id().is_some_and(|id| id == "unknown-colour");
            answer.claims.iter().filter(is_unknown).count()
        };
        let cells: usize =
            records.records().map(|(record, _)| unknown(&record.answers[inner])).sum();
        assert_eq!(cells, dots, "{column}");
    }
}

#[test]
fn thirteen_quotations_in_three_groups_and_six_statements() {
    let site = linked();
    let (index, schema) = site.schemas.find("voices").unwrap();
    let (field, _) = schema.field("statements").unwrap();
    let mut counts: Vec<usize> = site
        .entries
        .iter()
        .filter(|entry| entry.collection == index)
        .map(|entry| entry.answer(field).records().count())
        .collect();
    counts.sort_unstable();
    // The lines of the regions' own list, the statements of eight actors together, and three groups.
    assert_eq!(counts, [4, 4, 5, 6, 12]);
}

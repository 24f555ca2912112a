//! On what grounds a claim is made: whose document, where in it, how it was read, and when it was said.

use crate::kind::answer::{Certainty, Claim};
use crate::kind::field::{Field, Meaning};
use crate::language::{Language, Translated};
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::{passage, said};
use crate::view::element::LinkView;
use crate::view::fact::{ProvenanceView, SourceView};

/// The grounds of a claim; none where it says nothing of its own.
pub(crate) fn provenance(
    context: &Context<'_>,
    entry: EntryIndex,
    field: &Field,
    claim: &Claim,
    language: Language,
) -> Option<ProvenanceView> {
    let silent = claim.source.is_none()
        && claim.locator.is_empty()
        && claim.note.is_empty()
        && claim.date.is_none()
        && claim.certainty == Certainty::Stated;
    if silent {
        return None;
    }
    let words = |texts: &Translated<String>| context.best_text(texts, language);
    let source = claim.source.as_ref().and_then(|(id, _)| source(context, id, language));
    let passage = passage::of_claim(context, field, claim, language);
    Some(ProvenanceView {
        url: passage.or_else(|| source.as_ref().map(|source| source.url.clone())),
        source,
        locator: words(&claim.locator),
        said: said::where_it_differs(context, entry, field, claim, language),
        certainty: claim.certainty,
        date: claim.date.as_ref().map(|date| context.date(date, language)),
        note: words(&claim.note),
    })
}

fn source(context: &Context<'_>, id: &str, language: Language) -> Option<SourceView> {
    let (collection, _) = context.site.schemas.provenance()?;
    let entry = context.site.find(collection, id)?;
    let LinkView { title, lang, url, .. } = context.entry_link(entry, language);
    Some(SourceView { title, lang, short: short(context, entry, language), url })
}

/// The short name of an entry in a language, by the first field with that meaning.
pub(crate) fn short(
    context: &Context<'_>,
    entry: EntryIndex,
    language: Language,
) -> Option<String> {
    let found = &context.site.entries[entry];
    let (field, _) = context.site.collection(found).meaning(Meaning::Short)?;
    let translated = found.docs.get(language).and_then(|(doc, _)| doc.answers[field].text());
    let short = translated.or_else(|| found.answer(field).text())?;
    (!short.is_empty()).then(|| short.to_owned())
}

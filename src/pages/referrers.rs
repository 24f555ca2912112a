//! The other side of references: who refers to an entry. The first stretch of each list stands on the
//! page of the entry, the rest on pages of their own.

use crate::address::addresses;
use crate::kind::answer::Certainty;
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex, RelationIndex, Via};
use crate::pages::card;
use crate::pages::context::Context;
use crate::pages::page::Page;
use crate::pages::pagination::{page_count, pagination, slice};
use crate::pages::subject::Subject;
use crate::pages::{fact, head};
use crate::path::Url;
use crate::query::tie::tie;
use crate::schema::collection::Collection;
use crate::view::element::TextView;
use crate::view::fact::ClaimView;
use crate::view::page::{PageBody, PageView};
use crate::view::referrers::{EntryMentionsView, MentionView, ReferrersView};
use tera::Value;

/// The pages from the second on.
pub(crate) fn add(context: &Context<'_>, pages: &mut Vec<Page>) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        for language in context.site.config.languages.iter() {
            for (relation, list) in shown(context, index, language) {
                let size = from(context, *relation).page_size;
                for number in 2..=page_count(list.len(), size) {
                    pages.push(Page {
                        url: url(context, entry, *relation, language, number),
                        language,
                        subject: Subject::Referrers { entry: index, relation: *relation, number },
                        span: crate::span::Span::top(&entry.original.path),
                        indexed: true,
                    });
                }
            }
        }
    }
}

/// What one of them shows.
pub(crate) fn view(
    context: &Context<'_>,
    page: &Page,
    index: EntryIndex,
    relation: RelationIndex,
    number: usize,
) -> PageView {
    let entry = &context.site.entries[index];
    let collection = context.site.collection(entry);
    let url = |language| url(context, entry, relation, language, number);
    let list = referrers_view(context, index, relation, page.language, number);
    let title = TextView { text: format!("{}: {}", list.to.title, list.label), lang: None };
    let mut breadcrumb = vec![context.home_link(page.language)];
    if !collection.is_pages() {
        breadcrumb.push(context.collection_link(collection, page.language));
    }
    breadcrumb.push(context.entry_link(index, page.language));
    PageView {
        section: collection.id.clone(),
        breadcrumb,
        ..head::page_view(context, page, title, PageBody::Referrers(list), url)
    }
}

/// The first page of every list of an entry.
pub(crate) fn first_pages(
    context: &Context<'_>,
    index: EntryIndex,
    language: Language,
) -> Vec<ReferrersView> {
    let lists = shown(context, index, language);
    lists.map(|(relation, _)| referrers_view(context, index, *relation, language, 1)).collect()
}

/// The lists of an entry. Where both sides must name each other, its own field says the same.
fn shown<'s>(
    context: &Context<'s>,
    entry: EntryIndex,
    language: Language,
) -> impl Iterator<Item = (&'s RelationIndex, &'s Vec<EntryIndex>)> {
    let site = context.site;
    site.referrers[entry][language.index()].iter().filter(move |(relation, _)| {
        site.relation_field(&site.relations[**relation]).is_none_or(|field| !field.symmetric)
    })
}

fn referrers_view(
    context: &Context<'_>,
    index: EntryIndex,
    relation: RelationIndex,
    language: Language,
    number: usize,
) -> ReferrersView {
    let entry = &context.site.entries[index];
    let lists = &context.site.referrers[index][language.index()];
    let list = lists.get(&relation).map_or(&[][..], Vec::as_slice);
    let size = from(context, relation).page_size;
    let url = |number| match number {
        1 => context.entry_href(index, language),
        _ => context.href(&url(context, entry, relation, language, number)),
    };
    let shown = slice(list, number, size);
    let mentions = mentions_by_entry(context, index, relation, shown, language);
    ReferrersView {
        id: id(context, relation),
        label: label(context, relation, language),
        total: list.len(),
        cards: if mentions.is_empty() {
            shown.iter().map(|from| card_of(context, *from, relation, index, language)).collect()
        } else {
            Vec::new()
        },
        mention_count: mentions.iter().map(|of_entry| of_entry.mentions.len()).sum(),
        mentions_by_entry: mentions,
        pagination: pagination(number, page_count(list.len(), size), url),
        to: context.entry_link(index, language),
    }
}

/// The card of an entry that refers to another, no surer than it does.
fn card_of(
    context: &Context<'_>,
    from: EntryIndex,
    relation: RelationIndex,
    to: EntryIndex,
    language: Language,
) -> Value {
    let claim = tie(context.site, from, relation, to);
    let certainty = claim.map_or(Certainty::Stated, |claim| claim.certainty);
    card::tied(context, from, certainty, language)
}

/// The records of some entries that refer to an entry.
fn mentions_by_entry(
    context: &Context<'_>,
    to: EntryIndex,
    relation: RelationIndex,
    entries: &[EntryIndex],
    language: Language,
) -> Vec<EntryMentionsView> {
    let Via::RecordField(field, inner) = context.site.relations[relation].via else {
        return Vec::new();
    };
    let declared = &from(context, relation).fields[field].record_fields()[inner].id;
    let id = &context.site.entries[to].original.name.id;
    let of_entry = |entry: &EntryIndex| {
        let owner = context.entry_link(*entry, language);
        let claims = fact::fact(context, *entry, field, language).claims.into_iter();
        let mentions =
            claims.filter_map(|claim| mention(claim, declared, id, &owner.url)).collect();
        EntryMentionsView { owner, mentions }
    };
    entries.iter().map(of_entry).filter(|of_entry| !of_entry.mentions.is_empty()).collect()
}

/// A record without its reference to an entry, if its field refers to that.
fn mention(claim: ClaimView, field: &str, to: &String, owner: &str) -> Option<MentionView> {
    let mut record = claim.record?;
    let of_field = record.facts.iter().filter(|fact| fact.field == field);
    let mut references = of_field.flat_map(|fact| &fact.claims);
    let reference = references.find(|claim| claim.data.as_ref() == Some(to))?;
    let reference_provenance = reference.provenance.clone();
    record.facts.retain(|fact| fact.field != field);
    let anchor = record.id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
    let url = format!("{owner}{anchor}");
    Some(MentionView { url, record, provenance: claim.provenance, reference_provenance })
}

fn from<'s>(context: &Context<'s>, relation: RelationIndex) -> &'s Collection {
    &context.site.schemas.collections[context.site.relations[relation].collection]
}

/// The name that the field gives the other side, else that of the collection that refers.
fn label(context: &Context<'_>, relation: RelationIndex, language: Language) -> String {
    let field = context.site.relation_field(&context.site.relations[relation]);
    match field.filter(|field| !field.inverse.is_empty()) {
        Some(field) => field.inverse.text(language).to_owned(),
        None => from(context, relation).label.text(language).to_owned(),
    }
}

/// `collection-field`, or `collection-field-inner`: tells the lists of one entry apart.
fn id(context: &Context<'_>, relation: RelationIndex) -> String {
    let found = &context.site.relations[relation];
    let inner = context.site.relation_field(found).map_or("source", |field| field.id.as_str());
    let field = match found.via {
        Via::RecordField(outer, _) => {
            format!("{}-{inner}", from(context, relation).fields[outer].id)
        }
        _ => inner.to_owned(),
    };
    slug::slugify(format!("{}-{field}", from(context, relation).id))
}

/// The first page is the entry itself.
fn url(
    context: &Context<'_>,
    entry: &Entry,
    relation: RelationIndex,
    language: Language,
    number: usize,
) -> Url {
    addresses::referrers(&entry.urls[language.index()], &id(context, relation), number)
}

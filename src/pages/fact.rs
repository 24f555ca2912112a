//! Answers → what a page shows of them: words, links, states, and on what grounds each thing is said.

use crate::address::file;
use crate::anchor::Anchor;
use crate::kind::answer::{Answer, Claim, Record, State, Value};
use crate::kind::entry_ref::EntryRef;
use crate::kind::field::{Field, Meaning, Placement};
use crate::kind::presenter::{Author, Presenter, PublishedFile};
use crate::language::Language;
use crate::link::cited_source::Citation;
use crate::link::site::EntryIndex;
use crate::locale::Locale;
use crate::markdown::text::Markdown;
use crate::number::Number;
use crate::pages::context::Context;
use crate::pages::{grounds, text};
use crate::parse::doc::Doc;
use crate::path::SourcePath;
use crate::query::item::{Item, RecordOf};
use crate::schema::axis::Axis;
use crate::view::element::TextView;
use crate::view::fact::{ClaimView, ColumnView, FactView, ImageView, RecordView};

/// An answer, with that of the translation where there is one.
struct Translatable<'a> {
    entry: EntryIndex,
    field: &'a Field,
    /// Whether it is a field of a record.
    in_record: bool,
    original: (&'a Doc, &'a Answer),
    translation: Option<(&'a Doc, &'a Answer, Language)>,
}

/// The fact that an entry states by a field.
pub(crate) fn fact(
    context: &Context<'_>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> FactView {
    pair(context, entry, field, language).fact(context, language)
}

/// The fact that an item states by an axis; none for the entry itself.
pub(crate) fn of_item(
    context: &Context<'_>,
    item: &Item<'_>,
    axis: Axis,
    language: Language,
) -> Option<FactView> {
    match (axis, item.record) {
        (Axis::Field(field), _) => Some(fact(context, item.entry, field, language)),
        (Axis::RecordField(inner), Some(RecordOf { field, record, .. })) => {
            let pair = pair(context, item.entry, field, language);
            Some(pair.inner(record, inner).fact(context, language))
        }
        (Axis::Entry, _) | (Axis::RecordField(_), None) => None,
    }
}

/// A claim that rests on a passage of a source.
pub(crate) struct CitedClaim<'a> {
    /// The field that it answers.
    pub(crate) field: &'a Field,
    /// The claim.
    pub(crate) claim: &'a Claim,
    /// What a page shows of it.
    pub(crate) view: ClaimView,
    /// Where it stands.
    pub(crate) url: String,
}

/// The claim that a citation means.
pub(crate) fn cited<'s>(
    context: &Context<'s>,
    citation: &Citation,
    language: Language,
) -> CitedClaim<'s> {
    let outer = pair(context, citation.entry, citation.field, language);
    let claim = &outer.original.1.claims[citation.claim];
    let id = claim.record().and_then(|record| record.id.as_ref());
    let anchor = match id {
        Some((id, _)) => Anchor::Record(id),
        None => Anchor::Field(&outer.field.id),
    };
    let url = context.inner_href(citation.entry, anchor, language);
    let inner = citation.inner.zip(claim.record());
    let Some(((inner, number), record)) = inner else {
        let view = outer.claim(context, citation.claim, language);
        return CitedClaim { field: outer.field, claim, view, url };
    };
    let pair = outer.inner(record, inner);
    let (field, claim) = (pair.field, &record.answers[inner].claims[number]);
    CitedClaim { field, claim, view: pair.claim(context, number, language), url }
}

/// A number with the unit of its field.
pub(crate) fn amount(
    context: &Context<'_>,
    number: &Number,
    field: Option<&Field>,
    language: Language,
) -> String {
    let unit = field.map_or("", |field| unit(field, language));
    let number = context.locale(language).number(number);
    if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") }
}

/// The unit of a field of numbers.
pub(crate) fn unit(field: &Field, language: Language) -> &str {
    field.kind.unit().map_or("", |unit| unit.text(language))
}

/// The known values of a field in words.
pub(crate) fn words(
    context: &Context<'_>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> Vec<TextView> {
    let fact = fact(context, entry, field, language);
    let known = fact.claims.into_iter().filter(|claim| claim.state == State::Known);
    known.map(|claim| claim.text).filter(|text| !text.text.is_empty()).collect()
}

/// The words of the first field with a meaning; empty where there is none.
pub(crate) fn meaning(
    context: &Context<'_>,
    entry: EntryIndex,
    meaning: Meaning,
    language: Language,
) -> TextView {
    let collection = context.site.collection(&context.site.entries[entry]);
    let Some((field, _)) = collection.meaning(meaning) else { return TextView::default() };
    words(context, entry, field, language).into_iter().next().unwrap_or_default()
}

fn pair<'a>(
    context: &Context<'a>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> Translatable<'a> {
    let found = &context.site.entries[entry];
    let doc = found.docs.get(language).filter(|(_, own)| *own != Language::DEFAULT);
    Translatable {
        entry,
        field: &context.site.collection(found).fields[field],
        in_record: false,
        original: (&found.original, &found.original.answers[field]),
        translation: doc.map(|(doc, own)| (&**doc, &doc.answers[field], own)),
    }
}

impl<'a> Translatable<'a> {
    fn fact(&self, context: &Context<'_>, language: Language) -> FactView {
        let answer = self.original.1;
        let known = answer.known().count();
        let claims: Vec<ClaimView> =
            (0..answer.claims.len()).map(|number| self.claim(context, number, language)).collect();
        FactView {
            field: self.field.id.clone(),
            id: (!self.in_record).then(|| Anchor::Field(&self.field.id).id()),
            label: self.field.label.text(language).to_owned(),
            placement: self.field.placement.map(Placement::name),
            kind: self.field.kind_name(),
            meaning: self.field.meaning.map(Meaning::name),
            state: answer.state(),
            conflicting: known > 1 && !self.field.is_list(),
            columns: self.columns(language),
            same_provenance: claims.windows(2).all(|pair| pair[0].provenance == pair[1].provenance),
            claims,
        }
    }

    /// The fields that any of its records answers.
    fn columns(&self, language: Language) -> Vec<ColumnView> {
        let state = |index: usize| {
            let records = self.original.1.records();
            let states = records.map(|(record, _)| record.answers[index].state());
            states.min().filter(|state| *state != State::Absent)
        };
        let fields = self.field.record_fields().iter().enumerate();
        let column = |(index, field): (usize, &Field)| {
            Some(ColumnView {
                field: field.id.clone(),
                label: field.label.text(language).to_owned(),
                kind: field.kind_name(),
                state: state(index)?,
            })
        };
        fields.filter_map(column).collect()
    }

    fn claim(&self, context: &Context<'_>, number: usize, language: Language) -> ClaimView {
        let claim = &self.original.1.claims[number];
        let mut view = ClaimView {
            state: claim.value.state(),
            provenance: grounds::provenance(context, self.entry, self.field, claim, language),
            ..ClaimView::default()
        };
        if let Some(value) = claim.value.known() {
            let translated = self.translation.and_then(|(_, answer, _)| {
                answer.claims.get(number).and_then(|claim| claim.value.known())
            });
            // The words of a source stay as they are, with their translation beside them.
            let is_quoted = self.field.meaning == Some(Meaning::Quotation);
            let beside = translated.filter(|_| is_quoted).and_then(Value::text);
            let translated = translated.filter(|_| beside.is_none());
            let own = self.translation.map_or(Language::DEFAULT, |(_, _, own)| own);
            view.translation = beside.map(|text| TextView {
                text: text.to_owned(),
                lang: context.foreign(own, language),
            });
            let mut page = ClaimPresenter { context, pair: self, value, language, view: &mut view };
            value.present(translated, &mut page);
        }
        view
    }

    /// The record of the translation that has the same id.
    fn translated_record(&self, record: &Record) -> Option<(&'a Doc, &'a Record, Language)> {
        let (doc, answer, own) = self.translation?;
        let (id, _) = record.id.as_ref()?;
        let same = |other: &&Record| other.id.as_ref().is_some_and(|(other, _)| other == id);
        Some((doc, answer.records().map(|(record, _)| record).find(same)?, own))
    }

    fn record(&self, context: &Context<'_>, record: &Record, language: Language) -> RecordView {
        let answered = record.answers.iter().enumerate();
        let answered = answered.filter(|(_, answer)| answer.state() != State::Absent);
        let facts = answered.map(|(inner, _)| self.inner(record, inner).fact(context, language));
        let id = record.id.as_ref().filter(|_| self.has_page(context));
        let id = id.map(|(id, _)| Anchor::Record(id).id());
        RecordView { id, facts: facts.collect() }
    }

    /// Whether its entry has a page of its own: among others, the ids of its records would clash.
    fn has_page(&self, context: &Context<'_>) -> bool {
        let entry = context.site.at_path(&self.original.0.path);
        entry.is_none_or(|(entry, _)| !context.site.anchored.contains_key(&entry))
    }

    /// The answer to a field of one of the records, with that of the same record in the translation.
    fn inner<'r>(&self, record: &'r Record, inner: usize) -> Translatable<'r>
    where
        'a: 'r,
    {
        let translated = self.translated_record(record);
        Translatable {
            entry: self.entry,
            field: &self.field.record_fields()[inner],
            in_record: true,
            original: (self.original.0, &record.answers[inner]),
            translation: translated.map(|(doc, record, own)| (doc, &record.answers[inner], own)),
        }
    }
}

/// A claim on a page, while its value says itself.
struct ClaimPresenter<'p, 'a> {
    context: &'p Context<'a>,
    pair: &'p Translatable<'a>,
    value: &'p dyn Value,
    language: Language,
    view: &'p mut ClaimView,
}

impl ClaimPresenter<'_, '_> {
    /// The document that an author wrote, and the code of its language where it is not that of the page.
    fn author(&self, author: Author) -> (&Doc, Option<String>) {
        let (doc, own) = match (author, self.pair.translation) {
            (Author::Translation, Some((doc, _, own))) => (doc, own),
            (Author::Translation, None) | (Author::Original, _) => {
                (self.pair.original.0, Language::DEFAULT)
            }
        };
        (doc, self.context.foreign(own, self.language))
    }
}

impl Presenter for ClaimPresenter<'_, '_> {
    fn language(&self) -> Language {
        self.language
    }

    fn locale(&self) -> &Locale {
        self.context.locale(self.language)
    }

    fn string(&self, key: &str) -> String {
        self.context.string(key, self.language)
    }

    fn published(&self, path: &SourcePath) -> Option<PublishedFile> {
        let asset = self.context.site.asset(path)?;
        Some(PublishedFile {
            url: self.context.href(&file::asset(path, asset.hash)),
            size: asset.size,
            dimensions: asset.dimensions,
        })
    }

    fn words(&mut self, text: String) {
        self.view.text = TextView { text, lang: None };
    }

    fn written(&mut self, text: &str, author: Author) {
        let field = self.pair.field;
        // What nobody translates is a name or a code, unless it is somebody's words.
        let is_prose = field.translated || field.meaning == Some(Meaning::Quotation);
        let (_, lang) = self.author(author);
        self.view.text = TextView { text: text.to_owned(), lang: lang.filter(|_| is_prose) };
    }

    fn data(&mut self, data: String) {
        self.view.data = Some(data);
    }

    fn mark(&mut self, mark: &'static str) {
        self.view.mark = Some(mark);
    }

    fn link(&mut self, url: String) {
        self.view.url = Some(url);
    }

    fn html(&mut self, markdown: &Markdown, author: Author) {
        let (doc, lang) = self.author(author);
        let html = text::html(self.context, markdown, doc, self.language);
        self.view.html = html;
        self.view.text.lang = lang;
    }

    fn entry(&mut self, collection: &str, target: &EntryRef) {
        reference(self.context, collection, target, self.language, self.view);
    }

    fn picture(&mut self, file: PublishedFile, alt: &str, credit: Option<&str>) {
        self.view.image = Some(ImageView {
            url: file.url,
            alt: alt.to_owned(),
            credit: credit.map(str::to_owned),
            width: file.dimensions.map(|(width, _)| width),
            height: file.dimensions.map(|(_, height)| height),
        });
    }

    fn record(&mut self) {
        let record = self.value.record();
        self.view.record =
            record.map(|record| self.pair.record(self.context, record, self.language));
    }
}

fn reference(
    context: &Context<'_>,
    collection: &str,
    target: &EntryRef,
    language: Language,
    view: &mut ClaimView,
) {
    let collection = context.site.schemas.find(collection);
    let Some(entry) = collection.and_then(|(index, _)| context.site.find(index, &target.id)) else {
        // `link` has reported it; `--keep-going` shows what was written.
        view.text = TextView { text: target.id.clone(), lang: None };
        return;
    };
    let found = &context.site.entries[entry];
    view.short = grounds::short(context, entry, language);
    view.text = context.text(found.title(context.site.collection(found), language), language);
    view.url = Some(match &target.record {
        Some(record) => context.record_href(entry, record, language),
        None => context.entry_href(entry, language),
    });
}

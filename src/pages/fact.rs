//! Answers → what a page shows of them: words, links, states, and on what grounds each thing is said.

use crate::address::asset;
use crate::language::{Language, Translated};
use crate::link::site::EntryIndex;
use crate::pages::context::Context;
use crate::pages::text::{self, RECORD_PREFIX};
use crate::parse::doc::{Answer, Certainty, Claim, Doc, Image, RefTarget, Said, Value};
use crate::schema::field::{Field, Meaning};
use crate::view::entry_view::{
    ClaimView, ColumnView, FactView, ImageView, ProvenanceView, RecordView, SourceView,
};
use crate::view::page_view::{LinkView, TextView};

/// An answer, with that of the translation where there is one.
struct Pair<'a> {
    field: &'a Field,
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

/// The known values of a field in words.
pub(crate) fn words(
    context: &Context<'_>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> Vec<TextView> {
    let fact = fact(context, entry, field, language);
    let known = fact.claims.into_iter().filter(|claim| claim.state == "known");
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

/// `known`, `unknown`, `not-applicable` or `absent`.
pub(crate) fn state(answer: &Answer) -> &'static str {
    let says = |wanted: fn(&Said) -> bool| answer.claims.iter().any(|claim| wanted(&claim.value));
    if says(|said| matches!(said, Said::Known(_))) {
        "known"
    } else if says(|said| matches!(said, Said::Unknown)) {
        "unknown"
    } else if answer.claims.is_empty() {
        "absent"
    } else {
        "not-applicable"
    }
}

fn pair<'a>(
    context: &Context<'a>,
    entry: EntryIndex,
    field: usize,
    language: Language,
) -> Pair<'a> {
    let entry = &context.site.entries[entry];
    let doc = entry.docs.get(language).filter(|(_, own)| *own != Language::DEFAULT);
    Pair {
        field: &context.site.collection(entry).fields[field],
        original: (&entry.original, &entry.original.answers[field]),
        translation: doc.map(|(doc, own)| (&**doc, &doc.answers[field], own)),
    }
}

impl<'a> Pair<'a> {
    fn fact(&self, context: &Context<'_>, language: Language) -> FactView {
        let answer = self.original.1;
        let known = answer.known().count();
        let claims: Vec<ClaimView> =
            (0..answer.claims.len()).map(|number| self.claim(context, number, language)).collect();
        FactView {
            field: self.field.id.clone(),
            label: self.field.label.text(language).to_owned(),
            kind: self.field.kind_name(),
            meaning: self.field.meaning.map(Meaning::name),
            state: state(answer),
            conflicting: known > 1 && !self.field.is_list(),
            columns: self.columns(language),
            agreed: claims.windows(2).all(|pair| pair[0].provenance == pair[1].provenance),
            claims,
        }
    }

    /// The fields that any of its records answers.
    fn columns(&self, language: Language) -> Vec<ColumnView> {
        let answered = |index: usize| {
            let mut records = self.original.1.records();
            records.any(|(record, _)| !record.answers[index].claims.is_empty())
        };
        let fields = self.field.record_fields().iter().enumerate();
        fields
            .filter(|(index, _)| answered(*index))
            .map(|(_, field)| ColumnView {
                field: field.id.clone(),
                label: field.label.text(language).to_owned(),
                kind: field.kind_name(),
            })
            .collect()
    }

    fn claim(&self, context: &Context<'_>, number: usize, language: Language) -> ClaimView {
        let claim = &self.original.1.claims[number];
        let mut view =
            ClaimView { provenance: provenance(context, claim, language), ..ClaimView::default() };
        match &claim.value {
            Said::Unknown => view.state = "unknown",
            Said::NotApplicable => view.state = "not-applicable",
            Said::Known(value) => {
                view.state = "known";
                self.value(context, value, number, language, &mut view);
            }
        }
        view
    }

    fn value(
        &self,
        context: &Context<'_>,
        value: &'a Value,
        number: usize,
        language: Language,
        view: &mut ClaimView,
    ) {
        let plain = |text: String| TextView { text, lang: None };
        match value {
            Value::Text(_) | Value::Markdown(_) => {
                self.words(context, value, number, language, view);
            }
            Value::Choice(index) => {
                let choice = &self.field.choices()[*index];
                view.text = plain(choice.label.text(language).to_owned());
                view.data = Some(choice.id.clone());
                view.mark = choice.mark;
            }
            Value::Ref(target) => reference(context, self.field, target, language, view),
            Value::Date(date) => {
                view.text = plain(context.locale(language).date(date));
                view.data = Some(date.edtf());
            }
            Value::Number(amount) => {
                let unit = match &self.field.kind {
                    crate::schema::field::Kind::Number(kind) => kind.unit.text(language),
                    _ => "",
                };
                let number = context.locale(language).number(amount);
                let joined = if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") };
                view.text = plain(joined);
                view.data = Some(amount.value.to_string());
            }
            Value::Url(url) => {
                view.text = plain(url.clone());
                view.url = Some(url.clone());
            }
            Value::Boolean(truth) => {
                view.text = plain(
                    context.string(if *truth { "boolean-true" } else { "boolean-false" }, language),
                );
                view.data = Some(truth.to_string());
            }
            Value::Image(image) => view.image = self.image(context, image, number),
            Value::Record(record) => {
                let id = record.id.as_ref().map(|(id, _)| id.as_str());
                let translated = self.translation.and_then(|(doc, answer, own)| {
                    let same = |other: &&crate::parse::doc::Record| {
                        id.is_some() && other.id.as_ref().map(|(id, _)| id.as_str()) == id
                    };
                    let found = answer.records().map(|(record, _)| record).find(same)?;
                    Some((doc, found, own))
                });
                let fields = self.field.record_fields().iter().enumerate();
                let fact = |(index, field): (usize, &'a Field)| {
                    let pair = Pair {
                        field,
                        original: (self.original.0, &record.answers[index]),
                        translation: translated
                            .map(|(doc, record, own)| (doc, &record.answers[index], own)),
                    };
                    pair.fact(context, language)
                };
                let facts = fields.map(fact).filter(|fact| fact.state != "absent").collect();
                view.record =
                    Some(RecordView { id: id.map(|id| format!("{RECORD_PREFIX}{id}")), facts });
            }
        }
    }

    /// Texts come from the translation where it has them.
    fn words(
        &self,
        context: &Context<'_>,
        value: &Value,
        number: usize,
        language: Language,
        view: &mut ClaimView,
    ) {
        let translated = self.translation.and_then(|(doc, answer, own)| {
            match answer.claims.get(number).map(|claim| &claim.value) {
                Some(Said::Known(value)) => Some((doc, value, own)),
                _ => None,
            }
        });
        let (doc, value, own) = translated.unwrap_or((self.original.0, value, Language::DEFAULT));
        let lang = context.foreign(own, language);
        match value {
            Value::Markdown(markdown) => {
                view.html = text::html(context, markdown, doc, language);
                view.text.lang = lang;
            }
            // What nobody translates is a name or a code, unless it is somebody's words.
            Value::Text(text) => {
                let words = self.field.translated || self.field.meaning == Some(Meaning::Quotation);
                view.text = TextView { text: text.clone(), lang: lang.filter(|_| words) };
            }
            _ => {}
        }
    }

    fn image(&self, context: &Context<'_>, image: &Image, number: usize) -> Option<ImageView> {
        let (path, _) = image.file.as_ref()?;
        let asset = context.site.asset(path)?;
        let translated = self.translation.and_then(|(_, answer, _)| {
            match answer.claims.get(number).map(|claim| &claim.value) {
                Some(Said::Known(Value::Image(image))) => Some(image),
                _ => None,
            }
        });
        let words = translated.unwrap_or(image);
        Some(ImageView {
            url: context.href(&asset::url(path, asset)),
            alt: words.alt.clone(),
            credit: words.credit.clone().or_else(|| image.credit.clone()),
            width: asset.dimensions.map(|(width, _)| width),
            height: asset.dimensions.map(|(_, height)| height),
        })
    }
}

fn reference(
    context: &Context<'_>,
    field: &Field,
    target: &RefTarget,
    language: Language,
    view: &mut ClaimView,
) {
    view.data = Some(target.id.clone());
    let collection = field.target().and_then(|id| context.site.schemas.find(id));
    let Some(entry) = collection.and_then(|(index, _)| context.site.find(index, &target.id)) else {
        // `link` has reported it; `--keep-going` shows what was written.
        view.text = TextView { text: target.id.clone(), lang: None };
        return;
    };
    let found = &context.site.entries[entry];
    view.short = short(context, entry, language);
    view.text = context.text(found.title(context.site.collection(found), language), language);
    let anchor =
        target.record.as_ref().map(|id| format!("#{RECORD_PREFIX}{id}")).unwrap_or_default();
    view.url = Some(format!("{}{anchor}", context.href(context.entry_url(entry, language))));
}

/// The grounds of a claim; none where it says nothing of its own.
fn provenance(context: &Context<'_>, claim: &Claim, language: Language) -> Option<ProvenanceView> {
    let silent = claim.source.is_none()
        && claim.place.is_empty()
        && claim.note.is_empty()
        && claim.date.is_none()
        && claim.certainty == Certainty::Stated;
    if silent {
        return None;
    }
    let words = |texts: &Translated<String>| context.best_text(texts, language);
    Some(ProvenanceView {
        source: claim.source.as_ref().and_then(|(id, _)| source(context, id, language)),
        place: words(&claim.place),
        certainty: claim.certainty.name(),
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

fn short(context: &Context<'_>, entry: EntryIndex, language: Language) -> Option<String> {
    Some(meaning(context, entry, Meaning::Short, language).text).filter(|short| !short.is_empty())
}

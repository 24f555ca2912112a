//! The finding of a page: its sentence, filled in with the figures of the bank. And what is wrong with one.

use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::link::site::{Entry, EntryIndex};
use crate::locale::{Locale, Quantity};
use crate::number::{Bound, Number};
use crate::pages::context::Context;
use crate::pages::{fact, listings};
use crate::parse::finding::PageFigure;
use crate::query::figure::{Figure, figure};
use crate::rule::unknown_value::unknown_value;
use crate::rule::wrong_value::wrong_value;
use crate::schema::axis::Scope;
use crate::syntax::pattern::Pattern;
use crate::view::element::TextView;
use std::collections::BTreeMap;

/// What a page says that it shows. None where it says nothing, or a figure in it is of nothing that is known.
pub(crate) fn finding(
    context: &Context<'_>,
    page: EntryIndex,
    language: Language,
) -> Option<TextView> {
    let entry = &context.site.entries[page];
    let (finding, own) = best(entry, language)?;
    let own_figures = listings::figures(context, page);
    let quantity = |name: &str| {
        let known = own_figures.iter().find(|(own, _)| *own == name);
        let counted = known.map(|(_, number)| count(*number, context.locale(own)));
        counted.or_else(|| {
            let declared = entry.original.keys.figures.iter().find(|other| other.name == name)?;
            amount(context, declared, own)
        })
    };
    let text = context.locale(own).sentence(finding, &quantity)?;
    (!text.is_empty()).then(|| TextView { text, lang: context.foreign(own, language) })
}

/// The sentence that fits a language best, and its language.
fn best(entry: &Entry, language: Language) -> Option<(&Pattern, Language)> {
    let translated = entry.docs.get(language).filter(|(_, own)| *own == language);
    let translated = translated.and_then(|(doc, own)| Some((doc.keys.finding.as_ref()?, own)));
    translated.or_else(|| Some((entry.original.keys.finding.as_ref()?, Language::DEFAULT)))
}

fn count(number: usize, locale: &Locale) -> Quantity {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a bank has fewer items than a double has digits"
    )]
    let value = number as f64;
    let words = locale.number(&Number { bound: Bound::Exact, value });
    Quantity { number: Some(value), words }
}

/// What a figure of the page amounts to.
fn amount(context: &Context<'_>, declared: &PageFigure, language: Language) -> Option<Quantity> {
    let site = context.site;
    match figure(site, declared.collection, &declared.count) {
        Figure::Count(number) => Some(count(number, context.locale(language))),
        Figure::Number(number) => {
            let collection = &site.schemas.collections[declared.collection];
            let scope = Scope::new(&collection.fields, declared.count.selection.records);
            let axis = declared.count.measure.axis();
            let field = axis.and_then(|axis| scope.field(axis));
            let words = fact::amount(context, &number, field, language);
            Some(Quantity { number: Some(number.value), words })
        }
        Figure::Date(date) => {
            Some(Quantity { number: None, words: context.locale(language).date(&date) })
        }
        Figure::Nothing => None,
    }
}

/// Reports variables that stand for nothing, and figures that are called like those of the view.
pub(crate) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for (index, entry) in context.site.entries.iter().enumerate() {
        let keys = &entry.original.keys;
        let written = entry.docs.iter().filter_map(|(doc, _)| doc.keys.finding.as_ref());
        let findings: Vec<&Pattern> = written.collect();
        if findings.is_empty() && keys.figures.is_empty() || context.oversized.contains(&index) {
            continue;
        }
        let own = listings::figures(context, index);
        let mut known: BTreeMap<&str, usize> = own.into_iter().collect();
        for figure in &keys.figures {
            if known.insert(&figure.name, 0).is_some() {
                diagnostics.push(wrong_value(&figure.span, "figure-name", &figure.name));
            }
        }
        for variable in findings.iter().flat_map(|finding| finding.variables()) {
            let (name, span) = (&variable.name, &variable.span);
            if !known.contains_key(name.as_str()) {
                let names = known.keys().copied();
                diagnostics.push(unknown_value(name, span, names, None, str::to_owned));
            }
        }
    }
}

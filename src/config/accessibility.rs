//! `[accessibility]` of `site.toml`: what the statement on accessibility says. The items are those of
//! the Swedish law 2018:1937 and its directive; which of them are missing is for `check` to tell.

use crate::config::web_address::web_address;
use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::language::{Languages, Translated};
use crate::rule::invalid_configuration::invalid_configuration;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;
use crate::syntax::fields::{self, Fields};
use crate::syntax::tree::Node;
use jiff::civil;
use std::collections::BTreeMap;

/// The kind of view that shows the statement.
pub(crate) const STATEMENT: &str = "accessibility";

/// The eleven items, in the order of the statement.
pub(crate) const ITEMS: &[&str] = &[
    "body",
    "service",
    "compliance",
    "issues",
    "assessed",
    "updated",
    "method",
    "feedback",
    "complaints",
    "burden",
    "outside",
];

/// How far the site fulfils the requirements: one of three, the law says.
const COMPLIANCE: &[(&str, &str)] = &[("full", "full"), ("partial", "partial"), ("none", "none")];

/// What the statement says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Accessibility {
    /// Where it is said.
    pub(crate) span: Option<Span>,
    /// `full`, `partial` or `none`.
    pub(crate) compliance: Option<&'static str>,
    /// When the site was assessed.
    pub(crate) assessed: Option<civil::Date>,
    /// When the statement was last changed.
    pub(crate) updated: Option<civil::Date>,
    /// Where shortcomings can be reported.
    pub(crate) feedback: Option<String>,
    /// Where a complaint can be made to the authority.
    pub(crate) complaints: Option<String>,
    /// The other items.
    texts: BTreeMap<&'static str, Vec<Translated<String>>>,
}

impl Accessibility {
    /// The texts of an item; empty where it has none.
    pub(crate) fn texts(&self, item: &str) -> &[Translated<String>] {
        self.texts.get(item).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing is said of an item.
    pub(crate) fn lacks(&self, item: &str) -> bool {
        match item {
            "compliance" => self.compliance.is_none(),
            "assessed" => self.assessed.is_none(),
            "updated" => self.updated.is_none(),
            "feedback" => self.feedback.is_none(),
            "complaints" => self.complaints.is_none(),
            item => self.texts(item).is_empty(),
        }
    }
}

/// Reads the table.
pub(super) fn read(
    node: &Node,
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) -> Accessibility {
    let mut fields = Fields::of(node, invalid_configuration, diagnostics);
    let mut texts = BTreeMap::new();
    for item in ["body", "service", "issues", "method", "burden", "outside"] {
        let items = fields.take(item).map(Node::items).unwrap_or_default();
        let read = |node| fields::translated(node, languages, invalid_configuration, diagnostics);
        texts.insert(item, items.iter().map(read).collect());
    }
    let read = Accessibility {
        span: Some(node.span.clone()),
        compliance: fields.one_of("compliance", COMPLIANCE, diagnostics),
        assessed: day(&mut fields, "assessed", diagnostics),
        updated: day(&mut fields, "updated", diagnostics),
        feedback: web_address(&mut fields, "feedback", diagnostics),
        complaints: web_address(&mut fields, "complaints", diagnostics),
        texts,
    };
    fields.finish(diagnostics);
    read
}

fn day(
    fields: &mut Fields<'_>,
    name: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<civil::Date> {
    let node = fields.take(name)?;
    let written = node.text().unwrap_or_default();
    let day = Date::parse(written).and_then(|date| date.day());
    if day.is_none() {
        diagnostics.push(wrong_value(&node.span, "day", written));
    }
    day
}

//! What an entry says about a field: claims, each with its value and its provenance. Values are made and
//! understood by the kinds of fields; whoever else looks at one asks it for what it needs.

use crate::date::Date;
use crate::kind::entry_ref::EntryRef;
use crate::kind::presenter::Presenter;
use crate::kind::sort_key::SortKey;
use crate::language::{Language, Translated};
use crate::locale::Locale;
use crate::markdown::text::Markdown;
use crate::number::Number;
use crate::path::SourcePath;
use crate::span::Span;
use serde::Serialize;
use std::any::Any;
use std::borrow::Cow;
use std::fmt::Debug;
use std::sync::Arc;

/// What an entry says about a field: nothing, one thing, or several.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Each with its own source. Empty: nobody asked.
    pub claims: Box<[Claim]>,
    /// The key, where it is written, and whether anything follows it.
    pub(crate) key: Option<(Span, bool)>,
}

/// A statement and its provenance.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The value, or that it is unknown.
    pub(crate) value: ClaimValue,
    /// Id of the source.
    pub source: Option<(String, Span)>,
    /// Where in the source: a page, a line.
    pub locator: Translated<String>,
    /// How it was read.
    pub certainty: Certainty,
    /// When it held, or was noted.
    pub(crate) date: Option<Date>,
    /// A short remark.
    pub(crate) note: Translated<String>,
    /// Where it stands.
    pub span: Span,
}

/// What is said.
#[derive(Clone, Debug)]
pub(crate) enum ClaimValue {
    /// A value; shared, since documents are.
    Known(Arc<dyn Value>),
    /// Looked for, not found.
    Unknown,
    /// There is nothing to find.
    NotApplicable,
}

/// How a value was read out of its source, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The source says it.
    #[default]
    Stated,
    /// The source says it, if it was read rightly.
    Uncertain,
    /// We say it.
    Editorial,
}

/// What an entry as a whole, or one of its fields, is known to be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    /// There is a value.
    Known,
    /// Looked for, not found.
    Unknown,
    /// There is nothing to find.
    NotApplicable,
    /// Nobody asked.
    #[default]
    Absent,
}

/// A record of a list.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its id, if it has one.
    pub id: Option<(String, Span)>,
    /// One answer for each field of the record.
    pub answers: Vec<Answer>,
}

/// A value of a field. Its kind made it and answers for it; what a kind does not have is `None`.
pub(crate) trait Value: Any + Debug + Send + Sync {
    /// The identity: what `where`, counts of different values, facets, rows and columns compare, as entries
    /// write it. `None` for what cannot be compared.
    fn id(&self) -> Option<Cow<'_, str>>;

    /// What lists are sorted by.
    fn order(&self, _: &Locale) -> SortKey {
        SortKey::Nothing
    }

    /// Says itself on a page; `translated` is what the translation has in its place.
    fn present(&self, translated: Option<&dyn Value>, presenter: &mut dyn Presenter);

    /// The value for other programs.
    fn data(&self) -> serde_json::Value;

    /// Words in a language by which the entry is found, beside running text.
    fn terms(&self, _: Language) -> Option<Cow<'_, str>> {
        None
    }

    /// A plain text.
    fn text(&self) -> Option<&str> {
        None
    }

    /// Running text.
    fn markdown(&self) -> Option<&Markdown> {
        None
    }

    /// An entry that it refers to.
    fn reference(&self) -> Option<&EntryRef> {
        None
    }

    /// A record.
    fn record(&self) -> Option<&Record> {
        None
    }

    /// When.
    fn date(&self) -> Option<Date> {
        None
    }

    /// How much.
    fn number(&self) -> Option<Number> {
        None
    }

    /// Its place among the values that its field can have, where these are listed: choices, yes and no.
    fn step(&self) -> Option<usize> {
        None
    }

    /// A file of the bank that it shows or links to, and where that is said.
    fn file(&self) -> Option<(&SourcePath, &Span)> {
        None
    }

    /// A place on Earth: degrees of longitude and latitude, WGS 84.
    fn point(&self) -> Option<[f64; 2]> {
        None
    }

    /// What of it is translated, where that is not all that is written.
    fn translatable_text(&self) -> Option<&str> {
        None
    }
}

impl Certainty {
    /// The names that `certainty:` takes.
    pub(crate) const NAMES: &[(&'static str, Certainty)] = &[
        ("stated", Certainty::Stated),
        ("uncertain", Certainty::Uncertain),
        ("editorial", Certainty::Editorial),
    ];
}

impl State {
    /// Its name, as templates, tables and data have it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            State::Known => "known",
            State::Unknown => "unknown",
            State::NotApplicable => "not-applicable",
            State::Absent => "absent",
        }
    }

    /// The string that says it to readers; none where there is a value to show.
    pub(crate) fn string(self) -> Option<&'static str> {
        match self {
            State::Known => None,
            State::Unknown => Some("state-unknown"),
            State::NotApplicable => Some("state-not-applicable"),
            State::Absent => Some("state-absent"),
        }
    }
}

impl ClaimValue {
    /// What it says of the field.
    pub(crate) fn state(&self) -> State {
        match self {
            ClaimValue::Known(_) => State::Known,
            ClaimValue::Unknown => State::Unknown,
            ClaimValue::NotApplicable => State::NotApplicable,
        }
    }

    /// The value, if there is one.
    pub(crate) fn known(&self) -> Option<&dyn Value> {
        match self {
            ClaimValue::Known(value) => Some(&**value),
            ClaimValue::Unknown | ClaimValue::NotApplicable => None,
        }
    }
}

impl Claim {
    /// The identity of its value, as entries write it.
    pub fn id(&self) -> Option<Cow<'_, str>> {
        self.value.known()?.id()
    }

    /// Its record, if it is one.
    pub fn record(&self) -> Option<&Record> {
        self.value.known()?.record()
    }

    /// Whether it says something.
    pub fn is_known(&self) -> bool {
        self.value.state() == State::Known
    }
}

impl Answer {
    /// The known values with their claims.
    pub(crate) fn known(&self) -> impl Iterator<Item = (&dyn Value, &Claim)> {
        self.claims.iter().filter_map(|claim| Some((claim.value.known()?, claim)))
    }

    /// The first known value.
    pub(crate) fn value(&self) -> Option<&dyn Value> {
        self.known().next().map(|(value, _)| value)
    }

    /// The first known value, if it is a text.
    pub fn text(&self) -> Option<&str> {
        self.value()?.text()
    }

    /// The records with their claims.
    pub fn records(&self) -> impl Iterator<Item = (&Record, &Claim)> {
        self.known().filter_map(|(value, claim)| Some((value.record()?, claim)))
    }

    /// What is known: a value wins over an answer without one.
    pub(crate) fn state(&self) -> State {
        self.claims.iter().map(|claim| claim.value.state()).min().unwrap_or(State::Absent)
    }

    /// Whether a source answers: a value that is not our own reading.
    pub(crate) fn is_sourced(&self) -> bool {
        self.known().any(|(_, claim)| claim.certainty != Certainty::Editorial)
    }

    /// Whether a value, as entries write it, is among the known ones.
    pub fn holds(&self, written: &str) -> bool {
        self.known().any(|(value, _)| value.id().is_some_and(|id| id == written))
    }
}

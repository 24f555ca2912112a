//! A file of the bank after it was read alone: names and links in it are still only words.

use crate::date::Date;
use crate::language::{Language, Translated};
use crate::parse::keys::Keys;
use crate::markdown::text::Markdown;
use crate::place::{SourcePath, Span};
use crate::text::Hash;
use std::sync::Arc;

/// An entry in its first language, its translation, or the introduction of a collection.
#[derive(Clone, Debug)]
pub struct Doc {
    /// The file.
    pub path: SourcePath,
    /// Hash of the whole file.
    pub(crate) hash: Hash,
    /// The whole file.
    pub(crate) text: Arc<str>,
    /// Where what follows the front matter begins in it, in bytes.
    pub(crate) body_start: usize,
    /// Of an original: hash of all that a translation is made from.
    pub(crate) texts: Hash,
    /// Index of its collection.
    pub(crate) collection: usize,
    /// What the file name says.
    pub name: Name,
    /// What stands beside the fields.
    pub(crate) keys: Keys,
    /// One answer for each field of the collection, in its order.
    pub answers: Vec<Answer>,
    /// What follows the front matter.
    pub body: Markdown,
    /// Whether the front matter could be read; if not, nothing is said about what is missing in it.
    pub(crate) sound: bool,
}

/// What a file name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The part before the first dot.
    pub id: String,
    /// The default, or what stands between the dots.
    pub(crate) language: Language,
    /// Entry or introduction.
    pub(crate) role: Role,
}

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// An entry or its translation.
    Entry,
    /// The text of a collection.
    Introduction,
}

/// What an entry says about a field: nothing, one thing, or several.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Each with its own source. Empty: nobody asked.
    pub claims: Vec<Claim>,
    /// The key, where it is written, and whether anything follows it.
    pub(crate) key: Option<(Span, bool)>,
}

/// One thing said, and on what grounds.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What is said.
    pub value: Said,
    /// Id of the source.
    pub source: Option<(String, Span)>,
    /// Place in the source.
    pub place: Translated<String>,
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
pub enum Said {
    /// A value.
    Known(Value),
    /// Looked for, not found.
    Unknown,
    /// There is nothing to find.
    NotApplicable,
}

/// How a value was read out of its source.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Certainty {
    /// The source says it.
    #[default]
    Stated,
    /// The source says it, if it was read rightly.
    Uncertain,
    /// We say it.
    Editorial,
}

impl Certainty {
    /// The names that `certainty:` takes.
    pub(crate) const NAMES: &[(&'static str, Certainty)] = &[
        ("stated", Certainty::Stated),
        ("uncertain", Certainty::Uncertain),
        ("editorial", Certainty::Editorial),
    ];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Certainty::Stated => "stated",
            Certainty::Uncertain => "uncertain",
            Certainty::Editorial => "editorial",
        }
    }
}

/// A value of a field.
#[derive(Clone, Debug)]
pub enum Value {
    /// Plain text.
    Text(String),
    /// Markdown.
    Markdown(Markdown),
    /// Index of a choice.
    Choice(usize),
    /// An entry, or a record of it.
    Ref(RefTarget),
    /// A date.
    Date(Date),
    /// A number.
    Number(Number),
    /// An address of an allowed kind.
    Url(String),
    /// Yes or no.
    Boolean(bool),
    /// A picture.
    Image(Image),
    /// A record.
    Record(Record),
}

/// What a reference says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefTarget {
    /// Id of the entry.
    pub id: String,
    /// Id of the record.
    pub(crate) record: Option<String>,
}

/// A number, which may be a bound or a guess.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// How it is meant.
    pub(crate) bound: Bound,
    /// Its value.
    pub(crate) value: f64,
}

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Exactly.
    Exact,
    /// This or more.
    AtLeast,
    /// This or less.
    AtMost,
    /// About.
    About,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Image {
    /// The file; `None` in a translation.
    pub(crate) file: Option<(SourcePath, Span)>,
    /// What it shows.
    pub(crate) alt: String,
    /// Who made it.
    pub(crate) credit: Option<String>,
}

/// A record of a list.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its id, if it has one.
    pub id: Option<(String, Span)>,
    /// One answer for each field of the record.
    pub answers: Vec<Answer>,
}

impl Answer {
    /// The known values with their claims.
    pub fn known(&self) -> impl Iterator<Item = (&Value, &Claim)> {
        self.claims.iter().filter_map(|claim| match &claim.value {
            Said::Known(value) => Some((value, claim)),
            _ => None,
        })
    }

    /// The first known value.
    pub fn value(&self) -> Option<&Value> {
        self.known().next().map(|(value, _)| value)
    }

    /// The first known value, if it is a text.
    pub fn text(&self) -> Option<&str> {
        match self.value()? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The records with their claims.
    pub fn records(&self) -> impl Iterator<Item = (&Record, &Claim)> {
        self.known().filter_map(|(value, claim)| match value {
            Value::Record(record) => Some((record, claim)),
            _ => None,
        })
    }
}

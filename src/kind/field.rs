//! A field of a collection or of a record, and what its kind answers for.

use crate::diagnostic::Diagnostics;
use crate::kind::answer::Value;
use crate::kind::form::Form;
use crate::kind::target::TargetCollection;
use crate::kind::vocabulary::Choice;
use crate::kind::written::Written;
use crate::language::Translated;
use std::fmt::Debug;
use std::sync::Arc;

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id, as entries write it.
    pub id: String,
    /// What its values are.
    pub(crate) kind: Arc<dyn Kind>,
    /// Its name.
    pub(crate) label: Translated<String>,
    /// What it means to the program.
    pub meaning: Option<Meaning>,
    /// Whether an entry must have it.
    pub(crate) required: bool,
    /// Whether a translation may hold it.
    pub(crate) translated: bool,
    /// Greatest length in characters.
    pub(crate) max: Option<usize>,
    /// Asked of readers while it is missing or unknown.
    pub(crate) question: Translated<String>,
    /// Where it stands on the page of its entry, if not among the other fields.
    pub(crate) placement: Option<Placement>,
    /// Whether it stands on cards.
    pub(crate) card: bool,
    /// Whether entries can be filtered and related by it.
    pub(crate) facet: bool,
    /// Weight in search.
    pub(crate) weight: u32,
    /// What to write, for contributors.
    pub(crate) help: Translated<String>,
    /// Name of the list on the other side of a reference.
    pub(crate) inverse: Translated<String>,
    /// Name of the list of all that have a value; `{value}` stands for that.
    pub(crate) heading: Translated<String>,
    /// The same of what is not so, where the values are yes and no.
    pub(crate) heading_not: Translated<String>,
    /// Whether chains of it must not close.
    pub(crate) acyclic: bool,
    /// Whether both sides must name each other.
    pub(crate) symmetric: bool,
}

/// A kind of field, with what its declaration says.
pub(crate) trait Kind: Debug + Send + Sync {
    /// As declarations write it.
    fn name(&self) -> &'static str;

    /// Reads one value. `None` where what is written is none, which is reported.
    fn read(
        &self,
        field: &Field,
        written: &Written<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Arc<dyn Value>>;

    /// What a form asks with.
    fn form(&self) -> Form<'_>;

    /// Which values there can be.
    fn domain(&self) -> Domain<'_> {
        Domain::Open
    }

    /// Whether several values are a list rather than different answers to one question.
    fn is_list(&self) -> bool {
        false
    }

    /// Whether a translation may hold it; `translated` is what its declaration says.
    fn is_translatable(&self, _translated: bool) -> bool {
        false
    }

    /// Whether a value is a map that holds its own provenance.
    fn holds_provenance(&self) -> bool {
        false
    }

    /// Whether a value may be a whole number only.
    fn is_whole_number(&self) -> bool {
        false
    }

    /// Whether its values are points on Earth.
    fn holds_points(&self) -> bool {
        false
    }

    /// What its numbers count.
    fn unit(&self) -> Option<&Translated<String>> {
        None
    }

    /// The fields of its records.
    fn record_fields(&self) -> &[Field] {
        &[]
    }
}

/// Which values a field can have.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Domain<'k> {
    /// Any; they cannot be compared.
    Open,
    /// Any text.
    Text,
    /// Any number.
    Number,
    /// Any date.
    Date,
    /// These.
    Choices(&'k [Choice]),
    /// The entries of a collection.
    Entries(&'k TargetCollection),
    /// Yes and no.
    Truth,
}

/// The identities of the two values of [`Domain::Truth`].
pub(crate) const TRUTH: [&str; 2] = ["true", "false"];

impl<'k> Domain<'k> {
    /// The identities of its values, where they are known without looking at entries.
    pub(crate) fn ids(self) -> Option<Vec<&'k str>> {
        match self {
            Domain::Choices(choices) => {
                Some(choices.iter().map(|choice| choice.id.as_str()).collect())
            }
            Domain::Truth => Some(TRUTH.to_vec()),
            Domain::Open | Domain::Text | Domain::Number | Domain::Date | Domain::Entries(_) => {
                None
            }
        }
    }

    /// Whether its values are members of something declared or written, and no end of texts or numbers.
    pub(crate) fn has_members(self) -> bool {
        self.ids().is_some() || matches!(self, Domain::Entries(_))
    }
}

/// What a field means to the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// The name of the entry.
    Title,
    /// One paragraph about it.
    Summary,
    /// Where the entry as a whole comes from.
    Source,
    /// Planned, running, ended, absorbed…
    Lifecycle,
    /// How well it is known to work.
    Evidence,
    /// Where it is.
    Place,
    /// When it was.
    Date,
    /// Whether what its date says came about.
    Happened,
    /// Other names.
    Names,
    /// A short name, by which it is cited.
    Short,
    /// Words of somebody else.
    Quotation,
}

/// Where a field stands on the page of its entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Placement {
    /// Before all others.
    Opening,
    /// On the page of a source: at the passages that it quotes, and nowhere else.
    Passages,
}

impl Placement {
    /// The names that `placement:` takes.
    pub(crate) const NAMES: &[(&'static str, Placement)] =
        &[("opening", Placement::Opening), ("passages", Placement::Passages)];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Placement::Opening => "opening",
            Placement::Passages => "passages",
        }
    }
}

impl Meaning {
    /// The names that `as:` takes.
    pub const NAMES: &[(&'static str, Meaning)] = &[
        ("title", Meaning::Title),
        ("summary", Meaning::Summary),
        ("source", Meaning::Source),
        ("lifecycle", Meaning::Lifecycle),
        ("evidence", Meaning::Evidence),
        ("place", Meaning::Place),
        ("date", Meaning::Date),
        ("happened", Meaning::Happened),
        ("names", Meaning::Names),
        ("short", Meaning::Short),
        ("quotation", Meaning::Quotation),
    ];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, meaning)| *meaning == self).map_or("", |(name, _)| name)
    }
}

impl Field {
    /// Name of its kind.
    pub(crate) fn kind_name(&self) -> &'static str {
        self.kind.name()
    }

    /// Whether several values are a list rather than different answers.
    pub(crate) fn is_list(&self) -> bool {
        self.kind.is_list()
    }

    /// Whether a translation may hold it.
    pub(crate) fn is_translatable(&self) -> bool {
        self.kind.is_translatable(self.translated)
    }

    /// The choices of a vocabulary; none for other kinds.
    pub fn choices(&self) -> &[Choice] {
        match self.kind.domain() {
            Domain::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// Id of the collection that it refers to.
    pub(crate) fn target(&self) -> Option<&str> {
        match self.kind.domain() {
            Domain::Entries(target) => Some(&target.id),
            _ => None,
        }
    }

    /// The fields of its records.
    pub fn record_fields(&self) -> &[Field] {
        self.kind.record_fields()
    }
}

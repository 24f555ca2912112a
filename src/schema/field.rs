//! One field of a collection or of a record: its kind and everything said about it.

use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::language::{Languages, Translated};
use crate::place::Span;
use crate::schema::ENTRY_KEYS;
use crate::syntax::fields::{Fields, require_default};
use crate::syntax::tree::{Key, Node};

/// A field.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id, as entries write it.
    pub id: String,
    /// What its values are.
    pub(crate) kind: Kind,
    /// Its name.
    pub(crate) label: Translated<String>,
    /// What it means to the program.
    pub(crate) meaning: Option<Meaning>,
    /// Whether an entry must have it.
    pub(crate) required: bool,
    /// Whether a translation may hold it.
    pub(crate) translated: bool,
    /// Greatest length in characters.
    pub(crate) max: Option<usize>,
    /// Asked of readers while it is missing or unknown.
    pub(crate) question: Translated<String>,
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
    /// Whether chains of it must not close.
    pub(crate) acyclic: bool,
    /// Whether both sides must name each other.
    pub(crate) symmetric: bool,
}

/// What the values of a field are.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// One line of text.
    Text,
    /// Markdown.
    Markdown,
    /// One of these.
    Choice(Vec<Choice>),
    /// Any of these.
    Choices(Vec<Choice>),
    /// An entry of this collection.
    Ref(Target),
    /// Entries of this collection.
    Refs(Target),
    /// EDTF.
    Date,
    /// A number.
    Number(NumberKind),
    /// An address.
    Url,
    /// Yes or no.
    Boolean,
    /// A picture.
    Image,
    /// Records of these fields.
    Records(Vec<Field>),
}

/// What numbers a field takes.
#[derive(Clone, Debug)]
pub(crate) struct NumberKind {
    /// What is counted.
    pub(crate) unit: Translated<String>,
    /// Least value.
    pub(crate) minimum: Option<f64>,
    /// Greatest value.
    pub(crate) greatest: Option<f64>,
    /// Whole numbers only.
    pub(crate) integer: bool,
}

/// What a reference refers to.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Id of the collection.
    pub(crate) collection: String,
    /// Where that is said.
    pub(crate) span: Span,
}

/// One of the values of a vocabulary.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As entries write it.
    pub id: String,
    /// Its name.
    pub(crate) label: Translated<String>,
    /// The mark that stands beside it in tables.
    pub(crate) mark: Option<&'static str>,
}

/// Marks of choices: shapes that tell them apart without colour. What they look like, the theme says.
pub(crate) const MARKS: &[&str] =
    &["full", "half", "empty", "turn", "rise", "flat", "fall", "dash", "question"];

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
    /// Other names.
    Names,
    /// A short name, by which it is cited.
    Short,
    /// Words of somebody else.
    Quotation,
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
        ("names", Meaning::Names),
        ("short", Meaning::Short),
        ("quotation", Meaning::Quotation),
    ];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, meaning)| *meaning == self).map_or("", |(name, _)| name)
    }
}

/// The kinds by name, with what reads the properties that only they have.
const KINDS: &[(&str, ReadKind)] = &[
    ("text", |_| Kind::Text),
    ("markdown", |_| Kind::Markdown),
    ("choice", |context| Kind::Choice(choices(context))),
    ("choices", |context| Kind::Choices(choices(context))),
    ("ref", |context| Kind::Ref(target(context))),
    ("refs", |context| Kind::Refs(target(context))),
    ("date", |_| Kind::Date),
    ("number", |context| Kind::Number(number(context))),
    ("url", |_| Kind::Url),
    ("boolean", |_| Kind::Boolean),
    ("image", |_| Kind::Image),
    ("records", |context| Kind::Records(records(context))),
];

/// Keys that a record has beside its fields, and a value beside itself: no field can be called so.
pub(crate) const PROVENANCE_KEYS: &[&str] =
    &["id", "source", "place", "certainty", "date", "note", "value"];

type ReadKind = fn(&mut Context<'_, '_, '_>) -> Kind;

struct Context<'c, 'f, 't> {
    fields: &'c mut Fields<'f>,
    languages: &'c Languages,
    diagnostics: &'t mut Diagnostics,
    in_record: bool,
}

impl Field {
    /// Name of its kind.
    pub(crate) fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Text => "text",
            Kind::Markdown => "markdown",
            Kind::Choice(_) => "choice",
            Kind::Choices(_) => "choices",
            Kind::Ref(_) => "ref",
            Kind::Refs(_) => "refs",
            Kind::Date => "date",
            Kind::Number(_) => "number",
            Kind::Url => "url",
            Kind::Boolean => "boolean",
            Kind::Image => "image",
            Kind::Records(_) => "records",
        }
    }

    /// Whether several values are a list rather than different answers.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.kind, Kind::Choices(_) | Kind::Refs(_) | Kind::Records(_))
    }

    /// The choices of a vocabulary; none for other kinds.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// The collection that it refers to.
    pub(crate) fn target(&self) -> Option<&str> {
        match &self.kind {
            Kind::Ref(to) | Kind::Refs(to) => Some(&to.collection),
            _ => None,
        }
    }

    /// The fields of its records.
    pub fn record_fields(&self) -> &[Field] {
        match &self.kind {
            Kind::Records(fields) => fields,
            _ => &[],
        }
    }

    /// Reads a declaration. `None` where there is no telling what kind it is.
    pub(crate) fn read(
        (key, node): &(Key, Node),
        languages: &Languages,
        in_record: bool,
        diagnostics: &mut Diagnostics,
    ) -> Option<Field> {
        if in_record && PROVENANCE_KEYS.contains(&key.name.as_str()) {
            diagnostics.push(
                Diagnostic::new(rules::INVALID_SCHEMA, &key.span).arg("expected", "free-name"),
            );
        }
        if !in_record && ENTRY_KEYS.contains(&key.name.as_str()) {
            diagnostics.push(
                Diagnostic::new(rules::INVALID_SCHEMA, &key.span).arg("expected", "free-name"),
            );
        }
        let mut fields = Fields::of(node, rules::INVALID_SCHEMA, diagnostics);
        if fields.take("kind").is_none() {
            diagnostics.push(Diagnostic::new(rules::MISSING_FIELD, &key.span).arg("name", "kind"));
        }
        let read = fields.one_of("kind", KINDS, diagnostics)?;
        let mut context = Context { fields: &mut fields, languages, diagnostics, in_record };
        let kind = read(&mut context);
        let meaning = fields.one_of("as", Meaning::NAMES, diagnostics);
        let facet = fields.flag("facet", diagnostics);
        let field = Field {
            id: key.name.clone(),
            kind,
            label: fields.translated("label", languages, diagnostics),
            meaning,
            required: fields.flag("required", diagnostics),
            translated: fields.flag("translated", diagnostics),
            max: fields.number("max", diagnostics),
            question: fields.translated("question", languages, diagnostics),
            card: fields.flag("card", diagnostics),
            facet,
            weight: fields.number("weight", diagnostics).unwrap_or(weight(meaning, facet)),
            help: fields.translated("help", languages, diagnostics),
            inverse: fields.translated("inverse", languages, diagnostics),
            acyclic: fields.flag("acyclic", diagnostics),
            symmetric: fields.flag("symmetric", diagnostics),
        };
        require_default(&field.label, "label", &key.span, diagnostics);
        fields.finish(diagnostics);
        Some(field)
    }
}

/// The weight in search of a field that has none of its own.
fn weight(meaning: Option<Meaning>, facet: bool) -> u32 {
    match meaning {
        Some(Meaning::Title) => 5,
        Some(Meaning::Names | Meaning::Short) => 4,
        Some(Meaning::Summary) => 2,
        _ if facet => 3,
        _ => 1,
    }
}

fn choices(context: &mut Context<'_, '_, '_>) -> Vec<Choice> {
    let Some(node) = context.fields.take("choices") else {
        return missing(context, "choices").unwrap_or_default();
    };
    let mut choices = Vec::new();
    for (key, label) in Fields::of(node, rules::INVALID_SCHEMA, context.diagnostics).rest() {
        let label = crate::syntax::fields::translated(
            label,
            context.languages,
            rules::INVALID_SCHEMA,
            context.diagnostics,
        );
        choices.push(Choice { id: key.name.clone(), label, mark: None });
    }
    if let Some(node) = context.fields.take("marks") {
        marks(node, &mut choices, context.diagnostics);
    }
    choices
}

/// `marks: {choice: mark}`.
fn marks(node: &Node, choices: &mut [Choice], diagnostics: &mut Diagnostics) {
    for (key, mark) in Fields::of(node, rules::INVALID_SCHEMA, diagnostics).rest() {
        let written = mark.text().unwrap_or_default();
        let found = MARKS.iter().find(|known| **known == written);
        let choice = choices.iter_mut().find(|choice| choice.id == key.name);
        match (choice, found) {
            (Some(choice), Some(found)) => choice.mark = Some(found),
            (choice, _) => {
                let (span, value) = match choice {
                    Some(_) => (&mark.span, written),
                    None => (&key.span, key.name.as_str()),
                };
                let finding = Diagnostic::new(rules::UNKNOWN_VALUE, span).arg("value", value);
                diagnostics.push(finding.arg("choices", MARKS.join(", ")));
            }
        }
    }
}

fn target(context: &mut Context<'_, '_, '_>) -> Target {
    let span = context.fields.take("to").map(|node| node.span.clone());
    match (context.fields.text("to", context.diagnostics), span) {
        (Some(collection), Some(span)) => Target { collection, span },
        _ => missing(context, "to").unwrap_or_else(|| Target {
            collection: String::new(),
            span: context.fields.span.clone(),
        }),
    }
}

fn number(context: &mut Context<'_, '_, '_>) -> NumberKind {
    NumberKind {
        unit: context.fields.translated("unit", context.languages, context.diagnostics),
        minimum: context.fields.number("minimum", context.diagnostics),
        greatest: context.fields.number("greatest", context.diagnostics),
        integer: context.fields.flag("integer", context.diagnostics),
    }
}

fn records(context: &mut Context<'_, '_, '_>) -> Vec<Field> {
    let Some(node) = context.fields.take("fields") else {
        return missing(context, "fields").unwrap_or_default();
    };
    if context.in_record {
        context
            .diagnostics
            .push(Diagnostic::new(rules::INVALID_SCHEMA, &node.span).arg("expected", "no-nesting"));
        return Vec::new();
    }
    let fields = Fields::of(node, rules::INVALID_SCHEMA, context.diagnostics);
    let read = |entry| Field::read(entry, context.languages, true, context.diagnostics);
    fields.rest().filter_map(read).collect()
}

fn missing<T>(context: &mut Context<'_, '_, '_>, name: &'static str) -> Option<T> {
    let place = &context.fields.span;
    context.diagnostics.push(Diagnostic::new(rules::MISSING_FIELD, place).arg("name", name));
    None
}

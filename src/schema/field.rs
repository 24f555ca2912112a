//! One field of a collection or of a record: its kind and everything said about it.

use crate::diagnostic::{Diagnostic, rules};
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
    pub kind: Kind,
    /// Its name.
    pub label: Translated<String>,
    /// What it means to the program.
    pub meaning: Option<Meaning>,
    /// Whether an entry must have it.
    pub required: bool,
    /// Whether a translation may hold it.
    pub translated: bool,
    /// Greatest length in characters.
    pub max: Option<usize>,
    /// Asked of readers while it is missing or unknown.
    pub question: Translated<String>,
    /// Whether it stands on cards.
    pub card: bool,
    /// Whether entries can be filtered and related by it.
    pub facet: bool,
    /// Weight in search.
    pub weight: u32,
    /// What to write, for contributors.
    pub help: Translated<String>,
    /// Name of the list on the other side of a reference.
    pub inverse: Translated<String>,
    /// Whether chains of it must not close.
    pub acyclic: bool,
    /// Whether both sides must name each other.
    pub symmetric: bool,
    /// Where it is declared.
    pub span: Span,
}

/// What the values of a field are.
#[derive(Clone, Debug)]
pub enum Kind {
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
pub struct NumberKind {
    /// What is counted.
    pub unit: Translated<String>,
    /// Least value.
    pub minimum: Option<f64>,
    /// Greatest value.
    pub greatest: Option<f64>,
    /// Whole numbers only.
    pub integer: bool,
}

/// What a reference refers to.
#[derive(Clone, Debug)]
pub struct Target {
    /// Id of the collection.
    pub collection: String,
    /// Where that is said.
    pub span: Span,
}

/// One of the values of a vocabulary.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As entries write it.
    pub id: String,
    /// Its name.
    pub label: Translated<String>,
    /// The mark that stands beside it in tables.
    pub mark: Option<&'static str>,
}

/// Marks of choices: shapes that tell them apart without colour. What they look like, the theme says.
pub const MARKS: &[&str] =
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
    pub fn name(self) -> &'static str {
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
pub const PROVENANCE_KEYS: &[&str] =
    &["id", "source", "place", "certainty", "date", "note", "value"];

type ReadKind = fn(&mut Context<'_, '_, '_>) -> Kind;

struct Context<'c, 'f, 't> {
    fields: &'c mut Fields<'f>,
    languages: &'c Languages,
    told: &'t mut Vec<Diagnostic>,
    in_record: bool,
}

impl Field {
    /// Name of its kind.
    pub fn kind_name(&self) -> &'static str {
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
    pub fn is_list(&self) -> bool {
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
    pub fn target(&self) -> Option<&str> {
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
    pub fn read(
        (key, node): &(Key, Node),
        languages: &Languages,
        in_record: bool,
        told: &mut Vec<Diagnostic>,
    ) -> Option<Field> {
        if in_record && PROVENANCE_KEYS.contains(&key.name.as_str()) {
            told.push(
                Diagnostic::new(rules::INVALID_SCHEMA, &key.span).arg("expected", "free-name"),
            );
        }
        if !in_record && ENTRY_KEYS.contains(&key.name.as_str()) {
            told.push(
                Diagnostic::new(rules::INVALID_SCHEMA, &key.span).arg("expected", "free-name"),
            );
        }
        let mut fields = Fields::of(node, rules::INVALID_SCHEMA, told);
        if fields.take("kind").is_none() {
            told.push(Diagnostic::new(rules::MISSING_FIELD, &key.span).arg("name", "kind"));
        }
        let read = fields.one_of("kind", KINDS, told)?;
        let mut context = Context { fields: &mut fields, languages, told, in_record };
        let kind = read(&mut context);
        let meaning = fields.one_of("as", Meaning::NAMES, told);
        let facet = fields.flag("facet", told);
        let field = Field {
            id: key.name.clone(),
            kind,
            label: fields.translated("label", languages, told),
            meaning,
            required: fields.flag("required", told),
            translated: fields.flag("translated", told),
            max: fields.number("max", told),
            question: fields.translated("question", languages, told),
            card: fields.flag("card", told),
            facet,
            weight: fields.number("weight", told).unwrap_or(weight(meaning, facet)),
            help: fields.translated("help", languages, told),
            inverse: fields.translated("inverse", languages, told),
            acyclic: fields.flag("acyclic", told),
            symmetric: fields.flag("symmetric", told),
            span: key.span.clone(),
        };
        require_default(&field.label, "label", &key.span, told);
        fields.finish(told);
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
    for (key, label) in Fields::of(node, rules::INVALID_SCHEMA, context.told).rest() {
        let label = crate::syntax::fields::translated(
            label,
            context.languages,
            rules::INVALID_SCHEMA,
            context.told,
        );
        choices.push(Choice { id: key.name.clone(), label, mark: None });
    }
    if let Some(node) = context.fields.take("marks") {
        marks(node, &mut choices, context.told);
    }
    choices
}

/// `marks: {choice: mark}`.
fn marks(node: &Node, choices: &mut [Choice], told: &mut Vec<Diagnostic>) {
    for (key, mark) in Fields::of(node, rules::INVALID_SCHEMA, told).rest() {
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
                told.push(finding.arg("choices", MARKS.join(", ")));
            }
        }
    }
}

fn target(context: &mut Context<'_, '_, '_>) -> Target {
    let span = context.fields.take("to").map(|node| node.span.clone());
    match (context.fields.text("to", context.told), span) {
        (Some(collection), Some(span)) => Target { collection, span },
        _ => missing(context, "to").unwrap_or_else(|| Target {
            collection: String::new(),
            span: context.fields.span.clone(),
        }),
    }
}

fn number(context: &mut Context<'_, '_, '_>) -> NumberKind {
    NumberKind {
        unit: context.fields.translated("unit", context.languages, context.told),
        minimum: context.fields.number("minimum", context.told),
        greatest: context.fields.number("greatest", context.told),
        integer: context.fields.flag("integer", context.told),
    }
}

fn records(context: &mut Context<'_, '_, '_>) -> Vec<Field> {
    let Some(node) = context.fields.take("fields") else {
        return missing(context, "fields").unwrap_or_default();
    };
    if context.in_record {
        context
            .told
            .push(Diagnostic::new(rules::INVALID_SCHEMA, &node.span).arg("expected", "no-nesting"));
        return Vec::new();
    }
    let fields = Fields::of(node, rules::INVALID_SCHEMA, context.told);
    let read = |entry| Field::read(entry, context.languages, true, context.told);
    fields.rest().filter_map(read).collect()
}

fn missing<T>(context: &mut Context<'_, '_, '_>, name: &'static str) -> Option<T> {
    let place = &context.fields.span;
    context.told.push(Diagnostic::new(rules::MISSING_FIELD, place).arg("name", name));
    None
}

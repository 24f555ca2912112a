//! Front matter → answers, by the schema: the kind of a field decides what a scalar is.

use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Diagnostics, rules};
use crate::language::Translated;
use crate::parse::doc::{
    Answer, Bound, Certainty, Claim, Image, Number, Record, RefTarget, Said, Value,
};
use crate::markdown::prose::Prose;
use crate::markdown::url::{self, Target};
use crate::markdown::writer;
use crate::place::{Span, is_slug};
use crate::rule::unknown_field::unknown_field;
use crate::schema::field::{Field, Kind, NumberKind, PROVENANCE_KEYS};
use crate::syntax::fields::Fields;
use crate::syntax::tree::{Key, Node};
use crate::text::Source;

/// What answers are read with.
pub(crate) struct Reader<'a> {
    /// The file.
    pub(crate) source: &'a Source,
    /// The site.
    pub(crate) config: &'a Config,
    /// Code of the language that the file is in.
    pub(crate) language: &'a str,
    /// Whether the file is a translation, which holds texts only.
    pub(crate) translation: bool,
}

/// Keys of the map form of a value; one of them must be `value`.
const CLAIM_KEYS: &[&str] = &["value", "source", "place", "certainty", "date", "note"];

impl Reader<'_> {
    /// One answer for each field. Keys that are neither fields nor `others` are reported.
    pub(crate) fn answers(
        &self,
        fields: &[Field],
        written: &Fields<'_>,
        others: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Vec<Answer> {
        let mut answers = vec![Answer::default(); fields.len()];
        for (key, node) in written.rest() {
            match fields.iter().position(|field| field.id == key.name) {
                Some(index) => answers[index] = self.answer(&fields[index], key, node, diagnostics),
                None => diagnostics.push(unknown(key, fields, others)),
            }
        }
        answers
    }

    fn answer(
        &self,
        field: &Field,
        key: &Key,
        node: &Node,
        diagnostics: &mut Diagnostics,
    ) -> Answer {
        if self.translation && !translatable(field) {
            diagnostics.push(
                Diagnostic::new(rules::FIELD_NOT_TRANSLATED, &key.span)
                    .arg("name", key.name.as_str()),
            );
            return Answer::default();
        }
        if node.is_empty() {
            return Answer { claims: Vec::new(), key: Some((key.span.clone(), false)) };
        }
        let items = node.items();
        if !field.is_list() && items.len() > 1 && !items.iter().all(is_claim) {
            diagnostics.push(wrong(node, "single"));
        }
        let claims = items.iter().filter_map(|item| self.claim(field, item, diagnostics)).collect();
        Answer { claims, key: Some((key.span.clone(), true)) }
    }

    fn claim(&self, field: &Field, node: &Node, diagnostics: &mut Diagnostics) -> Option<Claim> {
        let mut claim = Claim {
            value: Said::Unknown,
            source: None,
            place: Translated::empty(),
            certainty: Certainty::Stated,
            date: None,
            note: Translated::empty(),
            span: node.span.clone(),
        };
        let mut value = node;
        if is_claim(node) || matches!(field.kind, Kind::Records(_)) && node.map().is_some() {
            let mut fields = Fields::of(node, rules::WRONG_VALUE, diagnostics);
            self.provenance(&mut fields, &mut claim, diagnostics);
            if is_claim(node) {
                value = fields.take("value")?;
                claim.span = value.span.clone();
                self.refuse_other_keys(&fields, diagnostics);
            }
        }
        claim.value = match value.plain() {
            Some("unknown") => Said::Unknown,
            Some("not-applicable") => Said::NotApplicable,
            _ => match &field.kind {
                Kind::Records(fields) => {
                    Said::Known(self.record(fields, value, is_claim(node), diagnostics)?)
                }
                _ => Said::Known(self.value(field, value, diagnostics)?),
            },
        };
        Some(claim)
    }

    fn provenance(
        &self,
        fields: &mut Fields<'_>,
        claim: &mut Claim,
        diagnostics: &mut Diagnostics,
    ) {
        let languages = &self.config.languages;
        let source = fields.take("source").map(|node| node.span.clone());
        claim.source = fields.text("source", diagnostics).zip(source);
        claim.place = fields.translated("place", languages, diagnostics);
        claim.note = fields.translated("note", languages, diagnostics);
        claim.certainty =
            fields.one_of("certainty", Certainty::NAMES, diagnostics).unwrap_or_default();
        if let Some(node) = fields.take("date") {
            claim.date = date(node, diagnostics);
        }
    }

    fn refuse_other_keys(&self, fields: &Fields<'_>, diagnostics: &mut Diagnostics) {
        for (key, _) in fields.rest() {
            diagnostics.push(unknown_field(&key.name, &key.span, CLAIM_KEYS.iter().copied()));
        }
    }

    fn value(&self, field: &Field, node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
        match &field.kind {
            Kind::Text => self.text(field, node, diagnostics).map(Value::Text),
            Kind::Markdown => self.markdown(field, node, diagnostics),
            Kind::Choice(_) | Kind::Choices(_) => choice(field, node, diagnostics),
            Kind::Ref(_) | Kind::Refs(_) => reference(node, diagnostics),
            Kind::Date => date(node, diagnostics).map(Value::Date),
            Kind::Number(kind) => number(kind, node, diagnostics),
            Kind::Url => address(node, diagnostics),
            Kind::Boolean => match node.plain() {
                Some("true") => Some(Value::Boolean(true)),
                Some("false") => Some(Value::Boolean(false)),
                _ => refuse(node, "boolean", diagnostics),
            },
            Kind::Image => self.image(node, diagnostics),
            Kind::Records(_) => None,
        }
    }

    fn text(&self, field: &Field, node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
        let Some(text) = node.text() else { return refuse(node, "text", diagnostics) };
        check_length(field, text, &node.span, diagnostics);
        if node.plain().is_some_and(is_ambiguous) {
            diagnostics
                .push(Diagnostic::new(rules::AMBIGUOUS_VALUE, &node.span).arg("value", text));
        }
        if field.translated {
            self.check_sentences(text, node, diagnostics);
        }
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The scalar has lost its indentation: what is found in it is reported about the whole value.
    fn check_sentences(&self, text: &str, node: &Node, diagnostics: &mut Diagnostics) {
        let mut inner = Diagnostics::default();
        let mut prose = Prose::new(&self.source.path);
        prose.push(text, 0, &mut inner);
        prose.end_block(&mut inner);
        diagnostics
            .extend(inner.into_iter().map(|found| Diagnostic { span: node.span.clone(), ..found }));
    }

    fn markdown(&self, field: &Field, node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
        let Some(text) = node.text() else { return refuse(node, "text", diagnostics) };
        check_length(field, text, &node.span, diagnostics);
        // The scalar has lost its indentation: places inside it are those of the whole value.
        let scalar = Source::new(self.source.path.clone(), text);
        let mut inner = Diagnostics::default();
        let mut markdown =
            writer::parse(&scalar, 0..scalar.text.len(), self.language, &field.id, &mut inner);
        markdown.links.iter_mut().for_each(|link| link.span = node.span.clone());
        markdown.abbreviations.values_mut().for_each(|known| known.span = node.span.clone());
        diagnostics.extend(
            inner.into_iter().map(|finding| Diagnostic { span: node.span.clone(), ..finding }),
        );
        Some(Value::Markdown(markdown))
    }

    fn image(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
        let mut fields = Fields::of(node, rules::WRONG_VALUE, diagnostics);
        let file = if self.translation { None } else { self.image_file(&mut fields, diagnostics) };
        let alt = fields.text("alt", diagnostics).unwrap_or_default();
        if alt.is_empty() {
            diagnostics.push(Diagnostic::new(rules::MISSING_ALTERNATIVE_TEXT, &node.span));
        }
        let credit = fields.text("credit", diagnostics);
        fields.finish(diagnostics);
        Some(Value::Image(Image { file, alt, credit }))
    }

    fn image_file(
        &self,
        fields: &mut Fields<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(crate::place::SourcePath, Span)> {
        let Some(node) = fields.take("file") else {
            diagnostics
                .push(Diagnostic::new(rules::MISSING_FIELD, &fields.span).arg("name", "file"));
            return None;
        };
        let written = node.text().unwrap_or_default();
        match url::target(written, &self.source.path) {
            Ok(Target::File(path, None)) => Some((path, node.span.clone())),
            _ => {
                diagnostics
                    .push(Diagnostic::new(rules::BROKEN_LINK, &node.span).arg("url", written));
                None
            }
        }
    }

    /// A record; one that is `wrapped` has its provenance around it instead of in it.
    fn record(
        &self,
        fields: &[Field],
        node: &Node,
        wrapped: bool,
        diagnostics: &mut Diagnostics,
    ) -> Option<Value> {
        let mut keys = Fields::of(node, rules::WRONG_VALUE, diagnostics);
        let id = keys.take("id").and_then(|node| match node.text() {
            Some(id) if is_slug(id) => Some((id.to_owned(), node.span.clone())),
            written => {
                let written = written.unwrap_or_default();
                diagnostics.push(wrong(node, "slug").arg("proposal", slug::slugify(written)));
                None
            }
        });
        // `claim` has read these.
        for name in PROVENANCE_KEYS.iter().filter(|name| **name != "value" && !wrapped) {
            keys.take(name);
        }
        if self.translation && id.is_none() {
            diagnostics.push(Diagnostic::new(rules::MISSING_FIELD, &node.span).arg("name", "id"));
            return None;
        }
        let answers = self.answers(fields, &keys, &[], diagnostics);
        if !self.translation {
            require(fields, &answers, &node.span, diagnostics);
        }
        Some(Value::Record(Record { id, answers }))
    }
}

/// Reports which required fields have no answer: at the empty key, or where it could stand. What is
/// written and wrong has been reported.
pub(crate) fn require(
    fields: &[Field],
    answers: &[Answer],
    span: &Span,
    diagnostics: &mut Diagnostics,
) {
    for (field, answer) in fields.iter().zip(answers).filter(|(field, _)| field.required) {
        let place = match &answer.key {
            Some((_, true)) => continue,
            Some((key, false)) => key,
            None => span,
        };
        let finding = Diagnostic::new(rules::MISSING_FIELD, place).arg("name", field.id.as_str());
        let ids: Vec<&str> = field.choices().iter().map(|choice| choice.id.as_str()).collect();
        diagnostics.push(match field.target() {
            Some(collection) => finding.arg("value", "reference").arg("collection", collection),
            None if ids.is_empty() => finding.arg("value", "text"),
            None => finding.arg("value", "choice").arg("choices", ids.join(", ")),
        });
    }
}

/// Whether a translation may hold a field.
pub(crate) fn translatable(field: &Field) -> bool {
    match &field.kind {
        Kind::Text | Kind::Markdown => field.translated,
        Kind::Image => true,
        Kind::Records(fields) => fields.iter().any(translatable),
        _ => false,
    }
}

/// Whether YAML 1.1, which many programs read, makes a truth value of a word.
fn is_ambiguous(word: &str) -> bool {
    const WORDS: &[&str] = &["false", "n", "no", "off", "on", "true", "y", "yes"];
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn is_claim(node: &Node) -> bool {
    node.get("value").is_some()
}

fn unknown(key: &Key, fields: &[Field], others: &[&str]) -> Diagnostic {
    let known = fields.iter().map(|field| field.id.as_str()).chain(others.iter().copied());
    unknown_field(&key.name, &key.span, known)
}

fn wrong(node: &Node, expected: &str) -> Diagnostic {
    Diagnostic::new(rules::WRONG_VALUE, &node.span)
        .arg("expected", expected)
        .arg("value", node.text().unwrap_or_default())
}

fn refuse<T>(node: &Node, expected: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics.push(wrong(node, expected));
    None
}

fn check_length(field: &Field, text: &str, span: &Span, diagnostics: &mut Diagnostics) {
    let length = text.chars().count();
    if let Some(max) = field.max.filter(|max| length > *max) {
        let finding = Diagnostic::new(rules::TEXT_TOO_LONG, span).arg("name", field.id.as_str());
        diagnostics.push(finding.arg("length", length).arg("max", max));
    }
}

fn choice(field: &Field, node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
    let Some(written) = node.text() else { return refuse(node, "text", diagnostics) };
    let choices = field.choices();
    if let Some(index) = choices.iter().position(|choice| choice.id == written) {
        return Some(Value::Choice(index));
    }
    let known = || choices.iter().map(|choice| choice.id.as_str());
    let finding = Diagnostic::new(rules::UNKNOWN_VALUE, &node.span)
        .arg("value", written)
        .arg("choices", known().collect::<Vec<_>>().join(", "));
    // Readers see labels: somebody who writes one means its choice.
    let lower = written.to_lowercase();
    let labelled = choices
        .iter()
        .find(|choice| choice.label.iter().any(|(label, _)| label.to_lowercase() == lower));
    diagnostics.push(match labelled {
        Some(choice) => finding.arg("suggestion", choice.id.as_str()),
        None => finding.suggest(written, known()),
    });
    None
}

fn reference(node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
    let Some(written) = node.text() else { return refuse(node, "reference", diagnostics) };
    let (id, record) = match written.split_once('#') {
        Some((id, record)) => (id, Some(record.to_owned())),
        None => (written, None),
    };
    Some(Value::Ref(RefTarget { id: id.to_owned(), record }))
}

fn date(node: &Node, diagnostics: &mut Diagnostics) -> Option<Date> {
    Date::parse(node.text().unwrap_or_default()).or_else(|| refuse(node, "date", diagnostics))
}

fn address(node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
    let written = node.text().unwrap_or_default();
    if url::is_external(written) {
        return Some(Value::Url(written.to_owned()));
    }
    diagnostics.push(Diagnostic::new(rules::UNSAFE_URL, &node.span).arg("url", written));
    None
}

fn number(kind: &NumberKind, node: &Node, diagnostics: &mut Diagnostics) -> Option<Value> {
    let written = node.text().unwrap_or_default().trim();
    let bounds = [(">=", Bound::AtLeast), ("<=", Bound::AtMost), ("~", Bound::About)];
    let found = bounds.iter().find_map(|(mark, bound)| Some((written.strip_prefix(mark)?, *bound)));
    let (digits, bound) = found.unwrap_or((written, Bound::Exact));
    let plain =
        digits.trim().chars().all(|letter| letter.is_ascii_digit() || ".-".contains(letter));
    let value = digits.trim().parse::<f64>().ok().filter(|value| plain && value.is_finite());
    let Some(value) =
        value.filter(|value| digits.len() <= 17 && (!kind.integer || value.fract() == 0.0))
    else {
        return refuse(node, if kind.integer { "whole-number" } else { "number" }, diagnostics);
    };
    let below = kind.minimum.is_some_and(|minimum| value < minimum);
    if below || kind.greatest.is_some_and(|greatest| value > greatest) {
        let bound = |bound: Option<f64>| bound.map_or("…".to_owned(), |bound| bound.to_string());
        diagnostics.push(
            wrong(node, "range")
                .arg("minimum", bound(kind.minimum))
                .arg("greatest", bound(kind.greatest)),
        );
        return None;
    }
    Some(Value::Number(Number { bound, value }))
}

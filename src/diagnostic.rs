//! What a stage has to report to the author: a rule, where, and the words to fill into its message.
//! No text is made here (`report` does) and nothing is printed (`command` does).

use crate::fix::Fix;
use crate::nearest::nearest;
use crate::span::Span;
use std::sync::Arc;

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Severity {
    /// Not reported at all.
    Off,
    /// Worth knowing.
    Note,
    /// Should be looked at; the build goes on.
    Warning,
    /// Must be mended before anything is written.
    Error,
}

impl Severity {
    /// The names that `site.toml` uses.
    pub(crate) const NAMES: &[(&'static str, Severity)] = &[
        ("off", Severity::Off),
        ("note", Severity::Note),
        ("warning", Severity::Warning),
        ("error", Severity::Error),
    ];

    /// The name of this severity.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Off => "off",
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A kind of problem; its name reads well after "allow".
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rule {
    /// Kebab-case; the same in messages, `site.toml`, `allow` and addresses.
    pub name: &'static str,
    /// How much it matters unless `site.toml` says otherwise.
    pub severity: Severity,
}

/// Something to fill into a message.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) enum Arg {
    /// Words of the author, a name, a path.
    Text(String),
    /// A count.
    Number(usize),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(number)
    }
}

/// Key of the label at what was shown when a finding was met: a fault of a template is one, however many
/// pages show it.
pub(crate) const LABEL_SHOWING: &str = "label-showing";

/// Another place that belongs to a finding.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) struct Label {
    /// The place.
    pub(crate) span: Span,
    /// Key of its words in `report/*.ftl`: `label-first`, `label-showing`.
    pub(crate) key: &'static str,
}

/// A rule that the bank declares itself: reported as `declared-gap`, under a name of its own.
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) struct OwnRule {
    /// Its name, by which it can be allowed.
    pub(crate) name: String,
    /// How much it matters.
    pub(crate) severity: Severity,
    /// What it says, by code of the language.
    pub(crate) messages: Vec<(String, String)>,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// Which rule.
    pub rule: &'static Rule,
    /// The rule's own, until the pipeline sets what `site.toml` says.
    pub severity: Severity,
    /// Where.
    pub(crate) span: Span,
    /// What to fill in, by name. `suggestion` is shown as "did you mean".
    pub(crate) args: Vec<(&'static str, Arg)>,
    /// Other places.
    pub(crate) labels: Vec<Label>,
    /// How it can be mended, the likeliest first.
    pub(crate) fixes: Vec<Fix>,
    /// The rule of the bank that it is reported by, if it is one of those.
    pub(crate) own: Option<Arc<OwnRule>>,
}

/// The diagnostics of a stage, in the order in which they were found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Moves those of another stage here.
    pub(crate) fn append(&mut self, other: &mut Diagnostics) {
        self.found.append(&mut other.found);
    }

    /// Keeps the first ones.
    pub(crate) fn truncate(&mut self, most: usize) {
        self.found.truncate(most);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.found.iter()
    }

    /// All of them, for reports.
    pub fn as_slice(&self) -> &[Diagnostic] {
        &self.found
    }

    /// Sorts by a key; what is alike stays in order.
    pub(crate) fn sort_by_key<K: Ord>(&mut self, key: impl FnMut(&Diagnostic) -> K) {
        self.found.sort_by_key(key);
    }

    /// All of them, to be changed.
    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.found.iter_mut()
    }

    /// Keeps those for which a condition holds.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// Each once, by file, offset, rule and arguments.
    pub(crate) fn sort(&mut self) {
        self.found.sort_by(|one, other| one.order().cmp(&other.order()));
        self.found.dedup_by(|one, other| one.is_same(other));
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, more: I) {
        self.found.extend(more);
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(all: I) -> Self {
        Self { found: all.into_iter().collect() }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.iter()
    }
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub(crate) fn new(rule: &'static Rule, span: &Span) -> Self {
        Self {
            rule,
            severity: rule.severity,
            span: span.clone(),
            args: Vec::new(),
            labels: Vec::new(),
            fixes: Vec::new(),
            own: None,
        }
    }

    /// The name that it is reported, allowed and found by.
    pub fn name(&self) -> &str {
        self.own.as_ref().map_or(self.rule.name, |own| &own.name)
    }

    /// With a word for the message.
    #[must_use]
    pub(crate) fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// With the candidate nearest to what was written, if one is near.
    #[must_use]
    pub(crate) fn suggest<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion(nearest(written, candidates))
    }

    /// With what was probably meant.
    #[must_use]
    pub(crate) fn suggestion(self, meant: Option<&str>) -> Self {
        match meant {
            Some(meant) => self.arg("suggestion", meant),
            None => self,
        }
    }

    /// The same, where the words are the whole of what is underlined, and can be replaced by the candidate.
    #[must_use]
    pub(crate) fn suggest_instead<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let Some(near) = nearest(written, candidates) else { return self };
        let fix = Fix::replace(&self.span, near);
        self.arg("suggestion", near).fix(fix)
    }

    /// With a way to mend it.
    #[must_use]
    pub(crate) fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fixes.extend(fix.into());
        self
    }

    /// With another place.
    #[must_use]
    pub(crate) fn label(mut self, span: &Span, key: &'static str) -> Self {
        self.labels.push(Label { span: span.clone(), key });
        self
    }

    /// The same finding at other places, as of a text that stands in a file.
    #[must_use]
    pub(crate) fn moved(mut self, place: impl Fn(&Span) -> Span) -> Self {
        self.span = place(&self.span);
        self.labels.iter_mut().for_each(|label| label.span = place(&label.span));
        let edits = self.fixes.iter_mut().flat_map(|fix| &mut fix.edits);
        edits.for_each(|edit| edit.span = place(&edit.span));
        self
    }

    /// What findings are sorted by: file, offset, rule, words.
    pub(crate) fn order(&self) -> impl Ord + '_ {
        (&self.span, self.name(), &self.args, &self.labels)
    }

    /// Whether this is the same finding, whatever was shown when it was met.
    fn is_same(&self, other: &Self) -> bool {
        let place =
            self.name() == other.name() && self.span == other.span && self.args == other.args;
        place && self.own_labels().eq(other.own_labels())
    }

    fn own_labels(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| label.key != LABEL_SHOWING)
    }
}

/// What a stage made, and what it has to report about it.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    /// Always there: broken input gives a value too.
    pub value: T,
    /// The findings, in no particular order.
    pub diagnostics: Diagnostics,
}

impl<T> Outcome<T> {
    /// Takes the value, moves the diagnostics to those of the caller.
    pub(crate) fn into_value(self, diagnostics: &mut Diagnostics) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }
}

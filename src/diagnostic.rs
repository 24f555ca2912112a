//! What a stage has to report to the author: a rule, where, and the words to fill into its message.
//! No text is made here (`report` does) and nothing is printed (`command` does).

use crate::fix::Fix;
use crate::nearest::nearest;
use crate::place::{SourcePath, Span};
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

macro_rules! rules {
    ($($constant:ident $severity:ident $name:literal $about:literal)*) => {
        $(#[doc = $about] pub(crate) const $constant: &Rule =
            &Rule { name: $name, severity: Severity::$severity };)*
        /// Every rule there is, by name.
        pub const RULES: &[&Rule] = &[$($constant),*];
    };
}

/// The rules: one line each, in alphabetical order. Their messages are in `report/*.ftl`.
pub mod rules {
    use super::{Rule, Severity};

    rules! {
        ACCESSIBILITY_STATEMENT Warning "accessibility-statement" "A statement on accessibility that lacks an item or is old."
        ACTIVE_DOCUMENT Warning "active-document" "A document that runs a program."
        ALIAS_SHADOWS_PAGE Error "alias-shadows-page" "An old address at which there is a page."
        AMBIGUOUS_VALUE Warning "ambiguous-value" "A word that other programs do not read as text."
        BROKEN_ANCHOR Error "broken-anchor" "A link to a heading or record that is not there."
        BROKEN_LINK Error "broken-link" "A link to a file that is not there."
        BROKEN_REFERENCE Error "broken-reference" "A reference to an entry that is not there."
        CONTROL_CHARACTER Error "control-character" "An invisible character that can mislead."
        CYCLIC_RELATION Error "cyclic-relation" "A chain of references that leads back to its start."
        DECLARED_GAP Warning "declared-gap" "Something missing that the bank itself says should not be."
        DUPLICATE_ADDRESS Error "duplicate-address" "Two things that claim the same address."
        DUPLICATE_ID Error "duplicate-id" "Two records of an entry with the same id."
        DUPLICATE_KEY Error "duplicate-key" "A key that stands twice in one map."
        DUPLICATE_TITLE Warning "duplicate-title" "Two entries of a collection with the same title."
        ENTRY_WITHOUT_SOURCE Warning "entry-without-source" "An entry that names no source."
        FACT_WITHOUT_SOURCE Warning "fact-without-source" "A value that names no source, where the schema asks for one."
        FIELD_NOT_TRANSLATED Error "field-not-translated" "A field in a translation that the original decides."
        FILE_NAME Error "file-name" "A file name that cannot be an id."
        FRONT_MATTER Error "front-matter" "A file without front matter, or whose front matter is not closed."
        HEADING_SKIPPED Warning "heading-skipped" "A heading that is more than one level below the one before it."
        IMAGE_TOO_LARGE Warning "image-too-large" "A picture with more bytes or pixels than a page needs."
        INVALID_CONFIGURATION Error "invalid-configuration" "A value in `site.toml` that cannot be used."
        INVALID_SCHEMA Error "invalid-schema" "A declaration in `_collection.md` that cannot be used."
        LONG_SENTENCE Note "long-sentence" "A sentence that is hard to follow to its end."
        MEANINGLESS_LINK_TEXT Warning "meaningless-link-text" "A link whose words do not say where it leads."
        MISLEADING_LINK_TEXT Warning "misleading-link-text" "A link that shows another address than its own."
        MISPLACED_FILE Error "misplaced-file" "A file that belongs to no collection."
        MISSING_ALTERNATIVE_TEXT Error "missing-alternative-text" "An image without a text that says what it shows."
        MISSING_FIELD Error "missing-field" "A required field that is not there."
        MISSING_TRANSLATION Note "missing-translation" "An entry that is not translated, in a collection that is."
        NOT_SYMMETRIC Error "not-symmetric" "A mutual relation that only one side names."
        ORPHAN_ENTRY Note "orphan-entry" "An entry that nothing else is tied to."
        OUTDATED_TRANSLATION Warning "outdated-translation" "A translation of a text that has changed since."
        PAST_REVIEW_DATE Warning "past-review-date" "An entry that should have been looked at again by now."
        PERSONAL_DATA Warning "personal-data" "An address or number that belongs to a person."
        RAW_HTML Error "raw-html" "HTML in Markdown."
        RESERVED_ADDRESS Error "reserved-address" "An address that the program keeps for itself."
        SOURCE_NOT_USED Note "source-not-used" "A source that nothing in the bank is taken from."
        SYNTAX Error "syntax" "A file that is not valid YAML, TOML or Fluent."
        TEMPLATE Error "template" "A template that cannot be read or filled in."
        TEMPLATE_IN_TEXT Note "template-in-text" "Signs of a template in a text, which shows them as they are."
        TEXT_TOO_LONG Error "text-too-long" "A text that is longer than the schema allows."
        TOO_MANY_FINDINGS Error "too-many-findings" "A file with more findings than anybody reads."
        TRANSLATION_WITHOUT_ORIGINAL Error "translation-without-original" "A translation of an entry that is not there."
        UNEXPLAINED_ABBREVIATION Note "unexplained-abbreviation" "An abbreviation of the glossary, used without saying what it means."
        UNKNOWN_FIELD Error "unknown-field" "A field or key that nobody declared."
        UNKNOWN_VALUE Error "unknown-value" "A value that is none of the choices."
        UNREADABLE_FILE Error "unreadable-file" "A file that is no text, too large, or a link to elsewhere."
        UNSAFE_FILE Error "unsafe-file" "A file that can do harm, or is not what its name says."
        UNSAFE_URL Error "unsafe-url" "An address of a kind that can do harm."
        UNSUPPORTED_YAML Error "unsupported-yaml" "A feature of YAML that a bank has no use for."
        UNUSED_ALLOW Warning "unused-allow" "A finding that is allowed and does not occur."
        UNUSED_ASSET Note "unused-asset" "A file that nothing shows or links to."
        UNUSED_FOOTNOTE Warning "unused-footnote" "A footnote that nothing refers to."
        WRONG_VALUE Error "wrong-value" "A value of the wrong kind."
    }
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

/// Diagnostics of one file that are kept; nobody reads more.
const MOST_IN_A_FILE: usize = 1000;

impl Diagnostics {
    /// Adds one.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Moves those of another stage here.
    pub(crate) fn append(&mut self, other: &mut Diagnostics) {
        self.found.append(&mut other.found);
    }

    /// Drops what is too much for one file, and says so. That is an error, since what was dropped may
    /// have been one.
    pub(crate) fn limit(&mut self, file: &SourcePath) {
        if self.is_full() {
            self.found.truncate(MOST_IN_A_FILE);
            let finding = Diagnostic::new(rules::TOO_MANY_FINDINGS, &Span::top(file));
            self.push(finding.arg("most", MOST_IN_A_FILE));
        }
    }

    /// Whether one file has more than are kept, so that nothing else need be looked for in it.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() > MOST_IN_A_FILE
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

    /// A finding of a rule that the bank declares.
    pub(crate) fn of_bank(rule: &Arc<OwnRule>, span: &Span) -> Self {
        let finding = Self::new(rules::DECLARED_GAP, span);
        Self { severity: rule.severity, own: Some(Arc::clone(rule)), ..finding }
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
        match nearest(written, candidates) {
            Some(near) => self.arg("suggestion", near),
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

    /// Whether this is the same finding: a fault of a template is one, however many pages show it.
    fn is_same(&self, other: &Self) -> bool {
        let place =
            self.name() == other.name() && self.span == other.span && self.args == other.args;
        place && (self.rule == rules::TEMPLATE || self.labels == other.labels)
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

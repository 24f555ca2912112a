//! The language in which findings are reported: Swedish or English.

use crate::diagnostic::{Arg, Diagnostic, OwnRule, Severity};
use crate::fix::Fix;
use crate::report::harmless::one_line;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The languages that there are, with their words.
const LANGUAGES: &[(&str, &str)] =
    &[("sv", include_str!("messages/sv.ftl")), ("en", include_str!("messages/en.ftl"))];

/// The words of a language.
pub struct Messages {
    code: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The words of the language with this code, else English.
    pub fn new(code: &str) -> Self {
        let fits = |(known, _): &&(&str, &str)| code.starts_with(known);
        let (code, text) = LANGUAGES.iter().find(fits).unwrap_or(&LANGUAGES[1]);
        let mut bundle = FluentBundle::new_concurrent(vec![code.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // What cannot be read of our own words, a test tells.
        let resource = FluentResource::try_new((*text).to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        Self { code, bundle }
    }

    /// Codes of the languages that there are.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(code, _)| *code)
    }

    /// The message of a finding, on one line.
    pub(crate) fn message(&self, finding: &Diagnostic) -> String {
        if let Some(own) = &finding.own {
            return self.own(own);
        }
        let message = self.filled(finding.rule.name, None, finding);
        message.unwrap_or_else(|| finding.rule.name.to_owned()).replace('\n', " ")
    }

    /// What a rule of the bank says, on one line.
    pub(crate) fn own(&self, rule: &OwnRule) -> String {
        let fits = rule.messages.iter().find(|(code, _)| code.starts_with(self.code));
        let message = fits.or(rule.messages.first()).map_or(&rule.name, |(_, message)| message);
        one_line(&shortened(message))
    }

    /// Code of the language.
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    /// What to do about a finding: "did you mean" where something is near, and the advice of the rule.
    pub(crate) fn help(&self, finding: &Diagnostic) -> Vec<String> {
        self.suggestion(finding).into_iter().chain(self.advice(finding)).collect()
    }

    /// What was probably meant.
    pub(crate) fn suggestion(&self, finding: &Diagnostic) -> Option<String> {
        let suggested = finding.args.iter().any(|(name, _)| *name == "suggestion");
        suggested.then(|| self.filled("suggestion", None, finding)).flatten()
    }

    /// The advice of the rule.
    pub(crate) fn advice(&self, finding: &Diagnostic) -> Option<String> {
        let advice = self.filled(finding.rule.name, Some("help"), finding);
        advice.filter(|advice| !advice.trim().is_empty())
    }

    /// What a fix does, on one line.
    pub(crate) fn fix(&self, fix: &Fix) -> String {
        let written: String = fix.edits.iter().map(|edit| edit.text.as_str()).collect();
        let removed = written.trim().is_empty();
        // What only divides it from what is there is no part of it.
        let added = written.trim().trim_start_matches(", ").trim_start_matches("- ");
        let args = [("text", Arg::Text(added.to_owned()))];
        self.plain(if removed { "fix-remove" } else { fix.message }, &args).replace('\n', " ")
    }

    /// The words at another place of a finding.
    pub(crate) fn label(&self, key: &str) -> String {
        self.plain(key, &[])
    }

    /// The name of a severity.
    pub(crate) fn severity(&self, severity: Severity) -> String {
        self.plain(severity.name(), &[])
    }

    /// Any other string.
    pub(crate) fn plain(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.string(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    fn filled(&self, key: &str, attribute: Option<&str>, finding: &Diagnostic) -> Option<String> {
        self.string(key, attribute, &finding.args)
    }

    fn string(
        &self,
        key: &str,
        attribute: Option<&str>,
        args: &[(&'static str, Arg)],
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut filled = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(one_line(&shortened(text))),
                Arg::Number(number) => FluentValue::from(*number),
            };
            filled.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&filled), &mut errors);
        Some(text.into_owned())
    }
}

/// Messages of the author may be megabytes.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

//! `explain`: the manual page of a rule. Also the table of all rules, for `check --list-rules`.

use crate::check;
use crate::command::End;
use crate::command::bank::{self, Place};
use crate::diagnostic::{Arg, nearest, rules};
use crate::report::words::Words;
use anyhow::{Result, bail};

/// What can be asked of `explain`.
#[derive(clap::Args)]
pub struct Options {
    /// The name of the rule, as it stands in brackets at a finding.
    rule: String,
}

/// Prints the page.
pub fn run(place: Place<'_>, options: &Options) -> Result<End> {
    let name = options.rule.as_str();
    let names = || rules::RULES.iter().map(|rule| rule.name);
    let Some(rule) = rules::RULES.iter().find(|rule| rule.name == name) else {
        match nearest(name, names()) {
            Some(near) => bail!("there is no rule {name}: did you mean {near}?"),
            None => bail!("there is no rule {name}: `exempelbank check --list-rules` lists them"),
        }
    };
    let words = Words::new(&bank::speaking(place));
    let page = check::page(name, words.code()).unwrap_or_default();
    let text = page.strip_prefix(&format!("# {name}\n")).unwrap_or(&page);
    let severity = [("severity", Arg::Text(words.severity(rule.severity)))];
    let severity = words.plain("explain-severity", &severity);
    bank::print(&format!("# {name}\n\n{}\n{severity}\n{text}", words.about(name)))?;
    Ok(End::Well)
}

/// Every rule on a line: name, severity, what it is about.
pub(super) fn table(words: &Words) -> String {
    let width = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let severity = |rule: &crate::diagnostic::Rule| words.severity(rule.severity);
    let name_width = width(&mut rules::RULES.iter().map(|rule| rule.name.to_owned()));
    let severity_width = width(&mut rules::RULES.iter().map(|rule| severity(rule)));
    let mut table = String::new();
    for rule in rules::RULES {
        let about = words.about(rule.name);
        table.push_str(&format!(
            "{:name_width$}  {:severity_width$}  {about}\n",
            rule.name,
            severity(rule)
        ));
    }
    table
}

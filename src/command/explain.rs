//! `explain`: the manual page of a rule. Also the table of all rules, for `check --list-rules`.

use crate::check;
use crate::command::bank::{self, Asked, Place};
use crate::command::exit::Exit;
use crate::config;
use crate::diagnostic::{Arg, rules};
use crate::nearest::nearest;
use crate::read::{self, Settings};
use crate::report::words::Words;
use crate::schema;
use anyhow::{Result, bail};

/// What can be asked of `explain`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The name of the rule, as it stands in brackets at a finding.
    rule: String,
}

/// Prints the page.
pub(crate) fn run(place: Place<'_>, options: &Options) -> Result<Exit> {
    let name = options.rule.as_str();
    let names = || rules::RULES.iter().map(|rule| rule.name);
    let words = Words::new(&bank::speaking(place));
    let Some(rule) = rules::RULES.iter().find(|rule| rule.name == name) else {
        if let Some(page) = declared(place, name, &words) {
            bank::print(&page)?;
            return Ok(Exit::Clean);
        }
        match nearest(name, names()) {
            Some(near) => bail!("there is no rule {name}: did you mean {near}?"),
            None => bail!("there is no rule {name}: `exempelbank check --list-rules` lists them"),
        }
    };
    let page = check::page(name, words.code()).unwrap_or_default();
    let text = page.strip_prefix(&format!("# {name}\n")).unwrap_or(&page);
    let severity = [("severity", Arg::Text(words.severity(rule.severity)))];
    let severity = words.plain("explain-severity", &severity);
    bank::print(&format!("# {name}\n\n{}\n{severity}\n{text}", words.about(name)))?;
    Ok(Exit::Clean)
}

/// What a rule that the bank declares says, and where it is declared.
fn declared(place: Place<'_>, name: &str, words: &Words) -> Option<String> {
    let date = bank::date(&Asked::default()).ok()?;
    let settings = Settings { base_url: None, drafts: false, offline: false, date };
    // Where there is no bank, there are no rules of one.
    let sources = read::read(place.root, settings).ok()?;
    let schemas = schema::load(&sources, &config::load(&sources).value).value;
    schemas.collections.iter().find_map(|collection| {
        let gap = collection.gaps.iter().find(|gap| gap.rule.name == name)?;
        let severity = Arg::Text(words.severity(gap.rule.severity));
        let severity = words.plain("explain-severity", &[("severity", severity)]);
        let path = Arg::Text(collection.path.as_str().to_owned());
        let declared = words.plain("explain-declared", &[("path", path)]);
        let about = words.own(&gap.rule);
        Some(format!("# {name}\n\n{about}\n{severity}\n\n{declared}\n"))
    })
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

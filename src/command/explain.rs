//! `explain`: the manual page of a rule. Also the table of all rules, for `check --list-rules`.

use crate::check::page::page;
use crate::check::table::RULES;
use crate::command::bank::{self, BuildArguments, Place};
use crate::command::exit::Exit;
use crate::config;
use crate::diagnostic::Arg;
use crate::nearest::nearest;
use crate::read::{self, Settings};
use crate::report::words::Messages;
use crate::schema;
use anyhow::{Result, bail};

/// What can be asked of `explain`.
#[derive(clap::Args)]
pub(crate) struct ExplainOptions {
    /// The name of the rule, as shown in brackets in a finding.
    rule: String,
}

/// Prints the page.
pub(crate) fn run(place: Place<'_>, options: &ExplainOptions) -> Result<Exit> {
    let name = options.rule.as_str();
    let names = || RULES.iter().map(|(rule, _)| rule.name);
    let words = Messages::new(&bank::speaking(place));
    let Some((rule, _)) = RULES.iter().find(|(rule, _)| rule.name == name) else {
        if let Some(page) = declared(place, name, &words) {
            bank::print(&page)?;
            return Ok(Exit::Clean);
        }
        match nearest(name, names()) {
            Some(near) => bail!("unknown rule {name}: did you mean {near}?"),
            None => bail!("unknown rule {name}: `exempelbank check --list-rules` lists them"),
        }
    };
    let page = page(name, words.code()).expect("a test looks for the page of every rule");
    let severity = [("severity", Arg::Text(words.severity(rule.severity)))];
    let severity = words.plain("explain-severity", &severity);
    bank::print(&format!("# {name}\n\n{}\n{severity}\n\n{}", page.summary, page.body))?;
    Ok(Exit::Clean)
}

/// What a rule that the bank declares says, and where it is declared.
fn declared(place: Place<'_>, name: &str, words: &Messages) -> Option<String> {
    let date = bank::date(&BuildArguments::default()).ok()?;
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
pub(super) fn table(words: &Messages) -> String {
    let width = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| text.chars().count()).max().unwrap_or(0)
    };
    let severity = |rule: &crate::diagnostic::Rule| words.severity(rule.severity);
    let name_width = width(&mut RULES.iter().map(|(rule, _)| rule.name.to_owned()));
    let severity_width = width(&mut RULES.iter().map(|(rule, _)| severity(rule)));
    let mut table = String::new();
    for (rule, _) in RULES {
        let about = page(rule.name, words.code()).map(|page| page.summary).unwrap_or_default();
        table.push_str(&format!(
            "{:name_width$}  {:severity_width$}  {about}\n",
            rule.name,
            severity(rule)
        ));
    }
    table
}

//! Where a file can be edited or made in the browser, by the patterns in `site.toml`.

use crate::config::Config;
use crate::kind::field::Field;
use crate::kind::form::Input;
use crate::path::SourcePath;
use crate::schema::collection::Collection;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand in a query as it is.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// What may stand in a path as it is.
pub(crate) const PATH: &AsciiSet = &QUERY.remove(b'/');

/// Where a file can be edited.
pub(crate) fn page(config: &Config, path: &SourcePath) -> Option<String> {
    let pattern = config.edit.page.as_ref()?;
    Some(pattern.replace("{path}", &utf8_percent_encode(path.as_str(), PATH).to_string()))
}

/// Where the earlier versions of a file are.
pub(crate) fn history(config: &Config, path: &SourcePath) -> Option<String> {
    let pattern = config.edit.history.as_ref()?;
    Some(pattern.replace("{path}", &utf8_percent_encode(path.as_str(), PATH).to_string()))
}

/// Where an entry of a collection can be made, with a template filled in.
pub(crate) fn new(config: &Config, collection: &Collection) -> Option<String> {
    let pattern = config.edit.new.as_ref().filter(|_| !collection.add.is_empty())?;
    let encode = |text: &str| utf8_percent_encode(text, QUERY).to_string();
    let folder = utf8_percent_encode(collection.path.folder(), PATH).to_string();
    let address = pattern.replace("{folder}", &folder).replace("{filename}", "entry.md");
    Some(address.replace("{template}", &encode(&scaffold(collection))))
}

/// An entry with nothing in it yet: required fields to fill in, the others as comments.
pub(crate) fn scaffold(collection: &Collection) -> String {
    let mut text = String::from("---\n");
    for field in &collection.fields {
        let comment = comment(field);
        let line = match (field.required, field.kind.form().input) {
            (false, _) => format!("# {}:  # {comment}\n", field.id),
            (true, Input::Group) => format!("{}: []  # {comment}\n", field.id),
            (true, _) => format!("{}:   # {comment}\n", field.id),
        };
        text.push_str(&line);
    }
    text.push_str("added:   # YYYY-MM-DD\n---\n\n");
    text
}

/// What to write there, on one line.
fn comment(field: &Field) -> String {
    let default = crate::language::Language::DEFAULT;
    let mut words = vec![field.label.text(default).to_owned()];
    if !field.help.is_empty() {
        words.push(field.help.text(default).to_owned());
    }
    let form = field.kind.form();
    if !form.choices.is_empty() {
        let ids: Vec<&str> = form.choices.iter().map(|choice| choice.id.as_str()).collect();
        words.push(ids.join(", "));
    }
    if form.choices.is_empty() && !form.example.is_empty() && form.input != Input::Group {
        words.push(form.example.to_owned());
    }
    words.extend(form.entries.map(|collection| format!("content/{collection}/")));
    words.join(" – ").replace('\n', " ")
}

//! What a stranger wrote reaches the log of a workflow as text: no line of it is a command, and nothing in it is hidden.
//! A log is read here as GitHub's runner reads it, and others that take `##name[…]`.

use crate::cli::{exempelbank, new_bank};
use std::fs;
use std::path::Path;

/// Commands, and what would make a line begin with one.
const COMMANDS: &[&str] = &[
    "##[add-mask]e",
    "##[error]x",
    "###[group]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[message text='a']",
    "\n::add-mask::e",
    "\n  ::error::e",
    "\r::error::e",
    "::stop-commands::e",
    "\u{2028}::error::e",
    "\u{85}::error::e",
    "a\u{202e}b",
    "a\u{2066}b\u{200f}c\u{61c}d",
];

/// The commands of a log that are carried out, and what hides something in it.
fn commands(log: &str) -> Vec<String> {
    let mut stopped: Option<String> = None;
    let mut found = Vec::new();
    for line in log.split(['\n', '\r']) {
        let command = line.trim_start().strip_prefix("::").and_then(|rest| rest.split_once("::"));
        if let Some((name, data)) = command {
            match &stopped {
                Some(token) if name == token => stopped = None,
                Some(_) => {}
                None if name == "stop-commands" => stopped = Some(data.to_owned()),
                None if is_ours(name, data) => {}
                None => found.push(line.to_owned()),
            }
        }
        let named = line.split('[').any(|before| {
            before.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).ends_with("##")
                && line.contains(&format!("{before}["))
        });
        let hidden = |letter: char| {
            letter.is_control() && letter != '\t'
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}' | '\u{2029}')
        };
        if named || line.contains(hidden) {
            found.push(line.to_owned());
        }
    }
    if stopped.is_some() {
        found.push("commands stay switched off".to_owned());
    }
    found
}

/// Findings with their places, and how many more there are.
fn is_ours(name: &str, data: &str) -> bool {
    let (level, place) = name.split_once(' ').unwrap_or((name, ""));
    let placed =
        place.starts_with("file=") || data.starts_with(|letter: char| letter.is_ascii_digit());
    ["error", "warning", "notice"].contains(&level) && placed
}

/// Writes what a stranger could, with a command in every place.
fn write(bank: &Path, number: usize, command: &str) {
    let quoted = serde_json::to_string(command).unwrap();
    let plain = command.replace(['\n', '\r'], " ");
    let page = |name: &str, text: &str| fs::write(bank.join("content/pages").join(name), text);
    let body = format!(
        "<b>{command}</b>\n\n[a]({plain})\n\n[b](<javascript:{plain}>)\n\n![c](<{plain}.png>)\n\n[^{plain}]\n"
    );
    page(&format!("a{number}.md"), &format!("---\ntitle: {quoted}\n{quoted}: 1\nsources: [{quoted}]\nslug: {quoted}\naliases: [{quoted}]\nallow: [{{rule: {quoted}, reason: a}}]\n---\n{body}")).unwrap();
    page(&format!("b{number}.md"), &format!("---\ntitle: {plain}\n{plain}: [\n---\n{body}"))
        .unwrap();
    page(
        &format!("d{number}.svg"),
        &format!("<svg xmlns='http://www.w3.org/2000/svg'><script a='{plain}'/><{plain}/></svg>"),
    )
    .unwrap();
    page(&format!("e{number}.md"), &format!("---\ntitle: E\n---\n![d](d{number}.svg)\n")).unwrap();
    // A name that the system does not take is no way in.
    drop(page(&format!("c{command}.md"), &format!("---\ntitle: C\n---\n{body}")));
    drop(page(&format!("c{command}.svg"), "<svg"));
    let site = fs::read_to_string(bank.join("site.toml")).unwrap();
    fs::write(bank.join("site.toml"), format!("{site}\n[{quoted}]\n{quoted} = {quoted}\n"))
        .unwrap();
}

#[test]
fn what_a_stranger_wrote_is_no_command_in_any_log() {
    let (_folder, bank) = new_bank();
    for (number, command) in COMMANDS.iter().enumerate() {
        write(&bank, number, command);
    }
    let no_commands = |arguments: &[&str]| {
        let output = exempelbank(&bank).args(arguments).output().unwrap();
        let logs = [output.stdout, output.stderr].map(|stream| String::from_utf8(stream).unwrap());
        for log in &logs {
            assert_eq!(commands(log), [""; 0], "{arguments:?}\n{log}");
        }
        logs.concat()
    };
    for format in ["human", "short", "github", "gitlab", "sarif", "json"] {
        let log = no_commands(&["check", "--format", format]);
        assert!(log.contains("add-mask") && log.contains("202e"), "{log}");
    }
    no_commands(&["build"]);
    no_commands(&["build", "--keep-going"]);
    for command in COMMANDS {
        let out = bank.join("site.toml").join(command.trim());
        no_commands(&["build", "--out", out.to_str().unwrap()]);
        no_commands(&["check", "--changed-since", command]);
        no_commands(&["explain", command]);
    }
}

#[test]
fn what_would_be_a_command_is_seen() {
    for command in COMMANDS {
        assert!(!commands(&format!("a {command}\n{}", command.trim())).is_empty(), "{command:?}");
    }
    assert_eq!(
        commands("::stop-commands::a\n::error::b\n::a::\n::error file=b::c\n## [d]\n"),
        [""; 0]
    );
}

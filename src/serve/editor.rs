//! A place in a file → the address that opens it in an editor.

use anyhow::{Result, bail};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::path::{Path, PathBuf};

/// Editors by the names of their programs, and the addresses that they take.
const EDITORS: &[(&str, &str)] = &[
    ("code", "vscode://file/{path}:{line}:{column}"),
    ("code-insiders", "vscode-insiders://file/{path}:{line}:{column}"),
    ("codium", "vscodium://file/{path}:{line}:{column}"),
    ("cursor", "cursor://file/{path}:{line}:{column}"),
    ("windsurf", "windsurf://file/{path}:{line}:{column}"),
    ("zed", "zed://file/{path}:{line}:{column}"),
    ("idea", "idea://open?file=/{path}&line={line}&column={column}"),
    ("mate", "txmt://open?url=file:///{path}&line={line}&column={column}"),
    ("subl", "subl://open?url=file:///{path}&line={line}&column={column}"),
    ("mvim", "mvim://open?url=file:///{path}&line={line}&column={column}"),
];

/// Letters of a path that mean themselves.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

/// How to open a file.
#[derive(Debug)]
pub(crate) struct Editor {
    address: String,
    root: PathBuf,
}

impl Editor {
    /// The one that was asked for, by name or by the pattern of its addresses; else the one that the
    /// environment names, if it is known; else the first.
    pub(crate) fn new(asked: Option<&str>, environment: Option<&str>, root: &Path) -> Result<Self> {
        let by_name = |name: &str| {
            let program = name.split_whitespace().next()?.rsplit(['/', '\\']).next()?;
            EDITORS.iter().find(|(known, _)| *known == program).map(|(_, address)| *address)
        };
        let address = match asked {
            Some(pattern) if pattern.contains("{path}") && pattern.contains(':') => pattern,
            Some(name) => match by_name(name) {
                Some(address) => address,
                None => {
                    let known: Vec<&str> = EDITORS.iter().map(|(name, _)| *name).collect();
                    bail!(
                        "unknown editor {name}: give a URL with {{path}}, {{line}} and {{column}}, or one of {}",
                        known.join(", ")
                    )
                }
            },
            None => environment.and_then(by_name).unwrap_or(EDITORS[0].1),
        };
        Ok(Self { address: address.to_owned(), root: root.to_owned() })
    }

    /// The address that opens a file of the bank at a place.
    pub(crate) fn link(&self, path: &str, line: usize, column: usize) -> String {
        let path = self.root.join(path);
        let path = path.to_string_lossy().replace('\\', "/");
        let path = utf8_percent_encode(&path, PATH).to_string();
        // The stroke that absolute paths begin with stands in the address: not all systems have one.
        self.address
            .replace("{path}", path.trim_start_matches('/'))
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    }
}

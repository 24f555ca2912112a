//! Where things are: a source file, an output file, an address of the site.
//! Values only; nothing here looks at a disk.

use std::fmt;
use std::sync::Arc;

/// Path of a source file relative to the root of the bank, with forward slashes: `content/birds/owl.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a relative path as it is; the caller has made sure that it is one.
    pub fn new(path: &str) -> Self {
        Self(path.into())
    }

    /// The whole path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `owl.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// All but the last part, without a slash at its end; empty for a file in the root.
    pub(crate) fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What follows the last dot of the file name, if there is one.
    pub fn extension(&self) -> Option<&str> {
        self.file_name().rsplit_once('.').map(|(_, extension)| extension)
    }

    /// The path that a relative link in this file names; `None` where it leaves the bank.
    pub(crate) fn join(&self, relative: &str) -> Option<SourcePath> {
        let mut parts: Vec<&str> =
            self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(SourcePath::new(&parts.join("/")))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

/// Names that are devices on Windows, where somebody may want to have the bank.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Whether a text can be part of an address, and the name of a folder anywhere, as it is: `a-z`, `0-9`
/// and hyphens inside, 100 at most.
pub(crate) fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !DEVICES.contains(&text)
        && !is_port(text)
}

/// `com1` to `lpt9`: devices too.
fn is_port(text: &str) -> bool {
    let number = text.strip_prefix("com").or(text.strip_prefix("lpt"));
    number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
}

/// Address of a page or file of the site, from its root and without the base path: `/faglar/uggla/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Url(Arc<str>);

impl Url {
    /// The page below these parts; each part is a slug already. No parts: the root.
    pub(crate) fn page<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut url = String::from("/");
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            url.push_str(part);
            url.push('/');
        }
        Self(url.into())
    }

    /// The file with this path.
    pub(crate) fn file(path: &str) -> Self {
        Self(format!("/{path}").into())
    }

    /// The address as text, from `/` on.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// A page below this one.
    pub(crate) fn child(&self, part: &str) -> Self {
        Self(format!("{}{part}/", self.0).into())
    }

    /// The file in which a host looks for this address.
    pub fn out_path(&self) -> OutPath {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') {
            OutPath::new(&format!("{path}index.html"))
        } else {
            OutPath::new(path)
        }
    }
}

/// Path of an output file relative to the output folder, with forward slashes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Takes a relative path as it is.
    pub fn new(path: &str) -> Self {
        Self(path.into())
    }

    /// The whole path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

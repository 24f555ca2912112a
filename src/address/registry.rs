//! Who wants which path of the output folder: no two things the same one, nobody below a file, and
//! nobody one that the program keeps for itself.

use crate::diagnostic::Diagnostics;
use crate::hash_map::FastMap;
use crate::path::OutPath;
use crate::rule::alias_shadows_page::alias_shadows_page;
use crate::rule::duplicate_address::duplicate_address;
use crate::rule::reserved_address::reserved_address;
use crate::rule::wrong_value::wrong_value;
use crate::span::Span;

/// First parts of paths that the program and its hosts keep for themselves.
const RESERVED: &[&str] = &["static", "admin", "s"];

/// Bytes in a part of a path. A disk takes 255; the index puts a hash behind it.
const MOST_IN_PART: usize = 200;
/// Bytes in a whole path. Some disks take 1,024, with the folder that the site is in.
const MOST: usize = 800;

/// What wants a path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PathOwner {
    /// A file, at a path that the program gives it.
    File,
    /// A page, whose address its author decides.
    Page,
    /// An old address.
    Alias,
}

/// The paths that are taken, and by whom.
#[derive(Default)]
pub(crate) struct PathRegistry {
    files: FastMap<String, (Span, PathOwner)>,
    folders: FastMap<String, (Span, PathOwner)>,
}

impl PathRegistry {
    /// Takes a path. Whether it was free; if not, that is reported. On hosts that do not tell capitals
    /// from small letters, those clash too.
    pub(crate) fn claim(
        &mut self,
        path: &OutPath,
        span: &Span,
        claimant: PathOwner,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        if !fits(path, span, diagnostics) {
            return false;
        }
        let folded = path.as_str().to_lowercase();
        let address = || format!("/{}", path.as_str().trim_end_matches("index.html"));
        let reserved = folded.split_once('/').is_some_and(|(first, _)| RESERVED.contains(&first));
        if reserved && claimant != PathOwner::File {
            diagnostics.push(reserved_address(span, &address()));
            return false;
        }
        let above = folders(&folded).find_map(|folder| self.files.get(folder));
        if let Some((first, holder)) =
            self.files.get(&folded).or(self.folders.get(&folded)).or(above)
        {
            diagnostics.push(match (claimant, *holder) {
                (PathOwner::Alias, PathOwner::Page | PathOwner::File) => {
                    alias_shadows_page(span, &address(), first)
                }
                _ => duplicate_address(span, &address(), first),
            });
            return false;
        }
        for folder in folders(&folded) {
            if !self.folders.contains_key(folder) {
                self.folders.insert(folder.to_owned(), (span.clone(), claimant));
            }
        }
        self.files.insert(folded, (span.clone(), claimant));
        true
    }
}

/// Whether disks take a path. If not, that is reported.
pub(crate) fn fits(path: &OutPath, span: &Span, diagnostics: &mut Diagnostics) -> bool {
    let fits = path.as_str().len() <= MOST
        && path.as_str().split('/').all(|part| part.len() <= MOST_IN_PART);
    if !fits {
        diagnostics.push(
            wrong_value(span, "length", &beginning(path.as_str()))
                .arg("most", MOST_IN_PART)
                .arg("greatest", MOST),
        );
    }
    fits
}

/// The beginning of a path, for a message.
fn beginning(path: &str) -> String {
    let start: String = path.chars().take(40).collect();
    format!("/{start}…")
}

/// The folders above a path.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

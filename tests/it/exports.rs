//! The library gives out what the program and its tests call, as one list, and nothing else: what is public
//! beyond that, the compiler cannot find when nobody uses it.

use crate::modules::{leaves, parsed};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files that call the library: the program, its tests, the fuzzing.
fn callers() -> Vec<PathBuf> {
    let folders = ["tests", "fuzz/src", "fuzz/fuzz_targets"].map(|folder| root().join(folder));
    let files = folders.into_iter().flat_map(walkdir::WalkDir::new);
    let files = files.map(|file| file.unwrap().into_path());
    let rust = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.chain([root().join("src/main.rs")]).collect()
}

/// Names of the library that a caller names.
struct Called(BTreeSet<String>);

impl Called {
    fn note(&mut self, path: &[String]) {
        if let [krate, name, ..] = path
            && krate == "exempelbank"
        {
            self.0.insert(name.clone());
        }
    }
}

impl<'ast> Visit<'ast> for Called {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        leaves(&item.tree).iter().for_each(|(path, _)| self.note(path));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.note(&parts);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        visit::visit_macro(self, called);
        let text = called.tokens.to_string().replace(" :: ", "::");
        let is_path = |letter: char| letter.is_alphanumeric() || "_:".contains(letter);
        for path in text.split(|letter| !is_path(letter)) {
            self.note(&path.split("::").map(str::to_owned).collect::<Vec<_>>());
        }
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

#[test]
fn the_library_gives_out_one_list_of_what_is_called() {
    let mut called = Called(BTreeSet::new());
    callers().iter().for_each(|path| called.visit_file(&parsed(path)));
    let mut given = BTreeSet::new();
    for item in parsed(&root().join("src/lib.rs")).items {
        match item {
            syn::Item::Mod(item) => assert!(!is_public(&item.vis), "mod {} is public", item.ident),
            syn::Item::Use(item) if is_public(&item.vis) => {
                given.extend(leaves(&item.tree).into_iter().map(|(_, name)| name));
            }
            _ => panic!("the library holds modules and the list, and nothing else"),
        }
    }
    assert!(given.len() > 30, "{given:?}");
    let idle: Vec<&String> = given.difference(&called.0).collect();
    assert!(idle.is_empty(), "nobody calls {idle:?}");
}

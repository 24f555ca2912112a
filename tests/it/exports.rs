//! The library gives out what the program and its tests call, and nothing else: what is public beyond that, the
//! compiler cannot find when nobody uses it.

use crate::modules::{Graph, Module, leaves, parsed};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// Files that call the library: the program, its tests, the fuzzing.
fn callers() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests", "fuzz/fuzz_targets"].map(|folder| root.join(folder)).into_iter();
    let files = folders.flat_map(walkdir::WalkDir::new).map(|file| file.unwrap().into_path());
    let rust = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.chain([root.join("src/main.rs")]).collect()
}

/// Paths below the crate that a caller names.
struct Called(BTreeSet<Module>, Vec<(Module, String)>);

impl Called {
    fn note(&mut self, path: &[String]) {
        let Some((first, rest)) = path.split_first() else { return };
        if first == "exempelbank" {
            self.0.insert(rest.to_vec());
        } else if let Some((full, _)) = self.1.iter().find(|(_, name)| name == first) {
            self.0.insert([full, rest].concat());
        }
    }
}

impl<'ast> Visit<'ast> for Called {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for (path, name) in leaves(&item.tree) {
            if path[0] == "exempelbank" {
                self.1.push((path[1..].to_vec(), name));
            }
            self.note(&path);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Module = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.note(&parts);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        visit::visit_macro(self, called);
        let text = called.tokens.to_string().replace(" :: ", "::");
        for path in text.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)))
        {
            self.note(&path.split("::").map(str::to_owned).collect::<Vec<_>>());
        }
    }
}

/// Public modules, functions and constants, by their paths below the crate. Types are not among them: they may
/// be named by what is called.
fn given_out(graph: &Graph) -> BTreeSet<Module> {
    let public = |vis: &syn::Visibility| matches!(vis, syn::Visibility::Public(_));
    let mut open = vec![Vec::new()];
    let mut found = BTreeSet::new();
    while let Some(module) = open.pop() {
        let file = parsed(&graph.files[&module]);
        for item in &file.items {
            let (vis, name) = match item {
                syn::Item::Mod(item) => (&item.vis, &item.ident),
                syn::Item::Fn(item) => (&item.vis, &item.sig.ident),
                syn::Item::Const(item) => (&item.vis, &item.ident),
                syn::Item::Static(item) => (&item.vis, &item.ident),
                syn::Item::Use(item) if public(&item.vis) => {
                    let names = leaves(&item.tree).into_iter();
                    found.extend(names.map(|(_, name)| [module.as_slice(), &[name]].concat()));
                    continue;
                }
                _ => continue,
            };
            if public(vis) {
                let path = [module.as_slice(), &[name.to_string()]].concat();
                if matches!(item, syn::Item::Mod(_)) && graph.files.contains_key(&path) {
                    open.push(path.clone());
                }
                found.insert(path);
            }
        }
    }
    found
}

#[test]
fn the_library_gives_out_only_what_is_called() {
    let mut called = BTreeSet::new();
    for path in callers() {
        let mut one = Called(BTreeSet::new(), Vec::new());
        let file = parsed(&path);
        one.visit_file(&file);
        // Imports may stand below what they are used by.
        one.visit_file(&file);
        called.extend(one.0);
    }
    let given = given_out(&Graph::read());
    assert!(given.len() > 30 && called.len() > 30, "{} {}", given.len(), called.len());
    let is_called = |given: &&Module| called.iter().any(|path| path.starts_with(given));
    let idle: Vec<String> =
        given.iter().filter(|given| !is_called(given)).map(|path| path.join("::")).collect();
    assert!(idle.is_empty(), "nobody calls\n{}", idle.join("\n"));
}

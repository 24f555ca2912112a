//! The graph of the modules, read with `syn`: which file of `src/` uses which, by every path in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};

/// A path of modules below the crate: `["plan", "views"]`.
pub(crate) type Module = Vec<String>;

/// The files of `src/` but for `main.rs`, by module, and the modules that each uses.
pub(crate) struct Graph {
    pub(crate) files: BTreeMap<Module, PathBuf>,
    pub(crate) uses: BTreeMap<Module, BTreeSet<Module>>,
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

pub(crate) fn parsed(path: &Path) -> syn::File {
    let text = std::fs::read_to_string(path).unwrap();
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

impl Graph {
    /// Reads all files.
    pub(crate) fn read() -> Self {
        let files = walkdir::WalkDir::new(sources()).into_iter();
        let files = files.map(|file| file.unwrap().into_path());
        let rust = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
        let files: BTreeMap<Module, PathBuf> = rust
            .filter(|path| !path.ends_with("src/main.rs"))
            .map(|path| (module_of(path.strip_prefix(sources()).unwrap()), path))
            .collect();
        let read = |(module, path): (&Module, &PathBuf)| {
            (module.clone(), uses(&files, module, &parsed(path)))
        };
        let uses = files.iter().map(read).collect();
        Self { files, uses }
    }

    /// Modules that use each other in a circle, by Tarjan.
    pub(crate) fn circles(&self) -> Vec<Vec<Module>> {
        let mut search = Search::new(self);
        for module in self.files.keys() {
            if !search.seen.contains_key(module) {
                search.visit(module);
            }
        }
        search.circles
    }
}

fn module_of(inner: &Path) -> Module {
    let mut parts: Module =
        inner.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod" || parts.len() == 1 && last == "lib") {
        parts.pop();
    }
    parts
}

/// The modules that a file uses.
fn uses(files: &BTreeMap<Module, PathBuf>, own: &Module, file: &syn::File) -> BTreeSet<Module> {
    let names = Names::of(own, file);
    let mut paths = Paths { names, module: own.clone(), found: BTreeSet::new() };
    paths.visit_file(file);
    let file_of = |path: &Module| {
        (0..=path.len()).rev().find_map(|end| files.get_key_value(&path[..end]).map(|(key, _)| key))
    };
    // A module that is named as a whole is not yet used: what is used of it, is.
    let used = paths.found.iter().filter(|path| !files.contains_key(*path)).filter_map(file_of);
    used.filter(|used| *used != own).cloned().collect()
}

/// What the names of a file that stand for something of the crate mean, by name.
pub(crate) struct Names {
    own: Module,
    known: BTreeMap<String, Module>,
}

impl Names {
    /// Those of a file.
    pub(crate) fn of(module: &Module, file: &syn::File) -> Self {
        let mut names = Self { own: module.clone(), known: BTreeMap::new() };
        names.visit_file(file);
        names
    }

    /// The path below the crate of one that is written in the file, if it leads there.
    pub(crate) fn resolve(&self, path: &[String]) -> Option<Module> {
        let named = || {
            let (first, rest) = path.split_first()?;
            (!rest.is_empty()).then_some(())?;
            Some([self.known.get(first)?, rest].concat())
        };
        absolute(path, &self.own).or_else(named)
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for (path, name) in leaves(&item.tree) {
            if let Some(path) = absolute(&path, &self.own) {
                self.known.insert(name, path);
            }
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_none() {
            let module = [self.own.as_slice(), &[item.ident.to_string()]].concat();
            self.known.insert(item.ident.to_string(), module);
        }
        self.own.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.own.pop();
    }
}

/// Every path that leads to something of the crate.
struct Paths {
    names: Names,
    module: Module,
    found: BTreeSet<Module>,
}

impl Paths {
    fn note(&mut self, path: &[String]) {
        // `self` and `super` are those of the module inside the file.
        let here = absolute(path, &self.module);
        self.found.extend(here.or_else(|| self.names.resolve(path)));
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for (path, _) in leaves(&item.tree) {
            self.note(&path);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Module = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.note(&parts);
        visit::visit_path(self, path);
    }

    /// What a macro is given is read as words, for it need not be Rust.
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        visit::visit_macro(self, called);
        let text = called.tokens.to_string().replace(" :: ", "::");
        for path in text.split(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)))
        {
            let parts: Module = path.split("::").map(str::to_owned).collect();
            self.note(&parts);
        }
    }
}

/// Paths of a tree of imports, each with the name that it has here.
pub(crate) fn leaves(tree: &syn::UseTree) -> Vec<(Module, String)> {
    let one = |name: &syn::Ident| vec![name.to_string()];
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree)
            .into_iter()
            .map(|(rest, name)| {
                let own = name == "self";
                let path = if own { one(&path.ident) } else { [one(&path.ident), rest].concat() };
                let name = if own { path[path.len() - 1].clone() } else { name };
                (path, name)
            })
            .collect(),
        syn::UseTree::Name(name) => vec![(one(&name.ident), name.ident.to_string())],
        syn::UseTree::Rename(name) => vec![(one(&name.ident), name.rename.to_string())],
        syn::UseTree::Group(group) => group.items.iter().flat_map(leaves).collect(),
        // Clippy forbids those of other modules; what is left, inside a file, is of the file itself.
        syn::UseTree::Glob(_) => Vec::new(),
    }
}

/// The path below the crate of one that begins with `crate`, `self` or `super`.
fn absolute(path: &[String], module: &[String]) -> Option<Module> {
    let (first, rest) = path.split_first()?;
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some([module, rest].concat()),
        "super" => {
            let above = module.split_last().map_or(module, |(_, above)| above);
            match rest.first() {
                Some(next) if next == "super" => absolute(rest, above),
                _ => Some([above, rest].concat()),
            }
        }
        _ => None,
    }
}

struct Search<'g> {
    graph: &'g Graph,
    /// The number of each module in the order of the search, and the lowest that it leads to.
    seen: BTreeMap<&'g Module, (usize, usize)>,
    stack: Vec<&'g Module>,
    circles: Vec<Vec<Module>>,
}

impl<'g> Search<'g> {
    fn new(graph: &'g Graph) -> Self {
        Self { graph, seen: BTreeMap::new(), stack: Vec::new(), circles: Vec::new() }
    }

    fn visit(&mut self, module: &'g Module) -> usize {
        let number = self.seen.len();
        let mut lowest = number;
        self.seen.insert(module, (number, lowest));
        self.stack.push(module);
        for used in &self.graph.uses[module] {
            let reached = match self.seen.get(used) {
                None => self.visit(used),
                Some((number, _)) if self.stack.contains(&used) => *number,
                Some(_) => continue,
            };
            lowest = lowest.min(reached);
        }
        if lowest == number {
            let start = self.stack.iter().position(|open| *open == module).unwrap();
            let circle: Vec<Module> = self.stack.drain(start..).cloned().collect();
            if circle.len() > 1 {
                self.circles.push(circle);
            }
        }
        lowest
    }
}

/// The modules in the order of `lib.rs`.
fn floors() -> Vec<String> {
    let items = parsed(&sources().join("lib.rs")).items.into_iter();
    let modules = items.filter_map(|item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

#[test]
fn no_two_files_use_each_other() {
    let circles = Graph::read().circles();
    let names: Vec<String> = circles
        .iter()
        .map(|circle| circle.iter().map(|module| module.join("/")).collect::<Vec<_>>().join(" "))
        .collect();
    assert!(names.is_empty(), "circles:\n{}", names.join("\n"));
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let (graph, floors) = (Graph::read(), floors());
    assert!(graph.files.len() > 100 && floors.len() > 15);
    let floor = |module: &Module| {
        let name = module.first().expect("nothing uses lib.rs");
        floors.iter().position(|floor| floor == name).expect("it stands in lib.rs")
    };
    for (module, uses) in graph.uses.iter().filter(|(module, _)| !module.is_empty()) {
        for used in uses {
            let crossed = floor(used) > floor(module);
            assert!(!crossed, "{} uses {}, which is below it", module.join("/"), used.join("/"));
        }
    }
}

/// The reader finds every way in which Rust names something of another file.
#[test]
fn every_way_to_name_something_of_another_file_is_found() {
    let files: BTreeMap<Module, PathBuf> = ["a", "b", "c", "c/d", "c/e", "f", "g", "h"]
        .iter()
        .map(|path| (module_of(Path::new(path)), PathBuf::from(path)))
        .collect();
    let own = vec!["c".to_owned(), "d".to_owned()];
    let used = |text: &str| {
        let found = uses(&files, &own, &syn::parse_file(text).unwrap());
        found.iter().map(|module| module.join("/")).collect::<Vec<_>>()
    };
    assert_eq!(used("use crate::{a::{self, One}, b::Two as Three};"), ["a", "b"]);
    assert_eq!(used("use super::e::One; use super::super::f::Two;"), ["c/e", "f"]);
    assert_eq!(used("use crate::g;"), [""; 0], "a module of which nothing is used");
    assert_eq!(used("use crate::{c, g as h}; fn f() { h::one(); c::e::two() }"), ["c/e", "g"]);
    assert_eq!(used("fn f(x: &crate::a::One) -> Vec<crate::b::Two> { todo() }"), ["a", "b"]);
    assert_eq!(
        used("use crate::g; fn f() { println!(\"{}\", g::one(crate::h::TWO)) }"),
        ["g", "h"]
    );
    assert_eq!(used("mod tests { use super::One; use super::super::Two; }"), ["c"]);
    assert_eq!(used("impl crate::a::One for Two { type X = self::Three; }"), ["a"]);
}

//! What is told apart by its kind is told apart in `src/kind` and nowhere else.

use crate::modules::{Graph, Module, Names, parsed};
use std::collections::BTreeSet;
use syn::visit::{self, Visit};

/// Modules of `src/kind` that are one kind each: they are private, so that nobody can name their types.
pub(crate) fn kinds() -> BTreeSet<String> {
    let graph = Graph::read();
    let file = parsed(&graph.files[&vec!["kind".to_owned()]]);
    let private = file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) if matches!(module.vis, syn::Visibility::Inherited) => {
            Some(module.ident.to_string())
        }
        _ => None,
    });
    private.collect()
}

/// Types of which a match names every variant: what a value, a claim or a field can be.
const WHOLE: &[&str] = &["Certainty", "Domain", "Said", "State"];

/// What is told apart in a file that should not be.
struct Arms<'a> {
    names: Names,
    /// The names that fields are declared with.
    kinds: &'a BTreeSet<String>,
    outside: bool,
    found: Vec<String>,
}

impl Arms<'_> {
    /// Whether a pattern names a variant of a type of `src/kind`.
    fn is_of_kind(&self, pattern: &syn::Pat) -> bool {
        let mut paths = Patterns::default();
        paths.visit_pat(pattern);
        let of_kind = |path: &Module| {
            let found = self.names.resolve(path);
            // The module, the file, the type, the variant.
            found.is_some_and(|path| {
                path[0] == "kind" && path.len() > 3 && WHOLE.contains(&&*path[2])
            })
        };
        paths.0.iter().any(of_kind)
    }
}

#[derive(Default)]
struct Patterns(Vec<Module>);

impl<'ast> Visit<'ast> for Patterns {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.push(path.segments.iter().map(|part| part.ident.to_string()).collect());
    }
}

impl<'ast> Visit<'ast> for Arms<'_> {
    fn visit_expr_match(&mut self, found: &'ast syn::ExprMatch) {
        let wild = found.arms.iter().any(|arm| matches!(arm.pat, syn::Pat::Wild(_)));
        if wild && found.arms.iter().any(|arm| self.is_of_kind(&arm.pat)) {
            self.found.push("a match with `_` on what a value can be".to_owned());
        }
        visit::visit_expr_match(self, found);
    }

    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        if let syn::Pat::Lit(syn::PatLit { lit: syn::Lit::Str(text), .. }) = pattern
            && self.outside
            && self.kinds.contains(&text.value())
        {
            self.found.push(format!("an arm for the kind {:?}", text.value()));
        }
        visit::visit_pat(self, pattern);
    }
}

#[test]
fn kinds_are_told_apart_in_their_own_folder_only() {
    let (graph, kinds) = (Graph::read(), kinds());
    assert!(kinds.len() >= 12, "{kinds:?}");
    let mut found = Vec::new();
    for (module, path) in &graph.files {
        let file = parsed(path);
        let outside = module.first().is_none_or(|first| first != "kind");
        let names = Names::of(module, &file);
        let mut arms = Arms { names, kinds: &kinds, outside, found: Vec::new() };
        arms.visit_file(&file);
        found.extend(arms.found.iter().map(|what| format!("{}: {what}", module.join("/"))));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

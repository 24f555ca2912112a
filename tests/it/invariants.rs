//! The invariants of ARCHITECTURE: each names what holds it, and values that are whole when they exist are made in
//! one expression and never changed.

use crate::modules::{Graph, parsed};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use syn::visit::{self, Visit};

#[test]
fn every_invariant_names_what_holds_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let architecture = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let (_, after) = architecture.split_once("\n## Invariants\n").unwrap();
    let section = after.split("\n## ").next().unwrap();
    let numbered = |line: &str| line.starts_with(|first: char| first.is_ascii_digit());
    let mut items: Vec<String> = Vec::new();
    for line in section.lines() {
        if numbered(line) {
            items.push(line.to_owned());
        } else if let Some(item) = items.last_mut() {
            item.push(' ');
            item.push_str(line.trim());
        }
    }
    assert!(items.len() >= 15, "{items:#?}");
    for item in items {
        let held = item.split_once("*(").unwrap_or_else(|| panic!("nothing holds {item}")).1;
        let named: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{item}");
        for file in named.into_iter().filter(|name| name.contains('.')) {
            let places = [root.join(file), root.join("tests/it").join(file)];
            assert!(places.iter().any(|path| path.is_file()), "there is no {file}: {item}");
        }
    }
}

/// Types that are made from parts that were made before.
const WHOLE: &[&str] = &["Catalog", "Collection", "Order", "Site"];

/// The fields of all structs, by the name of the struct.
#[derive(Default)]
struct Structs(BTreeMap<String, BTreeSet<String>>);

impl<'ast> Visit<'ast> for Structs {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let fields = item.fields.iter().filter_map(|field| field.ident.as_ref());
        self.0.insert(item.ident.to_string(), fields.map(ToString::to_string).collect());
    }
}

/// What would let such a value be half made, or changed.
struct Halves<'a> {
    /// The fields that only these types have.
    fields: &'a BTreeSet<String>,
    /// Variables that can be changed, in the function.
    mutable: BTreeSet<String>,
    found: Vec<String>,
    made: usize,
}

fn is_whole(path: &syn::Path) -> bool {
    path.segments.len() == 1 && WHOLE.iter().any(|name| path.segments[0].ident == name)
}

impl<'ast> Visit<'ast> for Halves<'_> {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let derives = item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
        let default = derives.filter_map(|derive| match &derive.meta {
            syn::Meta::List(list) => Some(list.tokens.to_string()),
            _ => None,
        });
        if WHOLE.iter().any(|name| item.ident == name)
            && default.into_iter().any(|derived| derived.contains("Default"))
        {
            self.found.push(format!("{} has a default", item.ident));
        }
        visit::visit_item_struct(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let is_default = |path: &syn::Path| path.segments.last().unwrap().ident == "Default";
        if let (Some((_, path, _)), syn::Type::Path(own)) = (&item.trait_, &*item.self_ty)
            && is_default(path)
            && is_whole(&own.path)
        {
            self.found.push("an empty one".to_owned());
        }
        visit::visit_item_impl(self, item);
    }

    fn visit_expr_struct(&mut self, made: &'ast syn::ExprStruct) {
        if is_whole(&made.path) {
            self.made += 1;
            if made.rest.is_some() {
                self.found.push(format!("a {} of parts of another", made.path.segments[0].ident));
            }
        }
        visit::visit_expr_struct(self, made);
    }

    fn visit_type_reference(&mut self, reference: &'ast syn::TypeReference) {
        if let (Some(_), syn::Type::Path(path)) = (&reference.mutability, &*reference.elem)
            && is_whole(&path.path)
        {
            self.found.push(format!("&mut {}", path.path.segments[0].ident));
        }
        visit::visit_type_reference(self, reference);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.mutable.clear();
        visit::visit_item_fn(self, item);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        if pattern.mutability.is_some() {
            self.mutable.insert(pattern.ident.to_string());
        } else {
            self.mutable.remove(&pattern.ident.to_string());
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_expr_field(&mut self, field: &'ast syn::ExprField) {
        if let (syn::Expr::Path(base), syn::Member::Named(name)) = (&*field.base, &field.member)
            && let Some(base) = base.path.get_ident()
            && self.mutable.contains(&base.to_string())
            && self.fields.contains(&name.to_string())
        {
            self.found.push(format!("{base}.{name}, and {base} can be changed"));
        }
        visit::visit_expr_field(self, field);
    }
}

#[test]
fn what_is_whole_when_it_exists_is_made_in_one_expression_and_never_changed() {
    let graph = Graph::read();
    let mut structs = Structs::default();
    let files: Vec<_> = graph.files.iter().map(|(module, path)| (module, parsed(path))).collect();
    files.iter().for_each(|(_, file)| structs.visit_file(file));
    let is_of_whole = |name: &&String| WHOLE.contains(&name.as_str());
    let of = |whole: bool| -> BTreeSet<String> {
        let names = structs.0.keys().filter(|name| is_of_whole(name) == whole);
        names.flat_map(|name| structs.0[name].iter().cloned()).collect()
    };
    let fields: BTreeSet<String> = of(true).difference(&of(false)).cloned().collect();
    assert!(fields.contains("alphabet") && fields.len() > 10, "{fields:?}");
    let (mut found, mut made) = (Vec::new(), 0);
    for (module, file) in &files {
        let mutable = BTreeSet::new();
        let mut halves = Halves { fields: &fields, mutable, found: Vec::new(), made: 0 };
        halves.visit_file(file);
        made += halves.made;
        found.extend(halves.found.iter().map(|what| format!("{}: {what}", module.join("/"))));
    }
    assert!(made >= WHOLE.len(), "{made}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

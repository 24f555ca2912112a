//! What ARCHITECTURE says under "Growing": each kind of thing is a file in its folder and a line in its table, and
//! nothing else in the program names it. The row on rules is held by `rules.rs`.

use crate::modules::{Graph, Module, parsed};
use std::collections::BTreeSet;
use std::path::Path;
use syn::visit::{self, Visit};

/// A row: what there can be more of.
struct Row {
    /// As the table of ARCHITECTURE calls it.
    what: &'static str,
    /// Where a file of it lies.
    folder: &'static str,
    /// The file that lists all of it, and the list: a constant, or an enum.
    table: (&'static str, &'static str),
    /// How many there are at least: an empty list would hold anything.
    least: usize,
    /// Files that use one of them for what it has beside.
    others: &'static [(&'static str, &'static str)],
}

const ROWS: &[Row] = &[
    Row {
        what: "a kind of field",
        folder: "kind",
        table: ("kind/table", "KINDS"),
        least: 14,
        // Lists of what one is.
        others: &[("choice", "kind/choices"), ("reference", "kind/references")],
    },
    Row {
        what: "a report format",
        folder: "report",
        table: ("report/formats", "FORMATS"),
        least: 6,
        // What people read, on a terminal, in the log of a job and in the browser.
        others: &[
            ("human", "command/bank"),
            ("human", "report/github"),
            ("human", "serve/problems"),
        ],
    },
    Row {
        what: "a kind of page",
        folder: "pages",
        table: ("pages/kinds", "KINDS"),
        least: 8,
        // A page that shows what is on another.
        others: &[
            ("collection", "pages/home"),
            ("entry", "pages/home"),
            ("entry", "pages/list_groups"),
            ("found", "pages/search"),
            ("home", "files/feed"),
            ("home", "pages/search"),
            ("passages", "pages/entry"),
            ("referrers", "pages/entry"),
        ],
    },
    Row {
        what: "a kind of file",
        folder: "files",
        table: ("plan", "FILES"),
        least: 5,
        others: &[],
    },
    Row {
        what: "a listing (`view:`)",
        folder: "pages/listings",
        table: ("pages/listings", "KINDS"),
        least: 10,
        // The same items, drawn.
        others: &[("dates", "pages/listings/timeline"), ("dates", "pages/listings/years")],
    },
    Row {
        what: "a subcommand",
        folder: "command",
        table: ("command", "Command"),
        least: 7,
        // `check --list-rules`.
        others: &[("explain", "command/check")],
    },
];

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn module(path: &str) -> Module {
    path.split('/').map(str::to_owned).collect()
}

/// The modules that a list names: `entry` of `entry::add`, `build` of `build::BuildOptions`.
#[derive(Default)]
struct Named(BTreeSet<String>);

impl<'ast> Visit<'ast> for Named {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            self.0.insert(path.segments[0].ident.to_string());
        }
        visit::visit_path(self, path);
    }
}

/// What a constant or an enum of a file lists.
fn listed(graph: &Graph, (file, name): (&str, &str)) -> BTreeSet<String> {
    let mut named = Named::default();
    for item in &parsed(&graph.files[&module(file)]).items {
        match item {
            syn::Item::Const(item) if item.ident == name => named.visit_expr(&item.expr),
            syn::Item::Static(item) if item.ident == name => named.visit_expr(&item.expr),
            syn::Item::Enum(item) if item.ident == name => named.visit_item_enum(item),
            _ => {}
        }
    }
    named.0
}

#[test]
fn each_is_a_file_and_a_line_and_nothing_else_names_it() {
    let graph = Graph::read();
    let mut wrong = Vec::new();
    for Row { what, folder, table, least, others } in ROWS {
        let listed = listed(&graph, *table);
        assert!(listed.len() >= *least, "{what}: {listed:?}");
        for name in &listed {
            let own = [module(folder), vec![name.clone()]].concat();
            if !graph.files.contains_key(&own) {
                wrong.push(format!("{what}: {name} is no file in {folder}"));
            }
            for (user, _) in graph.uses.iter().filter(|(_, used)| used.contains(&own)) {
                let known = user.join("/");
                let listed = known == table.0 || user.starts_with(&own);
                if !listed && !known.is_empty() && !others.contains(&(name, &known)) {
                    wrong.push(format!("{what}: {known} names {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_has_a_test() {
    let architecture = text("ARCHITECTURE.md");
    let (_, growing) = architecture.split_once("\n## Growing\n").unwrap();
    let rows = growing.lines().filter_map(|line| line.strip_prefix("| ")).skip(1);
    let rows: BTreeSet<&str> = rows.map(|line| line.split(" | ").next().unwrap()).collect();
    let held = ROWS.iter().map(|row| row.what).chain(["a rule, with its fix"]);
    assert_eq!(rows, held.collect());
}

/// The names that a list gives, as users write them.
fn names(graph: &Graph, table: (&str, &str)) -> Vec<String> {
    struct Texts(Vec<String>);
    impl<'ast> Visit<'ast> for Texts {
        fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
            self.0.push(text.value());
        }
    }
    let mut texts = Texts(Vec::new());
    for item in &parsed(&graph.files[&module(table.0)]).items {
        if let syn::Item::Const(item) = item
            && item.ident == table.1
        {
            texts.visit_expr(&item.expr);
        }
    }
    assert!(!texts.0.is_empty(), "{table:?}");
    texts.0
}

/// A text that a constant of some file stands for.
fn constant(graph: &Graph, name: &str) -> String {
    let declared = format!("const {name}: &str = \"");
    let texts = graph.files.values().map(|path| std::fs::read_to_string(path).unwrap());
    let mut values = texts.filter_map(|text| {
        text.split_once(&declared).map(|(_, rest)| rest.split('"').next().unwrap().to_owned())
    });
    values.next().unwrap_or_else(|| panic!("no file declares {name}"))
}

/// The documents and the sample that a row names, and the templates of pages.
#[test]
fn what_users_write_is_documented() {
    let graph = Graph::read();
    let model = text("docs/content-model.md");
    let (_, kinds) = model.split_once("### Kinds").unwrap();
    let kinds = kinds.split("\n## ").next().unwrap();
    let sample: String = walkdir::WalkDir::new(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/falu/sample/content"),
    )
    .into_iter()
    .filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok())
    .collect();
    for kind in names(&graph, ("kind/table", "KINDS")) {
        let row = kinds.lines().any(|line| {
            line.starts_with("| `")
                && line.split(" |").next().unwrap().contains(&format!("`{kind}`"))
        });
        assert!(row, "docs/content-model.md has no row for {kind}");
        let used =
            [",", "}", "\n"].iter().any(|end| sample.contains(&format!("kind: {kind}{end}")));
        assert!(used, "no field of the sample is of kind {kind}");
    }
    let check = text("docs/check.md");
    let formats = check.lines().find(|line| line.starts_with("| `--format` |")).unwrap();
    for format in names(&graph, ("report/formats", "FORMATS")) {
        assert!(formats.contains(&format!("`{format}`")), "docs/check.md does not name {format}");
    }
    let listings = model.lines().find(|line| line.starts_with("| `kind` | `table`")).unwrap();
    for listing in listed(&graph, ("pages/listings", "KINDS")) {
        let file = text(&format!("src/pages/listings/{listing}.rs"));
        // The name of another file's constant, where what is checked elsewhere depends on it.
        let name = file.split("name: \"").nth(1).and_then(|rest| rest.split('"').next());
        let name = name.map_or_else(
            || {
                let file = file.split("name: ").nth(1).unwrap().split(',').next().unwrap();
                constant(&graph, file)
            },
            str::to_owned,
        );
        assert!(listings.contains(&format!("`{name}`")), "docs/content-model.md has no {name}");
    }
    let readme = text("README.md");
    for command in listed(&graph, ("command", "Command")) {
        assert!(readme.contains(&format!("`exempelbank {command}")), "README has no {command}");
    }
}

#[test]
fn every_page_has_its_template() {
    struct Templates(Vec<String>);
    impl<'ast> Visit<'ast> for Templates {
        fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
            if item.sig.ident == "template" {
                visit::visit_impl_item_fn(self, item);
            }
        }
        fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
            self.0.push(text.value());
        }
    }
    let mut templates = Templates(Vec::new());
    templates.visit_file(&parsed(&Graph::read().files[&module("pages/subject")]));
    let mut named = templates.0;
    named.retain(|text| text.ends_with(".html"));
    assert!(named.len() >= 8, "{named:?}");
    let theme = text("THEME.md");
    for template in named {
        let path = format!("themes/falu/templates/{template}");
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).is_file(), "no {path}");
        assert!(theme.contains(&format!("`{template}`")), "THEME.md does not name {template}");
    }
}

//! Our tree of a front matter says what serde_yaml says about it: the oracle for every file we have.
//! Where they differ on purpose (aliases, tags, double keys) the specs say what is reported.

use exempelbank::{
    Diagnostics, Node, NodeKind, SourceFile, SourcePath, Style, parse_yaml, split_front_matter,
};
use serde_yaml::Value;
use std::ops::Range;
use std::path::Path;

#[test]
fn every_front_matter_reads_as_serde_yaml_reads_it() {
    let mut count = 0;
    for_each_front_matter(|source, range, ours| {
        let theirs: Value = serde_yaml::from_str(&source.text[range]).unwrap();
        same(ours, &theirs);
        count += 1;
    });
    assert!(count > 80, "only {count} files were compared");
}

/// The front matter of every file that we have: where it stands, and its tree.
pub(crate) fn for_each_front_matter(mut look: impl FnMut(&SourceFile, Range<usize>, &Node)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["content", "src/command/init/content"].map(|folder| root.join(folder));
    let files = folders.into_iter().flat_map(walkdir::WalkDir::new);
    let files = files.map(|file| file.unwrap().into_path());
    for path in files.filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let source = SourceFile::new(SourcePath::new(&path.display().to_string()), &text);
        let mut diagnostics = Diagnostics::default();
        let Some(parts) = split_front_matter(&source, &mut diagnostics) else { continue };
        let tree = parse_yaml(&source, parts.front_matter.clone(), &mut diagnostics).unwrap();
        look(&source, parts.front_matter, &tree);
    }
}

/// The files in the specs too, as far as nothing is reported about their YAML.
#[test]
fn every_front_matter_of_the_specs_reads_as_serde_yaml_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for file in text.split("\n=== ").skip(1) {
            let Some((name, rest)) = file.split_once('\n') else { continue };
            let file = rest.split("\n````").next().unwrap_or(rest);
            let source = SourceFile::new(SourcePath::new(name), file);
            let mut diagnostics = Diagnostics::default();
            let Some(parts) = split_front_matter(&source, &mut diagnostics) else { continue };
            let Some(ours) = parse_yaml(&source, parts.front_matter.clone(), &mut diagnostics)
            else {
                continue;
            };
            if !diagnostics.is_empty() {
                continue;
            }
            let theirs: Value = serde_yaml::from_str(&source.text[parts.front_matter]).unwrap();
            same(&ours, &theirs);
            count += 1;
        }
    }
    assert!(count > 40, "only {count} files were compared");
}

fn same(ours: &Node, theirs: &Value) {
    match (&ours.kind, theirs) {
        (NodeKind::Empty, Value::Null) => {}
        (NodeKind::Scalar(scalar), Value::String(text)) => {
            assert_eq!(scalar.text, *text, "{:?}", ours.span);
        }
        (NodeKind::Scalar(scalar), Value::Bool(_) | Value::Number(_)) => {
            let read: Value = serde_yaml::from_str(&scalar.text).unwrap();
            assert!(scalar.style == Style::Plain && read == *theirs, "{:?}", ours.span);
        }
        (NodeKind::List(items), Value::Sequence(others)) => {
            assert_eq!(items.len(), others.len(), "{:?}", ours.span);
            items.iter().zip(others).for_each(|(one, other)| same(one, other));
        }
        (NodeKind::Map(entries), Value::Mapping(others)) => {
            assert_eq!(entries.len(), others.len(), "{:?}", ours.span);
            for ((key, value), (name, other)) in entries.iter().zip(others) {
                let read = name
                    .as_str()
                    .map_or_else(|| serde_yaml::to_string(name).unwrap(), str::to_owned);
                assert_eq!(key.name.trim(), read.trim(), "{:?}", key.span);
                same(value, other);
            }
        }
        (ours, theirs) => panic!("{ours:?} is not {theirs:?}"),
    }
}

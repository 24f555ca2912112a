//! The stemmers of the program against `tests/data/stems.tsv`, to which those of the client are held by
//! `tests/browser/stem.test.mjs`. `UPDATE=1` writes the file.

use exempelbank::language_rules;
use std::fmt::Write as _;
use std::path::Path;

/// Lists of forms, one at the beginning of each line, by language.
const LISTS: &[(&str, &str)] =
    &[("sv", "data/swedish-forms.tsv"), ("en", "tests/data/english-forms.txt")];

#[test]
fn stems_are_those_on_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut made = String::new();
    for (language, list) in LISTS {
        let text = std::fs::read_to_string(root.join(list)).unwrap();
        let forms: Vec<&str> = text.lines().filter_map(|line| line.split('\t').next()).collect();
        for (number, forms) in forms.chunks(1000).enumerate() {
            let lines = forms
                .iter()
                .map(|form| format!("{form} {}\n", language_rules(language).stem(form)));
            let sum = checksum(&lines.collect::<String>());
            writeln!(made, "{language}\t{list}\t{}\t{sum:08x}", number * 1000).unwrap();
        }
    }
    let path = root.join("tests/data/stems.tsv");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert_eq!(made, std::fs::read_to_string(&path).unwrap());
}

/// FNV-1a, which both languages compute in a line.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

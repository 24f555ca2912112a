//! The commands around `check`: a rule is explained in both languages, all are listed, a translation is
//! marked as made from the original as it is.

use crate::cli::{exempelbank, new_bank};
use exempelbank::RULES;
use std::fs;
use std::path::Path;

fn output(bank: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = exempelbank(bank).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn every_rule_is_explained_and_listed_in_both_languages() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (language, word) in [("sv", "varning"), ("en", "warning")] {
        let (code, table, _) = output(here, &["--language", language, "check", "--list-rules"]);
        assert_eq!((code, table.lines().count()), (0, RULES.len()));
        assert!(table.contains(word), "{table}");
    }
    for (rule, _) in RULES {
        for (language, why) in [("sv", "Varför"), ("en", "Why")] {
            let arguments = ["--language", language, "explain", rule.name];
            let (code, page, said) = output(here, &arguments);
            assert_eq!(code, 0, "{said}");
            let begins = page.starts_with(&format!("# {}\n\n", rule.name));
            assert!(begins && page.contains(&format!("\n## {why}\n")), "{page}");
        }
    }
    let (_, page, _) = output(here, &["explain", "broken-link"]);
    assert!(page.contains("\n## Varför\n"), "the bank is Swedish: {page}");
    let (code, page, _) = output(here, &["explain", "plan-without-outcome"]);
    let declared = "# plan-without-outcome\n\nDet framgår inte vad det blev av punkten i planen\n\
                    Allvarlighetsgrad om inte site.toml anger en annan: varning\n\n\
                    Regeln är bankens egen. Den står under gaps i content/strategies/_collection.md.\n";
    assert_eq!((code, page.as_str()), (0, declared));
    let (code, _, said) = output(here, &["explain", "broken-lnik"]);
    assert_eq!(code, 2);
    assert!(said.contains("did you mean broken-link?"), "{said}");
}

#[test]
fn a_translation_that_was_marked_is_outdated_when_the_original_changes() {
    let (_folder, bank) = new_bank();
    let file = "content/schools/asby-skola.en.md";
    let original = bank.join("content/schools/asby-skola.md");
    let (code, _, said) = output(&bank, &["translations", "mark", file]);
    assert_eq!(code, 0, "{said}");
    let marked = fs::read_to_string(bank.join(file)).unwrap();
    assert!(marked.contains("\noriginal: "), "{marked}");
    output(&bank, &["translations", "mark", file]);
    assert_eq!(
        fs::read_to_string(bank.join(file)).unwrap(),
        marked,
        "the second time changes nothing"
    );
    let check = || output(&bank, &["check", "--format", "short"]).1;
    assert_eq!(check(), "");

    let text = fs::read_to_string(&original).unwrap();
    fs::write(&original, text.replacen("---\n", "---\nupdated: 2026-11-01\n", 1)).unwrap();
    assert_eq!(check(), "", "a date makes no translation old");
    fs::write(&original, format!("{text}\nMer.\n")).unwrap();
    assert!(check().contains("[outdated-translation]"), "{}", check());
    // The name in 0.1.0.
    output(&bank, &["translated", file]);
    assert_eq!(check(), "");

    let (code, _, said) = output(&bank, &["translations", "mark", "content/schools/asby-skola.md"]);
    assert_eq!(code, 2, "{said}");
}

//! Work for one page does not grow with the bank: what a template is given is counted, not timed.

use crate::bank;
use exempelbank::{BuildCache, SourceFiles, link, plan};
use std::fmt::Write as _;

/// A bank in which every term is referred to by more and more cases, and every case by the next.
fn grown(cases: usize, declared: &str) -> SourceFiles {
    let mut files = vec![
        ("content/terms/_collection.md".to_owned(), TERMS.to_owned()),
        ("content/cases/_collection.md".to_owned(), declared.to_owned()),
    ];
    for term in 0..10 {
        files.push((
            format!("content/terms/term-{term}.md"),
            format!("---\ntitle: Term {term}\n---\n"),
        ));
    }
    for case in 0..cases {
        let mut text = format!("---\ntitle: Case {case:05}\nterms:\n");
        for step in 0..3 {
            writeln!(text, "  - term-{}", (case * 7 + step * 3) % 10).unwrap();
        }
        writeln!(text, "before: case-{:05}", case.saturating_sub(1)).unwrap();
        text.push_str("---\nText.\n");
        files.push((format!("content/cases/case-{case:05}.md"), text));
    }
    bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

const TERMS: &str = "---\nlabel: Terms\npath: terms\nfields:\n  title: {kind: text, as: title, label: Title}\n---\n";
const CASES: &str = "---\nlabel: Cases\npath: cases\nfields:\n  title: {kind: text, as: title, label: Title}\n  terms: {kind: refs, to: terms, facet: true, card: true, label: Terms}\n  before: {kind: ref, to: cases, label: Before}\n---\n";
/// The same without a page for any case, and with what is near.
const WHOLE: &str =
    "own_page: false\nnearby:\n  - {through: before, from: cases.before, label: Near}\nfields:";

/// The greatest and the mean size of what a page is given, in bytes of JSON.
fn sizes(cases: usize, declared: &str) -> (usize, usize) {
    let sources = grown(cases, declared);
    let linked = link(&sources, &mut BuildCache::default());
    let plan = plan(linked.site).value;
    let sizes: Vec<usize> =
        plan.pages.iter().map(|page| serde_json::to_vec(&plan.view(page)).unwrap().len()).collect();
    (*sizes.iter().max().unwrap(), sizes.iter().sum::<usize>() / sizes.len())
}

#[test]
fn a_page_is_given_no_more_when_the_bank_doubles() {
    for declared in [CASES, &CASES.replace("fields:", WHOLE)] {
        let (greatest, mean) = sizes(1000, declared);
        let (greatest_of_twice, mean_of_twice) = sizes(2000, declared);
        assert!(
            greatest_of_twice <= greatest + greatest / 50,
            "{greatest} became {greatest_of_twice}"
        );
        assert!(mean_of_twice <= mean + mean / 50, "{mean} became {mean_of_twice}");
    }
}

/// A bank in which everything rests on one document, at one line and each at its own.
fn cited(works: usize) -> SourceFiles {
    let fields = "  title: {kind: text, as: title, label: Title}\n  date: {kind: date, as: date, label: Date}\n  about: {kind: text, as: quotation, label: About}\n  own: {kind: text, label: Own}\n";
    let mut files = vec![
        (
            "content/books/_collection.md".to_owned(),
            format!("---\nlabel: Books\npath: books\nprovenance: true\nfields:\n{fields}---\n"),
        ),
        ("content/books/book.md".to_owned(), "---\ntitle: Book\ndate: 2015\n---\n".to_owned()),
        (
            "content/works/_collection.md".to_owned(),
            format!("---\nlabel: Works\npath: works\nfields:\n{fields}---\n"),
        ),
    ];
    for work in 0..works {
        let text = format!(
            "---\ntitle: Work {work:05}\nabout: {{value: Said {work:05}, source: book, place: line 1}}\nown: {{value: Own {work:05}, source: book, place: 'line {}'}}\n---\n",
            work + 10000
        );
        files.push((format!("content/works/work-{work:05}.md"), text));
    }
    bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

#[test]
fn a_source_shows_no_more_on_a_page_when_more_rests_on_it() {
    let pages = |works: usize| {
        let linked = link(&cited(works), &mut BuildCache::default());
        let plan = plan(linked.site).value;
        let sizes = |page| serde_json::to_vec(&plan.view(page)).unwrap().len();
        let sizes: Vec<usize> = plan.pages.iter().map(sizes).collect();
        let further =
            plan.pages.iter().filter(|page| page.url.out_path().as_str().contains("/cited/"));
        (*sizes.iter().max().unwrap(), further.count())
    };
    let ((greatest, further), (greatest_of_twice, further_of_twice)) = (pages(500), pages(1000));
    assert!(greatest_of_twice <= greatest + greatest / 50, "{greatest} became {greatest_of_twice}");
    // Every work is there twice, a hundred and fifty on a page, in two languages.
    assert_eq!((further, further_of_twice), (2 * 6, 2 * 13));
}

/// A bank in which one entry refers to all others, and all others to it.
fn hub(others: usize) -> SourceFiles {
    let declared = "---\nlabel: Things\npath: things\nfields:\n  title: {kind: text, as: title, label: Title}\n  kin: {kind: refs, to: things, card: true, label: Kin}\n---\n";
    let list: Vec<String> = (0..others).map(|other| format!("e{other:05}")).collect();
    let mut files = vec![
        ("content/things/_collection.md".to_owned(), declared.to_owned()),
        (
            "content/things/hub.md".to_owned(),
            format!("---\ntitle: Hub\nkin: [{}]\n---\n", list.join(", ")),
        ),
    ];
    for other in &list {
        let text = format!("---\ntitle: Thing {other}\nkin: [hub]\n---\n");
        files.push((format!("content/things/{other}.md"), text));
    }
    bank::sources(files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

#[test]
fn a_card_does_not_grow_with_what_its_entry_refers_to() {
    let greatest = |others: usize| {
        let linked = link(&hub(others), &mut BuildCache::default());
        let plan = plan(linked.site).value;
        // The page of the entry itself says all that the entry says.
        let pages = plan.pages.iter().filter(|page| !page.url.out_path().as_str().contains("hub"));
        let sizes = pages.map(|page| serde_json::to_vec(&plan.view(page)).unwrap().len());
        sizes.max().unwrap()
    };
    let (one, twice) = (greatest(200), greatest(400));
    assert!(twice <= one + one / 50, "{one} became {twice}");
}

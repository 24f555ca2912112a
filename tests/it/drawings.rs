//! Drawings that would keep a browser busy: what is weighed is what a browser draws.

use crate::bank;
use exempelbank::{BuildCache, Content, build};

/// What is published of a drawing.
fn published(inside: &str) -> Option<String> {
    let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
    let page = "---\ntitle: A\n---\n[the drawing](a.svg)\n";
    let files = [("content/pages/a.md", page), ("content/pages/a.svg", drawing.as_str())];
    let outcome = build(&bank::sources(files), &mut BuildCache::default());
    let mut files = outcome.value.files.into_iter();
    let file = files.find(|(path, _)| path.as_str().starts_with("static/content/"));
    file.map(|(_, made)| match made.content {
        Content::Bytes(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
        _ => panic!("a drawing is in memory"),
    })
}

/// Copies of copies, so many levels of them: twice as many shapes with each.
fn copies(id: &str, address: &str, levels: usize) -> String {
    let level = |level| {
        let copy = format!("<use href=\"#{address}{level}\"/>");
        format!("<g id=\"{id}{}\">{copy}{copy}</g>", level + 1)
    };
    let shape = format!("<g id=\"{id}0\"><rect width=\"5\" height=\"5\"/></g>");
    shape + &(0..levels).map(level).collect::<String>()
}

#[test]
fn copies_of_copies_are_found_by_the_name_that_a_browser_finds_them_by() {
    for (id, address) in
        [("a", "a"), ("aA", "a%41"), ("å", "%c3%a5"), ("ÿ", "ÿ"), ("a.b:c", "a.b:c")]
    {
        let few = published(&copies(id, address, 3)).expect("eight shapes are few");
        assert_eq!(few.matches(&format!("href=\"#{id}")).count(), 6, "{few}");
        assert_eq!(published(&copies(id, address, 26)), None, "{id} {address}");
    }
}

#[test]
fn what_a_browser_may_find_by_another_name_refers_to_nothing() {
    let names = [
        ("a&#10;b", "a b"),
        ("a&#13;b", "a b"),
        ("a b", "a&#9;b"),
        ("a b", "a%20b"),
        ("a b", "a&#10;b"),
        ("ÿ", "%FF"),
        ("a%41", "a%2541"),
        ("a%41", "a%41;"),
        ("a\u{ad}b", "a%C2%ADb"),
    ];
    for (id, address) in names {
        let made = published(&copies(id, address, 26)).expect("nothing is copied");
        assert!(!made.contains("href"), "{id} {address}: {made}");
    }
}

#[test]
fn what_is_painted_is_weighed_with_its_copies_whatever_stands_first() {
    let many = "<rect width=\"9\" height=\"9\"/>".repeat(2000);
    let parts = format!("<pattern id=\"p\">{many}</pattern><g id=\"r\">{many}</g>");
    for copy in ["<use fill=\"url(#p)\" href=\"#r\"/>", "<use href=\"#r\" fill=\"url(#p)\"/>"] {
        assert_eq!(published(&format!("{parts}{copy}")), None, "{copy}");
    }
}

#[test]
fn spaces_in_values_are_read_as_they_were_written() {
    let made =
        published("<g aria-label=\"a&#9;b&#10;c&#13;d\te\"/><text>f&#13;g\nh</text>").unwrap();
    assert!(
        made.contains("<g aria-label=\"a&#9;b&#10;c&#13;d e\"/><text>f&#13;g\nh</text>"),
        "{made}"
    );
}

#[test]
fn what_costs_more_than_a_shape_is_weighed_as_what_it_costs() {
    let shape = "<rect width=\"999\" height=\"999\"/>";
    let blurs = "blur(9px) ".repeat(50);
    let noise = "<filter id=\"f\"><feTurbulence numOctaves=\"10\"/></filter>";
    let group = |said: &str| copies("a", "a", 13).replacen("<g ", &format!("<g {said} "), 1);
    let heavy = [
        format!("<style>g{{filter:{blurs}}}</style>{}{}", "<g>".repeat(90), "</g>".repeat(90)),
        format!("<g style=\"filter:{}\">{shape}</g>", blurs.repeat(60)),
        format!("<g filter=\"{}\">{shape}</g>", blurs.repeat(60)),
        format!("{noise}{}", "<rect filter=\"url(#f)\"/>".repeat(390)),
        group("opacity=\".9\" style=\"mix-blend-mode:multiply\""),
        group("style=\"isolation:isolate\""),
        shape.repeat(30_000),
    ];
    for drawing in heavy {
        let start: String = drawing.chars().take(200).collect();
        assert_eq!(published(&drawing), None, "{start}");
    }
    let light = [
        "<path style=\"opacity:1;isolation:auto;mix-blend-mode:normal;filter:none\"/>".repeat(5000),
        "<path opacity=\".5\"/>".repeat(500),
        format!("{noise}{}", "<rect filter=\"url(#f)\"/>".repeat(9)),
        shape.repeat(10_000),
    ];
    for drawing in light {
        let start: String = drawing.chars().take(200).collect();
        assert!(published(&drawing).is_some(), "{start}");
    }
}

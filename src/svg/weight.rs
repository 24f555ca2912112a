//! How much a browser draws for a drawing, with all that is drawn more than once: a kilobyte of copies of
//! copies would keep it busy for ever.

use crate::svg::element::{Drawing, Element, SvgNode};
use crate::svg::embedded;
use crate::svg::names::{PAINTED, among};
use crate::svg::style::{End, StyleRule};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What is drawn at most: 20,000 shapes, which fill a window in half a minute where no graphics card helps.
const MOST: u64 = 200_000;
/// A shape or a picture.
const SHAPE: u64 = 10;
/// Letters of texts and numbers that cost one.
const LETTERS: u64 = 100;
/// Pixels of pictures inside the drawing that cost one.
const PIXELS: u64 = 500;
/// Elements in elements, copies in copies at most.
const DEEPEST: usize = 400;
/// References and rules that are compared with elements at most.
const MOST_COMPARED: usize = 1_000_000;
/// A step of a filter goes over every pixel.
const FILTER: u64 = 500;
/// What is painted by itself before it is laid over the rest.
const LAYER: u64 = 200;

/// Whether a drawing is drawn in a moment.
pub(super) fn is_light(drawing: &Drawing) -> bool {
    let mut weights = Weights {
        rules: Rules::new(&drawing.rules),
        ids: BTreeMap::new(),
        known: BTreeMap::new(),
        open: BTreeSet::new(),
        looked_at: 0,
    };
    weights.note_ids(&drawing.root, &Around::default()).is_some()
        && weights.weight(&drawing.root, 0).is_some()
}

/// What a reference is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Purpose {
    /// Once, where the element is.
    Once,
    /// For every shape inside: a paint.
    Paint,
    /// For every point of every shape inside: a marker.
    Marker,
}

/// A reference: what for, and the id.
type IdReference = (Purpose, String);

/// What attributes, styles and rules say of an element that has a price.
#[derive(Clone, Default)]
struct Said {
    references: Vec<IdReference>,
    own: u64,
}

/// References that hold for all that is inside of an element.
type Around = Rc<BTreeSet<IdReference>>;

/// What drawing something costs.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// By itself.
    own: u64,
    /// Shapes, each of which a paint from outside goes over.
    shapes: u64,
    /// Points of shapes, each of which gets a marker from outside.
    points: u64,
}

impl Weight {
    fn add(&mut self, other: Weight) {
        self.own = self.own.saturating_add(other.own);
        self.shapes = self.shapes.saturating_add(other.shapes);
        self.points = self.points.saturating_add(other.points);
    }
}

struct Weights<'d> {
    rules: Rules<'d>,
    /// Elements by id, with the references that stand around them.
    ids: BTreeMap<&'d str, (&'d Element, Around)>,
    known: BTreeMap<&'d str, Weight>,
    /// What is being weighed: it cannot hold itself.
    open: BTreeSet<&'d str>,
    /// References and rules that were compared with elements: a thousand rules about each of a thousand
    /// elements are a million.
    looked_at: usize,
}

impl<'d> Weights<'d> {
    /// Notes where ids are, and what stands around each.
    fn note_ids(&mut self, element: &'d Element, around: &Around) -> Option<()> {
        if let Some(id) = element.attribute("id") {
            self.ids.entry(id).or_insert_with(|| (element, Rc::clone(around)));
        }
        let mut own = self.said(element)?.references;
        own.retain(|reference| reference.0 != Purpose::Once && !around.contains(reference));
        let mut inside = Rc::clone(around);
        if !own.is_empty() {
            self.look_at(around.len())?;
            inside = Rc::new(around.iter().cloned().chain(own).collect());
        }
        element.elements().try_for_each(|child| self.note_ids(child, &inside))
    }

    /// Counts what is compared; `None` where it is too much in all.
    fn look_at(&mut self, count: usize) -> Option<()> {
        self.looked_at = self.looked_at.saturating_add(count);
        (self.looked_at <= MOST_COMPARED).then_some(())
    }

    /// The weight of an element; `None` where it is too much, or holds itself.
    fn weight(&mut self, element: &'d Element, deep: usize) -> Option<Weight> {
        if deep > DEEPEST {
            return None;
        }
        let mut weight = bare(element);
        for child in element.elements() {
            weight.add(self.weight(child, deep + 1)?);
        }
        let said = self.said(element)?;
        weight.own = weight.own.saturating_add(said.own);
        for (what, id) in said.references {
            self.refer(&mut weight, what, &id, deep)?;
        }
        (weight.own <= MOST).then_some(weight)
    }

    /// Adds what a reference draws.
    fn refer(&mut self, weight: &mut Weight, what: Purpose, id: &str, deep: usize) -> Option<()> {
        let times = match what {
            Purpose::Once => 1,
            Purpose::Paint => weight.shapes,
            Purpose::Marker => weight.points,
        };
        let target = if times == 0 { Weight::default() } else { self.target(id, deep + 1)? };
        weight.own = weight.own.saturating_add(target.own.saturating_mul(times));
        if what == Purpose::Once {
            weight.add(Weight { own: 0, ..target });
        }
        Some(())
    }

    /// The weight of what an id names, wherever it is drawn.
    fn target(&mut self, id: &str, deep: usize) -> Option<Weight> {
        let Some((&id, (element, around))) = self.ids.get_key_value(id) else {
            return Some(Weight::default());
        };
        if let Some(known) = self.known.get(id) {
            return Some(*known);
        }
        let (element, around) = (*element, Rc::clone(around));
        self.look_at(around.len())?;
        if !self.open.insert(id) {
            return None;
        }
        let mut weight = self.weight(element, deep)?;
        for (what, paint) in &*around {
            self.refer(&mut weight, *what, paint, deep)?;
        }
        self.open.remove(id);
        self.known.insert(id, weight);
        (weight.own <= MOST).then_some(weight)
    }

    /// What is said of an element, by its attributes and by the rules that may be about it; `None` where
    /// there are too many in all.
    fn said(&mut self, element: &Element) -> Option<Said> {
        let mut said = Said::default();
        for (name, value) in &element.attributes {
            match *name {
                "href" => {
                    let id = value.strip_prefix('#');
                    said.references.extend(id.map(|id| (Purpose::Once, id.to_owned())));
                }
                "style" => declared(value, &mut said),
                name => named(name, value, &mut said),
            }
        }
        let compared = self.rules.about(element, &mut said);
        self.look_at(compared + said.references.len())?;
        // What is copied is there before it is painted.
        said.references.sort();
        Some(said)
    }
}

/// An element without what it refers to and holds.
fn bare(element: &Element) -> Weight {
    let embedded = element.attribute("href").filter(|_| element.name == "image");
    let pixels = embedded.and_then(embedded::pixels).unwrap_or_default() as u64;
    let letters: usize = element.attributes.iter().map(|(_, value)| value.len()).sum();
    let letters = letters - embedded.map_or(0, str::len);
    let words = element.children.iter().map(|child| match child {
        SvgNode::Text(words) => words.len(),
        SvgNode::Element(_) => 0,
    });
    let letters = letters + words.sum::<usize>();
    let is_shape = among(PAINTED, element.name).is_some();
    let points = element.attribute("d").or(element.attribute("points")).map_or(4, str::len) / 2;
    Weight {
        own: step(element) + letters as u64 / LETTERS + pixels / PIXELS,
        shapes: u64::from(is_shape),
        points: if is_shape { points as u64 + 1 } else { 0 },
    }
}

/// What an element costs by its name.
fn step(element: &Element) -> u64 {
    match element.name {
        // They only name what another works with.
        "feMergeNode" | "feFuncA" | "feFuncB" | "feFuncG" | "feFuncR" => 1,
        "feTurbulence" => {
            let octaves = element.attribute("numOctaves").and_then(|octaves| octaves.parse().ok());
            FILTER * octaves.unwrap_or(1_u64).max(1)
        }
        name if name.starts_with("fe") => FILTER,
        name if name == "image" || among(PAINTED, name).is_some() => SHAPE,
        _ => 1,
    }
}

/// What declarations say.
fn declared(text: &str, said: &mut Said) {
    for (name, value) in text.split(';').filter_map(|one| one.split_once(':')) {
        named(name, value, said);
    }
}

/// What a property says.
fn named(name: &str, value: &str, said: &mut Said) {
    let what = match name {
        "fill" | "stroke" => Purpose::Paint,
        name if name.starts_with("marker") => Purpose::Marker,
        _ => Purpose::Once,
    };
    let ids = value.split("url(#").skip(1).filter_map(|rest| rest.split_once(')'));
    said.references.extend(ids.map(|(id, _)| (what, id.to_owned())));
    said.own = said.own.saturating_add(match name {
        // What `url` names is weighed by itself.
        "filter" => (value.matches('(').count() as u64) * FILTER,
        "opacity" | "mask" | "clip-path" | "isolation" | "mix-blend-mode" if !is_plain(value) => {
            LAYER
        }
        _ => 0,
    });
}

/// Whether a property says what holds anyway.
fn is_plain(value: &str) -> bool {
    matches!(value.trim(), "none" | "normal" | "auto") || value.trim().parse() == Ok(1.0)
}

/// The rules that say something with a price, by what an element has that they may be about.
struct Rules<'d> {
    by_name: BTreeMap<&'d str, Vec<(&'d End, Said)>>,
}

impl<'d> Rules<'d> {
    fn new(rules: &'d [StyleRule]) -> Self {
        let mut by_name: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for rule in rules {
            let mut said = Said::default();
            declared(&rule.declarations, &mut said);
            let has_price = said.own > 0 || !said.references.is_empty();
            for end in rule.ends.iter().filter(|_| has_price) {
                let name = end.id.as_deref().or(end.classes.first().map(String::as_str));
                let name = name.unwrap_or(&end.element);
                by_name.entry(name).or_default().push((end, said.clone()));
            }
        }
        Self { by_name }
    }

    /// Adds what is said by the rules that may be about an element; how many were compared with it.
    fn about(&self, element: &Element, said: &mut Said) -> usize {
        if self.by_name.is_empty() {
            return 0;
        }
        let mut compared = 0;
        let id = element.attribute("id");
        let classes = element.attribute("class").unwrap_or_default();
        let classes: BTreeSet<&str> = classes.split_ascii_whitespace().collect();
        let names = classes.iter().copied().chain(id).chain(["", element.name]);
        for (end, rule) in names.filter_map(|name| self.by_name.get(name)).flatten() {
            let is_it = (end.element.is_empty() || end.element == element.name)
                && end.id.as_deref().is_none_or(|own| id == Some(own))
                && end.classes.iter().all(|class| classes.contains(class.as_str()));
            compared += 1;
            if is_it && said.references.len() < MOST_COMPARED {
                said.references.extend(rule.references.iter().cloned());
                said.own = said.own.saturating_add(rule.own);
            }
        }
        compared
    }
}

//! How much a browser draws for a drawing, with all that is drawn more than once: a kilobyte of copies of
//! copies would keep it busy for ever.

use crate::svg::element::{Drawing, Element, SvgNode};
use crate::svg::names::{PAINTED, among};
use crate::svg::style::{End, StyleRule};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What is drawn at most, in elements. Text and numbers count too, each hundred letters as one.
const MOST: u64 = 200_000;
/// Elements in elements, copies in copies at most.
const DEEPEST: usize = 400;
/// References and rules that are compared with elements at most.
const MOST_COMPARED: usize = 1_000_000;
/// A step of a filter goes over every pixel.
const FILTER: u64 = 500;

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
        let mut own = self.references(element)?;
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
        for (what, id) in self.references(element)? {
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

    /// The references of an element, by its attributes and by the rules that may be about it; `None` where
    /// there are too many in all.
    fn references(&mut self, element: &Element) -> Option<Vec<IdReference>> {
        let mut found = Vec::new();
        for (name, value) in &element.attributes {
            match *name {
                "href" => {
                    let id = value.strip_prefix('#');
                    found.extend(id.map(|id| (Purpose::Once, id.to_owned())));
                }
                "style" => declared(value, &mut found),
                name => named(name, value, &mut found),
            }
        }
        let compared = self.rules.about(element, &mut found);
        self.look_at(compared + found.len())?;
        // What is copied is there before it is painted.
        found.sort();
        Some(found)
    }
}

/// An element without what it refers to and holds.
fn bare(element: &Element) -> Weight {
    let letters: usize = element.attributes.iter().map(|(_, value)| value.len()).sum();
    let words = element.children.iter().map(|child| match child {
        SvgNode::Text(words) => words.len(),
        SvgNode::Element(_) => 0,
    });
    let letters = letters + words.sum::<usize>();
    let step = if element.name.starts_with("fe") { FILTER } else { 1 };
    let is_shape = among(PAINTED, element.name).is_some();
    let points = element.attribute("d").or(element.attribute("points")).map_or(4, str::len) / 2;
    Weight {
        own: step + letters as u64 / 100,
        shapes: u64::from(is_shape),
        points: if is_shape { points as u64 + 1 } else { 0 },
    }
}

/// The references of declarations.
fn declared(text: &str, found: &mut Vec<IdReference>) {
    for (name, value) in text.split(';').filter_map(|one| one.split_once(':')) {
        named(name, value, found);
    }
}

/// The references of a property.
fn named(name: &str, value: &str, found: &mut Vec<IdReference>) {
    let what = match name {
        "fill" | "stroke" => Purpose::Paint,
        name if name.starts_with("marker") => Purpose::Marker,
        _ => Purpose::Once,
    };
    let ids = value.split("url(#").skip(1).filter_map(|rest| rest.split_once(')'));
    found.extend(ids.map(|(id, _)| (what, id.to_owned())));
}

/// The rules that refer to something, by what an element has that they may be about.
struct Rules<'d> {
    by_name: BTreeMap<&'d str, Vec<(&'d End, Vec<IdReference>)>>,
}

impl<'d> Rules<'d> {
    fn new(rules: &'d [StyleRule]) -> Self {
        let mut by_name: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for rule in rules {
            let mut references = Vec::new();
            declared(&rule.declarations, &mut references);
            for end in rule.ends.iter().filter(|_| !references.is_empty()) {
                let name = end.id.as_deref().or(end.classes.first().map(String::as_str));
                let name = name.unwrap_or(&end.element);
                by_name.entry(name).or_default().push((end, references.clone()));
            }
        }
        Self { by_name }
    }

    /// Adds the references of the rules that may be about an element; how many were compared with it.
    fn about(&self, element: &Element, found: &mut Vec<IdReference>) -> usize {
        if self.by_name.is_empty() {
            return 0;
        }
        let mut compared = 0;
        let id = element.attribute("id");
        let classes = element.attribute("class").unwrap_or_default();
        let classes: BTreeSet<&str> = classes.split_ascii_whitespace().collect();
        let names = classes.iter().copied().chain(id).chain(["", element.name]);
        for (end, references) in names.filter_map(|name| self.by_name.get(name)).flatten() {
            let is_it = (end.element.is_empty() || end.element == element.name)
                && end.id.as_deref().is_none_or(|own| id == Some(own))
                && end.classes.iter().all(|class| classes.contains(class.as_str()));
            compared += 1;
            if is_it && found.len() < MOST_COMPARED {
                found.extend(references.iter().cloned());
            }
        }
        compared
    }
}

//! Degrees → points of a drawing: an equal-area projection (Albers) that is fitted to what it shows, so
//! that no part of a map looks larger than it is.

use crate::link::ring::Ring;
use std::fmt::Write as _;

/// A projection onto a drawing.
pub(crate) struct Projection {
    cone: f64,
    constant: f64,
    middle: f64,
    scale: f64,
    left: f64,
    top: f64,
    /// Width of the drawing.
    pub(crate) width: f64,
    /// Its height.
    pub(crate) height: f64,
}

impl Projection {
    /// Fits some outlines into a height; none where there is nothing to fit.
    pub(crate) fn fit<'a>(
        outlines: impl Iterator<Item = &'a Ring> + Clone,
        height: f64,
    ) -> Option<Self> {
        let points = outlines.flatten();
        let degrees = bounds(points.clone().copied())?;
        let (south, north) = (degrees.1.to_radians(), degrees.3.to_radians());
        // The lines of true length lie a sixth from either edge.
        let sixth = (north - south) / 6.0;
        let (first, second) = (libm::sin(south + sixth), libm::sin(north - sixth));
        let cone = f64::midpoint(first, second);
        // On both sides of the equator alike, the cone is a cylinder; this is near enough to one.
        let cone = if cone.abs() < 1e-6 { 1e-6 } else { cone };
        let mut fitted = Projection {
            cone,
            constant: (1.0 - first * first) + 2.0 * cone * first,
            middle: f64::midpoint(degrees.0, degrees.2),
            scale: 1.0,
            left: 0.0,
            top: 0.0,
            width: 0.0,
            height,
        };
        let (left, top, right, bottom) = bounds(points.map(|point| fitted.point(*point)))?;
        fitted.scale = height / (bottom - top).max(f64::EPSILON);
        fitted.left = left * fitted.scale;
        fitted.top = top * fitted.scale;
        fitted.width = (right - left) * fitted.scale;
        Some(fitted)
    }

    /// Where a point lies.
    fn point(&self, [longitude, latitude]: [f64; 2]) -> [f64; 2] {
        let radius =
            |sine: f64| (self.constant - 2.0 * self.cone * sine).max(0.0).sqrt() / self.cone;
        let angle = self.cone * (longitude - self.middle).to_radians();
        let distance = radius(libm::sin(latitude.to_radians()));
        [
            distance * libm::sin(angle) * self.scale - self.left,
            -(radius(0.0) - distance * libm::cos(angle)) * self.scale - self.top,
        ]
    }

    /// Where a point lies, in whole steps.
    pub(crate) fn dot(&self, degrees: [f64; 2]) -> [i64; 2] {
        self.point(degrees).map(whole)
    }

    /// The path of some rings, in whole steps; points that fall together stand once.
    pub(crate) fn path(&self, rings: &[Ring]) -> String {
        let mut path = String::new();
        for ring in rings {
            let mut last: Option<[i64; 2]> = None;
            for point in ring {
                let at = self.point(*point).map(whole);
                // Writing to a string cannot fail.
                let _ = match last {
                    None => write!(path, "M{} {}", at[0], at[1]),
                    Some(last) if last == at => continue,
                    Some(last) => step(&mut path, at[0] - last[0], at[1] - last[1]),
                };
                last = Some(at);
            }
            path.push('z');
        }
        path
    }

    /// A place for a number: the middle of the largest ring.
    pub(crate) fn middle(&self, rings: &[Ring]) -> Option<[i64; 2]> {
        let largest = rings.iter().max_by(|one, other| {
            let area =
                |ring: &Ring| moments(&ring.iter().map(|point| self.point(*point)).collect()).0;
            area(one).abs().total_cmp(&area(other).abs())
        })?;
        let (area, x, y) = moments(&largest.iter().map(|point| self.point(*point)).collect());
        (area != 0.0).then(|| [whole(x / (3.0 * area)), whole(y / (3.0 * area))])
    }
}

/// Twice the area of a ring, and its moments.
fn moments(ring: &Ring) -> (f64, f64, f64) {
    let pairs = ring.iter().zip(ring.iter().skip(1));
    pairs.fold((0.0, 0.0, 0.0), |(area, x, y), ([x1, y1], [x2, y2])| {
        let cross = x1 * y2 - x2 * y1;
        (area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross)
    })
}

fn step(path: &mut String, right: i64, down: i64) -> std::fmt::Result {
    let sign = if down < 0 { "" } else { " " };
    write!(path, "l{right}{sign}{down}")
}

/// Least and greatest of both.
fn bounds(points: impl Iterator<Item = [f64; 2]>) -> Option<(f64, f64, f64, f64)> {
    points.fold(None, |known, [x, y]| {
        let (left, top, right, bottom) = known.unwrap_or((x, y, x, y));
        Some((left.min(x), top.min(y), right.max(x), bottom.max(y)))
    })
}

/// The nearest whole number; drawings are small.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is a few hundred steps wide")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

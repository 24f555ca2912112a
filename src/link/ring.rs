//! A closed line on Earth.

/// Longitude and latitude of the points of a closed line, in degrees (WGS 84).
pub(crate) type Ring = Vec<[f64; 2]>;

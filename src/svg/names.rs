//! What may stand in a drawing: the still part of SVG, as its second edition and the browsers have it. What
//! is in none of these lists is not written.

use crate::svg::value::May;

/// The namespace of drawings.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
/// Older addresses of ids, `xlink:href`.
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
/// `xml:space`, `xml:lang`.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Namespaces whose elements do something in a browser, wherever they stand.
pub(super) const ACTIVE: &[&str] =
    &["http://www.w3.org/1999/xhtml", "http://www.w3.org/2001/xml-events"];

/// The elements.
const ELEMENTS: &str = "a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite \
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood \
    feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset \
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line \
    linearGradient marker mask path pattern polygon polyline radialGradient rect stop style svg \
    switch symbol text textPath title tspan use";

/// Elements that no browser draws: nobody misses them.
const SILENT: &str = "color-profile cursor font font-face font-face-format font-face-name font-face-src font-face- \
    uri glyph hkern metadata missing-glyph view vkern";

/// Elements that run something, or hear what a reader does.
pub(super) const RUN: &str = "script handler listener";
/// Elements that hold a page or something else that a browser opens.
pub(super) const PAGES: &str =
    "applet audio base body embed foreignobject form frame html iframe link meta object video";
/// Elements that move something.
pub(super) const MOVE: &str = "animate animatecolor animatemotion animatetransform discard set";

/// Elements in which words stand.
pub(super) const HOLD_WORDS: &str = "a desc style text textPath title tspan";
/// Elements in which nothing but words stands.
pub(super) const HOLD_ONLY_WORDS: &str = "desc style title";
/// Elements whose `href` is the id of another.
pub(super) const REFER: &str = "a linearGradient pattern radialGradient textPath use";
/// Elements that are painted.
pub(super) const PAINTED: &str =
    "circle ellipse line path polygon polyline rect text textPath tspan";

/// Attributes that hold numbers, names and words for how something is drawn.
const PLAIN: &str = "amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy \
    edgeMode elevation exponent filterUnits fr fx fy gradientTransform gradientUnits height in in2 \
    intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle \
    markerHeight markerUnits markerWidth maskContentUnits maskUnits mode offset operator order \
    orient pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY \
    pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx \
    ry scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset \
    stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength \
    transform type values viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z";

/// Attributes that hold words.
const WORDS: &str = "aria-describedby aria-hidden aria-label aria-labelledby aria-roledescription class id lang \
    role";

/// Properties of CSS. Most are attributes too.
const PROPERTIES: &[(&str, May)] = &[
    ("alignment-baseline", May::Plain),
    ("background", May::Plain),
    ("background-color", May::Plain),
    ("baseline-shift", May::Plain),
    ("clip", May::Plain),
    ("clip-path", May::Refer),
    ("clip-rule", May::Plain),
    ("color", May::Plain),
    ("color-interpolation", May::Plain),
    ("color-interpolation-filters", May::Plain),
    ("color-rendering", May::Plain),
    ("direction", May::Plain),
    ("display", May::Plain),
    ("dominant-baseline", May::Plain),
    ("fill", May::Refer),
    ("fill-opacity", May::Plain),
    ("fill-rule", May::Plain),
    ("filter", May::Refer),
    ("flood-color", May::Plain),
    ("flood-opacity", May::Plain),
    ("font", May::Quote),
    ("font-family", May::Quote),
    ("font-feature-settings", May::Quote),
    ("font-kerning", May::Plain),
    ("font-size", May::Plain),
    ("font-size-adjust", May::Plain),
    ("font-stretch", May::Plain),
    ("font-style", May::Plain),
    ("font-variant", May::Plain),
    ("font-variant-caps", May::Plain),
    ("font-variant-numeric", May::Plain),
    ("font-weight", May::Plain),
    ("glyph-orientation-horizontal", May::Plain),
    ("glyph-orientation-vertical", May::Plain),
    ("image-rendering", May::Plain),
    ("isolation", May::Plain),
    ("letter-spacing", May::Plain),
    ("lighting-color", May::Plain),
    ("line-height", May::Plain),
    ("marker", May::Refer),
    ("marker-end", May::Refer),
    ("marker-mid", May::Refer),
    ("marker-start", May::Refer),
    ("mask", May::Refer),
    ("mask-type", May::Plain),
    ("mix-blend-mode", May::Plain),
    ("opacity", May::Plain),
    ("overflow", May::Plain),
    ("paint-order", May::Plain),
    ("pointer-events", May::Plain),
    ("shape-rendering", May::Plain),
    ("stop-color", May::Plain),
    ("stop-opacity", May::Plain),
    ("stroke", May::Refer),
    ("stroke-dasharray", May::Plain),
    ("stroke-dashoffset", May::Plain),
    ("stroke-linecap", May::Plain),
    ("stroke-linejoin", May::Plain),
    ("stroke-miterlimit", May::Plain),
    ("stroke-opacity", May::Plain),
    ("stroke-width", May::Plain),
    ("text-anchor", May::Plain),
    ("text-decoration", May::Plain),
    ("text-decoration-color", May::Plain),
    ("text-decoration-line", May::Plain),
    ("text-decoration-style", May::Plain),
    ("text-orientation", May::Plain),
    ("text-rendering", May::Plain),
    ("text-transform", May::Plain),
    ("transform", May::Plain),
    ("transform-box", May::Plain),
    ("transform-origin", May::Plain),
    ("unicode-bidi", May::Plain),
    ("vector-effect", May::Plain),
    ("visibility", May::Plain),
    ("white-space", May::Plain),
    ("word-spacing", May::Plain),
    ("writing-mode", May::Plain),
];

/// Properties that are no attributes: where they stand and how large they are.
const GEOMETRY: &str = "cx cy height r rx ry width x y";

/// Pseudo-classes in selectors that say which of several an element is.
pub(super) const PSEUDO: &str = "empty first-child first-of-type last-child last-of-type nth-child nth-last-child nth-of-type \
    only-child root";

/// A name in one of our lists.
pub(super) fn among(list: &'static str, name: &str) -> Option<&'static str> {
    list.split(' ').find(|known| *known == name)
}

/// An element of ours.
pub(super) fn element(name: &str) -> Option<&'static str> {
    among(ELEMENTS, name)
}

/// Whether nobody misses an element.
pub(super) fn is_silent(name: &str) -> bool {
    among(SILENT, name).is_some()
}

/// An attribute of ours that is no property, and whether it holds words.
pub(super) fn attribute(name: &str) -> Option<(&'static str, bool)> {
    let words = || among(WORDS, name).map(|found| (found, true));
    among(PLAIN, name).map(|found| (found, false)).or_else(words)
}

/// A property that may stand as an attribute, and what its value may hold.
pub(super) fn presentation(name: &str) -> Option<(&'static str, May)> {
    PROPERTIES.iter().find(|(known, _)| *known == name).copied()
}

/// A property in a style, and what its value may hold.
pub(super) fn property(name: &str) -> Option<(&'static str, May)> {
    presentation(name).or_else(|| among(GEOMETRY, name).map(|found| (found, May::Plain)))
}

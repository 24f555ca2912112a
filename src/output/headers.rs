//! The headers that published files are sent with.

/// What a page may load. It stands in every page too, for hosts that set no headers.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// The header that holds a policy.
pub(crate) const POLICY_NAME: &str = "Content-Security-Policy";

/// Headers of every answer, by name. The server of `serve` sends them too.
pub(crate) const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// What a file of an author may do that is opened by itself: show itself. A drawing brings its styles and
/// pictures along; nothing in it runs, sends or stands in a page of somebody else.
const FILE_POLICY: &str = "default-src 'none'; img-src 'self' data:; media-src 'self'; \
     style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/// How long browsers may keep what stands below `static/`: its names change with its content.
pub(crate) const KEPT: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// The policy of pages that are opened as files: there, a script asks for the index by scripts.
pub(crate) fn offline_policy() -> String {
    POLICY.replace("trusted-types 'none'", "trusted-types exempelbank")
}

/// The policy as a header: only there may it say who may frame the page.
pub(crate) fn policy_header() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}

/// The policy of a file of an author with this ending; `None` where it is that of pages: browsers show no
/// PDF that stands in a sandbox, and have one of their own for it.
pub(crate) fn file_policy(ending: &str) -> Option<&'static str> {
    (ending != "pdf").then_some(FILE_POLICY)
}

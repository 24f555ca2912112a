//! What hosts and robots read: headers, robots.txt, and the mark that stops one host from leaving
//! out files that begin with an underscore.

use crate::place::{OutPath, SourcePath, Span};
use crate::plan::context::Context;
use crate::plan::{File, Page};

/// What a page may load. It stands in every page too, for hosts that set no headers.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// Headers of every answer, by name. The server of `serve` sends them too.
pub(crate) const HEADERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// The policy of pages that are opened as files: there, a script asks for the index by scripts.
pub(super) fn offline_policy() -> String {
    POLICY.replace("trusted-types 'none'", "trusted-types exempelbank")
}

/// The policy as a header: only there may it say who may frame the page.
pub(crate) fn policy_header() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}

/// The files.
pub(super) fn files(context: &Context<'_>, _: &[Page]) -> Vec<File> {
    let file = |path: &str, text: String| {
        let span = Span::top(&SourcePath::new("site.toml"));
        File::of(OutPath::new(path), span, text.into_bytes().into())
    };
    let base = &context.site.config.base;
    vec![
        file(".nojekyll", String::new()),
        file("_headers", headers(&base.path)),
        file(
            "robots.txt",
            format!("User-agent: *\nAllow: /\nSitemap: {}{}sitemap.xml\n", base.origin, base.path),
        ),
    ]
}

/// The form that several hosts of static sites read.
fn headers(base: &str) -> String {
    let mut text = format!("{base}*\n  Content-Security-Policy: {}\n", policy_header());
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text.push_str(&format!(
        "{base}static/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    ));
    text
}

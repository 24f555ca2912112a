//! Answers that are not of the site: the files of the server itself, and plain sentences.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Response, StatusCode};

/// Addresses of the server's own files; no page can have them, since no slug begins so.
pub(super) const OWN: &str = "/__exempelbank/";
/// The server's own files: name, type, text.
const FILES: &[(&str, &str, &str)] = &[
    ("reload.js", "text/javascript; charset=utf-8", include_str!("reload.js")),
    ("overlay.css", "text/css; charset=utf-8", include_str!("overlay.css")),
];

/// One of the server's own files.
pub(super) fn file(name: &str) -> Response<Body> {
    let Some((_, media_type, text)) = FILES.iter().find(|(known, ..)| *known == name) else {
        return plain(StatusCode::NOT_FOUND, "not found");
    };
    let response =
        Response::builder().header(CONTENT_TYPE, *media_type).header(CACHE_CONTROL, "no-cache");
    response.body(Body::from(*text)).expect("our own headers are valid")
}

/// A sentence.
pub(super) fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let response =
        Response::builder().status(status).header(CONTENT_TYPE, "text/plain; charset=utf-8");
    response.body(Body::from(text)).expect("our own headers are valid")
}

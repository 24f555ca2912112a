//! A site that is being edited → answers to browsers on this machine, with the headers that a host would
//! send, and word of what changed. From memory: nothing is written. Names other than ours in `Host` are
//! refused, so that no page on the web can reach in through a name that leads here.

pub(crate) mod answer;
pub(crate) mod editor;
pub(crate) mod fault;
pub(crate) mod find;
pub(crate) mod live;
mod memory;
mod own;
pub(crate) mod problems;

use crate::output::headers::HEADERS;
use crate::serve::live::Live;
use crate::serve::memory::Memory;
use crate::serve::own::{OWN, file, plain};
use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::HOST;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri};
use axum::middleware::map_response;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use percent_encoding::percent_decode_str;
use std::convert::Infallible;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::sync::Arc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// Threads that make answers, at most. What waits for one takes next to no memory.
const ANSWERING: usize = 16;
/// The longest address that is answered, in bytes as it is sent; no disk takes a longer path.
const LONGEST_ADDRESS: usize = 8 << 10;

/// Serves until the process is asked to stop. One thread listens, others make the answers, so that a page that
/// takes long holds up nobody else.
pub(crate) fn serve(listener: TcpListener, live: Arc<Live>) -> Result<()> {
    listener.set_nonblocking(true)?;
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().max_blocking_threads(ANSWERING).build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
        let router = Router::new().fallback(respond).with_state((live, Memory::default()));
        let router = router.layer(map_response(with_headers)).layer(compression);
        tokio::select! {
            ended = axum::serve(listener, router) => ended?,
            () = asked_to_stop() => {}
        }
        Ok(())
    })
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return drop(tokio::signal::ctrl_c().await);
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    drop(tokio::signal::ctrl_c().await);
}

async fn respond(
    State((live, memory)): State<(Arc<Live>, Memory)>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response<Body> {
    if !is_ours(&headers) {
        return plain(StatusCode::FORBIDDEN, "this name is not served here");
    }
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
    }
    if uri.path_and_query().is_some_and(|address| address.as_str().len() > LONGEST_ADDRESS) {
        return plain(StatusCode::URI_TOO_LONG, "no address here is so long");
    }
    match uri.path().strip_prefix(OWN) {
        Some("events") => events(&live, uri.query().unwrap_or_default()),
        Some(name) => file(name),
        None => {
            let answer = move || answer::answer(&live, &memory, &uri, &headers);
            let answered = tokio::task::spawn_blocking(answer).await;
            let failed =
                |_| plain(StatusCode::INTERNAL_SERVER_ERROR, "this is a fault of the program");
            answered.unwrap_or_else(failed)
        }
    }
}

/// Whether a request names this machine: by address, which no name of the web can be.
fn is_ours(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host();
    let address = match name.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').unwrap_or_default().parse::<Ipv6Addr>().is_ok(),
        None => name == "localhost" || name.parse::<Ipv4Addr>().is_ok(),
    };
    // Nothing may stand beside the name and the port: no user before it, no name after an address.
    let port = authority.port().map(|port| format!(":{port}")).unwrap_or_default();
    address && host == format!("{name}{port}")
}

/// The headers that a host would send, with every answer.
async fn with_headers(mut response: Response<Body>) -> Response<Body> {
    for (name, value) in HEADERS {
        response.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    response
}

/// Word of what changes, for a page that a browser shows.
fn events(live: &Live, query: &str) -> Response<Body> {
    let value = |name: &str| {
        let found = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        percent_decode_str(found.unwrap_or_default()).decode_utf8_lossy().into_owned()
    };
    let events = UnboundedReceiverStream::new(live.connect(value("page"), value("shown")));
    let event = |(name, data): (&'static str, Arc<str>)| {
        Ok::<_, Infallible>(Event::default().event(name).data(&*data))
    };
    Sse::new(events.map(event)).keep_alive(KeepAlive::default()).into_response()
}

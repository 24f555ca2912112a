//! `serve`: shows the site on this machine while it is edited.
#![expect(
    clippy::disallowed_methods,
    reason = "a shell: it opens a port, has threads of its own, and asks the environment"
)]

use crate::command::bank::{self, BuildArguments, Place};
use crate::command::exit::Exit;
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::pipeline::{self, Assembled, BuildCache};
use crate::read::SourceFiles;
use crate::report::words::Messages;
use crate::search;
use crate::serve;
use crate::serve::editor::Editor;
use crate::serve::fault::{Fault, catch};
use crate::serve::live::Live;
use crate::serve::problems::{of_fault, problems};
use crate::watch::Watch;
use anyhow::{Context, Result};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

/// What can be asked of `serve`.
#[derive(clap::Args)]
pub(crate) struct ServeOptions {
    /// The address to listen on. By default only this machine can connect.
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    host: IpAddr,
    /// The port to listen on; if it is in use, the next free one.
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
    /// Include drafts.
    #[arg(long)]
    drafts: bool,
    /// The editor that errors open in: the name of its program (code, codium, zed, idea, subl, …), or a URL
    /// such as `vscode://file/{path}:{line}:{column}`, where {path} has no leading slash. The default is the
    /// editor in VISUAL or EDITOR if it is one of these, otherwise code.
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
}

/// Time for the browsers to ask for what is new, before the processor is used for anything else.
const BROWSER_FIRST: Duration = Duration::from_millis(50);

/// Ports that are tried.
const TRIES: u16 = 20;

/// Where a bank is being edited.
struct Session {
    live: Arc<Live>,
    words: Arc<Messages>,
    editor: Editor,
    url: String,
    index: Mutex<Indexed>,
}

/// What is known of the index, and the site that it was made of.
struct Indexed {
    memory: search::index::IndexCache,
    site: Weak<Assembled>,
}

/// Puts the site together, then serves it until it is stopped.
pub(crate) fn run(place: Place<'_>, options: &ServeOptions) -> Result<Exit> {
    let listener = listen(options)?;
    let url = shown_url(&listener)?;
    let asked = BuildArguments {
        drafts: options.drafts,
        base_url: Some(url.clone()),
        ..BuildArguments::default()
    };
    // Watched before it is read: nothing that is saved meanwhile is missed.
    let mut watch = Watch::new(place.root)?;
    let sources = Arc::new(bank::read(place, &asked)?);
    let mut memory = BuildCache::remembering();
    let site = Arc::new(pipeline::assemble(&sources, &mut memory));
    let words = Arc::new(Messages::new(&bank::speaking(place)));
    let live = Arc::new(Live::new(Arc::clone(&site), Arc::clone(&words)));
    let editor = Editor::new(options.editor.as_deref(), environment().as_deref(), watch.folder())?;
    let index = Indexed { memory: search::index::IndexCache::remembering(), site: Weak::new() };
    let index = Mutex::new(index);
    let session =
        Arc::new(Session { live: Arc::clone(&live), words, editor, url: url.clone(), index });
    if options.port != 0 && listener.local_addr()?.port() != options.port {
        let port = Arg::Text(options.port.to_string());
        bank::eprint(&format!(
            "{}\n",
            session.words.plain("serving-port-taken", &[("port", port)])
        ))?;
    }
    session.say("serving")?;
    if !listener.local_addr()?.ip().is_loopback() {
        session.say("serving-others")?;
    }
    if options.open
        && let Err(error) = opener::open_browser(&url)
    {
        bank::eprint(&format!("cannot open a browser ({error}): open {url} yourself\n"))?;
    }
    std::thread::spawn(move || session.edit(&mut watch, site, sources, &mut memory));
    serve::serve(listener, live)?;
    Ok(Exit::Clean)
}

impl Session {
    /// Shows every change, until the process ends.
    fn edit(
        self: &Arc<Self>,
        watch: &mut Watch,
        site: Arc<Assembled>,
        mut sources: Arc<SourceFiles>,
        memory: &mut BuildCache,
    ) {
        let mut stop = Arc::new(AtomicBool::new(false));
        self.inspect(site, &sources, &stop, Severity::Warning);
        loop {
            while let Err(error) = watch.wait(Arc::make_mut(&mut sources)) {
                // There is nobody left to tell if this fails.
                drop(bank::eprint_error(&error));
            }
            stop.store(true, Relaxed);
            let shown = catch(|| {
                let site = Arc::new(pipeline::assemble(&sources, memory));
                let errors = self.live.show(&site);
                (site, errors)
            });
            let (site, errors) = match shown {
                Ok(shown) => shown,
                Err(fault) => {
                    *memory = BuildCache::remembering();
                    self.report_fault(&fault);
                    continue;
                }
            };
            if !errors.is_empty() {
                self.live.tell(problems(errors.as_slice(), &sources, &self.words, &self.editor));
            }
            stop = Arc::new(AtomicBool::new(false));
            self.inspect(site, &sources, &stop, Severity::Error);
        }
    }

    /// Looks for everything that there is to report, beside the rest, and tells it unless the next change is
    /// there before: on the terminal what is at least so severe, in the browser the errors.
    fn inspect(
        self: &Arc<Self>,
        site: Arc<Assembled>,
        sources: &Arc<SourceFiles>,
        stop: &Arc<AtomicBool>,
        least: Severity,
    ) {
        let (session, sources, stop) = (Arc::clone(self), Arc::clone(sources), Arc::clone(stop));
        std::thread::spawn(move || {
            std::thread::sleep(BROWSER_FIRST);
            let inspected = catch(|| {
                session.index(&stop);
                site.inspect(&stop)
            });
            let diagnostics = match inspected {
                Ok(Some(diagnostics)) if !stop.load(Relaxed) => diagnostics,
                Ok(_) => return,
                Err(fault) => return session.report_fault(&fault),
            };
            session.live.tell(problems(
                diagnostics.as_slice(),
                &sources,
                &session.words,
                &session.editor,
            ));
            // There is nobody left to tell if this fails.
            drop(session.report(least, diagnostics.as_slice(), &sources));
        });
    }

    /// Makes the index of the site that is shown, unless the next change is there before. It is not always
    /// the last one: while there are errors, the index of the one before may still be missing.
    fn index(&self, stop: &AtomicBool) {
        let mut known = self.index.lock().unwrap_or_else(PoisonError::into_inner);
        let site = self.live.site();
        if stop.load(Relaxed) || Weak::ptr_eq(&known.site, &Arc::downgrade(&site)) {
            return;
        }
        if let Some(index) = pipeline::index(&site.plan, &mut known.memory, stop) {
            self.live.take_index(index);
            known.site = Arc::downgrade(&site);
        }
    }

    /// Reports findings on the terminal. The address comes last, where it is seen.
    fn report(
        &self,
        least: Severity,
        diagnostics: &[Diagnostic],
        sources: &SourceFiles,
    ) -> Result<()> {
        bank::report_from(least, diagnostics, sources, &self.words)?;
        if diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
            self.say("serving-errors")?;
        }
        self.say("serving")
    }

    /// Reports a bug of the program that an edit met, on the terminal and in the browser.
    fn report_fault(&self, fault: &Fault) {
        self.live.tell(of_fault(fault, &self.words));
        // There is nobody left to tell if this fails.
        drop(bank::eprint(&format!("{}\n", fault.in_words(&self.words))));
    }

    fn say(&self, key: &str) -> Result<()> {
        let text = self.words.plain(key, &[("url", Arg::Text(self.url.clone()))]);
        bank::eprint(&format!("{text}\n"))
    }
}

/// The editor that the environment names.
fn environment() -> Option<String> {
    ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok())
}

/// The address for a browser on this machine.
fn shown_url(listener: &TcpListener) -> Result<String> {
    let address = listener.local_addr()?;
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    Ok(format!("http://{}/", SocketAddr::new(ip, address.port())))
}

fn listen(options: &ServeOptions) -> Result<TcpListener> {
    let mut last = None;
    let end = if options.port == 0 { 0 } else { options.port.saturating_add(TRIES) };
    for port in options.port..=end {
        match TcpListener::bind(SocketAddr::new(options.host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let error = last.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into());
    Err(error).with_context(|| {
        format!(
            "cannot listen on {}:{}: choose another with --host or --port",
            options.host, options.port
        )
    })
}

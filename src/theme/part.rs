//! `part(name="…", …)` in templates: a part that shows nothing of its page but its arguments, filled in
//! once for the same arguments and site and then remembered. Header and footer stand on every page.

use crate::theme::fault::TemplateFault;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use tera::{Context, Function, Kwargs, State, Tera, TeraResult, Value};

/// Most answers that are remembered; then it begins anew. A part whose arguments differ from page to page
/// gains nothing by it.
const MOST: usize = 4096;

/// Values that are made once for the same question.
#[derive(Default)]
pub(super) struct Memo(RwLock<BTreeMap<String, Value>>);

impl Memo {
    /// The answer to a question, made if nobody asked before.
    pub(super) fn get(
        &self,
        question: &str,
        make: impl FnOnce() -> TeraResult<Value>,
    ) -> TeraResult<Value> {
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(question) {
            return Ok(known.clone());
        }
        let made = make()?;
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        remember(&mut known, question, made.clone());
        Ok(made)
    }
}

fn remember<T>(known: &mut BTreeMap<String, T>, question: &str, answer: T) {
    if known.len() == MOST {
        known.clear();
    }
    known.insert(question.to_owned(), answer);
}

/// Parts that failed, by the question. An error of a function has room for words only: they are the
/// question, and the fault with its place is looked up here.
#[derive(Default)]
pub(super) struct Faults(RwLock<BTreeMap<String, TemplateFault>>);

impl Faults {
    /// What went wrong with the part that the words of an error name.
    pub(super) fn find(&self, words: &str) -> Option<TemplateFault> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(words).cloned()
    }

    fn note(&self, question: &str, fault: TemplateFault) -> tera::Error {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        remember(&mut known, question, fault);
        tera::Error::message(question)
    }
}

/// The function.
pub(super) struct PartFunction {
    /// Fills in parts; it does not know this function.
    pub(super) engine: Tera,
    pub(super) memo: Memo,
    pub(super) faults: Arc<Faults>,
}

impl Function<TeraResult<Value>> for PartFunction {
    fn call(&self, args: Kwargs, state: &State) -> TeraResult<Value> {
        let name: &str = args.must_get("name")?;
        let site: Value = state.get("site")?.unwrap_or_else(Value::none);
        let theme: Value = state.get("theme")?.unwrap_or_else(Value::none);
        // The theme stays while the site is edited. What a template calls `site` in its place has none.
        let version = site.get_from_path("version").and_then(Value::as_str).map(str::to_owned);
        let mut context = Context::new();
        let mut question = format!("{name} {}", version.as_deref().unwrap_or_default());
        for (key, value) in args.iter() {
            let key = key.to_string();
            let value_written = serde_json::to_string(value).map_err(tera::Error::message)?;
            question.extend([" ", &key, "=", &value_written]);
            context.insert_value(key, value.clone());
        }
        let make = || {
            context.insert_value("site", site);
            context.insert_value("theme", theme);
            let made = self.engine.render(name, &context);
            let made =
                made.map_err(|error| self.faults.note(&question, TemplateFault::of(&error)))?;
            Ok(Value::safe_string(&made))
        };
        if version.is_some() { self.memo.get(&question, make) } else { make() }
    }

    fn is_safe(&self) -> bool {
        true
    }
}

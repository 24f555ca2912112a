//! What a translation is made from → a hash: the texts that can be translated, and nothing else. A new
//! date or reference makes no translation old.

use crate::hash::{Hash, Hasher};
use crate::kind::answer::{Answer, Value};
use crate::kind::field::Field;
use crate::parse::doc::Doc;
use crate::text::SourceFile;

/// Digits of the hash that a translation names.
pub(crate) const DIGITS: usize = 12;

/// The hash of the texts of an original.
pub(super) fn hash(source: &SourceFile, fields: &[Field], doc: &Doc, body: &str) -> Hash {
    let mut hasher = Hasher::default();
    add(source, fields, &doc.answers, &mut hasher);
    if let Some(finding) = &doc.keys.finding {
        hasher.update(finding.text.as_bytes()).update(b"\0");
    }
    // An editor may add empty lines at the end.
    hasher.update(body.trim().as_bytes());
    hasher.finish()
}

fn add(source: &SourceFile, fields: &[Field], answers: &[Answer], hasher: &mut Hasher) {
    let texts = fields.iter().zip(answers).filter(|(field, _)| field.is_translatable());
    for (field, answer) in texts {
        for claim in &answer.claims {
            let value = claim.value.known();
            if let Some(record) = value.and_then(Value::record) {
                add(source, field.record_fields(), &record.answers, hasher);
                continue;
            }
            let place = claim.span.start as usize..claim.span.end as usize;
            let written = || source.text.get(place).unwrap_or_default();
            let text = value.and_then(Value::translatable_text).unwrap_or_else(written);
            hasher.update(text.as_bytes()).update(b"\0");
        }
    }
}

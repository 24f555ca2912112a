//! What a translation is made from → a hash: the texts that can be translated, and nothing else. A new
//! date or reference makes no translation old.

use crate::parse::answer::translatable;
use crate::parse::doc::{Answer, Said, Value};
use crate::schema::field::{Field, Kind};
use crate::text::{Hash, Hasher, Source};

/// Digits of the hash that a translation names.
pub(crate) const DIGITS: usize = 12;

/// The hash of the texts of an original.
pub(super) fn hash(source: &Source, fields: &[Field], answers: &[Answer], body: &str) -> Hash {
    let mut hasher = Hasher::default();
    add(source, fields, answers, &mut hasher);
    // An editor may add empty lines at the end.
    hasher.update(body.trim().as_bytes());
    hasher.finish()
}

fn add(source: &Source, fields: &[Field], answers: &[Answer], hasher: &mut Hasher) {
    let texts = fields.iter().zip(answers).filter(|(field, _)| translatable(field));
    for (field, answer) in texts {
        for claim in &answer.claims {
            match (&claim.value, &field.kind) {
                (Said::Known(Value::Record(record)), Kind::Records(inner)) => {
                    add(source, inner, &record.answers, hasher);
                }
                (Said::Known(Value::Image(image)), _) => {
                    hasher.update(image.alt.as_bytes()).update(b"\0");
                }
                _ => {
                    let place = claim.span.start as usize..claim.span.end as usize;
                    let written = source.text.get(place).unwrap_or_default();
                    hasher.update(written.as_bytes()).update(b"\0");
                }
            }
        }
    }
}

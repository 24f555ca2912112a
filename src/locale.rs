//! The theme's Fluent files and the Unicode data of each language → [`Locale`]: how a language says
//! a string of the interface, a date, a number, and what it sorts before what.

use crate::config::Config;
use crate::date::{Date, Moment, Part};
use crate::diagnostic::{Diagnostics, Outcome};
use crate::hash::{Hash, Hasher};
use crate::language::Language;
use crate::number::{Bound, Number};
use crate::path::SourcePath;
use crate::read::SourceFiles;
use crate::rule::invalid_configuration::invalid_configuration;
use crate::rule::syntax::syntax;
use crate::span::Span;
use crate::syntax::pattern::{Pattern, PatternPiece, Variant};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale as IcuLocale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
use std::cmp::Ordering;

/// All languages of a site, in its order.
pub(crate) struct Locales(Vec<Locale>);

impl Locales {
    /// The way of one language.
    pub(crate) fn get(&self, language: Language) -> &Locale {
        &self.0[language.index()]
    }
}

/// The way of one language.
pub(crate) struct Locale {
    /// Hash of its strings.
    pub(crate) hash: Hash,
    /// The word that joins the last two of a list; empty where the theme has none.
    pub(crate) and: String,
    bundle: FluentBundle<FluentResource>,
    collator: CollatorBorrowed<'static>,
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
    decimal: DecimalFormatter,
    plurals: PluralRules,
}

/// What a variable of a sentence stands for.
pub(crate) struct Quantity {
    /// The number by which words are chosen; none for what is no number.
    pub(crate) number: Option<f64>,
    /// The words.
    pub(crate) words: String,
}

/// Makes the ways of all languages. Strings of a theme win over those of its parent.
pub(crate) fn load(sources: &SourceFiles, config: &Config) -> Outcome<Locales> {
    let mut diagnostics = Diagnostics::default();
    let locale = |language: Language| locale(language, sources, config, &mut diagnostics);
    let value = Locales(config.languages.iter().map(locale).collect());
    Outcome { value, diagnostics }
}

fn locale(
    language: Language,
    sources: &SourceFiles,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Locale {
    let (code, name) = (config.languages.code(language), &config.locales[language.index()]);
    let found: IcuLocale = name.parse().unwrap_or_else(|_| {
        let span = Span::top(&SourcePath::new("site.toml"));
        diagnostics.push(invalid_configuration(&span, "language", ""));
        IcuLocale::UNKNOWN
    });
    let mut hasher = Hasher::default();
    hasher.update(name.as_bytes());
    let identifier = name.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks that isolate directions of writing would show in attributes and plain text.
    bundle.set_use_isolating(false);
    let mut missing = true;
    for theme in config.themes.iter().rev() {
        let path = SourcePath::new(&format!("themes/{theme}/i18n/{code}.ftl"));
        let Some(source) = sources.texts.get(&path) else { continue };
        missing = false;
        hasher.hash(source.hash);
        let resource = FluentResource::try_new(source.text.to_string());
        let resource = resource.unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let span = Span::new(&path, error.pos.clone());
                diagnostics.push(syntax(&span, "other", &error.to_string()));
            }
            resource
        });
        bundle.add_resource_overriding(resource);
    }
    for (key, label) in config.states.strings(language) {
        hasher.update(key.as_bytes()).update(label.as_bytes());
        bundle.add_resource_overriding(literal(key, label));
    }
    if missing {
        let span = Span::top(&SourcePath::new("site.toml"));
        diagnostics.push(invalid_configuration(&span, "strings", code));
    }
    let known = "the Unicode data of every language is compiled in";
    Locale {
        hash: hasher.finish(),
        and: string(&bundle, "list-and", &FluentArgs::new()).unwrap_or_default(),
        bundle,
        collator: Collator::try_new((&found).into(), CollatorOptions::default()).expect(known),
        day: DateTimeFormatter::try_new((&found).into(), YMD::long()).expect(known),
        month: DateTimeFormatter::try_new((&found).into(), YM::long()).expect(known),
        decimal: DecimalFormatter::try_new((&found).into(), Default::default()).expect(known),
        plurals: PluralRules::try_new_cardinal((&found).into()).expect(known),
    }
}

/// A string that says a text as it is, whatever that means in Fluent.
fn literal(key: &str, text: &str) -> FluentResource {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let resource = FluentResource::try_new(format!("{key} = {{ \"{text}\" }}"));
    resource.expect("quoted text of one line is a string")
}

impl Locale {
    /// The string with a key, filled in. `None` where no theme has it.
    pub(crate) fn text(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        string(&self.bundle, key, args)
    }

    /// Which of two names stands first.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        self.collator.compare(one, other)
    }

    /// What stands for a text where many are sorted: as bytes, such keys stand as `compare` says.
    pub(crate) fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        let Ok(()) = self.collator.write_sort_key_to(text, &mut key);
        key
    }

    /// A number with its bound.
    pub(crate) fn number(&self, number: &Number) -> String {
        let text = number.value.to_string();
        let decimal: Option<Decimal> = text.parse().ok();
        let text = decimal.map_or(text, |decimal| self.decimal.format(&decimal).to_string());
        let key = match number.bound {
            Bound::Exact => return text,
            Bound::AtLeast => "number-at-least",
            Bound::AtMost => "number-at-most",
            Bound::About => "number-about",
        };
        self.fill(key, [("number", text.clone().into())]).unwrap_or(text)
    }

    /// A sentence with its variables filled in, in one line. `None` where one of them stands for nothing.
    pub(crate) fn sentence(
        &self,
        pattern: &Pattern,
        quantity: &impl Fn(&str) -> Option<Quantity>,
    ) -> Option<String> {
        let mut text = String::new();
        self.add_pieces(&pattern.pieces, quantity, &mut text)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        Some(words.join(" "))
    }

    fn add_pieces(
        &self,
        pieces: &[PatternPiece],
        quantity: &impl Fn(&str) -> Option<Quantity>,
        text: &mut String,
    ) -> Option<()> {
        for piece in pieces {
            match piece {
                PatternPiece::Text(words) => text.push_str(words),
                PatternPiece::Variable(variable) => {
                    text.push_str(&quantity(&variable.name)?.words);
                }
                PatternPiece::Choice { of, variants, fallback } => {
                    let number = quantity(&of.name)?.number;
                    let chosen = number.and_then(|number| self.variant(number, variants));
                    let chosen = chosen.unwrap_or(&variants[*fallback]);
                    self.add_pieces(&chosen.pieces, quantity, text)?;
                }
            }
        }
        Some(())
    }

    /// The variant for a number itself, else that for its plural form.
    fn variant<'v>(&self, number: f64, variants: &'v [Variant]) -> Option<&'v Variant> {
        let is_number = |variant: &&Variant| {
            variant.key.parse::<f64>().is_ok_and(|key| key.total_cmp(&number).is_eq())
        };
        let form = self.plural_form(number);
        let is_form = |variant: &&Variant| variant.key == form;
        variants.iter().find(is_number).or_else(|| variants.iter().find(is_form))
    }

    fn plural_form(&self, number: f64) -> &'static str {
        let decimal: Option<Decimal> = number.to_string().parse().ok();
        let category = decimal.map_or(PluralCategory::Other, |decimal| {
            self.plurals.category_for(PluralOperands::from(&decimal))
        });
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// A date as the language says it.
    pub(crate) fn date(&self, date: &Date) -> String {
        let bounded = |key, moment| self.fill(key, [("date", self.moment(moment)?.into())]);
        let text = match date {
            Date::Moment(moment) => self.moment(moment),
            Date::Interval(Some(start), None) => bounded("date-from", start),
            Date::Interval(None, Some(end)) => bounded("date-until", end),
            Date::Interval(Some(start), Some(end)) => self.interval(start, end),
            Date::Interval(None, None) => None,
        };
        text.unwrap_or_else(|| date.edtf())
    }

    /// Within one month, the first day stands without it, unless there is doubt about one of the two.
    fn interval(&self, start: &Moment, end: &Moment) -> Option<String> {
        let same_month = start.year == end.year
            && start.is_plain()
            && end.is_plain()
            && matches!((start.part, end.part), (Part::Day(one, _), Part::Day(other, _)) if one == other);
        let (key, first) = match (start.part, end.part) {
            (Part::Day(_, day), _) if same_month => ("date-days", day.to_string()),
            (Part::Year, Part::Year) => ("date-years", self.moment(start)?),
            _ => ("date-interval", self.moment(start)?),
        };
        let filled = |key| {
            Some([("start", first.clone().into()), ("end", self.moment(end)?.into())])
                .and_then(|args| self.fill(key, args))
        };
        // A theme may have no words of its own for years.
        filled(key).or_else(|| filled("date-interval"))
    }

    fn moment(&self, moment: &Moment) -> Option<String> {
        let day = moment.first_day();
        let (year, month, date) =
            (i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
        let icu = IcuDate::try_new_iso(year, month, date).ok()?;
        let text = match moment.part {
            Part::Year => moment.year.to_string(),
            Part::Season(season) => self.fill(
                "date-season",
                [("season", season.into()), ("year", moment.year.to_string().into())],
            )?,
            Part::Month(_) => self.month.format(&icu).to_string(),
            Part::Day(..) => self.day.format(&icu).to_string(),
        };
        match (moment.approximate, moment.uncertain) {
            (true, _) => self.fill("date-about", [("date", text.into())]),
            (_, true) => self.fill("date-uncertain", [("date", text.into())]),
            _ => Some(text),
        }
    }

    fn fill<const N: usize>(
        &self,
        key: &str,
        args: [(&str, FluentValue<'_>); N],
    ) -> Option<String> {
        self.text(key, &FluentArgs::from_iter(args))
    }
}

/// The string of a bundle with a key, filled in.
fn string(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let (id, attribute) = match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // A variable that is not given shows as `{$name}`: better than nothing on the page.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

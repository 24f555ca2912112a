//! Work that may panic → its value, or what the panic said. A bug that one edit meets must not end a
//! program that runs while somebody writes. The panic hook has already printed where it happened.

use crate::diagnostic::Arg;
use crate::report::words::Messages;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a panic said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault(String);

impl Fault {
    /// That the program has a bug, what goes on, and whom to tell.
    pub(crate) fn in_words(&self, words: &Messages) -> String {
        words.plain("serving-fault", &[("problem", Arg::Text(self.0.clone()))])
    }
}

/// Does the work. After a fault, what the work was changing must be thrown away.
pub(crate) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
        Fault(text.unwrap_or("panicked without a message").to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{Fault, catch};
    use rayon::prelude::*;

    #[test]
    fn work_that_ends_well_gives_its_value() {
        assert_eq!(catch(|| 1 + 1), Ok(2));
    }

    #[test]
    fn a_panic_is_a_fault_with_its_message() {
        let number = 3;
        assert_eq!(catch(|| panic!("constant")), Err::<(), _>(Fault("constant".to_owned())));
        assert_eq!(catch(|| panic!("{number}")), Err::<(), _>(Fault("3".to_owned())));
    }

    #[test]
    fn a_panic_in_another_thread_of_the_work_is_caught_too() {
        let empty: &[usize] = &[];
        let work = || (0..100).into_par_iter().map(|index| empty[index]).sum::<usize>();
        let Fault(message) = catch(work).expect_err("there is no such index");
        assert!(message.starts_with("index out of bounds"), "{message}");
    }
}

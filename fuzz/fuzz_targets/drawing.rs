#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| exempelbank_fuzz::run("drawing", text));

//! Writes what the targets begin with to `corpus/<target>/`.

use std::fs;
use std::path::Path;

fn main() -> std::io::Result<()> {
    for (number, (target, text)) in exempelbank_fuzz::seeds().into_iter().enumerate() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("spec-{number:03}")), text)?;
    }
    Ok(())
}

//! Reads the sources and enforces what `lib.rs` promises of them.

use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::is_nfc;

/// What each module may know, besides itself.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("journal", &["domain"]),
    ("session", &["domain", "journal"]),
    ("template", &["domain"]),
    ("roster", &["domain"]),
    ("report", &["domain"]),
    ("papers", &["domain", "report"]),
    ("sheet", &["domain"]),
    ("figures", &["domain"]),
    ("ui", &["domain", "papers"]),
    ("app", &["domain", "journal", "session", "template", "roster", "papers", "sheet", "ui"]),
    (
        "cli",
        &[
            "domain", "journal", "session", "template", "roster", "papers", "sheet", "ui", "app",
            "report", "figures",
        ],
    ),
];

#[test]
fn a_module_knows_only_those_below_it() {
    let mut offences = Vec::new();
    for (module, allowed) in MAY_KNOW {
        for source in module_sources(module) {
            let text = code_of(&source);
            for (other, _) in MAY_KNOW.iter().filter(|(other, _)| other != module) {
                let known = names_module(&text, other);
                if known && !allowed.contains(other) {
                    offences.push(format!("{} knows {other}", source.display()));
                }
            }
        }
    }

    assert_eq!(offences, Vec::<String>::new());
}

#[test]
fn the_domain_asks_nothing_of_the_world() {
    let world = ["std::fs", "std::env", "std::io", "std::net", "std::process", "std::thread"];
    let clocks =
        ["SystemTime", "Instant::", "Utc::now", "Local::now", "tokio", "crossterm", "ratatui"];

    assert_absent("domain", &[&world[..], &clocks[..]].concat());
}

#[test]
fn the_screens_ask_nothing_of_the_world() {
    assert_absent("ui", &["std::fs", "std::env", "std::io", "std::process", "tokio", "Utc::now"]);
}

#[test]
fn only_the_app_blocks_spawns_sleeps_or_exits() {
    for (module, _) in MAY_KNOW.iter().filter(|(module, _)| *module != "app") {
        assert_absent(module, &["tokio::", "thread::", "sleep(", "process::exit"]);
    }
}

#[test]
fn keys_are_declared_in_one_table() {
    let mut places: Vec<String> = module_sources("ui")
        .into_iter()
        .filter(|source| code_of(source).contains("KeyCode::F("))
        .map(|source| source.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    places.sort();

    assert_eq!(places, ["chords.rs"]);
}

#[test]
fn no_loop_knows_a_key_by_itself() {
    let mut knowing = module_sources("app");
    knowing.retain(|source| code_of(source).contains("KeyCode"));

    assert_eq!(knowing, Vec::<PathBuf>::new());
}

#[test]
fn every_text_is_in_nfc_and_without_control_characters() {
    for file in texts() {
        let text = fs::read_to_string(&file).unwrap();
        let hidden = text.chars().find(|c| c.is_control() && *c != '\n' && *c != '\t');

        assert!(is_nfc(&text), "{} is not in NFC", file.display());
        assert_eq!(hidden, None, "{} holds a control character", file.display());
    }
}

#[test]
fn no_source_is_longer_than_four_hundred_lines() {
    for file in texts().into_iter().filter(|file| file.extension().is_some_and(|e| e == "rs")) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();

        assert!(lines <= 400, "{} has {lines} lines", file.display());
    }
}

#[test]
fn the_top_level_holds_what_the_card_names_and_dot_files() {
    let card = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "README.md",
        "fixtures",
        "session-templates",
        "src",
        "target",
        "tests",
    ];
    let entries = fs::read_dir(root()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let extra: Vec<String> =
        names.filter(|name| !name.starts_with('.') && !card.contains(&name.as_str())).collect();

    assert_eq!(extra, Vec::<String>::new());
}

#[test]
fn no_test_file_is_forgotten() {
    let folder = root().join("tests/it");
    for file in
        files_under(&folder).into_iter().filter(|f| f.extension().is_some_and(|e| e == "rs"))
    {
        let module = file.file_stem().unwrap().to_string_lossy().into_owned();
        if module == "main" {
            continue;
        }
        let parent = file.parent().unwrap();
        let lister =
            if parent == folder { folder.join("main.rs") } else { parent.with_extension("rs") };
        let list = fs::read_to_string(&lister).unwrap();

        assert!(list.contains(&format!("mod {module};")), "{} is not list", file.display());
    }
}

fn assert_absent(module: &str, words: &[&str]) {
    for source in module_sources(module) {
        let text = code_of(&source);
        for word in words {
            assert!(!text.contains(word), "{} names {word}", source.display());
        }
    }
}

/// Whether code refers to a module of the crate, alone or in a braced list.
fn names_module(text: &str, module: &str) -> bool {
    text.contains(&format!("crate::{module}::")) || text.contains(&format!("crate::{module};"))
}

fn module_sources(module: &str) -> Vec<PathBuf> {
    let mut sources = files_under(&root().join("src").join(module));
    let own = root().join("src").join(format!("{module}.rs"));
    sources.extend(own.is_file().then_some(own));
    sources.retain(|source| source.extension().is_some_and(|extension| extension == "rs"));
    sources
}

/// The code of a file: its unit tests and its comments are left out.
fn code_of(source: &Path) -> String {
    let text = fs::read_to_string(source).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Every text that we wrote. Bad rosters and damaged sessions are bad on purpose.
fn texts() -> Vec<PathBuf> {
    let mut files = vec![root().join("README.md"), root().join("Cargo.toml")];
    for folder in ["src", "tests", "session-templates", "fixtures/scenarios"] {
        files.extend(files_under(&root().join(folder)));
    }
    let ours = ["rs", "toml", "md", "jsonl", "snap"];
    files.retain(|f| f.extension().is_some_and(|e| ours.contains(&e.to_string_lossy().as_ref())));
    files
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

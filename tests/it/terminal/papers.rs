//! The papers at the console in a pseudo-terminal: written into the folder that is named.

use std::fs;
use std::path::Path;

use super::{console, home_with_session};

const CTRL_A: &str = "\x01";
const CTRL_S: &str = "\x13";
const SIZE: (u16, u16) = (80, 24);

#[test]
fn every_paper_is_exported_beside_the_session_with_its_folder_named() {
    let (home, path) = home_with_session();
    let mut pty = console(home.path(), &path, SIZE);
    pty.keys(CTRL_S);
    pty.wait_for("sẵn sàng");

    pty.keys(CTRL_A);

    pty.wait_for("Đã có 8 tệp trong");
    let folder = path.with_file_name("dai-hoi-giay-to");
    for name in ["bao-cao-tham-tra", "nghi-quyet", "bien-ban", "kich-ban-dieu-hanh"] {
        for format in ["docx", "pdf"] {
            let file = folder.join(format!("{name}.{format}"));
            assert!(0 < fs::metadata(&file).unwrap().len(), "{}", file.display());
        }
    }
}

#[test]
fn a_paper_that_somebody_corrected_is_kept_and_named() {
    let (home, path) = home_with_session();
    let corrected = path.with_file_name("dai-hoi-giay-to").join("bien-ban.docx");
    fs::create_dir_all(corrected.parent().unwrap()).unwrap();
    fs::write(&corrected, "corrected").unwrap();
    let mut pty = console(home.path(), &path, SIZE);
    pty.keys(CTRL_S);
    pty.wait_for("sẵn sàng");

    pty.keys(CTRL_A);

    pty.wait_for("bien-ban.docx. ");
    assert_eq!(fs::read_to_string(&corrected).unwrap(), "corrected");
}

#[test]
fn a_folder_that_cannot_be_made_is_named_and_nothing_is_written() {
    let (home, path) = home_with_session();
    let in_the_way = path.with_file_name("dai-hoi-giay-to");
    fs::write(&in_the_way, "a file").unwrap();
    let mut pty = console(home.path(), &path, SIZE);
    pty.keys(CTRL_S);
    pty.wait_for("sẵn sàng");

    pty.keys(CTRL_A);

    pty.wait_for("Không ghi được");
    assert_eq!(fs::read_to_string(&in_the_way).unwrap(), "a file");
}

#[test]
fn the_papers_follow_the_form_of_the_organisation() {
    let (home, path) = home_with_session();
    let form = home.path().join("own.toml");
    fs::write(&form, "[letterhead]\nmotto = \"KHẨU HIỆU RIÊNG\"\n").unwrap();
    let mut pty = with_form(home.path(), &path, &form);

    pty.keys(CTRL_S);
    pty.wait_for("sẵn sàng");
    pty.keys("\r");

    pty.wait_for("KHẨU HIỆU RIÊNG");
}

fn with_form(home: &Path, path: &Path, form: &Path) -> crate::support::pty::Pty {
    let arguments = ["open".as_ref(), path.as_os_str(), "--form".as_ref(), form.as_os_str()];
    let pty = crate::support::pty::Pty::daihoi(home, SIZE, &arguments);
    pty.wait("the first frame is there", |shot| 0 < shot.frames());
    pty
}

//! Several screens follow one file, each with a role of its own.

use std::fs;

use daihoi::app::follow::Following;
use daihoi::domain::Lang;
use daihoi::domain::hall::Scene;
use daihoi::ui::hall::role::Role;
use daihoi::ui::hall::view::SceneView;

use crate::support::domain::{hold, minute, show, text};
use crate::support::session::{make, sitting};

#[test]
fn three_screens_follow_one_file_and_the_console_knows_of_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &sitting(9));
    let mut screens = [Role::Hall, Role::Stage, Role::Foyer]
        .map(|role| (role, Following::new(session.path(), Lang::Vi).unwrap()));
    let message = |words| show(Scene::Message(text(words)));

    let commands = [message("một"), hold(), message("hai")];
    for command in &commands {
        session.execute(command, minute(1)).unwrap();
        for (role, screen) in &mut screens {
            assert!(screen.poll(), "{role}");
            assert!(!screen.poll(), "{role}");
            assert_eq!(screen.state(), session.state());

            let view = role.view(screen.state(), screen.wall(), minute(1), Lang::Vi);
            let SceneView::Message(message) = view.scene else { panic!("{role}: {view:?}") };
            assert_eq!(message.text, "một");
        }
    }
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().path()).collect();
    left.sort();
    let lock = format!("{}.lock", session.path().display());
    assert_eq!(left, [session.path().to_owned(), lock.into()]);
}

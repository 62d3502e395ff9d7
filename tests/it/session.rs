//! Sessions: decide, write, evolve, in this order.

use std::fs;

use daihoi::domain::Event;
use daihoi::domain::about::SessionEvent;
use daihoi::journal::{self, Recovery};
use daihoi::session::{CreateError, ExecuteError, Session};

use super::support::domain::{arrive, close, minute, note, open, undo};
use super::support::fork::unforked;
use super::support::session::{ID, file, make, path, secretary, set_up, sitting, tear};

#[test]
fn an_accepted_command_is_one_record_with_its_time_and_its_author() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &set_up(3));

    let n = session.execute(&arrive(1..=3), minute(5)).unwrap();

    let read = journal::read(session.path()).unwrap();
    let record = read.records.last().unwrap();
    assert_eq!((n, record.n), (3, 3));
    assert_eq!((record.at, record.by.as_str()), (Some(minute(5)), "thu-ky"));
    assert_eq!(session.state().roster.present_voters(), 3);
}

#[test]
fn a_refused_command_leaves_no_byte_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &set_up(3));
    let before = fs::read(session.path()).unwrap();

    let answer = session.execute(&open(), minute(1));

    assert!(matches!(answer, Err(ExecuteError::Refused(_))));
    assert_eq!(fs::read(session.path()).unwrap(), before);
    assert_eq!(session.history().records().len(), 2);
}

#[test]
fn a_session_that_is_opened_again_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &sitting(9));
    session.execute(&note("một"), minute(1)).unwrap();
    session.execute(&undo(), minute(2)).unwrap();
    let (state, head) = (session.state().clone(), session.head());
    drop(session);

    let opened = unforked(|| Session::open(&path(folder.path()), &secretary())).unwrap();

    assert_eq!(opened.recovery, Recovery::Untouched);
    assert_eq!((opened.session.state(), opened.session.head()), (&state, head));
}

#[test]
fn a_session_whose_first_commands_are_refused_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = path(folder.path());
    let mut commands = set_up(3);
    commands.push(close());

    let answer = Session::create(&path, ID, &secretary(), &commands);

    assert!(matches!(answer, Err(CreateError::Command { place: 3, .. })));
    assert!(!path.exists());
}

#[test]
fn a_torn_tail_is_noted_in_the_session_that_lost_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), &sitting(3));
    let whole = journal::read(&path).unwrap();
    tear(&path);

    let opened = unforked(|| Session::open(&path, &secretary())).unwrap();

    let Recovery::Cut(cut) = &opened.recovery else { panic!("{:?}", opened.recovery) };
    let last = opened.session.history().records().last().unwrap();
    let [Event::Session(SessionEvent::Recovered { cut_bytes, kept_in, .. })] = &*last.events else {
        panic!("{last:?}")
    };
    assert_eq!(last.n, whole.head.n + 1);
    assert_eq!((*cut_bytes, cut.after), (cut.bytes, whole.head.n));
    assert!(folder.path().join(kept_in.as_str()).exists());
}

//! The demonstration congress, from its roster to its closing.

use daihoi::app::demo;
use daihoi::domain::about::Stage;
use daihoi::domain::{Command, History, Moment, Record};

/// Executes commands as the session does, twenty seconds apart, and tells every refusal.
fn run(commands: &[Command]) -> (History, Vec<String>) {
    let mut now: Moment = "2026-05-17T07:00:00+07:00".parse().unwrap();
    let mut history = History::default();
    let mut refused = Vec::new();
    for (place, command) in (1..).zip(commands) {
        now += chrono::TimeDelta::seconds(20);
        match history.decide(command, now) {
            Ok(events) => {
                let n = history.state().head + 1;
                history.push(Record { n, at: Some(now), by: "thu-ky".to_owned(), events });
            }
            Err(refusal) => {
                refused.push(format!("{place}: {}", refusal.text(history.state().about.lang)));
            }
        }
    }
    (history, refused)
}

#[test]
fn the_demonstration_runs_to_its_closing_without_a_refusal() {
    let mut commands = demo::set_up().unwrap();
    commands.extend(demo::day().unwrap());

    let (history, refused) = run(&commands);

    assert_eq!(refused, Vec::<String>::new());
    assert!(matches!(history.state().stage, Stage::Closed { .. }));
}

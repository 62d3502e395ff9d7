//! How long the picture has stood is told on the console, and nowhere else.

use chrono::TimeDelta;
use daihoi::domain::hall::Scene;
use daihoi::domain::{Command, Lang, Moment};
use daihoi::ui::hall::HallView;

use super::operator::Operator;
use crate::support::domain::{Congress, begin, hold, item, note, plan_items, show};

#[test]
fn the_age_of_a_picture_shows_from_the_second_minute_on() {
    let mut operator = operator(&[show(Scene::Agenda)]);
    let shown = operator.now;

    operator.now = shown + TimeDelta::seconds(59);
    assert!(operator.sees("● ĐANG CHIẾU: Chương trình"), "{}", operator.screen(120, 36));
    assert_eq!(operator.wake_at(), shown + TimeDelta::seconds(60));

    operator.now = shown + TimeDelta::seconds(299);
    assert!(operator.screen(120, 36).contains("● ĐANG CHIẾU 4 phút: Chương trình"));
}

#[test]
fn a_held_wall_counts_from_when_it_was_held() {
    let mut operator = operator(&[show(Scene::Agenda)]);
    operator.congress =
        operator.congress.after(10).given(hold()).after(4).given(show(Scene::Title));

    operator.now = operator.congress.now();

    assert!(operator.screen(120, 36).contains("■ GIỮ HÌNH 4 phút:"));
}

#[test]
fn only_what_may_change_the_picture_begins_its_age_anew() {
    let kind = daihoi::domain::agenda::ItemKind::Rite;
    let mut operator = operator(&[plan_items(vec![item(1, kind)]), show(Scene::Item)]);

    operator.congress = operator.congress.after(5).given(note("không lên màn hình"));
    operator.now = operator.congress.now();
    assert!(operator.screen(120, 36).contains("● ĐANG CHIẾU 5 phút"));

    operator.congress = operator.congress.after(5).given(begin(1)).after(2);
    operator.now = operator.congress.now();
    assert!(operator.screen(120, 36).contains("● ĐANG CHIẾU 2 phút"));
}

#[test]
fn the_hall_is_not_told_how_long_its_picture_has_stood() {
    let operator = operator(&[show(Scene::Agenda)]);
    let state = operator.congress.state();

    let view = |now: Moment| HallView::new(state, now, Lang::Vi);

    let later = view(operator.now + TimeDelta::minutes(9));
    assert_eq!(HallView { leaf: view(operator.now).leaf, ..later }, view(operator.now));
}

fn operator(commands: &[Command]) -> Operator {
    let congress = commands.iter().cloned().fold(Congress::sitting(9), Congress::given);
    Operator::at(congress).sized(120, 36)
}

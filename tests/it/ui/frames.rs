//! A few frames, as they were reviewed.

use crate::support::domain::*;

use super::operator::Operator;

#[test]
fn look() {
    let mut op = Operator::at(template());
    let show = |op: &Operator, what: &str| println!("#### {what}\n{}", op.screen(80, 24));
    op.press("Enter Enter");
    show(&op, "opened, first item");
    for step in 0..60 {
        op.now += chrono::TimeDelta::seconds(95);
        op.press("Enter");
        let screen = op.screen(80, 24);
        let title = screen.lines().find(|line| line.contains('╔')).map(str::to_owned);
        if let Some(title) = title {
            show(&op, &format!("step {step}"));
            if title.contains("Đề nghị") {
                for name in ["1", "2", "3"] {
                    op.types(name);
                    op.press("Enter");
                }
                op.press("Ctrl+S");
            } else if title.contains("Đề cử") {
                let n = op
                    .congress
                    .state()
                    .elections
                    .all
                    .iter()
                    .map(|e| e.candidates.len())
                    .sum::<usize>();
                op.types(&format!("{}", n + 1));
                op.press("Enter Ctrl+S");
                show(&op, "nominated");
            } else if title.contains("Mời phát biểu ngay") {
                op.types("4");
                op.press("Enter Ctrl+S");
            } else {
                op.press("Ctrl+S");
            }
        }
    }
    show(&op, "end");
    println!(
        "{:#?}",
        op.done.iter().map(|c| daihoi::session::line::write(c).unwrap()).collect::<Vec<_>>()
    );
}

fn template() -> Congress {
    let template = daihoi::template::find("dai-hoi-chi-bo").unwrap().parse().unwrap();
    let mut congress = Congress::default();
    for command in template.commands(rules(), &[]).unwrap() {
        congress = congress.given(command);
    }
    congress.given(register((1..=30).map(delegate).collect())).given(arrive(1..=28))
}

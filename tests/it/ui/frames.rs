//! A few frames, as they were reviewed.

use crate::support::domain::*;

use super::operator::Operator;

#[test]
fn look() {
    let op = Operator::at(template());
    println!("{}", op.screen(80, 24));
    let mut op = Operator::at(template()).sized(120, 36);
    println!("{}", op.screen(120, 36));
    op.press("F8");
    println!("{}", op.screen(120, 36));
    op.press("F2");
    println!("{}", op.screen(120, 36));
    println!("{}", op.screen(200, 50));
    op.press("F2 F2 F1");
    println!("{}", op.screen(80, 24));
    op.press("Esc :");
    op.types("bieu");
    println!("{}", op.screen(80, 24));
}

fn template() -> Congress {
    let template = daihoi::template::find("dai-hoi-chi-bo").unwrap().parse().unwrap();
    let mut congress = Congress::default();
    for command in template.commands(rules(), &[]).unwrap() {
        congress = congress.given(command);
    }
    congress.given(register((1..=30).map(delegate).collect())).given(arrive(1..=28))
}

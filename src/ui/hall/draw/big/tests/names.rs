//! Pages of names with their votes.

use super::*;

/// Names of four syllables with marks above and below, and the longest that stand on one line.
const USUAL: [&str; 4] =
    ["Nguyễn Thị Thanh Bình", "Trần Văn Đượm", "Đặng Thị Hữu Phượng", "Phạm Bằng Lộc"];

#[test]
fn four_names_stand_whole_on_a_page_of_a_result() {
    let leaf = Leaf { number: 2, of: 6, ..Leaf::alone(Moment::default()) };
    let ResultView { heading, mut rows, mut base, .. } = result_of(&USUAL.map(str::to_owned));
    base.terms.clear();
    for row in &mut rows {
        (row.votes, row.percent) = ("117".into(), "99,15 %".into());
    }
    let heading = Heading { label: "KẾT QUẢ BẦU CỬ".into(), ..heading };
    let page = SceneView::Result(ResultView {
        heading,
        rows,
        base,
        headline: Fact::default(),
        summary: Vec::new(),
        notes: Vec::new(),
    });
    let kinds = [Blocks::Octant, Blocks::Sextant, Blocks::Quadrant, Blocks::Half];

    let parts = |size| {
        kinds.map(|blocks| {
            let letters = Letters::of(Some(blocks), Ink::Blended, Theme::Dark);
            wall_of(page.clone(), leaf, size, letters).map(|wall| wall.len())
        })
    };

    let sizes = [(160, 45), (213, 60), (240, 67), (320, 90)].map(parts);

    assert_eq!(
        sizes,
        [
            [Some(1), Some(1), None, None],
            [Some(1), Some(1), Some(2), Some(2)],
            [Some(1); 4],
            [Some(1); 4]
        ]
    );
}

#[test]
fn every_part_of_a_page_of_names_says_what_they_were_elected_to() {
    let title = "Ban Chấp hành Đảng bộ Phường 12 khóa XI";
    let ResultView { mut heading, rows, base, .. } = result_of(&USUAL.map(str::to_owned));
    heading.title = title.into();
    let reveal = |rows: &[ShareRow]| {
        SceneView::Reveal(RevealView {
            heading: heading.clone(),
            newest: rows.last().cloned(),
            rows: rows[..rows.len() - 1].to_vec(),
            base: base.of.clone(),
        })
    };
    let letters = Letters::of(Some(Blocks::Sextant), Ink::Blended, Theme::Dark);

    for (size, number, names) in [(160, 45), (240, 67)].into_iter().flat_map(|size| {
        (1..=2).flat_map(move |page| (1..=4).map(move |names| (size, page, names)))
    }) {
        let leaf = Leaf { number, of: 4, ..Leaf::alone(Moment::default()) };
        let wall = wall_of(reveal(&rows[..names]), leaf, size, letters).unwrap();

        for part in 0..wall.len() {
            let said = words(&placed(&wall, part)).join(" ");
            assert!(said.contains(title), "{size:?}, page {number}, {names} names: {said}");
        }
    }
}

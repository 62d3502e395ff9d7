use super::*;
use crate::ui::hall::letters::REPERTOIRE;

fn presses() -> Vec<Press> {
    let blocks = [Blocks::Octant, Blocks::Sextant, Blocks::Quadrant, Blocks::Half];
    let kinds = blocks.into_iter().flat_map(|b| [Ink::Blended, Ink::Solid].map(|ink| (b, ink)));
    let press = |(blocks, ink)| {
        let letters = Letters::Blocks(blocks, ink);
        Press::new(Looks { theme: Theme::Dark, letters }).unwrap()
    };
    kinds.map(press).collect()
}

fn drawn(press: &Press, text: &str, size: Size) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, 60, 24));
    let spot = Spot { x: 2, y: 0, role: Role::HallText, is_struck: false };
    press.draw(text, size, spot, &mut buf);
    buf
}

#[test]
fn no_two_letters_look_the_same_at_the_smallest_size() {
    for press in presses() {
        for percent in [100, 75] {
            let size = Size { height: Height::of_text(press.least_rows(24, Gauge::Text)), percent };
            let letters = REPERTOIRE.concat() + "aeiouydAEIOUYD0123456789";
            let mut seen: HashMap<Buffer, char> = HashMap::new();

            for letter in letters.chars().filter(|letter| *letter != ' ') {
                let other = seen.insert(drawn(&press, &letter.to_string(), size), letter);

                assert_eq!(other, None, "{letter} in {:?} {:?} {size:?}", press.blocks, press.ink);
            }
        }
    }
}

#[test]
fn no_two_digits_look_the_same_where_figures_stand_alone() {
    for press in presses() {
        let size = Size {
            height: Height { rows: press.least_rows_of_figures(), gauge: Gauge::Figures },
            percent: 100,
        };
        let mut seen: HashMap<Buffer, char> = HashMap::new();

        for digit in '0'..='9' {
            let other = seen.insert(drawn(&press, &digit.to_string(), size), digit);

            assert_eq!(other, None, "{digit} in {:?} {:?}", press.blocks, press.ink);
        }
    }
}

#[test]
fn letters_are_the_same_from_either_normal_form() {
    for press in presses() {
        let size = Size { height: Height::of_text(12), percent: 100 };
        let decomposed: String = "Ẵm ễ".nfd().collect();

        assert_eq!(drawn(&press, &decomposed, size), drawn(&press, "Ẵm ễ", size));
    }
}

#[test]
fn a_breve_stands_over_a_letter_that_has_one_already() {
    let [press, ..] = &presses()[..] else { panic!("no press") };
    let size = Size { height: Height::of_text(12), percent: 100 };

    assert_ne!(drawn(press, "ê\u{306}", size), drawn(press, "ê", size));
}

#[test]
fn a_letter_that_the_typeface_lacks_is_a_box_and_never_blank() {
    let [press, ..] = &presses()[..] else { panic!("no press") };
    let size = Size { height: Height::of_text(12), percent: 100 };

    assert_ne!(drawn(press, "漢", size), drawn(press, " ", size));
}

#[test]
fn a_line_as_low_as_its_ink_cuts_nothing_off() {
    let ceil = |units: i64, scale: i64| -(-units * scale).div_euclid(64 * EM);
    for press in presses() {
        for letter in REPERTOIRE.concat().chars().filter(|letter| *letter != ' ') {
            let gauge = press.gauge([letter.to_string().as_str()].into_iter());
            for height in [45, 60, 67, 90] {
                let rows = press.least_rows(height, gauge);
                let size = Size { height: Height { rows, gauge }, percent: 100 };

                let (_, down) = press.blocks.grid();
                let ink = press.face.extent(letter).unwrap();
                let baseline = press.baseline(size);
                let scale = press.scale(size).down;
                let under = i64::try_from(rows * down).unwrap() - baseline;
                assert!(ceil(ink.top, scale) <= baseline, "{letter} {size:?}");
                assert!(ceil(-ink.bottom, scale) <= under, "{letter} {size:?}");
            }
        }
    }
}

#[test]
fn a_capital_has_a_fourteenth_of_the_height_at_least() {
    for press in presses() {
        for height in [24, 30, 45, 60, 67, 90] {
            let rows = i64::try_from(press.least_rows(height, Gauge::Text)).unwrap();

            let capital = press.em(rows, Gauge::Text) * CAPITAL / EM / 64;
            let (_, down) = press.blocks.grid();
            let wall = i64::from(height) * i64::try_from(down).unwrap();
            assert!(wall <= (capital + 1) * FLOOR, "{height} rows: {capital} of {wall}");
        }
    }
}

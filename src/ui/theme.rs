//! What a piece of text is for, and how each theme draws it. The sixteen ANSI colours only, so that
//! the terminal's owner has the last word; what a colour says is always said by a word or a mark too.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The heading of a pane.
    Title,
    /// What stands in a pane; also the ground on which everything else is drawn.
    Text,
    /// What may be overlooked.
    Dim,
    /// The line or the field that takes the input.
    Focus,
    /// A key and what it does.
    Hint,
    /// What cannot be taken back, and what went wrong.
    Danger,
    /// What wants attention soon.
    Warning,
    /// What is done and in order.
    Good,
    /// A name that was elected.
    Elected,
    /// What is not decided yet.
    Waiting,
    /// Borders and rules.
    Frame,
    /// The heading on the wall.
    HallTitle,
    /// What stands on the wall; also the wall itself.
    HallText,
    /// What the wall says in a lower voice.
    HallDim,
    /// The one thing on the wall that the hall should see first.
    HallAccent,
}

/// A set of styles, one for each role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Dark,
    Light,
    /// No colour at all, for `NO_COLOR` and for terminals that have none.
    Mono,
}

impl Theme {
    /// Says how a role is drawn. The grounds set both colours, the other roles the ink only.
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Dark => dark(role),
            Self::Light => light(role),
            Self::Mono => Style::new().add_modifier(weight(role)),
        }
    }

    /// Says how an area is filled whose every cell is ink of this role, as in bars and big digits.
    pub fn ink(self, role: Role) -> Style {
        self.style(role).add_modifier(Modifier::REVERSED)
    }

    /// The red, green and blue of a role on the wall, for letters that fade into their ground: the
    /// sixteen colours have no shades between them.
    pub fn shade(self, role: Role) -> [u8; 3] {
        match self {
            Self::Dark | Self::Mono => bright(role),
            Self::Light => deep(role),
        }
    }

    /// The red, green and blue of the wall itself.
    pub fn paper(self) -> [u8; 3] {
        match self {
            Self::Dark | Self::Mono => [0, 0, 0],
            Self::Light => [255, 255, 255],
        }
    }
}

fn bright(role: Role) -> [u8; 3] {
    match role {
        Role::HallTitle | Role::Warning => [255, 220, 80],
        Role::HallAccent | Role::Hint => [110, 226, 245],
        Role::HallDim | Role::Waiting | Role::Dim => [190, 194, 204],
        Role::Frame => [96, 102, 116],
        Role::Danger => [255, 112, 100],
        Role::Elected | Role::Good => [116, 236, 132],
        Role::Title | Role::Text | Role::Focus | Role::HallText => [255, 255, 255],
    }
}

fn deep(role: Role) -> [u8; 3] {
    match role {
        Role::HallTitle | Role::Danger => [184, 0, 24],
        Role::HallAccent | Role::Hint | Role::Focus => [0, 58, 190],
        Role::HallDim | Role::Waiting | Role::Dim => [76, 80, 90],
        Role::Frame => [150, 156, 168],
        Role::Warning => [150, 0, 140],
        Role::Elected | Role::Good => [0, 112, 34],
        Role::Title | Role::Text | Role::HallText => [0, 0, 0],
    }
}

fn dark(role: Role) -> Style {
    let ink = |color| Style::new().fg(color);
    match role {
        Role::Text => ink(Color::Gray).bg(Color::Black),
        Role::HallText => ink(Color::White).bg(Color::Black),
        Role::Title => ink(Color::White).add_modifier(Modifier::BOLD),
        Role::Dim | Role::Frame => ink(Color::DarkGray),
        Role::Focus => ink(Color::White).bg(Color::Blue).add_modifier(Modifier::BOLD),
        Role::Hint => ink(Color::LightCyan),
        Role::Danger => ink(Color::LightRed).add_modifier(Modifier::BOLD),
        Role::Warning | Role::HallTitle => ink(Color::LightYellow).add_modifier(Modifier::BOLD),
        Role::Good => ink(Color::LightGreen),
        Role::Elected => ink(Color::LightGreen).add_modifier(Modifier::BOLD),
        Role::Waiting | Role::HallDim => ink(Color::Gray),
        Role::HallAccent => ink(Color::LightCyan).add_modifier(Modifier::BOLD),
    }
}

fn light(role: Role) -> Style {
    let ink = |color| Style::new().fg(color);
    match role {
        Role::Text | Role::HallText => ink(Color::Black).bg(Color::White),
        Role::Title => ink(Color::Black).add_modifier(Modifier::BOLD),
        Role::Dim | Role::Frame | Role::Waiting | Role::HallDim => ink(Color::DarkGray),
        Role::Focus => ink(Color::White).bg(Color::Blue).add_modifier(Modifier::BOLD),
        Role::Hint => ink(Color::Blue),
        Role::Danger | Role::HallTitle => ink(Color::Red).add_modifier(Modifier::BOLD),
        Role::Warning => ink(Color::Magenta).add_modifier(Modifier::BOLD),
        Role::Good => ink(Color::Green),
        Role::Elected => ink(Color::Green).add_modifier(Modifier::BOLD),
        Role::HallAccent => ink(Color::Blue).add_modifier(Modifier::BOLD),
    }
}

fn weight(role: Role) -> Modifier {
    match role {
        Role::Focus | Role::Danger => Modifier::BOLD.union(Modifier::REVERSED),
        Role::Title
        | Role::Warning
        | Role::Elected
        | Role::HallTitle
        | Role::HallAccent
        | Role::Hint => Modifier::BOLD,
        Role::Dim | Role::Waiting => Modifier::DIM,
        Role::Text | Role::Good | Role::Frame | Role::HallText | Role::HallDim => Modifier::empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 15] = [
        Role::Title,
        Role::Text,
        Role::Dim,
        Role::Focus,
        Role::Hint,
        Role::Danger,
        Role::Warning,
        Role::Good,
        Role::Elected,
        Role::Waiting,
        Role::Frame,
        Role::HallTitle,
        Role::HallText,
        Role::HallDim,
        Role::HallAccent,
    ];

    #[test]
    fn the_theme_without_colour_sets_no_colour() {
        for role in ROLES {
            let style = Theme::Mono.style(role);

            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }

    #[test]
    fn colours_are_the_sixteen_that_every_terminal_has() {
        for role in ROLES {
            for style in [Theme::Dark.style(role), Theme::Light.style(role)] {
                for color in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(color, Color::Rgb(..) | Color::Indexed(_)), "{role:?}");
                }
            }
        }
    }

    #[test]
    fn ink_differs_from_its_ground_in_both_colour_themes() {
        for theme in [Theme::Dark, Theme::Light] {
            for role in ROLES {
                let drawn = theme.style(Role::HallText).patch(theme.style(role));

                assert_ne!(drawn.fg, drawn.bg, "{theme:?} {role:?}");
            }
        }
    }

    #[test]
    fn the_focus_can_be_found_without_colour() {
        assert_ne!(Theme::Mono.style(Role::Focus), Theme::Mono.style(Role::Text));
    }
}

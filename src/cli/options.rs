//! What every verb understands.

use clap::{Args, ValueEnum};

use crate::app::environment;
use crate::app::launch::Setup;
use crate::app::terminal::Mouse;
use crate::domain::Lang;
use crate::ui::theme::Theme;

/// Options that may stand before or after a verb.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Options {
    /// The language of screens and messages [default: the session's, else the locale's, else vi]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<Language>,
    /// The colours [default: dark, or mono where `NO_COLOR` is set]
    #[arg(long, global = true, value_name = "THEME")]
    theme: Option<Colours>,
    /// Leave the mouse to the terminal, so that text can be selected with it
    #[arg(long, global = true)]
    no_mouse: bool,
}

/// A language, as it is written on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    /// Vietnamese
    Vi,
    /// English
    En,
}

/// A theme, as it is written on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Colours {
    #[value(alias = "toi")]
    Dark,
    #[value(alias = "sang")]
    Light,
    /// No colour at all
    #[value(alias = "don-sac")]
    Mono,
}

impl Options {
    /// What was asked of every screen.
    pub(super) fn setup(self) -> Setup {
        let mouse = if self.no_mouse { Mouse::LeftAlone } else { Mouse::Captured };
        Setup { lang: self.asked(), theme: self.theme(), mouse }
    }

    /// The language that the user asked for.
    pub(super) fn asked(self) -> Option<Lang> {
        self.lang.map(|lang| match lang {
            Language::Vi => Lang::Vi,
            Language::En => Lang::En,
        })
    }

    fn theme(self) -> Theme {
        match self.theme {
            Some(Colours::Dark) => Theme::Dark,
            Some(Colours::Light) => Theme::Light,
            Some(Colours::Mono) => Theme::Mono,
            None if environment::no_colour() => Theme::Mono,
            None => Theme::default(),
        }
    }

    /// The language of messages where no session is open.
    pub(super) fn lang(self) -> Lang {
        self.asked().or_else(environment::locale).unwrap_or_default()
    }

    /// The language of messages about a session.
    pub(super) fn lang_for(self, session: Lang) -> Lang {
        self.asked().unwrap_or(session)
    }
}

//! The frame of the console.

use ratatui::Frame;

use super::{Facts, Ui};

/// Draws everything that the secretary sees.
pub fn render(frame: &mut Frame, ui: &Ui, facts: &Facts) {
    let _ = (ui, facts);
    frame.render_widget("daihoi", frame.area());
}

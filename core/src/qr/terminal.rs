//! QR codes as text for a terminal.

use crate::qr::code::QrCode;

/// What a terminal shows where nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Background {
    /// A dark background with light text: the light modules are drawn.
    Dark,
    /// A light background with dark text: the dark modules are drawn.
    Light,
}

impl QrCode {
    /// Draws the code with half blocks, two modules above each other in one character, in the
    /// terminal's own colours and without control sequences. Each line ends with a line feed.
    ///
    /// A line is as many characters wide as the code has modules, and 4 more. The quiet zone has 2
    /// modules, so that an activation link fits a terminal of 24 lines with room for a prompt.
    /// With the wrong background the code is inverted, which not every reader takes.
    pub fn terminal(&self, background: Background) -> String {
        let side = self.size() + 2 * MARGIN;
        let drawn = |x: usize, y: usize| {
            let dark = match (x.checked_sub(MARGIN), y.checked_sub(MARGIN)) {
                (Some(x), Some(y)) => self.is_dark(x, y),
                _ => false,
            };
            dark == (background == Background::Light)
        };
        let mut text = String::with_capacity((side * BLOCK + 1) * side.div_ceil(2));
        for y in (0..side).step_by(2) {
            for x in 0..side {
                text.push(match (drawn(x, y), drawn(x, y + 1)) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                });
            }
            text.push('\n');
        }
        text
    }
}

const MARGIN: usize = 2;
const BLOCK: usize = '█'.len_utf8();

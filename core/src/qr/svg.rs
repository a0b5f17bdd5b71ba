//! QR codes as SVG.

use std::fmt::Write;

use crate::qr::code::{QUIET_ZONE, QrCode};

impl QrCode {
    /// Draws the code as an SVG image: black on white, with a quiet zone of 4 modules.
    ///
    /// A module is one unit of the view box, and the image takes the size of whatever holds it.
    /// There is no text, script or reference in it, so it may stand inside a page.
    pub fn svg(&self) -> String {
        let side = self.size() + 2 * QUIET_ZONE;
        let mut svg = String::with_capacity(START + self.size() * self.size() * PER_MODULE);
        // Writing to a String cannot fail.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
             <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path shape-rendering=\"crispEdges\" fill=\"#000\" d=\""
        );
        // `write!` for hundreds of small numbers would take longer than all the rest.
        let mut numbers = itoa::Buffer::new();
        for (row, y) in self.rows().zip(QUIET_ZONE..) {
            let mut x = QUIET_ZONE;
            for run in row.chunk_by(|left, right| left == right) {
                let width = run.len();
                if run.first() == Some(&true) {
                    for (before, number) in [("M", x), (" ", y), ("h", width), ("v1h-", width)] {
                        svg.push_str(before);
                        svg.push_str(numbers.format(number));
                    }
                    svg.push('z');
                }
                x += width;
            }
        }
        svg.push_str("\"/></svg>\n");
        svg
    }
}

const START: usize = 256;
const PER_MODULE: usize = 4;

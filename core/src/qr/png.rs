//! QR codes as PNG.

use std::ops::RangeInclusive;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};

use crate::error::{Code, Error, Result};
use crate::qr::code::{QUIET_ZONE, QrCode};

impl QrCode {
    /// Draws the code as a PNG image: 1-bit greyscale, black on white, with a quiet zone of 4
    /// modules. A module is a square of 1 to 32 pixels a side; 8 suits a page.
    ///
    /// An activation link takes about 550 bytes at 8 pixels.
    ///
    /// # Errors
    /// [`Code::ValueOutOfRange`] for 0 or more than 32 pixels.
    pub fn png(&self, pixels_per_module: u8) -> Result<Vec<u8>> {
        if !SCALES.contains(&pixels_per_module) {
            return Err(Error::new(Code::ValueOutOfRange)
                .detail("a module of a QR code has 1 to 32 pixels a side"));
        }
        let scale = usize::from(pixels_per_module);
        let side = (self.size() + 2 * QUIET_ZONE) * scale;
        encode(side, &self.pixels(scale, side)).map_err(|_| Code::Internal.into())
    }

    /// The rows of the image, eight pixels to a byte, white pixels being 1.
    fn pixels(&self, scale: usize, side: usize) -> Vec<u8> {
        let white = vec![u8::MAX; side.div_ceil(8)];
        let quiet = white.repeat(QUIET_ZONE * scale);
        let mut pixels = Vec::with_capacity(white.len() * side);
        pixels.extend_from_slice(&quiet);
        for row in self.rows() {
            let mut line = white.clone();
            for (_, x) in row.iter().zip(QUIET_ZONE..).filter(|(dark, _)| **dark) {
                for pixel in x * scale..(x + 1) * scale {
                    if let Some(byte) = line.get_mut(pixel / 8) {
                        *byte &= !(0x80 >> (pixel % 8));
                    }
                }
            }
            for _ in 0..scale {
                pixels.extend_from_slice(&line);
            }
        }
        pixels.extend_from_slice(&quiet);
        pixels
    }
}

/// Level 4 finds the repeated rows, which make up most of the image, and searches no further. A
/// filter would hide that repetition from it.
fn encode(side: usize, pixels: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let side = u32::try_from(side).map_err(|_| EncodingError::LimitsExceeded)?;
    let mut image = Vec::with_capacity(CAPACITY);
    let mut encoder = Encoder::new(&mut image, side, side);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::One);
    encoder.set_deflate_compression(DeflateCompression::Level(4));
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(image)
}

const SCALES: RangeInclusive<u8> = 1..=32;
const CAPACITY: usize = 1 << 10;

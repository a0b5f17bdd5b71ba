//! The matrix of a QR code.

use std::fmt;

use fast_qr::{ECL, Module, QRBuilder};
use zeroize::{Zeroize, Zeroizing};

use crate::error::{Code, Error, Result};

/// A QR code (ISO/IEC 18004) with error correction level M, which bears about 15 % of damage.
///
/// It is as secret as the text in it: `Debug` shows nothing, and the modules, the small squares
/// that make up the code, are wiped when it is dropped. Making one needs up to 256 KiB of stack.
#[derive(Clone)]
pub struct QrCode {
    size: usize,
    modules: Zeroizing<Box<[bool]>>,
}

impl QrCode {
    pub(super) fn new(text: &str) -> Result<Self> {
        let refused = |detail| Error::new(Code::QrContentRefused).detail(detail);
        if text.is_empty() {
            return Err(refused("it is empty"));
        }
        let mut matrix = QRBuilder::new(text)
            .ecl(ECL::M)
            .build()
            .map_err(|_| refused("it is too long for a QR code"))?;
        let modules = matrix.data.iter_mut().take(matrix.size * matrix.size);
        let take = |module: &mut Module| {
            let dark = module.value();
            module.0.zeroize();
            dark
        };
        Ok(Self {
            size: matrix.size,
            modules: Zeroizing::new(modules.map(take).collect()),
        })
    }

    /// How many modules the code has on each side, without quiet zone: 21 to 177.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether the module in column `x` from the left and row `y` from the top is dark, counted
    /// from 0. Everything outside the code is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size
            && self
                .modules
                .get(y.saturating_mul(self.size).saturating_add(x))
                .is_some_and(|dark| *dark)
    }

    /// The rows from top to bottom, dark modules being true.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.modules.chunks(self.size)
    }
}

impl fmt::Debug for QrCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            size: _,
            modules: _,
        } = self;
        formatter.write_str("QrCode([redacted])")
    }
}

/// The light margin around a code that readers need, in modules.
pub(super) const QUIET_ZONE: usize = 4;

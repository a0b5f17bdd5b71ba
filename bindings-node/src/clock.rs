//! A clock for tests, on which waiting takes no time.

use std::panic::AssertUnwindSafe;

use napi_derive::napi;
use pingpair_border::clock::Passed;

use crate::error::{Result, thrown};
use crate::runtime::{Hooks, NativeRuntime};

/// A clock that only moves on when somebody waits by it, or moves it.
#[napi]
pub struct NativeClock(AssertUnwindSafe<Passed>);

#[napi]
impl NativeClock {
    /// A clock; with functions, waiting calls `wait` instead of moving it.
    #[napi(constructor, catch_unwind)]
    pub fn new(runtime: &NativeRuntime, hooks: Option<u32>) -> Self {
        let hooks = hooks.map(|number| Hooks::of(runtime.shared(), number));
        Self(AssertUnwindSafe(Passed::new(hooks)))
    }

    /// Moves it on by so many milliseconds.
    #[napi(catch_unwind)]
    pub fn advance(&self, milliseconds: f64) -> Result<()> {
        self.0.advance(milliseconds).map_err(thrown)
    }

    /// By how many milliseconds it was moved on.
    #[napi(getter, catch_unwind)]
    pub fn waited(&self) -> f64 {
        self.0.waited()
    }
}

impl NativeClock {
    pub(crate) fn passed(&self) -> Passed {
        self.0.0.clone()
    }
}

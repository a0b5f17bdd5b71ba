//! The low-level doors once more, as plain functions of C.
//!
//! What UniFFI passes texts and errors in costs Java several times what signing and verifying do. Here bytes are read
//! and written where the caller has them, and doors are called by numbers. That something failed is all that is said:
//! the caller then asks the door itself, which says what.
#![allow(unsafe_code)]

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::slice;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use pingpair::jws::SigningKey;
use pingpair_border::doors::{OperationReader, OperationSigner};

/// Signs a request at a time in milliseconds, or now where that is not a number.
///
/// The length of the token, which is written unless it is longer than `room`; negative if it failed.
///
/// # Safety
/// `request` has `length` bytes to read, and `token` has `room` bytes to write, which are not among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pingpair_sign(
    signer: u64,
    request: *const u8,
    length: i32,
    now: f64,
    token: *mut u8,
    room: i32,
) -> i32 {
    tried(|| {
        let Some(Door::Signer(signer)) = Number::door(signer) else {
            return None;
        };
        // SAFETY: the caller has promised it.
        let request = unsafe { given(request, length) }?;
        let signed = signer.sign(request, (!now.is_nan()).then_some(now)).ok()?;
        // SAFETY: the caller has promised it.
        unsafe { write(&[signed.as_bytes()], token, room) }
    })
}

/// Verifies a token and reads the reply that it holds, as JSON.
///
/// The length of the reply, which is written unless it is longer than `room`; negative if it failed.
///
/// # Safety
/// `token` has `length` bytes to read, and `reply` has `room` bytes to write, which are not among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pingpair_verify(
    reader: u64,
    token: *const u8,
    length: i32,
    reply: *mut u8,
    room: i32,
) -> i32 {
    tried(|| {
        let Some(Door::Reader(reader)) = Number::door(reader) else {
            return None;
        };
        // SAFETY: the caller has promised it.
        let token = unsafe { given(token, length) }?;
        let read = reader.verify(token).ok()?;
        // SAFETY: the caller has promised it.
        unsafe { write(&[&read], reply, room) }
    })
}

/// Signs a payload under a header.
///
/// The length of the token, which is written unless it is longer than `room`; negative if it failed.
///
/// # Safety
/// `payload`, `key` and `header` have bytes to read as their lengths say, and `token` has `room` bytes to write, which
/// are not among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pingpair_jws_sign(
    payload: *const u8,
    payload_length: i32,
    key: *const u8,
    key_length: i32,
    header: *const u8,
    header_length: i32,
    token: *mut u8,
    room: i32,
) -> i32 {
    tried(|| {
        // SAFETY: the caller has promised it.
        let (payload, key, header) = unsafe {
            (
                given(payload, payload_length)?,
                given(key, key_length)?,
                given(header, header_length)?,
            )
        };
        let signed = SigningKey::new(key).ok()?.sign(header, payload).ok()?;
        // SAFETY: the caller has promised it.
        unsafe { write(&[signed.as_bytes()], token, room) }
    })
}

/// Verifies a token, and gives its header and its payload, the length of the header before them in four bytes, the
/// highest first.
///
/// The length of all that, which is written unless it is longer than `room`; negative if it failed.
///
/// # Safety
/// `token` and `key` have bytes to read as their lengths say, and `verified` has `room` bytes to write, which are not
/// among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pingpair_jws_verify(
    token: *const u8,
    token_length: i32,
    key: *const u8,
    key_length: i32,
    verified: *mut u8,
    room: i32,
) -> i32 {
    tried(|| {
        // SAFETY: the caller has promised it.
        let (token, key) = unsafe { (given(token, token_length)?, given(key, key_length)?) };
        let read = SigningKey::new(key).ok()?.verify(token).ok()?;
        let length = u32::try_from(read.header().len()).ok()?.to_be_bytes();
        // SAFETY: the caller has promised it.
        unsafe { write(&[&length, read.header(), read.payload()], verified, room) }
    })
}

/// A door that is called by its number.
#[derive(Clone)]
pub(crate) enum Door {
    Signer(Arc<OperationSigner>),
    Reader(Arc<OperationReader>),
}

/// The number of a door, as long as this is held. No other has it later.
pub(crate) struct Number(u64);

impl Number {
    pub(crate) fn of(door: Door) -> Self {
        let number = LAST.fetch_add(1, Ordering::Relaxed) + 1;
        DOORS
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(number, door);
        Self(number)
    }

    pub(crate) fn value(&self) -> u64 {
        self.0
    }

    fn door(number: u64) -> Option<Door> {
        let doors = DOORS.read().unwrap_or_else(PoisonError::into_inner);
        doors.get(&number).cloned()
    }
}

impl Drop for Number {
    fn drop(&mut self) {
        DOORS
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.0);
    }
}

static DOORS: RwLock<BTreeMap<u64, Door>> = RwLock::new(BTreeMap::new());
static LAST: AtomicU64 = AtomicU64::new(0);

/// What it came to; a panic comes to nothing, and happens again where it is told of.
fn tried(work: impl FnOnce() -> Option<i32>) -> i32 {
    catch_unwind(AssertUnwindSafe(work))
        .ok()
        .flatten()
        .unwrap_or(FAILED)
}

/// # Safety
/// There are `length` bytes to read for as long as they are used.
unsafe fn given<'a>(bytes: *const u8, length: i32) -> Option<&'a [u8]> {
    let length = usize::try_from(length).ok()?;
    if length == 0 {
        return Some(&[]);
    }
    if bytes.is_null() {
        return None;
    }
    // SAFETY: the caller has promised it.
    Some(unsafe { slice::from_raw_parts(bytes, length) })
}

/// Writes the parts one after the other, unless they are longer than `room`; gives their length.
///
/// # Safety
/// There are `room` bytes to write, of which none is part of the parts.
unsafe fn write(parts: &[&[u8]], to: *mut u8, room: i32) -> Option<i32> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    if length <= usize::try_from(room).ok()? {
        let mut to = to;
        for part in parts {
            // SAFETY: the caller has promised it, and they are not longer.
            unsafe {
                to.copy_from_nonoverlapping(part.as_ptr(), part.len());
                to = to.add(part.len());
            }
        }
    }
    i32::try_from(length).ok()
}

const FAILED: i32 = -1;

#[cfg(test)]
mod tests {
    use pingpair::Credentials;
    use pingpair_border::credentials::Organisation;

    use super::*;

    fn organisation() -> Organisation {
        let credentials = Credentials::for_tests("http://127.0.0.1:1/pingid").unwrap();
        Organisation::of(credentials)
    }

    fn sign(number: u64, request: &[u8], token: &mut [u8]) -> i32 {
        let (length, room) = (request.len() as i32, token.len() as i32);
        // SAFETY: both are as long.
        unsafe {
            pingpair_sign(
                number,
                request.as_ptr(),
                length,
                1e12,
                token.as_mut_ptr(),
                room,
            )
        }
    }

    #[test]
    fn a_door_is_called_by_its_number_until_that_is_dropped() {
        let signer = Arc::new(OperationSigner::new(&organisation(), "GetUserDetails").unwrap());
        let number = Number::of(Door::Signer(Arc::clone(&signer)));
        let request = br#"{"username":"meredith"}"#;
        let own = signer.sign(request, Some(1e12)).unwrap();
        let mut token = [0; 2048];
        let length = sign(number.value(), request, &mut token);
        assert_eq!(&token[..usize::try_from(length).unwrap()], own.as_bytes());
        let old = number.value();
        drop(number);
        assert_eq!(sign(old, request, &mut token), FAILED);
    }

    #[test]
    fn what_is_longer_than_the_room_is_not_written() {
        let signer = Arc::new(OperationSigner::new(&organisation(), "GetUserDetails").unwrap());
        let number = Number::of(Door::Signer(signer));
        let mut token = [0; 16];
        assert!(sign(number.value(), br#"{"username":"meredith"}"#, &mut token) > 16);
        assert_eq!(token, [0; 16]);
    }

    #[test]
    fn what_fails_is_negative() {
        let signer = Arc::new(OperationSigner::new(&organisation(), "GetUserDetails").unwrap());
        let number = Number::of(Door::Signer(signer));
        assert_eq!(sign(number.value(), b"{", &mut [0; 2048]), FAILED);
        // SAFETY: nothing is there to read or to write.
        let came =
            unsafe { pingpair_sign(number.value(), [].as_ptr(), -1, 1e12, [].as_mut_ptr(), 0) };
        assert_eq!(came, FAILED);
        // SAFETY: as before.
        let came = unsafe { pingpair_verify(number.value(), [].as_ptr(), 0, [].as_mut_ptr(), 0) };
        assert_eq!(came, FAILED);
    }

    #[test]
    fn a_token_that_was_signed_is_verified() {
        let (payload, key, header) = (b"payload", [7; 32], br#"{"alg":"HS256"}"#);
        let (mut token, mut verified) = ([0; 256], [0; 256]);
        // SAFETY: all are as long.
        let read = unsafe {
            let length = pingpair_jws_sign(
                payload.as_ptr(),
                7,
                key.as_ptr(),
                32,
                header.as_ptr(),
                15,
                token.as_mut_ptr(),
                256,
            );
            pingpair_jws_verify(
                token.as_ptr(),
                length,
                key.as_ptr(),
                32,
                verified.as_mut_ptr(),
                256,
            )
        };
        let read = &verified[..usize::try_from(read).unwrap()];
        assert_eq!(read, [&[0, 0, 0, 15], &header[..], payload].concat());
    }
}

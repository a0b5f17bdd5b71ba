//! The bodies: the request's, counted as it leaves, and the reply's, counted as it comes.

use std::io::{self, Read};

use ureq::Body;
use zeroize::Zeroizing;

use super::failure;
use crate::exchange::LossCause;

/// Hands out the body of a request and counts the bytes that were taken.
///
/// While the count is 0, nothing of the body can have left this process.
pub(super) struct CountedBody<'a> {
    rest: &'a [u8],
    taken: usize,
}

impl<'a> CountedBody<'a> {
    pub(super) fn new(body: &'a [u8]) -> Self {
        Self {
            rest: body,
            taken: 0,
        }
    }

    pub(super) fn taken(&self) -> usize {
        self.taken
    }
}

impl Read for CountedBody<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let amount = self.rest.read(buffer)?;
        self.taken += amount;
        Ok(amount)
    }
}

/// Reads a reply of at most so many bytes to its end. The connection is used again only after that.
pub(super) fn read_reply(body: &mut Body, largest: usize) -> Result<Zeroizing<Vec<u8>>, LossCause> {
    let announced = body.content_length();
    read_to_end(&mut body.as_reader(), announced, largest)
}

/// Reads a body to its end and hands each piece on, then an empty one.
///
/// What is left when nothing more is wanted is not read, and the connection not used again.
pub(super) fn read_pieces(
    body: &mut Body,
    mut wants_more: impl FnMut(&[u8]) -> bool,
) -> Result<(), LossCause> {
    let mut reader = body.as_reader();
    let mut piece = Zeroizing::new(vec![0; PIECE]);
    loop {
        match reader.read(&mut piece) {
            Ok(amount) => {
                let wanted = wants_more(piece.get(..amount).unwrap_or_default());
                if amount == 0 || !wanted {
                    return Ok(());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failure::lost(&error.into())),
        }
    }
}

fn read_to_end(
    reader: &mut impl Read,
    announced: Option<u64>,
    largest: usize,
) -> Result<Zeroizing<Vec<u8>>, LossCause> {
    let expected = match announced {
        Some(length) => usize::try_from(length).map_err(|_| LossCause::TooLarge)?,
        None => USUAL_REPLY,
    };
    if expected > largest && announced.is_some() {
        return Err(LossCause::TooLarge);
    }
    // One byte more than fits: the end shows itself in room that stays empty.
    let mut reply = Zeroizing::new(vec![0; expected.min(largest) + 1]);
    let mut length = 0;
    loop {
        if length == reply.len() {
            if length > largest {
                return Err(LossCause::TooLarge);
            }
            reply = grown(&reply, largest);
        }
        let room = reply.get_mut(length..).unwrap_or_default();
        match reader.read(room) {
            Ok(0) => break,
            Ok(amount) => length += amount,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failure::lost(&error.into())),
        }
    }
    reply.truncate(length);
    Ok(reply)
}

/// A copy with twice the room. A `Vec` that grows by itself leaves an unwiped copy behind.
fn grown(reply: &[u8], largest: usize) -> Zeroizing<Vec<u8>> {
    let room = (reply.len() * 2).min(largest + 1);
    let mut larger = Zeroizing::new(Vec::with_capacity(room));
    larger.extend_from_slice(reply);
    larger.resize(room, 0);
    larger
}

const USUAL_REPLY: usize = 4095;
const PIECE: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::super::MAXIMUM_REPLY;
    use super::*;

    #[test]
    fn the_count_tells_how_much_was_taken() {
        let mut body = CountedBody::new(b"abcdef");
        let mut buffer = [0; 4];
        assert_eq!(body.taken(), 0);
        assert_eq!(body.read(&mut buffer).unwrap(), 4);
        assert_eq!((body.taken(), &buffer), (4, b"abcd"));
        assert_eq!(body.read(&mut buffer).unwrap(), 2);
        assert_eq!(body.read(&mut buffer).unwrap(), 0);
        assert_eq!(body.taken(), 6);
    }

    #[test]
    fn replies_of_up_to_1_mib_are_read_whole() {
        for length in [0, 1, 4094, 4095, 4096, 4097, 70_000, MAXIMUM_REPLY] {
            let sent: Vec<u8> = (0..length).map(|index| index as u8).collect();
            for announced in [None, Some(length as u64)] {
                let read = read_to_end(&mut &*sent, announced, MAXIMUM_REPLY).unwrap();
                assert!(*read == sent, "{length} {announced:?}");
            }
        }
    }

    #[test]
    fn larger_replies_are_refused_and_not_read_on() {
        for largest in [100, 65_536, MAXIMUM_REPLY] {
            let too_large = Err(LossCause::TooLarge);
            let mut sent = io::repeat(0).take(10 << 20);
            assert_eq!(read_to_end(&mut sent, None, largest), too_large);
            let read = (10 << 20) - sent.limit();
            assert_eq!(read, largest as u64 + 1);
            for announced in [largest as u64 + 1, 10 << 30, u64::MAX] {
                let read = read_to_end(&mut io::empty(), Some(announced), largest);
                assert_eq!(read, too_large);
            }
        }
    }
}

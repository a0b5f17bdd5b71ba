//! What an error of `ureq` means. Nothing of its text is kept: it may hold URLs and peers' words.

use std::io;

use ureq::{Error, Timeout};

use crate::exchange::{LossCause, UnsentCause};

/// Why nothing of the body left.
pub(super) fn unsent(error: &Error) -> UnsentCause {
    match error {
        Error::ConnectProxyFailed(_) => UnsentCause::ProxyFailed,
        Error::HostNotFound => UnsentCause::NameNotFound,
        Error::Io(error) if is_certificate_refused(error) => UnsentCause::CertificateRefused,
        Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => UnsentCause::TimedOut,
        Error::Timeout(_) => UnsentCause::TimedOut,
        _ => UnsentCause::ConnectionFailed,
    }
}

/// Whether no connection was opened, by what the error says: then nothing can have left.
pub(super) fn is_before_connection(error: &Error) -> bool {
    match error {
        Error::ConnectProxyFailed(_) | Error::HostNotFound | Error::ConnectionFailed => true,
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        Error::Io(error) => {
            error.kind() == io::ErrorKind::ConnectionRefused || is_certificate_refused(error)
        }
        _ => false,
    }
}

/// Why no whole answer came after some of the body may have left.
pub(super) fn lost(error: &Error) -> LossCause {
    match error {
        Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => LossCause::TimedOut,
        Error::Io(_) => LossCause::Closed,
        Error::LargeResponseHeader(..) => LossCause::TooLarge,
        Error::Timeout(_) => LossCause::TimedOut,
        _ => LossCause::Malformed,
    }
}

/// TLS fails as an I/O error around an error of `rustls`.
fn is_certificate_refused(error: &io::Error) -> bool {
    let cause = error
        .get_ref()
        .and_then(|cause| cause.downcast_ref::<rustls::Error>());
    matches!(
        cause,
        Some(rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented)
    )
}

//! Servers that speak TLS, with certificates made for the test.
#![allow(dead_code)]

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion, version};

use pingpair_tests::fault_server::{Duplex, FaultServer, Peer};

/// A certification authority of the test.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, "Tests");
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        self.0.pem()
    }

    /// A server with a certificate of this authority.
    pub(crate) fn server(
        &self,
        identity: Identity,
        versions: &[&'static SupportedProtocolVersion],
        play: impl Fn(&mut Peer) + Send + Sync + 'static,
    ) -> FaultServer {
        let (certificate, key) = self.issue(identity);
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let config = Arc::new(config);
        let wrap = move |socket| -> Box<dyn Duplex> {
            let mut session = ServerConnection::new(Arc::clone(&config)).unwrap();
            session.set_buffer_limit(None);
            Box::new(Secured(StreamOwned::new(session, socket)))
        };
        FaultServer::start_through(wrap, play)
    }

    fn issue(&self, identity: Identity) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
        let names = match identity {
            Identity::ForAnotherName => vec!["other.test".to_owned()],
            _ => vec!["localhost".into(), "127.0.0.1".into(), SERVICE.into()],
        };
        let mut params = CertificateParams::new(names).unwrap();
        match identity {
            Identity::Expired => params.not_after = date_time_ymd(2020, 1, 1),
            Identity::NotYetValid => params.not_before = date_time_ymd(2900, 1, 1),
            _ => {}
        }
        let key = KeyPair::generate().unwrap();
        let certificate = match identity {
            Identity::SelfSigned => params.self_signed(&key).unwrap(),
            _ => params.signed_by(&key, &self.0).unwrap(),
        };
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        (certificate.der().clone(), key)
    }
}

/// What a server's certificate claims.
#[derive(Clone, Copy)]
pub(crate) enum Identity {
    Expired,
    ForAnotherName,
    Good,
    NotYetValid,
    SelfSigned,
}

struct Secured(StreamOwned<ServerConnection, TcpStream>);

impl Read for Secured {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Write for Secured {
    /// Makes a record of it, which leaves with the next flush.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.conn.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Duplex for Secured {
    fn farewell(&mut self) {
        self.0.conn.send_close_notify();
        let _ = self.0.flush();
    }
}

/// The versions that the transport speaks.
pub(crate) const BOTH: &[&SupportedProtocolVersion] = &[&version::TLS13, &version::TLS12];
/// The name of a service that no name server knows.
pub(crate) const SERVICE: &str = "service.invalid";

//! What TLS trusts: the bundled roots of Mozilla, and those that the caller adds.

use std::sync::Arc;

use rustls::client::Resumption;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use crate::error::{Code, Error, Result};

/// The certification authorities that Mozilla trusts, as bundled with this build.
pub(super) fn bundled_roots() -> RootCertStore {
    webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect()
}

/// Adds the certificates of a PEM text.
pub(super) fn add_roots(roots: &mut RootCertStore, pem: &str) -> Result<()> {
    let mut found = false;
    for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()) {
        let certificate = certificate.map_err(|_| Error::from(Code::CertificateMalformed))?;
        let added = roots.add(certificate);
        added.map_err(|_| Error::from(Code::CertificateMalformed))?;
        found = true;
    }
    if found {
        Ok(())
    } else {
        Err(Code::CertificateMalformed.into())
    }
}

/// TLS 1.2 and 1.3 by ring, whatever provider the process has installed.
///
/// Early data stays off, as it is by default: whoever records it can send it again.
pub(super) fn client_config(roots: RootCertStore) -> Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::from(Code::Internal))?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

/// The same without the sessions that it remembers.
pub(super) fn without_sessions(config: &ClientConfig) -> Arc<ClientConfig> {
    let mut config = config.clone();
    config.resumption = Resumption::default();
    Arc::new(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_roots_stand_beside_the_bundled_ones() {
        let mut roots = bundled_roots();
        let bundled = roots.len();
        assert!(bundled > 100, "{bundled}");
        add_roots(&mut roots, ROOT).unwrap();
        assert_eq!(roots.len(), bundled + 1);
        add_roots(&mut roots, &format!("Ours:\n{ROOT}\n{ROOT}")).unwrap();
        assert_eq!(roots.len(), bundled + 3);
    }

    #[test]
    fn text_without_certificate_is_refused() {
        let cut = &ROOT[..ROOT.len() - 40];
        let key = ROOT.replace("CERTIFICATE", "PRIVATE KEY");
        let broken = ROOT.replace("MII", "AAA");
        let also_broken = format!("{ROOT}\n{broken}");
        for pem in ["", "text", cut, &key, &broken, &also_broken] {
            let refused = add_roots(&mut bundled_roots(), pem).unwrap_err();
            assert_eq!(refused.code(), Code::CertificateMalformed, "{pem}");
        }
    }

    /// An authority that was made for this test, and whose key was thrown away.
    const ROOT: &str = "\
-----BEGIN CERTIFICATE-----\n\
MIIBdjCCARugAwIBAgIUGzf4mLAfhn0yxFt3IGEELcfb+yUwCgYIKoZIzj0EAwIw\n\
DzENMAsGA1UEAwwEVGVzdDAgFw0yNjExMjIxMzU3NDBaGA8yMTI2MTAyOTEzNTc0\n\
MFowDzENMAsGA1UEAwwEVGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFWw\n\
0z8g49m5wpMHp/LJvwjJXjyN0ts9zSTrNqdaNx4OTIKMezRsV8mmjXO4O/7kxN02\n\
UeBdrd4AWcysmMaPAZqjUzBRMB0GA1UdDgQWBBTvJOugy+h/VNT5g7L9KYFbxHjt\n\
ujAfBgNVHSMEGDAWgBTvJOugy+h/VNT5g7L9KYFbxHjtujAPBgNVHRMBAf8EBTAD\n\
AQH/MAoGCCqGSM49BAMCA0kAMEYCIQDE7o9DNnqKcm/YRpFh+gDdhd1Jd/vxEBMd\n\
/oI3hZJ1uQIhAL4VNihFmCho2MMNK1jKb7r/B03CmEuYN+PKhfKDMd9v\n\
-----END CERTIFICATE-----";
}

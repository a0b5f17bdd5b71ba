//! WebAuthn between PingID and the browser: security keys and biometrics (FIDO2).
//!
//! PingID speaks a dialect: its credential options are the text of a JSON object whose bytes are
//! arrays of signed numbers and whose algorithms are texts, and it takes a credential back in
//! standard Base64. Browsers, phones and their libraries speak the JSON of [WebAuthn Level 3],
//! with bytes in base64url. The types here turn the one into the other, and refuse what must not
//! reach the service.
//!
//! | from | to | type |
//! | --- | --- | --- |
//! | WebAuthnStartPairing | `parseCreationOptionsFromJSON()` of browsers | [`CreationOptions`] |
//! | `toJSON()` of the credential made | WebAuthnFinishPairing | [`RegistrationCredential`] |
//! | WebAuthnStartAuth | `parseRequestOptionsFromJSON()` of browsers | [`RequestOptions`] |
//! | `toJSON()` of the credential used | AuthenticateOffline | [`AssertionCredential`] |
//!
//! A [`RelyingParty`] is your own configuration. Never build one from what a browser sent: an
//! origin that a page claims proves nothing about where the page came from.
//!
//! Nothing here looks at signatures or attestations; the service does. A credential is checked for
//! what the service cannot know: that it answers the challenge of this pairing, on a page of yours.
//!
//! # Example
//! ```
//! use pingpair::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};
//!
//! // Configuration: the domain that credentials belong to, and the pages that may ask for them.
//! let relying_party = RelyingParty::new("example.com", ["https://login.example.com"])?;
//!
//! // What WebAuthnStartPairing gave, for the browser.
//! let from_service = r#"{
//!     "rp": {"id": "example.com", "name": "Example"},
//!     "user": {"id": [-66, 8, -83], "name": "meredith", "displayName": "Meredith Archer"},
//!     "challenge": [-1, -2, -3, -4, -5, -6, -7, -8, 1, 2, 3, 4, 5, 6, 7, 8],
//!     "pubKeyCredParams": [{"type": "public-key", "alg": "-7"}]
//! }"#;
//! let options = CreationOptions::from_service(from_service, &relying_party)?;
//! let for_browser = options.to_json().expose();
//! assert!(for_browser.contains(r#""challenge":"__79_Pv6-fgBAgMEBQYHCA""#));
//! assert!(for_browser.contains(r#""alg":-7"#));
//!
//! // In the page:
//! //   const options = PublicKeyCredential.parseCreationOptionsFromJSON(forBrowser);
//! //   const credential = await navigator.credentials.create({ publicKey: options });
//! //   send(JSON.stringify(credential));
//! let from_browser = r#"{
//!     "id": "Y3JlZGVudGlhbA",
//!     "rawId": "Y3JlZGVudGlhbA",
//!     "type": "public-key",
//!     "authenticatorAttachment": "platform",
//!     "clientExtensionResults": {},
//!     "response": {
//!         "clientDataJSON": "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiX183OV9QdjYtZmdCQWdNRUJRWUhDQSIsIm9yaWdpbiI6Imh0dHBzOi8vbG9naW4uZXhhbXBsZS5jb20iLCJjcm9zc09yaWdpbiI6ZmFsc2V9",
//!         "attestationObject": "o2NmbXRkbm9uZQ"
//!     }
//! }"#;
//! let credential =
//!     RegistrationCredential::from_browser(from_browser, &relying_party, options.challenge())?;
//!
//! // For WebAuthnFinishPairing.
//! assert_eq!(credential.origin(), "https://login.example.com");
//! assert!(credential.to_service().expose().contains(r#""rawId":"Y3JlZGVudGlhbA==""#));
//! # Ok::<(), pingpair::Error>(())
//! ```
//!
//! [WebAuthn Level 3]: https://www.w3.org/TR/webauthn-3/

mod client_data;
mod credential;
mod options;
mod relying_party;

pub use self::credential::{AssertionCredential, MAXIMUM_CREDENTIAL, RegistrationCredential};
pub use self::options::{CreationOptions, MAXIMUM_OPTIONS, RequestOptions};
pub use self::relying_party::{RelyingParty, check_origin, check_relying_party_id};

/// The fewest bytes that a challenge may have (WebAuthn Level 3, section 13.4.3): 16.
const SHORTEST_CHALLENGE: usize = 16;

/// The most bytes that the id of a credential may have (WebAuthn Level 3, section 4): 1,023.
const LONGEST_CREDENTIAL_ID: usize = 1023;

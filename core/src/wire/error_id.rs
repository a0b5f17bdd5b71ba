//! The numbers by which the service says how it went.
//!
//! The service may use others: an `errorId` is an open integer. Source: the vendor's page "PingID
//! API error codes", its release notes, and public client code.

/// Done.
pub const SUCCESS: i64 = 200;
/// Invalid input.
pub const INVALID_INPUT: i64 = 400;
/// The transaction failed and may be tried again.
pub const TRANSACTION_FAILED: i64 = 10551;
/// A service could not be taken from the user.
pub const SERVICE_NOT_REMOVED: i64 = 10552;
/// The user could not be deleted.
pub const USER_NOT_DELETED: i64 = 10553;
/// A service could not be added to the user.
pub const SERVICE_NOT_ADDED: i64 = 10554;
/// A user of this name exists already in the organisation.
pub const USER_EXISTS: i64 = 10556;
/// The user's service could not be changed.
pub const SERVICE_NOT_UPDATED: i64 = 10557;
/// The user could not be changed.
pub const USER_NOT_UPDATED: i64 = 10558;
/// The user could not be suspended.
pub const USER_NOT_SUSPENDED: i64 = 10559;
/// The user cannot be suspended, because the user is not active.
pub const USER_NOT_ACTIVE: i64 = 10561;
/// The user cannot be activated, because the user is active already.
pub const USER_ALREADY_ACTIVE: i64 = 10562;
/// The user name is taken in that service.
pub const SERVICE_USER_EXISTS: i64 = 10563;
/// No user of this name exists.
pub const USER_NOT_FOUND: i64 = 10564;
/// The user could not be activated.
pub const USER_NOT_ACTIVATED: i64 = 10565;
/// The OTP is wrong: the user may try again.
pub const OTP_WRONG: i64 = 20513;
/// The session is not valid, or has ended.
pub const SESSION_NOT_VALID: i64 = 20517;
/// The device is paired already.
pub const DEVICE_EXISTS: i64 = 20549;
/// The OTP could not be sent.
pub const OTP_NOT_SENT: i64 = 20558;
/// The phone number is not valid.
pub const PHONE_NUMBER_NOT_VALID: i64 = 20559;
/// The user has as many devices as the organisation allows.
pub const TOO_MANY_DEVICES: i64 = 20562;
/// The OTP is right and the token out of step: the next OTP is wanted.
pub const NEXT_OTP: i64 = 30016;

/// Whether the number asks for a further step instead of reporting a refusal: 30000 to 30999.
pub const fn is_further_step(error_id: i64) -> bool {
    error_id >= 30_000 && error_id <= 30_999
}

"""Written by `scripts/test-python.sh` with PINGPAIR_WRITE_STUBS=1: change the native module instead."""

import asyncio
import collections.abc
import os
import typing
from datetime import timedelta

from pingpair._guards import Lease, Store
from pingpair._names import IfExists, Kind, MethodKind, RetryClass
from pingpair._results import (
    Again,
    Ask,
    CallReport,
    Check,
    Destination,
    Ensured,
    Finished,
    Outcome,
    Wait,
    Waiting,
)
from pingpair._view import PairingView
from typing_extensions import Self

from _typeshed import SupportsGetItem
from collections.abc import Coroutine
from datetime import datetime
from pingpair._names import Kind
from pingpair._results import Outcome
from pingpair._view import PairingView
from typing import Any, Final, NoReturn, SupportsIndex, final
from typing_extensions import disjoint_base

__all__ = ["Acknowledged", "ActivatedUser", "ActivationCode", "AddedUser", "Answer", "AssertionCredential", "AsyncClient", "AsyncDesktopAgent", "AsyncFlow", "AsyncPairing", "AsyncPingOne", "AuthenticatorAppPairing", "AuthenticatorAppPairingType", "AuthorizeResponse", "BulkJobProgress", "Cancellation", "Client", "CreatedJob", "CreationOptions", "Credentials", "DesktopAgent", "Device", "DeviceAttributeName", "DeviceRole", "DeviceType", "DirectDeviceType", "DuplicateToken", "EditedUser", "FinalizedPairing", "Flow", "FlowApplication", "FlowSignOn", "FlowState", "FlowStatus", "FlowUser", "FoundUser", "InternetTime", "JobProgress", "JobResult", "JobStatus", "JobType", "Link", "MfaAcknowledged", "MfaApplication", "MfaBlock", "MfaBlockStatus", "MfaDevice", "MfaDeviceStatus", "MfaDeviceType", "MfaDevices", "MfaEnabled", "MfaLink", "MfaLock", "MfaLockStatus", "MfaModel", "MfaOperatingSystem", "MfaReference", "MfaRelyingParty", "MfaTest", "MfaTokenType", "MountainTime", "NextOtp", "OathParameters", "OathToken", "OathTokenType", "OfflineDeviceType", "OfflinePaired", "PairedYubiKey", "Pairing", "PairingDeviceType", "PairingKey", "PairingKeyError", "PairingKeyStatus", "PairingKeyText", "PairingKeys", "PairingProgress", "PairingStatus", "PasswordLength", "PasswordPolicy", "PingOne", "PingOneDetail", "PingOneInnerError", "PingOneOptions", "PingOneRefusal", "PingOneSettings", "PingOneSlot", "QrCode", "RegistrationCredential", "RelyingParty", "Reply", "ReplyReader", "ReportFileType", "ReportReader", "ReportRow", "RequestOptions", "RequestSigner", "RequestToken", "ResyncInitiator", "ResyncedToken", "Role", "RunningSandbox", "Service", "ServiceStatus", "Settings", "Slot", "StartedPairing", "Tokens", "UserDetails", "UserStatus", "VirtualClock", "WebAuthnPairing", "WebAuthnType", "_check_view", "_end", "_panic_for_tests", "_settle", "check_lease", "check_store", "check_together", "danger_any", "jws_sign", "jws_verify", "sign_reply", "visible"]

@final
class Acknowledged:
    """
    The service did what was asked, and has nothing to add.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> Acknowledged: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class ActivatedUser:
    """
    A user who was activated.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def activation_code(self, /) -> str | None:
        """
        The code that pairs a device, for a user who is not paired: whoever holds it can pair a
        device of their own.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class ActivationCode:
    """
    An activation code that was minted.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def activation_code(self, /) -> str:
        """
        The code: whoever holds it can pair a device of their own.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class AddedUser:
    """
    A user who was added.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def activation_code(self, /) -> str | None:
        """
        The code that pairs a device, when the user was activated: it is valid for 48 hours, and
        whoever holds it can pair a device of their own.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def user(self, /) -> UserDetails:
        """
        The user's details.
        """

@final
class Answer:
    """
    What a person answered to a prompt. `repr` tells of which kind it is, and nothing of it.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def attestation(jwt: str) -> Answer:
        """
        The attestation that PingID Desktop made of the registration: a JWT.
        """
    @staticmethod
    def credential(json: str) -> Answer:
        """
        The credential that the browser or phone made: the JSON text of its `toJSON()`.
        """
    @staticmethod
    def method(method: MethodKind | str, value: str | None = None) -> Answer:
        """
        The way to pair.

        Args:
            method: One of the prompt's methods.
            value: What it needs: a phone number for `sms` and `voice`, an address for `email`, a serial
                number for `token`, the kind of credential for `webauthn`; for `online` the type of device,
                if only one will do.
        """
    @staticmethod
    def otp(otp: str) -> Answer:
        """
        An OTP: digits, or what a YubiKey types.
        """
    @staticmethod
    def otps(first: str, second: str) -> Answer:
        """
        Two OTPs of a token, in the order in which it showed them.
        """
    @staticmethod
    def registration(username: str, email: str, password: str) -> Answer:
        """
        Who registers: name, e-mail address and password, as the user typed them.
        """
    @staticmethod
    def start_again() -> Answer:
        """
        Begin again: send another message, or make another code.
        """
    @staticmethod
    def verification_code(code: str) -> Answer:
        """
        The code that was sent to the e-mail address of a new user.
        """

@final
class AssertionCredential:
    """
    An assertion that a browser made on one of our pages.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_browser(text: str, relying_party: RelyingParty, challenge: bytes) -> AssertionCredential:
        """
        Reads what the browser's `toJSON()` gave, and checks that it answers the challenge on a page of
        the relying party's.

        Raises:
            InputError: it does not, or has another form. Send nothing to the service then.
        """
    @property
    def origin(self, /) -> str:
        """
        The origin of the page, one of the relying party's.
        """
    def to_service(self, /) -> str:
        """
        The credential in the service's form.
        """

@disjoint_base
class AsyncClient:
    """
    What the client of `pingpair.aio` is made of: its methods return futures.
    """
    def __new__(cls, /, settings: Settings | Slot) -> Self: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _close(self, /) -> None:
        """
        Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
        """
    def _with(self, /, *, deadline: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, cancellation: Cancellation | None = None) -> Slot:
        """
        What a client is made of that shares everything with this one but what is given.
        """
    def activate_user(self, /, username: str, *, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> asyncio.Future[ActivatedUser]:
        """
        Lets a suspended user authenticate again, or begins the activation of one who is not paired.

        The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
        PENDING_ACTIVATION.
        Source: the vendor's page, "ActivateUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.

        Returns:
            `ActivatedUser`: A user who was activated.
        """
    def add_service(self, /, username: str, service: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Adds an authentication service to a user who has never used it.

        A bypass of one service needs it first.
        Source: the newer edition of the vendor's page, "AddService".

        Args:
            username: The user's name. From 1 to 250 characters.
            service: The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250
                characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def add_tokens(self, /, tokens: list[OathToken], *, org_alias: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.

        Args:
            tokens: The tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def add_user(self, /, username: str, *, activate_user: bool = False, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> asyncio.Future[AddedUser]:
        """
        Adds a user to the organisation.

        With `activate_user` the reply carries an activation code to pair a phone with. The user name
        comes from your directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "AddUser".

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.

        Returns:
            `AddedUser`: A user who was added.
        """
    def authenticator_app_finish_pairing(self, /, session_id: str, otp: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Completes a pairing with the OTP that the authenticator app shows.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "AuthenticatorAppFinishPairing".

        Args:
            session_id: The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
            otp: The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def authenticator_app_start_pairing(self, /, username: str, *, pairing_type: AuthenticatorAppPairingType | str | None = None, client_data: str | None = None) -> asyncio.Future[AuthenticatorAppPairing]:
        """
        Mints the secret that an authenticator app makes its OTPs from.

        Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
        directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "AuthenticatorAppStartPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            pairing_type: How the app makes its OTPs. Default: `TOTP`.
            client_data: A text of your own; the service need not return it.

        Returns:
            `AuthenticatorAppPairing`: What pairs an authenticator app.
        """
    @property
    def base_url(self, /) -> str:
        """
        The service's address.
        """
    def call(self, /, path_suffix: str, body: dict[str, typing.Any], retry_class: RetryClass | str | None = None) -> asyncio.Future[dict[str, typing.Any]]:
        """
        Calls an operation that has no method, by the part of its path that names it.

        The request is signed, the reply verified and correlated as far as the service echoes.

        Args:
            path_suffix: 1 to 64 letters, such as `getuserdetails`.
            body: The body, in the wire's names.
            retry_class: What may be done when an answer is missing; without it the call is sent once. A
                declared operation keeps its own.

        Returns:
            The members of the reply, by the wire's names.
        """
    def check(self, /) -> asyncio.Future[Check]:
        """
        Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.

        Args:
        """
    def create_job(self, /, *, job_type: JobType | str | None = None, client_data: str | None = None) -> asyncio.Future[CreatedJob]:
        """
        Begins a job.

        Source: the vendor's page, "CreateJob".

        Args:
            job_type: What the job does. Default: `USER_REPORTS`.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def create_org_tokens(self, /, tokens: list[OathToken], *, org_alias: str | None = None, client_data: str | None = None) -> asyncio.Future[CreatedJob]:
        """
        Begins a job that adds OATH tokens to the organisation.

        GetJobStatus tells how it ends.
        Source: the newer edition of the vendor's page, "CreateOrgTokens".

        Args:
            tokens: The tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def delete_user(self, /, username: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Removes a user and all of the user's devices.

        A repetition that is told that there is no such user counts as done, if the first request may have
        been carried out.
        Source: the vendor's page, "DeleteUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def edit_user(self, /, username: str, *, activate_user: bool = False, email: str | None = None, first_name: str | None = None, last_name: str | None = None, role: Role | str | None = None, client_data: str | None = None) -> asyncio.Future[EditedUser]:
        """
        Changes a user's details; what is not given stays as it is.

        With `activate_user` the reply carries an activation code to pair a phone with, and the request is
        sent once.
        Source: the vendor's page, "EditUser".

        Args:
            username: The user's name; it cannot be changed. From 1 to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            email: The user's e-mail address.
            first_name: The user's first name.
            last_name: The user's last name.
            role: What the user may do.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `EditedUser`: A user who was changed.
        """
    def end_user_bypass(self, /, username: str, *, client_data: str | None = None, services: list[str] | None = None) -> asyncio.Future[Acknowledged]:
        """
        Ends a bypass at once: the user needs the second factor again.

        Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            services: The aliases of the services whose bypass ends, such as `web`; all of them if
                not given. From 1 to 100 entries.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def enrol(self, /, username: str, methods: list[MethodKind | str], *, if_exists: IfExists | str | None = None, relying_party: RelyingParty | None = None, relying_party_name: str | None = None, validate_unique_device: bool | None = None, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Makes sure of a user, lets the user choose a way to pair, and pairs.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
        Nothing is sent yet.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            methods: The ways that the user may choose from.
            if_exists: What becomes of a user who exists already. Default: `refuse`.
            relying_party: For security keys and biometrics: the pages that may ask for credentials.
            relying_party_name: The name that people know them by. Default: the relying party's id.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def ensure_user(self, /, username: str, *, activate_user: bool = False, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> asyncio.Future[Ensured]:
        """
        Makes sure that a user exists, and tells whether this call created the user.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever types a colleague's name would otherwise be taken for the colleague.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.
        """
    def finalize_offline_pairing(self, /, session_id: str, otp: str, *, client_data: str | None = None, oath_resync: bool | None = None) -> asyncio.Future[FinalizedPairing | NextOtp]:
        """
        Completes a pairing with the OTP that the user received or that the OATH token shows.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "FinalizeOfflinePairing".

        Args:
            session_id: The session of StartOfflinePairing. From 1 to 1024 characters.
            otp: The OTP: digits, leading zeros kept. From 1 to 40 characters.
            client_data: A text of your own that comes back unchanged.
            oath_resync: Whether the service may ask for the next OTP of a token that is out of
                step; no if not given.

        Returns:
            `FinalizedPairing`: A pairing that was completed.
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    def get_activation_code(self, /, username: str, *, client_data: str | None = None, device_type: PairingDeviceType | str | None = None, hours_until_expiration: int | None = None) -> asyncio.Future[ActivationCode]:
        """
        Mints an activation code for a user, who pairs a device with it.

        The user name comes from your directory or login session, never from the form that asks to
        enrol: whoever gets the code can pair a device of their own.
        Source: the vendor's page, "GetActivationCode".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the code may pair; any permitted one if not
                given.
            hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
                336.

        Returns:
            `ActivationCode`: An activation code that was minted.
        """
    def get_bulk_job_status(self, /, job_tokens: list[str], *, client_data: str | None = None) -> asyncio.Future[BulkJobProgress]:
        """
        Reads how far several jobs have come.

        Source: the vendor's page, "GetBulkJobStatus".

        Args:
            job_tokens: The jobs' tokens. From 1 to 1000 entries.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `BulkJobProgress`: How far several jobs have come.
        """
    def get_job_status(self, /, job_token: str, *, client_data: str | None = None) -> asyncio.Future[JobProgress]:
        """
        Reads how far a job has come.

        Source: the vendor's page, "GetJobStatus".

        Args:
            job_token: The job's token. From 1 to 1024 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `JobProgress`: How far a job has come.
        """
    def get_organization_report(self, /, file_type: ReportFileType | str, out: typing.IO[bytes]) -> asyncio.Future[int]:
        """
        Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it comes,
        on another thread.

        Nobody has signed it: decide nothing by it. After an error, throw away what was written.

        Args:
            file_type: `CSV` or `JSON`.
            out: Anything whose `write` takes bytes, such as a file that was opened with `wb`.

        Returns:
            How many bytes were written.
        """
    def get_pairing_status(self, /, activation_code: str, *, client_data: str | None = None) -> asyncio.Future[PairingProgress]:
        """
        Reads how far the pairing by an activation code has come.

        `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
        Source: the vendor's page, "GetPairingStatus".

        Args:
            activation_code: The activation code: digits, leading zeros kept. From 1 to 40
                characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `PairingProgress`: How far a pairing has come.
        """
    def get_user_details(self, /, username: str, *, same_device_users: bool = False, client_data: str | None = None) -> asyncio.Future[FoundUser]:
        """
        Reads a user's details and devices.

        Source: the vendor's page, "GetUserDetails".

        Args:
            username: The user's name. From 1 to 250 characters.
            same_device_users: Whether to return the other users who are paired with the same
                device. Default: `False`.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `FoundUser`: A user who was found.
        """
    @property
    def is_closed(self, /) -> bool:
        """
        Whether `close` was called.
        """
    def make_report(self, /, file_type: ReportFileType | str, out: collections.abc.Callable[[], typing.IO[bytes]], *, context: bytes | str | None = None) -> AsyncPairing:
        """
        Has the organisation's report made, waits, and downloads it.

        Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
        Nothing is sent yet.

        Args:
            file_type: `CSV` or `JSON`.
            out: Makes what the report is written to, anew for each attempt: throw away what an
                attempt wrote that failed.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    @property
    def observer_failures(self, /) -> int:
        """
        How often the observer raised something.
        """
    def offline_pairing(self, /, username: str, kind: DirectDeviceType | str, pairing_data: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> asyncio.Future[OfflinePaired]:
        """
        Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.

        Nobody proves that the device is theirs: use it only with data that your directory has verified.
        Source: the vendor's page, "OfflinePairing", and its newer edition.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
                secret in Base32. From 1 to 254 characters.
            client_data: A text of your own; the service need not return it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `OfflinePaired`: A device that was paired without an OTP.
        """
    @property
    def org_alias(self, /) -> str:
        """
        The organisation's alias.
        """
    def pair_authenticator_app(self, /, username: str, *, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an authenticator app. Nothing is sent yet.

        Args:
            username: The user's name, exactly: from your login session or directory.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_email(self, /, username: str, address: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an e-mail address. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            address: The e-mail address.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_new_user(self, /, username: str, *, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, device_type: PairingDeviceType | str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
        after the reading that shows it. Nothing is sent yet.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_offline(self, /, username: str, kind: OfflineDeviceType | str, pairing_data: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
                extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
                must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
                characters.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_offline_unverified(self, /, username: str, kind: DirectDeviceType | str, pairing_data: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs at once, **without a proof that the device is the user's**: use it only with data that your
        directory has verified. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
                secret in Base32. From 1 to 254 characters.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_online(self, /, username: str, *, activation_code: str | None = None, device_type: PairingDeviceType | str | None = None, hours_until_expiration: int | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            activation_code: A code that was minted before, such as by `add_user`.
            device_type: The one type of device that the code may pair; any permitted one if not
                given.
            hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
                336.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_sms(self, /, username: str, phone_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number by a text message. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            phone_number: The phone number: digits with the country code, `+` before it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_token(self, /, username: str, serial_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an OATH token of the organisation. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            serial_number: The serial number of the token.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_voice(self, /, username: str, phone_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number by a call. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            phone_number: The phone number: digits with the country code, `+` before it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_webauthn(self, /, username: str, relying_party_name: str, kind: WebAuthnType | str, relying_party: RelyingParty, *, name: str | None = None, display_name: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a security key or the biometrics of a device. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_name: The relying party's name, as people know it. From 1 to 250
                characters.
            kind: What is paired.
            relying_party: The pages that may ask for credentials: configuration, never from a
                browser.
            name: The name that the choice of accounts shows; the device's own way if not given.
                From 1 to 100 characters.
            display_name: The longer name that the choice of accounts shows; the device's own way if
                not given. From 1 to 100 characters.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_yubi_key(self, /, username: str, otp: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> asyncio.Future[PairedYubiKey]:
        """
        Pairs a user with the YubiKey that made an OTP.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "PairYubiKey".

        Args:
            username: The user's name. From 1 to 250 characters.
            otp: The OTP that the YubiKey typed: 44 characters of modhex in lower case.
            client_data: A text of your own that comes back unchanged.
            validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `PairedYubiKey`: A YubiKey that was paired.
        """
    def pair_yubikey_by_touch(self, /, username: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a YubiKey. Nothing is sent yet.

        Args:
            username: The user's name, exactly: from your login session or directory.
            validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
                organisation.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def remove_tokens(self, /, serial_numbers: list[str], *, org_alias: str | None = None, unpair_before_delete: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.

        Args:
            serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            unpair_before_delete: Whether tokens are unpaired from their users first; no if not
                given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def resume(self, /, kind: Kind | str, snapshot: str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> AsyncPairing:
        """
        Goes on with a pairing from its snapshot.

        Args:
            kind: Which machine it is, such as `online`.
            snapshot: The sealed text.
            context: What the pairing belongs to, as it was given when it began.
            report_to: Makes what a report is written to, for the job of a report.
            allow: So many seconds it may go on from the next step on, whatever is left of what was allowed
                before: for one that is gone on with late.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit.
        """
    def resume_from(self, /, kind: Kind | str, stored: tuple[int, str], context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> AsyncPairing:
        """
        Goes on with a pairing from what a store gave for it, of whichever user it is.

        Args:
            stored: The generation and the text, as the store's `get` returned them.

        Raises:
            InputError: `snapshot_refused`, also for a text that was put back from somewhere.
        """
    def resume_stored(self, /, kind: Kind | str, username: str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> asyncio.Future[AsyncPairing | None]:
        """
        Goes on with the pairing of a user that the client's store holds, if it holds one.
        """
    def resume_stored_by_context(self, /, kind: Kind | str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> asyncio.Future[AsyncPairing | None]:
        """
        Goes on with what belongs to no user and was begun with this context, if the client's store holds
        it: a job, or a resync that an administrator asked for.
        """
    def resync(self, /, serial_number: str, *, username: str | None = None, at_once: bool = False, context: bytes | str | None = None) -> AsyncPairing:
        """
        Brings an OATH token and the service into step. Nothing is sent yet.

        Args:
            serial_number: The serial number of the token.
            username: The user whose token it is, where the user asks for it; an administrator does
                otherwise.
            at_once: Whether both OTPs are asked for at once.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def resync_oath_token(self, /, serial_number: str, otps: list[str], *, initiated_by: ResyncInitiator | str | None = None, session_id: str | None = None, username: str | None = None, client_data: str | None = None) -> asyncio.Future[ResyncedToken | NextOtp]:
        """
        Brings an OATH token and the service into step again.

        Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
        sent in the session that it names. It burns the OTPs: it is sent once.
        Source: the vendor's page, "ResyncOathToken".

        Args:
            serial_number: The serial number of the token. From 1 to 254 characters.
            otps: One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
            initiated_by: Who asks for it; an administrator if not given.
            session_id: The session that the reply before this one named. From 1 to 1024 characters.
            username: The name of the user who asks: needed for USER, and not allowed otherwise.
                From 1 to 250 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `ResyncedToken`: A token that is in step again.
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    def revoke_org_tokens(self, /, serial_numbers: list[str], *, org_alias: str | None = None, unpair_before_delete: bool | None = None, client_data: str | None = None) -> asyncio.Future[CreatedJob]:
        """
        Begins a job that removes OATH tokens from the organisation.

        GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
        be unpaired before.
        Source: the newer edition of the vendor's page, "RevokeOrgTokens".

        Args:
            serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            unpair_before_delete: Whether tokens are unpaired from their users first; no if not
                given.
            client_data: A text of your own; the service need not return it.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def start_offline_pairing(self, /, username: str, kind: OfflineDeviceType | str, pairing_data: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> asyncio.Future[StartedPairing]:
        """
        Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
        OATH token.

        It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
        FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
        never from the form that asks to enrol.
        Source: the vendor's page, "StartOfflinePairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
                extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
                must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
                characters.
            client_data: A text of your own that comes back unchanged.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `StartedPairing`: A pairing that waits for an OTP.
        """
    def suspend_user(self, /, username: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Keeps a user from authenticating until ActivateUser.

        When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
        request may have been carried out.
        Source: the vendor's page, "SuspendUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def toggle_user_bypass(self, /, username: str, until: datetime, *, client_data: str | None = None, services: list[str] | None = None) -> asyncio.Future[Acknowledged]:
        """
        Lets a user log in without a second factor until a given time.

        Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
        Source: the vendor's page, "ToggleUserBypass".

        Args:
            username: The user's name. From 1 to 250 characters.
            until: When the bypass ends.
            client_data: A text of your own that comes back unchanged.
            services: The aliases of the services that are bypassed, such as `web`; all of them if
                not given. From 1 to 100 entries.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def unpair_all_devices(self, /, username: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Unpairs **every** device from a user, who cannot authenticate until another is paired.

        A late repetition would take a new device away: it is sent once.
        Source: the vendor's page, "UnpairDevice" without a device's id.

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def unpair_device(self, /, username: str, device_id: int, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Unpairs one device from a user.

        When a repetition is refused, the user's details are read: a device that is not there counts as
        done, if the first request may have been carried out.
        Source: the vendor's page, "UnpairDevice".

        Args:
            username: The user's name. From 1 to 250 characters.
            device_id: The device's id, as GetUserDetails tells it.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def update_device_attributes(self, /, username: str, device_id: int, attribute: DeviceAttributeName | str, value: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Makes a device the primary one, names it, or gives it a place among the user's devices.

        Args:
            username: The user's name. From 1 to 250 characters.
            device_id: The device's id, as GetUserDetails tells it.
            attribute: What is set.
            value: For SET_PRIMARY `True`; for NICKNAME what the user calls the device; for ORDER
                its place, from 1 to the number of the user's devices. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def wait_for_job(self, /, job_token: str, *, context: bytes | str | None = None) -> AsyncPairing:
        """
        Waits for a job that was begun elsewhere. Nothing is sent yet.

        Args:
            job_token: The token that names the job.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def web_authn_finish_pairing(self, /, username: str, relying_party_id: str, session_id: str, origin: str, credential: str, *, client_data: str | None = None) -> asyncio.Future[Acknowledged]:
        """
        Completes the pairing with the credential that the browser made.

        It burns the credential: it is sent once. Check the credential against your relying party and the
        challenge first; `pingpair::webauthn` does.
        Source: the vendor's page, "WebAuthnFinishPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_id: The relying party's id that the pairing began with. From 1 to 253
                characters.
            session_id: The session of WebAuthnStartPairing. From 1 to 1024 characters.
            origin: The origin of your own page, such as `https://login.example.com`: from your
                configuration, never from the browser's request. From 1 to 512 characters.
            credential: The credential in the service's form. From 1 to 524288 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def web_authn_start_pairing(self, /, username: str, relying_party_id: str, relying_party_name: str, kind: WebAuthnType | str, *, name: str | None = None, display_name: str | None = None, client_data: str | None = None) -> asyncio.Future[WebAuthnPairing]:
        """
        Begins the pairing of a security key or of the biometrics of a computer or phone.

        The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
        your directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "WebAuthnStartPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_id: The relying party's id: your domain, such as `example.com`.
                Authentication needs the same. From 1 to 253 characters.
            relying_party_name: The relying party's name, as people know it. From 1 to 250
                characters.
            kind: What is paired.
            name: The name that the choice of accounts shows; the device's own way if not given.
                From 1 to 100 characters.
            display_name: The longer name that the choice of accounts shows; the device's own way if
                not given. From 1 to 100 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `WebAuthnPairing`: A pairing that waits for the browser's credential.
        """

@final
class AsyncDesktopAgent:
    """
    The agent of PingID Desktop on this computer, for asyncio; see `pingpair.DesktopAgent`.
    """
    def __new__(cls, /, origin: str, *, port: int | None = None, timeout: float | timedelta | None = None) -> AsyncDesktopAgent:
        """
        Speaks for the pages of this origin.

        Args:
            origin: Such as `https://app.pingone.eu`: the relying party's, from your configuration.
            port: Where the agent listens. Default: 9410.
            timeout: How many seconds to wait for the user: 60 at most, and by default.
        """
    def __repr__(self, /) -> str: ...
    def register(self, /, registration: str) -> asyncio.Future[str]:
        """
        Hands the registration to the agent, and returns its attestation. It is sent once. Cancelling ends the wait
        for the user.

        Args:
            registration: What the prompt of `pair_mfa_desktop` holds, or the created device in
                `desktop_credential_creation_options`.
        """

@final
class AsyncFlow:
    """
    A flow that a user registers in, for asyncio; see `pingpair.Flow`.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The flow's id.
        """
    def offers(self, /, action: str) -> bool:
        """
        Whether the flow offers an action, such as `user.register`.
        """
    def read(self, /) -> asyncio.Future[FlowState]:
        """
        Reads the flow anew.
        """
    def register(self, /, username: str, email: str, password: str) -> asyncio.Future[FlowState]:
        """
        Registers a user. It makes an account and reaches a person: it is sent once.
        """
    def seal(self, /, context: bytes | str) -> str:
        """
        Seals the flow into a text that anyone may carry and nobody can read or change; `open_flow` goes on with it.
        It opens until a day after the flow ends.

        Args:
            context: What the flow belongs to, such as the id of the login session: to be given again.

        Raises:
            ConfigurationError: the client has no `snapshot_keys`.
        """
    def send_verification_code(self, /) -> asyncio.Future[FlowState]:
        """
        Sends the verification code again. It reaches a person: it is sent once.
        """
    @property
    def state(self, /) -> FlowState:
        """
        What the service said last.
        """
    @property
    def status(self, /) -> FlowStatus:
        """
        What the flow waits for.
        """
    def tokens(self, /) -> asyncio.Future[Tokens]:
        """
        Exchanges a completed flow for the user's tokens.
        """
    def verify(self, /, verification_code: str) -> asyncio.Future[FlowState]:
        """
        Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once.
        """

@final
class AsyncPairing:
    """
    A pairing, a resync or a job for asyncio. Making one sends nothing.

    Iterate over it with `async for` for events, or `run` it, or `step` it. Between two exchanges nothing but a
    timer waits.
    """
    def __aiter__(self, /) -> AsyncPairing: ...
    def __anext__(self, /) -> Coroutine[Any, Any, PairingView]: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _advance(self, /) -> asyncio.Future[PairingView | float | None]:
        """
        The next event; or after how many seconds to ask again; or nothing when it is over.
        """
    def _offer(self, /, event: PairingView, answer: Answer | str, refused: SupportsIndex) -> asyncio.Future[tuple[float, int]]: ...
    def _teller(self, /) -> collections.abc.Callable[[Waiting], object] | None:
        """
        What is told how waits go on.
        """
    def _told(self, /) -> None:
        """
        Says that an event was given to whoever asked for it.
        """
    def _wait(self, /, seconds: float) -> asyncio.Future[None] | None:
        """
        Waits by the clock of a test, or says that there is none.
        """
    def _waiting(self, /, seconds: float) -> Waiting | None:
        """
        How a wait of so many seconds goes on.
        """
    def answer(self, /, answer: Answer | str) -> asyncio.Future[None]:
        """
        Hands over what a person answered: an `Answer`, or a `str` for an OTP.

        Raises:
            InputError: the answer cannot be right. Nothing is changed.
        """
    def cancel(self, /) -> asyncio.Future[None]:
        """
        Ends the pairing. A request in flight still lands: step once more for the outcome.
        """
    def confirm(self, /, device_id: int | str) -> asyncio.Future[None]:
        """
        Settles an undetermined outcome: the user says that the candidate of this id is the device. PingID's ids
        are numbers, PingOne's are texts.
        """
    @property
    def generation(self, /) -> int:
        """
        How often it was sealed.
        """
    @property
    def kind(self, /) -> Kind:
        """
        Which machine it is.
        """
    @property
    def last_snapshot(self, /) -> str | None:
        """
        The snapshot that was sealed last.
        """
    @property
    def outcome(self, /) -> Outcome | None:
        """
        How it ended, once it has.
        """
    def reconcile(self, /) -> asyncio.Future[None]:
        """
        Reads the user's details once more, after an outcome that left it open: then step again.
        """
    def run(self, /, show: collections.abc.Callable[[PairingView], typing.Any] | None = None) -> collections.abc.Coroutine[typing.Any, typing.Any, Outcome]:
        """
        Runs to the end. `show` is called with each event, and awaited if it is a coroutine function; where
        the event has a prompt, what it returns is the answer: an `Answer`, or a `str` for an OTP. One that
        cannot be right is asked for again, up to four times.

        Returns:
            The outcome.
        """
    def snapshot(self, /) -> asyncio.Future[str]:
        """
        Seals the pairing into a text that anyone may carry and nobody can read or change.

        Raises:
            InputError: it was begun without a `context`.
        """
    def step(self, /) -> asyncio.Future[Again | Ask | Wait | Finished]:
        """
        Does at most one exchange, and says when to come back.

        Returns:
            `Again`, `Ask`, `Wait` or `Finished`.
        """
    @property
    def view(self, /) -> PairingView:
        """
        What a page or phone may see now. While it holds a link or a code it is a bearer secret.
        """
    def while_waiting(self, /, tell: collections.abc.Callable[[Waiting], object] | None) -> AsyncPairing:
        """
        Lets a function be told about once a second how a wait goes on, for spinners and countdowns; it is
        awaited if it is a coroutine function. Nothing that it does changes the pairing; what it raises goes
        to whoever waits.

        Returns:
            The pairing itself.
        """

@disjoint_base
class AsyncPingOne:
    """
    What PingOne's client of `pingpair.aio` is made of: its methods return futures.
    """
    def __new__(cls, /, settings: PingOneOptions | PingOneSlot) -> Self: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _close(self, /) -> None:
        """
        Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
        """
    def _with(self, /, *, deadline: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, cancellation: Cancellation | None = None) -> PingOneSlot:
        """
        What a client is made of that shares everything with this one but what is given.
        """
    def activate_device(self, /, user_id: str, device_id: str, *, otp: str | None = None, oath_resync: bool | None = None, origin: str | None = None, attestation: str | None = None) -> asyncio.Future[MfaDevice | NextOtp]:
        """
        Activates a device: by the OTP that the user received or that the token shows, by the attestation of
        PingID Desktop, or by a FIDO2 credential with its origin.

        It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
        next OTP where `oath_resync` is true.
        Source: the vendor's pages "Activate MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.
            otp: The OTP: digits, leading zeros kept. From 4 to 10 characters.
            oath_resync: Whether an OATH token that is out of step is brought in step by a second
                OTP.
            origin: The origin of the page that made a FIDO2 credential, as its own client data
                names it. From 1 to 300 characters.
            attestation: The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON
                text. From 1 to 65536 characters.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    @property
    def api_url(self, /) -> str:
        """
        The address of the host for users and devices.
        """
    @property
    def auth_url(self, /) -> str:
        """
        The address of the host for flows and tokens.
        """
    def block_device(self, /, user_id: str, device_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Blocks a device: the user cannot authenticate with it until it is unblocked.

        Source: the vendor's page "Block MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def check(self, /) -> asyncio.Future[None]:
        """
        Tells whether hosts, environment and worker go together, by asking for the devices of a user that
        nobody has.

        Raises:
            ConfigurationError: they do not, such as `worker_refused`.
        """
    def create_device(self, /, user_id: str, kind: MfaDeviceType | str, *, phone: str | None = None, extension: str | None = None, email: str | None = None, serial_number: str | None = None, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, status: MfaDeviceStatus | str | None = None) -> asyncio.Future[MfaDevice]:
        """
        Creates a device of a user, which is paired once it is activated.

        SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
        `secret`, `key_uri` and the credential options of the reply hold is told once. A device that is not
        activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
        CreatePairingKey instead.
        Source: the vendor's page "Create MFA User Device".

        Args:
            user_id: The user's id.
            kind: The type of the device.
            phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
                characters.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            email: The e-mail address of EMAIL. From 3 to 254 characters.
            serial_number: The serial number of OATH_TOKEN; the token must be known to the
                environment. From 1 to 250 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            status: Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has
                proven to have. Default: `ACTIVATION_REQUIRED`.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
        """
    def create_pairing_key(self, /, user_id: str, *, application_ids: list[str] | None = None, policy_id: str | None = None) -> asyncio.Future[PairingKey]:
        """
        Creates a key that a phone with PingOne's SDK pairs itself by.

        Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
        and a user has 20 valid ones at most: it is sent once.
        Source: the vendor's page "Create MFA Pairing Key".

        Args:
            user_id: The user's id.
            application_ids: The ids of the native applications that may take it; all of the
                environment's if none are given. From 0 to 20 entries. Default: `[]`.
            policy_id: The MFA policy that decides; the environment's own one if not given.

        Returns:
            `PairingKey`: A key that a phone pairs itself by.
        """
    def delete_device(self, /, user_id: str, device_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Removes a device from a user.

        Source: the vendor's page "Delete MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def delete_pairing_key(self, /, user_id: str, pairing_key_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Removes a pairing key, so that no phone can take it any more.

        Source: the vendor's page "Delete MFA Pairing Key".

        Args:
            user_id: The user's id.
            pairing_key_id: The key's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    @property
    def environment_id(self, /) -> str:
        """
        The environment of the users.
        """
    @property
    def is_closed(self, /) -> bool:
        """
        Whether `close` was called.
        """
    def join_flow(self, /, flow_id: str, cookies: str, state: str, *, code_verifier: str | None = None) -> asyncio.Future[AsyncFlow]:
        """
        Goes on with a flow that a browser was redirected into.

        A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.

        Args:
            flow_id: The flow's id, from the URL that the browser came with.
            cookies: The cookies of this very browser for the authentication host, as a header `Cookie` has
                them.
            state: The `state` that this very login session was sent to PingOne with.
            code_verifier: The PKCE verifier that it was sent with.
        """
    def list_devices(self, /, user_id: str, *, filter: str | None = None, expand: str | None = None) -> asyncio.Future[MfaDevices]:
        """
        Reads the devices of a user.

        Source: the vendor's page "Read All MFA User Devices".

        Args:
            user_id: The user's id.
            filter: Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not
                given. From 1 to 1024 characters.
            expand: `order` for the order that the user gave them. From 1 to 100 characters.

        Returns:
            `MfaDevices`: The devices of a user.
        """
    def list_pairing_keys(self, /, user_id: str) -> asyncio.Future[PairingKeys]:
        """
        Reads the pairing keys of a user.

        Source: the vendor's page "Read All MFA Pairing Keys".

        Args:
            user_id: The user's id.

        Returns:
            `PairingKeys`: The pairing keys of a user.
        """
    @property
    def observer_failures(self, /) -> int:
        """
        How often the observer raised something.
        """
    def open_flow(self, /, text: str, context: bytes | str) -> asyncio.Future[AsyncFlow]:
        """
        Goes on with a flow that was sealed, in this process or another, after reading it.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit.
        """
    def pair_mfa_desktop(self, /, user_id: str, *, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs the user's computer, on which PingID Desktop runs.

        The registration in the question goes to that computer, whose agent makes the attestation
        (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
        the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.

        Args:
            user_id: The user's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_email(self, /, user_id: str, email: str, *, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an e-mail address. Nothing is sent yet.

        Args:
            user_id: The user's id.
            email: The e-mail address.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_fido2(self, /, user_id: str, relying_party: RelyingParty, *, relying_party_name: str | None = None, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.

        Args:
            user_id: The user's id.
            relying_party: The pages that may ask for credentials: configuration, never from a
                browser.
            relying_party_name: The name that people know them by. Default: the relying party's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_mobile(self, /, user_id: str, *, application_ids: list[str] | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.

        Whoever sees the key can pair a phone of their own. Nothing is sent yet.

        Args:
            user_id: The user's id.
            application_ids: The ids of the native applications that may take it; all of the
                environment's if none are given. From 0 to 20 entries. Default: `[]`.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_oath_token(self, /, user_id: str, serial_number: str, *, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an OATH token of the environment. Nothing is sent yet.

        Args:
            user_id: The user's id.
            serial_number: The serial number of the token.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_otp(self, /, user_id: str, kind: MfaDeviceType | str, *, phone: str | None = None, extension: str | None = None, email: str | None = None, serial_number: str | None = None, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.

        Args:
            user_id: The user's id.
            kind: The type of the device.
            phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
                characters.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            email: The e-mail address of EMAIL. From 3 to 254 characters.
            serial_number: The serial number of OATH_TOKEN; the token must be known to the
                environment. From 1 to 250 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_sms(self, /, user_id: str, phone: str, *, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number by a text message.

        The user's id comes from your login session or directory, never from the form that asks to
        enrol. Nothing is sent yet.

        Args:
            user_id: The user's id.
            phone: The phone number, such as `+12025550123`.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_totp(self, /, user_id: str, *, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs an authenticator app. Nothing is sent yet.

        Args:
            user_id: The user's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_voice(self, /, user_id: str, phone: str, *, extension: str | None = None, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> AsyncPairing:
        """
        Pairs a phone number by a call. Nothing is sent yet.

        Args:
            user_id: The user's id.
            phone: The phone number, such as `+12025550123`.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def read_device(self, /, user_id: str, device_id: str) -> asyncio.Future[MfaDevice]:
        """
        Reads a device.

        Source: the vendor's page "Read One MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
        """
    def read_pairing_key(self, /, user_id: str, pairing_key_id: str) -> asyncio.Future[PairingKey]:
        """
        Reads a pairing key: whether a phone has taken it.

        Source: the vendor's page "Read One MFA Pairing Key".

        Args:
            user_id: The user's id.
            pairing_key_id: The key's id.

        Returns:
            `PairingKey`: A key that a phone pairs itself by.
        """
    def register(self, /, *, username: str | None = None, email: str | None = None, password: str | None = None, acr_values: str | None = None, without_tokens: bool = False, context: bytes | str | None = None) -> AsyncPairing:
        """
        Registers a user, in a flow of the application that is started.

        The user is asked for name, e-mail address and password, unless they are given, and for the code
        that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
        its own, such as the id of the visitor's session. Nothing is sent yet.

        Args:
            username: The name that the user chose: give all three, or none to ask for them.
            email: The e-mail address that the verification code goes to.
            password: The password that the user chose.
            acr_values: The sign-on policies to go by, names with blanks between them. Default: the
                application's own.
            without_tokens: Whether the user's tokens are not fetched at the end.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def register_in(self, /, flow_id: str, cookies: str, state: str, *, code_verifier: str | None = None, username: str | None = None, email: str | None = None, password: str | None = None, without_tokens: bool = False, context: bytes | str | None = None) -> AsyncPairing:
        """
        The same in a flow that a browser was redirected into.

        A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
        it. Nothing is sent yet.

        Args:
            flow_id: The flow's id, from the URL that the browser came with.
            cookies: The cookies of this very browser for the authentication host, as a header
                `Cookie` has them.
            state: The `state` that this very login session was sent to PingOne with.
            code_verifier: The PKCE verifier that it was sent with. Without it the tokens are not
                fetched.
            username: The name that the user chose: give all three, or none to ask for them.
            email: The e-mail address that the verification code goes to.
            password: The password that the user chose.
            without_tokens: Whether the user's tokens are not fetched at the end.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def remove_device_order(self, /, user_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Takes the order of a user's devices away.

        Source: the vendor's page "Remove MFA User Device Order".

        Args:
            user_id: The user's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def resume(self, /, kind: Kind | str, snapshot: str, context: bytes | str, *, allow: float | timedelta | None = None) -> AsyncPairing:
        """
        Goes on with a registration or pairing from its snapshot.

        Args:
            kind: Which machine it is, such as `mfa_otp`.
            snapshot: The sealed text.
            context: What it belongs to, as it was given when it began.
            allow: So many seconds it may go on from the next step on, whatever is left of what was
                allowed before: for one that is gone on with late.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit, also for one of PingID.
        """
    def resume_from(self, /, kind: Kind | str, stored: tuple[int, str], context: bytes | str, *, allow: float | timedelta | None = None) -> AsyncPairing:
        """
        Goes on with a registration or pairing from what a store gave for it, of whichever user it
        is.

        Args:
            stored: The generation and the text, as the store's `get` returned them.

        Raises:
            InputError: `snapshot_refused`, also for a text that was put back from somewhere.
        """
    def resume_stored(self, /, kind: Kind | str, user_id: str, context: bytes | str, *, allow: float | timedelta | None = None) -> asyncio.Future[AsyncPairing | None]:
        """
        Goes on with the pairing of a user that the client's store holds, if it holds one.
        """
    def resume_stored_by_context(self, /, kind: Kind | str, context: bytes | str, *, allow: float | timedelta | None = None) -> asyncio.Future[AsyncPairing | None]:
        """
        Goes on with the registration that was begun with this context, if the client's store holds it.
        """
    def send_activation_code(self, /, user_id: str, device_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Sends the OTP for the activation of a device again.

        It reaches a person, and may cost money: it is sent once.
        Source: the vendor's page "Resend Pairing OTP".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_device_nickname(self, /, user_id: str, device_id: str, nickname: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Names a device. An empty name takes it away.

        Source: the vendor's page "Update MFA User Device Nickname".

        Args:
            user_id: The user's id.
            device_id: The device's id.
            nickname: What the user calls the device. From 0 to 100 characters.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_device_order(self, /, user_id: str, device_ids: list[str]) -> asyncio.Future[MfaAcknowledged]:
        """
        Orders the devices of a user; the first is tried first.

        Source: the vendor's page "Set MFA User Device Order".

        Args:
            user_id: The user's id.
            device_ids: The ids of the devices, in their order. From 1 to 15 entries.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_mfa_enabled(self, /, user_id: str, mfa_enabled: bool) -> asyncio.Future[MfaEnabled]:
        """
        Sets whether a user authenticates with a second factor. A new user does not.

        Source: the vendor's page "Update User MFA Enabled".

        Args:
            user_id: The user's id.
            mfa_enabled: Whether the user does.

        Returns:
            `MfaEnabled`: Whether a user authenticates with a second factor.
        """
    def start_flow(self, /, *, acr_values: str | None = None) -> asyncio.Future[AsyncFlow]:
        """
        Starts a flow of the application, with PKCE and without redirects.

        Args:
            acr_values: The sign-on policies to go by, names with blanks between them. Default: the
                application's own.
        """
    def unblock_device(self, /, user_id: str, device_id: str) -> asyncio.Future[MfaAcknowledged]:
        """
        Unblocks a device.

        Source: the vendor's page "Unblock MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """

@final
class AuthenticatorAppPairing:
    """
    What pairs an authenticator app.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str | None:
        """
        The user's account. The page lists it; it is a part of the URI.
        """
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device that is being paired.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def issuer(self, /) -> str | None:
        """
        The organisation's name. The page lists it; it is a part of the URI.
        """
    @property
    def pairing_key(self, /) -> str:
        """
        The same secret in groups, for typing.
        """
    @property
    def pairing_key_uri(self, /) -> str:
        """
        The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
        the OTPs.
        """
    @property
    def session_id(self, /) -> str:
        """
        The session, for AuthenticatorAppFinishPairing.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class AuthenticatorAppPairingType:
    """
    How an authenticator app makes its OTPs.

    It equals its text, and may be one that is not listed.
    """
    TOTP: Final[AuthenticatorAppPairingType]
    """
    By time (RFC 6238).
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> AuthenticatorAppPairingType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class AuthorizeResponse:
    """
    What the application gets once a flow is completed.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def access_token(self, /) -> str | None:
        """
        A token, where the application is set up for that.
        """
    @property
    def code(self, /) -> str | None:
        """
        The code that is exchanged for tokens, once.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def state(self, /) -> str | None:
        """
        The `state` that the flow was started with.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def unverified_id_token(self, /) -> str | None:
        """
        An ID token, where the application is set up for that: nobody has verified it.
        """

@final
class BulkJobProgress:
    """
    How far several jobs have come.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def results(self, /) -> dict[str, JobResult]:
        """
        Each job's result, by its token.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class Cancellation:
    """
    Ends the waits of the calls and pairings that it is given to, thrown once and from any thread.

    A request that has left runs to its end, and in a pairing its result lands in the machine.
    """
    def __new__(cls, /) -> Cancellation: ...
    def __repr__(self, /) -> str: ...
    def cancel(self, /) -> None:
        """
        Ends every wait, now and later: calls raise `CancelledError`.
        """
    @property
    def is_cancelled(self, /) -> bool:
        """
        Whether `cancel` was called.
        """

@disjoint_base
class Client:
    """
    What [`Client`] is made of: its methods return when they are done, while other threads run.
    """
    def __new__(cls, /, settings: Settings | Slot) -> Self: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _with(self, /, *, deadline: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, cancellation: Cancellation | None = None) -> Slot:
        """
        What a client is made of that shares everything with this one but what is given.
        """
    def activate_user(self, /, username: str, *, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> ActivatedUser:
        """
        Lets a suspended user authenticate again, or begins the activation of one who is not paired.

        The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
        PENDING_ACTIVATION.
        Source: the vendor's page, "ActivateUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.

        Returns:
            `ActivatedUser`: A user who was activated.
        """
    def add_service(self, /, username: str, service: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Adds an authentication service to a user who has never used it.

        A bypass of one service needs it first.
        Source: the newer edition of the vendor's page, "AddService".

        Args:
            username: The user's name. From 1 to 250 characters.
            service: The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250
                characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def add_tokens(self, /, tokens: list[OathToken], *, org_alias: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.

        Args:
            tokens: The tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def add_user(self, /, username: str, *, activate_user: bool = False, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> AddedUser:
        """
        Adds a user to the organisation.

        With `activate_user` the reply carries an activation code to pair a phone with. The user name
        comes from your directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "AddUser".

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.

        Returns:
            `AddedUser`: A user who was added.
        """
    def authenticator_app_finish_pairing(self, /, session_id: str, otp: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Completes a pairing with the OTP that the authenticator app shows.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "AuthenticatorAppFinishPairing".

        Args:
            session_id: The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
            otp: The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def authenticator_app_start_pairing(self, /, username: str, *, pairing_type: AuthenticatorAppPairingType | str | None = None, client_data: str | None = None) -> AuthenticatorAppPairing:
        """
        Mints the secret that an authenticator app makes its OTPs from.

        Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
        directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "AuthenticatorAppStartPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            pairing_type: How the app makes its OTPs. Default: `TOTP`.
            client_data: A text of your own; the service need not return it.

        Returns:
            `AuthenticatorAppPairing`: What pairs an authenticator app.
        """
    @property
    def base_url(self, /) -> str:
        """
        The service's address.
        """
    def call(self, /, path_suffix: str, body: dict[str, typing.Any], retry_class: RetryClass | str | None = None) -> dict[str, typing.Any]:
        """
        Calls an operation that has no method, by the part of its path that names it.

        The request is signed, the reply verified and correlated as far as the service echoes.

        Args:
            path_suffix: 1 to 64 letters, such as `getuserdetails`.
            body: The body, in the wire's names.
            retry_class: What may be done when an answer is missing; without it the call is sent once. A
                declared operation keeps its own.

        Returns:
            The members of the reply, by the wire's names.
        """
    def check(self, /) -> Check:
        """
        Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.

        Args:
        """
    def close(self, /) -> None:
        """
        Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
        """
    def create_job(self, /, *, job_type: JobType | str | None = None, client_data: str | None = None) -> CreatedJob:
        """
        Begins a job.

        Source: the vendor's page, "CreateJob".

        Args:
            job_type: What the job does. Default: `USER_REPORTS`.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def create_org_tokens(self, /, tokens: list[OathToken], *, org_alias: str | None = None, client_data: str | None = None) -> CreatedJob:
        """
        Begins a job that adds OATH tokens to the organisation.

        GetJobStatus tells how it ends.
        Source: the newer edition of the vendor's page, "CreateOrgTokens".

        Args:
            tokens: The tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def delete_user(self, /, username: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Removes a user and all of the user's devices.

        A repetition that is told that there is no such user counts as done, if the first request may have
        been carried out.
        Source: the vendor's page, "DeleteUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def edit_user(self, /, username: str, *, activate_user: bool = False, email: str | None = None, first_name: str | None = None, last_name: str | None = None, role: Role | str | None = None, client_data: str | None = None) -> EditedUser:
        """
        Changes a user's details; what is not given stays as it is.

        With `activate_user` the reply carries an activation code to pair a phone with, and the request is
        sent once.
        Source: the vendor's page, "EditUser".

        Args:
            username: The user's name; it cannot be changed. From 1 to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            email: The user's e-mail address.
            first_name: The user's first name.
            last_name: The user's last name.
            role: What the user may do.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `EditedUser`: A user who was changed.
        """
    def end_user_bypass(self, /, username: str, *, client_data: str | None = None, services: list[str] | None = None) -> Acknowledged:
        """
        Ends a bypass at once: the user needs the second factor again.

        Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            services: The aliases of the services whose bypass ends, such as `web`; all of them if
                not given. From 1 to 100 entries.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def enrol(self, /, username: str, methods: list[MethodKind | str], *, if_exists: IfExists | str | None = None, relying_party: RelyingParty | None = None, relying_party_name: str | None = None, validate_unique_device: bool | None = None, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Makes sure of a user, lets the user choose a way to pair, and pairs.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
        Nothing is sent yet.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            methods: The ways that the user may choose from.
            if_exists: What becomes of a user who exists already. Default: `refuse`.
            relying_party: For security keys and biometrics: the pages that may ask for credentials.
            relying_party_name: The name that people know them by. Default: the relying party's id.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def ensure_user(self, /, username: str, *, activate_user: bool = False, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> Ensured:
        """
        Makes sure that a user exists, and tells whether this call created the user.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever types a colleague's name would otherwise be taken for the colleague.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            activate_user: Whether to mint an activation code at once. Default: `False`.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.
        """
    def finalize_offline_pairing(self, /, session_id: str, otp: str, *, client_data: str | None = None, oath_resync: bool | None = None) -> FinalizedPairing | NextOtp:
        """
        Completes a pairing with the OTP that the user received or that the OATH token shows.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "FinalizeOfflinePairing".

        Args:
            session_id: The session of StartOfflinePairing. From 1 to 1024 characters.
            otp: The OTP: digits, leading zeros kept. From 1 to 40 characters.
            client_data: A text of your own that comes back unchanged.
            oath_resync: Whether the service may ask for the next OTP of a token that is out of
                step; no if not given.

        Returns:
            `FinalizedPairing`: A pairing that was completed.
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    def get_activation_code(self, /, username: str, *, client_data: str | None = None, device_type: PairingDeviceType | str | None = None, hours_until_expiration: int | None = None) -> ActivationCode:
        """
        Mints an activation code for a user, who pairs a device with it.

        The user name comes from your directory or login session, never from the form that asks to
        enrol: whoever gets the code can pair a device of their own.
        Source: the vendor's page, "GetActivationCode".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.
            device_type: The one type of device that the code may pair; any permitted one if not
                given.
            hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
                336.

        Returns:
            `ActivationCode`: An activation code that was minted.
        """
    def get_bulk_job_status(self, /, job_tokens: list[str], *, client_data: str | None = None) -> BulkJobProgress:
        """
        Reads how far several jobs have come.

        Source: the vendor's page, "GetBulkJobStatus".

        Args:
            job_tokens: The jobs' tokens. From 1 to 1000 entries.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `BulkJobProgress`: How far several jobs have come.
        """
    def get_job_status(self, /, job_token: str, *, client_data: str | None = None) -> JobProgress:
        """
        Reads how far a job has come.

        Source: the vendor's page, "GetJobStatus".

        Args:
            job_token: The job's token. From 1 to 1024 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `JobProgress`: How far a job has come.
        """
    def get_organization_report(self, /, file_type: ReportFileType | str, out: typing.IO[bytes]) -> int:
        """
        Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it comes.

        Nobody has signed it: decide nothing by it. After an error, throw away what was written.

        Source: the vendor's page, "GetOrganizationReport".

        Args:
            file_type: `CSV` or `JSON`.
            out: Anything whose `write` takes bytes, such as a file that was opened with `wb`.

        Returns:
            How many bytes were written.
        """
    def get_pairing_status(self, /, activation_code: str, *, client_data: str | None = None) -> PairingProgress:
        """
        Reads how far the pairing by an activation code has come.

        `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
        Source: the vendor's page, "GetPairingStatus".

        Args:
            activation_code: The activation code: digits, leading zeros kept. From 1 to 40
                characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `PairingProgress`: How far a pairing has come.
        """
    def get_user_details(self, /, username: str, *, same_device_users: bool = False, client_data: str | None = None) -> FoundUser:
        """
        Reads a user's details and devices.

        Source: the vendor's page, "GetUserDetails".

        Args:
            username: The user's name. From 1 to 250 characters.
            same_device_users: Whether to return the other users who are paired with the same
                device. Default: `False`.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `FoundUser`: A user who was found.
        """
    @property
    def is_closed(self, /) -> bool:
        """
        Whether `close` was called.
        """
    def make_report(self, /, file_type: ReportFileType | str, out: collections.abc.Callable[[], typing.IO[bytes]], *, context: bytes | str | None = None) -> Pairing:
        """
        Has the organisation's report made, waits, and downloads it.

        Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
        Nothing is sent yet.

        Args:
            file_type: `CSV` or `JSON`.
            out: Makes what the report is written to, anew for each attempt: throw away what an
                attempt wrote that failed.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    @property
    def observer_failures(self, /) -> int:
        """
        How often the observer raised something.
        """
    def offline_pairing(self, /, username: str, kind: DirectDeviceType | str, pairing_data: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> OfflinePaired:
        """
        Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.

        Nobody proves that the device is theirs: use it only with data that your directory has verified.
        Source: the vendor's page, "OfflinePairing", and its newer edition.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
                secret in Base32. From 1 to 254 characters.
            client_data: A text of your own; the service need not return it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `OfflinePaired`: A device that was paired without an OTP.
        """
    @property
    def org_alias(self, /) -> str:
        """
        The organisation's alias.
        """
    def pair_authenticator_app(self, /, username: str, *, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an authenticator app. Nothing is sent yet.

        Args:
            username: The user's name, exactly: from your login session or directory.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_email(self, /, username: str, address: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an e-mail address. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            address: The e-mail address.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_new_user(self, /, username: str, *, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, device_type: PairingDeviceType | str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
        after the reading that shows it. Nothing is sent yet.

        Args:
            username: The user's name, unique in the organisation; blanks are allowed inside. From 1
                to 250 characters.
            first_name: The user's first name.
            last_name: The user's last name.
            email: The user's e-mail address.
            role: What the user may do. Default: `REGULAR`.
            device_type: The one type of device that the activation code may pair; any permitted one
                if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_offline(self, /, username: str, kind: OfflineDeviceType | str, pairing_data: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
                extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
                must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
                characters.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_offline_unverified(self, /, username: str, kind: DirectDeviceType | str, pairing_data: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs at once, **without a proof that the device is the user's**: use it only with data that your
        directory has verified. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
                secret in Base32. From 1 to 254 characters.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_online(self, /, username: str, *, activation_code: str | None = None, device_type: PairingDeviceType | str | None = None, hours_until_expiration: int | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.

        The user name comes from your login session or directory, never from the form that asks to
        enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            activation_code: A code that was minted before, such as by `add_user`.
            device_type: The one type of device that the code may pair; any permitted one if not
                given.
            hours_until_expiration: How many hours the code is valid; 48 if not given. From 1 to
                336.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_sms(self, /, username: str, phone_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number by a text message. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            phone_number: The phone number: digits with the country code, `+` before it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_token(self, /, username: str, serial_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an OATH token of the organisation. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            serial_number: The serial number of the token.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_voice(self, /, username: str, phone_number: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number by a call. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            phone_number: The phone number: digits with the country code, `+` before it.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_webauthn(self, /, username: str, relying_party_name: str, kind: WebAuthnType | str, relying_party: RelyingParty, *, name: str | None = None, display_name: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a security key or the biometrics of a device. Nothing is sent yet.

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_name: The relying party's name, as people know it. From 1 to 250
                characters.
            kind: What is paired.
            relying_party: The pages that may ask for credentials: configuration, never from a
                browser.
            name: The name that the choice of accounts shows; the device's own way if not given.
                From 1 to 100 characters.
            display_name: The longer name that the choice of accounts shows; the device's own way if
                not given. From 1 to 100 characters.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_yubi_key(self, /, username: str, otp: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> PairedYubiKey:
        """
        Pairs a user with the YubiKey that made an OTP.

        It burns the OTP: it is sent once.
        Source: the vendor's page, "PairYubiKey".

        Args:
            username: The user's name. From 1 to 250 characters.
            otp: The OTP that the YubiKey typed: 44 characters of modhex in lower case.
            client_data: A text of your own that comes back unchanged.
            validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `PairedYubiKey`: A YubiKey that was paired.
        """
    def pair_yubikey_by_touch(self, /, username: str, *, validate_unique_device: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a YubiKey. Nothing is sent yet.

        Args:
            username: The user's name, exactly: from your login session or directory.
            validate_unique_device: Whether the YubiKey must not be paired with anyone else in the
                organisation.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def remove_tokens(self, /, serial_numbers: list[str], *, org_alias: str | None = None, unpair_before_delete: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.

        Args:
            serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            unpair_before_delete: Whether tokens are unpaired from their users first; no if not
                given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def resume(self, /, kind: Kind | str, snapshot: str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> Pairing:
        """
        Goes on with a pairing from its snapshot.

        Args:
            kind: Which machine it is, such as `online`.
            snapshot: The sealed text.
            context: What the pairing belongs to, as it was given when it began.
            report_to: Makes what a report is written to, for the job of a report.
            allow: So many seconds it may go on from the next step on, whatever is left of what was allowed
                before: for one that is gone on with late.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit.
        """
    def resume_from(self, /, kind: Kind | str, stored: tuple[int, str], context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> Pairing:
        """
        Goes on with a pairing from what a store gave for it, of whichever user it is.

        Args:
            stored: The generation and the text, as the store's `get` returned them.

        Raises:
            InputError: `snapshot_refused`, also for a text that was put back from somewhere.
        """
    def resume_stored(self, /, kind: Kind | str, username: str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> Pairing | None:
        """
        Goes on with the pairing of a user that the client's store holds, if it holds one.
        """
    def resume_stored_by_context(self, /, kind: Kind | str, context: bytes | str, *, report_to: collections.abc.Callable[[], typing.IO[bytes]] | None = None, allow: float | timedelta | None = None) -> Pairing | None:
        """
        Goes on with what belongs to no user and was begun with this context, if the client's store holds
        it: a job, or a resync that an administrator asked for.
        """
    def resync(self, /, serial_number: str, *, username: str | None = None, at_once: bool = False, context: bytes | str | None = None) -> Pairing:
        """
        Brings an OATH token and the service into step. Nothing is sent yet.

        Args:
            serial_number: The serial number of the token.
            username: The user whose token it is, where the user asks for it; an administrator does
                otherwise.
            at_once: Whether both OTPs are asked for at once.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def resync_oath_token(self, /, serial_number: str, otps: list[str], *, initiated_by: ResyncInitiator | str | None = None, session_id: str | None = None, username: str | None = None, client_data: str | None = None) -> ResyncedToken | NextOtp:
        """
        Brings an OATH token and the service into step again.

        Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
        sent in the session that it names. It burns the OTPs: it is sent once.
        Source: the vendor's page, "ResyncOathToken".

        Args:
            serial_number: The serial number of the token. From 1 to 254 characters.
            otps: One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
            initiated_by: Who asks for it; an administrator if not given.
            session_id: The session that the reply before this one named. From 1 to 1024 characters.
            username: The name of the user who asks: needed for USER, and not allowed otherwise.
                From 1 to 250 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `ResyncedToken`: A token that is in step again.
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    def revoke_org_tokens(self, /, serial_numbers: list[str], *, org_alias: str | None = None, unpair_before_delete: bool | None = None, client_data: str | None = None) -> CreatedJob:
        """
        Begins a job that removes OATH tokens from the organisation.

        GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
        be unpaired before.
        Source: the newer edition of the vendor's page, "RevokeOrgTokens".

        Args:
            serial_numbers: The serial numbers of the tokens. From 1 to 10000 entries.
            org_alias: The alias of the organisation; the one that calls if not given. From 1 to 250
                characters.
            unpair_before_delete: Whether tokens are unpaired from their users first; no if not
                given.
            client_data: A text of your own; the service need not return it.

        Returns:
            `CreatedJob`: A job that was begun.
        """
    def start_offline_pairing(self, /, username: str, kind: OfflineDeviceType | str, pairing_data: str, *, client_data: str | None = None, validate_unique_device: bool | None = None) -> StartedPairing:
        """
        Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
        OATH token.

        It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
        FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
        never from the form that asks to enrol.
        Source: the vendor's page, "StartOfflinePairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            kind: What is paired.
            pairing_data: By the type: a phone number such as `+12025550123`, for VOICE also with
                extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
                must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
                characters.
            client_data: A text of your own that comes back unchanged.
            validate_unique_device: Whether the device must not be paired with anyone else in the
                organisation; no if not given.

        Returns:
            `StartedPairing`: A pairing that waits for an OTP.
        """
    def suspend_user(self, /, username: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Keeps a user from authenticating until ActivateUser.

        When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
        request may have been carried out.
        Source: the vendor's page, "SuspendUser".

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def toggle_user_bypass(self, /, username: str, until: datetime, *, client_data: str | None = None, services: list[str] | None = None) -> Acknowledged:
        """
        Lets a user log in without a second factor until a given time.

        Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
        Source: the vendor's page, "ToggleUserBypass".

        Args:
            username: The user's name. From 1 to 250 characters.
            until: When the bypass ends.
            client_data: A text of your own that comes back unchanged.
            services: The aliases of the services that are bypassed, such as `web`; all of them if
                not given. From 1 to 100 entries.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def unpair_all_devices(self, /, username: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Unpairs **every** device from a user, who cannot authenticate until another is paired.

        A late repetition would take a new device away: it is sent once.
        Source: the vendor's page, "UnpairDevice" without a device's id.

        Args:
            username: The user's name. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def unpair_device(self, /, username: str, device_id: int, *, client_data: str | None = None) -> Acknowledged:
        """
        Unpairs one device from a user.

        When a repetition is refused, the user's details are read: a device that is not there counts as
        done, if the first request may have been carried out.
        Source: the vendor's page, "UnpairDevice".

        Args:
            username: The user's name. From 1 to 250 characters.
            device_id: The device's id, as GetUserDetails tells it.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def update_device_attributes(self, /, username: str, device_id: int, attribute: DeviceAttributeName | str, value: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Makes a device the primary one, names it, or gives it a place among the user's devices.

        Args:
            username: The user's name. From 1 to 250 characters.
            device_id: The device's id, as GetUserDetails tells it.
            attribute: What is set.
            value: For SET_PRIMARY `True`; for NICKNAME what the user calls the device; for ORDER
                its place, from 1 to the number of the user's devices. From 1 to 250 characters.
            client_data: A text of your own that comes back unchanged.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def wait_for_job(self, /, job_token: str, *, context: bytes | str | None = None) -> Pairing:
        """
        Waits for a job that was begun elsewhere. Nothing is sent yet.

        Args:
            job_token: The token that names the job.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def web_authn_finish_pairing(self, /, username: str, relying_party_id: str, session_id: str, origin: str, credential: str, *, client_data: str | None = None) -> Acknowledged:
        """
        Completes the pairing with the credential that the browser made.

        It burns the credential: it is sent once. Check the credential against your relying party and the
        challenge first; `pingpair::webauthn` does.
        Source: the vendor's page, "WebAuthnFinishPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_id: The relying party's id that the pairing began with. From 1 to 253
                characters.
            session_id: The session of WebAuthnStartPairing. From 1 to 1024 characters.
            origin: The origin of your own page, such as `https://login.example.com`: from your
                configuration, never from the browser's request. From 1 to 512 characters.
            credential: The credential in the service's form. From 1 to 524288 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `Acknowledged`: The service did what was asked, and has nothing to add.
        """
    def web_authn_start_pairing(self, /, username: str, relying_party_id: str, relying_party_name: str, kind: WebAuthnType | str, *, name: str | None = None, display_name: str | None = None, client_data: str | None = None) -> WebAuthnPairing:
        """
        Begins the pairing of a security key or of the biometrics of a computer or phone.

        The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
        your directory or login session, never from the form that asks to enrol.
        Source: the vendor's page, "WebAuthnStartPairing".

        Args:
            username: The user's name. From 1 to 250 characters.
            relying_party_id: The relying party's id: your domain, such as `example.com`.
                Authentication needs the same. From 1 to 253 characters.
            relying_party_name: The relying party's name, as people know it. From 1 to 250
                characters.
            kind: What is paired.
            name: The name that the choice of accounts shows; the device's own way if not given.
                From 1 to 100 characters.
            display_name: The longer name that the choice of accounts shows; the device's own way if
                not given. From 1 to 100 characters.
            client_data: A text of your own; the service need not return it.

        Returns:
            `WebAuthnPairing`: A pairing that waits for the browser's credential.
        """

@final
class CreatedJob:
    """
    A job that was begun.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> CreatedJob: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def job_token(self, /) -> str:
        """
        The token that names the job.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class CreationOptions:
    """
    What a browser needs to make a credential, from `web_authn_start_pairing`.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def challenge(self, /) -> bytes:
        """
        The challenge, which the browser's answer must carry. Keep it on the server.
        """
    @staticmethod
    def from_service(text: str, relying_party: RelyingParty) -> CreationOptions:
        """
        Reads the service's `publicKeyCredentialOptions`.

        Raises:
            UntrustedReplyError: they are for another relying party, or have another form.
        """
    def to_json(self, /) -> str:
        """
        The options as JSON text for the browser: bytes in base64url, algorithms as numbers.
        """

@final
class Credentials:
    """
    The organisation's alias, the client's token, the organisation's key and the base URL.

    Whoever holds them can act on every user: they belong on a server. `repr` shows neither token nor key,
    the key never comes out again, and they are not pickled.
    """
    def __new__(cls, /, *, org_alias: str, token: str, key: str, base_url: str) -> Credentials:
        """
        Takes the four settings as texts.

        Args:
            org_alias: The organisation's alias.
            token: The client's token.
            key: The organisation's key (`use_base64_key`): Base64 of at least 32 bytes.
            base_url: The service's address, which ends in `/pingid`.

        Raises:
            ConfigurationError: one of them has another form.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def base_url(self, /) -> str:
        """
        The service's address.
        """
    @staticmethod
    def for_tests(base_url: str) -> Credentials:
        """
        Makes new credentials of no organisation, with a random key, for tests.
        """
    @staticmethod
    def from_env() -> Credentials:
        """
        Reads `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and
        `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
        """
    @staticmethod
    def from_properties(path: str | os.PathLike[str]) -> Credentials:
        """
        Reads the service's properties file: a regular file of at most 64 KiB.
        """
    @staticmethod
    def from_properties_text(text: str) -> Credentials:
        """
        Reads the text of a properties file.
        """
    @property
    def is_sandbox(self, /) -> bool:
        """
        Whether they are marked as a sandbox's.
        """
    @property
    def org_alias(self, /) -> str:
        """
        The organisation's alias.
        """
    @property
    def warnings(self, /) -> list[str]:
        """
        What can be used but should be looked at, in plain words.
        """

@final
class DesktopAgent:
    """
    Has the agent of PingID Desktop on this computer make the attestation that activates a device.

    The server creates the device and hands its registration to the user's computer; this makes the attestation of
    it; the server activates the device by that, in the login session that created it. Any program of this computer
    can stand where the agent listens: on shared computers the port proves nothing.
    """
    def __new__(cls, /, origin: str, *, port: int | None = None, timeout: float | timedelta | None = None) -> DesktopAgent:
        """
        Speaks for the pages of this origin.

        Args:
            origin: Such as `https://app.pingone.eu`: the relying party's, from your configuration.
            port: Where the agent listens. Default: 9410.
            timeout: How many seconds to wait for the user: 60 at most, and by default.
        """
    def __repr__(self, /) -> str: ...
    def register(self, /, registration: str, *, cancellation: Cancellation | None = None) -> str:
        """
        Hands the registration to the agent, and returns its attestation. It is sent once.

        Args:
            registration: What the prompt of `pair_mfa_desktop` holds, or the created device in
                `desktop_credential_creation_options`.
            cancellation: Ends the wait for the user.

        Raises:
            InputError: it is no registration, or has run out (`registration_expired`).
            UnavailableError: no agent runs here (`agent_not_running`).
            RefusedError: the agent said no (`agent_refused`).
        """

@final
class Device:
    """
    A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> Device: ...
    @property
    def app_version(self, /) -> str | None:
        """
        The version of the PingID app on the device.
        """
    @property
    def available_claimed_sms(self, /) -> int | None:
        """
        How often the user may still ask for an OTP today and use it; set back daily.
        """
    @property
    def available_not_claimed_sms(self, /) -> int | None:
        """
        How often the user may still ask for an OTP today without using it; set back daily.
        """
    @property
    def country_code(self, /) -> str | None:
        """
        The country code of the phone number, for SMS and voice.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def display_id(self, /) -> str | None:
        """
        Model, serial number, phone number, e-mail address or platform, by the device's type.
        """
    @property
    def email(self, /) -> str | None:
        """
        The e-mail address that receives OTPs, for e-mail authentication.
        """
    @property
    def enrolled(self, /) -> MountainTime | None:
        """
        When the device was paired: a text in U.S. MST (UTC−7 all year).
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def has_watch(self, /) -> bool | None:
        """
        Whether an Apple Watch goes with the device.
        """
    @property
    def id(self, /) -> int:
        """
        The device's id.
        """
    @property
    def kind(self, /) -> DeviceType | None:
        """
        The type of the device, such as `iPhone`.
        """
    @property
    def model(self, /) -> str | None:
        """
        Manufacturer and model.
        """
    @property
    def nickname(self, /) -> str | None:
        """
        What the user calls the device.
        """
    @property
    def oath_serial_number(self, /) -> str | None:
        """
        The serial number of an OATH token.
        """
    @property
    def oath_token_type(self, /) -> OathTokenType | None:
        """
        The type of an OATH token.
        """
    @property
    def os_version(self, /) -> str | None:
        """
        The version of the operating system.
        """
    @property
    def phone_number(self, /) -> str | None:
        """
        The phone number.
        """
    @property
    def push_enabled(self, /) -> bool | None:
        """
        Whether the service can push to the device.
        """
    @property
    def role(self, /) -> DeviceRole | None:
        """
        Whether the device is the user's primary one.
        """
    @property
    def sent_claimed_sms(self, /) -> int | None:
        """
        Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
        """
    @property
    def sent_not_claimed_sms(self, /) -> int | None:
        """
        Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
        counts.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class DeviceAttributeName:
    """
    The attributes of a device that can be set.

    It equals its text, and may be one that is not listed.
    """
    NICKNAME: Final[DeviceAttributeName]
    """
    What the user calls the device.
    """
    ORDER: Final[DeviceAttributeName]
    """
    Its place among the user's devices.
    """
    SET_PRIMARY: Final[DeviceAttributeName]
    """
    Whether it is tried first.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> DeviceAttributeName:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class DeviceRole:
    """
    Whether a device is the user's primary one. Replies spell it in upper case, the report does not.

    It equals its text, and may be one that is not listed.
    """
    PRIMARY: Final[DeviceRole]
    """
    The device that is tried first.
    """
    SECONDARY: Final[DeviceRole]
    """
    Any other device.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> DeviceRole:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class DeviceType:
    """
    The type of a device.

    It equals its text, and may be one that is not listed.
    """
    ANDROID: Final[DeviceType]
    """
    An Android phone with the PingID app.
    """
    AUTHENTICATOR_APP: Final[DeviceType]
    """
    A password generator app.
    """
    DESKTOP: Final[DeviceType]
    """
    A computer with the PingID desktop app.
    """
    EMAIL: Final[DeviceType]
    """
    An e-mail address.
    """
    FIDO2_BIOMETRICS: Final[DeviceType]
    """
    A platform authenticator such as a fingerprint reader.
    """
    HARDWARE_TOKEN: Final[DeviceType]
    """
    An OATH token.
    """
    I_PHONE: Final[DeviceType]
    """
    An iPhone with the PingID app.
    """
    PC_CLIENT: Final[DeviceType]
    """
    An old desktop app, seen with request versions below 4.9.
    """
    SECURITY_KEY: Final[DeviceType]
    """
    A FIDO security key.
    """
    SMS: Final[DeviceType]
    """
    A phone number for text messages.
    """
    VOICE: Final[DeviceType]
    """
    A phone number for calls.
    """
    YUBI_KEY: Final[DeviceType]
    """
    A YubiKey.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> DeviceType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class DirectDeviceType:
    """
    What OfflinePairing pairs.

    It equals its text, and may be one that is not listed.
    """
    AUTHENTICATOR_APP: Final[DirectDeviceType]
    """
    An authenticator app, by its TOTP secret.
    """
    EMAIL: Final[DirectDeviceType]
    """
    An e-mail address.
    """
    SMS: Final[DirectDeviceType]
    """
    A phone number, for text messages.
    """
    TOKEN: Final[DirectDeviceType]
    """
    An OATH token.
    """
    VOICE: Final[DirectDeviceType]
    """
    A phone number, for calls.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> DirectDeviceType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class DuplicateToken:
    """
    A token that was not added, because its serial number exists.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def password(self, /) -> str | None:
        """
        The token's secret.
        """
    @property
    def row(self, /) -> int | None:
        """
        The place of the token in the request.
        """
    @property
    def serial(self, /) -> str | None:
        """
        The serial number.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class EditedUser:
    """
    A user who was changed.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def activation_code(self, /) -> str | None:
        """
        The code that pairs a device, when the user was activated: it is valid for 48 hours, and
        whoever holds it can pair a device of their own.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def same_device_users(self, /) -> list[UserDetails]:
        """
        The other users who are paired with the same device.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def user(self, /) -> UserDetails:
        """
        The user's details.
        """

@final
class FinalizedPairing:
    """
    A pairing that was completed.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> FinalizedPairing: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def oath_token(self, /) -> OathParameters | None:
        """
        What is told of an OATH token.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class Flow:
    """
    A flow that a user registers in, step by step. Use `PingOne.register` unless you need the steps.

    An action that the flow does not offer is refused before anything is sent. After each answer, a refusal too, it
    has the cookies that the next action needs. It makes one call at a time. `repr` shows no secret, and it is not
    pickled.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The flow's id.
        """
    def offers(self, /, action: str) -> bool:
        """
        Whether the flow offers an action, such as `user.register`.
        """
    def read(self, /) -> FlowState:
        """
        Reads the flow anew.
        """
    def register(self, /, username: str, email: str, password: str) -> FlowState:
        """
        Registers a user. It makes an account and reaches a person: it is sent once.

        Raises:
            InputError: the flow does not offer it (`action_not_offered`).
        """
    def seal(self, /, context: bytes | str) -> str:
        """
        Seals the flow into a text that anyone may carry and nobody can read or change; `open_flow` goes on with it.
        It opens until a day after the flow ends.

        Args:
            context: What the flow belongs to, such as the id of the login session: to be given again.

        Raises:
            ConfigurationError: the client has no `snapshot_keys`.
        """
    def send_verification_code(self, /) -> FlowState:
        """
        Sends the verification code again. It reaches a person: it is sent once.
        """
    @property
    def state(self, /) -> FlowState:
        """
        What the service said last.
        """
    @property
    def status(self, /) -> FlowStatus:
        """
        What the flow waits for.
        """
    def tokens(self, /) -> Tokens:
        """
        Exchanges a completed flow for the user's tokens.
        """
    def verify(self, /, verification_code: str) -> FlowState:
        """
        Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once.
        """

@final
class FlowApplication:
    """
    The application of a flow.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> FlowApplication: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class FlowSignOn:
    """
    The session of a user who is signed in.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> FlowSignOn: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str | None:
        """
        Its id.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class FlowState:
    """
    What the service says of a flow. Source: the example reply of the page "Register User", and the page
    "Flows".
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def application(self, /) -> FlowApplication | None:
        """
        The application; on the wire it lies in `_embedded`.
        """
    @property
    def authorize_response(self, /) -> AuthorizeResponse | None:
        """
        What the application gets once the flow is completed.
        """
    @property
    def created_at(self, /) -> InternetTime | None:
        """
        When it began.
        """
    @property
    def email(self, /) -> str | None:
        """
        Where the verification code was sent, masked.
        """
    @property
    def environment(self, /) -> MfaReference | None:
        """
        The environment.
        """
    @property
    def expires_at(self, /) -> InternetTime | None:
        """
        When it ends, unless an action makes that later.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str:
        """
        The flow's id.
        """
    @property
    def links(self, /) -> dict[str, MfaLink]:
        """
        The actions that the flow offers, by name.
        """
    @property
    def password_policy(self, /) -> PasswordPolicy | None:
        """
        What a password must be like; on the wire it lies in `_embedded`.
        """
    @property
    def resume_url(self, /) -> str | None:
        """
        Where a completed flow is resumed. It is checked, and never followed as it is.
        """
    @property
    def session(self, /) -> FlowSignOn | None:
        """
        The session of a user who is signed in.
        """
    @property
    def status(self, /) -> FlowStatus:
        """
        What the flow waits for.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def user(self, /) -> FlowUser | None:
        """
        The user, once there is one; on the wire it lies in `_embedded`.
        """

@final
class FlowStatus:
    """
    What a flow waits for.

    It equals its text, and may be one that is not listed.
    """
    ACCOUNT_CONFIRMATION_REQUIRED: Final[FlowStatus]
    """
    The user must confirm to link the account.
    """
    ACCOUNT_LINKING_REQUIRED: Final[FlowStatus]
    """
    An account elsewhere has no match here: the user registers or signs on.
    """
    AGREEMENT_CONSENT_REQUIRED: Final[FlowStatus]
    """
    The user must agree to something.
    """
    ASSERTION_REQUIRED: Final[FlowStatus]
    """
    A FIDO2 assertion is wanted.
    """
    COMPLETED: Final[FlowStatus]
    """
    It is completed.
    """
    DAG_CONSENT_REQUIRED: Final[FlowStatus]
    """
    Consent to a device is wanted.
    """
    DAG_USER_CODE_REQUIRED: Final[FlowStatus]
    """
    The code that a device shows is wanted.
    """
    DEVICE_SELECTION_REQUIRED: Final[FlowStatus]
    """
    The user must choose a device.
    """
    EXTERNAL_AUTHENTICATION_REQUIRED: Final[FlowStatus]
    """
    The user must authenticate elsewhere.
    """
    FAILED: Final[FlowStatus]
    """
    It failed.
    """
    MUST_CHANGE_PASSWORD: Final[FlowStatus]
    """
    The user must choose a new password.
    """
    OTP_REQUIRED: Final[FlowStatus]
    """
    An OTP is wanted.
    """
    PASSWORD_EXPIRED: Final[FlowStatus]
    """
    The password has expired.
    """
    PASSWORD_REQUIRED: Final[FlowStatus]
    """
    A password is wanted.
    """
    PROFILE_DATA_REQUIRED: Final[FlowStatus]
    """
    More of the user's profile is wanted.
    """
    PUSH_CONFIRMATION_REQUIRED: Final[FlowStatus]
    """
    The user must confirm on a phone.
    """
    PUSH_CONFIRMATION_TIMED_OUT: Final[FlowStatus]
    """
    The user did not confirm on a phone in time.
    """
    RECOVERY_CODE_REQUIRED: Final[FlowStatus]
    """
    The code that recovers a password is wanted.
    """
    SIGN_ON_REQUIRED: Final[FlowStatus]
    """
    The user must sign on.
    """
    USERNAME_PASSWORD_REQUIRED: Final[FlowStatus]
    """
    User name and password are wanted: here a user may register.
    """
    VERIFICATION_CODE_REQUIRED: Final[FlowStatus]
    """
    The verification code is wanted that was sent by e-mail.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> FlowStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class FlowUser:
    """
    The user of a flow.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> FlowUser: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str | None:
        """
        The user's id.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def username(self, /) -> str | None:
        """
        The user's name.
        """

@final
class FoundUser:
    """
    A user who was found.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def same_device_users(self, /) -> list[UserDetails]:
        """
        The other users who are paired with the same device, if they were asked for.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def user(self, /) -> UserDetails:
        """
        The user's details.
        """

@final
class InternetTime:
    """
    A service text by RFC 3339, with the instant that it means, to the millisecond.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __new__(cls, /, text: str) -> InternetTime:
        """
        Reads a text, such as `2026-02-11T16:15:42.000Z`.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def text(self, /) -> str:
        """
        The text as the service wrote it, such as `2026-02-11T16:15:42.000Z`.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        The instant, when the text is of the documented form.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects.
        """

@final
class JobProgress:
    """
    How far a job has come.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def result(self, /) -> JobResult | None:
        """
        What the job leaves behind.
        """
    @property
    def status(self, /) -> JobStatus:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class JobResult:
    """
    What a job leaves behind.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def duplicate_count(self, /) -> int | None:
        """
        How many these are.
        """
    @property
    def duplicates(self, /) -> list[DuplicateToken]:
        """
        The tokens that CreateOrgTokens did not add, because their serial numbers exist.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The type of the result, such as `JobResult` or `CreateOath`.
        """
    @property
    def message(self, /) -> str | None:
        """
        Why a job failed, in the service's words, which may name users.
        """
    @property
    def paired_serials(self, /) -> dict[str, str]:
        """
        The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
        and user.
        """
    @property
    def status(self, /) -> JobStatus | None:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class JobStatus:
    """
    How far a job has come. The service spells it in lower case and in upper case.

    It equals its text, and may be one that is not listed.
    """
    DONE: Final[JobStatus]
    """
    It is done.
    """
    FAILURE: Final[JobStatus]
    """
    It failed.
    """
    IN_PROGRESS: Final[JobStatus]
    """
    It is under way.
    """
    PENDING: Final[JobStatus]
    """
    It has not begun.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> JobStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class JobType:
    """
    What a job does.

    It equals its text, and may be one that is not listed.
    """
    USER_REPORTS: Final[JobType]
    """
    It makes the organisation's report of users and devices.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> JobType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class Link:
    """
    A link for one person: of an activation code, or of an authenticator app.

    **It is a bearer secret**: whoever sees it, or a QR code of it, can pair a phone of their own, or make
    the OTPs. `repr` shows nothing of it, and it is not pickled.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _of_pairing_key(text: str) -> Link:
        """
        A pairing key of PingOne that is an https link.
        """
    @staticmethod
    def activation(base_url: str, activation_code: str) -> Link:
        """
        The link of an activation code.

        Args:
            base_url: The service's address, such as `client.base_url`.
            activation_code: 1 to 40 digits.
        """
    @staticmethod
    def parse(text: str) -> Link:
        """
        A link of an activation code, as it was built before, or of an authenticator app (`otpauth://totp/`
        or `otpauth://hotp/`), as the service gave it. Any other text is refused.
        """
    def png(self, /, pixels_per_module: SupportsIndex = 8) -> bytes:
        """
        The QR code as a PNG image.

        Args:
            pixels_per_module: 1 to 32.
        """
    def svg(self, /) -> str:
        """
        The QR code as an SVG image, without text in it.
        """
    def terminal(self, /, background: str = ...) -> str:
        """
        The QR code as text for a terminal.

        Args:
            background: `dark` or `light`: what the terminal shows where nothing is written.
        """
    @property
    def url(self, /) -> str:
        """
        The link itself, for the one user whom it is for.
        """

@final
class MfaAcknowledged:
    """
    The service has done it. What it says beyond that is in `extra`.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaAcknowledged: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaApplication:
    """
    The app on a device.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaApplication: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str | None:
        """
        Its id.
        """
    @property
    def native_name(self, /) -> str | None:
        """
        What users know it by, such as `PingID Desktop`.
        """
    @property
    def push_sandbox(self, /) -> bool | None:
        """
        Whether pushes go to the sandbox of the push service.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def version(self, /) -> str | None:
        """
        Its version.
        """

@final
class MfaBlock:
    """
    Whether an administrator has blocked a device.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaBlock: ...
    @property
    def blocked_at(self, /) -> InternetTime | None:
        """
        When.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def status(self, /) -> MfaBlockStatus | None:
        """
        Whether one has.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaBlockStatus:
    """
    Whether an administrator has blocked a device.

    It equals its text, and may be one that is not listed.
    """
    BLOCKED: Final[MfaBlockStatus]
    """
    One has.
    """
    UNBLOCKED: Final[MfaBlockStatus]
    """
    None has.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> MfaBlockStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class MfaDevice:
    """
    A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
    Device", and the page "MFA devices".
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def application(self, /) -> MfaApplication | None:
        """
        The app on the device.
        """
    @property
    def block(self, /) -> MfaBlock | None:
        """
        Whether an administrator has blocked the device.
        """
    @property
    def created_at(self, /) -> InternetTime | None:
        """
        When it was created.
        """
    @property
    def desktop_credential_creation_options(self, /) -> str | None:
        """
        What PingID Desktop makes its attestation from: a signed JWT, told once.
        """
    @property
    def email(self, /) -> str | None:
        """
        The e-mail address, of EMAIL.
        """
    @property
    def environment(self, /) -> MfaReference | None:
        """
        The environment.
        """
    @property
    def extension(self, /) -> str | None:
        """
        What is dialled after a call was answered, of VOICE.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str:
        """
        The device's id.
        """
    @property
    def key_uri(self, /) -> str | None:
        """
        The same as a link for authenticator apps: `otpauth://totp/..`.
        """
    @property
    def kind(self, /) -> MfaDeviceType:
        """
        The type of the device.
        """
    @property
    def links(self, /) -> dict[str, MfaLink]:
        """
        The links of the reply.
        """
    @property
    def lock(self, /) -> MfaLock | None:
        """
        Whether failed attempts have locked the device.
        """
    @property
    def model(self, /) -> MfaModel | None:
        """
        The model.
        """
    @property
    def nickname(self, /) -> str | None:
        """
        What the user calls the device.
        """
    @property
    def os(self, /) -> MfaOperatingSystem | None:
        """
        The operating system.
        """
    @property
    def phone(self, /) -> str | None:
        """
        The phone number, of SMS, VOICE and WHATSAPP.
        """
    @property
    def public_key_credential_creation_options(self, /) -> str | None:
        """
        What a browser makes a credential from, of FIDO2, as JSON text: told once.
        """
    @property
    def rp(self, /) -> MfaRelyingParty | None:
        """
        Whom a FIDO2 credential, or that of PingID Desktop, is for.
        """
    @property
    def secret(self, /) -> str | None:
        """
        The secret that OTPs are made from, of TOTP: told once, when the device is created.
        """
    @property
    def serial_number(self, /) -> str | None:
        """
        The serial number, of OATH_TOKEN.
        """
    @property
    def status(self, /) -> MfaDeviceStatus:
        """
        How far its pairing is. Only `ACTIVE` is paired.
        """
    @property
    def test(self, /) -> MfaTest | None:
        """
        What comes back in test mode.
        """
    @property
    def test_mode(self, /) -> bool | None:
        """
        Whether the OTP comes back in `test` instead of being sent.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def token_type(self, /) -> MfaTokenType | None:
        """
        How an OATH token makes its OTPs.
        """
    @property
    def unit_id(self, /) -> str | None:
        """
        What tells one installation of PingID Desktop from another.
        """
    @property
    def updated_at(self, /) -> InternetTime | None:
        """
        When it was changed.
        """
    @property
    def user(self, /) -> MfaReference | None:
        """
        The user.
        """

@final
class MfaDeviceStatus:
    """
    How far the pairing of a device is.

    It equals its text, and may be one that is not listed.
    """
    ACTIVATION_REQUIRED: Final[MfaDeviceStatus]
    """
    It waits for its activation.
    """
    ACTIVE: Final[MfaDeviceStatus]
    """
    It is paired.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> MfaDeviceStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class MfaDeviceType:
    """
    The type of a device.

    It equals its text, and may be one that is not listed.
    """
    EMAIL: Final[MfaDeviceType]
    """
    An e-mail address.
    """
    FIDO2: Final[MfaDeviceType]
    """
    A FIDO2 credential: a security key, or a platform authenticator such as a fingerprint reader.
    """
    MOBILE: Final[MfaDeviceType]
    """
    A phone with an app that uses PingOne's SDK. A pairing key makes one.
    """
    OATH_TOKEN: Final[MfaDeviceType]
    """
    An OATH token.
    """
    PING_ID_DESKTOP: Final[MfaDeviceType]
    """
    A computer with PingID Desktop, of the second generation.
    """
    SMS: Final[MfaDeviceType]
    """
    A phone number for text messages.
    """
    TOTP: Final[MfaDeviceType]
    """
    An authenticator app.
    """
    VOICE: Final[MfaDeviceType]
    """
    A phone number for calls.
    """
    WHATS_APP: Final[MfaDeviceType]
    """
    A phone number for WhatsApp.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> MfaDeviceType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class MfaDevices:
    """
    The devices of a user.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        How many there are.
        """
    @property
    def devices(self, /) -> list[MfaDevice]:
        """
        The devices; on the wire they lie in `_embedded`.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def links(self, /) -> dict[str, MfaLink]:
        """
        The links of the reply.
        """
    @property
    def size(self, /) -> int | None:
        """
        How many this reply holds.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaEnabled:
    """
    Whether a user authenticates with a second factor.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaEnabled: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def mfa_enabled(self, /) -> bool:
        """
        Whether the user does.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaLink:
    """
    A link of a reply. It is read for its name: no request goes to where it points.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaLink: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def href(self, /) -> str | None:
        """
        Where it points, as the service wrote it.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaLock:
    """
    Whether failed attempts have locked a device.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaLock: ...
    @property
    def expires_at(self, /) -> InternetTime | None:
        """
        When it ends.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Which attempts failed, such as `OTP` or `PUSH`.
        """
    @property
    def status(self, /) -> MfaLockStatus | None:
        """
        Whether they have.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaLockStatus:
    """
    Whether failed attempts have locked a device.

    It equals its text, and may be one that is not listed.
    """
    LOCKED: Final[MfaLockStatus]
    """
    They have, for a while.
    """
    UNLOCKED: Final[MfaLockStatus]
    """
    They have not.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> MfaLockStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class MfaModel:
    """
    The model of a device.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaModel: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def marketing_name(self, /) -> str | None:
        """
        The name that it is sold under.
        """
    @property
    def name(self, /) -> str | None:
        """
        The manufacturer's name of it.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaOperatingSystem:
    """
    The operating system of a device.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaOperatingSystem: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The type, such as `MAC`.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def version(self, /) -> str | None:
        """
        The version, such as `15.7.3`.
        """

@final
class MfaReference:
    """
    Names another object by its id.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaReference: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str:
        """
        The id.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaRelyingParty:
    """
    Whom a credential is for.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> MfaRelyingParty: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str | None:
        """
        The domain.
        """
    @property
    def name(self, /) -> str | None:
        """
        What users are shown.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaTest:
    """
    What comes back in test mode.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def otp(self, /) -> str | None:
        """
        The OTP. The service writes it as a number: its leading zeros are lost.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class MfaTokenType:
    """
    How an OATH token of PingOne makes its OTPs.

    It equals its text, and may be one that is not listed.
    """
    HOTP: Final[MfaTokenType]
    """
    By a counter (RFC 4226).
    """
    TOTP: Final[MfaTokenType]
    """
    By time (RFC 6238).
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> MfaTokenType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class MountainTime:
    """
    A service text in U.S. MST (UTC−7 all year), with the instant that it means.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __new__(cls, /, text: str) -> MountainTime:
        """
        Reads a text, such as `2026-02-11 09:15:42.000`.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def text(self, /) -> str:
        """
        The text as the service wrote it, such as `2026-02-11 09:15:42.000`.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        The instant, when the text is of the documented form.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects.
        """

@final
class NextOtp:
    """
    The service asks for the next OTP of the token: `errorId` 30016.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def session_id(self, /) -> str | None:
        """
        The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
        it has.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class OathParameters:
    """
    What is told of an OATH token, so that the user need not type its serial number again.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> OathParameters: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def oath_serial_number(self, /) -> str | None:
        """
        The serial number.
        """
    @property
    def oath_token_type(self, /) -> OathTokenType | None:
        """
        How it makes its OTPs.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class OathToken:
    """
    An OATH token to be added to an organisation.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __new__(cls, /, serial_number: str, token_type: OathTokenType | str, secret_key: str, otp_length: int, *, time_step: int | None = None) -> OathToken:
        """
        Args:
            serial_number: The serial number. From 1 to 254 characters.
            token_type: How it makes its OTPs.
            secret_key: The secret that it shares with the service, as its maker gives it. From 1 to
                1024 characters.
            otp_length: How many digits an OTP has: 6 or 8. From 6 to 8.
            time_step: How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def otp_length(self, /) -> int:
        """
        How many digits an OTP has: 6 or 8. From 6 to 8.
        """
    @property
    def secret_key(self, /) -> str:
        """
        The secret that it shares with the service, as its maker gives it. From 1 to 1024
        characters.
        """
    @property
    def serial_number(self, /) -> str:
        """
        The serial number. From 1 to 254 characters.
        """
    @property
    def time_step(self, /) -> int | None:
        """
        How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def token_type(self, /) -> OathTokenType:
        """
        How it makes its OTPs.
        """

@final
class OathTokenType:
    """
    How an OATH token makes its OTPs.

    It equals its text, and may be one that is not listed.
    """
    HOTP: Final[OathTokenType]
    """
    By a counter (RFC 4226).
    """
    TOTP: Final[OathTokenType]
    """
    By time (RFC 6238).
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> OathTokenType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class OfflineDeviceType:
    """
    What StartOfflinePairing pairs.

    It equals its text, and may be one that is not listed.
    """
    EMAIL: Final[OfflineDeviceType]
    """
    An e-mail address, by an OTP in an e-mail.
    """
    SMS: Final[OfflineDeviceType]
    """
    A phone number, by an OTP in a text message.
    """
    TOKEN: Final[OfflineDeviceType]
    """
    An OATH token, by the OTP that it shows.
    """
    VOICE: Final[OfflineDeviceType]
    """
    A phone number, by an OTP in a call.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> OfflineDeviceType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class OfflinePaired:
    """
    A device that was paired without an OTP.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def session_id(self, /) -> str | None:
        """
        A session; the service names one and has no use for it.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def token_type(self, /) -> OathTokenType | None:
        """
        How an OATH token makes its OTPs.
        """

@final
class PairedYubiKey:
    """
    A YubiKey that was paired.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PairedYubiKey: ...
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class Pairing:
    """
    A pairing, a resync or a job, and what drives it. Making one sends nothing.

    Iterate over it for events, or `run` it, or `step` it from a task queue.
    """
    def __iter__(self, /) -> Pairing: ...
    def __next__(self, /) -> PairingView: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _offer(self, /, event: PairingView, answer: Answer | str, refused: SupportsIndex) -> tuple[float, int]: ...
    def answer(self, /, answer: Answer | str) -> None:
        """
        Hands over what a person answered: an `Answer`, or a `str` for an OTP.

        Raises:
            InputError: the answer cannot be right. Nothing is changed.
        """
    def cancel(self, /) -> None:
        """
        Ends the pairing. A request in flight still lands: step once more for the outcome.
        """
    def confirm(self, /, device_id: int | str) -> None:
        """
        Settles an undetermined outcome: the user says that the candidate of this id is the device. PingID's ids
        are numbers, PingOne's are texts.
        """
    @property
    def generation(self, /) -> int:
        """
        How often it was sealed.
        """
    @property
    def kind(self, /) -> Kind:
        """
        Which machine it is.
        """
    @property
    def last_snapshot(self, /) -> str | None:
        """
        The snapshot that was sealed last.
        """
    @property
    def outcome(self, /) -> Outcome | None:
        """
        How it ended, once it has.
        """
    def reconcile(self, /) -> None:
        """
        Reads the user's details once more, after an outcome that left it open: then step again.
        """
    def run(self, /, show: collections.abc.Callable[[PairingView], Answer | str | None] | None = None) -> Outcome:
        """
        Runs to the end. `show` is called with each event; where it has a prompt, what it returns is the
        answer: an `Answer`, or a `str` for an OTP. One that cannot be right is asked for again, up to four
        times.

        Returns:
            The outcome.
        """
    def snapshot(self, /) -> str:
        """
        Seals the pairing into a text that anyone may carry and nobody can read or change.

        Raises:
            InputError: it was begun without a `context`.
        """
    def step(self, /) -> Again | Ask | Wait | Finished:
        """
        Does at most one exchange, and says when to come back.

        Returns:
            `Again`, `Ask`, `Wait` or `Finished`.
        """
    @property
    def view(self, /) -> PairingView:
        """
        What a page or phone may see now. While it holds a link or a code it is a bearer secret.
        """
    def while_waiting(self, /, tell: collections.abc.Callable[[Waiting], object] | None) -> Pairing:
        """
        Lets a function be told about once a second how a wait goes on, for spinners and countdowns. Nothing
        that it does changes the pairing; what it raises goes to whoever waits.

        Returns:
            The pairing itself.
        """

@final
class PairingDeviceType:
    """
    The types of device that an activation code can be bound to.

    It equals its text, and may be one that is not listed.
    """
    DESKTOP: Final[PairingDeviceType]
    """
    A computer.
    """
    MOBILE: Final[PairingDeviceType]
    """
    A phone or tablet.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> PairingDeviceType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class PairingKey:
    """
    A key that a phone pairs itself by.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def applications(self, /) -> list[MfaReference]:
        """
        The applications that may take it.
        """
    @property
    def code(self, /) -> str | None:
        """
        The key itself: digits or letters, of a length that the environment chooses.
        """
    @property
    def created_at(self, /) -> InternetTime | None:
        """
        When it was created.
        """
    @property
    def environment(self, /) -> MfaReference | None:
        """
        The environment.
        """
    @property
    def error(self, /) -> PairingKeyError | None:
        """
        Why a phone could not.
        """
    @property
    def expires_at(self, /) -> InternetTime | None:
        """
        When it ends.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str:
        """
        The key's id.
        """
    @property
    def links(self, /) -> dict[str, MfaLink]:
        """
        The links of the reply.
        """
    @property
    def policy(self, /) -> MfaReference | None:
        """
        The policy that decides.
        """
    @property
    def status(self, /) -> PairingKeyStatus:
        """
        Whether a phone has taken it.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def updated_at(self, /) -> InternetTime | None:
        """
        When it was changed.
        """
    @property
    def uri(self, /) -> str | None:
        """
        The same as what a QR code holds, where the service tells it.
        """
    @property
    def user(self, /) -> MfaReference | None:
        """
        The user.
        """

@final
class PairingKeyError:
    """
    Why a phone could not take a pairing key.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PairingKeyError: ...
    @property
    def code(self, /) -> str | None:
        """
        The service's code.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def message(self, /) -> str | None:
        """
        The service's own words.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PairingKeyStatus:
    """
    Whether a phone has taken a pairing key.

    It equals its text, and may be one that is not listed.
    """
    CLAIMED: Final[PairingKeyStatus]
    """
    A phone has.
    """
    FAILED: Final[PairingKeyStatus]
    """
    A phone tried and could not.
    """
    UNCLAIMED: Final[PairingKeyStatus]
    """
    None has yet.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> PairingKeyStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class PairingKeyText:
    """
    What a phone scans to take a pairing key of PingOne: its `uri` where the service tells one, otherwise its
    `code`.

    **It is a bearer secret**: whoever has it pairs their own phone. It is drawn as it is, and is no link to follow.
    `repr` shows nothing of it, and it is not pickled.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __new__(cls, /, code: str, uri: str | None = None) -> PairingKeyText:
        """
        Takes what `create_pairing_key` returned.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def png(self, /, pixels_per_module: SupportsIndex = 8) -> bytes:
        """
        The QR code as a PNG image, 1 to 32 pixels to a module.
        """
    def svg(self, /) -> str:
        """
        The QR code as an SVG image, without text in it.
        """
    def terminal(self, /, background: str = ...) -> str:
        """
        The QR code as text for a terminal whose background is `dark` or `light`.
        """
    @property
    def text(self, /) -> str:
        """
        The text itself, for the one user whose phone it pairs.
        """

@final
class PairingKeys:
    """
    The pairing keys of a user.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        How many there are.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def links(self, /) -> dict[str, MfaLink]:
        """
        The links of the reply.
        """
    @property
    def pairing_keys(self, /) -> list[PairingKey]:
        """
        The keys; on the wire they lie in `_embedded`.
        """
    @property
    def size(self, /) -> int | None:
        """
        How many this reply holds.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PairingProgress:
    """
    How far a pairing has come.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PairingProgress: ...
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device, once there is one.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def status(self, /) -> PairingStatus:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PairingStatus:
    """
    How far a pairing has come.

    It equals its text, and may be one that is not listed.
    """
    NOT_CLAIMED: Final[PairingStatus]
    """
    Nobody used the code yet.
    """
    NOT_EXIST: Final[PairingStatus]
    """
    There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    """
    PAIRED: Final[PairingStatus]
    """
    The device is paired; the user has not filled in the registration form.
    """
    SUCCESS: Final[PairingStatus]
    """
    The user completed the pairing. Told once.
    """
    VERIFIED: Final[PairingStatus]
    """
    The user used the code; the pairing is not complete.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> PairingStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class PasswordLength:
    """
    How long a password must be.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PasswordLength: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def max(self, /) -> int | None:
        """
        At most.
        """
    @property
    def min(self, /) -> int | None:
        """
        At least.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PasswordPolicy:
    """
    What a password must be like: for hints, the service decides.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PasswordPolicy: ...
    @property
    def excludes_commonly_used(self, /) -> bool | None:
        """
        Whether common passwords are refused.
        """
    @property
    def excludes_profile_data(self, /) -> bool | None:
        """
        Whether what stands in the user's profile is refused.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def length(self, /) -> PasswordLength | None:
        """
        How long it must be.
        """
    @property
    def max_repeated_characters(self, /) -> int | None:
        """
        How often one character may be repeated.
        """
    @property
    def min_characters(self, /) -> dict[str, int]:
        """
        How many characters of each set it must have, by the characters of the set.
        """
    @property
    def min_complexity(self, /) -> int | None:
        """
        How hard to guess it must be.
        """
    @property
    def min_unique_characters(self, /) -> int | None:
        """
        How many different characters it must have.
        """
    @property
    def not_similar_to_current(self, /) -> bool | None:
        """
        Whether it must differ from the user's profile.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@disjoint_base
class PingOne:
    """
    What [`PingOne`] is made of: its methods return when they are done, while other threads run.
    """
    def __new__(cls, /, settings: PingOneOptions | PingOneSlot) -> Self: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def _with(self, /, *, deadline: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, cancellation: Cancellation | None = None) -> PingOneSlot:
        """
        What a client is made of that shares everything with this one but what is given.
        """
    def activate_device(self, /, user_id: str, device_id: str, *, otp: str | None = None, oath_resync: bool | None = None, origin: str | None = None, attestation: str | None = None) -> MfaDevice | NextOtp:
        """
        Activates a device: by the OTP that the user received or that the token shows, by the attestation of
        PingID Desktop, or by a FIDO2 credential with its origin.

        It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
        next OTP where `oath_resync` is true.
        Source: the vendor's pages "Activate MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.
            otp: The OTP: digits, leading zeros kept. From 4 to 10 characters.
            oath_resync: Whether an OATH token that is out of step is brought in step by a second
                OTP.
            origin: The origin of the page that made a FIDO2 credential, as its own client data
                names it. From 1 to 300 characters.
            attestation: The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON
                text. From 1 to 65536 characters.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
            `NextOtp`: The service asks for the next OTP of the token: `errorId` 30016.
        """
    @property
    def api_url(self, /) -> str:
        """
        The address of the host for users and devices.
        """
    @property
    def auth_url(self, /) -> str:
        """
        The address of the host for flows and tokens.
        """
    def block_device(self, /, user_id: str, device_id: str) -> MfaAcknowledged:
        """
        Blocks a device: the user cannot authenticate with it until it is unblocked.

        Source: the vendor's page "Block MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def check(self, /) -> None:
        """
        Tells whether hosts, environment and worker go together, by asking for the devices of a user that
        nobody has.

        Raises:
            ConfigurationError: they do not, such as `worker_refused`.
        """
    def close(self, /) -> None:
        """
        Lets connections go. Calls in flight run to their end; later ones raise `RuntimeError`.
        """
    def create_device(self, /, user_id: str, kind: MfaDeviceType | str, *, phone: str | None = None, extension: str | None = None, email: str | None = None, serial_number: str | None = None, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, status: MfaDeviceStatus | str | None = None) -> MfaDevice:
        """
        Creates a device of a user, which is paired once it is activated.

        SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
        `secret`, `key_uri` and the credential options of the reply hold is told once. A device that is not
        activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
        CreatePairingKey instead.
        Source: the vendor's page "Create MFA User Device".

        Args:
            user_id: The user's id.
            kind: The type of the device.
            phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
                characters.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            email: The e-mail address of EMAIL. From 3 to 254 characters.
            serial_number: The serial number of OATH_TOKEN; the token must be known to the
                environment. From 1 to 250 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            status: Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has
                proven to have. Default: `ACTIVATION_REQUIRED`.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
        """
    def create_pairing_key(self, /, user_id: str, *, application_ids: list[str] | None = None, policy_id: str | None = None) -> PairingKey:
        """
        Creates a key that a phone with PingOne's SDK pairs itself by.

        Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
        and a user has 20 valid ones at most: it is sent once.
        Source: the vendor's page "Create MFA Pairing Key".

        Args:
            user_id: The user's id.
            application_ids: The ids of the native applications that may take it; all of the
                environment's if none are given. From 0 to 20 entries. Default: `[]`.
            policy_id: The MFA policy that decides; the environment's own one if not given.

        Returns:
            `PairingKey`: A key that a phone pairs itself by.
        """
    def delete_device(self, /, user_id: str, device_id: str) -> MfaAcknowledged:
        """
        Removes a device from a user.

        Source: the vendor's page "Delete MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def delete_pairing_key(self, /, user_id: str, pairing_key_id: str) -> MfaAcknowledged:
        """
        Removes a pairing key, so that no phone can take it any more.

        Source: the vendor's page "Delete MFA Pairing Key".

        Args:
            user_id: The user's id.
            pairing_key_id: The key's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    @property
    def environment_id(self, /) -> str:
        """
        The environment of the users.
        """
    @property
    def is_closed(self, /) -> bool:
        """
        Whether `close` was called.
        """
    def join_flow(self, /, flow_id: str, cookies: str, state: str, *, code_verifier: str | None = None) -> Flow:
        """
        Goes on with a flow that a browser was redirected into.

        A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.

        Args:
            flow_id: The flow's id, from the URL that the browser came with.
            cookies: The cookies of this very browser for the authentication host, as a header `Cookie` has
                them.
            state: The `state` that this very login session was sent to PingOne with.
            code_verifier: The PKCE verifier that it was sent with.
        """
    def list_devices(self, /, user_id: str, *, filter: str | None = None, expand: str | None = None) -> MfaDevices:
        """
        Reads the devices of a user.

        Source: the vendor's page "Read All MFA User Devices".

        Args:
            user_id: The user's id.
            filter: Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not
                given. From 1 to 1024 characters.
            expand: `order` for the order that the user gave them. From 1 to 100 characters.

        Returns:
            `MfaDevices`: The devices of a user.
        """
    def list_pairing_keys(self, /, user_id: str) -> PairingKeys:
        """
        Reads the pairing keys of a user.

        Source: the vendor's page "Read All MFA Pairing Keys".

        Args:
            user_id: The user's id.

        Returns:
            `PairingKeys`: The pairing keys of a user.
        """
    @property
    def observer_failures(self, /) -> int:
        """
        How often the observer raised something.
        """
    def open_flow(self, /, text: str, context: bytes | str) -> Flow:
        """
        Goes on with a flow that was sealed, in this process or another, after reading it.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit.
        """
    def pair_mfa_desktop(self, /, user_id: str, *, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs the user's computer, on which PingID Desktop runs.

        The registration in the question goes to that computer, whose agent makes the attestation
        (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
        the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.

        Args:
            user_id: The user's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_email(self, /, user_id: str, email: str, *, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an e-mail address. Nothing is sent yet.

        Args:
            user_id: The user's id.
            email: The e-mail address.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_fido2(self, /, user_id: str, relying_party: RelyingParty, *, relying_party_name: str | None = None, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.

        Args:
            user_id: The user's id.
            relying_party: The pages that may ask for credentials: configuration, never from a
                browser.
            relying_party_name: The name that people know them by. Default: the relying party's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_mobile(self, /, user_id: str, *, application_ids: list[str] | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.

        Whoever sees the key can pair a phone of their own. Nothing is sent yet.

        Args:
            user_id: The user's id.
            application_ids: The ids of the native applications that may take it; all of the
                environment's if none are given. From 0 to 20 entries. Default: `[]`.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_oath_token(self, /, user_id: str, serial_number: str, *, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an OATH token of the environment. Nothing is sent yet.

        Args:
            user_id: The user's id.
            serial_number: The serial number of the token.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_otp(self, /, user_id: str, kind: MfaDeviceType | str, *, phone: str | None = None, extension: str | None = None, email: str | None = None, serial_number: str | None = None, nickname: str | None = None, rp_id: str | None = None, rp_name: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.

        Args:
            user_id: The user's id.
            kind: The type of the device.
            phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
                characters.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            email: The e-mail address of EMAIL. From 3 to 254 characters.
            serial_number: The serial number of OATH_TOKEN; the token must be known to the
                environment. From 1 to 250 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            rp_id: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
                of the policy's. From 1 to 253 characters.
            rp_name: What users are shown for that domain. From 1 to 250 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_sms(self, /, user_id: str, phone: str, *, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number by a text message.

        The user's id comes from your login session or directory, never from the form that asks to
        enrol. Nothing is sent yet.

        Args:
            user_id: The user's id.
            phone: The phone number, such as `+12025550123`.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_totp(self, /, user_id: str, *, nickname: str | None = None, policy_id: str | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs an authenticator app. Nothing is sent yet.

        Args:
            user_id: The user's id.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def pair_mfa_voice(self, /, user_id: str, phone: str, *, extension: str | None = None, nickname: str | None = None, policy_id: str | None = None, template_locale: str | None = None, template_variant: str | None = None, template_variables: dict[str, str] | None = None, test_mode: bool | None = None, context: bytes | str | None = None) -> Pairing:
        """
        Pairs a phone number by a call. Nothing is sent yet.

        Args:
            user_id: The user's id.
            phone: The phone number, such as `+12025550123`.
            extension: What is dialled after a call was answered, of VOICE; the client must allow
                it. From 1 to 32 characters.
            nickname: What the user calls the device. From 1 to 100 characters.
            policy_id: The MFA policy that decides; the environment's own one if not given.
            template_locale: The language of the message that carries the OTP, such as `en`. From 1
                to 35 characters.
            template_variant: The variant of that message. From 1 to 100 characters.
            template_variables: What the variables of that message stand for, by name.
            test_mode: Whether the OTP comes back in the reply instead of being sent: for tests
                against a tenant.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def read_device(self, /, user_id: str, device_id: str) -> MfaDevice:
        """
        Reads a device.

        Source: the vendor's page "Read One MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaDevice`: A device of a user, for a second factor. Source: the example replies of the
                pages "Activate MFA User Device", and the page "MFA devices".
        """
    def read_pairing_key(self, /, user_id: str, pairing_key_id: str) -> PairingKey:
        """
        Reads a pairing key: whether a phone has taken it.

        Source: the vendor's page "Read One MFA Pairing Key".

        Args:
            user_id: The user's id.
            pairing_key_id: The key's id.

        Returns:
            `PairingKey`: A key that a phone pairs itself by.
        """
    def register(self, /, *, username: str | None = None, email: str | None = None, password: str | None = None, acr_values: str | None = None, without_tokens: bool = False, context: bytes | str | None = None) -> Pairing:
        """
        Registers a user, in a flow of the application that is started.

        The user is asked for name, e-mail address and password, unless they are given, and for the code
        that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
        its own, such as the id of the visitor's session. Nothing is sent yet.

        Args:
            username: The name that the user chose: give all three, or none to ask for them.
            email: The e-mail address that the verification code goes to.
            password: The password that the user chose.
            acr_values: The sign-on policies to go by, names with blanks between them. Default: the
                application's own.
            without_tokens: Whether the user's tokens are not fetched at the end.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def register_in(self, /, flow_id: str, cookies: str, state: str, *, code_verifier: str | None = None, username: str | None = None, email: str | None = None, password: str | None = None, without_tokens: bool = False, context: bytes | str | None = None) -> Pairing:
        """
        The same in a flow that a browser was redirected into.

        A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
        it. Nothing is sent yet.

        Args:
            flow_id: The flow's id, from the URL that the browser came with.
            cookies: The cookies of this very browser for the authentication host, as a header
                `Cookie` has them.
            state: The `state` that this very login session was sent to PingOne with.
            code_verifier: The PKCE verifier that it was sent with. Without it the tokens are not
                fetched.
            username: The name that the user chose: give all three, or none to ask for them.
            email: The e-mail address that the verification code goes to.
            password: The password that the user chose.
            without_tokens: Whether the user's tokens are not fetched at the end.
            context: What the pairing belongs to, such as the id of the login session: needed for
                snapshots, and to be given again to resume one.
        """
    def remove_device_order(self, /, user_id: str) -> MfaAcknowledged:
        """
        Takes the order of a user's devices away.

        Source: the vendor's page "Remove MFA User Device Order".

        Args:
            user_id: The user's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def resume(self, /, kind: Kind | str, snapshot: str, context: bytes | str, *, allow: float | timedelta | None = None) -> Pairing:
        """
        Goes on with a registration or pairing from its snapshot.

        Args:
            kind: Which machine it is, such as `mfa_otp`.
            snapshot: The sealed text.
            context: What it belongs to, as it was given when it began.
            allow: So many seconds it may go on from the next step on, whatever is left of what was
                allowed before: for one that is gone on with late.

        Raises:
            InputError: `snapshot_refused` for whatever does not fit, also for one of PingID.
        """
    def resume_from(self, /, kind: Kind | str, stored: tuple[int, str], context: bytes | str, *, allow: float | timedelta | None = None) -> Pairing:
        """
        Goes on with a registration or pairing from what a store gave for it, of whichever user it
        is.

        Args:
            stored: The generation and the text, as the store's `get` returned them.

        Raises:
            InputError: `snapshot_refused`, also for a text that was put back from somewhere.
        """
    def resume_stored(self, /, kind: Kind | str, user_id: str, context: bytes | str, *, allow: float | timedelta | None = None) -> Pairing | None:
        """
        Goes on with the pairing of a user that the client's store holds, if it holds one.
        """
    def resume_stored_by_context(self, /, kind: Kind | str, context: bytes | str, *, allow: float | timedelta | None = None) -> Pairing | None:
        """
        Goes on with the registration that was begun with this context, if the client's store holds it.
        """
    def send_activation_code(self, /, user_id: str, device_id: str) -> MfaAcknowledged:
        """
        Sends the OTP for the activation of a device again.

        It reaches a person, and may cost money: it is sent once.
        Source: the vendor's page "Resend Pairing OTP".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_device_nickname(self, /, user_id: str, device_id: str, nickname: str) -> MfaAcknowledged:
        """
        Names a device. An empty name takes it away.

        Source: the vendor's page "Update MFA User Device Nickname".

        Args:
            user_id: The user's id.
            device_id: The device's id.
            nickname: What the user calls the device. From 0 to 100 characters.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_device_order(self, /, user_id: str, device_ids: list[str]) -> MfaAcknowledged:
        """
        Orders the devices of a user; the first is tried first.

        Source: the vendor's page "Set MFA User Device Order".

        Args:
            user_id: The user's id.
            device_ids: The ids of the devices, in their order. From 1 to 15 entries.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """
    def set_mfa_enabled(self, /, user_id: str, mfa_enabled: bool) -> MfaEnabled:
        """
        Sets whether a user authenticates with a second factor. A new user does not.

        Source: the vendor's page "Update User MFA Enabled".

        Args:
            user_id: The user's id.
            mfa_enabled: Whether the user does.

        Returns:
            `MfaEnabled`: Whether a user authenticates with a second factor.
        """
    def start_flow(self, /, *, acr_values: str | None = None) -> Flow:
        """
        Starts a flow of the application, with PKCE and without redirects.

        Args:
            acr_values: The sign-on policies to go by, names with blanks between them. Default: the
                application's own.
        """
    def unblock_device(self, /, user_id: str, device_id: str) -> MfaAcknowledged:
        """
        Unblocks a device.

        Source: the vendor's page "Unblock MFA User Device".

        Args:
            user_id: The user's id.
            device_id: The device's id.

        Returns:
            `MfaAcknowledged`: The service has done it. What it says beyond that is in `extra`.
        """

@final
class PingOneDetail:
    """
    One of the things that are wrong with a request.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PingOneDetail: ...
    @property
    def code(self, /) -> str:
        """
        The reason, such as `INVALID_OTP`.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def inner_error(self, /) -> PingOneInnerError | None:
        """
        What was expected.
        """
    @property
    def message(self, /) -> str | None:
        """
        The service's own words, raw: show them only through `text::visible`.
        """
    @property
    def target(self, /) -> str | None:
        """
        The member that it is about, such as `otp`.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PingOneInnerError:
    """
    What PingOne expected instead.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PingOneInnerError: ...
    @property
    def allowed_pattern(self, /) -> str | None:
        """
        What a text must look like, as a regular expression.
        """
    @property
    def allowed_values(self, /) -> list[str]:
        """
        The values that there are.
        """
    @property
    def claim(self, /) -> str | None:
        """
        The claim that it is about.
        """
    @property
    def existing_id(self, /) -> str | None:
        """
        The id of the one that there is already.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def maximum_value(self, /) -> int | None:
        """
        The greatest value.
        """
    @property
    def quota_limit(self, /) -> int | None:
        """
        How many are allowed.
        """
    @property
    def quota_reset_time(self, /) -> InternetTime | None:
        """
        When they are counted anew.
        """
    @property
    def range_maximum_value(self, /) -> int | None:
        """
        The greatest number.
        """
    @property
    def range_minimum_value(self, /) -> int | None:
        """
        The least number.
        """
    @property
    def referenced_values(self, /) -> list[str]:
        """
        The values that refer to it.
        """
    @property
    def retry_after(self, /) -> InternetTime | None:
        """
        When it may be asked for again.
        """
    @property
    def supported_attributes(self, /) -> list[str]:
        """
        The attributes that there are.
        """
    @property
    def supported_operators(self, /) -> list[str]:
        """
        The operators that there are.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def unsatisfied_requirements(self, /) -> list[str]:
        """
        What a password lacks.
        """

@final
class PingOneOptions:
    """
    Everything that a client of PingOne is made of.
    """
    def __new__(cls, /, settings: PingOneSettings, *, session_id: str | None = None, deadline: float | timedelta | None = None, attempt_timeout: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, allow_extensions: bool = False, destinations: collections.abc.Callable[[Destination], bool] | None = None, danger_allow_http: list[str] | None = None, root_certificates: str | None = None, proxy: str | None = None, proxy_from_environment: bool = False, user_agent: str | None = None, max_concurrency: int | None = None, observer: collections.abc.Callable[[CallReport], object] | None = None, snapshot_keys: list[bytes] | None = None, lease: Lease | None = None, store: Store | None = None, clock: VirtualClock | None = None, entropy: collections.abc.Callable[[int], bytes] | None = None) -> PingOneOptions: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...

@final
class PingOneRefusal:
    """
    PingOne's answer that it did not do what was asked.

    Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
    not tell enough. Messages are English, for debugging, and are not shown.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> PingOneRefusal: ...
    @property
    def code(self, /) -> str:
        """
        The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`.
        """
    @property
    def details(self, /) -> list[PingOneDetail]:
        """
        What is wrong, one by one.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def id(self, /) -> str | None:
        """
        The id that the vendor's support asks for.
        """
    @property
    def message(self, /) -> str | None:
        """
        The service's own words, raw: show them only through `text::visible`.
        """
    @property
    def target(self, /) -> str | None:
        """
        The member that it is about.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class PingOneSettings:
    """
    Where PingOne is, the environment of the users, the worker that acts on them, and the application that they
    register in.

    Whoever holds them can act on every user: they belong on a server. `repr` shows no secret, none comes out
    again, and they are not pickled.
    """
    def __new__(cls, /, *, environment_id: str, region: str | None = None, custom_domain: str | None = None, auth_url: str | None = None, api_url: str | None = None, worker_client_id: str | None = None, worker_client_secret: str | None = None, worker_environment_id: str | None = None, worker_authentication: str | None = None, application_client_id: str | None = None, application_client_secret: str | None = None, redirect_uri: str | None = None, scope: str | None = None) -> PingOneSettings:
        """
        Takes the settings as texts.

        Args:
            environment_id: The environment of the users.
            region: `north_america`, `canada`, `europe`, `australia`, `singapore` or `asia_pacific`.
            custom_domain: The host for flows and tokens, if it is your own: it stands for one environment.
            auth_url: The host for flows and tokens; with `api_url`, in the place of a region.
            api_url: The host for users and devices.
            worker_client_id: The worker that acts on users and devices; flows need none.
            worker_client_secret: Its secret.
            worker_environment_id: Its own environment, where that is not the users'.
            worker_authentication: How it proves who it is: `basic` (default) or `post`.
            application_client_id: The application that users register in; devices need none.
            application_client_secret: Its secret, if it has one.
            redirect_uri: The redirect URI that is registered for it.
            scope: What the users' tokens allow. Default: `openid`.

        Raises:
            ConfigurationError: one of them is missing or has another form.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def api_url(self, /) -> str:
        """
        The address of the host for users and devices.
        """
    @property
    def auth_url(self, /) -> str:
        """
        The address of the host for flows and tokens.
        """
    @property
    def environment_id(self, /) -> str:
        """
        The environment of the users.
        """
    @staticmethod
    def from_env() -> PingOneSettings:
        """
        Reads `PINGPAIR_PINGONE_PROPERTIES`, or `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and
        the others. Prefer a file: children inherit the environment.
        """
    @staticmethod
    def from_properties(path: str | os.PathLike[str]) -> PingOneSettings:
        """
        Reads a properties file, such as `pingone.properties`: a regular file of at most 64 KiB.
        """
    @staticmethod
    def from_properties_text(text: str) -> PingOneSettings:
        """
        Reads the text of a properties file.
        """
    @property
    def warnings(self, /) -> list[str]:
        """
        What can be used but should be looked at, in plain words.
        """

@final
class PingOneSlot:
    """
    What a client of PingOne shares with another one.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...

@final
class QrCode:
    """
    A QR code of any text.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def png(self, /, pixels_per_module: SupportsIndex = 8) -> bytes:
        """
        The code as a PNG image, 1 to 32 pixels to a module.
        """
    @property
    def size(self, /) -> int:
        """
        How many modules it has a side.
        """
    def svg(self, /) -> str:
        """
        The code as an SVG image, without text in it.
        """
    def terminal(self, /, background: str = ...) -> str:
        """
        The code as text for a terminal whose background is `dark` or `light`.
        """

@final
class RegistrationCredential:
    """
    A credential that a browser made on one of our pages.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_browser(text: str, relying_party: RelyingParty, challenge: bytes) -> RegistrationCredential:
        """
        Reads what the browser's `toJSON()` gave, and checks that it answers the challenge on a page of
        the relying party's.

        Raises:
            InputError: it does not, or has another form. Send nothing to the service then.
        """
    @property
    def origin(self, /) -> str:
        """
        The origin of the page, one of the relying party's.
        """
    def to_service(self, /) -> str:
        """
        The credential in the service's form.
        """

@final
class RelyingParty:
    """
    The domain that credentials belong to, and the pages that may ask for them.

    This is configuration of your server. Never build one from a browser's request: an origin that came with
    a request proves nothing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, origins: SupportsGetItem[int, str]) -> RelyingParty:
        """
        Takes an id, such as `example.com`, and at least one origin, such as `https://login.example.com`.

        Raises:
            ConfigurationError: one of them has another form, or an origin is not below the id.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str, list[str]]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        The domain that credentials belong to.
        """
    @property
    def origins(self, /) -> list[str]:
        """
        The pages that may ask for credentials.
        """

@final
class Reply:
    """
    A reply that was verified by itself, without the request that it answers.

    Nothing ties it to a request: it may be an older one. `repr` shows its number only.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def client_data(self, /) -> str | None:
        """
        The text that the request carried in `clientData`.
        """
    @property
    def error_id(self, /) -> int:
        """
        200 for done; 30000 to 30999 for a further step; any other for a refusal.
        """
    @property
    def members(self, /) -> dict[str, Any]:
        """
        The operation's own members, by the wire's names.
        """
    @property
    def message(self, /) -> str | None:
        """
        The service's own words, raw: show them only through `visible`.
        """
    @property
    def unique_msg_id(self, /) -> str | None:
        """
        The id that the vendor's support asks for.
        """
    @staticmethod
    def verify(credentials: Credentials, token: bytes | str) -> Reply:
        """
        Verifies a signed reply: signature, organisation, token, and that it is a reply at all.

        Raises:
            UntrustedReplyError: it proves nothing.
        """

@final
class ReplyReader:
    """
    Verifies signed replies one by one and reads them as what the operation returns.

    It has the methods of `Client`, each of which takes the token of a reply. Nothing ties a reply to a
    request: it may be an older one, or the answer to another operation. `repr` shows nothing, and it is
    not pickled.
    """
    def __new__(cls, /, credentials: Credentials) -> ReplyReader:
        """
        Prepares what reading any reply to the organisation needs.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def activate_user(self, /, token: bytes | str) -> ActivatedUser:
        """
        Verifies and reads a reply to `activate_user`.
        """
    def add_service(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `add_service`.
        """
    def add_user(self, /, token: bytes | str) -> AddedUser:
        """
        Verifies and reads a reply to `add_user`.
        """
    def authenticator_app_finish_pairing(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `authenticator_app_finish_pairing`.
        """
    def authenticator_app_start_pairing(self, /, token: bytes | str) -> AuthenticatorAppPairing:
        """
        Verifies and reads a reply to `authenticator_app_start_pairing`.
        """
    def create_job(self, /, token: bytes | str) -> CreatedJob:
        """
        Verifies and reads a reply to `create_job`.
        """
    def create_org_tokens(self, /, token: bytes | str) -> CreatedJob:
        """
        Verifies and reads a reply to `create_org_tokens`.
        """
    def delete_user(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `delete_user`.
        """
    def edit_user(self, /, token: bytes | str) -> EditedUser:
        """
        Verifies and reads a reply to `edit_user`.
        """
    def end_user_bypass(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `end_user_bypass`.
        """
    def finalize_offline_pairing(self, /, token: bytes | str) -> FinalizedPairing | NextOtp:
        """
        Verifies and reads a reply to `finalize_offline_pairing`.
        """
    def get_activation_code(self, /, token: bytes | str) -> ActivationCode:
        """
        Verifies and reads a reply to `get_activation_code`.
        """
    def get_bulk_job_status(self, /, token: bytes | str) -> BulkJobProgress:
        """
        Verifies and reads a reply to `get_bulk_job_status`.
        """
    def get_job_status(self, /, token: bytes | str) -> JobProgress:
        """
        Verifies and reads a reply to `get_job_status`.
        """
    def get_pairing_status(self, /, token: bytes | str) -> PairingProgress:
        """
        Verifies and reads a reply to `get_pairing_status`.
        """
    def get_user_details(self, /, token: bytes | str) -> FoundUser:
        """
        Verifies and reads a reply to `get_user_details`.
        """
    def offline_pairing(self, /, token: bytes | str) -> OfflinePaired:
        """
        Verifies and reads a reply to `offline_pairing`.
        """
    def pair_yubi_key(self, /, token: bytes | str) -> PairedYubiKey:
        """
        Verifies and reads a reply to `pair_yubi_key`.
        """
    def resync_oath_token(self, /, token: bytes | str) -> ResyncedToken | NextOtp:
        """
        Verifies and reads a reply to `resync_oath_token`.
        """
    def revoke_org_tokens(self, /, token: bytes | str) -> CreatedJob:
        """
        Verifies and reads a reply to `revoke_org_tokens`.
        """
    def start_offline_pairing(self, /, token: bytes | str) -> StartedPairing:
        """
        Verifies and reads a reply to `start_offline_pairing`.
        """
    def suspend_user(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `suspend_user`.
        """
    def toggle_user_bypass(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `toggle_user_bypass`.
        """
    def unpair_all_devices(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `unpair_all_devices`.
        """
    def unpair_device(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `unpair_device`.
        """
    def update_device_attributes(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `update_device_attributes`.
        """
    def web_authn_finish_pairing(self, /, token: bytes | str) -> Acknowledged:
        """
        Verifies and reads a reply to `web_authn_finish_pairing`.
        """
    def web_authn_start_pairing(self, /, token: bytes | str) -> WebAuthnPairing:
        """
        Verifies and reads a reply to `web_authn_start_pairing`.
        """

@final
class ReportFileType:
    """
    The form of a report.

    It equals its text, and may be one that is not listed.
    """
    CSV: Final[ReportFileType]
    """
    Lines of values between commas (RFC 4180).
    """
    JSON: Final[ReportFileType]
    """
    One JSON object with all rows.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> ReportFileType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class ReportReader:
    """
    An iterator over the rows of a report, CSV or JSON, in flat memory.

    Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through
    `visible`.
    """
    def __iter__(self, /) -> ReportReader: ...
    def __new__(cls, /, source: typing.IO[bytes]) -> ReportReader:
        """
        Reads from anything whose `read(size)` returns bytes, such as a file that was opened with `rb`.
        """
    def __next__(self, /) -> ReportRow: ...

@final
class ReportRow:
    """
    A row of the organisation's report: a device and its user, or a user without a device.

    Cells without text are absent. A cell that is not what its column documents is absent too, and its
    text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
    Source: the vendor's page, "GetOrganizationReport".
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> ReportRow: ...
    @property
    def app_version(self, /) -> str | None:
        """
        The version of the PingID app on it.
        """
    @property
    def bypass_until(self, /) -> datetime | None:
        """
        When the user's bypass ends or ended, if an administrator set one.
        """
    @property
    def country_code(self, /) -> str | None:
        """
        The country code of the phone number, for SMS and voice.
        """
    @property
    def device_count(self, /) -> int | None:
        """
        How many devices the user has, the same in all rows of a user.
        """
    @property
    def device_email(self, /) -> str | None:
        """
        The e-mail address that receives OTPs, for e-mail authentication.
        """
    @property
    def device_id(self, /) -> int | None:
        """
        The device's id.
        """
    @property
    def device_model(self, /) -> str | None:
        """
        The model of the phone, tablet or computer with the PingID app.
        """
    @property
    def device_paired(self, /) -> datetime | None:
        """
        When the device was paired.
        """
    @property
    def device_role(self, /) -> DeviceRole | None:
        """
        Whether the device is the user's primary one.
        """
    @property
    def device_type(self, /) -> DeviceType | None:
        """
        The type of the device, such as `iPhone`.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def last_device_transaction(self, /) -> datetime | None:
        """
        When the user last authenticated with this device; absent if never since March 2020.
        """
    @property
    def last_transaction(self, /) -> datetime | None:
        """
        When the user last authenticated with any device, the same in all rows of a user; absent
        if never since October 2018.
        """
    @property
    def os_version(self, /) -> str | None:
        """
        The version of its operating system.
        """
    @property
    def phone_number(self, /) -> str | None:
        """
        The phone number without the country code, for SMS and voice.
        """
    @property
    def status(self, /) -> UserStatus | None:
        """
        Where the user stands, the same in all rows of a user.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def unreadable(self, /) -> dict[str, str]:
        """
        The cells that are not what their columns document, as text, by the names of the
        columns.
        """
    @property
    def user_created(self, /) -> datetime | None:
        """
        When the user was added, the same in all rows of a user. JSON has milliseconds, CSV
        seconds.
        """
    @property
    def user_email(self, /) -> str | None:
        """
        The user's e-mail address, the same in all rows of a user.
        """
    @property
    def username(self, /) -> str:
        """
        The user's name, the same in all rows of a user; empty if the cell is.
        """
    @property
    def yubikey_serial_number(self, /) -> str | None:
        """
        The serial number of a YubiKey.
        """

@final
class RequestOptions:
    """
    What a browser needs to use a credential.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def challenge(self, /) -> bytes:
        """
        The challenge, which the browser's answer must carry. Keep it on the server.
        """
    @staticmethod
    def from_service(text: str, relying_party: RelyingParty) -> RequestOptions:
        """
        Reads the service's `publicKeyCredentialOptions`.

        Raises:
            UntrustedReplyError: they are for another relying party, or have another form.
        """
    def to_json(self, /) -> str:
        """
        The options as JSON text for the browser: bytes in base64url, algorithms as numbers.
        """

@final
class RequestSigner:
    """
    Signs requests one by one, as an audit or another tool would check them: nothing is sent.

    It has the methods of `Client`, with the same arguments, and `now` for the timestamp. What they return
    is what `RequestToken.build` makes of the operation's name and a dict, many times as fast: no
    correlation is added. `repr` shows nothing, and it is not pickled.
    """
    def __new__(cls, /, credentials: Credentials) -> RequestSigner:
        """
        Prepares what is the same in every request of the organisation.
        """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    def activate_user(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> RequestToken:
        """
        Signs a request of `activate_user`, whose arguments are those of `Client.activate_user`.
        """
    def add_service(self, /, username: str, service: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `add_service`, whose arguments are those of `Client.add_service`.
        """
    def add_user(self, /, username: str, *, now: datetime | None = None, activate_user: bool = False, first_name: str | None = None, last_name: str | None = None, email: str | None = None, role: Role | str | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None) -> RequestToken:
        """
        Signs a request of `add_user`, whose arguments are those of `Client.add_user`.
        """
    def authenticator_app_finish_pairing(self, /, session_id: str, otp: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `authenticator_app_finish_pairing`, whose arguments are those of
        `Client.authenticator_app_finish_pairing`.
        """
    def authenticator_app_start_pairing(self, /, username: str, *, now: datetime | None = None, pairing_type: AuthenticatorAppPairingType | str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `authenticator_app_start_pairing`, whose arguments are those of
        `Client.authenticator_app_start_pairing`.
        """
    def create_job(self, /, *, now: datetime | None = None, job_type: JobType | str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `create_job`, whose arguments are those of `Client.create_job`.
        """
    def create_org_tokens(self, /, tokens: list[OathToken], *, now: datetime | None = None, org_alias: str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `create_org_tokens`, whose arguments are those of
        `Client.create_org_tokens`.
        """
    def delete_user(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `delete_user`, whose arguments are those of `Client.delete_user`.
        """
    def edit_user(self, /, username: str, *, now: datetime | None = None, activate_user: bool = False, email: str | None = None, first_name: str | None = None, last_name: str | None = None, role: Role | str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `edit_user`, whose arguments are those of `Client.edit_user`.
        """
    def end_user_bypass(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None, services: list[str] | None = None) -> RequestToken:
        """
        Signs a request of `end_user_bypass`, whose arguments are those of
        `Client.end_user_bypass`.
        """
    def finalize_offline_pairing(self, /, session_id: str, otp: str, *, now: datetime | None = None, client_data: str | None = None, oath_resync: bool | None = None) -> RequestToken:
        """
        Signs a request of `finalize_offline_pairing`, whose arguments are those of
        `Client.finalize_offline_pairing`.
        """
    def get_activation_code(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None, device_type: PairingDeviceType | str | None = None, hours_until_expiration: int | None = None) -> RequestToken:
        """
        Signs a request of `get_activation_code`, whose arguments are those of
        `Client.get_activation_code`.
        """
    def get_bulk_job_status(self, /, job_tokens: list[str], *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `get_bulk_job_status`, whose arguments are those of
        `Client.get_bulk_job_status`.
        """
    def get_job_status(self, /, job_token: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `get_job_status`, whose arguments are those of
        `Client.get_job_status`.
        """
    def get_pairing_status(self, /, activation_code: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `get_pairing_status`, whose arguments are those of
        `Client.get_pairing_status`.
        """
    def get_user_details(self, /, username: str, *, now: datetime | None = None, same_device_users: bool = False, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `get_user_details`, whose arguments are those of
        `Client.get_user_details`.
        """
    def offline_pairing(self, /, username: str, kind: DirectDeviceType | str, pairing_data: str, *, now: datetime | None = None, client_data: str | None = None, validate_unique_device: bool | None = None) -> RequestToken:
        """
        Signs a request of `offline_pairing`, whose arguments are those of
        `Client.offline_pairing`.
        """
    def pair_yubi_key(self, /, username: str, otp: str, *, now: datetime | None = None, client_data: str | None = None, validate_unique_device: bool | None = None) -> RequestToken:
        """
        Signs a request of `pair_yubi_key`, whose arguments are those of `Client.pair_yubi_key`.
        """
    def resync_oath_token(self, /, serial_number: str, otps: list[str], *, now: datetime | None = None, initiated_by: ResyncInitiator | str | None = None, session_id: str | None = None, username: str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `resync_oath_token`, whose arguments are those of
        `Client.resync_oath_token`.
        """
    def revoke_org_tokens(self, /, serial_numbers: list[str], *, now: datetime | None = None, org_alias: str | None = None, unpair_before_delete: bool | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `revoke_org_tokens`, whose arguments are those of
        `Client.revoke_org_tokens`.
        """
    def start_offline_pairing(self, /, username: str, kind: OfflineDeviceType | str, pairing_data: str, *, now: datetime | None = None, client_data: str | None = None, validate_unique_device: bool | None = None) -> RequestToken:
        """
        Signs a request of `start_offline_pairing`, whose arguments are those of
        `Client.start_offline_pairing`.
        """
    def suspend_user(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `suspend_user`, whose arguments are those of `Client.suspend_user`.
        """
    def toggle_user_bypass(self, /, username: str, until: datetime, *, now: datetime | None = None, client_data: str | None = None, services: list[str] | None = None) -> RequestToken:
        """
        Signs a request of `toggle_user_bypass`, whose arguments are those of
        `Client.toggle_user_bypass`.
        """
    def unpair_all_devices(self, /, username: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `unpair_all_devices`, whose arguments are those of
        `Client.unpair_all_devices`.
        """
    def unpair_device(self, /, username: str, device_id: int, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `unpair_device`, whose arguments are those of `Client.unpair_device`.
        """
    def update_device_attributes(self, /, username: str, device_id: int, attribute: DeviceAttributeName | str, value: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `update_device_attributes`, whose arguments are those of
        `Client.update_device_attributes`.
        """
    def web_authn_finish_pairing(self, /, username: str, relying_party_id: str, session_id: str, origin: str, credential: str, *, now: datetime | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `web_authn_finish_pairing`, whose arguments are those of
        `Client.web_authn_finish_pairing`.
        """
    def web_authn_start_pairing(self, /, username: str, relying_party_id: str, relying_party_name: str, kind: WebAuthnType | str, *, now: datetime | None = None, name: str | None = None, display_name: str | None = None, client_data: str | None = None) -> RequestToken:
        """
        Signs a request of `web_authn_start_pairing`, whose arguments are those of
        `Client.web_authn_start_pairing`.
        """

@final
class RequestToken:
    """
    A signed request: a credential without an end date.

    It carries the client's token readably, and the service does not enforce its timestamp: whoever holds it
    can send it again. `repr` shows its length only, and it is not pickled.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def build(credentials: Credentials, operation: str, body: dict[str, typing.Any], now: datetime | None = None) -> RequestToken:
        """
        Builds the token of a request, as an audit or another tool would check it: no correlation is added.

        Args:
            credentials: The organisation's.
            operation: Its name, such as `GetUserDetails` or `get_user_details`.
            body: The arguments, in callers' names, such as `{"username": "meredith"}`.
            now: The timestamp; the present one if none is given.
        """
    @property
    def text(self, /) -> str:
        """
        The token's text, for the body of the request.
        """

@final
class ResyncInitiator:
    """
    Who asks for an OATH token to be brought into step.

    It equals its text, and may be one that is not listed.
    """
    ADMIN: Final[ResyncInitiator]
    """
    An administrator.
    """
    USER: Final[ResyncInitiator]
    """
    The user whose token it is.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> ResyncInitiator:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class ResyncedToken:
    """
    A token that is in step again.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> ResyncedToken: ...
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class Role:
    """
    What a user may do.

    It equals its text, and may be one that is not listed.
    """
    ADMIN: Final[Role]
    """
    An administrator.
    """
    REGULAR: Final[Role]
    """
    Not an administrator.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> Role:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class RunningSandbox:
    """
    A sandbox that runs; `pingpair.testing.Sandbox` is built on it.
    """
    def __new__(cls, /, *, port: SupportsIndex = 0, phone: str = "manual") -> RunningSandbox: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def base_url(self, /) -> str: ...
    @property
    def control_token(self, /) -> str: ...
    @property
    def control_url(self, /) -> str: ...
    @property
    def credentials(self, /) -> Credentials: ...
    @property
    def desktop_agent_url(self, /) -> str | None: ...
    @property
    def pingone_properties_text(self, /) -> str: ...
    @property
    def properties_text(self, /) -> str: ...
    def stop(self, /) -> None:
        """
        Stops it.
        """

@final
class Service:
    """
    An authentication service that a user can reach. Source: the tables `spList`.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> Service: ...
    @property
    def alias(self, /) -> str:
        """
        The alias, such as `web`, `pingone`, `ssh` or `vpn`.
        """
    @property
    def bypass_expiration(self, /) -> datetime | None:
        """
        When a bypass of this service ends.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def name(self, /) -> str | None:
        """
        The name.
        """
    @property
    def status(self, /) -> ServiceStatus | None:
        """
        Whether the user can use it.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class ServiceStatus:
    """
    Whether a user can use an authentication service.

    It equals its text, and may be one that is not listed.
    """
    ACTIVE: Final[ServiceStatus]
    """
    The user can.
    """
    BYPASS: Final[ServiceStatus]
    """
    The user can, without a second factor.
    """
    NOT_ACTIVE: Final[ServiceStatus]
    """
    The user cannot.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> ServiceStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class Settings:
    """
    Everything that a client is made of.
    """
    def __new__(cls, /, credentials: Credentials, *, locale: str = ..., version: str = ..., header_spelling: str = ..., legacy_names: bool = False, correlation: bool = True, deadline: float | timedelta | None = None, attempt_timeout: float | timedelta | None = None, pairing_deadline: float | timedelta | None = None, allow_extensions: bool = False, destinations: collections.abc.Callable[[Destination], bool] | None = None, danger_allow_http: str | None = None, root_certificates: str | None = None, proxy: str | None = None, proxy_from_environment: bool = False, user_agent: str | None = None, max_concurrency: int | None = None, observer: collections.abc.Callable[[CallReport], object] | None = None, snapshot_keys: list[bytes] | None = None, lease: Lease | None = None, store: Store | None = None, clock: VirtualClock | None = None, entropy: collections.abc.Callable[[int], bytes] | None = None) -> Settings: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...

@final
class Slot:
    """
    What a client of PingID shares with another one.
    """
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...

@final
class StartedPairing:
    """
    A pairing that waits for an OTP.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device that is being paired.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def session_id(self, /) -> str:
        """
        The session, for FinalizeOfflinePairing.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def token_type(self, /) -> OathTokenType | None:
        """
        How an OATH token makes its OTPs.
        """

@final
class Tokens:
    """
    The tokens of a user. Each is a secret.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def access_token(self, /) -> str:
        """
        What the user's requests to PingOne carry.
        """
    @property
    def expires_in(self, /) -> int | None:
        """
        For how many seconds it is valid.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def refresh_token(self, /) -> str | None:
        """
        Gets new tokens, where the application asked for that.
        """
    @property
    def scope(self, /) -> str | None:
        """
        What the token allows, scopes with blanks between them.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def token_type(self, /) -> str:
        """
        How it is carried: `Bearer`.
        """
    @property
    def unverified_id_token(self, /) -> str | None:
        """
        The ID token, as it came: nobody has verified it, and no claim of it was read.
        """

@final
class UserDetails:
    """
    What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def bypass_expiration(self, /) -> datetime | None:
        """
        Deprecated by the service: when the bypass ends.
        """
    @property
    def device(self, /) -> Device | None:
        """
        The default device.
        """
    @property
    def devices(self, /) -> list[Device]:
        """
        All devices.
        """
    @property
    def email(self, /) -> str | None:
        """
        The user's e-mail address.
        """
    @property
    def enabled(self, /) -> bool | None:
        """
        Whether an administrator enabled the user, who can then pair a device.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def first_name(self, /) -> str | None:
        """
        The user's first name.
        """
    @property
    def in_bypass(self, /) -> bool | None:
        """
        Deprecated by the service: whether the user may log in without a second factor.
        """
    @property
    def last_login(self, /) -> datetime | None:
        """
        When the user last logged in.
        """
    @property
    def last_name(self, /) -> str | None:
        """
        The user's last name.
        """
    @property
    def last_transactions(self, /) -> list[Any]:
        """
        The user's last transactions, as the service gives them.
        """
    @property
    def picture(self, /) -> str | None:
        """
        The service's key for the user's picture.
        """
    @property
    def role(self, /) -> Role | None:
        """
        Whether the user is an administrator.
        """
    @property
    def services(self, /) -> list[Service]:
        """
        The authentication services that the user can reach.
        """
    @property
    def status(self, /) -> UserStatus:
        """
        Where the user stands between being added and being paired.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """
    @property
    def user_id(self, /) -> int | None:
        """
        The service's own number for the user.
        """
    @property
    def username(self, /) -> str:
        """
        The user's name.
        """

@final
class UserStatus:
    """
    Where a user stands. Source: the vendor's page, "User Status Values".

    It equals its text, and may be one that is not listed.
    """
    ACTIVE: Final[UserStatus]
    """
    Paired with a device; can authenticate.
    """
    NOT_ACTIVE: Final[UserStatus]
    """
    Added but not activated, or the activation code expired.
    """
    PENDING: Final[UserStatus]
    """
    Began to register and did not finish.
    """
    PENDING_ACTIVATION: Final[UserStatus]
    """
    Activated but not paired with a device.
    """
    PENDING_CHANGE_DEVICE: Final[UserStatus]
    """
    An administrator removed the device; a new activation code is needed.
    """
    SUSPENDED: Final[UserStatus]
    """
    An administrator suspended the user.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> UserStatus:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

@final
class VirtualClock:
    """
    A clock for tests: the real one, and what was waited. A client that goes by it waits for nothing; its
    requests take the time that they take.

    Args:
        wait: Is called with the seconds of each wait, instead of moving the clock on: call `advance` in it,
            and move other clocks on as well, such as a sandbox's.
    """
    def __new__(cls, /, wait: collections.abc.Callable[[float], object] | None = None) -> VirtualClock: ...
    def advance(self, /, seconds: float | timedelta) -> None:
        """
        Lets so many seconds pass.
        """
    def wait(self, /, seconds: float | timedelta) -> None:
        """
        What a client does that waits for so many seconds.
        """
    @property
    def waited(self, /) -> float:
        """
        How many seconds were waited so far.
        """

@final
class WebAuthnPairing:
    """
    A pairing that waits for the browser's credential.
    """
    __match_args__: Final[tuple[str, ...]]
    """
    The members by position, for `match`.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self, /) -> NoReturn: ...
    def __repr__(self, /) -> str: ...
    @property
    def device_id(self, /) -> int | None:
        """
        The id of the device that is being paired.
        """
    @property
    def device_uuid(self, /) -> str | None:
        """
        The id that WebAuthn operations name the device by.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Members that are not documented, as they came.
        """
    @property
    def options(self, /) -> str:
        """
        The options for the browser, as the service spells them: JSON with signed bytes.
        """
    @property
    def session_id(self, /) -> str:
        """
        The session, for WebAuthnFinishPairing.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The members as plain objects: a new dict each time. Secrets are in it.
        """

@final
class WebAuthnType:
    """
    What is paired; it chooses the e-mail that the user gets.

    It equals its text, and may be one that is not listed.
    """
    PLATFORM: Final[WebAuthnType]
    """
    The biometrics of a device of any kind.
    """
    PLATFORM_ANDROID: Final[WebAuthnType]
    """
    The biometrics of an Android device.
    """
    PLATFORM_IPHONE: Final[WebAuthnType]
    """
    The biometrics of an iPhone.
    """
    PLATFORM_MACINTOSH: Final[WebAuthnType]
    """
    The biometrics of a Mac.
    """
    PLATFORM_WINDOWS: Final[WebAuthnType]
    """
    The biometrics of a Windows computer.
    """
    SECURITY_KEY: Final[WebAuthnType]
    """
    A security key.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, value: str) -> WebAuthnType:
        """
        The value of this text.
        """
    def __reduce__(self, /) -> tuple[type, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def value(self, /) -> str:
        """
        The text.
        """

def _check_view(json: str) -> tuple[str, str]:
    """
    The JSON of a view in the form that `PairingView` has, and its text; anything else is refused.
    """

def _end() -> None:
    """
    Lets no thread attach any more, and waits for those that did.
    """

def _panic_for_tests() -> None:
    """
    Panics, as a fault of ours would, so that tests see what becomes of it.
    """

def _settle(future: Any, value: Any, exception: Any | None) -> None:
    """
    Gives a future its result, unless it was cancelled; called by the loop.
    """

def check_lease(lease: Lease) -> None:
    """
    Tries everything that `Lease` promises, under keys that nobody has used; it takes about a second.

    Raises:
        AssertionError: a sentence that says which promise was broken, or how the lease failed.
    """

def check_store(store: Store) -> None:
    """
    Tries everything that `Store` promises by itself, under keys that nobody has used.

    Raises:
        AssertionError: a sentence that says which promise was broken, or how the store failed.
    """

def check_together(lease: Lease, store: Store) -> None:
    """
    Tries that a store sees every number as soon as its lease gives it out, as it can where both are one
    database.

    Raises:
        AssertionError: a sentence that says which promise was broken, or how one of them failed.
    """

def danger_any(text: str) -> QrCode:
    """
    Makes a QR code of any text.

    This is dangerous with text that came from outside: a phone acts on what it scans, and nothing is
    checked here. Use it only for text that you wrote yourself or whose sender you have authenticated.
    """

def jws_sign(payload: bytes | str, key: bytes, header: bytes | str = ...) -> str:
    """
    Signs a payload under a header, the bytes of a JSON object whose `alg` is `HS256`.

    Args:
        payload: Any bytes, at least one.
        key: At least 32 bytes.
        header: The header, byte for byte.
    """

def jws_verify(token: bytes | str, key: bytes) -> tuple[bytes, bytes]:
    """
    Verifies a token, and returns its header and payload as bytes.

    Raises:
        UntrustedReplyError: it was not signed with this key, was changed, or has another form.
    """

def sign_reply(credentials: Credentials, body: dict[str, typing.Any]) -> str:
    """
    Signs a reply as the service would, so that a test can hand it to the code that reads it.

    Args:
        credentials: Marked as a sandbox's, such as `Credentials.for_tests` makes them.
        body: The operation's members, by the wire's names. `errorId` 200, `errorMsg`, a fresh `uniqueMsgId`
            and `clientData` are added where they are absent.

    Raises:
        ConfigurationError: the credentials are real ones.
    """

def visible(text: str) -> str:
    """
    The text with everything spelt out that acts in terminals, logs and pages: control characters, line
    ends, and marks that turn or hide text.
    """

"""Right requests for every operation, with all that they need made ready."""

from . import otp, webauthn

KEY = b"12345678901234567890"
NOBODY = "nobody"
ORIGIN = "https://example.com"


class Stage:
    """A user of a sandbox, and what requests about the user need."""

    def __init__(self, service, control, username):
        self.service = service
        self.control = control
        self.username = username
        self.add(username)

    def call(self, operation, **body):
        return self.service.call(operation, **body)

    def add(self, username):
        self.call("adduser", activateUser=False, username=username)

    def sample(self, operation, username=None):
        """The body of a right request, for this user or another one."""
        return SAMPLES[operation](self, username or self.username)

    def active(self, name):
        """Makes a user active who is there."""
        if self.control.user(name) is not None:
            self.control.set_status(name, "ACTIVE")
        return name

    def device(self, name):
        """The id of a device that the user has; a made-up one for a user who is not there."""
        if self.control.user(name) is None:
            return 284159158921096000
        return int(self.call("offlinepairing", **mailbox(name, "old@example.com"))["deviceId"])

    def code(self, name):
        return self.call("getactivationcode", userName=name)["activationCode"]

    def waiting(self, name):
        """A session that waits for an OTP, and the OTP."""
        started = self.call("startofflinepairing", **mailbox(name, "waiting@example.com"))
        return started["sessionId"], self.control.messages()[-1]["otp"]

    def app(self, name):
        """The same for an authenticator app."""
        body = {"username": name, "pairingType": "TOTP"}
        started = self.call("authenticatorappstartpairing", **body)
        moment = self.control.milliseconds()
        return started["sessionId"], otp.totp(otp.key_of(started["pairingKey"]), moment)

    def credential(self, name):
        """The body that finishes the pairing of a security key."""
        if self.control.user(name) is None:
            return finish_body(name, "nonesuch", "{}")
        started = self.call("webauthnstartpairing", **start_body(name))
        text = webauthn.credential_text(self.create(started))
        return finish_body(name, started["sessionId"], text)

    def create(self, started):
        """A browser's credential, without an attestation."""
        options = webauthn.creation_options(started["publicKeyCredentialOptions"])
        return self.control.call("webauthn/create", {"origin": ORIGIN, "options": options})

    def yubikey_otp(self):
        return self.control.press_yubikey(self.control.make_yubikey())

    def token(self):
        """The serial number of a new HOTP token."""
        serial = f"serial of {self.username}"
        self.control.add_token(serial, "HOTP", secretKey=otp.base32(KEY))
        return serial

    def job(self):
        """A job that is done, so that there is a report."""
        token = self.call("createjob", jobType="USER_REPORTS")["jobToken"]
        self.control.advance(self.control.call("options")["jobSeconds"] + 1)
        return token


def mailbox(name, address):
    return {"username": name, "type": "EMAIL", "pairingData": address}


def of_session(session, text):
    return {"sessionId": session, "otp": text}


def start_body(name):
    return {
        "rpId": "example.com",
        "rpName": "Example",
        "userName": name,
        "webauthnType": "WebAuthn",
    }


def finish_body(name, session, credential):
    return {
        "rpId": "example.com",
        "sessionId": session,
        "userName": name,
        "origin": ORIGIN,
        "publicKeyCredentialJson": credential,
    }


def oath_token(serial):
    return {
        "serialNumber": serial,
        "tokenType": "TOTP",
        "secretKey": otp.base32(KEY),
        "otpLength": "6",
        "timeStep": "30",
    }


def report(stage):
    stage.job()
    return {"fileType": "CSV"}


SAMPLES = {
    "AddUser": lambda stage, name: {"activateUser": False, "username": f"new {name}"},
    "GetUserDetails": lambda stage, name: {"getSameDeviceUsers": False, "userName": name},
    "EditUser": lambda stage, name: {"activateUser": False, "fname": "M.", "userName": name},
    "DeleteUser": lambda stage, name: {"userName": name},
    "SuspendUser": lambda stage, name: {"userName": stage.active(name)},
    "ActivateUser": lambda stage, name: {"userName": name},
    "ToggleUserBypass": lambda stage, name: {"bypassUntil": 4102444800000, "userName": name},
    "EndUserBypass": lambda stage, name: {"bypassUntil": None, "userName": name},
    "AddService": lambda stage, name: {"userName": name, "spAlias": "web"},
    "GetActivationCode": lambda stage, name: {"userName": name},
    "GetPairingStatus": lambda stage, name: {"activationCode": stage.code(name)},
    "StartOfflinePairing": lambda stage, name: mailbox(name, "new@example.com"),
    "FinalizeOfflinePairing": lambda stage, name: of_session(*stage.waiting(name)),
    "OfflinePairing": lambda stage, name: mailbox(name, "new@example.com"),
    "PairYubiKey": lambda stage, name: {"otp": stage.yubikey_otp(), "username": name},
    "ResyncOathToken": lambda stage, name: {
        "serialNumber": stage.token(),
        "otps": [otp.hotp(KEY, 0), otp.hotp(KEY, 1)],
    },
    "CreateOrgTokens": lambda stage, name: {
        "orgAlias": stage.service.organisation.alias,
        "tokens": [oath_token(f"of {name}")],
    },
    "RevokeOrgTokens": lambda stage, name: {
        "orgAlias": stage.service.organisation.alias,
        "serialNumbers": [f"of {name}"],
    },
    "UnpairDevice": lambda stage, name: {"userName": name, "deviceId": stage.device(name)},
    "UnpairAllDevices": lambda stage, name: {"userName": name},
    "UpdateDeviceAttributes": lambda stage, name: {
        "attributeName": "SET_PRIMARY",
        "attributeValue": "true",
        "userName": name,
        "deviceId": stage.device(name),
    },
    "AuthenticatorAppStartPairing": lambda stage, name: {"username": name, "pairingType": "TOTP"},
    "AuthenticatorAppFinishPairing": lambda stage, name: of_session(*stage.app(name)),
    "WebAuthnStartPairing": lambda stage, name: start_body(name),
    "WebAuthnFinishPairing": lambda stage, name: stage.credential(name),
    "CreateJob": lambda stage, name: {"jobType": "USER_REPORTS"},
    "GetJobStatus": lambda stage, name: {"jobToken": stage.job()},
    "GetBulkJobStatus": lambda stage, name: {"jobTokens": [stage.job()]},
    "GetOrganizationReport": lambda stage, name: report(stage),
}

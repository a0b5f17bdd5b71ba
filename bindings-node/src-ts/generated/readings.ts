// Written by `make generate`; change the declarations below core/src/pingid instead.

import { revive } from "../kinds.js";
import { way } from "../packed.js";
import {
  type UserDetails,
  type AddedUser,
  type FoundUser,
  type EditedUser,
  type Acknowledged,
  type ActivatedUser,
  type ActivationCode,
  type PairingProgress,
  type StartedPairing,
  type OfflinePaired,
  type PairedYubiKey,
  type CreatedJob,
  type AuthenticatorAppPairing,
  type WebAuthnPairing,
  type JobProgress,
  type BulkJobProgress,
  revivers,
} from "./types.js";
const readUserDetails = way.record<UserDetails>(
  "UserDetails",
  {
    username: way.text,
    status: way.text,
    role: way.optional(way.text),
    userId: way.optional(way.json()),
    email: way.optional(way.text),
    firstName: way.optional(way.text),
    lastName: way.optional(way.text),
    picture: way.optional(way.text),
    enabled: way.optional(way.json()),
    lastLogin: way.optional(way.json(revive.time)),
    device: way.optional(way.json(revivers.Device)),
    devices: way.json(revive.list(revivers.Device)),
    services: way.json(revive.list(revivers.Service)),
    inBypass: way.optional(way.json()),
    bypassExpiration: way.optional(way.json(revive.time)),
    lastTransactions: way.json(),
  },
  [],
  ["username", "email", "firstName", "lastName", "picture", "lastTransactions"],
);
const readAddedUser = way.record<AddedUser>(
  "AddedUser",
  {
    user: readUserDetails,
    activationCode: way.optional(way.text),
  },
  ["activationCode"],
  [],
);
const readFoundUser = way.record<FoundUser>(
  "FoundUser",
  {
    user: readUserDetails,
    sameDeviceUsers: way.json(revive.list(revivers.UserDetails)),
  },
  [],
  [],
);
const readEditedUser = way.record<EditedUser>(
  "EditedUser",
  {
    user: readUserDetails,
    activationCode: way.optional(way.text),
    sameDeviceUsers: way.json(revive.list(revivers.UserDetails)),
  },
  ["activationCode"],
  [],
);
const readAcknowledged = way.record<Acknowledged>(
  "Acknowledged",
  {},
  [],
  [],
);
const readActivatedUser = way.record<ActivatedUser>(
  "ActivatedUser",
  {
    activationCode: way.optional(way.text),
  },
  ["activationCode"],
  [],
);
const readActivationCode = way.record<ActivationCode>(
  "ActivationCode",
  {
    activationCode: way.text,
  },
  ["activationCode"],
  [],
);
const readPairingProgress = way.record<PairingProgress>(
  "PairingProgress",
  {
    status: way.text,
    deviceId: way.optional(way.json()),
  },
  [],
  [],
);
const readStartedPairing = way.record<StartedPairing>(
  "StartedPairing",
  {
    sessionId: way.text,
    deviceId: way.optional(way.json()),
    deviceUuid: way.optional(way.text),
    tokenType: way.optional(way.text),
  },
  ["sessionId"],
  [],
);
const readOfflinePaired = way.record<OfflinePaired>(
  "OfflinePaired",
  {
    sessionId: way.optional(way.text),
    deviceId: way.optional(way.json()),
    deviceUuid: way.optional(way.text),
    tokenType: way.optional(way.text),
  },
  ["sessionId"],
  [],
);
const readPairedYubiKey = way.record<PairedYubiKey>(
  "PairedYubiKey",
  {
    deviceId: way.optional(way.json()),
    deviceUuid: way.optional(way.text),
  },
  [],
  [],
);
const readCreatedJob = way.record<CreatedJob>(
  "CreatedJob",
  {
    jobToken: way.text,
  },
  [],
  [],
);
const readAuthenticatorAppPairing = way.record<AuthenticatorAppPairing>(
  "AuthenticatorAppPairing",
  {
    sessionId: way.text,
    pairingKeyUri: way.text,
    pairingKey: way.text,
    issuer: way.optional(way.text),
    account: way.optional(way.text),
    deviceId: way.optional(way.json()),
    deviceUuid: way.optional(way.text),
  },
  ["sessionId", "pairingKeyUri", "pairingKey"],
  ["account"],
);
const readWebAuthnPairing = way.record<WebAuthnPairing>(
  "WebAuthnPairing",
  {
    options: way.text,
    sessionId: way.text,
    deviceId: way.optional(way.json()),
    deviceUuid: way.optional(way.text),
  },
  ["options", "sessionId"],
  [],
);
const readJobProgress = way.record<JobProgress>(
  "JobProgress",
  {
    status: way.text,
    result: way.optional(way.json(revivers.JobResult)),
  },
  [],
  [],
);
const readBulkJobProgress = way.record<BulkJobProgress>(
  "BulkJobProgress",
  {
    results: way.json(revive.map(revivers.JobResult)),
  },
  [],
  [],
);

/**
 * How each reply is read out of parts.
 *
 * @internal
 */
export const readings = {
  UserDetails: readUserDetails,
  AddedUser: readAddedUser,
  FoundUser: readFoundUser,
  EditedUser: readEditedUser,
  Acknowledged: readAcknowledged,
  ActivatedUser: readActivatedUser,
  ActivationCode: readActivationCode,
  PairingProgress: readPairingProgress,
  StartedPairing: readStartedPairing,
  OfflinePaired: readOfflinePaired,
  PairedYubiKey: readPairedYubiKey,
  CreatedJob: readCreatedJob,
  AuthenticatorAppPairing: readAuthenticatorAppPairing,
  WebAuthnPairing: readWebAuthnPairing,
  JobProgress: readJobProgress,
  BulkJobProgress: readBulkJobProgress,
};

// What machines and calls that are no operation come to.

import type { Evidence, Provenance, Reason } from "./generated/names.js";
import { type Device, type JobProgress, type MfaDevice, type Tokens, type UserDetails, revivers } from "./generated/types.js";
import { hide, printable } from "./kinds.js";
import type { Prompt } from "./view.js";

/** A user who exists, and whether this call created the user. */
export interface Ensured {
  /** The user's details. */
  readonly user: UserDetails;
  /**
   * Whether this call created the user. Never pair a device for a user whom it did not create without knowing from
   * elsewhere who is asking.
   */
  readonly created: boolean;
  /** The activation code, if the user was created and activated and the reply was not lost. Not enumerable. */
  readonly activationCode?: string;
}

/** Whether clock, TLS and one signed read work. */
export interface Check {
  /**
   * Whether key, organisation alias and token are proven right: only a signed reply that echoes this very request
   * proves it.
   */
  readonly proven: boolean;
  /** How much the reply proves. */
  readonly provenance: Provenance;
  /** The number in the reply: 10564 is the expected one, for a user that nobody has. */
  readonly errorId?: number;
  /** By how many milliseconds the service's clock is ahead of ours, to about a second. */
  readonly clockAhead?: number;
  /** Whether the connection is encrypted. */
  readonly encrypted: boolean;
  /** What is unusual about the settings, in plain words. */
  readonly warnings: readonly string[];
}

/** A device that was paired. */
export interface PairedDevice {
  /** Its id, when the service told it. */
  readonly id?: string;
  /** The id that WebAuthn operations name the device by, when the service told it. */
  readonly uuid?: string;
  /** Its details, when the user's details showed them. */
  readonly details?: Device;
  /**
   * A device of PingOne, as the service described it last. Show operating system, nickname and model to the user: a
   * person says whether it is theirs.
   */
  readonly mfa?: MfaDevice;
}

/** A user who registered with PingOne. */
export interface RegisteredUser {
  /** The user's id, when the flow told it. */
  readonly userId?: string;
  /** The user's name, when it is known. Not enumerable. */
  readonly username?: string;
  /** What shows it: `told` by the reply to this very request, `matched` by reading the flow. */
  readonly evidence: Evidence;
  /** The user's tokens: absent where they were not wanted, or could not be fetched. Not enumerable. */
  readonly tokens?: Tokens;
}

/** How a job ended. */
export interface JobEnd {
  /** The token that names the job. */
  readonly jobToken: string;
  /** Whether the token came with a reply to this very request. */
  readonly correlated: boolean;
  /** What the service last said of it. */
  readonly progress: JobProgress;
}

/** A report that was downloaded: that of the organisation, which nobody has signed. */
export interface ReportEnd {
  /** The alias of the organisation whose report it is. */
  readonly organisation: string;
  /** How many bytes came. */
  readonly bytes: number;
  /** The job that was waited for. */
  readonly jobToken: string;
  /** When the job was begun, by our clock. */
  readonly jobBegan: Date;
  /** When the report had come, by our clock. */
  readonly downloaded: Date;
  /** The report shows the organisation as it was at some time from here on. */
  readonly notOlderThan: Date;
}

/** A device is paired. */
export interface Paired {
  readonly outcome: "paired";
  /** The device. */
  readonly device: PairedDevice;
  /**
   * What shows it. Before you lift a bypass, remove a device or raise trust on `inferred`, let the user confirm
   * nickname and model.
   */
  readonly evidence: Evidence;
}

/** No device was paired by this pairing. */
export interface NotPaired {
  readonly outcome: "not_paired";
  /** Why. */
  readonly reason: Reason;
  /** PingID's number for the reason, when it gave one. */
  readonly errorId?: number;
  /** PingOne's code for the reason, such as `LIMIT_EXCEEDED`, when it gave one. */
  readonly code?: string;
  /**
   * Whether an answer that belongs to this very request says so, or nothing was sent that could pair a device.
   * Otherwise it rests on the user's details, or on an activation code that nobody was seen to use.
   */
  readonly authenticated: boolean;
}

/**
 * Whether a device was paired is not known. Absence is no proof.
 *
 * `reconcile` reads once more; `confirm` settles it when the user names a candidate.
 */
export interface Undetermined {
  readonly outcome: "undetermined";
  /** The new devices that may be the one: show nickname and model, and let the user say. */
  readonly candidates: readonly Device[];
  /** The same of PingOne's devices. */
  readonly mfaCandidates: readonly MfaDevice[];
}

/** The user is registered with PingOne, and the e-mail address is verified where the policy asks for that. */
export interface Registered {
  readonly outcome: "registered";
  /** Who it is. */
  readonly user: RegisteredUser;
}

/**
 * The registration was not completed: there is no such account, or one whose e-mail address is not verified.
 */
export interface NotRegistered {
  readonly outcome: "not_registered";
  /** Why. */
  readonly reason: Reason;
  /** PingOne's code for the reason, when it gave one. */
  readonly code?: string;
  /** Whether an answer that belongs to this very request says so. PingOne signs nothing: TLS alone vouches for it. */
  readonly authenticated: boolean;
}

/** Whether the user is registered is not known: the user tries to sign on. */
export interface RegistrationUnknown {
  readonly outcome: "registration_unknown";
}

/** The OATH token is in step again. */
export interface Resynced {
  readonly outcome: "resynced";
  /** Whether the reply belongs to this very request; otherwise it is signed, and may be an older one. */
  readonly correlated: boolean;
}

/** The OATH token was not brought into step. */
export interface NotResynced {
  readonly outcome: "not_resynced";
  /** Why. */
  readonly reason: Reason;
  /** The service's number for the reason, when it gave one. */
  readonly errorId?: number;
  /** As for `NotPaired`. */
  readonly authenticated: boolean;
}

/** The job is done. */
export interface JobDone {
  readonly outcome: "job_done";
  /** What it leaves behind. */
  readonly job: JobEnd;
}

/** The report is downloaded. Nobody has signed it: decide nothing by it. */
export interface ReportDownloaded {
  readonly outcome: "report_downloaded";
  /** Whose report it is, and how old it can be. */
  readonly report: ReportEnd;
}

/** The job failed, or was not begun. */
export interface JobFailed {
  readonly outcome: "job_failed";
  /** Why. */
  readonly reason: Reason;
  /** The service's number for the reason, when it gave one. */
  readonly errorId?: number;
  /** As for `NotPaired`. */
  readonly authenticated: boolean;
  /** What the job leaves behind, when there was one. */
  readonly job?: JobEnd;
}

/** Whether the job was begun, or how it ended, is not known. */
export interface JobUnknown {
  readonly outcome: "job_unknown";
  /** Its token, when it was told. */
  readonly jobToken?: string;
}

/** What a machine ended in: `outcome` tells which it is. */
export type Outcome =
  | Paired
  | NotPaired
  | Undetermined
  | Registered
  | NotRegistered
  | RegistrationUnknown
  | Resynced
  | NotResynced
  | JobDone
  | ReportDownloaded
  | JobFailed
  | JobUnknown;

/** What `step` leaves to do: `next` tells which it is. */
export type Step =
  | {
      /** Call it again. */
      readonly next: "again";
    }
  | {
      /** Ask a person, hand over the answer, and call it again. */
      readonly next: "ask";
      /** The question. */
      readonly prompt: Prompt;
      /** After how many milliseconds the deadline has passed: call it again then as well. */
      readonly left?: number;
    }
  | {
      /** Call it again after `wait` milliseconds. */
      readonly next: "wait";
      readonly wait: number;
    }
  | {
      /** It is over. */
      readonly next: "finished";
      readonly outcome: Outcome;
    };

type Json = Record<string, unknown>;

/** @internal */
export function ensured(json: string): Ensured {
  const members = present(JSON.parse(json) as Json);
  members["user"] = revivers.UserDetails(members["user"]);
  hide(members, "activationCode");
  return printable(members) as unknown as Ensured;
}

/** @internal */
export function check(json: string): Check {
  return present(JSON.parse(json) as Json) as unknown as Check;
}

/** @internal */
export function outcome(given: unknown): Outcome {
  const members = present(given as Json);
  if (members["device"] !== undefined) {
    const device = present(members["device"] as Json);
    if (device["details"] !== undefined) device["details"] = revivers.Device(device["details"]);
    if (device["mfa"] !== undefined) device["mfa"] = revivers.MfaDevice(device["mfa"]);
    members["device"] = device;
  }
  if (members["candidates"] !== undefined) {
    members["candidates"] = (members["candidates"] as unknown[]).map(revivers.Device);
  }
  if (members["mfaCandidates"] !== undefined) {
    members["mfaCandidates"] = (members["mfaCandidates"] as unknown[]).map(revivers.MfaDevice);
  }
  if (members["user"] !== undefined) {
    const user = present(members["user"] as Json);
    if (user["tokens"] !== undefined) user["tokens"] = revivers.Tokens(user["tokens"]);
    hide(user, "username");
    hide(user, "tokens");
    members["user"] = user;
  }
  if (members["job"] !== undefined) {
    const job = members["job"] as Json;
    job["progress"] = revivers.JobProgress(job["progress"]);
  }
  if (members["report"] !== undefined) {
    const report = members["report"] as Json;
    for (const name of ["jobBegan", "downloaded", "notOlderThan"]) report[name] = new Date(report[name] as number);
  }
  return printable(members) as unknown as Outcome;
}

function present(members: Json): Json {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

// What a page or a phone may see of a machine.

import { inspect } from "node:util";

import type {
  Evidence,
  Kind,
  MethodKind,
  OutcomeKind,
  Problem,
  Reason,
  ViewState,
  WantedKind,
} from "./generated/names.js";
import { attempt } from "./errors.js";
import { hide, printable } from "./kinds.js";
import { Link, PairingKeyText } from "./link.js";
import { native } from "./native.js";

/** A question to the user. Its secrets are not enumerable. */
export interface Prompt {
  /** What is wanted. */
  readonly wanted: WantedKind;
  /** How many answers are still taken. */
  readonly answersLeft: number;
  /** Why it is asked again. */
  readonly problem?: Problem;
  /** Whether it can be begun again. */
  readonly startAgain: boolean;
  /** The ways to choose from. */
  readonly methods: readonly MethodKind[];
  /** Where the OTP went, masked. */
  readonly destination?: string;
  /** The serial number of the OATH token. */
  readonly serialNumber?: string;
  /** The link of an authenticator app, for a QR code. */
  readonly link?: Link;
  /** The key of an authenticator app in groups, for typing. */
  readonly key?: string;
  /** The options for the browser's or phone's credential, as JSON. */
  readonly options?: string;
  /** The registration that PingID Desktop on the user's own computer makes an attestation of. */
  readonly registration?: string;
  /** What a password must be like, as JSON: for hints, the service decides. */
  readonly passwordPolicy?: string;
}

/** A device, as a page shows it: enough for its user to know it. */
export interface ViewDevice {
  /** Its id: the text of its digits of PingID's, a UUID of PingOne's. */
  readonly id?: string;
  /** Its type. */
  readonly type?: string;
  /** Its model. */
  readonly model?: string;
  /** What the user calls it. Not enumerable. */
  readonly nickname?: string;
  /** Its operating system, such as `MAC 15.7.3`. */
  readonly os?: string;
}

/** An outcome, as a page shows it. */
export interface ViewOutcome {
  /** What it ended in. */
  readonly outcome: OutcomeKind;
  /** Why it was not done. */
  readonly reason?: Reason;
  /** What shows that the device is paired. */
  readonly evidence?: Evidence;
  /** The device that is paired. */
  readonly device?: ViewDevice;
  /** The devices of which the user may say which one it is. */
  readonly candidates: readonly ViewDevice[];
}

interface Document {
  readonly kind: Kind;
  readonly state: ViewState;
  readonly status: string | null;
  readonly link: string | null;
  readonly activation_code: string | null;
  readonly qr?: string | null;
  readonly expires: number | null;
  readonly prompt: Record<string, unknown> | null;
  readonly outcome: Record<string, unknown> | null;
}

/**
 * What a page or a phone may see of a pairing: where it stands, a link, a question, an outcome.
 *
 * **While it holds a link, a code or a question it is a bearer secret**: whoever sees it can pair a phone of their own.
 * Show it only to the login session that began the pairing, with `Cache-Control: no-store`, and put nothing of it into
 * a URL. None of it is printed or written as JSON: `serialize` gives its JSON.
 */
export class PairingView {
  /** Which machine it is. */
  readonly kind: Kind;
  /** Where it stands. */
  readonly state: ViewState;
  /** What the service last said of the activation code or the job, such as `NOT_CLAIMED`. */
  readonly status: string | undefined;
  /** The activation link, for a QR code; until a phone has used it, it expired or it is over. */
  readonly link: Link | undefined;
  /**
   * What a QR code holds, where it is not the link: PingOne's pairing key, drawn exactly as it is. It is no link to
   * follow.
   */
  readonly qr: PairingKeyText | undefined;
  /** When the activation code, pairing key or flow expires. */
  readonly expires: Date | undefined;
  /** The question to the user. */
  readonly prompt: Prompt | undefined;
  /** How it ended. */
  readonly outcome: ViewOutcome | undefined;
  readonly #activationCode: string | undefined;
  readonly #document: string;
  readonly #text: string;

  /** @internal */
  constructor(seen: { readonly document: string; readonly text: string }) {
    const document = JSON.parse(seen.document) as Document;
    this.#document = seen.document;
    this.#text = seen.text;
    this.kind = document.kind;
    this.state = document.state;
    this.status = document.status ?? undefined;
    // A pairing key is a link of whoever made the app.
    const link = document.kind === "mfa_mobile" ? Link.ofPairingKey : Link.parse;
    this.link = document.link === null ? undefined : link(document.link);
    this.qr = typeof document.qr === "string" ? new PairingKeyText(document.qr) : undefined;
    this.#activationCode = document.activation_code ?? undefined;
    this.expires = document.expires === null ? undefined : new Date(document.expires);
    this.prompt = document.prompt === null ? undefined : prompt(document.prompt);
    this.outcome = document.outcome === null ? undefined : outcome(document.outcome);
  }

  /** Reads what `serialize` wrote. Throws an `InputError` for another form, or a version that is not known. */
  static parse(json: string): PairingView {
    return new PairingView(JSON.parse(attempt(() => native.checkView(json))) as { document: string; text: string });
  }

  /** The activation code or PingOne's pairing key, for typing; as long as the link. */
  get activationCode(): string | undefined {
    return this.#activationCode;
  }

  /** The view as JSON, in ASCII: version 1, described in `docs/pairing.md`. It is as secret as the view. */
  serialize(): string {
    return this.#document;
  }

  /** Where it stands, in a word or two, without secrets. */
  toString(): string {
    return this.#text;
  }

  /** What may be seen by anybody. */
  toJSON(): object {
    const { kind, state, status } = this;
    return { kind, state, status };
  }

  /** @internal */
  [inspect.custom](): string {
    return `PairingView (${this.kind}: ${this.#text})`;
  }
}

function camel(members: Record<string, unknown>): Record<string, unknown> {
  const named = Object.entries(members).filter(([, value]) => value !== null);
  return Object.fromEntries(
    named.map(([name, value]) => [name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}

function prompt(given: Record<string, unknown>): Prompt {
  const members = { methods: [], ...camel(given) } as Record<string, unknown>;
  if (typeof members["link"] === "string") members["link"] = Link.parse(members["link"]);
  hide(members, "key");
  hide(members, "options");
  hide(members, "registration");
  return Object.freeze(printable(members)) as unknown as Prompt;
}

function outcome(given: Record<string, unknown>): ViewOutcome {
  const members = { candidates: [], ...camel(given) } as Record<string, unknown>;
  if (members["device"] !== undefined) members["device"] = device(members["device"]);
  members["candidates"] = Object.freeze((members["candidates"] as unknown[]).map(device));
  return Object.freeze(printable(members)) as unknown as ViewOutcome;
}

function device(given: unknown): ViewDevice {
  const members = { ...(given as Record<string, unknown>) };
  hide(members, "nickname");
  return Object.freeze(printable(members)) as ViewDevice;
}

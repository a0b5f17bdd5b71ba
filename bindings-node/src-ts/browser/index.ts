/**
 * The page's half, without native code: pairing views, and WebAuthn in the browser.
 *
 * A view is a bearer secret while it holds a link or a question: the server gives it to the login session that began
 * the pairing alone, with `Cache-Control: no-store`.
 *
 * @packageDocumentation
 */

/** A question to the user. */
export interface Prompt {
  /** What is wanted, such as `otp`. */
  readonly wanted: string;
  /** How many answers are still taken. */
  readonly answersLeft: number;
  /** Why it is asked again. */
  readonly problem?: string;
  /** Whether it can be begun again. */
  readonly startAgain: boolean;
  /** The ways to choose from. */
  readonly methods: readonly string[];
  /** Where the OTP went, masked. */
  readonly destination?: string;
  /** The serial number of the OATH token. */
  readonly serialNumber?: string;
  /** The link of an authenticator app, for a QR code. */
  readonly link?: string;
  /** The key of an authenticator app in groups, for typing. */
  readonly key?: string;
  /** The options for a credential, as JSON: hand them to `createCredential`. */
  readonly options?: string;
  /** The registration that PingID Desktop on this very computer makes an attestation of. */
  readonly registration?: string;
  /** What a password must be like, as JSON: for hints, the service decides. */
  readonly passwordPolicy?: string;
}

/** A device. Its model and nickname come from outside: show them as text, never as HTML. */
export interface ViewDevice {
  /** Its id: the text of its digits of PingID's, a UUID of PingOne's. */
  readonly id?: string;
  readonly type?: string;
  readonly model?: string;
  readonly nickname?: string;
  readonly os?: string;
}

/** How a pairing ended. A name that you do not know is never to be taken for success. */
export interface ViewOutcome {
  /** `paired`, `not_paired`, `undetermined`, and more. */
  readonly outcome: string;
  readonly reason?: string;
  readonly evidence?: string;
  readonly device?: ViewDevice;
  readonly candidates: readonly ViewDevice[];
}

/** What a page may see of a pairing. */
export interface PairingView {
  /** Which machine it is. */
  readonly kind: string;
  /** `asking`, `finished`, `waiting` or `working`. */
  readonly state: string;
  /** What the service last said of the activation code or the job, such as `NOT_CLAIMED`. */
  readonly status?: string;
  /** The activation link, for a QR code or a button on the phone itself. */
  readonly link?: string;
  /** The activation code or PingOne's pairing key, for typing. */
  readonly activationCode?: string;
  /** What a QR code holds, where it is not the link: draw it exactly as it is. It is no link to follow. */
  readonly qr?: string;
  /** When the activation code, pairing key or flow expires. */
  readonly expires?: Date;
  readonly prompt?: Prompt;
  readonly outcome?: ViewOutcome;
}

type Members = Record<string, unknown>;

/**
 * Reads the JSON of a view, which the server wrote by `view.serialize()`. Throws a `TypeError` for another form, or a
 * version that is not known.
 */
export function parseView(json: string): PairingView {
  const document: unknown = JSON.parse(json);
  if (!isObject(document) || document["version"] !== 1) throw new TypeError("expected a pairing view of version 1");
  const { version: _, ...rest } = document;
  const view = camel(rest);
  if (typeof view["kind"] !== "string" || typeof view["state"] !== "string") {
    throw new TypeError("expected a pairing view");
  }
  if (typeof view["expires"] === "number") view["expires"] = new Date(view["expires"]);
  if (isObject(view["prompt"])) view["prompt"] = { methods: [], ...camel(view["prompt"]) };
  if (isObject(view["outcome"])) view["outcome"] = { candidates: [], ...camel(view["outcome"]) };
  return view as unknown as PairingView;
}

/**
 * Lets the browser make a credential by the options of a question, and gives its JSON: the answer to be sent to the
 * server. Rejects with what the browser says, such as a `NotAllowedError` of a user who declined.
 */
export async function createCredential(options: string, signal?: AbortSignal): Promise<string> {
  const publicKey = creationOptions(JSON.parse(options) as Members);
  const request: CredentialCreationOptions = signal === undefined ? { publicKey } : { publicKey, signal };
  const made = await navigator.credentials.create(request);
  if (made === null) throw new TypeError("the browser made no credential");
  return credentialJson(made as PublicKeyCredential);
}

/** Whether this browser can make credentials, and this page may ask for them. */
export function canCreateCredentials(): boolean {
  return typeof PublicKeyCredential === "function" && globalThis.isSecureContext;
}

function creationOptions(options: Members): PublicKeyCredentialCreationOptions {
  // Browsers of WebAuthn Level 3 read the JSON by themselves.
  const own = (PublicKeyCredential as unknown as { parseCreationOptionsFromJSON?: (json: Members) => unknown })
    .parseCreationOptionsFromJSON;
  if (own !== undefined) return own.call(PublicKeyCredential, options) as PublicKeyCredentialCreationOptions;
  const read = structuredClone(options);
  read["challenge"] = bytesOf(read["challenge"]);
  const user = read["user"] as Members;
  user["id"] = bytesOf(user["id"]);
  for (const credential of (read["excludeCredentials"] as Members[] | undefined) ?? []) {
    credential["id"] = bytesOf(credential["id"]);
  }
  return read as unknown as PublicKeyCredentialCreationOptions;
}

function credentialJson(credential: PublicKeyCredential): string {
  const own = (credential as { toJSON?: () => unknown }).toJSON;
  if (own !== undefined) return JSON.stringify(own.call(credential));
  const response = credential.response as AuthenticatorAttestationResponse;
  return JSON.stringify({
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  });
}

/** Members in camel case, without those that are null. */
function camel(members: Members): Members {
  const named = Object.entries(members).filter(([, value]) => value !== null);
  const spelt = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(named.map(([name, value]) => [spelt(name), value]));
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  const binary = atob(String(text).replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// How a pairing ended.

import { type Reason, type ViewDevice, type ViewOutcome, visible } from "pingpair";

import type { Session } from "../sessions.js";
import { Action } from "./layout.js";
import type { StatusProps } from "./status.js";

const REASONS: Partial<Record<Reason, string>> = {
  cancelled: "You cancelled. If somebody else saw a code, tell your administrator: it can still be used.",
  code_expired: "The code has expired.",
  deadline_passed: "That took too long.",
  device_exists: "This device is paired already.",
  session_ended: "That took too long.",
  too_many_devices: "You have as many devices as are allowed.",
  user_exists: "You have a paired device already. Ask your administrator to add another one.",
};

type EndedProps = StatusProps & { readonly outcome: ViewOutcome };

export function Ended({ session, view, outcome }: EndedProps) {
  if (outcome.outcome === "undetermined") return <Undetermined session={session} outcome={outcome} />;
  if (outcome.outcome !== "paired") return <NotPaired session={session} outcome={outcome} />;
  const device = outcome.device ?? {};
  if (session.verdict === "not_mine") return <Removed session={session} />;
  // A key was touched at this very browser; a code can have been scanned by anybody who saw it.
  const isProven = view.link === undefined && isKey(device) && outcome.evidence !== "inferred";
  if (session.verdict === "mine" || isProven) return <Done session={session} device={device} />;
  return <IsItYours session={session} device={device} />;
}

function Done({ session, device }: { readonly session: Session; readonly device: ViewDevice }) {
  return (
    <>
      <h1>Done</h1>
      <p class="success">
        <Named device={device} /> is yours, and is paired with <strong>{session.username}</strong>.
      </p>
    </>
  );
}

function IsItYours({ session, device }: { readonly session: Session; readonly device: ViewDevice }) {
  return (
    <>
      <h1>{isKey(device) ? "Is this your security key?" : "Is this your phone?"}</h1>
      <p class="success">
        <Named device={device} />
      </p>
      <p>It is paired with your account. Check that it is the one in your hand.</p>
      <div class="choice">
        <Action session={session} to="/pairing/verdict" fields={{ verdict: "mine" }}>
          Yes, it is mine
        </Action>
        <Action session={session} to="/pairing/verdict" fields={{ verdict: "not_mine" }} plain>
          No, remove it
        </Action>
      </div>
    </>
  );
}

function Removed({ session }: { readonly session: Session }) {
  return (
    <>
      <h1>That device is removed</h1>
      <p class="problem">
        If you do not know it, somebody else saw your code: tell your administrator, and change your password.
      </p>
      <BeginAgain session={session} />
    </>
  );
}

function Undetermined({ session, outcome }: { readonly session: Session; readonly outcome: ViewOutcome }) {
  return (
    <>
      <h1>{outcome.candidates.length > 0 ? "Which device is yours?" : "It is not known yet"}</h1>
      <p class="problem">The connection broke, so it is not known whether your device is paired.</p>
      <div class="choice">
        {outcome.candidates.map((device) => (
          <div key={device.id}>
            <Named device={device} />{" "}
            <Action session={session} to="/pairing/settle" fields={{ device: device.id ?? "" }}>
              This one is mine
            </Action>
          </div>
        ))}
        <Action session={session} to="/pairing/settle" fields={{ device: "look_again" }} plain>
          Look again
        </Action>
      </div>
    </>
  );
}

function NotPaired({ session, outcome }: { readonly session: Session; readonly outcome: ViewOutcome }) {
  const { reason } = outcome;
  return (
    <>
      <h1>No device was paired</h1>
      <p class="problem">{(reason && REASONS[reason]) ?? `The reason: ${reason ?? outcome.outcome}.`}</p>
      <BeginAgain session={session} />
    </>
  );
}

function BeginAgain({ session }: { readonly session: Session }) {
  return (
    <Action session={session} to="/pairing">
      Begin again
    </Action>
  );
}

/** A device by what its user knows it by. */
function Named({ device }: { readonly device: ViewDevice }) {
  const { nickname = isKey(device) ? "Your security key" : "Unnamed phone", model } = device;
  // Names come from phones: line ends, and marks that turn text around, become visible.
  return (
    <>
      <strong>{visible(nickname)}</strong>
      {model && `, ${visible(model)}`}
    </>
  );
}

function isKey(device: ViewDevice): boolean {
  return device.type === "Security Key";
}

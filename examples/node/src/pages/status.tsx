// What of the page of a pairing changes.

import type { PairingView } from "pingpair";

import type { Session } from "../sessions.js";
import { Action } from "./layout.js";
import { Ended } from "./outcome.js";
import { Question } from "./question.js";

export interface StatusProps {
  readonly session: Session;
  readonly view: PairingView;
}

/** `data-over` says that nothing more is to be expected. */
export function Status(props: StatusProps) {
  const { view } = props;
  return (
    <section data-state={view.state} data-over={view.outcome && ""}>
      {view.outcome ? <Ended {...props} outcome={view.outcome} /> : <UnderWay {...props} />}
    </section>
  );
}

function UnderWay({ session, view }: StatusProps) {
  return (
    <>
      {view.prompt ? <Question session={session} prompt={view.prompt} /> : <Waiting view={view} />}
      <Action session={session} to="/pairing/cancel" plain>
        Cancel
      </Action>
    </>
  );
}

function Waiting({ view }: { readonly view: PairingView }) {
  if (view.link === undefined) {
    const text = view.status ? "Your phone has scanned the code. Finish the pairing there." : "Working …";
    return (
      <>
        <h1>One moment</h1>
        <p class="waiting">{text}</p>
      </>
    );
  }
  return (
    <>
      <h1>Scan this code</h1>
      <p>Open the PingID app on your phone and scan:</p>
      {/* An image that the package draws, without text in it. */}
      <figure role="img" aria-label="QR code to scan" dangerouslySetInnerHTML={{ __html: view.link.svg() }} />
      <p>
        Or type this code into the app: <code>{view.activationCode}</code>
      </p>
      <p class="waiting">Waiting for your phone …</p>
    </>
  );
}

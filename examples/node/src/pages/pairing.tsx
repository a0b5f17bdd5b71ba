import type { PairingView } from "pingpair";

import type { Session } from "../sessions.js";
import { Layout } from "./layout.js";
import { Status } from "./status.js";

/** The page of a pairing; its script keeps what changes up to date, and asks for credentials. */
export function PairingPage({ session, view }: { readonly session: Session; readonly view: PairingView }) {
  return (
    <Layout session={session} script="/static/pairing.js">
      <div id="pairing" aria-live="polite" data-csrf={session.csrf}>
        <Status session={session} view={view} />
      </div>
      <template id="working">
        <h1>One moment</h1>
        <p class="waiting">Working …</p>
      </template>
      <p id="problem" class="problem" role="alert" hidden />
      <p id="connection" role="status" hidden>
        There is no connection at the moment. This page keeps trying.
      </p>
      <noscript>
        <p>
          Without JavaScript, <a href="/pairing">reload this page</a> to see how it goes on.
        </p>
      </noscript>
    </Layout>
  );
}

import type { Session } from "../sessions.js";
import { Action, Layout } from "./layout.js";

export function HomePage({ session }: { readonly session: Session }) {
  return (
    <Layout session={session}>
      <h1>Pair a device</h1>
      <p>You need a phone with the PingID app, or a security key. Keep it at hand.</p>
      <Action session={session} to="/pairing">
        Pair a device
      </Action>
    </Layout>
  );
}

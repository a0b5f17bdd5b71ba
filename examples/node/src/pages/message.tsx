import { Layout } from "./layout.js";

/** Says why not. */
export function MessagePage({ message }: { readonly message: string }) {
  return (
    <Layout title="Not now">
      <h1>That did not work</h1>
      <p role="alert">{message}</p>
      <p>
        <a href="/">Back to the beginning</a>
      </p>
    </Layout>
  );
}

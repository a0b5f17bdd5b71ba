import { Layout, Token } from "./layout.js";

export function LoginPage({ csrf, failed = false }: { readonly csrf: string; readonly failed?: boolean }) {
  return (
    <Layout title="Log in">
      <h1>Log in</h1>
      {failed && (
        <p class="problem" role="alert">
          Name or password is wrong.
        </p>
      )}
      <form method="post" action="/login">
        <Token csrf={csrf} />
        <label for="username">Name</label>
        <input id="username" name="username" autocomplete="username" maxLength={250} required />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Log in</button>
      </form>
    </Layout>
  );
}

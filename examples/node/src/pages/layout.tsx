// What all pages have.

import type { ComponentChildren } from "preact";

import type { Session } from "../sessions.js";

interface LayoutProps {
  readonly title?: string;
  readonly session?: Session;
  /** The page's script. */
  readonly script?: string;
  readonly children: ComponentChildren;
}

export function Layout({ title = "Pair a device", session, script, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/static/icon.svg" />
        <link rel="stylesheet" href="/static/style.css" />
        {script && <script src={script} type="module" />}
      </head>
      <body>
        <header>
          <a href="/">Pair a device</a>
          {session?.username && (
            <form method="post" action="/logout">
              <Token csrf={session.csrf} />
              <span>{session.username}</span>
              <button type="submit" class="plain">
                Log out
              </button>
            </form>
          )}
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** What shows that a form is one of this session. */
export function Token({ csrf }: { readonly csrf: string }) {
  return <input type="hidden" name="csrf" value={csrf} />;
}

interface ActionProps {
  readonly session: Session;
  readonly to: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly plain?: boolean;
  readonly children: ComponentChildren;
}

/** A button that sends something. It works without JavaScript. */
export function Action({ session, to, fields = {}, plain = false, children }: ActionProps) {
  return (
    <form method="post" action={to}>
      <Token csrf={session.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <button type="submit" class={plain ? "plain" : undefined}>
        {children}
      </button>
    </form>
  );
}

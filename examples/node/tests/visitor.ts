// A client without a browser. It sends its cookie by http as well, as browsers do for localhost.

export const PASSWORDS = { meredith: "correct horse", bartholomew: "battery staple" } as const;

export type Username = keyof typeof PASSWORDS;

export class Visitor {
  constructor(
    /** The replica that it asks. */
    public url: string,
    /** What it has got from the service. */
    public cookie = "",
  ) {}

  /** One who has logged in. */
  static async loggedIn(url: string, username: Username): Promise<Visitor> {
    const visitor = new Visitor(url);
    const form = { csrf: await visitor.csrf("/login"), username, password: PASSWORDS[username] };
    const answer = await visitor.post("/login", form);
    if (answer.status !== 303 || answer.headers.get("location") !== "/") throw new Error(await answer.text());
    return visitor;
  }

  async get(path: string): Promise<Response> {
    return this.#fetch(path, {});
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  async post(path: string, form: Readonly<Record<string, string>>, headers: HeadersInit = {}): Promise<Response> {
    return this.#fetch(path, { method: "POST", body: new URLSearchParams(form), headers });
  }

  /** Sends a form of this session. */
  async submit(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.post(path, { csrf: await this.csrf("/"), ...fields });
  }

  /** Sends a credential, as the page's script does. */
  async sendCredential(credential: object): Promise<Response> {
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": await this.csrf("/") };
    return this.#fetch("/pairing/credential", { method: "POST", body: JSON.stringify(credential), headers });
  }

  /** The token in the forms of a page. */
  async csrf(path: string): Promise<string> {
    const [, token] = /name="csrf" value="([^"]+)"/.exec(await this.text(path)) ?? [];
    if (token === undefined) throw new Error("there is no form");
    return token;
  }

  async #fetch(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers);
    if (this.cookie !== "") headers.set("Cookie", this.cookie);
    const answer = await fetch(this.url + path, { ...request, headers, redirect: "manual" });
    this.cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? this.cookie;
    return answer;
  }
}

// What the service is told by its environment.

/** Where everything is. The organisation's settings come from `PINGPAIR_PROPERTIES`. */
export interface Settings {
  /** Where sessions, leases and snapshots are: the same for all replicas. */
  readonly databaseUrl: string;
  /** Who may log in; `npm run add-user` writes it. */
  readonly usersFile: string;
  /** The domain that security keys are registered for, and the pages that may ask for them. */
  readonly relyingParty: { readonly id: string; readonly name: string; readonly origins: readonly string[] };
  readonly host: string;
  readonly port: number;
}

/** Reads them; what is not set is as for trying it by hand. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(environment["PORT"] ?? 8000);
  return {
    databaseUrl: environment["DATABASE_URL"] ?? "postgresql://localhost/enrolment",
    usersFile: environment["USERS_FILE"] ?? "users.json",
    relyingParty: {
      id: environment["RELYING_PARTY_ID"] ?? "localhost",
      name: environment["RELYING_PARTY_NAME"] ?? "Example",
      origins: (environment["ORIGINS"] ?? `http://localhost:${port}`).split(","),
    },
    host: environment["HOST"] ?? "127.0.0.1",
    port,
  };
}

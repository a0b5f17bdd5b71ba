// A real browser: Debian's Chromium, which the tests of all languages use.

import assert from "node:assert/strict";
import { accessSync, constants, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

import { type Browser, type CDPSession, chromium, type Locator, type Page } from "playwright-core";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

import { PATIENCE } from "./processes.js";
import { PASSWORDS, type Username } from "./visitor.js";

/** Neither it nor its driver downloads anything. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--no-proxy-server",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page that complains when the browser finds anything wrong, such as what its policy forbids. */
export interface Tab extends AsyncDisposable {
  readonly page: Page;
}

export async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => complaints.push(message.text()));
  return {
    page,
    async [Symbol.asyncDispose]() {
      await context.close();
      // Neither replicas that were killed nor requests that were refused are faults of the page.
      assert.deepEqual(
        complaints.filter((text) => !text.includes("Failed to load resource")),
        [],
      );
    },
  };
}

/** Logs in as a person does, and begins. */
export async function begin(page: Page, url: string, username: Username): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Name").fill(username);
  await page.getByLabel("Password").fill(PASSWORDS[username]);
  await press(page, "Log in");
  await press(page, "Pair a device");
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Waits until the page has this heading. */
export async function heading(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { name: text, exact: true }).waitFor();
}

/** The activation code that a phone reads off the screen. */
export async function scanned(page: Page): Promise<string> {
  const [found] = await readBarcodes(await screenshot(page.getByRole("img", { name: "QR code" })));
  assert.ok(found?.isValid, "there is no QR code");
  const query = Buffer.from(new URL(found.text).search.slice(1), "base64").toString();
  return query.replace(/^act_code=/, "");
}

/** A security key in software, at a USB port of the page's computer. */
export class SecurityKey {
  readonly #session: CDPSession;
  readonly #id: string;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
  }

  static async plugIn(page: Page, { fingerKnown = true } = {}): Promise<SecurityKey> {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "usb",
        hasUserVerification: true,
        isUserVerified: fingerKnown,
        automaticPresenceSimulation: true,
      },
    });
    return new SecurityKey(session, authenticatorId);
  }

  /** Whether the finger of who uses it is known to it. */
  async knowFinger(isKnown: boolean): Promise<void> {
    await this.#session.send("WebAuthn.setUserVerified", { authenticatorId: this.#id, isUserVerified: isKnown });
  }

  /** The relying parties that it holds credentials for. */
  async relyingParties(): Promise<(string | undefined)[]> {
    const { credentials } = await this.#session.send("WebAuthn.getCredentials", { authenticatorId: this.#id });
    return credentials.map(({ rpId }) => rpId);
  }
}

async function screenshot(locator: Locator): Promise<Uint8Array> {
  await prepare();
  return locator.screenshot();
}

/** The reader of QR codes, from its package: it would be fetched from elsewhere otherwise. */
async function prepare(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const binary = await readFile(file);
  prepareZXingModule({ overrides: { wasmBinary: binary.buffer.slice(binary.byteOffset) as ArrayBuffer } });
}

function executable(): string {
  const named = process.env["PINGPAIR_CHROMIUM"];
  if (named) return named;
  const list = new URL("../../../../tests/src/browser/executables.txt", import.meta.url);
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of readFileSync(list, "utf8").trim().split("\n")) {
    const found = [name, ...folders.map((folder) => join(folder, name))].find(
      (path) => path.includes("/") && isExecutable(path),
    );
    if (found !== undefined) return found;
  }
  throw new Error("there is no Chromium: scripts/install-browser.sh installs it");
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

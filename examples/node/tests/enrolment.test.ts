// A user enrols in a browser, and another replica goes on when the first one dies.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Device } from "pingpair";
import type { Browser, Page } from "playwright-core";

import { begin, heading, launch, openTab, press, SecurityKey, scanned } from "./browser.js";
import { contents } from "./database.js";
import { eventually } from "./processes.js";
import { delivered, type Service, startService } from "./service.js";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PHONE = { model: "Pixel 9", nickname: "Mer's <b>phone</b>" };

/** The phone scans what is on the screen, and its user confirms it. */
async function pairPhone(page: Page, { sandbox }: Service): Promise<string> {
  await heading(page, "Scan this code");
  const code = await scanned(page);
  await sandbox.scan(code, PHONE);
  await sandbox.pair(code);
  await sandbox.finish(code);
  await heading(page, "Is this your phone?");
  assert.equal(await page.locator(".success").textContent(), "Mer's <b>phone</b>, Pixel 9");
  assert.ok(!(await page.content()).includes(code));
  return code;
}

async function devices({ sandbox }: Service): Promise<readonly Device[]> {
  using client = sandbox.client();
  return (await client.getUserDetails({ username: "meredith" })).user.devices;
}

async function came(service: Service, operation: string): Promise<void> {
  await eventually(async () => (await delivered(service))[operation], `${operation} does not come`);
}

test("a user pairs a phone and confirms it, and its code stands nowhere else", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  await begin(page, service.url, "meredith");
  await press(page, "My phone");
  await heading(page, "Scan this code");
  const code = await scanned(page);
  assert.ok(!(await contents(service.database)).includes(code));
  await pairPhone(page, service);
  await press(page, "Yes, it is mine");
  await heading(page, "Done");
  assert.equal((await devices(service))[0]?.model, "Pixel 9");
  for (const { output } of service.replicas) assert.ok(!output.includes(code) && !output.includes("meredith"));
  const counts = await delivered(service);
  assert.deepEqual([counts["adduser"], counts["getactivationcode"]], [1, 1]);
});

test("a phone that is somebody else's is removed", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  await begin(page, service.url, "meredith");
  await press(page, "My phone");
  await pairPhone(page, service);
  await press(page, "No, remove it");
  await heading(page, "That device is removed");
  assert.deepEqual(await devices(service), []);
});

test("a user pairs a security key", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  const key = await SecurityKey.plugIn(page);
  await begin(page, service.url, "meredith");
  await press(page, "A security key");
  await press(page, "Use the security key");
  await heading(page, "Done");
  assert.deepEqual(await key.relyingParties(), ["localhost"]);
  assert.equal((await devices(service))[0]?.kind, "Security Key");
  const counts = await delivered(service);
  assert.deepEqual([counts["webauthnstartpairing"], counts["webauthnfinishpairing"]], [1, 1]);
});

test("a user whom the security key does not know can try again", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  const key = await SecurityKey.plugIn(page, { fingerKnown: false });
  await begin(page, service.url, "meredith");
  await press(page, "A security key");
  await press(page, "Use the security key");
  await page.getByRole("alert").getByText("The security key was not used").waitFor();
  assert.equal((await delivered(service))["webauthnfinishpairing"], undefined);
  await key.knowFinger(true);
  await press(page, "Use the security key");
  await heading(page, "Done");
  assert.equal((await delivered(service))["webauthnfinishpairing"], 1);
});

for (const operation of ["getuserdetails", "adduser", "pairingstatus"]) {
  test(`the other replica goes on when one is killed in the middle of ${operation}`, async () => {
    await using service = await startService();
    await using tab = await openTab(browser);
    const { page } = tab;
    await service.sandbox.addFault(operation, "late", { delayMilliseconds: 600_000 });
    await begin(page, service.url, "meredith");
    if (operation === "pairingstatus") await press(page, "My phone");
    // Whoever dies before the page has come leaves the browser with its own page.
    await heading(page, operation === "pairingstatus" ? "Scan this code" : "One moment");
    await came(service, operation);
    await service.replicas[0].kill();
    if (operation !== "pairingstatus") await press(page, "My phone");
    await pairPhone(page, service);
    await press(page, "Yes, it is mine");
    await heading(page, "Done");
    const counts = await delivered(service);
    assert.deepEqual([counts["adduser"], counts["getactivationcode"]], [1, 1]);
  });
}

test("a credential whose reply died with its replica is not sent twice, and the key is paired", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  await SecurityKey.plugIn(page);
  await service.sandbox.addFault("webauthnfinishpairing", "late", { delayMilliseconds: 600_000 });
  await begin(page, service.url, "meredith");
  await press(page, "A security key");
  await press(page, "Use the security key");
  await came(service, "webauthnfinishpairing");
  await service.replicas[0].kill();
  await heading(page, "Done");
  const counts = await delivered(service);
  assert.deepEqual([counts["webauthnstartpairing"], counts["webauthnfinishpairing"]], [1, 1]);
});

test("a code whose reply died with its replica is not minted twice", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  await service.sandbox.addFault("getactivationcode", "late", { delayMilliseconds: 600_000 });
  await begin(page, service.url, "meredith");
  await press(page, "My phone");
  await heading(page, "One moment");
  await came(service, "getactivationcode");
  await service.replicas[0].kill();
  await heading(page, "The connection broke");
  await press(page, "Begin again");
  await page.getByRole("alert").getByText("half a minute").waitFor();
  assert.equal((await delivered(service))["getactivationcode"], 1);
  await page.goBack();
  await press(page, "Cancel");
  // Whoever has the code that got lost can still use it.
  await heading(page, "It is not known yet");
  await press(page, "Look again");
  await heading(page, "It is not known yet");
});

test("a replica that is stopped lets the other one go on", async () => {
  await using service = await startService();
  await using tab = await openTab(browser);
  const { page } = tab;
  await begin(page, service.url, "meredith");
  await press(page, "My phone");
  await heading(page, "Scan this code");
  assert.equal(await service.replicas[0].stop(), 0);
  await pairPhone(page, service);
  await press(page, "Yes, it is mine");
  await heading(page, "Done");
});

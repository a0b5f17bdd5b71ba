// Asks how the pairing stands, and shows it, until it is over; asks the browser for a credential when it is wanted.
// Whichever replica answers, the page goes on.

import { canCreateCredentials, createCredential, parseView } from "pingpair/browser";

const BETWEEN = 1_000;
const PATIENCE = 10_000;

const place = element("pairing");
const connection = element("connection");
const problem = element("problem");
let shown: string | undefined;
let isBusy = false;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`the page has no element ${id}`);
  return found;
}

async function get(path: string): Promise<string> {
  const answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  if (answer.redirected || answer.status === 404) {
    // Logged out, or the pairing is not this session's any more: the page itself tells.
    location.assign("/pairing");
  }
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

async function refresh(): Promise<void> {
  const text = await get("/pairing/status");
  connection.hidden = true;
  if (isBusy || text === shown) return;
  // The server has escaped what comes from outside. What is the same keeps its focus.
  place.innerHTML = text;
  shown = text;
  // What went wrong with a credential is of no interest once none is asked for.
  if (place.querySelector("[data-makes]") === null) problem.hidden = true;
}

function isOver(): boolean {
  return place.querySelector("[data-over]") !== null;
}

async function follow(): Promise<void> {
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    try {
      await refresh();
    } catch {
      connection.hidden = false;
    }
  }
}

/** Lets the browser make a credential, and answers the question with it. */
async function useKey(): Promise<void> {
  problem.hidden = true;
  if (!canCreateCredentials()) return say("This browser knows no security keys.");
  const { prompt } = parseView(await get("/pairing/view"));
  if (prompt?.options === undefined) return;
  let credential: string;
  try {
    credential = await createCredential(prompt.options);
  } catch (error) {
    const isKnown = error instanceof DOMException && error.name === "InvalidStateError";
    return say(isKnown ? "This security key is paired already." : "The security key was not used. Please try again.");
  }
  showWorking();
  const headers = { "Content-Type": "application/json", "X-CSRF-Token": place.dataset["csrf"] ?? "" };
  const answer = await fetch("/pairing/credential", { method: "POST", headers, body: credential });
  if (!answer.ok) say("That did not work. Please try again.");
}

function say(text: string): void {
  problem.textContent = text;
  problem.hidden = false;
}

function showWorking(): void {
  const working = element("working") as HTMLTemplateElement;
  place.replaceChildren(working.content.cloneNode(true));
  shown = undefined;
}

place.addEventListener("click", async (event) => {
  const button = event.target;
  if (!(button instanceof HTMLButtonElement) || button.dataset["makes"] !== "credential" || isBusy) return;
  isBusy = true;
  button.disabled = true;
  try {
    await useKey();
  } catch {
    // No replica answered: how it stands is shown as soon as one does.
    connection.hidden = false;
  } finally {
    isBusy = false;
    button.disabled = false;
  }
});

void follow();

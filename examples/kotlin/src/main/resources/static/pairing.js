// Shows what becomes of the pairing, and loads the page anew where there is something else to show.

const WORDS = {
  NOT_CLAIMED: "Scan the code with the PingID app.",
  CLAIMED: "The phone has the code.",
  VERIFIED: "Follow the steps on the phone.",
};
const status = document.querySelector("#status");

async function look() {
  try {
    const answer = await fetch("/pairing/view", { cache: "no-store", credentials: "same-origin", redirect: "error" });
    if (!answer.ok) return location.reload();
    const view = await answer.json();
    const hasCode = view.link !== null;
    if (view.state === "finished" || view.state === "asking" || hasCode !== (status.dataset.code === "true")) {
      return location.reload();
    }
    // As text: what a newer server says may be anything.
    status.textContent = WORDS[view.status] ?? status.textContent;
  } catch {
    // It is looked again.
  }
  setTimeout(look, 1000);
}

if (status !== null) setTimeout(look, 1000);

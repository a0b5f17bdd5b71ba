// Asks how the pairing stands, and shows it, until it is over. Whichever replica answers, the page goes on.
"use strict";

const place = document.getElementById("pairing");
const connection = document.getElementById("connection");
const BETWEEN = 1000;
let shown = null;

async function refresh() {
  const answer = await fetch("/pairing/status", { cache: "no-store", signal: AbortSignal.timeout(10000) });
  if (answer.redirected || answer.status === 404) {
    // Logged out, or the pairing is not this session's any more: the page itself tells.
    location.assign("/pairing");
    return false;
  }
  if (!answer.ok) throw new Error(answer.statusText);
  const text = await answer.text();
  connection.hidden = true;
  // The server has escaped what comes from outside. What is the same keeps its focus.
  if (text !== shown) place.innerHTML = shown = text;
  return !isOver();
}

function isOver() {
  return place.querySelector("[data-over]") !== null;
}

async function follow() {
  let goesOn = !isOver();
  while (goesOn) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    try {
      goesOn = await refresh();
    } catch {
      connection.hidden = false;
    }
  }
}

follow();

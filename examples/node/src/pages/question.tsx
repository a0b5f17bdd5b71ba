// What a pairing asks the user.

import type { Prompt } from "pingpair";

import type { Session } from "../sessions.js";
import { Action } from "./layout.js";

interface QuestionProps {
  readonly session: Session;
  readonly prompt: Prompt;
}

export function Question({ session, prompt }: QuestionProps) {
  switch (prompt.wanted) {
    case "method":
      return <Choice session={session} />;
    case "credential":
      return <Credential session={session} prompt={prompt} />;
    default:
      return <Again session={session} />;
  }
}

function Choice({ session }: { readonly session: Session }) {
  return (
    <>
      <h1>What do you want to pair?</h1>
      <div class="choice">
        <Action session={session} to="/pairing/method" fields={{ method: "phone" }}>
          My phone
        </Action>
        <Action session={session} to="/pairing/method" fields={{ method: "security_key" }}>
          A security key
        </Action>
      </div>
    </>
  );
}

/** The page's script looks for `data-makes`. */
function Credential({ session, prompt }: QuestionProps) {
  return (
    <>
      <h1>Use your security key</h1>
      {prompt.problem && <p class="problem">That did not work. Please try again.</p>}
      <p>Put it into your computer. Touch it when your browser asks for that.</p>
      <button type="button" data-makes="credential" data-answers-left={prompt.answersLeft}>
        Use the security key
      </button>
      {prompt.startAgain && (
        <Action session={session} to="/pairing/again" plain>
          Begin again
        </Action>
      )}
      <noscript>
        <p class="problem">Security keys need JavaScript.</p>
      </noscript>
    </>
  );
}

function Again({ session }: { readonly session: Session }) {
  return (
    <>
      <h1>The connection broke</h1>
      <p class="problem">It is not known what became of the last request.</p>
      <Action session={session} to="/pairing/again">
        Begin again
      </Action>
    </>
  );
}

// Looks again at the part of a page that waits for others, and leaves the rest alone: what is being written stays.
"use strict";

const part = document.getElementById("live");
let seconds = Number(part?.dataset.liveSeconds);

// Every look brings new tokens for the forms, and nothing else that is new by itself.
const shown = (element) => element.innerHTML.replace(/name="form-token" value="[^"]*"/g, "");

async function lookAgain() {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" }, redirect: "error" });
    if (answer.status < 500) {
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
      if (!answer.ok || !next) {
        return;
      }

      if (next.dataset.livePage !== part.dataset.livePage) {
        location.reload();
        return;
      }

      // Somebody about to press a button there keeps it until the next look.
      if (shown(next) !== shown(part) && !part.querySelector("form:focus-within")) {
        part.replaceChildren(...next.childNodes);
      }

      if (!next.dataset.liveSeconds) {
        return;
      }

      seconds = Number(next.dataset.liveSeconds);
    }
  } catch {
    // Offline for a moment: the next look may find its way.
  }

  setTimeout(lookAgain, seconds * 1000);
}

if (seconds > 0) {
  setTimeout(lookAgain, seconds * 1000);
}

// Says once a minute that the reader of a page is there, as the button does that it stands beside: while the page is in view, and when it comes back.
"use strict";

const sign = document.querySelector("form[data-part=sign]");
const SIGN_MS = 60_000;
const LOOK_MS = 5_000;
let signedAt = -SIGN_MS;

async function giveSign() {
  if (document.visibilityState !== "visible" || performance.now() - signedAt < SIGN_MS) {
    return;
  }

  signedAt = performance.now();
  try {
    await fetch(sign.action, { method: "POST", body: new URLSearchParams(new FormData(sign)), redirect: "manual" });
  } catch {
    // Offline for a moment: the next sign may find its way.
  }
}

if (sign) {
  void giveSign();
  setInterval(giveSign, LOOK_MS);
  document.addEventListener("visibilitychange", giveSign);
}

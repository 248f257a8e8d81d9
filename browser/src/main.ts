import { Check } from "./check";
import { Page } from "./page";
import { Room } from "./room";
import { serveTimers, startTimers } from "./timer";

if (typeof document === "undefined") {
  serveTimers();
} else {
  start(document.getElementById("call"), (document.currentScript as HTMLScriptElement | null)?.src);
}

function start(root: HTMLElement | null, script: string | undefined): void {
  if (!root) {
    return;
  }

  const page = new Page(root);
  page.show("default", false);
  page.show("ready", true);
  if (page.data.mode === "check") {
    new Check(page).start();
  } else {
    startTimers(script);
    void new Room(page).start();
  }
}

import type { Page } from "./page";

export interface Pass {
  roomId: string;
  token: string;
}

/** Asks the app for what this person needs to join. It is asked again before the token runs out. */
export async function askForPass(page: Page): Promise<Pass> {
  const answer = await fetch(page.data.pass!, {
    method: "POST",
    body: new URLSearchParams({ [page.data.tokenField!]: page.data.token! }),
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }

  const pass = (await answer.json()) as Partial<Pass>;
  if (!pass.roomId || !pass.token) {
    throw new Error("no-room");
  }

  return { roomId: pass.roomId, token: pass.token };
}

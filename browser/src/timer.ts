// Browsers slow the timers of hidden pages down to one a minute; those of a worker go on. The worker runs this same file.

type Wake = () => void;

const waiting = new Map<number, Wake>();
let last = 0;
let worker: Worker | undefined;

/** Called in the worker. */
export function serveTimers(): void {
  onmessage = ({ data }: MessageEvent<{ id: number; ms: number }>) => setTimeout(() => postMessage(data.id), data.ms);
}

/** @param script Address of this file; without it the page's own timers are used. */
export function startTimers(script: string | undefined): void {
  if (!script) {
    return;
  }

  try {
    const started = new Worker(script);
    started.onmessage = ({ data }: MessageEvent<number>) => wake(data);
    started.onerror = () => {
      worker = undefined;
      [...waiting.keys()].forEach(wake);
    };
    worker = started;
  } catch {
    worker = undefined;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (!worker) {
      setTimeout(resolve, ms);
      return;
    }

    waiting.set(++last, resolve);
    worker.postMessage({ id: last, ms });
  });
}

function wake(id: number): void {
  const resolve = waiting.get(id);
  waiting.delete(id);
  resolve?.();
}

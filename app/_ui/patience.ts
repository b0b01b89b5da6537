const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Tries again, after longer and longer pauses and as soon as the browser is connected, while what went wrong may be the
 * network; anything else is thrown.
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  isOfNetwork: (error: unknown) => boolean = () => true,
): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOfNetwork(error)) throw error;
      await connected(pause);
    }
  }
}

/**
 * Fetches a part of a page as soon as the server can be reached: a dialog or a menu opens then, where the whole page
 * would be given up. A part that the server no longer has is an error all the same.
 */
export function patient<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error && error.name === "ChunkLoadError")) throw error;
      await patiently(() => fetch("/api/health", { method: "HEAD", cache: "no-store" }));
      return await load();
    }
  };
}

/** Until the browser says that it is connected again, and no longer than the pause: a server can be away as well. */
function connected(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    window.addEventListener("online", go);
  });
}

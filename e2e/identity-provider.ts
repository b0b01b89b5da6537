import type { APIRequestContext } from "@playwright/test";
import { BASE_URL, IDENTITY_PROVIDER } from "./installation.ts";

/**
 * Asks Travaux to sign in at the identity provider, signs in there as `subject`, and answers the address to which the
 * provider sends the browser back, without going there. `tamper` may change the question on its way.
 */
export async function answerOfProvider(
  browser: APIRequestContext,
  subject: string,
  tamper: (question: URL) => void = () => undefined,
): Promise<URL> {
  const { csrfToken } = await (await browser.get("/api/auth/csrf")).json();
  const form = { csrfToken, callbackUrl: "/account", json: "true" };
  const { url } = await (await browser.post("/api/auth/signin/oidc", { form })).json();
  const question = new URL(url);
  tamper(question);
  let next = await redirection(browser, question.href);
  for (const answer of answers(subject)) {
    if (next.origin !== IDENTITY_PROVIDER) break;
    const posted = await browser.post(next.href, { form: answer, maxRedirects: 0 });
    next = await redirection(browser, locationOf(posted.headers(), next));
  }
  return next;
}

/** What is filled in on the provider's two pages. */
function answers(subject: string): readonly Record<string, string>[] {
  return [{ prompt: "login", login: subject, password: "any" }, { prompt: "consent" }];
}

/** Whether Travaux knows who this browser belongs to. */
export async function isSignedIn(browser: APIRequestContext): Promise<boolean> {
  return (await browser.get("/account", { maxRedirects: 0 })).status() === 200;
}

async function redirection(browser: APIRequestContext, address: string): Promise<URL> {
  const response = await browser.get(address, { maxRedirects: 0 });
  return new URL(locationOf(response.headers(), new URL(address)));
}

function locationOf(headers: Readonly<Record<string, string>>, here: URL): string {
  const { location } = headers;
  if (!location) throw new Error(`${here.origin}${here.pathname} does not lead anywhere (${BASE_URL})`);
  return new URL(location, here).href;
}

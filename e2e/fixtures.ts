import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { DEMO_PEOPLE, demoEmail } from "#prisma/seed/demo-cast.ts";
import { BASE_URL, DEMO_PASSWORD } from "./installation.ts";

declare global {
  interface Window {
    readonly axe: typeof axe;
    /** What Next shows of itself. */
    readonly next: { readonly router: { refresh(): void } };
  }
}

/** A person of the demo, by the first part of their address: "chair", "aldmark", "gorania.delegate". */
export type DemoLogin = (typeof DEMO_PEOPLE)[number]["login"];

type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface Fixtures {
  /** Opens a browser of their own for a person of the demo, signed in; empty, or on `path`. */
  readonly as: (login: DemoLogin, path?: string) => Promise<Page>;
}

interface WorkerFixtures {
  /** Signs a person of the demo in, once for all journeys of this worker. */
  readonly cookiesOf: (login: DemoLogin) => Promise<Cookies>;
  /** The address of the demo negotiation, without a slash at the end. */
  readonly demo: string;
}

/** Playwright's test with the demo's people. Every page that a journey leaves open is checked for script errors. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  cookiesOf: [
    async ({ browser }, use) => {
      const known = new Map<DemoLogin, Promise<Cookies>>();
      await use((login) => {
        const cookies = known.get(login) ?? signInOnce(browser, login);
        known.set(login, cookies);
        return cookies;
      });
    },
    { scope: "worker" },
  ],
  demo: [
    async ({ browser, cookiesOf }, use) => {
      const page = await openAs(browser, await cookiesOf("observer"));
      await page.goto("/");
      const href = await page.getByRole("link", { name: "Open the demo" }).getAttribute("href");
      await page.context().close();
      await use(String(href).replace(/\/treaty$/, ""));
    },
    { scope: "worker" },
  ],
  as: async ({ browser, cookiesOf }, use) => {
    const pages: Page[] = [];
    const mistakes: string[] = [];
    await use(async (login, path) => {
      const page = await openAs(browser, await cookiesOf(login));
      page.on("pageerror", (error) => mistakes.push(`${login}: ${error.message}`));
      pages.push(page);
      if (path !== undefined) await page.goto(path);
      return page;
    });
    for (const page of pages) await page.context().close();
    expect(mistakes).toEqual([]);
  },
});

export { expect };

async function openAs(browser: Browser, storageState?: Cookies): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({
    baseURL: BASE_URL,
    viewport,
    reducedMotion: "reduce",
    ...(storageState ? { storageState } : {}),
  });
  return context.newPage();
}

async function signInOnce(browser: Browser, login: DemoLogin): Promise<Cookies> {
  if (!DEMO_PEOPLE.some((person) => person.login === login)) throw new Error(`nobody is called ${login}`);
  const page = await openAs(browser);
  await page.goto("/sign-in");
  await signIn(page, demoEmail({ login }), DEMO_PASSWORD);
  const cookies = await page.context().storageState();
  await page.context().close();
  return cookies;
}

/** Fills in the form of /sign-in and waits until it has let the person in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Creates a negotiation in which the person is secretary; answers its address. */
export async function openNegotiation(page: Page, title: string): Promise<string> {
  await page.goto("/negotiations/new");
  await page.getByLabel("Title of the treaty").fill(title);
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await page.waitForURL(/\/negotiations\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

/** A negotiation of one journey alone, with a treaty from plain text; answers its address. */
export async function importTreaty(
  page: Page,
  { title, text }: { readonly title: string; readonly text: string },
): Promise<string> {
  const negotiation = await openNegotiation(page, title);
  await page.goto(`${negotiation}/treaty/import`);
  const field = page.getByLabel("Text of the treaty");
  await expectAlive(field);
  await field.fill(text);
  await page.getByRole("button", { name: "Import this treaty" }).click();
  await page.waitForURL(`${negotiation}/treaty`);
  return negotiation;
}

/** The secretariat, on its page of delegations, offers a seat, and somebody takes it. */
export async function takeSeat(
  secretary: Page,
  person: Page,
  seat: { readonly office: "Chair" | "Observer" } | { readonly headOf: string },
): Promise<void> {
  const invite = secretary.getByRole("button", { name: "Invite people" });
  await expectAlive(invite);
  await invite.click();
  const dialog = secretary.getByRole("dialog", { name: "Invite people" });
  const [field, option] = "office" in seat ? ["Office", seat.office] : ["Delegation", seat.headOf];
  await dialog.getByRole("combobox", { name: field }).click();
  await secretary.getByRole("option", { name: option, exact: true }).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await person.goto(await dialog.getByLabel("Link of the invitation").inputValue());
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  const take = person.getByRole("button", { name: "Take the seat" });
  await expectAlive(take);
  await take.click();
  await person.waitForURL(/\/negotiations\/[^/]+\/treaty/);
}

/** The address of a clause's page, by how its line in the outline of the treaty begins. Opens nothing. */
export async function addressOf(page: Page, negotiation: string, line: RegExp): Promise<string> {
  const html = await (await page.request.get(`${negotiation}/treaty`)).text();
  const lines = html.matchAll(/<a [^>]*href="#clause-([0-9a-f-]+)"[^>]*>(.*?)<\/a>/g);
  for (const [, id, words = ""] of lines)
    if (
      line.test(
        words
          .replace(/<[^>]*>/g, " ")
          .replace(/ +/g, " ")
          .trim(),
      )
    )
      return `${negotiation}/clauses/${id}`;
  throw new Error(`no line of the outline is ${line}`);
}

/** Begins to read the page again, as it does when there is news, and does not wait for it. */
export async function beginReading(page: Page): Promise<void> {
  await page.evaluate(() => window.next.router.refresh());
}

/** The part of the page hears keys: it came as plain HTML, and its scripts have taken it over. */
export async function expectAlive(part: Locator): Promise<void> {
  const hasHandlers = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith("__reactProps"));
  await expect.poll(() => part.evaluate(hasHandlers)).toBe(true);
  // React says so before it is done; it is when the page has nothing left to do
  await part.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}

/**
 * Colours on their way from light to dark have another contrast than either: they arrive at once. The page hears of
 * the other scheme with the next frame, and what it does about it shows in the one after.
 */
async function endTransitions(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}

const LOOKED_FOR: RunOptions = {
  resultTypes: ["violations"],
  // nothing here turns with the screen, and the sheets are not fetched a second time
  preload: false,
  // looked at by itself: while a page reads again, Next takes the title away for a moment
  rules: { "document-title": { enabled: false } },
};

/** Structure is the same in light and dark; colours are not. */
const COLOURS: RunOptions = {
  ...LOOKED_FOR,
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Kinds of pages whose dark colours these journeys have looked at: the same parts come again on every visit. */
const seenInDark = new Set<string>();

/** Which page it is, whatever it is about, how wide, and whether a dialog stands before it. */
async function kindOf(page: Page): Promise<string> {
  const place = new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
  return [place, page.viewportSize()?.width, await page.getByRole("dialog").count()].join(" ");
}

/** Each rule that is broken, with the places. Asked of axe itself: by its adapter all that is right is described too, which takes thrice as long. */
async function violationsIn(page: Page, options: RunOptions): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`);
  }, options);
}

/** axe finds nothing, in light, and in dark where this kind of page was not looked at before. There is no list of exceptions. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  const kind = await kindOf(page);
  const schemes = seenInDark.has(kind) ? (["light"] as const) : (["light", "dark"] as const);
  seenInDark.add(kind);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(endTransitions);
    const violations = await violationsIn(page, colorScheme === "dark" ? COLOURS : LOOKED_FOR);
    expect(violations.map((violation) => `${colorScheme}: ${violation}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

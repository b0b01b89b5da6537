import { readFile } from "node:fs/promises";
import type { Actor, Person } from "#lib/access/actor.ts";
import { hashPassword, passwordFits } from "#lib/account/server/password-hash.ts";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { addDelegations } from "#lib/delegation/server/add-delegations.ts";
import { acceptInvitation } from "#lib/member/server/accept-invitation.ts";
import { inviteMember } from "#lib/member/server/invite-member.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { db } from "#lib/platform/db.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { DEMO_BLOCS, DEMO_DELEGATIONS, DEMO_PEOPLE, type DemoPerson, demoEmail } from "./demo-cast.ts";
import { negotiateDemo } from "./negotiate-demo.ts";

const TREATY = new URL("./demo-treaty.md", import.meta.url);
const DAY_MS = 86_400_000;

/** The people of the demo by their login, and the seats they act from. */
export type DemoActors = ReadonlyMap<string, Actor>;

/**
 * Fills an empty database with the demo: a treaty, its delegations, positions, mechanisms, votes and some history, all
 * by the commands that people use, so that its record is as true as any. Does nothing if anybody has an account.
 * A demo whose making was cut short is closed to everybody and made anew. Answers whether it seeded.
 */
export async function seedDemoIfEmpty(password: string): Promise<boolean> {
  await abandonUnfinishedDemo();
  if ((await db().user.count({ where: CAN_SIGN_IN })) > 0) return false;
  const passwordHash = await hashPassword(password);
  const people = new Map<DemoPerson, Person>();
  for (const person of DEMO_PEOPLE) people.set(person, await createPerson(person, passwordHash));
  const actors = await seatPeople(people);
  await negotiateDemo(actors);
  const [actor] = actors.values();
  await db().negotiation.update({
    where: { id: actor?.negotiationId },
    data: { isDemo: true },
    select: { id: true },
  });
  return true;
}

const CAN_SIGN_IN = { OR: [{ email: { not: null } }, { accounts: { some: {} } }] };

/** What is on record cannot be deleted; without addresses, nobody can sign in to the remains. */
async function abandonUnfinishedDemo(): Promise<void> {
  if ((await db().negotiation.count({ where: { isDemo: true } })) > 0) return;
  await db().user.updateMany({
    where: { email: { in: DEMO_PEOPLE.map(demoEmail) } },
    data: { email: null },
  });
}

/** The addresses that open the demo with this password; none where there is no demo, or it has another password. */
export async function findDemoSignIns(password: string): Promise<readonly string[]> {
  const [first] = DEMO_PEOPLE;
  if (!first) return [];
  const account = await db().user.findUnique({
    where: { email: demoEmail(first) },
    select: { passwordHash: true },
  });
  if (!account || !(await passwordFits(account.passwordHash, password))) return [];
  return DEMO_PEOPLE.map(demoEmail);
}

async function createPerson(person: DemoPerson, passwordHash: string): Promise<Person> {
  const { name } = person;
  const { id } = await db().user.create({
    data: { name, email: demoEmail(person), passwordHash },
    select: { id: true },
  });
  return { userId: id, name };
}

/** The secretary opens the negotiation, imports the text, adds delegations and blocs, and invites everybody. */
async function seatPeople(people: ReadonlyMap<DemoPerson, Person>): Promise<DemoActors> {
  const [[first, secretary] = []] = people;
  if (!first || !secretary) throw new Error("the demo has a secretary");
  const text = parseTreaty(await readFile(TREATY, "utf8"));
  const { actor } = await createNegotiation(secretary, {
    title: "Meridian Treaty",
    description:
      "A demonstration: eleven invented States negotiate limits on long-range strike systems, and how they are verified.",
    weightedVoting: false,
  });
  const delegationIds = await addDemoDelegations(actor);
  await importTreaty(actor, text);
  const actors = new Map<string, Actor>([[first.login, actor]]);
  for (const [{ login, office, delegation }, person] of people) {
    if (login === first.login) continue;
    const { token } = await inviteMember(actor, {
      office,
      delegationId: delegation === null ? null : (delegationIds.get(delegation) ?? null),
      maxUses: 1,
      expiresAt: new Date(Date.now() + DAY_MS).toISOString(),
    });
    actors.set(login, await acceptInvitation(person, { token }));
  }
  return actors;
}

async function addDemoDelegations(secretary: Actor): Promise<ReadonlyMap<string, string>> {
  const added = await addDelegations(
    secretary,
    DEMO_DELEGATIONS.map(({ name, shortName, weight }) => ({ name, shortName, weight, isoCode: "" })),
  );
  const ids = new Map(added.map(({ shortName, id }) => [shortName, id]));
  for (const { name, shortName, type, extra } of DEMO_BLOCS) {
    const members = DEMO_DELEGATIONS.filter(
      (delegation) =>
        delegation.bloc === shortName || (extra as readonly string[]).includes(delegation.shortName),
    );
    const delegationIds = members.map((delegation) => ids.get(delegation.shortName) ?? "");
    await addBloc(secretary, { name, shortName, type, delegationIds });
  }
  return ids;
}

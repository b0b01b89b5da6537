"use server";
import { headers } from "next/headers";
import { publicAction } from "#app/_server/action.ts";
import { clientAddress } from "#app/_server/client-address.ts";
import { registration } from "#app/_server/person-schema.ts";
import { registerAccount } from "#lib/account/server/register-account.ts";

export const register = publicAction(registration, async (input) =>
  registerAccount(input, clientAddress(await headers())),
);

import { constants, createPrivateKey, privateDecrypt } from "node:crypto";
import { PUBLIC_EXPONENT } from "../blind-signature.ts";
import { fromBase64Url, toBase64Url, toBytes, toNumber } from "../encoding.ts";
import { invert } from "../modular.ts";

// The primes of a key that signs nothing but tests; making one takes longer than all of them.
const P =
  "8K9f5RtnqQ1-J6X0pFtk9YQwu7B72_SKILdAsbLF9k5IOm5ZactbKBIEGZB9GIG2e3pZEodK2Xt8XzcWBLYxeh" +
  "CXdV4OppIvVQpqX2g3v04uuEmc-0iGGSWMt6LA6wJI-om1Wen7BSsOTdzspwqYClu5aWrSGVM22C5JdlFbekk";
const Q =
  "yZMNG8O5KEYwV61RDb39n4iulhg-hiIu5FhuILwhnVPgP5ZZieG6G_-6o9XoGOL4gxsL4UiRkEMsxo5pRP8ELa" +
  "aiZUKrWROeylKjBPhYlMnIPay81f5tYxpRk2_Qp6BeEniKr9qZWE88DwVR6IV7Da9Z77XWRaaM09qY-sXJmDE";
const BYTES = 256;

const p = toNumber(fromBase64Url(P));
const q = toNumber(fromBase64Url(Q));
const d = inverseOf(PUBLIC_EXPONENT, (p - 1n) * (q - 1n));
const write = (number: bigint, length = BYTES / 2) => toBase64Url(toBytes(number, length));

/** The public key, as ballots carry theirs. */
export const PUBLIC_KEY: string = write(p * q, BYTES);

const key = createPrivateKey({
  format: "jwk",
  key: {
    kty: "RSA",
    e: "AQAB",
    n: PUBLIC_KEY,
    p: P,
    q: Q,
    d: write(d, BYTES),
    dp: write(d % (p - 1n)),
    dq: write(d % (q - 1n)),
    qi: write(inverseOf(q, p)),
  },
});

/** Signs what is in an envelope, as the server does. */
export function sign(blinded: string): string {
  const padding = constants.RSA_NO_PADDING;
  return toBase64Url(privateDecrypt({ key, padding }, fromBase64Url(blinded)));
}

function inverseOf(number: bigint, modulus: bigint): bigint {
  const inverse = invert(number, modulus);
  if (inverse === null) throw new Error("not a key");
  return inverse;
}

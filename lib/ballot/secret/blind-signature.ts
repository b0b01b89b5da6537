import { encodePss, SALT_BYTES } from "./encode-pss.ts";
import { fromBase64Url, toBase64Url, toBytes, toNumber } from "./encoding.ts";
import { invert, power } from "./modular.ts";

// RSABSSA-SHA384-PSS-Deterministic of RFC 9474. What is signed holds a key that nobody has seen, so it needs no random
// prefix of its own (section 7.3 there). Signing is the server's: see server/secret/paper-key.ts.

/** A source of random bytes, fit for keys. */
export type RandomBytes = (length: number) => Uint8Array;

/** A message in its envelope, and what opens the envelope again. Both in base64url. */
export type Blinding = {
  /** What is sent to be signed; it tells nothing about the message. */
  readonly blinded: string;
  /** Never leaves whoever drew it. */
  readonly inverse: string;
};

/** The public exponent of every key here: 65537. */
export const PUBLIC_EXPONENT = 65_537n;

/** Puts a message into an envelope for the owner of a public key (its modulus, base64url) to sign: Blind, section 4.2. */
export function blind(message: Uint8Array, publicKey: string, random: RandomBytes): Blinding {
  const modulus = toNumber(fromBase64Url(publicKey));
  const bits = modulus.toString(2).length;
  const encoded = toNumber(encodePss(message, { bits, salt: random(SALT_BYTES) }));
  if (invert(encoded, modulus) === null) throw new RangeError("the public key has a small factor");
  const { factor, inverse } = drawFactor(modulus, random);
  const write = (number: bigint) => toBase64Url(toBytes(number, bytesOf(modulus)));
  const blinded = (encoded * power(factor, PUBLIC_EXPONENT, modulus)) % modulus;
  return { blinded: write(blinded), inverse: write(inverse) };
}

/** Whether this envelope is what was signed. */
export function isEnvelopeOf(signed: string, blinded: string, publicKey: string): boolean {
  const modulus = toNumber(fromBase64Url(publicKey));
  return (
    power(toNumber(fromBase64Url(signed)), PUBLIC_EXPONENT, modulus) === toNumber(fromBase64Url(blinded))
  );
}

/** Takes what came back signed out of its envelope; whether it is a signature, `isSigned` says: Finalize, section 4.4. */
export function unblind(signed: string, inverse: string, publicKey: string): string {
  const modulus = toNumber(fromBase64Url(publicKey));
  const signature = (toNumber(fromBase64Url(signed)) * toNumber(fromBase64Url(inverse))) % modulus;
  return toBase64Url(toBytes(signature, bytesOf(modulus)));
}

/** Whether a signature is one of the message by a key: RSASSA-PSS-VERIFY (RFC 8017, 8.1.2), which every library has. */
export async function isSigned(message: Uint8Array, signature: string, publicKey: string): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const key = { kty: "RSA", alg: "PS384", n: publicKey, e: "AQAB" };
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const verifier = await subtle.importKey("jwk", key, algorithm, false, ["verify"]);
  const terms = { name: "RSA-PSS", saltLength: SALT_BYTES };
  return subtle.verify(terms, verifier, fromBase64Url(signature), Uint8Array.from(message));
}

/** A number that is equally likely to be any of those that have an inverse, with its inverse. */
function drawFactor(
  modulus: bigint,
  random: RandomBytes,
): { readonly factor: bigint; readonly inverse: bigint } {
  for (;;) {
    const factor = toNumber(random(bytesOf(modulus)));
    const inverse = factor < modulus ? invert(factor, modulus) : null;
    if (inverse !== null) return { factor, inverse };
  }
}

function bytesOf(modulus: bigint): number {
  return Math.ceil(modulus.toString(16).length / 2);
}

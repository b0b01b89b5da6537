import { sha384 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

/** Length of the salt, in bytes: that of the hash. */
export const SALT_BYTES = 48;

const HASH_BYTES = 48;
const TRAILER = 0xbc;

/**
 * What RSA signs in place of a message: EMSA-PSS (RFC 8017, 9.1.1) with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes,
 * for a modulus of so many bits.
 */
export function encodePss(
  message: Uint8Array,
  { bits, salt }: { readonly bits: number; readonly salt: Uint8Array },
): Uint8Array {
  const length = Math.ceil((bits - 1) / 8);
  const hash = sha384(concatBytes(new Uint8Array(8), sha384(message), salt));
  const data = new Uint8Array(length - HASH_BYTES - 1);
  data.set(salt, data.length - salt.length);
  data[data.length - salt.length - 1] = 1;
  const mask = drawMask(hash, data.length);
  const masked = data.map((byte, i) => byte ^ (mask[i] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - (bits - 1)));
  return concatBytes(masked, hash, Uint8Array.of(TRAILER));
}

/** MGF1 (RFC 8017, B.2.1): as many bytes as are asked for, drawn out of a seed. */
function drawMask(seed: Uint8Array, length: number): Uint8Array {
  const rounds = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, round) =>
    sha384(concatBytes(seed, Uint8Array.of(0, 0, round >> 8, round & 0xff))),
  );
  return concatBytes(...rounds).subarray(0, length);
}

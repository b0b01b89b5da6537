import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

/** Bytes as base64url without padding, as keys are written in JSON (RFC 7518, section 2). */
export function toBase64Url(bytes: Uint8Array): string {
  const plain = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return plain.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a base64url text. Throws `RangeError` unless it is the one way in which they are written. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new RangeError("not base64url");
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  if (toBase64Url(bytes) !== text) throw new RangeError("not the one base64url of its bytes");
  return bytes;
}

/** Bytes read as a number, the greatest first (OS2IP of RFC 8017). */
export function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes)}`);
}

/** A number as so many bytes, the greatest first (I2OSP of RFC 8017). Throws `RangeError` if it needs more. */
export function toBytes(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = number.toString(16).padStart(length * 2, "0");
  if (hex.length > length * 2) throw new RangeError("the number is too large");
  return Uint8Array.from(hexToBytes(hex));
}

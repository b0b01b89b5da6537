import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blind, isSigned, PUBLIC_EXPONENT, unblind } from "./blind-signature.ts";
import { fromBase64Url, toBase64Url, toBytes, toNumber } from "./encoding.ts";
import { invert, power } from "./modular.ts";
import { PUBLIC_KEY, sign } from "./test/a-key.ts";
import { randomBytes } from "./test/holder.ts";
import { RFC_9474 } from "./test/rfc-9474.ts";

const message = utf8ToBytes("a paper");

describe("base64url", () => {
  test.each([
    ["", ""],
    ["66", "Zg"],
    ["666f6f626172", "Zm9vYmFy"],
    ["fbffbf", "-_-_"],
  ])("%s is written %s", (hex, text) => {
    expect(toBase64Url(hexToBytes(hex))).toBe(text);
    expect(fromBase64Url(text)).toEqual(Uint8Array.from(hexToBytes(hex)));
  });

  test.each(["Zh", "Zg==", "Z", "Zm9v+g", "Zg "])("%s is not the one way to write anything", (text) => {
    expect(() => fromBase64Url(text)).toThrow(RangeError);
  });
});

test("a number times its inverse is one; what has a factor in common has none", () => {
  const numbers = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.bigInt({ min: 2n, max: 10n ** 40n }));
  fc.assert(
    fc.property(numbers, ([number, modulus]) => {
      const inverse = invert(number, modulus);
      expect(
        inverse === null ? greatestCommonFactor(number, modulus) > 1n : (number * inverse) % modulus === 1n,
      ).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the figures of RFC 9474, appendix A.3", async () => {
  const write = (hex: string) => toBase64Url(hexToBytes(hex));
  const publicKey = write(RFC_9474.modulus);
  const modulus = toNumber(hexToBytes(RFC_9474.modulus));
  const factor = invert(toNumber(hexToBytes(RFC_9474.inverse)), modulus) ?? 0n;
  const drawn = [hexToBytes(RFC_9474.salt), toBytes(factor, 512)];
  const words = hexToBytes(RFC_9474.message);
  const { blinded, inverse } = blind(words, publicKey, () => drawn.shift() ?? new Uint8Array());
  expect(inverse).toBe(write(RFC_9474.inverse));
  // the envelope is the one that was signed there
  const evaluated = toNumber(hexToBytes(RFC_9474.evaluated));
  expect(toNumber(fromBase64Url(blinded))).toBe(power(evaluated, PUBLIC_EXPONENT, modulus));
  const signature = unblind(write(RFC_9474.evaluated), inverse, publicKey);
  expect(signature.slice(0, 48)).toBe(write(RFC_9474.signature));
  expect(await isSigned(words, signature, publicKey)).toBe(true);
});

describe("a blind signature", () => {
  const { blinded, inverse } = blind(message, PUBLIC_KEY, randomBytes);
  const signature = unblind(sign(blinded), inverse, PUBLIC_KEY);

  test("holds for the message, and for no other", async () => {
    expect(await isSigned(message, signature, PUBLIC_KEY)).toBe(true);
    expect(await isSigned(utf8ToBytes("another"), signature, PUBLIC_KEY)).toBe(false);
  });

  test("is not what the signer saw, sent or could recognise", async () => {
    expect([blinded, sign(blinded)]).not.toContain(signature);
    expect(await isSigned(message, sign(blinded), PUBLIC_KEY)).toBe(false);
    // the same message again is another envelope
    expect(blind(message, PUBLIC_KEY, randomBytes).blinded).not.toBe(blinded);
  });

  test("any envelope could have held any message: a factor exists that leads from one to the other", () => {
    const other = blind(utf8ToBytes("another"), PUBLIC_KEY, randomBytes);
    const theirs = unblind(sign(other.blinded), other.inverse, PUBLIC_KEY);
    const modulus = toNumber(fromBase64Url(PUBLIC_KEY));
    const number = (text: string) => toNumber(fromBase64Url(text));
    // had this envelope held the other message, its holder would have opened it with this
    const factor = (number(sign(blinded)) * (invert(number(theirs), modulus) ?? 0n)) % modulus;
    const opener = toBase64Url(toBytes(invert(factor, modulus) ?? 0n, 256));
    expect(unblind(sign(blinded), opener, PUBLIC_KEY)).toBe(theirs);
  });

  test("is not made out of others", async () => {
    const second = blind(utf8ToBytes("another"), PUBLIC_KEY, randomBytes);
    const product = multiply(signature, unblind(sign(second.blinded), second.inverse, PUBLIC_KEY));
    for (const words of [message, utf8ToBytes("another"), utf8ToBytes("a paperanother")])
      expect(await isSigned(words, product, PUBLIC_KEY)).toBe(false);
  });
});

function multiply(one: string, other: string): string {
  const modulus = toNumber(fromBase64Url(PUBLIC_KEY));
  return toBase64Url(toBytes((toNumber(fromBase64Url(one)) * toNumber(fromBase64Url(other))) % modulus, 256));
}

function greatestCommonFactor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonFactor(other, one % other);
}

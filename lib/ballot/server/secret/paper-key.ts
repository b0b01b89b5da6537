import { constants, createPrivateKey, generateKeyPair, privateDecrypt } from "node:crypto";
import { promisify } from "node:util";
import { seal, unseal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import { PUBLIC_EXPONENT } from "../../secret/blind-signature.ts";
import { fromBase64Url, toBase64Url, toNumber } from "../../secret/encoding.ts";
import { MODULUS_BITS } from "../../secret/paper.ts";

/** The key by which the papers of one ballot are signed. */
export interface PaperKey {
  /** Modulus, base64url. */
  readonly publicKey: string;
  /** Sealed; destroyed when votes are collected. */
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);

/** Makes the key of a ballot. Takes a tenth of a second or a few. */
export async function makePaperKey(ballotId: string): Promise<PaperKey> {
  const { privateKey } = await generate("rsa", {
    modulusLength: MODULUS_BITS,
    publicExponent: Number(PUBLIC_EXPONENT),
  });
  const { n } = privateKey.export({ format: "jwk" });
  if (n === undefined) throw new Error("an RSA key has a modulus");
  const secret = privateKey.export({ type: "pkcs8", format: "der" });
  return { publicKey: n, privateKey: seal(secret, purposeOf(ballotId)) };
}

/** Signs what is in an envelope, without seeing it: BlindSign (RFC 9474, 4.3). Refuses `bad-input` for what is none. */
export function signBlindly(
  { publicKey, privateKey }: PaperKey,
  { ballotId, blinded }: { readonly ballotId: string; readonly blinded: string },
): string {
  const envelope = readEnvelope(blinded);
  if (toNumber(envelope) >= toNumber(fromBase64Url(publicKey))) throw new Refusal("bad-input");
  const key = createPrivateKey({
    key: unseal(privateKey, purposeOf(ballotId)),
    type: "pkcs8",
    format: "der",
  });
  return toBase64Url(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, envelope));
}

function readEnvelope(blinded: string): Uint8Array {
  try {
    return fromBase64Url(blinded);
  } catch {
    throw new Refusal("bad-input");
  }
}

function purposeOf(ballotId: string): string {
  return `papers of ${ballotId}`;
}

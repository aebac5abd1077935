import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { sameAddress } from "./mail-address.ts";

/** Keeps addresses closed, and signs what is sent to readers. */
export interface Vault {
  /** Tells whether two addresses are the same, and nothing else: a keyed hash, in base 64. */
  digest(address: string): string;
  /** Closes an address. Two calls give two texts. */
  seal(address: string): string;
  /** Opens what `seal` closed; undefined when it was closed with another key, or changed since. */
  open(sealed: string): string | undefined;
  /** Signs a text: the text itself, a point, its signature. */
  sign(text: string): string;
  /** The text that was signed; undefined when the signature is not ours. */
  verify(signed: string): string | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Makes the vault of one review.
 *
 * Rule: AES-256-GCM for addresses, HMAC-SHA-256 for digests and signatures, each with a key of its own derived by HKDF (RFC 5869).
 *
 * @param secret 32 bytes kept with the store
 * @param key the operator's own, kept elsewhere, so that a copy of the database alone opens nothing
 */
export function openVault(secret: Uint8Array, key = ""): Vault {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync("sha256", secret, key, `revue newsletter ${use}`, 32));
  const [sealing, telling, signing] = [derived("seal"), derived("digest"), derived("sign")];
  const signature = (text: string): Buffer => createHmac("sha256", signing).update(text).digest();

  return {
    digest: (address) => createHmac("sha256", telling).update(sameAddress(address)).digest("base64url"),
    seal(address) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
      const closed = Buffer.concat([cipher.update(address, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString("base64url");
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
    sign: (text) => `${text}.${signature(text).toString("base64url")}`,
    verify(signed) {
      const point = signed.lastIndexOf(".");
      const text = signed.slice(0, Math.max(0, point));
      const given = Buffer.from(signed.slice(point + 1), "base64url");
      const own = signature(text);
      return given.length === own.length && timingSafeEqual(given, own) ? text : undefined;
    },
  };
}

// The few ways in which bytes become hashes here. SHA-256 only; hashes are written in lowercase hexadecimal digits.

import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../../../kernel/index.ts'

/** 64 lowercase hexadecimal digits. */
export type Hash = string

/**
 * SHA-256 of a tag and of parts, each preceded by its length in four bytes, so that no two lists of parts have the same
 * bytes and no hash can serve for another purpose than its own.
 */
export const tagged = (tag: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(concatBytes(...[utf8ToBytes(tag), ...parts].flatMap((part) => [fourBytes(part.length), part])))

/** HMAC-SHA-256 of a text. */
export const keyed = (key: Uint8Array, message: string): Uint8Array => hmac(sha256, key, utf8ToBytes(message))

/** A file of ours: canonical JSON and one newline. `sha256sum` on it gives the same hash as `hashOfText`. */
export const spelled = (value: unknown): string => `${canonical(value)}\n`

export const hashOfText = (text: string): Hash => bytesToHex(sha256(utf8ToBytes(text)))

export const fourBytes = (number: number): Uint8Array => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, number)
  return bytes
}

export const eightBytes = (number: number): Uint8Array => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place])

// Secrets that people hold: made here, stored only as their hash.

import { createHash } from 'node:crypto'
import { type Key, keyFrom } from '../../kernel/index.ts'

/** As many random bytes as asked for. */
export type Random = (bytes: number) => Uint8Array

const tokenBytes = 32

/** 256 bits, to stand in a cookie or a link. */
export const newToken = (random: Random): string => Buffer.from(random(tokenBytes)).toString('base64url')

export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text)

/** SHA-256 in hexadecimal. A token has too many bits to be guessed, so it needs no slower hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Six digits, each as likely as the others: numbers beyond the last whole million are thrown away. */
export const newCode = (random: Random): string => {
  const fair = Math.floor(2 ** 32 / 1_000_000) * 1_000_000
  for (;;) {
    const number = Buffer.from(random(4)).readUInt32BE()
    if (number < fair) return String(number % 1_000_000).padStart(6, '0')
  }
}

export const newKey = (random: Random): Key => keyFrom(random(20))

/**
 * The key of a command that follows from a secret. What such a command makes bears the key and is known to
 * many, while the secret stays in one browser: so nobody can repeat an arrival to become who arrived.
 */
export const keyOf = (what: string, secret: string): Key =>
  keyFrom(createHash('sha256').update(`${what}:${secret}`).digest())

// Those in the pool, as the public may see them: a number each, and one hash over all that they said about themselves.
//
//   leaf = SHA-256(0x00 ‖ salt ‖ canonical [pseudonym, [[feature, value] …], household])
//
// Numbers and salts come from one key, so that the same pool gives the same files. A salt keeps the leaf from being guessed:
// there are few ways to be a person of 35 with a degree, and without salt one could try them all.

import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical, inOrder } from '../../../kernel/index.ts'
import type { Pool } from '../pool.ts'
import { keyed, tagged } from './hashing.ts'
import { leafHash, type Tree, treeOf } from './merkle.ts'

/** 32 bytes that must stay as private as the pool itself. */
export type PoolKey = Uint8Array

/**
 * The key where no secret is given: from the bytes of the people's file. Whoever has that file knows everything already,
 * and nobody else can have the key, unless they know the file but for what they want to guess: all rows but one, say. For
 * a pool with such enemies a secret of 32 random bytes is better; the price is to keep it until the draw is done.
 */
export const keyFromPeople = (file: Uint8Array): PoolKey => tagged('commonwise/key/people/v1', file)

/** The key from a secret, for instance the bytes of a file. Whoever draws again needs it again. */
export const keyFromSecret = (secret: Uint8Array): PoolKey => tagged('commonwise/key/secret/v1', secret)

export type Entrant = Readonly<{
  /** From 1 to the number of entrants, in an order that tells nothing. */
  pseudonym: number
  features: readonly (readonly [feature: string, value: string])[]
  /** The same for those of one household, and for nobody else; null for those who live alone. */
  household: string | null
  /** 32 bytes in hexadecimal digits. */
  salt: string
}>

export type Entrants = Readonly<{
  /** By pseudonym, the first being number 1. */
  entrants: readonly Entrant[]
  /** The pseudonym of each place in the pool. */
  pseudonyms: readonly number[]
  tree: Tree
}>

export const entrantsOf = (pool: Pool, key: PoolKey): Entrants => {
  const order = pool.people
    .map(({ id }, place) => ({ place, at: bytesToHex(keyed(key, `pseudonym/${id}`)) }))
    .sort((a, b) => inOrder(a.at, b.at))
  const pseudonyms = Array.from({ length: order.length }, () => 0)
  const entrants = order.flatMap(({ place }, before): Entrant[] => {
    const person = pool.people[place]
    if (!person) return []
    const pseudonym = before + 1
    pseudonyms[place] = pseudonym
    const features = pool.features.map(
      ({ name, targets }, f) => [name, targets[person.values[f] ?? -1]?.value ?? ''] as const,
    )
    const household =
      person.household === null ? null : bytesToHex(keyed(key, `household/${person.household}`))
    return [{ pseudonym, features, household, salt: bytesToHex(keyed(key, `salt/${pseudonym}`)) }]
  })
  return { entrants, pseudonyms, tree: treeOf(entrants.map(leafOf)) }
}

export const leafOf = ({ pseudonym, features, household, salt }: Entrant): Uint8Array =>
  leafHash(concatBytes(hexToBytes(salt), utf8ToBytes(canonical([pseudonym, features, household]))))

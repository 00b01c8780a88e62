// One hash for a list, and short proofs that something stands in it: the tree of RFC 6962 §2.1.
//
//   leaf = SHA-256(0x00 ‖ data)    node = SHA-256(0x01 ‖ left ‖ right)
//
// A list splits at the largest power of two below its length; level by level that is: pair neighbours, and whoever has
// none rises as it is.

import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { sameBytes } from './hashing.ts'

export const leafHash = (data: Uint8Array): Uint8Array => sha256(concatBytes(Uint8Array.of(0), data))

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right))

export type Tree = Readonly<{
  root: Uint8Array
  /** The neighbours on the way from a leaf to the root, lowest first. */
  pathOf: (leaf: number) => Uint8Array[]
}>

/** @param leaves hashes of leaves, in order. The root of none is SHA-256 of nothing. */
export const treeOf = (leaves: readonly Uint8Array[]): Tree => {
  const levels: (readonly Uint8Array[])[] = [leaves]
  for (let level = leaves; level.length > 1; levels.push(level)) level = raised(level)
  const pathOf = (leaf: number): Uint8Array[] =>
    levels.flatMap((level, height) => {
      const neighbour = level[Math.floor(leaf / 2 ** height) ^ 1]
      return neighbour ? [neighbour] : []
    })
  return { root: levels.at(-1)?.[0] ?? sha256(new Uint8Array()), pathOf }
}

const raised = (level: readonly Uint8Array[]): Uint8Array[] => {
  const above: Uint8Array[] = []
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = [level[place], level[place + 1]]
    if (left) above.push(right ? nodeHash(left, right) : left)
  }
  return above
}

/** Whether a leaf stands at this place of a list of `size` with this root. A path with too much or too little fails. */
export const isIncluded = (
  leaf: Uint8Array,
  place: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean => {
  if (place < 0 || place >= size) return false
  let hash = leaf
  let used = 0
  for (let at = place, length = size; length > 1; at = Math.floor(at / 2), length = Math.ceil(length / 2)) {
    if (at % 2 === 0 && at === length - 1) continue
    const neighbour = path[used++]
    if (!neighbour) return false
    hash = at % 2 === 0 ? nodeHash(hash, neighbour) : nodeHash(neighbour, hash)
  }
  return used === path.length && sameBytes(hash, root)
}

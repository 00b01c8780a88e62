import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIncluded, leafHash, treeOf } from './merkle.ts'

// The reference leaves and roots of Certificate Transparency (RFC 6962; the same in Trillian and in Go's sumdb).
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, place) => leafHash(utf8ToBytes(`leaf ${place}`)))

describe('the tree of RFC 6962', () => {
  it('has the roots that Certificate Transparency publishes', () => {
    const leaves = inputs.map((input) => leafHash(hexToBytes(input)))
    for (const [last, root] of roots.entries())
      expect(bytesToHex(treeOf(leaves.slice(0, last + 1)).root)).toBe(root)
    expect(treeOf([]).root).toEqual(sha256(new Uint8Array()))
  })

  it('proves each of up to 65 leaves, and no other leaf, place or length', () => {
    for (let size = 1; size <= 65; size++) {
      const leaves = leavesOf(size)
      const { root, pathOf } = treeOf(leaves)
      for (const [place, leaf] of leaves.entries()) {
        const path = pathOf(place)
        expect(isIncluded(leaf, place, size, path, root)).toBe(true)
        expect(isIncluded(leafHash(leaf), place, size, path, root)).toBe(false)
        if (size > 1) expect(isIncluded(leaf, (place + 1) % size, size, path, root)).toBe(false)
        expect(isIncluded(leaf, place, size, [...path, leaf], root)).toBe(false)
        if (path.length) expect(isIncluded(leaf, place, size, path.slice(1), root)).toBe(false)
      }
      expect(isIncluded(leaves[0]!, size, size, pathOf(0), root)).toBe(false)
    }
  })

  it('has another root for any other list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(199), (size, which) => {
        const leaves = leavesOf(size)
        const without = leaves.filter((_, place) => place !== which % size)
        expect(treeOf(without).root).not.toEqual(treeOf(leaves).root)
        expect(treeOf([...leaves].reverse()).root).not.toEqual(treeOf(leaves).root)
      }),
    )
  })
})

// Texts that look the same, so that somebody about to write a statement can second one that is there. A suggestion, never a
// merger: "I am 30 to 55 years old" and "I am 55 or older" look much alike and mean the opposite.
//
// A text is the bag of its runs of 3 and 4 characters (code points, so that any script will do), weighed by how rare they are
// among all texts (TF-IDF); two texts are as alike as the cosine of their bags. For all pairs, the inverted index of Bayardo, Ma and
// Srikant ("Scaling up all pairs similarity search", WWW 2007): of each text only its rarest runs are indexed, as many as are
// needed so that no pair above the threshold can be missed; commonplace runs, with their long lists, are never looked up.

import { inOrder } from '../../../kernel/index.ts'
import { logarithm } from '../numerics.ts'

/** From here on "looks the same"; from `related` on, worth a look. */
export const looksTheSame = 0.85
export const related = 0.5

export type Kinship = 'same' | 'related'

/** Places of two texts, the lower first, and the cosine of their bags, at most 1. */
export type TextPair = Readonly<{ a: number; b: number; cosine: number; kinship: Kinship }>

/** All pairs from `related` on, the most alike first. Empty texts are like none. */
export const textsAlike = (texts: readonly string[], from = related): TextPair[] => {
  const { bags } = weighed(texts)
  const index = indexFor(bags, from)
  const pairs: TextPair[] = []
  for (const [b, bag] of bags.entries()) {
    for (const [a, cosine] of alikeIn(index, bag, from)) if (a < b) pairs.push({ a, b, ...told(cosine) })
  }
  return pairs.sort((one, other) => other.cosine - one.cosine || one.a - other.a || one.b - other.b)
}

/** Texts that are there, prepared for one more: those like it, the most alike first. */
export const textIndex = (
  texts: readonly string[],
  from = related,
): ((text: string) => { place: number; cosine: number; kinship: Kinship }[]) => {
  const { bags, weights } = weighed(texts)
  const index = indexFor(bags, from)
  return (text) => {
    const bag = bagOf(runsIn(text), (run) => weights(run))
    return [...alikeIn(index, bag, from)]
      .map(([place, cosine]) => ({ place, ...told(cosine) }))
      .sort((one, other) => other.cosine - one.cosine || one.place - other.place)
  }
}

/** Runs with their weights, the most common run first; the weights' squares add to 1. */
type Bag = readonly (readonly [run: string, weight: number])[]

const told = (cosine: number): { cosine: number; kinship: Kinship } => ({
  cosine: Math.min(1, cosine),
  kinship: cosine >= looksTheSame ? 'same' : 'related',
})

const weighed = (texts: readonly string[]): { bags: Bag[]; weights: (run: string) => number } => {
  const runs = texts.map(runsIn)
  const spread = new Map<string, number>()
  for (const counts of runs) for (const run of counts.keys()) spread.set(run, (spread.get(run) ?? 0) + 1)
  const known = new Map<number, number>()
  const weights = (run: string): number => {
    const found = spread.get(run) ?? 0
    const weight = known.get(found) ?? logarithm(1 + texts.length / (1 + found))
    known.set(found, weight)
    return weight
  }
  return { bags: runs.map((counts) => bagOf(counts, weights)), weights }
}

const bagOf = (counts: ReadonlyMap<string, number>, weights: (run: string) => number): Bag => {
  const bag = [...counts].map(([run, count]) => ({ run, rarity: weights(run), weight: count * weights(run) }))
  let square = 0
  // In an order that only the runs decide, so that sums are rounded alike.
  bag.sort((one, other) => one.rarity - other.rarity || inOrder(one.run, other.run))
  for (const { weight } of bag) square += weight * weight
  return bag.map(({ run, weight }) => [run, weight / Math.sqrt(square)] as const)
}

/** Runs of 3 and 4 characters with how often each comes, over text in which case, width and punctuation make no difference. */
const runsIn = (text: string): Map<string, number> => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  const characters = plain === '' ? [] : [...` ${plain} `]
  const counts = new Map<string, number>()
  for (const length of [3, 4])
    for (let start = 0; start + length <= characters.length; start++) {
      const run = characters.slice(start, start + length).join('')
      counts.set(run, (counts.get(run) ?? 0) + 1)
    }
  return counts
}

/** `whole`: all weights of each text. `rare`: by run, the texts in which it is among those indexed. */
type Index = Readonly<{ whole: readonly ReadonlyMap<string, number>[]; rare: ReadonlyMap<string, number[]> }>

/**
 * Who shares none of a text's indexed runs has in common with it only the others, whose weights' squares add to less than the
 * square of the threshold: by Cauchy and Schwarz the cosine is below it.
 */
const indexFor = (bags: readonly Bag[], from: number): Index => {
  const rare = new Map<string, number[]>()
  for (const [place, bag] of bags.entries()) {
    let square = 0
    for (const [run, weight] of bag) {
      square += weight * weight
      if (square < from * from * (1 - 1e-9)) continue
      const list = rare.get(run)
      if (list) list.push(place)
      else rare.set(run, [place])
    }
  }
  return { whole: bags.map((bag) => new Map(bag)), rare }
}

/** Places and cosines of the texts above the threshold. */
const alikeIn = ({ whole, rare }: Index, bag: Bag, from: number): Map<number, number> => {
  const looked = new Set<number>()
  const found = new Map<number, number>()
  for (const [run] of bag)
    for (const place of rare.get(run) ?? []) {
      if (looked.has(place)) continue
      looked.add(place)
      const weights = whole[place] as ReadonlyMap<string, number>
      let cosine = 0
      for (const [shared, weight] of bag) cosine += weight * (weights.get(shared) ?? 0)
      if (cosine >= from) found.set(place, cosine)
    }
  return found
}

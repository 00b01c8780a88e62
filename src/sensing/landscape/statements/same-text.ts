// Texts that look the same, so that somebody about to write a statement can second one that is there. A suggestion, never a
// merger: "I am 30 to 55 years old" and "I am 55 or older" look much alike and mean the opposite.
//
// A text is the bag of its runs of 3 and 4 characters (code points, so that any script will do), weighed by how rare they are
// among all texts (TF-IDF); two texts are as alike as the cosine of their bags. Lists of the texts in which a run stands find
// those that share some. The longest lists, those of commonplace runs, are left out of that search as far as the cosine cannot
// miss them (by Cauchy and Schwarz; after Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007), and
// only what may still be alike is compared in full.

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
  const index = indexOf(texts)
  const pairs: TextPair[] = []
  for (const [b, bag] of index.bags.entries())
    for (const [a, cosine] of alikeIn(index, bag, from, b)) pairs.push({ a, b, ...told(cosine) })
  return pairs.sort((one, other) => other.cosine - one.cosine || one.a - other.a || one.b - other.b)
}

/** Texts that are there, prepared for one more: those like it, the most alike first. */
export const textIndex = (
  texts: readonly string[],
  from = related,
): ((text: string) => { place: number; cosine: number; kinship: Kinship }[]) => {
  const index = indexOf(texts)
  return (text) =>
    alikeIn(index, index.bagOf(runsIn(text)), from, texts.length)
      .map(([place, cosine]) => ({ place, ...told(cosine) }))
      .sort((one, other) => other.cosine - one.cosine || one.place - other.place)
}

/** Numbers of runs with their weights, whose squares add to 1; the most common run first. */
type Bag = Readonly<{ runs: Int32Array; weights: Float64Array }>

/** The texts in which each run stands, rising, and with what weight. */
type Lists = Readonly<{ starts: Int32Array; places: Int32Array; weights: Float64Array }>

type Index = Readonly<{
  bags: readonly Bag[]
  lists: Lists
  bagOf: (counts: ReadonlyMap<string, number>) => Bag
  /** Room to add up in, by text; 0 between searches. */
  sums: Float64Array
}>

const told = (cosine: number): { cosine: number; kinship: Kinship } => ({
  cosine: Math.min(1, cosine),
  kinship: cosine >= looksTheSame ? 'same' : 'related',
})

const indexOf = (texts: readonly string[]): Index => {
  const counted = texts.map(runsIn)
  const spread = new Map<string, number>()
  for (const counts of counted) for (const run of counts.keys()) spread.set(run, (spread.get(run) ?? 0) + 1)
  // Numbered from the most common on, equals by their characters: whatever the order of texts, sums are rounded alike.
  const common = [...spread].sort(([run, one], [than, other]) => other - one || inOrder(run, than))
  const numbers = new Map(common.map(([run], number) => [run, number]))
  const rarity = Float64Array.from(common, ([, found]) => logarithm(1 + texts.length / found))
  const bagOf = (counts: ReadonlyMap<string, number>): Bag => bagFor(counts, numbers, rarity, texts.length)
  const bags = counted.map(bagOf)
  return { bags, lists: listsOf(bags, common.length), bagOf, sums: new Float64Array(texts.length) }
}

/** Runs that stand nowhere else count for the length of the bag alone. */
const bagFor = (
  counts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  rarity: Float64Array,
  texts: number,
): Bag => {
  const known = [...counts].flatMap(([run, count]) => {
    const number = numbers.get(run)
    return number === undefined ? [] : [{ number, weight: count * (rarity[number] as number) }]
  })
  known.sort((one, other) => one.number - other.number)
  let [square, unknown] = [0, 0]
  for (const { weight } of known) square += weight * weight
  for (const [run, count] of counts) if (!numbers.has(run)) unknown += count * count
  const rarest = logarithm(1 + texts)
  const length = Math.sqrt(square + unknown * rarest * rarest)
  return {
    runs: Int32Array.from(known, ({ number }) => number),
    weights: Float64Array.from(known, ({ weight }) => weight / length),
  }
}

const listsOf = (bags: readonly Bag[], runs: number): Lists => {
  const starts = new Int32Array(runs + 1)
  for (const bag of bags) for (const run of bag.runs) starts[run + 1] = (starts[run + 1] as number) + 1
  for (let run = 0; run < runs; run++) starts[run + 1] = (starts[run + 1] as number) + (starts[run] as number)
  const next = starts.slice()
  const places = new Int32Array(starts[runs] as number)
  const weights = new Float64Array(places.length)
  for (const [place, bag] of bags.entries())
    for (let at = 0; at < bag.runs.length; at++) {
      const run = bag.runs[at] as number
      const to = next[run] as number
      next[run] = to + 1
      places[to] = place
      weights[to] = bag.weights[at] as number
    }
  return { starts, places, weights }
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

/** How much of a cosine the lists left out may make. */
const slack = 0.25

/** Places before `end` and cosines of the texts above the threshold. */
const alikeIn = ({ bags, lists, sums }: Index, bag: Bag, from: number, end: number): [number, number][] => {
  const margin = Math.min(slack, from / 2)
  const touched: number[] = []
  let square = 0
  for (let at = 0; at < bag.runs.length; at++) {
    const weight = bag.weights[at] as number
    square += weight * weight
    if (square < margin * margin) continue
    addList(lists, bag.runs[at] as number, weight, end, sums, touched)
  }
  const found: [number, number][] = []
  for (const place of touched) {
    if ((sums[place] as number) >= from - margin - 1e-9) {
      const cosine = cosineOf(bag, bags[place] as Bag)
      if (cosine >= from) found.push([place, cosine])
    }
    sums[place] = 0
  }
  return found
}

const addList = (
  { starts, places, weights }: Lists,
  run: number,
  weight: number,
  end: number,
  sums: Float64Array,
  touched: number[],
): void => {
  for (let at = starts[run] as number; at < (starts[run + 1] as number); at++) {
    const place = places[at] as number
    if (place >= end) return
    if (sums[place] === 0) touched.push(place)
    sums[place] = (sums[place] as number) + weight * (weights[at] as number)
  }
}

const cosineOf = (one: Bag, other: Bag): number => {
  let [cosine, a, b] = [0, 0, 0]
  while (a < one.runs.length && b < other.runs.length) {
    const order = (one.runs[a] as number) - (other.runs[b] as number)
    if (order === 0) cosine += (one.weights[a] as number) * (other.weights[b] as number)
    if (order <= 0) a++
    if (order >= 0) b++
  }
  return cosine
}

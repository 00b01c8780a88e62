// Who gets a letter: a stratified random draw from a register, so that the people asked are a mirror of all, and a second
// wave that meets nobody of the first.
//
// Within a stratum everybody who lives alone is as likely as the others; people of one address share one letter at most. How
// many letters a stratum gets is settled by the largest remainder (Hamilton's method): its exact share rounded down, and the
// letters left over one by one to the largest fractions. So no stratum is a whole letter away from its share, unless it has
// not as many addresses.

import { randomnessFrom } from '../../chance/index.ts'

/** Somebody, or some address, that could get a letter. `stratum` is a place in the list of strata. */
export type Listed = Readonly<{ id: string; stratum: number; address: string | null }>

/** `strata` are told by the values that make them, in the order of the columns; people stand in the order of their ids. */
export type Register = Readonly<{ people: readonly Listed[]; strata: readonly (readonly string[])[] }>

export type Invitations = Readonly<{
  /** Places in `register.people`, rising. */
  invited: readonly number[]
  strata: readonly StratumLetters[]
}>

/** `exact` is the share before rounding, in letters; `available` the addresses that had no letter yet. */
export type StratumLetters = Readonly<{
  values: readonly string[]
  people: number
  available: number
  exact: number
  letters: number
}>

export type Wave = Readonly<{
  /** People of earlier waves, and their addresses. */
  earlier?: Readonly<{ ids: ReadonlySet<string>; addresses: ReadonlySet<string> }>
  /** Answers so far, for each stratum: letters then go only where answers are missing, see `missingAnswers`. */
  answers?: readonly number[]
}>

/** Too few addresses for the letters asked for. */
export class TooFewAddresses extends RangeError {
  override name = 'TooFewAddresses'
  readonly available: number
  constructor(available: number, letters: number) {
    super(`${letters} letters for ${available} addresses`)
    this.available = available
  }
}

/**
 * Draws at most one of each address. Where people of one address belong to several strata, one stratum may take what
 * another needed; the letters that are missing then go to whoever comes next by chance, and `strata` tells it.
 * @throws TooFewAddresses
 */
export const invite = (
  register: Register,
  letters: number,
  seed: Uint8Array | string | number,
  { earlier, answers }: Wave = {},
): Invitations => {
  const { people, strata } = register
  const sizes = countsOf(register, people.keys())
  const weights = answers ? missingAnswers(sizes, answers) : sizes
  const free = [...people.keys()].filter((place) => {
    const { id, address, stratum } = people[place] as Listed
    const had = earlier && (earlier.ids.has(id) || (address !== null && earlier.addresses.has(address)))
    return !had && (weights[stratum] ?? 0) > 0
  })
  const { available, most } = addressesOf(register, free)
  if (letters > most) throw new TooFewAddresses(most, letters)
  const wanted = allocated(letters, weights, available)
  const order = randomnessFrom(seed, 'commonwise/v1/invitations').shuffled(free)
  const invited = pick(register, order, wanted, letters)
  const counts = countsOf(register, invited)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    invited,
    strata: strata.map((values, stratum) => ({
      values,
      people: sizes[stratum] ?? 0,
      available: available[stratum] ?? 0,
      exact: total > 0 ? (letters * (weights[stratum] ?? 0)) / total : 0,
      letters: counts[stratum] ?? 0,
    })),
  }
}

/**
 * Letters by largest remainder, in proportion to whole weights, none above its cap; what a cap keeps from one is shared by
 * the others in the same way. Of equal fractions the greater weight comes first, then the earlier stratum.
 * @returns whole numbers whose sum is `letters`, or the sum of caps of those with a weight, if that is less.
 */
export const allocated = (letters: number, weights: readonly number[], caps: readonly number[]): number[] => {
  const given = weights.map(() => 0)
  let open = [...weights.keys()].filter((stratum) => (weights[stratum] ?? 0) > 0)
  let left = letters
  for (;;) {
    const shares = largestRemainder(
      left,
      open.map((stratum) => weights[stratum] ?? 0),
    )
    const full = open.filter((stratum, place) => (shares[place] ?? 0) > (caps[stratum] ?? 0))
    for (const stratum of full) {
      given[stratum] = caps[stratum] ?? 0
      left -= caps[stratum] ?? 0
    }
    if (full.length === 0) {
      for (const [place, stratum] of open.entries()) given[stratum] = shares[place] ?? 0
      return given
    }
    open = open.filter((stratum) => !full.includes(stratum))
  }
}

// In whole numbers of any size: a fraction must not be larger than another by a rounding.
const largestRemainder = (letters: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (total === 0n) return weights.map(() => 0)
  const shares = weights.map((weight, place) => {
    const share = BigInt(letters) * BigInt(weight)
    return { place, weight, whole: Number(share / total), rest: share % total }
  })
  const left = letters - shares.reduce((sum, { whole }) => sum + whole, 0)
  const first = shares.toSorted((a, b) =>
    a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : b.weight - a.weight || a.place - b.place,
  )
  const result = shares.map(({ whole }) => whole)
  for (const { place } of first.slice(0, left)) result[place] = (result[place] ?? 0) + 1
  return result
}

/**
 * Where answers are missing: a stratum's share of all answers so far, by its size, less those it gave; 0 where it gave
 * enough. In units of one answer times all people, so that they are whole.
 */
export const missingAnswers = (sizes: readonly number[], answers: readonly number[]): number[] => {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  const all = answers.reduce((sum, count) => sum + count, 0)
  return sizes.map((size, stratum) => Math.max(0, size * all - (answers[stratum] ?? 0) * people))
}

/**
 * How many letters seat a panel, so that there is something to choose from.
 * @param responseRate answers per letter, above 0 and up to 1. By post 0.05 to 0.1 is usual, by telephone 0.3 to 0.5.
 * @param surplus answers wished for each place.
 */
export const lettersFor = (panel: number, responseRate: number, surplus = 1.5): number => {
  if (!(responseRate > 0 && responseRate <= 1)) throw new RangeError(`A response rate of ${responseRate}`)
  // 160 / 0.05 × 1.5 is 4,800, whatever the last binary digit says.
  return Math.ceil(((panel * surplus) / responseRate) * (1 - 1e-12))
}

const countsOf = ({ people, strata }: Register, places: Iterable<number>): number[] => {
  const counts = strata.map(() => 0)
  for (const place of places) {
    const stratum = people[place]?.stratum ?? 0
    counts[stratum] = (counts[stratum] ?? 0) + 1
  }
  return counts
}

/** How many different addresses these people have, in each stratum and in all; who tells none has one of their own. */
const addressesOf = (
  { people, strata }: Register,
  places: readonly number[],
): { available: number[]; most: number } => {
  const available = strata.map(() => 0)
  const seen = strata.map(() => new Set<string>())
  const all = new Set<string>()
  let alone = 0
  for (const place of places) {
    const { stratum, address } = people[place] as Listed
    if (address === null) alone++
    else all.add(address)
    if (address !== null && seen[stratum]?.has(address)) continue
    if (address !== null) seen[stratum]?.add(address)
    available[stratum] = (available[stratum] ?? 0) + 1
  }
  return { available, most: alone + all.size }
}

/** In the order of chance: first as many of each stratum as are wanted, then whoever, until there are enough. */
const pick = (
  { people }: Register,
  order: readonly number[],
  wanted: readonly number[],
  letters: number,
): number[] => {
  const invited = new Set<number>()
  const addresses = new Set<string>()
  const left = [...wanted]
  for (const anyStratum of [false, true])
    for (const place of order) {
      if (invited.size === letters) break
      const { stratum, address } = people[place] as Listed
      if (invited.has(place) || (address !== null && addresses.has(address))) continue
      if (!anyStratum && (left[stratum] ?? 0) === 0) continue
      invited.add(place)
      if (address !== null) addresses.add(address)
      left[stratum] = (left[stratum] ?? 0) - 1
    }
  return [...invited].sort((a, b) => a - b)
}

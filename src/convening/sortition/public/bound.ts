// Weak duality, in exact whole numbers: why nobody can do better than a level of the certificate.
//
// Let w_t be the weights of classes without a chance yet, y_t those of classes that have p_t, π_t = c_t/m_t. Whatever the
// lottery, with z the least chance of the weighted classes,
//
//   z·Σw ≤ Σ w_t π_t + Σ y_t (π_t − p_t) = Σ g_t c_t − Σ y_t p_t        g_t = (w_t or y_t)/m_t
//   Σ g_t c_t ≤ Σ_r u_r·rhs_r + Σ_t m_t·max(0, g_t − Σ_r a_rt u_r)      as 0 ≤ c_t ≤ m_t and every row holds
//
// where rhs is a row's maximum if u_r ≥ 0 and its minimum if not. Both hold for any numbers, however they were found; so it
// does not matter who found them, only that the sum is right. Floating-point numbers are whole multiples of 2⁻¹⁰⁷⁴, so the
// sums are made with those: nothing is rounded before the last line.

import type { ClassPlace, HouseholdRow, Multipliers } from './certificate.ts'

/** The rows that every panel keeps, as the commitment and the audit tell them. */
export type Rows = Readonly<{
  size: number
  /** Minimum and maximum of each feature value, in the order of the targets. */
  values: readonly (readonly [min: number, max: number])[]
  households: readonly HouseholdRow[]
  /** For each class how many people it has, and its places among `values`. */
  classes: readonly Readonly<{ people: number; values: readonly number[] }>[]
  /** Classes that can be on no panel: their count is 0. */
  never: ReadonlySet<ClassPlace>
}>

type Gains = ReadonlyMap<ClassPlace, bigint>

/** A number as so many 2⁻¹⁰⁷⁴. */
export const exact = (number: number): bigint => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, number)
  const bits = view.getBigUint64(0)
  const exponent = (bits >> 52n) & 2047n
  const fraction = bits & ((1n << 52n) - 1n)
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return bits >> 63n ? -size : size
}

const one = 1n << 1074n

/**
 * The most that the least chance of the weighted classes can be; infinite if these numbers prove nothing.
 * @param fixed for each class of an earlier level its multiplier and its chance there.
 */
export const boundOf = (
  rows: Rows,
  multipliers: Multipliers,
  weights: readonly (readonly [ClassPlace, number])[],
  fixed: readonly (readonly [ClassPlace, number, number])[],
): number => {
  const gains = new Map([...weights, ...fixed].map(([place, gain]) => [place, exact(gain)]))
  const weight = weights.reduce((sum, [, w]) => sum + exact(w), 0n)
  const most = mostOf(rows, multipliers, gains)
  if (weight <= 0n || most === null) return Number.POSITIVE_INFINITY
  const granted = fixed.reduce((sum, [, y, chance]) => sum + exact(y) * exact(chance), 0n)
  return ratio(most * one - granted, weight * one)
}

/** The most people of one class that a panel can have; infinite if these numbers prove nothing. */
export const mostPeople = (rows: Rows, multipliers: Multipliers, place: ClassPlace): number => {
  const people = BigInt(rows.classes[place]?.people ?? 0)
  const most = mostOf({ ...rows, never: new Set() }, multipliers, new Map([[place, people * one]]))
  return most === null ? Number.POSITIVE_INFINITY : ratio(most, one)
}

/** The right side of the second line above, with m_t·g_t given. */
const mostOf = (rows: Rows, multipliers: Multipliers, gains: Gains): bigint | null => {
  const { values, households, classes } = rows
  if (multipliers.length !== 1 + values.length + households.length) return null
  const u = multipliers.map(exact)
  const [size = 0n, ...others] = u
  let most = size * BigInt(rows.size)
  for (const [row, [min, max]] of values.entries()) {
    const multiplier = others[row] ?? 0n
    most += multiplier * BigInt(multiplier < 0n ? min : max)
  }
  const met = classes.map((one) => one.values.reduce((sum, value) => sum + (others[value] ?? 0n), size))
  for (const [row, [counted, bound]] of households.entries()) {
    const multiplier = others[values.length + row] ?? 0n
    // A household row has no minimum but 0, which bounds nothing from above.
    if (multiplier < 0n) return null
    most += multiplier * BigInt(bound)
    for (const place of counted) met[place] = (met[place] ?? 0n) + multiplier
  }
  for (const [place, { people }] of classes.entries()) {
    const over = (gains.get(place) ?? 0n) - BigInt(people) * (met[place] ?? 0n)
    if (over > 0n && !rows.never.has(place)) most += over
  }
  return most
}

/** Rounded upwards at the fifteenth decimal, so that the bound stays one. */
const ratio = (above: bigint, below: bigint): number => {
  const scaled = above * 10n ** 15n
  return Number(scaled / below + (scaled > 0n ? 1n : 0n)) / 1e15
}

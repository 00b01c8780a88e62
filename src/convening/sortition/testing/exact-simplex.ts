// Linear programs without rounding: the simplex method on whole numbers of any length. Slow and sure: what is compared
// with it must be right to the last digit, and it has nothing in common with the solver that the draw uses.
//
// Revised simplex; the basis inverse is kept as whole numbers over one denominator, the determinant of the basis, so that
// each division comes out even (Edmonds 1967; Bareiss, Math. Comp. 22, 1968).

export type Fraction = Readonly<{ over: bigint; under: bigint }>

export const fraction = (over: bigint | number, under: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(over), BigInt(under)]
  const sign = bottom < 0n ? -1n : 1n
  const divisor = common(top < 0n ? -top : top, bottom * sign)
  return { over: (sign * top) / divisor, under: (sign * bottom) / divisor }
}

/** As near as a double comes, also where both parts are longer than one. */
export const decimal = ({ over, under }: Fraction): number => {
  const digits = 10n ** 18n
  return Number((over * digits) / under) / 1e18
}

/** A column of the matrix: rows and whole entries, none of them twice. */
export type Column = readonly (readonly [row: number, entry: bigint])[]

export type Program = Readonly<{
  columns: readonly Column[]
  costs: readonly bigint[]
  right: readonly bigint[]
}>

export type Optimum = Readonly<{ value: Fraction; primal: readonly Fraction[]; dual: readonly Fraction[] }>

/**
 * Greatest costs·x with the columns' sum equal to `right`, x ≥ 0.
 * Returns null where nothing satisfies it. `dual` has a value for each row. @throws RangeError if there is no greatest.
 */
export const greatest = ({ columns, costs, right }: Program): Optimum | null => {
  const signs = right.map((each) => (each < 0n ? -1n : 1n))
  const flipped = columns.map((column) =>
    column.map(([row, entry]) => [row, entry * (signs[row] ?? 1n)] as const),
  )
  const made = right.map((_, row): Column => [[row, 1n]])
  const basis = basisOf(
    [...flipped, ...made],
    right.map((each, row) => each * (signs[row] ?? 1n)),
  )
  const real = columns.length
  climb(basis, [...columns.map(() => 0n), ...made.map(() => -1n)], real + made.length)
  if (heightsOf(basis).some((height, row) => height !== 0n && (basis.chosen[row] ?? 0) >= real)) return null
  driveOut(basis, real)
  const all = [...costs, ...made.map(() => 0n)]
  climb(basis, all, real)

  const primal = columns.map(() => fraction(0))
  for (const [row, height] of heightsOf(basis).entries()) {
    const column = basis.chosen[row] ?? 0
    if (column < real) primal[column] = fraction(height, basis.determinant)
  }
  const dual = pricesOf(basis, all).map((price, row) =>
    fraction(price * (signs[row] ?? 1n), basis.determinant),
  )
  const value = dual.reduce((total, each, row) => plus(total, times(each, right[row] ?? 0n)), fraction(0))
  return { value, primal, dual }
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

export const times = (a: Fraction, whole: bigint): Fraction => fraction(a.over * whole, a.under)

const common = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return x || 1n
}

/** A basis: one column for each row, and its inverse times its determinant, which stays above 0. */
type Basis = {
  readonly columns: readonly Column[]
  readonly right: readonly bigint[]
  readonly chosen: number[]
  inverse: bigint[][]
  determinant: bigint
}

/** Begins with the last columns, of which each has a single 1. */
const basisOf = (columns: readonly Column[], right: readonly bigint[]): Basis => ({
  columns,
  right,
  chosen: right.map((_, row) => columns.length - right.length + row),
  inverse: right.map((_, row) => right.map((__, other) => (row === other ? 1n : 0n))),
  determinant: 1n,
})

/** Pivots among the columns before `until`, until no exchange is worth anything. */
const climb = (basis: Basis, costs: readonly bigint[], until: number): void => {
  let still = 0
  for (;;) {
    const column = enteringOf(basis, costs, until, still > 20)
    if (column < 0) return
    const direction = transformed(basis, column)
    const row = leavingOf(basis, direction)
    if (row < 0) throw new RangeError('There is no greatest value')
    still = heightsOf(basis)[row] === 0n ? still + 1 : 0
    exchange(basis, row, column, direction)
  }
}

/** Exchanges made-up columns, all at zero, for real ones; a row for which there is none says nothing new. */
const driveOut = (basis: Basis, real: number): void => {
  for (let row = 0; row < basis.right.length; row++)
    for (let column = 0; column < real && (basis.chosen[row] ?? 0) >= real; column++) {
      if (basis.chosen.includes(column)) continue
      const direction = transformed(basis, column)
      if (direction[row] !== 0n) exchange(basis, row, column, direction)
    }
}

/** The column worth most, or by Bland's rule the first worth anything, which cannot go round in circles. */
const enteringOf = (basis: Basis, costs: readonly bigint[], until: number, first: boolean): number => {
  const prices = pricesOf(basis, costs)
  let chosen = -1
  let best = 0n
  for (let column = 0; column < until; column++) {
    const worth = basis.determinant * (costs[column] ?? 0n) - dot(prices, basis.columns[column] ?? [])
    if (worth <= best) continue
    chosen = column
    best = worth
    if (first) break
  }
  return chosen
}

/** The row that falls to zero first, and of several the one whose column stands first. */
const leavingOf = (basis: Basis, direction: readonly bigint[]): number => {
  const heights = heightsOf(basis)
  let leaving = -1
  for (const [row, slope] of direction.entries()) {
    if (slope <= 0n) continue
    const difference =
      leaving < 0 ? -1n : (heights[row] ?? 0n) * (direction[leaving] ?? 0n) - (heights[leaving] ?? 0n) * slope
    if (difference < 0n || (difference === 0n && (basis.chosen[row] ?? 0) < (basis.chosen[leaving] ?? 0)))
      leaving = row
  }
  return leaving
}

const exchange = (basis: Basis, leaving: number, entering: number, direction: readonly bigint[]): void => {
  const pivot = direction[leaving] ?? 0n
  const sign = pivot < 0n ? -1n : 1n
  const kept = basis.inverse[leaving] ?? []
  basis.inverse = basis.inverse.map((line, row) =>
    row === leaving
      ? line.map((each) => sign * each)
      : line.map(
          (each, other) =>
            (sign * (pivot * each - (direction[row] ?? 0n) * (kept[other] ?? 0n))) / basis.determinant,
        ),
  )
  basis.determinant = sign * pivot
  basis.chosen[leaving] = entering
}

/** These three are over the determinant: the column seen from the basis, the values of its variables, the rows' prices. */
const transformed = ({ inverse, columns }: Basis, column: number): bigint[] =>
  inverse.map((line) => dot(line, columns[column] ?? []))

const heightsOf = ({ inverse, right }: Basis): bigint[] =>
  inverse.map((line) => line.reduce((total, each, row) => total + each * (right[row] ?? 0n), 0n))

const pricesOf = ({ chosen, inverse, right }: Basis, costs: readonly bigint[]): bigint[] =>
  right.map((_, other) =>
    chosen.reduce((total, column, row) => total + (costs[column] ?? 0n) * (inverse[row]?.[other] ?? 0n), 0n),
  )

const dot = (line: readonly bigint[], column: Column): bigint => {
  let total = 0n
  for (const [row, entry] of column) total += (line[row] ?? 0n) * entry
  return total
}

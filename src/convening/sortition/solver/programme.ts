// A linear programme, with whole numbers where wanted, kept open between solves. The mathematics is HiGHS (Huangfu and
// Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation 10, 2018) in WebAssembly.
//
// It gives the same bits on every platform and run: one thread, a fixed seed, and never a time limit.

import loadHighs, { type Highs, type Model } from 'highs'

export type Column = Readonly<{ cost?: number; lower?: number; upper?: number; whole?: boolean }>
export type Row = Readonly<{ lower: number; upper: number; entries: readonly (readonly [number, number])[] }>

/** What is known when a solve has ended. Duals belong to linear programmes only. */
export type Solved = Readonly<{
  value: number
  columns: Float64Array
  rowDuals: Float64Array
  columnDuals: Float64Array
}>

export type Programme = Readonly<{
  /** Null if nothing keeps all rows and bounds. @throws Error if the solver gives up for another reason. */
  solve: () => Solved | null
  setCosts: (costs: ArrayLike<number>) => void
  setBounds: (column: number, lower: number, upper: number) => void
  setRow: (row: number, lower: number, upper: number) => void
  /** Returns the number of the new column or row. */
  addColumn: (column: Column, entries: readonly (readonly [number, number])[]) => number
  addRow: (row: Row) => number
  /** Gives the memory back, which no garbage collector does. */
  close: () => void
}>

export type Solver = Readonly<{
  name: string
  open: (goal: 'largest' | 'least', columns: readonly Column[], rows: readonly Row[]) => Programme
}>

/** Feasibility and optimality to nine digits; whole numbers are searched until nothing better can exist. */
const settings = {
  output_flag: false,
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
  mip_feasibility_tolerance: 1e-9,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-10,
}

/** Loads the solver: about 50 ms and 20 MB. One may be shared by everything in a thread. */
export const loadSolver = async (): Promise<Solver> => {
  const highs = await loadHighs()
  const { string: version } = highs.version
  return {
    name: `HiGHS ${version}`,
    open: (goal, columns, rows) => programme(highs, goal, columns, rows),
  }
}

const programme = (
  highs: Highs,
  goal: 'largest' | 'least',
  columns: readonly Column[],
  rows: readonly Row[],
): Programme => {
  const model = modelOf(highs, goal, columns, rows)
  let count = { columns: columns.length, rows: rows.length }
  return {
    solve: () => solved(highs, model),
    setCosts: (costs) => {
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, Float64Array.from(costs))
    },
    setBounds: (column, lower, upper) => {
      model.changeColBounds(column, lower, upper)
    },
    setRow: (row, lower, upper) => {
      model.changeRowBounds(row, lower, upper)
    },
    addColumn: ({ cost = 0, lower = 0, upper = Number.POSITIVE_INFINITY }, entries) => {
      model.addCol(cost, lower, upper, sparse(entries))
      count = { ...count, columns: count.columns + 1 }
      return count.columns - 1
    },
    addRow: ({ lower, upper, entries }) => {
      model.addRow(lower, upper, sparse(entries))
      count = { ...count, rows: count.rows + 1 }
      return count.rows - 1
    },
    close: () => model.dispose(),
  }
}

const modelOf = (
  highs: Highs,
  goal: 'largest' | 'least',
  columns: readonly Column[],
  rows: readonly Row[],
): Model => {
  const starts = [0]
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length)
  const entries = rows.flatMap((row) => row.entries)
  const { minimize, maximize } = highs.constants.objectiveSense
  const model = highs.createModel()
  model.options.set(settings)
  model.passModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: goal === 'largest' ? maximize : minimize,
    colCost: columns.map(({ cost = 0 }) => cost),
    colLower: columns.map(({ lower = 0 }) => lower),
    colUpper: columns.map(({ upper = Number.POSITIVE_INFINITY }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, value]) => value),
    },
    ...(columns.some(({ whole }) => whole) && {
      integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
    }),
  })
  return model
}

const sparse = (entries: readonly (readonly [number, number])[]) => ({
  indices: entries.map(([place]) => place),
  values: entries.map(([, value]) => value),
})

const solved = (highs: Highs, model: Model): Solved | null => {
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
  model.run()
  let status = model.getModelStatus()
  if (status !== optimal && status !== infeasible) {
    // A warm start can lead the simplex method astray; from scratch it is sound.
    model.clearSolver()
    model.run()
    status = model.getModelStatus()
  }
  // Everything here is bounded, so that "unbounded or infeasible" leaves one meaning.
  if (status === infeasible || status === unboundedOrInfeasible) return null
  if (status !== optimal) throw new Error(`The solver stopped with status ${status}`)
  const { colValue, rowDual, colDual } = model.getSolution()
  return { value: model.getObjectiveValue(), columns: colValue, rowDuals: rowDual, columnDuals: colDual }
}

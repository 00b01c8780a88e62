// What a draw leaves for the office, as files of text: chances, lottery, panel, remaining people, and the report in numbers.

import { written } from '../../csv/index.ts'
import type { Drawn } from './draw.ts'
import { geometricMean, gini } from './figures.ts'
import type { PoolRead } from './reading/read-pool.ts'

/** `id,chance`: exact to twelve digits, in the order of the ids. */
export const chancesFile = ({ pool, chances }: Drawn): string =>
  written(
    ['id', 'chance'],
    pool.people.map(({ id }, place) => [id, inDigits(chances[place] ?? 0)]),
  )

/** `panel,id`: all people of panel 0, then of panel 1 … */
export const lotteryFile = ({ pool, lottery }: Drawn): string =>
  written(
    ['panel', 'id'],
    lottery.flatMap((panel, number) => panel.map((place) => [String(number), pool.people[place]?.id ?? ''])),
  )

/** People with all columns of the file they came from, written as it was, in the given order; numbered ones with their number as `id`. */
export const peopleFile = (
  { table, id, pool }: Pick<PoolRead, 'table' | 'id' | 'pool'>,
  places: readonly number[],
  mark: string | null = null,
): string => {
  const before = (place: number) => (id === null ? [pool.people[place]?.id ?? ''] : [])
  return written(
    [...(id === null ? ['id'] : []), ...table.header, ...(mark === null ? [] : [mark])],
    places.map((place) => [...before(place), ...(table.rows[place] ?? []), ...(mark === null ? [] : [mark])]),
    table.form,
  )
}

/** The members of `report.json` that come from the draw itself. */
export const figuresOf = (drawn: Drawn) => ({
  people: drawn.pool.people.length,
  size: drawn.pool.size,
  fairness: drawn.fairness,
  maximin: drawn.levels[0]?.[0] ?? 0,
  levels: drawn.levels,
  gini: gini(drawn.chances),
  geometricMean: geometricMean(drawn.chances),
  max: drawn.levels.at(-1)?.[0] ?? 0,
  uncoverable: drawn.uncoverable.map((place) => drawn.pool.people[place]?.id ?? ''),
  classes: drawn.classes.length,
  panels: drawn.lottery.length,
  largestDeviation: drawn.largestDeviation,
  certificate: drawn.certificate,
  solver: drawn.solver,
})

const inDigits = (chance: number): string => (chance === 0 ? '0' : chance.toPrecision(12))

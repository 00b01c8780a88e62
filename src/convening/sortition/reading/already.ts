// People who are on the panel already: a replacement draw, or places given before the draw. Their places and their
// households are taken.

import { InputFault, type InputFile, type People, plain, quoted, readTable } from '../../../csv/index.ts'
import { type Feature, tally } from '../pool.ts'
import { addressesIn } from './households.ts'
import { valuesIn } from './people.ts'
import type { Targets } from './targets.ts'

export type Already = Readonly<{
  ids: readonly string[]
  /** What they take of the targets: `[feature][value]`. */
  counts: readonly (readonly number[])[]
  addresses: ReadonlySet<string>
  warnings: readonly string[]
}>

/**
 * Reads the file of those people; its columns may be others, and in another order, than those of the pool's file.
 * @param id the column of ids, as it was named or as the pool's file calls it; looked for anew where it is not there.
 * @throws InputFault
 */
export const readAlready = (
  given: InputFile,
  targets: Targets,
  id: string | undefined,
  sameAddress: readonly string[],
): Already => {
  const people = readAnyId(given, targets, id)
  const { table, ids } = people
  const values = valuesIn(table, targets)
  const why = ', without which their households are not known'
  const addresses = sameAddress.length > 0 ? addressesIn(table, sameAddress, why) : []
  return {
    ids: people.id === null ? [] : ids,
    counts: tally(
      targets.features,
      values.map((row, place) => ({ id: ids[place] ?? '', values: row, household: null })),
    ),
    addresses: new Set(addresses.filter((address) => address !== null)),
    warnings: people.warnings,
  }
}

const readAnyId = (given: InputFile, targets: Targets, id: string | undefined): People => {
  const features = targets.features.map(({ name }) => name)
  const found = readTable({ ...given, features, mayBeEmpty: true })
  const there = id !== undefined && found.table.header.some((name) => plain(name) === plain(id))
  return there ? readTable({ ...given, id, mayBeEmpty: true }) : found
}

/**
 * The targets and the size that remain to be drawn. Minimums end at 0.
 * @throws InputFault where more are there than a target allows: no draw could keep it any more, so that is for the
 *   convener to decide, openly, in the file of targets.
 */
export const remainingOf = (
  targets: Targets,
  size: number,
  already: Already,
  file: string,
): { features: Feature[]; size: number } => {
  const people = already.counts[0]?.reduce((sum, count) => sum + count, 0) ?? 0
  if (people >= size)
    throw new InputFault(
      { file },
      `${people} people are on the panel already, and it has ${size} places`,
      'Nothing is left to draw, unless the panel is larger or the file is another one.',
    )
  const features = targets.features.map((feature, f) => ({
    name: feature.name,
    targets: feature.targets.map((target, v) => {
      const count = already.counts[f]?.[v] ?? 0
      if (count > target.max)
        throw new InputFault(
          { file: targets.file, line: targets.lines[f]?.[v], column: targets.max },
          `${count} people of ${quoted(feature.name)} ${quoted(target.value)} are on the panel already, and ${target.max} is the maximum`,
          `Raise it, or correct ${file}.`,
        )
      const less = (limit: number): number => Math.max(0, limit - count)
      const flex = target.flex && { min: less(target.flex.min), max: less(target.flex.max) }
      return { value: target.value, min: less(target.min), max: less(target.max), flex }
    }),
  }))
  return { features, size: size - people }
}

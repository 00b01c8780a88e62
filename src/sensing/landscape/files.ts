// A map as files: `map.json` for programs, `statements.csv` and `people.csv` for spreadsheets. The same map, the same bytes.

import { written } from '../../csv/index.ts'
import type { GroupOnMap, Landscape } from './landscape.ts'

/** All numbers with all their digits; a line for each person, statement, group, component, pair and flag. */
export const mapFile = (map: Landscape): string => {
  const { groups, withoutFlagged } = map
  const published = {
    ...map,
    groups: groups.map(withoutVotes),
    withoutFlagged: withoutFlagged && { ...withoutFlagged, groups: withoutFlagged.groups.map(withoutVotes) },
  }
  const members = Object.entries(inOrderOfMembers(published)).map(
    ([name, value]) => `${JSON.stringify(name)}: ${inLines(value)}`,
  )
  return `{\n${members.join(',\n')}\n}\n`
}

/** What a small group thinks would be told of each of its people. */
const withoutVotes = ({ votes: _, ...rest }: GroupOnMap): GroupOnMap => rest

/** A row for each statement, in the order of the map. */
export const statementsFile = ({ statements }: Landscape): string =>
  written(
    [
      ...['id', 'text', 'agree', 'disagree', 'pass', 'seen', 'x', 'y', 'extremity', 'consensus'],
      ...['commonGround', 'commonGroundLow', 'divide', 'divideLow', 'bridging', 'priority'],
    ],
    statements.map((each) => [
      each.id,
      each.text,
      ...[each.agree, each.disagree, each.pass, each.seen, each.x, each.y, each.extremity].map(cellOf),
      cellOf(each.consensus),
      ...[each.commonGround?.value, each.commonGround?.low].map(cellOf),
      ...[each.divide?.value, each.divide?.low, each.bridging, each.priority].map(cellOf),
    ]),
  )

/**
 * A row for each person, in the order of the map. @param viewpoints of `people/viewpoint.ts`, by person: with them the file
 * has a column that can be a feature of a draw.
 */
export const peopleFile = ({ people }: Landscape, viewpoints: readonly string[] | null = null): string =>
  written(
    ['id', 'x', 'y', 'votes', 'group', 'uncertainty', ...(viewpoints ? ['viewpoint'] : [])],
    people.map(({ id, x, y, votes, group, uncertainty }, i) => [
      id,
      ...[x, y, votes, group, uncertainty].map(cellOf),
      ...(viewpoints ? [viewpoints[i] ?? ''] : []),
    ]),
  )

const inLines = (value: unknown): string =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? `[\n${value.map((each) => `  ${JSON.stringify(each)}`).join(',\n')}\n]`
    : JSON.stringify(value)

/** As the file's description tells them, each kind of thing after the other. */
const told = [
  ...['mode', 'version', 'inputHash', 'kind', 'people'],
  ...['id', 'text', 'agree', 'disagree', 'pass', 'seen', 'x', 'y', 'votes', 'group', 'uncertainty'],
  ...['extremity', 'consensus', 'commonGround', 'divide', 'bridging', 'priority', 'statements', 'groups'],
  ...['size', 'representative', 'statement', 'direction', 'share', 'others', 'z'],
  ...['components', 'variance', 'loadings'],
  ...[
    'evidence',
    'silhouettes',
    'k',
    'value',
    'low',
    'null',
    'mean',
    'max',
    'p',
    'stability',
    'gap',
    'between',
    'around',
  ],
  ...['verdict', 'sentence', 'coverage', 'redundant', 'flags', 'withoutFlagged'],
]
const rank = new Map(told.map((name, place) => [name, place]))

/**
 * The same, with members in one order, whatever order they were put together in.
 * @throws RangeError for a member that has no place, and for a number that JSON would turn into null in silence.
 */
const inOrderOfMembers = (value: object): object => {
  const names = Object.keys(value)
  for (const name of names) if (!rank.has(name)) throw new RangeError(`No place for the member ${name}`)
  names.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  return Object.fromEntries(names.map((name) => [name, inOrder(Reflect.get(value, name), name)]))
}

const inOrder = (value: unknown, name: string): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${name} is ${value}`)
  if (Array.isArray(value)) return value.map((each) => inOrder(each, name))
  return typeof value === 'object' && value !== null ? inOrderOfMembers(value) : value
}

const cellOf = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : '')

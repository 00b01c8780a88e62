// A person's viewpoint as a feature for a draw: which group, or between, so that a panel can have all of them at its table.
//
// Who lies so near to the border of two groups that the uncertainty of their place reaches across it is between, and who has
// hardly voted is not yet known: a target for either is as good as one for a group, a wrong group is not.

import type { Landscape } from '../landscape.ts'
import { countOf, type Votes } from '../votes.ts'

/** By person place; `uncertainty` is the standard deviation of the place along any direction, in the units of x and y. */
export type Places = Readonly<{
  x: ArrayLike<number>
  y: ArrayLike<number>
  uncertainty?: ArrayLike<number>
}>

export const between = 'between'
export const notYetKnown = 'not yet known'

/** Below it, or below the number of statements if that is less, nothing is said of a person. */
export const votesForViewpoint = 7

/** Nine of ten sure on which side of a border: the 90 % quantile of the normal distribution. */
const sure = 1.2816

/** Group 0 is `group A`; the 27th is `group AA`. */
export const nameOfGroup = (group: number): string => `group ${letters(group)}`

/**
 * The viewpoint of each person, by place.
 * @param groupOf by person place, −1 for none. @param groups how many there are; without any, nothing is known of anybody.
 * @param places if told, people near a border are between.
 */
export const viewpoints = (votes: Votes, groupOf: Int32Array, groups: number, places?: Places): string[] => {
  const enough = Math.min(votesForViewpoint, votes.statements.length)
  const centres = places ? centresOf(groupOf, groups, places) : []
  return votes.people.map((_, i) => {
    if (groups === 0 || countOf(votes.byPerson, i) < enough) return notYetKnown
    const group = groupOf[i] as number
    if (group < 0 || (places && nearBorder(i, group, centres, places))) return between
    return nameOfGroup(group)
  })
}

/** The same from a map of these votes. */
export const viewpointsOn = (
  votes: Votes,
  { people, groups }: Pick<Landscape, 'people' | 'groups'>,
): string[] => {
  const most = groups.reduce((count, { id }) => Math.max(count, id + 1), 0)
  const known = people.every(({ uncertainty }) => uncertainty !== null)
  return viewpoints(
    votes,
    Int32Array.from(people, ({ group }) => group ?? -1),
    most,
    {
      x: people.map(({ x }) => x),
      y: people.map(({ y }) => y),
      ...(known && { uncertainty: people.map(({ uncertainty }) => uncertainty ?? 0) }),
    },
  )
}

/** Rows for a table of people, its header first, in the order of `votes`. */
export const viewpointRows = (votes: Votes, of: readonly string[]): string[][] => [
  ['id', 'viewpoint'],
  ...votes.people.map((id, i) => [id, of[i] ?? notYetKnown]),
]

type Centre = Readonly<{ x: number; y: number; people: number }>

const centresOf = (groupOf: Int32Array, groups: number, { x, y }: Places): Centre[] =>
  Array.from({ length: groups }, (_, group) => {
    let [sumX, sumY, people] = [0, 0, 0]
    for (let i = 0; i < groupOf.length; i++) {
      if (groupOf[i] !== group) continue
      sumX += x[i] as number
      sumY += y[i] as number
      people++
    }
    return { x: sumX / Math.max(1, people), y: sumY / Math.max(1, people), people }
  })

/** The border of two groups is where both centres are equally far; the distance to it is (d′² − d²) / 2|c − c′|. */
const nearBorder = (i: number, group: number, centres: readonly Centre[], places: Places): boolean => {
  const own = centres[group]
  if (!own) return true
  const away = (centre: Centre): number =>
    ((places.x[i] as number) - centre.x) ** 2 + ((places.y[i] as number) - centre.y) ** 2
  return centres.some((other, h) => {
    if (h === group || other.people === 0) return false
    const [dx, dy] = [own.x - other.x, own.y - other.y]
    const apart = Math.sqrt(dx * dx + dy * dy)
    const toBorder = apart > 0 ? (away(other) - away(own)) / (2 * apart) : 0
    return toBorder < sure * (places.uncertainty?.[i] ?? 0)
  })
}

const letters = (group: number): string =>
  (group < 26 ? '' : letters(Math.trunc(group / 26) - 1)) + String.fromCharCode(65 + (group % 26))

// What of the votes may be seen. A map may be published, and who knows the people could find somebody in a small number: so a
// statement has figures only from five votes on, and a group its share only where five of it have voted. As the figures of all
// are shown, too, those of a group are blurred where fewer than five votes would be left when they are subtracted.
//
// Group and statement together are what points at people: "one of the four in C disagreed". How all voted is what a map is for.

import type { GroupOnMap, Landscape, StatementOnMap } from '../landscape.ts'

/** Counts below this are not shown. */
export const leastShown = 5

export type Shares = Readonly<{ agree: number; disagree: number; pass: number; votes: number }>

/** Null where too few have voted on it. */
export const sharesOf = ({
  agree,
  disagree,
  pass,
}: Pick<StatementOnMap, 'agree' | 'disagree' | 'pass'>): Shares | null => {
  const votes = agree + disagree + pass
  return votes < leastShown
    ? null
    : { agree: agree / votes, disagree: disagree / votes, pass: pass / votes, votes }
}

/** `about`: shares in steps of a twentieth, votes in steps of five. */
export type GroupShares = Shares & Readonly<{ group: number; about: boolean }>

/**
 * The shares of groups on a statement, as far as they may be shown.
 * @returns 'unknown' if the map does not bring them.
 */
export const groupShares = (map: Landscape, place: number): readonly GroupShares[] | 'unknown' => {
  const counts = map.groups.map(({ id, votes }) => ({ group: id, ...votes?.[place] }))
  const known = counts.flatMap(({ group, agree, disagree, seen }) =>
    agree === undefined || disagree === undefined || seen === undefined
      ? []
      : [{ group, agree, disagree, seen }],
  )
  if (known.length < map.groups.length) return 'unknown'
  const shown = known.filter(({ seen }) => seen >= leastShown)
  const least = Math.min(...shown.map(({ seen }) => seen))
  const blurred = pointsAtFew(leftOver(map, place, shown))
    ? shown.findIndex(({ seen }) => seen === least)
    : -1
  return shown.map(({ group, agree, disagree, seen }, i) => {
    const about = i === blurred
    const part = (votes: number) => (about ? Math.round((votes / seen) * 20) / 20 : votes / seen)
    const [yes, no] = [part(agree), part(disagree)]
    const votes = about ? Math.round(seen / 5) * 5 : seen
    return { group, about, agree: yes, disagree: no, pass: Math.max(0, 1 - yes - no), votes }
  })
}

const pointsAtFew = (votes: number): boolean => votes > 0 && votes < leastShown

const leftOver = (map: Landscape, place: number, shown: readonly { seen: number }[]): number => {
  const { agree = 0, disagree = 0, pass = 0 } = map.statements[place] ?? {}
  return agree + disagree + pass - shown.reduce((sum, { seen }) => sum + seen, 0)
}

/** Whether what a group voted may be told by its representative statements; where its votes are there, by these. */
export const mayStand = ({ size, votes }: GroupOnMap, place: number): boolean =>
  size >= leastShown && (votes?.[place]?.seen ?? leastShown) >= leastShown

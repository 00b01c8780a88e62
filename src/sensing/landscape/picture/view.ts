// What each section of the page is made from.

import type { Landscape, StatementOnMap } from '../landscape.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import type { Speech } from './speech.ts'
import { bearing } from './words-of-places.ts'

/** Statements whose letters are nearly the same, with how near. */
export type SameText = readonly [string, string, number]

export type View = Speech &
  Readonly<{
    map: Landscape
    drawing: Drawing
    same: readonly SameText[]
    /** How many are on the map. */
    voters: number
    /** Statements that count; others were rejected, or are about the people themselves, and nothing is claimed of them. */
    standing: readonly StatementOnMap[]
    /** Whether groups may be claimed. */
    grouped: boolean
    statementOf: (id: string) => StatementOnMap | undefined
    placeOf: (id: string) => number
    /** In whole steps: votes bear no finer ones. */
    percent: (share: number) => string
    /** From 0 to 100, rounded down: a lower bound may not rise. */
    hundred: (value: number) => string
    /** Where a place of the drawing lies. */
    where: (place: Readonly<{ x: number; y: number }>) => string
  }>

export const viewOf = (
  map: Landscape,
  speech: Speech,
  [width, height]: readonly [number, number],
  same: readonly SameText[] = [],
): View => {
  const drawing = drawingOf(map, width, height)
  const places = new Map(map.statements.map(({ id }, place) => [id, place]))
  return {
    ...speech,
    map,
    drawing,
    same,
    voters: drawing.people,
    standing: map.statements.filter(({ commonGround }) => commonGround !== null),
    grouped: map.evidence.verdict === 'groups',
    placeOf: (id) => places.get(id) ?? -1,
    statementOf: (id) => map.statements[places.get(id) ?? -1],
    percent: (share) => speech.numbers.percent(share, 0),
    hundred: (value) => speech.numbers.whole(Math.floor(Math.min(1, Math.max(0, value)) * 100 + 1e-9)),
    where: (place) => speech.words.where[bearing(drawing, place)],
  }
}

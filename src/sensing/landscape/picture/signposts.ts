// A few statements at the rim of the map: who stands on that side tends to agree with them.

import type { Landscape, StatementOnMap } from '../landscape.ts'
import type { Signpost } from './drawing.ts'
import type { Point } from './hull.ts'

/** More of them would be a thicket. */
const most = 4
/** How long an arrow is, and how far from the edge its number stands. */
const length = 46
const inset = 30

/**
 * The statements that divide the most, or, where no divide is shown, those that turn the map the most; no two of them in nearly
 * the same direction, and none that few have voted on.
 */
export const signposts = (map: Landscape, middle: Point, width: number, height: number): Signpost[] => {
  const chosen: StatementOnMap[] = []
  for (const statement of candidates(map)) {
    if (chosen.length === most) break
    if (chosen.every((other) => cosine(statement, other) < 0.85)) chosen.push(statement)
  }
  return chosen.map((statement, i) => ({
    number: i + 1,
    statement,
    ...rimOf(middle, direction(statement), width, height),
  }))
}

const candidates = (map: Landscape): StatementOnMap[] => {
  const votes = map.statements.map(({ seen }) => seen).sort((a, b) => a - b)
  const enough = Math.max(5, (votes[Math.floor(votes.length / 2)] ?? 0) / 2)
  const divide = (statement: StatementOnMap) =>
    map.evidence.verdict === 'groups' ? (statement.divide?.low ?? 0) : 0
  return map.statements
    .filter(({ x, y, seen }) => seen >= enough && x * x + y * y > 1e-12)
    .sort((a, b) => divide(b) - divide(a) || b.extremity - a.extremity || (a.id < b.id ? -1 : 1))
}

const direction = ({ x, y }: StatementOnMap): Point => {
  const far = Math.sqrt(x * x + y * y)
  return { x: x / far, y: -y / far }
}

const cosine = (a: StatementOnMap, b: StatementOnMap): number => {
  const [one, other] = [direction(a), direction(b)]
  return one.x * other.x + one.y * other.y
}

/** From the middle to the edge: the last piece of the way. */
const rimOf = (middle: Point, way: Point, width: number, height: number): { from: Point; to: Point } => {
  const until = (at: number, step: number, end: number) =>
    step === 0 ? Number.POSITIVE_INFINITY : ((step > 0 ? end - inset : inset) - at) / step
  // The middle itself may lie beyond the rim, where all people lie far from it.
  const inside = (at: number, end: number) => Math.min(end - inset, Math.max(inset, at))
  const start = { x: inside(middle.x, width), y: inside(middle.y, height) }
  const far = Math.min(until(start.x, way.x, width), until(start.y, way.y, height))
  const along = (distance: number) => ({
    x: start.x + way.x * distance,
    y: start.y + way.y * distance,
  })
  return { from: along(far - length - 20), to: along(far) }
}

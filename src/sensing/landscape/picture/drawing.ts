// From a map to places on paper: what is drawn and where, before any ink. Lengths are in units of the drawing.
//
// People who would lie on one another are drawn as one larger mark, so that a crowd neither hides anybody nor makes the file
// grow with it. Nothing is spread out or pulled apart to look better: distances are those of the map.

import type { Landscape, PersonOnMap, StatementOnMap } from '../landscape.ts'
import { type Hull, hullOf, type Point } from './hull.ts'
import { littleKnown, median } from './known.ts'
import { between, ungrouped } from './shapes.ts'
import { signposts } from './signposts.ts'

/** One person, or several who lie close together: then its area says how many. */
export type Mark = Readonly<{
  x: number
  y: number
  radius: number
  people: number
  /** Or `between`, or `ungrouped`. */
  group: number
  known: boolean
}>

/** Towards those who agree with a statement. */
export type Signpost = Readonly<{ number: number; statement: StatementOnMap; from: Point; to: Point }>

export type GroupDrawn = Readonly<{ id: number; centre: Point; hull: Hull; letter: Point }>

export type Drawing = Readonly<{
  width: number
  height: number
  /** Where the average of all lies. */
  middle: Point
  marks: readonly Mark[]
  /** Empty unless the evidence bears groups. */
  groups: readonly GroupDrawn[]
  signposts: readonly Signpost[]
  /** How far a typical person's place may be off, one standard deviation, drawn in an empty corner; null where not known. */
  blur: Readonly<{ x: number; y: number; radius: number }> | null
  people: number
  /** Of whose place little is known. */
  faint: number
  /** Drawn at the edge because they lie beyond it. */
  beyond: number
}>

export const drawingOf = (map: Landscape, width: number, height: number): Drawing => {
  const placed = map.people.filter(({ votes }) => votes > 0)
  const grouped = map.evidence.verdict === 'groups'
  const known = placed.map(littleKnown(map)).map((little) => !little)
  const typical = median(placed.flatMap(({ uncertainty }) => uncertainty ?? []))
  const { at, scale, beyond } = frameOf(placed, typical ?? 0, width, height)
  const points = placed.map(at)
  const groupAt = (i: number) => (grouped ? (placed[i]?.group ?? between) : ungrouped)
  const middle = at({ x: 0, y: 0 })
  const posts = signposts(map, middle, width, height)
  return {
    width,
    height,
    middle,
    marks: marksOf(points, known, groupAt),
    groups: grouped ? groupsOf(map, points, groupAt, { middle, width, height, posts }) : [],
    signposts: posts,
    blur: blurIn(typical === null ? 0 : typical * scale, points, posts, width, height),
    people: placed.length,
    faint: known.filter((sure) => !sure).length,
    beyond,
  }
}

/** Room round the people, for letters and signposts. */
const margin = 96
/** Who lies further out than the picture reaches stands here. */
const edge = 14

/** Where it hides the fewest. Less than two units nobody sees. */
const blurIn = (
  radius: number,
  points: readonly Point[],
  posts: readonly Signpost[],
  width: number,
  height: number,
): Drawing['blur'] => {
  if (radius < 2) return null
  const [near, far] = [radius + 12, (most: number) => most - radius - 12]
  const corners = [
    { x: near, y: far(height) },
    { x: far(width), y: far(height) },
    { x: far(width), y: near },
    { x: near, y: near },
  ]
  const hidden = (corner: Point): number =>
    points.filter((point) => distance(point, corner) < radius + 6).length +
    posts.filter(({ to }) => distance(to, corner) < radius + 24).length * 50
  const counts = corners.map(hidden)
  const corner = corners[counts.indexOf(Math.min(...counts))]
  return corner ? { ...corner, radius } : null
}

type Frame = Readonly<{ at: (place: Point) => Point; scale: number; beyond: number }>

/**
 * One scale both ways. In a crowd the outermost in a hundred on each side do not decide it; and where places are less certain
 * than they differ, they are not blown up until they seem to.
 */
const frameOf = (people: readonly PersonOnMap[], blur: number, width: number, height: number): Frame => {
  const [left, right] = reach(people.map(({ x }) => x))
  const [low, high] = reach(people.map(({ y }) => y))
  const least = 4 * blur || 1e-9
  const scale = Math.min(
    (width - 2 * margin) / Math.max(right - left, least),
    (height - 2 * margin) / Math.max(high - low, least),
  )
  const across = (x: number) => width / 2 + (x - (left + right) / 2) * scale
  const up = (y: number) => height / 2 - (y - (low + high) / 2) * scale
  const inside = (value: number, most: number) => Math.min(most - edge, Math.max(edge, value))
  return {
    scale,
    at: ({ x, y }) => ({ x: inside(across(x), width), y: inside(up(y), height) }),
    beyond: people.filter(
      ({ x, y }) => across(x) !== inside(across(x), width) || up(y) !== inside(up(y), height),
    ).length,
  }
}

const reach = (values: readonly number[]): [number, number] => {
  const rising = [...values].sort((a, b) => a - b)
  const aside = rising.length < 200 ? 0 : Math.floor(rising.length / 100)
  return [rising[aside] ?? 0, rising[rising.length - 1 - aside] ?? 0]
}

/** Of how many people marks are made, how wide the cells are in which they are taken together, how large one person is. */
const sizes: readonly (readonly [upTo: number, cell: number, one: number])[] = [
  [60, 8, 9],
  [250, 7, 7],
  [1000, 7, 5.5],
  [4000, 9, 4],
  [Number.POSITIVE_INFINITY, 12, 3.2],
]

const marksOf = (
  points: readonly Point[],
  known: readonly boolean[],
  groupAt: (i: number) => number,
): Mark[] => {
  const [, cell, one] = sizes.find(([upTo]) => points.length <= upTo) ?? [0, 12, 3.2]
  const together = new Map<string, { x: number; y: number; people: number; group: number; known: boolean }>()
  for (const [i, { x, y }] of points.entries()) {
    const group = groupAt(i)
    const sure = known[i] === true
    const key = `${group} ${sure} ${Math.floor(x / cell)} ${Math.floor(y / cell)}`
    const there = together.get(key)
    if (there) {
      there.x += x
      there.y += y
      there.people += 1
    } else together.set(key, { x, y, people: 1, group, known: sure })
  }
  const marks = [...together.values()]
  const counts = marks.map(({ people }) => people).sort((a, b) => a - b)
  // Large enough to see one, small enough to see past nearly the largest; the few that are larger still are cut.
  const most = Math.sqrt(counts[Math.floor(counts.length * 0.98)] ?? 1)
  const unit = Math.min(one, (cell * 1.1) / most)
  return marks
    .map(({ x, y, people, ...rest }) => ({
      ...rest,
      people,
      x: x / people,
      y: y / people,
      radius: Math.min(Math.max(one * 0.5, unit * Math.sqrt(people)), one * 2 + cell),
    }))
    .sort((a, b) => Number(a.known) - Number(b.known) || b.people - a.people)
}

type Ground = Readonly<{ middle: Point; width: number; height: number; posts: readonly Signpost[] }>

const groupsOf = (
  { groups }: Landscape,
  points: readonly Point[],
  groupAt: (i: number) => number,
  { middle, width, height, posts }: Ground,
): GroupDrawn[] => {
  const taken = posts.flatMap(({ from, to }) => [from, to])
  return groups.flatMap(({ id }) => {
    const members = points.filter((_, i) => groupAt(i) === id)
    if (members.length === 0) return []
    const centre = meanOf(members)
    const hull = hullOf(members, centre)
    const letter = letterPlace(hull, centre, middle, (place) =>
      place.x < 40 || place.y < 40 || place.x > width - 40 || place.y > height - 40
        ? 1000
        : taken.filter((other) => distance(other, place) < 78).length,
    )
    taken.push(letter)
    return [{ id, centre, hull, letter }]
  })
}

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

/** Turned from the way outwards, until a place is free: cosine and sine of 0°, ±30°, ±60°, ±90°, ±120°, 180°. */
const turns: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.866, 0.5],
  [0.866, -0.5],
  [0.5, 0.866],
  [0.5, -0.866],
  [0, 1],
  [0, -1],
  [-0.5, 0.866],
  [-0.5, -0.866],
  [-1, 0],
]

/** Outside the hull, on the side away from the middle where there is room. */
const letterPlace = (
  { corners }: Hull,
  centre: Point,
  middle: Point,
  crowded: (place: Point) => number,
): Point => {
  const length = distance(centre, middle)
  const [ux, uy] = length < 1 ? [0, -1] : [(centre.x - middle.x) / length, (centre.y - middle.y) / length]
  const places = turns.map(([cos, sin]) => {
    const [dx, dy] = [ux * cos - uy * sin, ux * sin + uy * cos]
    const out = Math.max(...corners.map(({ x, y }) => (x - centre.x) * dx + (y - centre.y) * dy))
    return { x: centre.x + dx * (out + 40), y: centre.y + dy * (out + 40) }
  })
  return places.reduce((best, place) => (crowded(place) < crowded(best) ? place : best))
}

export const distance = (a: Point, b: Point): number => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)

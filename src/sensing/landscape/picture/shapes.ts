// A shape for each group, so that the map can be read in greys and by eyes that mix up colours. All have about the same area.

import { one } from './hull.ts'

/** A closed outline of unit area that of a circle of radius 1, as corners; the circle itself has none. */
const outlines: readonly (readonly (readonly [number, number])[] | null)[] = [
  null,
  [
    [0, -1.55],
    [1.35, 0.78],
    [-1.35, 0.78],
  ],
  [
    [-0.89, -0.89],
    [0.89, -0.89],
    [0.89, 0.89],
    [-0.89, 0.89],
  ],
  [
    [0, -1.4],
    [1.12, 0],
    [0, 1.4],
    [-1.12, 0],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  [
    [0, 1.55],
    [-1.35, -0.78],
    [1.35, -0.78],
  ],
  [
    [-1.25, -0.63],
    [1.25, -0.63],
    [1.25, 0.63],
    [-1.25, 0.63],
  ],
  [
    [-0.63, -1.25],
    [0.63, -1.25],
    [0.63, 1.25],
    [-0.63, 1.25],
  ],
  [
    [-1.2, -1.1],
    [0, -0.5],
    [1.2, -1.1],
    [0, 1.35],
  ],
]

/** In no group of those on the map; and where there are none. */
export const between = -2
export const ungrouped = -1

/** A small cross: nobody takes it for a group's. */
const cross: readonly (readonly [number, number])[] = [
  [-0.95, -0.65],
  [-0.65, -0.95],
  [0, -0.3],
  [0.65, -0.95],
  [0.95, -0.65],
  [0.3, 0],
  [0.95, 0.65],
  [0.65, 0.95],
  [0, 0.3],
  [-0.65, 0.95],
  [-0.95, 0.65],
  [-0.3, 0],
]

export const shapeAt = (group: number, x: number, y: number, radius: number): string => {
  const corners = group === between ? cross : group < 0 ? null : (outlines[group % outlines.length] ?? null)
  if (!corners) {
    const r = one(radius)
    return `M${one(x - r)} ${one(y)}a${r} ${r} 0 1 1 ${one(2 * r)} 0a${r} ${r} 0 1 1 ${one(-2 * r)} 0`
  }
  let [atX, atY] = [0, 0]
  const steps = corners.map(([dx, dy], i) => {
    const [toX, toY] = [one(x + dx * radius), one(y + dy * radius)]
    const step = i === 0 ? `M${toX} ${toY}` : `l${one(toX - atX)} ${one(toY - atY)}`
    ;[atX, atY] = [toX, toY]
    return step
  })
  return `${steps.join('')}z`
}

/** A, B, C … in the order of their ids. */
export const letterOf = (group: number): string => String.fromCharCode(65 + (group % 26))

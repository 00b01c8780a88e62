// The outline of a group: round nine in ten of its people, those nearest to its centre. It is drawn soft, as no line runs there.

export type Point = Readonly<{ x: number; y: number }>

/** Corners clockwise as seen, and the outline that keeps a distance from them, as an SVG path. */
export type Hull = Readonly<{ corners: readonly Point[]; path: string }>

/** @param points at least one. */
export const hullOf = (points: readonly Point[], centre: Point, gap = 16): Hull => {
  const away = ({ x, y }: Point) => (x - centre.x) ** 2 + (y - centre.y) ** 2
  const nearest = [...points].sort((a, b) => away(a) - away(b))
  const kept = nearest.slice(0, Math.max(Math.min(points.length, 9), Math.ceil(points.length * 0.9)))
  const corners = convex(kept)
  return { corners, path: outline(corners, gap) }
}

/** Andrew's monotone chain (1979). */
const convex = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (row: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of row) {
      while (chain.length >= 2 && !turnsRight(chain.at(-2), chain.at(-1), point)) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  const [first] = sorted
  if (!first) return []
  const chain = [...half(sorted), ...half(sorted.reverse())]
  return chain.length > 0 ? chain : [first]
}

/** Where y grows downwards: clockwise as seen. */
const turnsRight = (a: Point | undefined, b: Point | undefined, c: Point): boolean =>
  a !== undefined && b !== undefined && (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 1e-9

/** The corners moved outwards, joined by arcs. */
const outline = (corners: readonly Point[], gap: number): string => {
  const [only] = corners
  if (!only) return ''
  if (corners.length === 1)
    return `M${one(only.x - gap)} ${one(only.y)}a${gap} ${gap} 0 1 1 ${2 * gap} 0a${gap} ${gap} 0 1 1 ${-2 * gap} 0Z`
  const sides = corners.map((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    const length = Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2) || 1
    const [nx, ny] = [((b.y - a.y) / length) * gap, (-(b.x - a.x) / length) * gap]
    return [`${one(a.x + nx)} ${one(a.y + ny)}`, `${one(b.x + nx)} ${one(b.y + ny)}`] as const
  })
  const first = sides[0]?.[0] ?? ''
  const arc = `A${gap} ${gap} 0 0 1 `
  return `M${sides.map(([from, to], i) => `${i === 0 ? from : arc + from}L${to}`).join('')}${arc}${first}Z`
}

/** One digit after the point: what more there is, nobody sees. */
export const one = (value: number): number => Math.round(value * 10) / 10

// Files from anywhere are read once, here, into shapes that cannot be wrong. What a file has beyond its shape is refused
// like what it lacks: nothing in it shall go unread.

/** Reads an unknown value; `where` names it for the refusal. */
export type Shape<T> = (value: unknown, where: string) => T

/** A file that is not what it says it is. */
export class Misshapen extends Error {
  override name = 'Misshapen'
}

const refuse = (where: string, value: unknown): never => {
  throw new Misshapen(`${where}: ${JSON.stringify(value)?.slice(0, 60) ?? 'missing'}`)
}

export const text =
  (pattern = /^/): Shape<string> =>
  (value, where) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(where, value)

export const exactly =
  <const T extends string>(...options: readonly T[]): Shape<T> =>
  (value, where) =>
    options.includes(value as T) ? (value as T) : refuse(where, value)

export const yesOrNo: Shape<boolean> = (value, where) =>
  typeof value === 'boolean' ? value : refuse(where, value)

export const number: Shape<number> = (value, where) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(where, value)

export const whole =
  (least = 0): Shape<number> =>
  (value, where) =>
    Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : refuse(where, value)

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, where) =>
    value === null ? null : shape(value, where)

export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, where) =>
    Array.isArray(value)
      ? value.map((member, place) => shape(member, `${where}[${place}]`))
      : refuse(where, value)

/** A list of a fixed length, each member with a shape of its own. */
export const row =
  <const T extends readonly unknown[]>(...shapes: { [place in keyof T]: Shape<T[place]> }): Shape<T> =>
  (value, where) =>
    Array.isArray(value) && value.length === shapes.length
      ? (shapes.map((shape, place) => shape(value[place], `${where}[${place}]`)) as unknown as T)
      : refuse(where, value)

export const members =
  <T extends object>(shapes: { [name in keyof T]: Shape<T[name]> }): Shape<T> =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where, value)
    for (const name of Object.keys(value))
      if (!Object.hasOwn(shapes, name)) refuse(`${where}.${name}`, 'unknown')
    const read = Object.entries<Shape<unknown>>(shapes).map(([name, shape]) => [
      name,
      shape((value as Record<string, unknown>)[name], `${where}.${name}`),
    ])
    return Object.fromEntries(read) as T
  }

/** One of several shapes, told apart by their member `kind`. */
export const byKind =
  <T extends { kind: string }>(
    shapes: {
      [kind in T['kind']]: Shape<Extract<T, { kind: kind }>>
    },
  ): Shape<T> =>
  (value, where) => {
    const kind = (value as { kind?: unknown } | null)?.kind
    const shape =
      typeof kind === 'string' && Object.hasOwn(shapes, kind)
        ? (shapes as Record<string, Shape<T>>)[kind]
        : undefined
    return shape ? shape(value, where) : refuse(`${where}.kind`, kind)
  }

// One spelling for one JSON value (RFC 8785 for the values that we use: keys in the order of their
// UTF-16 code units, no white space, ECMAScript numbers), so that equal values have equal hashes.

/** @throws TypeError on what JSON cannot hold (undefined inside an array, NaN, a function). Absent and undefined members are equal. */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
  }
  throw new TypeError(`${typeof value} has no place in JSON`)
}

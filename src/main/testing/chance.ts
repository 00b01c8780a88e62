// Chance that can be played again: the same seed gives the same numbers. Tests print theirs, and take one
// from the environment (`SEED=… npm test`).

export type Chance = {
  /** From 0 to below 1. */
  next: () => number
  pick: <T>(all: readonly T[]) => T
  between: (least: number, most: number) => number
}

export const chanceOf = (name: string): Chance => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000)
  console.log(`${name}: SEED=${seed}`)
  return chance(seed)
}

/** Mulberry32 by Tommy Ettinger (public domain). */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    pick: (all) => all[Math.floor(next() * all.length)] as (typeof all)[number],
    between: (least, most) => least + next() * (most - least),
  }
}

// Bursts of arrivals: many more people within a minute than the hour around it lets expect.
//
// A burst is no fault: a hall in which all open the link at once arrives like that, and so do the readers of a letter. It is told;
// people are flagged for it only where those who came together also answer by one script (manipulation.ts).

import { exponential } from '../numerics.ts'

/** `people` by place, in the order of arrival; `expected` in so many seconds. */
export type Burst = Readonly<{ people: readonly number[]; start: number; seconds: number; expected: number }>

const windowSeconds = 60
const aroundSeconds = 3600
const leastPeople = 5
/** Chance of a burst anywhere among a million conversations' minutes. */
const rare = 1e-6

/** @param arrivals seconds by person place, of the first vote for instance; NaN where it is not known. */
export const burstsIn = (arrivals: Float64Array): Burst[] => {
  const order = [...arrivals.keys()].filter((i) => !Number.isNaN(arrivals[i]))
  order.sort((a, b) => (arrivals[a] as number) - (arrivals[b] as number) || a - b)
  const times = Float64Array.from(order, (i) => arrivals[i] as number)
  const found: Burst[] = []
  let free = 0
  for (const { from, to } of windowsOf(times)) {
    if (from < free || to - from < leastPeople) continue
    const start = times[from] as number
    const middle = start + windowSeconds / 2
    const around = countBetween(times, middle - aroundSeconds / 2, middle + aroundSeconds / 2) - (to - from)
    const expected = (Math.max(1, around) * windowSeconds) / (aroundSeconds - windowSeconds)
    if (atLeast(to - from, expected) * Math.max(1, times.length) > rare) continue
    found.push({ people: order.slice(from, to), start, seconds: windowSeconds, expected })
    free = to
  }
  return found
}

/** From each arrival on, those within the window; where two overlap, only the fuller one is worth a look. */
const windowsOf = (times: Float64Array): { from: number; to: number }[] => {
  const windows: { from: number; to: number }[] = []
  let to = 0
  for (let from = 0; from < times.length; from++) {
    while (to < times.length && (times[to] as number) <= (times[from] as number) + windowSeconds) to++
    windows.push({ from, to })
  }
  return windows.filter(({ from, to: end }, at) => {
    for (let next = at + 1; next < windows.length && next < end; next++) {
      const other = windows[next] as { from: number; to: number }
      if (other.to - other.from > end - from) return false
    }
    return true
  })
}

const countBetween = (times: Float64Array, from: number, to: number): number => {
  let count = 0
  for (const time of times) if (time >= from && time <= to) count++
  return count
}

/** The chance that a Poisson number of this mean is k or more. */
const atLeast = (k: number, mean: number): number => {
  let term = exponential(-mean)
  for (let n = 1; n <= k; n++) term *= mean / n
  let sum = 0
  // The terms above the mean shrink; what is left after 200 of them is nothing.
  for (let n = k; n < k + 200; n++) {
    sum += term
    term *= mean / (n + 1)
  }
  return Math.min(1, sum)
}

// How long something takes, told in the only way that a busy machine leaves true: beside something plain, in the same run.

/** How many times as long as `plain` does `work` take? The best of each, in turns. */
export const timesAsLong = (work: () => void, plain: () => void, rounds = 3): number => {
  const seconds = (run: () => void): number => {
    const begun = performance.now()
    run()
    return (performance.now() - begun) / 1000
  }
  let [own, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    other = Math.min(other, seconds(plain))
    own = Math.min(own, seconds(work))
  }
  return own / other
}

// What is told about chances as single numbers.

/** What is nearer than this is one level: solves are exact to nine digits. */
const sameLevel = 1e-7

/** Rising: a chance, and how many people have it. Chances of 0 are left out. */
export const levelsOf = (chances: ArrayLike<number>): [number, number][] => {
  const levels: [number, number][] = []
  for (const chance of Float64Array.from(chances).sort()) {
    const last = levels.at(-1)
    if (chance <= 0) continue
    if (last && chance - last[0] <= sameLevel) last[1]++
    else levels.push([chance, 1])
  }
  return levels
}

/** Half the mean difference of two people's chances, as a share of the mean chance: 0 if all are equal (Gini, 1912). */
export const gini = (chances: ArrayLike<number>): number => {
  const sorted = Float64Array.from(chances).sort()
  const total = sorted.reduce((sum, chance) => sum + chance, 0)
  const weighted = sorted.reduce((sum, chance, i) => sum + (2 * (i + 1) - sorted.length - 1) * chance, 0)
  return total > 0 ? weighted / (sorted.length * total) : 0
}

/** Of the chances above 0. */
export const geometricMean = (chances: ArrayLike<number>): number => {
  const positive = Array.from(chances).filter((chance) => chance > 0)
  return positive.length > 0
    ? Math.exp(positive.reduce((sum, chance) => sum + Math.log(chance), 0) / positive.length)
    : 0
}

// From numbers to places in a picture.

/** Round steps from 0 to at least `most`, about `wanted` of them: 1, 2 or 5 times a power of ten. */
export const ticks = (most: number, wanted: number): number[] => {
  const step = roundStep(most / wanted)
  const last = Math.ceil(most / step - 1e-9)
  return Array.from({ length: last + 1 }, (_, i) => i * step)
}

const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 5, 10].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10
  return times * power
}

/** From 0…most to 0…length, four digits after the point at the most: what more there is, nobody sees. */
export const scaled =
  (most: number, length: number) =>
  (value: number): number =>
    Math.round((value / most) * length * 1e4) / 1e4

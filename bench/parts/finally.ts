// What a measurement has started ends with it, however it ends.

const endings: (() => Promise<void>)[] = []

/** Called in the opposite order of being given. */
export const atTheEnd = (end: () => Promise<void>): void => void endings.push(end)

export const carryOut = async (measurement: () => Promise<void>): Promise<never> => {
  let failed = false
  try {
    await measurement()
  } catch (error) {
    failed = true
    console.error(error)
  }
  for (const end of endings.toReversed()) await end().catch(console.error)
  process.exit(failed ? 1 : 0)
}

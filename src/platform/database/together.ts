// Many ask the same kind of question at the same time: while some of these are under way, the next ones wait and
// then go together, as one. Nobody waits where nobody else asks, and no answer is older than its question.

const underWayAtOnce = 2

/** @param ask answers for many keys at once; what it leaves out is undefined. */
export const askedTogether = <K, V>(ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) => {
  let underWay = 0
  let waiting = new Map<K, PromiseWithResolvers<V | undefined>>()

  const next = async () => {
    const asked = waiting
    waiting = new Map()
    underWay++
    try {
      const answers = await ask([...asked.keys()])
      for (const [key, { resolve }] of asked) resolve(answers.get(key))
    } catch (error) {
      for (const { reject } of asked.values()) reject(error)
    }
    underWay--
    if (waiting.size > 0) void next()
  }

  return (key: K): Promise<V | undefined> => {
    const question = waiting.get(key) ?? Promise.withResolvers<V | undefined>()
    waiting.set(key, question)
    if (underWay < underWayAtOnce) void next()
    return question.promise
  }
}

// Writers who each write into a hearing of their own, as fast as they are answered.

import { openAsking, type Post, sendUntilAnswered } from '../../src/main/testing/asking.ts'

/** `delays` in milliseconds; `again` counts how often a writer was asked to come back in a moment. */
export type Written = { perSecond: number; delays: number[]; again: number }

/** @param next the next command of a writer. */
export const writeFor = async (
  milliseconds: number,
  writers: number,
  next: (writer: number) => Post,
): Promise<Written> => {
  const asking = openAsking()
  const delays: number[] = []
  const begun = performance.now()
  let again = 0
  const write = async (writer: number) => {
    while (performance.now() - begun < milliseconds) {
      const { port, ...command } = next(writer)
      const sent = performance.now()
      const answered = await sendUntilAnswered(asking, command, {
        port: () => port,
        until: Date.now() + 20_000,
      })
      if (answered?.answer.status !== 200) throw new Error(JSON.stringify(answered?.answer))
      again += answered.tries - 1
      delays.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  const seconds = (performance.now() - begun) / 1_000
  asking.close()
  return { perSecond: delays.length / seconds, delays, again }
}

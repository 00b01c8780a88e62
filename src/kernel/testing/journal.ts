// A journal in memory: for tests of acts and of `perform`, and the second adapter of the port's contract.

import type { Appending, Journal, Recorded, Remembered, StreamId } from '../index.ts'

type JournalInMemory = Journal & {
  all(stream: StreamId): Recorded[]
  words: Map<string, string>
  woken: StreamId[]
}

export const journalInMemory = (): JournalInMemory => {
  const streams = new Map<StreamId, Recorded[]>()
  const keys = new Map<string, Remembered>()
  const words = new Map<string, string>()
  const woken: StreamId[] = []
  const all = (stream: StreamId) => streams.get(stream) ?? []
  const append = async (batch: Appending): Promise<'appended' | 'clash'> => {
    const before = all(batch.stream)
    if (before.length !== batch.expected || keys.has(batch.key)) return 'clash'
    const said = batch.events.flatMap((one) => one.says)
    if (said.some((one) => words.has(one.id))) return 'clash'
    const recorded = batch.events.map(({ event }, index) => ({
      stream: batch.stream,
      version: batch.expected + index + 1,
      event: structuredClone(event) as { type: string },
      at: batch.at,
    }))
    streams.set(batch.stream, [...before, ...recorded])
    for (const one of said) words.set(one.id, one.text)
    for (const id of batch.erases) words.delete(id)
    keys.set(batch.key, {
      ...batch.remembered,
      stream: batch.stream,
      version: batch.expected + recorded.length,
    })
    return 'appended'
  }
  return {
    all,
    words,
    woken,
    append,
    read: async (stream, after) => all(stream).slice(after),
    remembered: async (key) => keys.get(key) ?? null,
    wake: (stream) => woken.push(stream),
  }
}

// The last states of streams, so that an act reads only what is new. A cache: losing it costs time, never truth.

import type { Held, Memory, StreamId } from '../../kernel/index.ts'

export const rememberStates = (most = 500): Memory => {
  const states = new Map<StreamId, Held>()
  const turns = new Map<StreamId, Promise<unknown>>()
  return {
    get: (stream) => states.get(stream),
    set: (stream, held) => {
      const known = states.get(stream)
      if (known && known.version > held.version) return
      states.delete(stream)
      states.set(stream, held)
      if (states.size > most) states.delete(states.keys().next().value as StreamId)
    },
    inTurn: (stream, work) => {
      const before = turns.get(stream) ?? Promise.resolve()
      const now = before.then(work, work)
      const settled = now.then(
        () => {},
        () => {},
      )
      turns.set(stream, settled)
      settled.then(() => {
        if (turns.get(stream) === settled) turns.delete(stream)
      })
      return now
    },
  }
}

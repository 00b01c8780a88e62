// Commands on their way. They go out one after the other, in order; a command without an answer is sent
// again with the same key until there is one, which is safe because the server carries a key out once.

import type { Refusal } from '../../kernel/index.ts'
import { type Kept, openShelf, type Shelf, shelfInMemory } from './shelf.ts'

export type Answer = { version: number } | Refusal | 'no-answer'

/** Sends one command. `no-answer`: the line is cut or the server away; try again later. */
export type Send = (command: Kept) => Promise<Answer>

export type Outbox = {
  add: (command: Kept) => void
  /** Tries again at once, for example because the line is back. */
  again: () => void
  close: () => void
}

type OutboxParts = {
  stream: string
  person: string
  send: Send
  shelf?: Promise<Shelf>
  /** Commands that were waiting from an earlier visit. */
  onFound: (commands: Kept[]) => void
  onDone: (key: string, version: number) => void
  onRefused: (command: Kept, refusal: Refusal) => void
}

const firstWait = 500
const longestWait = 10_000

export const openOutbox = (parts: OutboxParts): Outbox => {
  const shelf = (parts.shelf ?? openShelf()).catch(() => shelfInMemory())
  const waiting: Kept[] = []
  let sending = false
  let closed = false
  let wait = firstWait
  let timer: ReturnType<typeof setTimeout> | undefined

  const drain = async () => {
    if (sending || closed) return
    sending = true
    clearTimeout(timer)
    while (waiting[0] && !closed) {
      const command = waiting[0]
      const answer = await parts.send(command)
      if (answer === 'no-answer') {
        timer = setTimeout(drain, wait)
        wait = Math.min(longestWait, wait * 2)
        break
      }
      wait = firstWait
      waiting.splice(waiting.indexOf(command), 1)
      // A shelf that fails now holds the command still: it is sent once more one day, and repeated without effect.
      await shelf.then((opened) => opened.remove(command.key)).catch(() => {})
      if ('refusal' in answer) parts.onRefused(command, answer)
      else parts.onDone(command.key, answer.version)
    }
    sending = false
  }

  void shelf.then(async (opened) => {
    const known = new Set(waiting.map((one) => one.key))
    const kept = await opened.all(parts.stream, parts.person).catch(() => [])
    const found = kept.filter((one) => !known.has(one.key))
    if (found.length === 0 || closed) return
    waiting.unshift(...found)
    parts.onFound(found)
    void drain()
  })

  return {
    add: (command) => {
      waiting.push(command)
      void shelf.then((opened) => opened.put(command)).then(drain, drain)
    },
    again: () => {
      wait = firstWait
      void drain()
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** Posts a command to the public interface, as any program would. */
export const post: Send = async ({ path, key, input }) => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(input),
      credentials: 'same-origin',
    })
    if ([429, 502, 503, 504, 507].includes(response.status)) return 'no-answer'
    return (await response.json()) as Answer
  } catch {
    return 'no-answer'
  }
}

// The loop of the kernel over a real journal, for tests of a store.

import { createHash } from 'node:crypto'
import {
  type Act,
  type Clock,
  type Command,
  type Done,
  type Key,
  type May,
  perform,
  type Refusal,
  type StreamKind,
} from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'
import { openJournal, type Projection } from '../journal/journal.ts'
import { rememberStates } from '../journal/memory.ts'

export type Performing = <State, Input, E extends { type: string }>(
  kind: StreamKind<State, E>,
  act: Act<State, Input, E>,
  command: Command<Input>,
) => Promise<Done | Refusal>

export const performingOn = (
  database: Database,
  { projections, may, clock }: { projections: readonly Projection[]; may: May; clock: Clock },
): Performing => {
  const seal = () => ({ commitment: 'a commitment', salt: new Uint8Array(32) })
  const journal = openJournal({ database, seal, projections, wake: () => {} })
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const ports = { journal, memory: rememberStates(), clock, hash, may }
  return (kind, act, command) => perform(ports, kind, act, command)
}

/** Keys for tests, each used once: `keys()` in turn gives another one. */
export const keysFrom = (beginning = 'test'): (() => Key) => {
  let used = 0
  return () => `${beginning}${String(++used).padStart(16, '0')}`
}

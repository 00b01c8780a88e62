// What was done with a pool, in order, each entry bound to the one before. A draw that is begun again leaves its trace:
// the new commitment names the entry before it, and that one cannot be changed any more without changing all after it.

import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../../../kernel/index.ts'
import type { Beacon } from './beacon.ts'
import { DrawFault } from './fault.ts'
import { fourBytes, type Hash, tagged } from './hashing.ts'
import { exactly, list, members, orNull, type Shape, text, whole } from './shape.ts'

export type LogEntry = Readonly<{
  /** Counted from 1; each commitment begins a new one. */
  run: number
  event: 'committed' | 'abandoned' | 'picked'
  /** The hash of the commitment; for what was picked, of commitment, beacon and index: see `pickedSubject`. */
  subject: Hash
  /** Why it was abandoned, or why there is another run. */
  reason: string | null
  /** The hash of the entry before; null for the first. */
  previous: Hash | null
}>

export type Log = readonly LogEntry[]

export const entryHash = (entry: LogEntry): Hash =>
  bytesToHex(tagged('commonwise/log/v1', utf8ToBytes(canonical(entry))))

/** The hash of the last entry; null where there is none. */
export const headOf = (log: Log): Hash | null => {
  const last = log.at(-1)
  return last ? entryHash(last) : null
}

/** @throws DrawFault where the log would not stand a check afterwards. */
export const appended = (log: Log, entry: Omit<LogEntry, 'previous'>): Log => {
  const longer = [...log, { ...entry, previous: headOf(log) }]
  const fault = logFault(longer)
  if (fault) throw new DrawFault(`Entry ${fault.entry} of the log does not fit: ${fault.why}.`)
  return longer
}

export const pickedSubject = (commitmentHash: Hash, beacon: Beacon, index: number): Hash =>
  bytesToHex(
    tagged(
      'commonwise/picked/v1',
      hexToBytes(commitmentHash),
      utf8ToBytes(canonical(beacon)),
      fourBytes(index),
    ),
  )

/** The first entry, counted from 1, that does not fit those before it; null if all do. */
export const logFault = (log: Log): { entry: number; why: string } | null => {
  let previous: Hash | null = null
  let run = 0
  let last: LogEntry['event'] | null = null
  for (const [place, entry] of log.entries()) {
    const fault =
      entry.previous === previous ? orderFault(entry, run, last) : 'it is not bound to the one before'
    if (fault) return { entry: place + 1, why: fault }
    previous = entryHash(entry)
    run = entry.run
    last = entry.event
  }
  return null
}

const orderFault = (
  { run, event, reason }: LogEntry,
  before: number,
  last: LogEntry['event'] | null,
): string | null => {
  const explained = reason !== null && reason.trim() !== ''
  if (event === 'committed') {
    if (run !== before + 1) return `run ${run} follows run ${before}`
    if (last === 'committed') return `run ${before} was neither picked nor abandoned`
    return run === 1 || explained ? null : `a second draw needs a reason`
  }
  if (run !== before || last !== 'committed') return `nothing is committed that could be ${event}`
  return event === 'picked' || explained ? null : 'no reason is given'
}

export const logShape: Shape<LogEntry[]> = list(
  members<LogEntry>({
    run: whole(1),
    event: exactly('committed', 'abandoned', 'picked'),
    subject: text(/^[0-9a-f]{64}$/),
    reason: orNull(text()),
    previous: orNull(text(/^[0-9a-f]{64}$/)),
  }),
)

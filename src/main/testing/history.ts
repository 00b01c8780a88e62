// What senders were told, held against what stands in the log. A stream is an append-only list whose
// versions are visible, so linearizability is checked in O(n log n) instead of being searched for.

import type { StreamId } from '../../kernel/index.ts'

/** One command from its first sending to its last answer, in milliseconds of one clock. `says` is in no other command. */
export type Told = {
  key: string
  stream: StreamId
  invoked: number
  returned: number
  says: string
  /** For a change of a wording: the entry, and the version of it that the sender had seen. */
  saw?: { entry: string; version: number }
  outcome: { version: number } | { refusal: string }
}

type Logged = {
  stream: StreamId
  version: number
  event: { type: string; entry?: string; version?: number }
  /** The key of the command that brought it about, as far as the event itself names it. */
  by: string | null
}

export type Log = {
  events: readonly Logged[]
  commands: readonly { key: string; stream: StreamId; version: number }[]
  /** Every text that stands, with the command by whose key it is named. */
  words: readonly { key: string; text: string }[]
}

/** What is wrong, in sentences; nothing where every promise was kept. */
export const faultsIn = (told: readonly Told[], log: Log): string[] => [
  ...gapsIn(log),
  ...unkept(told, log),
  ...doubled(log),
  ...outOfOrder(told),
  ...staleRefusals(told, log),
]

const gapsIn = ({ events }: Log): string[] =>
  [...grouped(events)].flatMap(([stream, all]) =>
    all
      .toSorted((a, b) => a.version - b.version)
      .flatMap(({ version }, index) =>
        version === index + 1 ? [] : [`${stream} has version ${version} in place ${index + 1}`],
      ),
  )

const unkept = (told: readonly Told[], { events, commands, words }: Log): string[] => {
  const kept = new Map(commands.map((one) => [one.key, one]))
  const happened = Map.groupBy(events, (one) => one.by)
  const texts = new Map(words.map((one) => [one.key, one.text]))
  const done = new Set<string>()
  const faults: string[] = []
  for (const { key, stream, says, outcome } of told) {
    const found = kept.get(key)
    if ('refusal' in outcome) {
      if (found || texts.has(key) || happened.has(key))
        faults.push(`${key} was refused (${outcome.refusal}) and is in the log`)
      continue
    }
    done.add(key)
    if (!found) faults.push(`${key} was acknowledged and is forgotten`)
    else if (found.stream !== stream || found.version !== outcome.version)
      faults.push(`${key} was told version ${outcome.version} and is ${found.stream} ${found.version}`)
    const times = happened.get(key)?.length ?? 0
    if (times !== 1) faults.push(`${key} was acknowledged and happened ${times} times`)
    if (texts.get(key) !== says) faults.push(`${key} said something else than was sent`)
  }
  for (const { key } of commands) if (!done.has(key)) faults.push(`${key} is in the log and nobody was told`)
  return faults
}

const doubled = ({ words }: Log): string[] => {
  const byText = Map.groupBy(words, ({ text }) => text)
  return [...byText].flatMap(([text, all]) =>
    all.length > 1 ? [`“${text}” was said once and stands ${all.length} times`] : [],
  )
}

/** What began after something else had been answered comes after it. */
const outOfOrder = (told: readonly Told[]): string[] =>
  [...grouped(told)].flatMap(([stream, all]) => {
    const done = all.flatMap(({ outcome, ...one }) =>
      'version' in outcome ? [{ ...one, version: outcome.version }] : [],
    )
    const answered = done.toSorted((a, b) => a.returned - b.returned)
    let next = 0
    let highest = 0
    const faults: string[] = []
    for (const one of done.toSorted((a, b) => a.invoked - b.invoked)) {
      for (; (answered[next]?.returned ?? Number.POSITIVE_INFINITY) < one.invoked; next++)
        highest = Math.max(highest, answered[next]?.version ?? 0)
      if (one.version <= highest)
        faults.push(`${stream} ${one.version} began after ${highest} had been answered`)
    }
    return faults
  })

/** "Somebody was faster" is true only if somebody was, before the answer came. */
const staleRefusals = (told: readonly Told[], { events }: Log): string[] => {
  const byStream = grouped(events)
  const tolds = grouped(told)
  return told.flatMap(({ key, stream, saw, returned, outcome }) => {
    if (!saw || 'version' in outcome) return []
    // Everything that began after this answer came later than what it was about.
    const later = (tolds.get(stream) ?? []).flatMap((other) =>
      other.invoked > returned && 'version' in other.outcome ? [other.outcome.version] : [],
    )
    const before = Math.min(Number.POSITIVE_INFINITY, ...later)
    const changed = (byStream.get(stream) ?? []).some(
      ({ version, event }) =>
        version < before &&
        event.type === 'EntryAmended' &&
        event.entry === saw.entry &&
        (event.version ?? 0) > saw.version,
    )
    return changed ? [] : [`${key} was refused although nobody had changed what it saw`]
  })
}

const grouped = <T extends { stream: StreamId }>(all: readonly T[]): Map<StreamId, T[]> =>
  Map.groupBy(all, (one) => one.stream)

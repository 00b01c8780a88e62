// The check itself must be able to fail: one kept promise after the other is broken by hand.

import { describe, expect, it } from 'vitest'
import { faultsIn, type Log, type Told } from './history.ts'

const stream = 'hearing/h'
const recorded = (key: string, version: number, invoked: number): Told => ({
  key,
  stream,
  invoked,
  returned: invoked + 5,
  says: `text of ${key}`,
  outcome: { version },
})
const amended = (key: string, version: number, invoked: number, saw: number): Told => ({
  ...recorded(key, version, invoked),
  saw: { entry: 'a', version: saw },
})

const told: readonly Told[] = [
  recorded('a', 1, 0),
  recorded('b', 2, 10),
  amended('c', 3, 20, 1),
  { ...amended('d', 0, 21, 1), outcome: { refusal: 'hearing.entry-changed' } },
  recorded('e', 4, 40),
]
const log: Log = {
  events: [
    { stream, version: 1, by: 'a', event: { type: 'EntryRecorded', entry: 'a' } },
    { stream, version: 2, by: 'b', event: { type: 'EntryRecorded', entry: 'b' } },
    { stream, version: 3, by: 'c', event: { type: 'EntryAmended', entry: 'a', version: 2 } },
    { stream, version: 4, by: 'e', event: { type: 'EntryRecorded', entry: 'e' } },
  ],
  commands: ['a', 'b', 'c', 'e'].map((key, index) => ({ key, stream, version: index + 1 })),
  words: ['a', 'b', 'c', 'e'].map((key) => ({ key, text: `text of ${key}` })),
}
const without = (key: string): Log => ({
  ...log,
  commands: log.commands.filter((one) => one.key !== key),
  words: log.words.filter((one) => one.key !== key),
})
const changed = (key: string, change: Partial<Told>) =>
  told.map((one) => (one.key === key ? { ...one, ...change } : one))

describe('the check of a history', () => {
  it('finds nothing where every promise was kept', () => {
    expect(faultsIn(told, log)).toEqual([])
  })

  it.each<[string, readonly Told[], Log, RegExp]>([
    ['an acknowledged act whose key is forgotten', told, without('b'), /b was acknowledged and is forgotten/],
    [
      'an acknowledged act that is lost',
      told,
      { ...log, events: log.events.filter((one) => one.by !== 'e') },
      /e was acknowledged and happened 0 times/,
    ],
    [
      'an act done twice under one key',
      told,
      { ...log, events: [...log.events, { ...log.events[3]!, version: 5 }] },
      /e was acknowledged and happened 2 times/,
    ],
    [
      'a hole in a stream',
      told,
      { ...log, events: log.events.filter((one) => one.version !== 2) },
      /place 2/,
    ],
    ['an act told another version', changed('b', { outcome: { version: 3 } }), log, /b was told version 3/],
    [
      'an act done twice under two keys',
      changed('b', { key: 'b2' }),
      { ...log, words: [...log.words, { key: 'b2', text: 'text of b' }] },
      /stands 2 times/,
    ],
    [
      'a refused act that is in the log',
      changed('e', { outcome: { refusal: 'kernel.busy' } }),
      log,
      /e was refused .* and is in the log/,
    ],
    ['an act that nobody asked for', told.slice(1), log, /a is in the log and nobody was told/],
    ['words that are not those sent', changed('e', { says: 'another text' }), log, /e said something else/],
    [
      'an act that comes before one that was answered before it began',
      changed('a', { invoked: 30, returned: 35 }),
      log,
      /1 began after 3 had been answered/,
    ],
    [
      'a clash that was none',
      changed('d', { saw: { entry: 'b', version: 1 } }),
      log,
      /d was refused although/,
    ],
    [
      'a clash with what came only afterwards',
      changed('c', { invoked: 30, returned: 32 }),
      log,
      /d was refused although/,
    ],
  ])('finds %s', (_, tolds, logged, fault) => {
    expect(faultsIn(tolds, logged).join('\n')).toMatch(fault)
  })
})

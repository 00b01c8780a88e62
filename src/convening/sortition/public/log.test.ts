import { describe, expect, it } from 'vitest'
import type { Beacon, Source } from './beacon.ts'
import { commit } from './commitment.ts'
import { DrawFault } from './fault.ts'
import { appended, entryHash, type Log, type LogEntry, logFault } from './log.ts'
import { smallDraft } from './testing/small-draw.ts'
import { complete } from './transcript.ts'
import { verify } from './verify.ts'

const source: Source = { kind: 'dice' }
const beacon: Beacon = { kind: 'dice', digits: '03' }
const draft = smallDraft(source)
const other = { ...draft, name: 'Willow Street Assembly, second try' }

describe('[SO7] nothing is picked before it was committed to, and nothing twice without a trace', () => {
  it('commits to the same draw again without a second entry', () => {
    const first = commit(draft, [], null)
    const second = commit(draft, first.log, null)
    expect(second.again).toBe(true)
    expect(second.text).toBe(first.text)
    expect(second.log).toEqual(first.log)
  })

  it('refuses another draw of the same pool without a reason', () => {
    const { log } = commit(draft, [], null)
    for (const reason of [null, '', ' \n']) expect(() => commit(other, log, reason)).toThrow(DrawFault)
    expect(() => commit(smallDraft({ kind: 'seed', seed: '1' }), log, null)).toThrow(
      /second draw leaves a trace/,
    )
  })

  it('keeps the first draw in the log of the second, with the reason', () => {
    const first = commit(draft, [], null)
    const second = commit(other, first.log, 'The name was wrong')
    expect(second.commitment).toMatchObject({ run: 2, reason: 'The name was wrong' })
    expect(second.log.map(({ run, event }) => `${event} ${run}`)).toEqual([
      'committed 1',
      'abandoned 1',
      'committed 2',
    ])
    expect(second.commitment.previous).toBe(entryHash(second.log[1]!))
    const { text, transcript } = complete(second.commitment, beacon, second.log, second.audit.reserves)
    const found = verify({ transcript: text })
    expect(found.holds).toBe(true)
    expect(found.checked.join('\n')).toMatch(/This is run 2\. .*“The name was wrong”/)
    const third = commit(draft, transcript.log, 'Two people withdrew')
    expect(third.log.map(({ run, event }) => `${event} ${run}`)).toEqual([
      'committed 1',
      'abandoned 1',
      'committed 2',
      'picked 2',
      'committed 3',
    ])
  })

  it('cannot hide the first draw afterwards', () => {
    const first = commit(draft, [], null)
    const second = commit(other, first.log, 'The name was wrong')
    const { transcript } = complete(second.commitment, beacon, second.log, second.audit.reserves)
    const rewritten = appended([], { run: 1, event: 'committed', subject: first.hash, reason: null })
    const shorter: Log[] = [transcript.log.slice(2), rewritten, transcript.log.slice(1)]
    for (const log of shorter)
      expect(verify({ transcript: `${JSON.stringify({ ...transcript, log })}\n` }).holds).toBe(false)
    const softened = transcript.log.map((entry) => ({ ...entry, reason: entry.reason && 'No reason' }))
    expect(logFault(softened)).toMatchObject({ entry: 3 })
  })

  it('picks only what was committed to, from what it waits for, and the same each time', () => {
    const first = commit(draft, [], null)
    const { reserves } = first.audit
    expect(() => complete(first.commitment, beacon, [], reserves)).toThrow(
      /does not end with this commitment/,
    )
    expect(() => complete(first.commitment, { kind: 'machine', seed: '00' }, first.log, reserves)).toThrow(
      'What decided is not what the commitment named. Nothing is picked',
    )
    expect(() => complete(first.commitment, beacon, first.log, null)).toThrow(/not the reserves/)
    const picked = complete(first.commitment, beacon, first.log, reserves)
    expect(complete(first.commitment, beacon, picked.transcript.log, reserves)).toEqual(picked)
    expect(() =>
      complete(first.commitment, { kind: 'dice', digits: '04' }, picked.transcript.log, reserves),
    ).toThrow(/picked already/)
    const trial = commit({ ...draft, test: true }, [], null)
    expect(() => complete(trial.commitment, beacon, trial.log, reserves)).toThrow(/not a draw/)
    expect(verify({ commitment: trial.text }).holds).toBe(false)
  })

  it('finds every order of entries that cannot have been', () => {
    const subject = '0'.repeat(64)
    const chained = (...entries: [number, 'committed' | 'abandoned' | 'picked', string | null][]): Log => {
      const log: LogEntry[] = []
      for (const [run, event, reason] of entries) {
        const last = log.at(-1)
        log.push({ run, event, subject, reason, previous: last ? entryHash(last) : null })
      }
      return log
    }
    expect(logFault(chained([1, 'committed', null], [1, 'picked', null]))).toBeNull()
    const impossible = [
      chained([2, 'committed', 'x']),
      chained([1, 'picked', null]),
      chained([1, 'committed', null], [2, 'committed', 'x']),
      chained([1, 'committed', null], [1, 'abandoned', null]),
      chained([1, 'committed', null], [1, 'picked', null], [1, 'picked', null]),
      chained([1, 'committed', null], [1, 'picked', null], [2, 'committed', null]),
      chained([1, 'committed', null], [1, 'picked', null], [1, 'abandoned', 'x']),
    ]
    for (const log of impossible) expect(logFault(log), JSON.stringify(log)).not.toBeNull()
    expect(() =>
      appended(chained([1, 'committed', null]), { run: 2, event: 'committed', subject, reason: 'x' }),
    ).toThrow(DrawFault)
  })
})

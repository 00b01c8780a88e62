// What whoever draws could try: files that agree with themselves, hashes and all, but not with what happened.

import { describe, expect, it } from 'vitest'
import { poolOf } from '../pool.ts'
import type { Beacon, Source } from './beacon.ts'
import { type Commitment, commit } from './commitment.ts'
import { hashOfText, spelled } from './hashing.ts'
import { appended, type Log, pickedSubject } from './log.ts'
import { quicknet } from './quicknet.ts'
import { type Receipt, receiptsOf } from './receipt.ts'
import { signatures } from './testing/rounds.ts'
import { smallCommitment, smallDraft, smallPool } from './testing/small-draw.ts'
import { complete, type Transcript } from './transcript.ts'
import { verify } from './verify.ts'

const source: Source = { kind: 'drand', chain: quicknet.chain, round: 1000 }
const beacon: Beacon = { kind: 'drand', round: 1000, signature: signatures[1000].signature }
const honest = smallCommitment(source)
const { transcript } = complete(honest.commitment, beacon, honest.log, honest.audit.reserves)

/** A log that says of this transcript just what an honest one would. */
const logFor = ({ commitment, beacon, index }: Transcript, before: Log = []): Log => {
  const subject = hashOfText(spelled(commitment))
  const { run, reason } = commitment
  const committed = appended(before, { run, event: 'committed', subject, reason })
  const picked = pickedSubject(subject, beacon, index)
  return appended(committed, { run, event: 'picked', subject: picked, reason: null })
}

const faultsOf = (forged: Transcript, before: Log = []): string => {
  const commitmentHash = hashOfText(spelled(forged.commitment))
  const whole = { ...forged, commitmentHash, log: logFor(forged, before) }
  return verify({ transcript: spelled(whole) }).faults.join('\n')
}

describe('[SO8] a forged transcript fails although all its hashes fit', () => {
  it('is what the helpers below make, but for the forgery', () => {
    expect(faultsOf({ ...transcript, reserve: transcript.reserve })).toBe('')
  })

  it('with another panel than chance picked', () => {
    const index = (transcript.index + 1) % honest.commitment.panels
    const panel = honest.commitment.lottery[index]!
    expect(faultsOf({ ...transcript, index, panel })).toMatch(/The panel that follows is/)
    expect(faultsOf({ ...transcript, panel })).toMatch(/not those of the panel that was picked/)
  })

  it('with a signature of one’s own choice', () => {
    for (const signature of [signatures[657413].signature, 'a'.repeat(96)])
      expect(faultsOf({ ...transcript, beacon: { kind: 'drand', round: 1000, signature } })).toMatch(
        /signature is not that of the named round/,
      )
  })

  it('with another history than the commitment names', () => {
    const first = commit({ ...smallDraft(source), name: 'First try' }, [], null)
    const second = commit(smallDraft(source), first.log, 'The convener did not like it')
    const picked = complete(second.commitment, beacon, second.log, second.audit.reserves)
    expect(verify({ transcript: picked.text }).holds).toBe(true)
    // The same story with a softer reason, hashed anew.
    const softened = appended(first.log, {
      run: 1,
      event: 'abandoned',
      subject: first.hash,
      reason: 'A technical fault',
    })
    expect(faultsOf(picked.transcript, softened)).toMatch(/log is not that of this draw/)
  })
})

describe('a forged commitment fails', () => {
  const faults = (change: Partial<Commitment>) =>
    verify({ commitment: spelled({ ...honest.commitment, ...change }) }).faults.join('\n')
  const { counts, lottery, levels, composition, targets } = honest.commitment
  const withPanel = (panel: number[]) => faults({ lottery: [panel, ...lottery.slice(1)] })

  it('whose counts of panels are not those of its panels', () => {
    expect(faults({ counts: [counts[0]! + 1, ...counts.slice(1)] })).toMatch(
      /how many panels each person is on/,
    )
    expect(faults({ counts: counts.slice(1) })).toMatch(/how many panels each person is on/)
  })

  it('whose panels are too few, too small, too large, or of people who are not there', () => {
    expect(faults({ lottery: lottery.slice(1) })).toMatch(/There are 19 panels, not 20/)
    for (const panel of [[1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 2, 3], [4, 3, 2, 1], [1, 2, 3, 46], []])
      expect(withPanel(panel)).toMatch(/Panel 0 does not have/)
    expect(withPanel([0, 1, 2, 3])).toMatch(/is not what it should be/)
  })

  it('whose chances or targets do not add up, or whose sums point at somebody', () => {
    expect(faults({ levels: levels.slice(1) })).toMatch(/chances announced do not add up/)
    expect(faults({ levels: [[0.5, 45]] })).toMatch(/chances announced do not add up/)
    expect(faults({ composition: [4, 41] })).toMatch(/“young” is from 1 to 4/)
    expect(faults({ composition: [6, 40] })).toMatch(/do not fit the number of people/)
    expect(faults({ composition: composition.slice(1) })).toMatch(/do not fit the number of people/)
    expect(faults({ targets: [['age', 'young', 3, 3], targets[1]!] })).toMatch(/cannot be met by any panel/)
  })
})

describe('a forged receipt fails', () => {
  const receipt: Receipt = JSON.parse(receiptsOf(smallPool, honest)[4]!.text)
  const faults = (change: Partial<Receipt>) =>
    verify({ commitment: honest.text, receipt: spelled({ ...receipt, ...change }) }).faults.join('\n')

  it('that counts more panels, or knows other answers, another household or another number', () => {
    expect(faults({})).toBe('')
    expect(faults({ panels: receipt.panels + 1 })).toMatch(/counts the panels/)
    expect(faults({ of: receipt.of + 1 })).toMatch(/counts the panels/)
    expect(faults({ features: [['age', 'old']] })).toMatch(/not in the pool with what/)
    expect(faults({ features: [['age', 'middle-aged']] })).toMatch(/does not name the features/)
    expect(faults({ household: null })).toMatch(/not in the pool with what/)
    expect(faults({ pseudonym: receipt.pseudonym - 1 })).toMatch(/not in the pool with what/)
    expect(faults({ commitmentHash: '0'.repeat(64) })).toMatch(/another draw/)
  })
})

describe('[SO9] nothing personal is published, and small cells are withheld', () => {
  it('in the commitment itself', () => {
    const draft = smallDraft(source)
    const people = draft.pool.people.map((one, place) => (place < 2 ? { ...one, values: [1] } : one))
    const pool = poolOf(draft.pool.features, people, 4)
    const { commitment } = commit({ ...draft, pool }, [], null)
    expect(commitment.composition).toEqual([null, null])
    expect(honest.commitment.composition).toEqual([5, 40])
  })
})

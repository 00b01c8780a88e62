import { createHash } from 'node:crypto'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditText } from './audit.ts'
import { type Beacon, partyHash, type Source } from './beacon.ts'
import { type Committed, commit } from './commitment.ts'
import { hashOfText, spelled } from './hashing.ts'
import { quicknet } from './quicknet.ts'
import { receiptsOf } from './receipt.ts'
import { signatures } from './testing/rounds.ts'
import { smallCommitment, smallDraft, smallPool } from './testing/small-draw.ts'
import { complete } from './transcript.ts'
import { type DrawFiles, kindOf, textOf, verify } from './verify.ts'
import { german } from './words/german.ts'

const round = 1000
const drandSource: Source = { kind: 'drand', chain: quicknet.chain, round }
const drandBeacon: Beacon = { kind: 'drand', round, signature: signatures[round].signature }
const nonces = ['a', 'b', 'c'].map((digit) => digit.repeat(64))
const names = ['Town clerk', 'Observer', 'Opposition']
const partiesSource: Source = {
  kind: 'parties',
  parties: names.map((name, place) => [name, partyHash(name, nonces[place]!)] as const),
  round,
}

const draws: [Source, Beacon][] = [
  [
    { kind: 'seed', seed: '00' },
    { kind: 'seed', seed: '00' },
  ],
  [{ kind: 'machine' }, { kind: 'machine', seed: 'c0ffee' }],
  [{ kind: 'dice' }, { kind: 'dice', digits: '7317' }],
  [drandSource, drandBeacon],
  [partiesSource, { kind: 'parties', nonces, signature: null }],
  [
    partiesSource,
    { kind: 'parties', nonces: [nonces[0]!, null, nonces[2]!], signature: signatures[round].signature },
  ],
]

const drawn = (source: Source, beacon: Beacon, committed: Committed = smallCommitment(source)) => ({
  committed,
  ...complete(committed.commitment, beacon, committed.log, committed.audit.reserves),
  receipts: receiptsOf(smallPool, committed),
})

const filesOf = ({ text, committed, receipts }: ReturnType<typeof drawn>) => ({
  transcript: text,
  commitment: committed.text,
  receipt: receipts[4]!.text,
  audit: auditText(committed.audit),
})

/** The text with one byte of its UTF-8 changed. */
const withByte = (text: string, place: number, change: number): string => {
  const bytes = utf8ToBytes(text)
  bytes[place % bytes.length]! ^= change
  return textOf(bytes)
}

describe('a draw that was done as it should', () => {
  it.each(draws)('holds with %o', (source, beacon) => {
    const files = filesOf(drawn(source, beacon))
    const found = verify(files)
    expect(found.faults).toEqual([])
    expect(found.holds).toBe(true)
    expect(found.picked?.panel).toHaveLength(4)
    expect(verify({ transcript: files.transcript }).holds).toBe(true)
    expect(verify({ commitment: files.commitment, receipt: files.receipt }).holds).toBe(true)
    for (const [kind, text] of Object.entries(files)) expect(kindOf(text)).toBe(kind)
    for (const words of [undefined, german]) {
      const before = verify({ commitment: files.commitment }, words)
      expect(before.checked[0]).toContain(hashOfText(files.commitment))
      expect(before.checked[1]).toMatch(
        /known|itself|digits|Startwert|Rechner|Ziffern|bekannt|niemand vor|nobody knows/,
      )
    }
  })

  it('says what it checked and what nobody can know from the files, in both languages', () => {
    const draw = drawn(drandSource, drandBeacon)
    const { text: transcript } = draw
    const alone = verify({ transcript })
    expect(alone.checked.join('\n')).toMatch(/Round 1000 of drand .* became known at 2023-08-23 15:59:24 UTC/)
    expect(alone.cannotKnow.join('\n')).toMatch(/Whether the commitment was public before/)
    expect(alone.cannotKnow.join('\n')).toMatch(/that takes the audit file/)
    const full = verify(filesOf(draw))
    expect(full.own.join('\n')).toMatch(/age: young/)
    expect(full.checked.join('\n')).toMatch(/2 sums prove it.* better chance than 5\.00 percent/)
    expect(full.cannotKnow.join('\n')).not.toMatch(/audit file/)
    const onGerman = verify(filesOf(draw), german)
    expect(onGerman.checked).toHaveLength(full.checked.length)
    expect(onGerman.checked.join('\n')).toMatch(/keine bessere|bessere Chance als 5,00 Prozent/)
    expect(onGerman.checked.some((sentence) => full.checked.includes(sentence))).toBe(false)
  })

  it('is reckoned as README says, by a program that shares nothing with it', () => {
    const { text, committed, transcript } = drawn(drandSource, drandBeacon)
    const sha256 = (...parts: (Buffer | string)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
    const fourBytes = (number: number) => Buffer.from(number.toString(16).padStart(8, '0'), 'hex')
    const tagged = (...parts: (Buffer | string)[]) =>
      sha256(...parts.flatMap((part) => [fourBytes(Buffer.byteLength(part)), part]))
    const fingerprint = sha256(committed.text)
    expect(text).toContain(`"commitmentHash":"${fingerprint.toString('hex')}"`)
    const shown = Buffer.from(round.toString(16).padStart(16, '0') + signatures[round].signature, 'hex')
    const seed = tagged('commonwise/draw/v1', fingerprint, 'drand', shown)
    const panels = committed.commitment.panels
    const words = [0, 1, 2, 3].map((counter) => sha256(seed, fourBytes(counter)).readUInt32BE(0))
    const counted = words.find((word) => word < Math.floor(2 ** 32 / panels) * panels)!
    expect(transcript.index).toBe(counted % panels)
  })

  it('takes no empty seed for none, and tells "0" from "00"', () => {
    const panels = ['', '0', '00'].map((seed) => {
      const { transcript } = drawn({ kind: 'seed', seed }, { kind: 'seed', seed })
      expect(verify({ transcript: spelled(transcript) }).holds).toBe(true)
      return transcript.commitmentHash
    })
    expect(new Set(panels).size).toBe(3)
  })

  it('tells each entrant whether they were picked', () => {
    const {
      text: transcript,
      receipts,
      transcript: { panel, reserve },
    } = drawn(drandSource, drandBeacon)
    const told = receipts.map(({ text }) => verify({ transcript, receipt: text }).own.at(-1)!)
    expect(told.filter((words) => words.includes('You are on the panel'))).toHaveLength(panel.length)
    expect(told.filter((words) => words.includes('in its reserve'))).toHaveLength(reserve!.order.length)
  })
})

describe('[SO8] changing any one byte of commitment, beacon, panel or receipt fails', () => {
  const draw = drawn({ kind: 'dice' }, { kind: 'dice', digits: '7317' })
  const files = filesOf(draw)
  /** What one would have at hand to check this file. */
  const besides = (kind: keyof DrawFiles): DrawFiles =>
    kind === 'transcript'
      ? {}
      : kind === 'commitment'
        ? { transcript: files.transcript }
        : { commitment: files.commitment }

  it.each(Object.keys(files) as (keyof DrawFiles)[])('of the %s, every byte of a small draw', (kind) => {
    const length = utf8ToBytes(files[kind]!).length
    for (let place = 0; place < length; place++)
      expect(
        verify({ ...besides(kind), [kind]: withByte(files[kind], place, 1 + ((place * 37) % 255)) }).holds,
        `byte ${place} of ${length}`,
      ).toBe(false)
  })

  it('of a transcript or a receipt that stands alone', () => {
    for (const [source, beacon] of draws) {
      const { transcript, receipt, commitment } = filesOf(drawn(source, beacon))
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
          expect(verify({ transcript: withByte(transcript, place, change) }).holds).toBe(false)
          expect(verify({ commitment, receipt: withByte(receipt, place, change) }).holds).toBe(false)
        }),
        { numRuns: 60 },
      )
    }
  })

  it('of a thousand panels, wherever one looks', () => {
    const { transcript, commitment } = filesOf(
      drawn(drandSource, drandBeacon, smallCommitment(drandSource, 1000)),
    )
    expect(verify({ transcript, commitment }).holds).toBe(true)
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        expect(verify({ transcript: withByte(transcript, place, change) }).holds).toBe(false)
        expect(verify({ transcript, commitment: withByte(commitment, place, change) }).holds).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it('so does leaving out or adding anything', () => {
    const { transcript } = draw
    const changed = [
      { ...transcript, panel: transcript.panel.slice(1) },
      { ...transcript, index: transcript.index + 1 },
      { ...transcript, reserve: null },
      { ...transcript, reserve: { ...transcript.reserve!, order: [...transcript.reserve!.order].reverse() } },
      { ...transcript, log: transcript.log.slice(1) },
      { ...transcript, log: transcript.log.slice(0, 1) },
      { ...transcript, more: 1 },
      { ...transcript, commitment: { ...transcript.commitment, more: 1 } },
      {
        ...transcript,
        commitment: { ...transcript.commitment, lottery: transcript.commitment.lottery.slice(1) },
      },
    ]
    for (const one of changed) expect(verify({ transcript: spelled(one) }).holds).toBe(false)
    for (const text of [
      '',
      'null',
      '{}',
      '[',
      '[[['.repeat(9999),
      `${files.transcript}\n`,
      `\ufeff${files.transcript}`,
    ])
      expect(verify({ transcript: text }).holds).toBe(false)
    expect(verify({}).holds).toBe(false)
  })

  it('a receipt fails whose owner was left out of the pool, or was put in differently', () => {
    const draft = smallDraft({ kind: 'dice' })
    const { receipts } = draw
    const without = { ...draft.pool, people: draft.pool.people.filter((_, place) => place !== 44) }
    const other = commit(
      {
        ...draft,
        pool: without,
        lottery: draft.lottery.filter((panel) => !panel.includes(44)),
        classes: [],
        certificate: null,
        reserves: null,
      },
      [],
      null,
    )
    const turned = {
      ...draft.pool,
      people: draft.pool.people.map((one, place) => (place === 44 ? { ...one, values: [0] } : one)),
    }
    const differently = commit({ ...draft, pool: turned }, [], null)
    // Even when whoever cheats makes the receipts say that they belong to the new commitment.
    const relabelled = (text: string, hash: string) => text.replace(draw.committed.hash, hash)
    for (const { text: commitment, hash } of [other, differently]) {
      const failing = receipts.filter(({ text }) =>
        verify({ commitment, receipt: relabelled(text, hash) }).faults.some((fault) => /receipt/.test(fault)),
      )
      expect(failing.map(({ id }) => id)).toContain('person-44')
    }
  })
})

describe('[SO9] nothing personal is published, and small cells are withheld', () => {
  it('has no id, no address and no answers of anybody in commitment and transcript', () => {
    const { text, committed, receipts } = drawn(drandSource, drandBeacon)
    for (const published of [text, committed.text]) {
      for (const { id } of smallPool.people) expect(published).not.toContain(id)
      expect(published).not.toContain('Canary')
      for (const [salt, , household] of committed.audit.entrants) {
        expect(published).not.toContain(salt)
        if (household) expect(published).not.toContain(household)
      }
      // The values stand in the targets, once each, and nowhere else.
      expect(published.split('"young"')).toHaveLength(2)
      expect(published.split('"old"')).toHaveLength(2)
    }
    expect(receipts[0]!.text).not.toContain('person-')
  })

  it('is byte for byte the same for the same pool, and another for another secret', () => {
    const { text } = smallCommitment(drandSource)
    expect(smallCommitment(drandSource).text).toBe(text)
    const other = commit({ ...smallDraft(drandSource), key: new Uint8Array(32).fill(1) }, [], null)
    expect(other.commitment.poolRoot).not.toBe(JSON.parse(text).poolRoot)
  })
})

describe('what an auditor sees besides', () => {
  const source: Source = { kind: 'dice' }
  const beacon: Beacon = { kind: 'dice', digits: '03' }
  const audited = (change: (draft: ReturnType<typeof smallDraft>) => ReturnType<typeof smallDraft>) => {
    const committed = commit(change(smallDraft(source)), [], null)
    return verify(filesOf(drawn(source, beacon, committed))).faults.join('\n')
  }

  it('is that a panel misses a target, or has two of one household', () => {
    const withPanel = (panel: number[]) =>
      audited((draft) => ({
        ...draft,
        lottery: [panel, ...draft.lottery.slice(1)],
        reserves: null,
      }))
    expect(withPanel([0, 1, 2, 9])).toMatch(/Panel 0 misses a target/)
    expect(withPanel([0, 4, 5, 9])).toMatch(/Panel 0 misses a target .* or has two people of one household/)
    expect(withPanel([0, 4, 8, 9])).toBe('')
  })

  it('is that a reserve shares somebody or a household with its panel, or misses a target', () => {
    const withReserve = (reserve: number[]) =>
      audited((draft) => ({
        ...draft,
        // Eve is on the panel; Gus is at home.
        lottery: [[0, 4, 8, 9], ...draft.lottery.slice(1)],
        reserves: [reserve, ...draft.reserves!.slice(1)],
      }))
    expect(withReserve([1, 2, 10, 11])).toBe('')
    expect(withReserve([0, 2, 10, 11])).toMatch(/reserve shares somebody/)
    expect(withReserve([1, 2, 5, 11])).toMatch(/reserve shares somebody/)
    expect(withReserve([1, 10, 11, 12])).toMatch(/reserve shares somebody .* misses a target/)
  })

  it('is that a level of the proof claims more or less than its sum gives', () => {
    for (const change of [1e-5, -1e-5])
      expect(
        audited((draft) => {
          if (draft.certificate?.kind !== 'compact') throw new Error('no proof')
          const [first, ...more] = draft.certificate.levels
          const levels = [{ ...first!, chance: first!.chance + change }, ...more]
          return { ...draft, certificate: { ...draft.certificate, levels } }
        }),
      ).toMatch(/Level 1 of the proof says/)
  })

  it('is that the proof leaves somebody out, or that other chances were announced', () => {
    expect(
      audited(({ certificate, ...draft }) => ({
        ...draft,
        certificate:
          certificate?.kind === 'compact' ? { ...certificate, levels: certificate.levels.slice(0, 1) } : null,
      })),
    ).toMatch(/does not cover everybody/)
    expect(audited((draft) => ({ ...draft, levels: [[4 / 45, 45]] }))).toMatch(/not those of the proof/)
    expect(audited((draft) => ({ ...draft, households: [[[1, 2, 0], 1]] }))).toMatch(/more households/)
    expect(audited((draft) => ({ ...draft, classes: [[0, 1, 2, 3, 4], [], [5], [6]] }))).toMatch(/classes/)
  })
})

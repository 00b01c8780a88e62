// What every journal keeps to, whichever machine it stands on.

import { beforeEach, describe, expect, it } from 'vitest'
import { type Appending, type Journal, keyFrom, type StreamId } from '../index.ts'

type Subject = {
  journal: Journal
  /** The text behind an id, or null where there is none. */
  wordsOf: (id: string) => Promise<string | null>
}

const newKey = () => keyFrom(crypto.getRandomValues(new Uint8Array(20)))

export const batch = (stream: StreamId, expected: number, rest: Partial<Appending> = {}): Appending => ({
  stream,
  community: 'square',
  expected,
  events: [{ event: { type: 'Noted' }, says: [] }],
  erases: [],
  at: 1_000,
  key: newKey(),
  remembered: { act: 'test.note', actor: 'ada', bodyHash: 'b' },
  ...rest,
})

export const journalContract = (name: string, make: () => Promise<Subject>): void => {
  describe(`a journal ${name}`, () => {
    let subject: Subject
    let stream: StreamId
    beforeEach(async () => {
      subject = await make()
      stream = `test/${newKey()}`
    })

    it('gives contiguous versions, beginning with 1', async () => {
      expect(await subject.journal.append(batch(stream, 0))).toBe('appended')
      const two = [
        { event: { type: 'Noted' }, says: [] },
        { event: { type: 'Struck' }, says: [] },
      ]
      expect(await subject.journal.append(batch(stream, 1, { events: two }))).toBe('appended')
      const read = await subject.journal.read(stream, 0)
      expect(read.map((one) => [one.version, one.event.type])).toEqual([
        [1, 'Noted'],
        [2, 'Noted'],
        [3, 'Struck'],
      ])
      expect(await subject.journal.read(stream, 2)).toHaveLength(1)
    })

    it('refuses an append at a version that is not the last one, and writes nothing of it', async () => {
      await subject.journal.append(batch(stream, 0))
      const late = batch(stream, 0, {
        events: [
          {
            event: { type: 'Noted' },
            says: [{ id: `w-${newKey()}`, text: 'lost', field: 'note', subject: null }],
          },
        ],
      })
      expect(await subject.journal.append(late)).toBe('clash')
      expect(await subject.journal.append({ ...late, expected: 5 })).toBe('clash')
      expect(await subject.journal.read(stream, 0)).toHaveLength(1)
      expect(await subject.wordsOf(late.events[0]?.says[0]?.id ?? '')).toBeNull()
      expect(await subject.journal.remembered(late.key)).toBeNull()
    })

    it('takes exactly one of many that append at the same version', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, () => subject.journal.append(batch(stream, 0))),
      )
      expect(outcomes.filter((one) => one === 'appended')).toHaveLength(1)
      expect(await subject.journal.read(stream, 0)).toHaveLength(1)
    })

    it('keeps a key with what it did, and takes it once', async () => {
      const first = batch(stream, 0)
      await subject.journal.append(first)
      expect(await subject.journal.remembered(first.key)).toEqual({ ...first.remembered, stream, version: 1 })
      expect(await subject.journal.append({ ...first, expected: 1 })).toBe('clash')
      expect(await subject.journal.read(stream, 0)).toHaveLength(1)
    })

    it('keeps words apart from events and erases them without touching an event', async () => {
      const id = `w-${newKey()}` as const
      const said = {
        event: { type: 'Noted', text: id },
        says: [{ id, text: 'Ä “word”', field: 'note', subject: 'ada' }],
      }
      await subject.journal.append(batch(stream, 0, { events: [said] }))
      expect(await subject.wordsOf(id)).toBe('Ä “word”')
      const before = await subject.journal.read(stream, 0)
      await subject.journal.append(batch(stream, 1, { erases: [id] }))
      expect(await subject.wordsOf(id)).toBeNull()
      expect((await subject.journal.read(stream, 0)).slice(0, 1)).toEqual(before)
    })
  })
}

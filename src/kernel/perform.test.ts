import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Act,
  type Actor,
  happened,
  isRefusal,
  keyFrom,
  type May,
  nobody,
  type Ports,
  perform,
  refuse,
  type StreamKind,
  UnknownEvent,
  utter,
} from './index.ts'
import { journalContract } from './testing/journal.contract.ts'
import { journalInMemory } from './testing/journal.ts'

type Noted = { type: 'Noted'; text: string; by: string }
type Notes = { notes: string[] }

const notes: StreamKind<Notes, Noted> = {
  name: 'notes',
  initial: { notes: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'Noted':
        return { notes: [...state.notes, event.text] }
      default:
        throw new UnknownEvent(event.type)
    }
  },
  communityOf: () => 'square',
  standings: (_, actor) => (actor.persons.length > 0 ? ['person'] : ['anonymous']),
}

const note: Act<Notes, { text: string }, Noted> = {
  name: 'notes.note',
  decide: (state, { text }, context) => {
    if (state.notes.length >= 50) return refuse('notes.full', { most: 50 })
    const words = utter(context, text, 'note', context.actor.persons[0] ?? null)
    return {
      happened: [happened({ type: 'Noted', text: words.id, by: context.actor.persons[0] ?? '' }, words)],
    }
  },
}

const as = (person: string): Actor => ({ ...nobody, persons: [person] })
const may: May = (standings) => (standings.includes('person') ? null : refuse('charter.not-allowed'))
const forgetful: Ports['memory'] = { get: () => undefined, set: () => {}, inTurn: (_, work) => work() }

const house = () => {
  const journal = journalInMemory()
  const ports: Ports = {
    journal,
    memory: forgetful,
    clock: () => 42,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    may,
  }
  return { journal, ports }
}

const key = (n: number) => keyFrom(Uint8Array.from({ length: 20 }, (_, i) => (n >> (i % 8)) + i * n))

describe('perform', () => {
  it('[KE2] appends at the version it decided on, and publishes after', async () => {
    const { journal, ports } = house()
    const done = await perform(ports, notes, note, {
      key: key(1),
      stream: 'notes/a',
      actor: as('ada'),
      input: { text: 'hi' },
    })
    expect(done).toEqual({ version: 1, repeated: false })
    expect(journal.all('notes/a')).toEqual([
      { stream: 'notes/a', version: 1, at: 42, event: { type: 'Noted', text: `w-${key(1)}`, by: 'ada' } },
    ])
    expect(journal.woken).toEqual(['notes/a'])
  })

  it('[KE2] tells nobody of what was not committed', async () => {
    const { journal, ports } = house()
    const broken = { ...journal, append: async () => Promise.reject(new Error('disk')) }
    const command = { key: key(1), stream: 'notes/a' as const, actor: as('ada'), input: { text: 'hi' } }
    await expect(perform({ ...ports, journal: broken }, notes, note, command)).rejects.toThrow('disk')
    expect(journal.woken).toEqual([])
  })

  it('[KE2] decides again after a clash, so that nothing is lost however many write at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), async (writers) => {
        const { journal, ports } = house()
        const acts = Array.from({ length: writers }, (_, n) =>
          perform(ports, notes, note, {
            key: key(n + 1),
            stream: 'notes/a',
            actor: as(`p${n}`),
            input: { text: `${n}` },
          }),
        )
        const outcomes = await Promise.all(acts)
        expect(outcomes.filter(isRefusal)).toEqual([])
        expect(journal.all('notes/a').map((one) => one.version)).toEqual(
          outcomes.map((_, index) => index + 1),
        )
      }),
    )
  })

  it('[KE2] [KE3] believes neither an old state nor a refusal that it led to, and repeats nothing', async () => {
    const { journal, ports } = house()
    const remembering = (): Ports => {
      const held = new Map<string, { version: number; state: unknown }>()
      return {
        ...ports,
        memory: {
          ...forgetful,
          get: (stream) => held.get(stream),
          set: (stream, one) => void held.set(stream, one),
        },
      }
    }
    const [here, there] = [remembering(), remembering()]
    const write = (at: Ports, n: number, text = 'x') =>
      perform(at, notes, note, { key: key(n), stream: 'notes/a', actor: as('ada'), input: { text } })
    for (let n = 1; n <= 49; n++) await write(n % 2 ? here : there, n)
    const last = await write(here, 50)
    expect(last).toEqual({ version: 50, repeated: false })
    // Full for the one who knows, and for the one who remembers an emptier page; a repeat is no refusal.
    expect(await write(there, 51)).toEqual(refuse('notes.full', { most: 50 }))
    expect(await write(there, 50)).toEqual({ version: 50, repeated: true })
    expect(await write(here, 50, 'another')).toEqual(refuse('kernel.key-reused'))
    expect(journal.all('notes/a')).toHaveLength(50)
  })

  it('[KE2] believes no refusal that an old state led to', async () => {
    const { journal, ports } = house()
    const answer: Act<Notes, { text: string }, Noted> = {
      name: 'notes.answer',
      decide: (state, input, context) =>
        state.notes.length === 0 ? refuse('notes.nothing-to-answer') : note.decide(state, input, context),
    }
    const empty = { version: 0, state: notes.initial }
    const old = { ...ports, memory: { ...forgetful, get: () => empty } }
    const command = { key: key(1), stream: 'notes/a' as const, actor: as('ada'), input: { text: 'x' } }
    expect(await perform(old, notes, answer, command)).toEqual(refuse('notes.nothing-to-answer'))
    await perform(ports, notes, note, { ...command, key: key(2) })
    expect(await perform(old, notes, answer, command)).toEqual({ version: 2, repeated: false })
    expect(journal.all('notes/a')).toHaveLength(2)
  })

  it('[KE3] carries a command out once, however often it is sent', async () => {
    const { journal, ports } = house()
    const command = { key: key(7), stream: 'notes/a' as const, actor: as('ada'), input: { text: 'once' } }
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => perform(ports, notes, note, command)))
    expect(outcomes.map((one) => 'version' in one && one.version)).toEqual([1, 1, 1, 1, 1])
    expect(outcomes.filter((one) => 'repeated' in one && !one.repeated)).toHaveLength(1)
    expect(journal.all('notes/a')).toHaveLength(1)
  })

  it('[KE3] refuses a key that comes back with another body, another stream or another person', async () => {
    const { journal, ports } = house()
    const command = { key: key(7), stream: 'notes/a' as const, actor: as('ada'), input: { text: 'once' } }
    await perform(ports, notes, note, command)
    for (const other of [
      { ...command, input: { text: 'twice' } },
      { ...command, actor: as('eve') },
      { ...command, stream: 'notes/b' as const },
    ])
      expect(await perform(ports, notes, note, other)).toEqual(refuse('kernel.key-reused'))
    expect(journal.all('notes/a')).toHaveLength(1)
    expect(journal.all('notes/b')).toHaveLength(0)
  })

  it('[KE3] knows a command again that its person sent as the guest whom they have claimed since', async () => {
    const { journal, ports } = house()
    const command = { key: key(7), stream: 'notes/a' as const, actor: as('guest'), input: { text: 'once' } }
    await perform(ports, notes, note, command)
    const claimed = { ...command, actor: { ...nobody, persons: ['ada', 'guest'] } }
    expect(await perform(ports, notes, note, claimed)).toEqual({ version: 1, repeated: true })
    expect(journal.all('notes/a')).toHaveLength(1)
  })

  it('[KE3] refuses a key that is none', async () => {
    const { ports } = house()
    const command = { key: 'short', stream: 'notes/a' as const, actor: as('ada'), input: { text: 'x' } }
    expect(await perform(ports, notes, note, command)).toEqual(refuse('kernel.key-malformed'))
  })

  it('[KE5] answers a refusal as a value and leaves nothing behind', async () => {
    const { journal, ports } = house()
    for (let n = 0; n < 50; n++)
      await perform(ports, notes, note, {
        key: key(n + 1),
        stream: 'notes/a',
        actor: as('ada'),
        input: { text: 'x' },
      })
    const over = await perform(ports, notes, note, {
      key: key(99),
      stream: 'notes/a',
      actor: as('ada'),
      input: { text: 'x' },
    })
    expect(over).toEqual(refuse('notes.full', { most: 50 }))
    expect(journal.all('notes/a')).toHaveLength(50)
    expect(await journal.remembered(key(99))).toBeNull()
  })

  it('[KE9] asks the table of rights before it decides', async () => {
    const { journal, ports } = house()
    const outcome = await perform(ports, notes, note, {
      key: key(3),
      stream: 'notes/a',
      actor: nobody,
      input: { text: 'x' },
    })
    expect(outcome).toEqual(refuse('charter.not-allowed'))
    expect(journal.all('notes/a')).toEqual([])
  })

  it('[KE8] keeps free text out of the log', async () => {
    const { journal, ports } = house()
    const secret = 'my neighbour’s name'
    await perform(ports, notes, note, {
      key: key(1),
      stream: 'notes/a',
      actor: as('ada'),
      input: { text: secret },
    })
    expect(JSON.stringify(journal.all('notes/a'))).not.toContain(secret)
    expect([...journal.words.values()]).toEqual([secret])
  })

  it('[KE1] stops at an event that it does not know', () => {
    expect(() => notes.evolve(notes.initial, { type: 'Sung' } as never)).toThrow(UnknownEvent)
  })
})

journalContract('in memory', async () => {
  const journal = journalInMemory()
  return { journal, wordsOf: async (id) => journal.words.get(id) ?? null }
})

import { describe, expect, it } from 'vitest'
import { nobody } from '../../kernel/index.ts'
import { type Perform, within } from './acts.ts'
import { limitBy } from './limits.ts'

describe('how often somebody may act', () => {
  it('[PL7] is counted for each person, and for an address only where there is no person', async () => {
    let now = 0
    const limit = limitBy(() => now, { most: 2, perMilliseconds: 1_000 })
    const perform: Perform = async () => ({ version: 1, repeated: false })
    const act = (person: string | null, address = 'hall') => {
      const actor = { ...nobody, persons: person === null ? [] : [person] }
      const command = { key: 'k', stream: 'test/a', actor, input: null } as const
      return within(limit, address, perform)({} as never, {} as never, command)
    }
    const done = { version: 1, repeated: false }
    const tooMany = { refusal: 'http.too-many', parameters: { seconds: 1 } }
    expect([await act('ada'), await act('ada'), await act('ada')]).toEqual([done, done, tooMany])
    expect([await act('ben'), await act(null), await act(null)]).toEqual([done, done, done])
    expect([await act(null), await act(null, 'elsewhere')]).toEqual([tooMany, done])
    now = 500
    expect([await act('ada'), await act('ada')]).toEqual([done, tooMany])
  })
})

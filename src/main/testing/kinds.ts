// The kinds of actors that the matrix of rights asks with, in the hearings of the cast.

import { community } from '../../hearing/testing/cast.ts'
import { type Actor, nobody } from '../../kernel/index.ts'
import type { TestHouse } from './house.ts'

type Kind = { cookie: string | undefined; actor: Actor }

const person = (name: string): Actor => ({ ...nobody, persons: [`person-${name}`] })

export const kindsIn = async (house: TestHouse): Promise<Record<string, Kind>> => ({
  anonymous: { cookie: undefined, actor: nobody },
  'observer (signed in, no relation)': { cookie: await house.signIn('person-gus'), actor: person('gus') },
  participant: { cookie: await house.signIn('person-chi'), actor: person('chi') },
  'participant of another hearing': { cookie: await house.signIn('person-zoe'), actor: person('zoe') },
  scribe: { cookie: await house.signIn('person-ben'), actor: person('ben') },
  facilitator: { cookie: await house.signIn('person-ada'), actor: person('ada') },
  keeper: {
    cookie: await house.signIn('person-hal', { keeper: true }),
    actor: { ...person('hal'), keeperOf: [community] },
  },
  host: { cookie: await house.signIn('person-ivy', { host: true }), actor: { ...person('ivy'), host: true } },
  'removed member': {
    cookie: await house.signIn('person-dov', { removed: true }),
    actor: { ...person('dov'), removedFrom: [community] },
  },
  'expired session': { cookie: await house.signIn('person-chi', { expired: true }), actor: nobody },
})

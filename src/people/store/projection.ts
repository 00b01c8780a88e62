// Persons as rows, kept in step with the log: for finding somebody by address or by session.

import { idIn, type Recorded } from '../../kernel/index.ts'
import type { Projection } from '../../platform/index.ts'
import { type PersonEvent, personKind } from '../index.ts'

type Client = Parameters<Projection['apply']>[0]

const types: Record<PersonEvent['type'], true> = {
  PersonArrived: true,
  BecameHost: true,
  NameChanged: true,
  LanguageChosen: true,
  EmailConfirmed: true,
  GuestClaimed: true,
}

const keep = async (client: Client, id: string, { event, at }: Recorded<PersonEvent>): Promise<unknown> => {
  switch (event.type) {
    case 'PersonArrived':
      return client.query('insert into person (id, name, way, host, arrived) values ($1, $2, $3, $4, $5)', [
        id,
        event.name,
        event.way,
        event.way === 'host',
        at,
      ])
    case 'BecameHost':
      return client.query('update person set host = true where id = $1', [id])
    case 'NameChanged':
      return client.query('update person set name = $2 where id = $1', [id, event.name])
    case 'LanguageChosen':
      return client.query('update person set language = $2 where id = $1', [id, event.language])
    case 'EmailConfirmed':
      // An address that somebody else has violates the primary key: the append is a clash, and nothing happened.
      return client.query(
        `insert into account (email, person) select text, $1 from words where id = $2
         on conflict (person) do update set email = excluded.email`,
        [id, event.email],
      )
    case 'GuestClaimed':
      return client.query('insert into claim (guest, account, claimed) values ($1, $2, $3)', [
        event.guest,
        id,
        at,
      ])
  }
}

export const peopleProjections: Projection[] = [
  {
    kind: personKind.name,
    types: new Set(Object.keys(types)),
    apply: async (client, recorded) => {
      await keep(client, idIn(recorded.stream), recorded as Recorded<PersonEvent>)
    },
  },
]

// Communities as rows, and who is what in them, kept in step with the log.

import { idIn, type Recorded } from '../../kernel/index.ts'
import type { Projection } from '../../platform/index.ts'
import { type CommunityEvent, communityKind } from '../index.ts'

type Client = Parameters<Projection['apply']>[0]

const types: Record<CommunityEvent['type'], true> = {
  CommunityFounded: true,
  CommunityRevised: true,
  KeeperAppointed: true,
  KeeperReleased: true,
  PersonRemoved: true,
  PersonReadmitted: true,
}

const keep = async (
  client: Client,
  id: string,
  { event, at }: Recorded<CommunityEvent>,
): Promise<unknown> => {
  switch (event.type) {
    case 'CommunityFounded':
      await client.query(
        'insert into community (id, name, purpose, language, founded) values ($1, $2, $3, $4, $5)',
        [id, event.name, event.purpose, event.language, at],
      )
      return client.query('insert into keeper (community, person) values ($1, $2)', [id, event.keeper])
    case 'CommunityRevised':
      return client.query('update community set name = $2, purpose = $3, language = $4 where id = $1', [
        id,
        event.name,
        event.purpose,
        event.language,
      ])
    case 'KeeperAppointed':
      return client.query('insert into keeper (community, person) values ($1, $2)', [id, event.person])
    case 'KeeperReleased':
      return client.query('delete from keeper where community = $1 and person = $2', [id, event.person])
    case 'PersonRemoved':
      return client.query('insert into removed (community, person) values ($1, $2)', [id, event.person])
    case 'PersonReadmitted':
      return client.query('delete from removed where community = $1 and person = $2', [id, event.person])
  }
}

export const commonsProjections: Projection[] = [
  {
    kind: communityKind.name,
    types: new Set(Object.keys(types)),
    apply: async (client, recorded) => {
      await keep(client, idIn(recorded.stream), recorded as Recorded<CommunityEvent>)
    },
  },
]

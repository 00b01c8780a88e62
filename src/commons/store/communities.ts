// What is asked about communities without opening their streams.

import type { Office, OfficesOf, PersonId } from '../../people/index.ts'
import type { Database } from '../../platform/index.ts'
import type { CommunityId } from '../index.ts'

/** Who keeps what, and who was removed from where. */
export const officesOf =
  (database: Database): OfficesOf =>
  async (persons) => {
    const { rows } = await database.pool.query<Office>({
      name: 'offices-of',
      text: `select person, community, 'keeper' as office from keeper where person = any($1)
        union all select person, community, 'removed' from removed where person = any($1)`,
      values: [[...persons]],
    })
    return rows
  }

export type CommunityLook = {
  id: CommunityId
  name: string | null
  purpose: string | null
  language: string
  founded: number
  keepers: PersonId[]
}

/** The community of this house, or null before its founding. As long as there is one, it is the first. */
export const theCommunity = async (database: Database): Promise<CommunityLook | null> => {
  const { rows } = await database.pool.query({
    name: 'the-community',
    text: `select c.id, n.text as name, w.text as purpose, c.language, c.founded,
        array(select person from keeper where community = c.id order by person) as keepers
      from community c
      left join words n on n.id = c.name
      left join words w on w.id = c.purpose
      order by c.founded, c.id limit 1`,
  })
  const [row] = rows
  return row ? { ...row, founded: Number(row.founded) } : null
}

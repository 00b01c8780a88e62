// What is asked about persons without opening their streams.

import type { Database } from '../../platform/index.ts'
import type { NamesOf, PersonId, Way } from '../index.ts'

export const namesOf =
  (database: Database): NamesOf =>
  async (persons) => {
    const { rows } = await database.pool.query<{ id: PersonId; text: string | null }>({
      name: 'names-of',
      text: 'select p.id, w.text from person p left join words w on w.id = p.name where p.id = any($1)',
      values: [[...persons]],
    })
    return new Map(rows.map(({ id, text }) => [id, text]))
  }

/** The person who has an address, spelt as `parseEmail` spells it. */
export const accountOf = async (database: Database, email: string): Promise<PersonId | null> => {
  const { rows } = await database.pool.query('select person from account where email = $1', [email])
  return rows[0]?.person ?? null
}

export type Profile = {
  id: PersonId
  name: string | null
  email: string | null
  way: Way
  host: boolean
  language: string | null
  arrived: number
  /** The account that claimed this guest's words. */
  claimedBy: PersonId | null
  /** The guests whose words this account claimed, by their names. */
  guests: { id: PersonId; name: string | null }[]
}

export const profileOf = async (database: Database, person: PersonId): Promise<Profile | null> => {
  const { rows } = await database.pool.query(
    `select p.id, w.text as name, a.email, p.way, p.host, p.language, p.arrived, c.account as "claimedBy",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', g.id, 'name', gw.text) order by d.claimed, g.id)
         from claim d join person g on g.id = d.guest left join words gw on gw.id = g.name where d.account = p.id
       ), '[]') as guests
     from person p
     left join words w on w.id = p.name
     left join account a on a.person = p.id
     left join claim c on c.guest = p.id
     where p.id = $1`,
    [person],
  )
  const [row] = rows
  return row ? { ...row, arrived: Number(row.arrived) } : null
}

/** The persons who host this house, in the order in which they came. */
export const hostsOf = async (database: Database): Promise<{ id: PersonId; name: string | null }[]> => {
  const { rows } = await database.pool.query(
    `select p.id, w.text as name from person p left join words w on w.id = p.name where p.host order by p.arrived, p.id`,
  )
  return rows
}

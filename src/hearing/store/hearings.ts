// What pages and other ideas ask about hearings without opening one.

import type { Actor } from '../../kernel/index.ts'
import type { Database } from '../../platform/index.ts'

export type Listed = {
  id: string
  community: string
  status: 'mandated' | 'sitting' | 'recess' | 'closed'
  /** The issue in the convener's words; null where it was erased. */
  issue: string | null
  gallery: 'open' | 'closed'
  /** What the asker is in it, or null. */
  role: 'facilitator' | 'scribe' | 'participant' | null
  mandated: number
  closed: number | null
}

/**
 * Hearings that an actor may know of: their own, those of the communities they keep, and those that have opened with
 * a gallery. Whoever was removed from the community has none.
 */
export const hearingsFor = async (database: Database, community: string, actor: Actor): Promise<Listed[]> => {
  if (actor.removedFrom.includes(community)) return []
  const { rows } = await database.pool.query(
    `select h.id, h.community, h.status, w.text as issue, h.gallery, m.role, h.mandated, h.closed
     from hearing h
     left join words w on w.id = h.issue
     left join lateral (
       select role from hearing_member where hearing = h.id and person = any($2)
       order by role = 'facilitator' desc, role = 'scribe' desc limit 1
     ) m on true
     where h.community = $1 and (m.role is not null or $3 or (h.gallery = 'open' and h.status <> 'mandated'))
     order by h.closed is not null, h.mandated desc
     limit 200`,
    [community, [...actor.persons], actor.host || actor.keeperOf.includes(community)],
  )
  return rows.map((row) => ({
    ...row,
    mandated: Number(row.mandated),
    closed: row.closed && Number(row.closed),
  }))
}

/** What stands behind a join code. `issue` null: its words were erased. */
export type Joinable = {
  id: string
  code: string
  status: Listed['status']
  joinOpen: boolean
  issue: string | null
}

/** The hearing that a join code leads to, as people type it: case, spaces and dashes do not matter. */
export const hearingByCode = async (database: Database, typed: string): Promise<Joinable | null> => {
  const { rows } = await database.pool.query(
    `select h.id, h.join_code as code, h.status, h.join_open as "joinOpen", w.text as issue
     from hearing h left join words w on w.id = h.issue where h.join_code = $1`,
    [
      typed
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^0-9a-z]/g, ''),
    ],
  )
  return rows[0] ?? null
}

// Four real conversations with what an independent program (numpy, scikit-learn) made of them. Data gathered with Polis,
// CC BY 4.0, The Computational Democracy Project; they stay outside of the repository.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Moderation, Statement } from '../../statement.ts'
import { type Votes, votesOf } from '../../votes.ts'

const folder = join(import.meta.dirname, '../../../../../../shared/data/opinion')

export const there = existsSync(folder)
export const skipped = there ? '' : ' (skipped: ../shared/data/opinion is not there)'

export const names = ['15-per-hour-seattle', 'brexit-consensus', 'canadian-electoral-reform', 'vtaiwan.uberx']

export type Reference = Readonly<{
  participants: number[]
  tids: number[]
  mod_out: number[]
  mean: number[]
  pc1: number[]
  pc2: number[]
  explained_variance_ratio: number[]
  extremity: number[]
  xy: [number, number][]
  in_conversation: number[]
  silhouette: Record<string, number>
  best_k: number
  labels_best_k: number[]
  published_group: Record<string, string>
  gac_published: number[]
  p_agree_published: Record<string, number[]>
}>

export type Conversation = Readonly<{
  votes: Votes
  statements: Statement[]
  /** Polis's own groups, by person place. */
  published: Int32Array
  publishedGroups: number
  reference: Reference
}>

const held = new Map<string, Conversation>()

/** People and statements are numbered, so that their places are those of the reference. */
export const conversation = (name: string): Conversation => {
  const known = held.get(name)
  if (known) return known
  const reference = JSON.parse(readFileSync(join(folder, name, 'reference.json'), 'utf8')) as Reference
  // No cell of this file is quoted.
  const [header = [], ...rows] = readFileSync(join(folder, name, 'participants-votes.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const first = header.indexOf('n-disagree') + 1
  const cast = { person: [] as number[], statement: [] as number[], vote: [] as number[] }
  for (const [person, cells] of rows.entries())
    for (const [statement, cell] of cells.slice(first).entries()) {
      if (cell === '') continue
      cast.person.push(person)
      cast.statement.push(statement)
      cast.vote.push(Number(cell))
    }
  const votes = votesOf(
    rows.map(([id = '']) => id),
    header.slice(first),
    {
      person: Int32Array.from(cast.person),
      statement: Int32Array.from(cast.statement),
      vote: Int8Array.from(cast.vote),
    },
  )
  const groupOf = new Map(rows.map(([id = '', group = '']) => [id, group === '' ? -1 : Number(group)]))
  const published = Int32Array.from(votes.people, (id) => groupOf.get(id) ?? -1)
  const out = new Set(reference.mod_out)
  const made = {
    votes,
    statements: votes.statements.map((id) => statement(id, out.has(Number(id)) ? -1 : 1)),
    published,
    publishedGroups: Math.max(...published) + 1,
    reference,
  }
  held.set(name, made)
  return made
}

export const statement = (id: string, moderated: Moderation = 1, meta = false): Statement => ({
  id,
  text: '',
  author: null,
  moderated,
  meta,
  time: null,
})

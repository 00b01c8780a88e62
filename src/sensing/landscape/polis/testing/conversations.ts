// Four real conversations with what an independent program (numpy, scikit-learn) made of them. Data gathered with Polis,
// CC BY 4.0, The Computational Democracy Project; they stay outside of the repository.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { joinStatements } from '../../reading/join.ts'
import { readStatements } from '../../reading/read-statements.ts'
import { readVotes } from '../../reading/read-votes.ts'
import type { Moderation, Statement } from '../../statement.ts'
import type { Votes } from '../../votes.ts'

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

/** As the files tell it. Polis's groups are in all of them. */
export const conversation = (name: string): Conversation => {
  const known = held.get(name)
  if (known) return known
  const file = (each: string) => ({ name: each, bytes: readFileSync(join(folder, name, each)) })
  const { votes, published } = readVotes(file('participants-votes.csv'))
  if (!published) throw new Error(`${name} tells no groups`)
  const { statements } = joinStatements(votes, readStatements(file('comments.csv')).statements)
  const made = {
    votes,
    statements,
    published,
    publishedGroups: Math.max(...published) + 1,
    reference: JSON.parse(readFileSync(join(folder, name, 'reference.json'), 'utf8')) as Reference,
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

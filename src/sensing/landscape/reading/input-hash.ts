// One hash for one input, however its rows and columns stood.

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../../../kernel/index.ts'
import type { Statement } from '../statement.ts'
import { inOrderOfIds, type Votes } from '../votes.ts'

/**
 * SHA-256, hexadecimal, of these lines, each with a line feed: `commonwise/v1/landscape`; the ids of the statements voted on as
 * canonical JSON; each statement that is known as canonical JSON, in the order of ids; each person as canonical JSON of the id,
 * followed by their votes in the order of statements, ` +3` for agreeing with the one at place 3 from 0, `-3`, and `=3` for
 * a pass.
 */
export const hashOfInput = (votes: Votes, statements: readonly Statement[]): string => {
  const hash = sha256.create()
  const add = (line: string): void => void hash.update(utf8ToBytes(`${line}\n`))
  add('commonwise/v1/landscape')
  add(canonical(votes.statements))
  for (const statement of [...statements].sort((a, b) => inOrderOfIds(a.id, b.id))) add(canonical(statement))
  const { starts, others, values } = votes.byPerson
  for (const [person, id] of votes.people.entries()) {
    let line = canonical(id)
    for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at++)
      line += `${signs[(values[at] ?? 0) + 1]}${others[at]}`
    add(line)
  }
  return bytesToHex(hash.digest())
}

const signs = [' -', ' =', ' +']

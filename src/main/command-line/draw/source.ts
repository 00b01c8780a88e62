// Where the chance is to come from, as the command line says it.

import type { Source } from '../../../convening/sortition/public/beacon.ts'
import { quicknet, roundAt, roundFault } from '../../../convening/sortition/public/quicknet.ts'
import { columnNamed, InputFault, type InputFile, tableIn } from '../../../csv/index.ts'
import { Obstacle } from '../../../platform/obstacle.ts'

/** @param now milliseconds since 1970: a round must lie ahead of it. */
export const sourceIn = (
  seed: string | undefined,
  beacon: string | undefined,
  parties: InputFile | undefined,
  now: number,
): Source => {
  if (seed !== undefined && beacon !== undefined)
    throw new Obstacle('--seed and --beacon are two ways to the same.', 'Give one of them.')
  if (seed !== undefined) return { kind: 'seed', seed: seedIn(seed) }
  if (beacon === undefined) return { kind: 'machine' }
  if (beacon === 'dice') return { kind: 'dice' }
  const [, kind, round] = /^(drand|parties):(\d{1,12})$/.exec(beacon) ?? []
  if (!kind || !round)
    throw new Obstacle(
      `--beacon ${beacon} names no source.`,
      `Use dice, drand:ROUND or parties:ROUND. Rounds come every ${quicknet.periodSeconds} seconds; in half an hour it is ${roundAt(now + 1_800_000)}.`,
    )
  const fault = roundFault(Number(round), now)
  if (fault) throw new Obstacle(fault, '')
  if (kind === 'drand') return { kind: 'drand', chain: quicknet.chain, round: Number(round) }
  if (!parties)
    throw new Obstacle(
      'Who the parties are is missing.',
      'Give --parties FILE, with the columns name and hash: docs/sortition.md says how a hash is made.',
    )
  return { kind: 'parties', parties: partiesIn(parties), round: Number(round) }
}

const seedIn = (word: string): string => {
  if (!/^[0-9a-f]{1,1024}$/i.test(word))
    throw new Obstacle(
      `--seed ${word.slice(0, 40)} is not made of hexadecimal digits.`,
      'Use 0 to 9 and a to f.',
    )
  return word.toLowerCase()
}

const partiesIn = (file: InputFile): [string, string][] => {
  const { table } = tableIn(file, 100)
  const [name, hash] = [columnNamed(table, 'name'), columnNamed(table, 'hash')]
  if (table.rows.length === 0)
    throw new InputFault({ file: table.file }, 'no party stands here', 'Add a row for each.')
  const names = table.rows.map((row) => (row[name] ?? '').trim())
  return table.rows.map((row, at) => {
    if (names.indexOf(names[at] ?? '') !== at)
      throw new InputFault(
        { file: table.file, line: table.lines[at] ?? 1, column: 'name' },
        'this name stands twice',
        'Give each party a name of its own.',
      )
    const given = (row[hash] ?? '').trim().toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(given))
      throw new InputFault(
        { file: table.file, line: table.lines[at] ?? 1, column: 'hash' },
        'this is not a SHA-256 of 64 hexadecimal digits',
        'Ask the party for it again.',
      )
    return [(row[name] ?? '').trim(), given]
  })
}

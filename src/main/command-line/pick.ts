// `commonwise pick`: the panel of a committed draw, as soon as the chance that it waits for is there. Exit code 0, or 2.

import { type Beacon, digitsFor, indexOfDigits } from '../../convening/sortition/public/beacon.ts'
import type { Commitment } from '../../convening/sortition/public/commitment.ts'
import { DrawFault } from '../../convening/sortition/public/fault.ts'
import { hashOfText } from '../../convening/sortition/public/hashing.ts'
import { quicknet, timeOfRound } from '../../convening/sortition/public/quicknet.ts'
import { complete } from '../../convening/sortition/public/transcript.ts'
import { columnNamed, tableIn } from '../../csv/index.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { languageIn } from './draw/asked.ts'
import { pickedFiles, reportFile } from './draw/files.ts'
import { keptIn, logIn, textIn } from './draw/kept.ts'
import { givenFile, orRefused, writeInto } from './given-files.ts'
import { needed, onlyOptionsIn } from './options.ts'

const usage = 'commonwise pick --help lists the options.'

const asked = {
  out: 'word',
  signature: 'word',
  digits: 'word',
  reveal: 'word',
  language: 'word',
} as const

export const run: Command = async (_settings, words) =>
  orRefused(() => {
    const options = onlyOptionsIn(words, asked, usage)
    const folder = needed('out', options.out, usage)
    const text = textIn(folder, 'commitment.json')
    const commitment: Commitment = JSON.parse(text)
    const before = keptIn(folder)
    const kept = { ...before, language: languageIn(options.language ?? before.language) }
    const beacon = beaconFor(commitment, options)
    const { reserves } = JSON.parse(textIn(folder, 'private/audit.json'))
    const picked = complete(commitment, beacon, logIn(folder), reserves)
    const told = { run: commitment.run, hash: hashOfText(text), source: commitment.source }
    const files = pickedFiles(kept, picked.transcript, picked.text)
    const page = reportFile(kept, told, picked.transcript, programVersion())
    writeInto(folder, { ...files, 'report.html': page })
    console.log(`Panel ${picked.transcript.index} is picked.`)
    console.log(
      `${Object.keys(files).join(', ')} are in ${folder}. To publish: transcript.json, verify.html and report.html, beside commitment.json. All else stays with you.`,
    )
    return 0
  })

type Given = Readonly<{ signature?: string; digits?: string; reveal?: string }>

const beaconFor = ({ source, panels }: Commitment, { signature, digits, reveal }: Given): Beacon => {
  switch (source.kind) {
    case 'drand':
      return { kind: 'drand', round: source.round, signature: signatureIn(signature, source.round) }
    case 'dice':
      if (!digits) throw new Obstacle('The digits that were thrown are missing.', '--digits 417')
      return { kind: 'dice', digits: digitsIn(digits, panels) }
    case 'parties': {
      const nonces = source.parties.map(([name]) => noncesIn(reveal).get(name) ?? null)
      const standIn = nonces.includes(null)
      return { kind: 'parties', nonces, signature: standIn ? signatureIn(signature, source.round) : null }
    }
    default:
      throw new DrawFault('This draw had its chance from the beginning, and has been picked.')
  }
}

const digitsIn = (word: string, panels: number): string => {
  const digits = word.replace(/\s/g, '')
  if (indexOfDigits(digits, panels) !== null) return digits
  const length = digitsFor(panels)
  throw new Obstacle(
    `The digits ${word} do not name one of the ${panels} panels.`,
    `Each is named by ${length} ${length === 1 ? 'digit' : 'digits'}, from ${'0'.repeat(length)} to ${panels - 1}; after one that exists nothing is thrown.`,
  )
}

const signatureIn = (signature: string | undefined, round: number): string => {
  if (!signature)
    throw new Obstacle(
      `The signature of drand’s round ${round} is missing; it is known from ${new Date(timeOfRound(round)).toISOString()} on.`,
      `Give --signature HEX, as any relay shows it: https://api.drand.sh/${quicknet.chain}/public/${round}`,
    )
  return signature.toLowerCase()
}

/** Lines of name and nonce; whoever is not among them did not reveal, and drand stands in. */
const noncesIn = (path: string | undefined): Map<string, string> => {
  if (path === undefined)
    throw new Obstacle(
      'What the parties revealed is missing.',
      'Give --reveal FILE, with the columns name and nonce.',
    )
  const { table } = tableIn(givenFile(path), 100)
  const [name, nonce] = [columnNamed(table, 'name'), columnNamed(table, 'nonce')]
  return new Map(table.rows.map((row) => [(row[name] ?? '').trim(), (row[nonce] ?? '').trim().toLowerCase()]))
}

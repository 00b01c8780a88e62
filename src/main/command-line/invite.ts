// `commonwise invite`: who of a register gets a letter. Exit code 0, or 2 if a file or a wish is refused.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Invitations,
  invite,
  lettersFor,
  type StratumLetters,
  TooFewAddresses,
} from '../../convening/sortition/invitations.ts'
import { type RegisterRead, readRegister } from '../../convening/sortition/reading/read-register.ts'
import { written } from '../../csv/index.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { givenFile, givenFileOr, listed, orRefused, writeInto } from './given-files.ts'
import { needed, onlyOptionsIn, seedIn, wholeNumber } from './options.ts'

const usage = 'commonwise invite --help lists the options.'

const asked = {
  register: 'word',
  letters: 'word',
  panel: 'word',
  'response-rate': 'word',
  seed: 'word',
  out: 'word',
  by: 'words',
  'same-address': 'words',
  already: 'word',
  lagging: 'word',
  id: 'word',
} as const

type Options = ReturnType<typeof onlyOptionsIn<typeof asked>>

export const run: Command = async (_settings, words) =>
  orRefused(() => {
    const options = onlyOptionsIn(words, asked, usage)
    const file = needed('register', options.register, usage)
    const folder = needed('out', options.out, usage)
    const seed = seedIn(needed('seed', options.seed, usage))
    const letters = lettersIn(options)
    const by = listed(options.by)
    if (options.lagging !== undefined && by.length === 0)
      throw new Obstacle('--lagging needs strata to tell which of them lag.', 'Name their columns with --by.')
    const read = readRegister({
      register: givenFile(file),
      id: options.id,
      by,
      sameAddress: listed(options['same-address']),
      already: givenFileOr(options.already),
      lagging: givenFileOr(options.lagging),
    })
    const drawn = invitedOf(read, letters, seed)
    const notInvited = read.register.people.length - drawn.invited.length
    const rows = drawn.invited.map((place) => read.table.rows[place] ?? [])
    const report = {
      register: read.register.people.length,
      letters,
      notInvited,
      by: read.by,
      strata: drawn.strata,
      wave: {
        earlier: read.wave.earlier?.ids.size ?? 0,
        onlyWhereAnswersAreMissing: read.wave.answers !== undefined,
      },
      seed,
      version: programVersion(),
    }
    const invited = written(read.table.header, rows, read.table.form)
    refuseAnotherWave(join(folder, 'invited.csv'), invited)
    writeInto(folder, {
      'invited.csv': invited,
      'report.json': `${JSON.stringify(report, null, 2)}\n`,
    })
    for (const line of told(read, drawn, folder)) console.log(line)
    return 0
  })

// Whoever loses the list of the first wave cannot keep the second from meeting it.
const refuseAnotherWave = (path: string, invited: string): void => {
  if (existsSync(path) && readFileSync(path, 'utf8') !== invited)
    throw new Obstacle(
      `${path} holds another draw of letters.`,
      'Name another folder with --out, or move it away.',
    )
}

const lettersIn = ({ letters, panel, 'response-rate': rate }: Options): number => {
  if (letters !== undefined && (panel !== undefined || rate !== undefined))
    throw new Obstacle('--letters says how many already.', 'Leave out --panel and --response-rate.')
  if (letters !== undefined) return wholeNumber('letters', letters, 1)
  const places = wholeNumber('panel', needed('letters', panel, usage), 1)
  return lettersFor(places, shareIn(needed('response-rate', rate, usage)))
}

/** `5%` or `0.05`. */
const shareIn = (given: string): number => {
  // As people write it: 7,5 % or 5 %.
  const word = given.replace(',', '.').replace(/\s/g, '')
  const share = /^\d{1,3}(\.\d{1,6})?%$/.test(word) ? Number(word.slice(0, -1)) / 100 : Number(word)
  if (!/^\d{1,3}(\.\d{1,6})?%?$/.test(word) || !(share > 0 && share <= 1))
    throw new Obstacle(
      `--response-rate ${given} is not a share of the letters.`,
      'Write 5% or 0.05 where one in twenty answers.',
    )
  return share
}

const invitedOf = ({ register, wave }: RegisterRead, letters: number, seed: string): Invitations => {
  try {
    return invite(register, letters, seed, wave)
  } catch (error) {
    if (!(error instanceof TooFewAddresses)) throw error
    const which = wave.answers ? ' where answers are missing' : wave.earlier ? ' without a letter so far' : ''
    throw new Obstacle(
      `${letters} letters are asked for, and there are ${error.available} addresses${which}.`,
      'Ask for fewer, or look at the columns that make an address.',
      error,
    )
  }
}

const told = (
  { warnings, by, register }: RegisterRead,
  { invited, strata }: Invitations,
  folder: string,
): string[] => [
  ...warnings,
  ...(by.length > 0 ? [`By ${by.join(', ')}:`, ...strata.map(lineOf), ...shortfalls(strata)] : []),
  `${invited.length} of ${register.people.length} are invited. invited.csv and report.json are in ${folder}.`,
]

const lineOf = ({ values, people, exact, letters }: StratumLetters): string =>
  `  ${values.map((value) => value || '(empty)').join(', ')}: ${letters} letters (share ${exact.toFixed(2)}) for ${people} people`

/** Strata that got a whole letter less than their share, which only a lack of addresses can bring about. */
const shortfalls = (strata: readonly StratumLetters[]): string[] => {
  const short = strata.filter(({ exact, letters }) => letters <= exact - 1)
  return short.length > 0
    ? [`${short.length} strata have too few addresses for their share; others got their letters.`]
    : []
}

// What `commonwise draw` was asked, read once from its words.

import { randomBytes } from 'node:crypto'
import { type Fairness, fairnessAims } from '../../../convening/sortition/draw.ts'
import type { InputFile } from '../../../csv/index.ts'
import type { Language } from '../../../page/index.ts'
import { Obstacle } from '../../../platform/obstacle.ts'
import { givenFile, givenFileOr, listed } from '../given-files.ts'
import { needed, onlyOptionsIn, wholeNumber } from '../options.ts'
import { sourceIn } from './source.ts'

export const usage = 'commonwise draw --help lists the options.'

const options = {
  people: 'word',
  targets: 'word',
  size: 'word',
  out: 'word',
  fairness: 'word',
  gamma: 'word',
  id: 'word',
  'same-address': 'words',
  panels: 'word',
  already: 'word',
  reserve: 'flag',
  seed: 'word',
  beacon: 'word',
  parties: 'word',
  again: 'word',
  secret: 'word',
  name: 'word',
  language: 'word',
  test: 'flag',
  json: 'flag',
} as const

export type Asked = ReturnType<typeof askedIn>

/** @throws Obstacle for what makes no sense, with what would. */
export const askedIn = (words: readonly string[], now: number) => {
  const given = onlyOptionsIn(words, options, usage)
  const people = givenFile(needed('people', given.people, usage))
  return {
    files: {
      people,
      targets: givenFile(needed('targets', given.targets, usage)),
      size: wholeNumber('size', needed('size', given.size, usage), 1),
      ...(given.id !== undefined && { id: given.id }),
      sameAddress: listed(given['same-address']),
      ...(given.already !== undefined && { already: givenFile(given.already) }),
    },
    folder: needed('out', given.out, usage),
    inputs: [given.people, given.targets, given.already, given.parties, given.secret].flatMap(
      (path) => path ?? [],
    ),
    wanted: {
      fairness: fairnessIn(given.fairness),
      gamma: gammaIn(given.gamma),
      panels: panelsIn(given.panels),
      reserve: given.reserve,
      legacyPanels: 1000,
    },
    source: sourceIn(given.seed, given.beacon, givenFileOr(given.parties), now),
    // Where nobody asked for more, this machine's own chance has to do; the transcript says so.
    machineSeed: () => randomBytes(32).toString('hex'),
    again: given.again ?? null,
    secret: secretIn(givenFileOr(given.secret)),
    name: given.name ?? '',
    language: languageIn(given.language),
    trial: given.test,
    json: given.json,
  }
}

/** 32 bytes that nobody can guess; fewer hide nothing. */
const secretIn = (file: InputFile | undefined): Uint8Array | null => {
  if (!file) return null
  if (file.bytes.length < 32)
    throw new Obstacle(
      `${file.name} holds ${file.bytes.length} bytes, too few for a secret.`,
      'Make one of 32 bytes by chance, for instance: head -c 32 /dev/urandom > secret',
    )
  return file.bytes
}

const fairnessIn = (word = 'leximin'): Fairness => {
  const found = fairnessAims.find((aim) => aim === word)
  if (!found)
    throw new Obstacle(`There is no fairness “${word}”.`, `Choose one of ${fairnessAims.join(', ')}.`)
  return found
}

const gammaIn = (word = '1'): number => {
  const gamma = Number(word)
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(word) || gamma <= 0)
    throw new Obstacle(`--gamma ${word} is not a number above 0.`, 'Try --gamma 1')
  return gamma
}

const mostPanels = 100_000

const panelsIn = (word = '1000'): number => {
  const panels = wholeNumber('panels', word, 1)
  if (panels > mostPanels)
    throw new Obstacle(`A lottery of ${panels} panels is too long.`, `At most ${mostPanels} are made.`)
  return panels
}

export const languageIn = (word = 'en'): Language => {
  if (word !== 'en' && word !== 'de') throw new Obstacle(`There is no report in “${word}”.`, 'Use en or de.')
  return word
}

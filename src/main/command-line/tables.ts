// `commonwise tables`: who sits at which table in each round, so that every table mirrors the whole and people meet as many
// others as they can. Exit code 0, or 2 if a file or a wish is refused.

import { resolve } from 'node:path'
import { cardsPage } from '../../convening/sortition/tables/cards.ts'
import { peopleFile, planFile, reportFile } from '../../convening/sortition/tables/files.ts'
import { mostRounds } from '../../convening/sortition/tables/places.ts'
import { type Planned, planTables } from '../../convening/sortition/tables/plan.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { givenFile, givenFileOr, listed, orRefused, writable, writeInto } from './given-files.ts'
import { houseFont } from './house-font.ts'
import { needed, onlyOptionsIn, seedIn, wholeNumber } from './options.ts'

const usage = 'commonwise tables --help lists the options.'

const asked = {
  people: 'word',
  tables: 'word',
  rounds: 'word',
  out: 'word',
  diversify: 'words',
  cluster: 'words',
  together: 'word',
  apart: 'word',
  fixed: 'word',
  already: 'word',
  held: 'word',
  seed: 'word',
  id: 'word',
  name: 'words',
  language: 'word',
  json: 'flag',
} as const

export const run: Command = async (_settings, words) =>
  orRefused(() => {
    const options = onlyOptionsIn(words, asked, usage)
    const folder = needed('out', options.out, usage)
    writable(folder)
    if (resolve(options.people ?? '') === resolve(folder, 'people.csv'))
      throw new Obstacle(`${options.people} would be written over.`, 'Name another folder with --out.')
    const language = languageIn(options.language)
    const planned = planTables(
      {
        people: givenFile(needed('people', options.people, usage)),
        tables: wholeNumber('tables', needed('tables', options.tables, usage), 1),
        rounds: roundsIn(needed('rounds', options.rounds, usage)),
        id: options.id,
        diversify: listed(options.diversify),
        cluster: listed(options.cluster),
        together: givenFileOr(options.together),
        apart: givenFileOr(options.apart),
        fixed: givenFileOr(options.fixed),
        already: givenFileOr(options.already),
        held: heldIn(options.held, options.already),
      },
      // Without one it is 0: a plan of tables needs no chance that nobody could foresee, and so it can be repeated.
      seedIn(options.seed ?? '0'),
    )
    const names = options.name.length > 0 ? listed(options.name) : null
    const files = {
      'plan.csv': planFile(planned),
      'people.csv': peopleFile(planned),
      'report.json': reportFile(planned, programVersion()),
      'cards.html': cardsPage(planned, { language, names, font: houseFont() }),
    }
    writeInto(folder, files)
    if (!options.json) for (const note of planned.notes) console.error(note)
    if (options.json)
      console.log(JSON.stringify({ event: 'planned', out: folder, ...withoutTallies(planned) }))
    else for (const line of told(planned, folder, Object.keys(files))) console.log(line)
    return 0
  })

/** What came of it, in words. */
const told = (
  { figures, gathering, left, late, seed }: Planned,
  folder: string,
  files: string[],
): string[] => {
  const { people, tables, sizes, rounds, held, pairs, others, outside, wishes, notKept } = figures
  const mixed = gathering.diversify.map(({ name }) => name).join(', ')
  const kept = Object.entries({
    together: wishes.together,
    apart: wishes.apart,
    fixed: wishes.fixed,
  }).flatMap(([wish, { of, kept }]) => (of > 0 ? [`${wish} ${kept} of ${of}`] : []))
  return [
    `${counted(people, 'person', 'people')} at ${counted(tables, 'table', 'tables')} of ${sizes.toReversed().join(' or ')}; ${held > 0 ? `rounds ${held + 1} to ${rounds} planned, ${held} held` : counted(rounds, 'round', 'rounds')}.`,
    ...(left.length + late.length > 0
      ? [`Since then ${count(left, 'has', 'have')} left and ${count(late, 'has', 'have')} come.`]
      : []),
    `Met ${pairs.met} of the ${pairs.possible} pairs that ${counted(rounds, 'round', 'rounds')} can give; ${counted(pairs.again, 'pair meets', 'pairs meet')} more than once. Each meets ${others.least === others.most ? others.most : `${others.least} to ${others.most}`} others.`,
    ...(mixed
      ? [
          outside === 0
            ? `Every table mirrors the whole by ${mixed}, as far as whole people can.`
            : `By ${mixed}, tables are off the mirror of the whole by ${counted(outside, 'person', 'people')}, over all rounds.`,
        ]
      : []),
    ...(kept.length > 0 ? [`Wishes kept, round by round: ${kept.join(', ')}.`] : []),
    ...(notKept.length > 0 ? ['Not to be had:', ...notKept.map((sentence) => `  - ${sentence}`)] : []),
    `${files.join(', ')} are in ${folder}. Seed ${seed}.`,
  ]
}

const count = (ids: readonly string[], one: string, more: string): string =>
  `${ids.length || 'nobody'} ${ids.length > 1 ? more : one}`

const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`

const withoutTallies = ({ figures, left, late, notes, seed }: Planned) => {
  const { byRound: _, ...rest } = figures
  return { ...rest, left: left.length, late: late.length, notes, seed }
}

const roundsIn = (word: string): number => {
  const rounds = wholeNumber('rounds', word, 1)
  if (rounds > mostRounds)
    throw new Obstacle(`--rounds ${word} is too many.`, `At most ${mostRounds} are planned.`)
  return rounds
}

const heldIn = (word: string | undefined, already: string | undefined): number | undefined => {
  if (word === undefined) return undefined
  if (already === undefined)
    throw new Obstacle('--held needs the rounds that were held.', 'Give --already FILE.')
  return wholeNumber('held', word, 1)
}

const languageIn = (word = 'en'): 'en' | 'de' => {
  if (word !== 'en' && word !== 'de') throw new Obstacle(`There are no cards in “${word}”.`, 'Use en or de.')
  return word
}

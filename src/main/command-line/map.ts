// `commonwise map`: from a file of votes to a map of opinions, as files for programs and spreadsheets, as a picture and as a
// page. Exit code 0; 2 for what is refused; 130 if it was stopped.

import { InputFault } from '../../csv/index.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import { mapFile, peopleFile, statementsFile } from '../../sensing/landscape/files.ts'
import type { Landscape, Mode } from '../../sensing/landscape/landscape.ts'
import { viewpointsOn } from '../../sensing/landscape/people/viewpoint.ts'
import { landscapePage } from '../../sensing/landscape/picture/landscape-page.ts'
import { mapSvg } from '../../sensing/landscape/picture/map-svg.ts'
import { joinStatements } from '../../sensing/landscape/reading/join.ts'
import { readStatements } from '../../sensing/landscape/reading/read-statements.ts'
import { readVotes, type VotesRead } from '../../sensing/landscape/reading/read-votes.ts'
import type { Statement } from '../../sensing/landscape/statement.ts'
import { looksTheSame, textsAlike } from '../../sensing/landscape/statements/same-text.ts'
import { openMaps } from '../../sensing/landscape/workers/maps.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { type Telling, telling } from './draw/telling.ts'
import { givenFile, givenFileOr, orRefused, writable, writeInto } from './given-files.ts'
import { houseFont } from './house-font.ts'
import { needed, onlyOptionsIn, seedIn } from './options.ts'
import { unlessStopped } from './stopping.ts'

const usage = 'commonwise map --help lists the options.'

const options = {
  votes: 'word',
  statements: 'word',
  out: 'word',
  mode: 'word',
  groups: 'word',
  seed: 'word',
  language: 'word',
  json: 'flag',
} as const

export const run: Command = async (_settings, words) =>
  orRefused(async () => {
    const begun = performance.now()
    const asked = askedIn(words)
    const tell = telling(asked.json)
    writable(asked.folder)
    const { read, statements, warnings } = inputOf(asked)
    for (const warning of warnings) tell.event('warning', { text: warning }, [warning])
    const map = await mapOf(read, statements, asked, tell)
    if (map === null) return 130
    const page = { language: asked.language, font: houseFont() }
    const files = {
      'map.json': mapFile(map),
      'statements.csv': statementsFile(map),
      'people.csv': peopleFile(map, viewpointsOn(read.votes, map)),
      'map.svg': mapSvg(map, page),
      'report.html': landscapePage(map, { ...page, same: sameTexts(map) }),
    }
    writeInto(asked.folder, files)
    const seconds = Math.round((performance.now() - begun) / 10) / 100
    tell.event(
      'mapped',
      figuresOf(map, read, asked.folder, seconds),
      sentencesFor(map, read, asked, Object.keys(files)),
    )
    return 0
  })

const mapOf = async (
  { votes, published, arrivals }: VotesRead,
  statements: readonly Statement[],
  { mode, groups, seed }: Asked,
  tell: Telling,
): Promise<Landscape | null> => {
  const maps = openMaps(1)
  const wanted = { mode, groups, seed, published, arrivals, version: programVersion() }
  try {
    const map = await unlessStopped((signal) =>
      maps.map(votes, statements, wanted, { signal, watch: (share) => tell.share(share, 'Drawing the map') }),
    )
    if (map === null) tell.event('stopped', {}, ['Stopped. Nothing was written.'])
    return map
  } finally {
    await maps.close()
  }
}

const askedIn = (words: readonly string[]) => {
  const given = onlyOptionsIn(words, options, usage)
  return {
    votes: givenFile(needed('votes', given.votes, usage)),
    statements: givenFileOr(given.statements),
    folder: needed('out', given.out, usage),
    mode: modeIn(given.mode),
    groups: groupsIn(given.groups),
    // A map needs no chance that nobody could foresee, and so it can be repeated.
    seed: seedIn(given.seed ?? '0'),
    language: languageIn(given.language),
    json: given.json,
  }
}

type Asked = ReturnType<typeof askedIn>

const inputOf = (asked: Asked): { read: VotesRead; statements: Statement[]; warnings: string[] } => {
  const read = readVotes(asked.votes)
  if (asked.groups === 'published' && !read.published)
    throw new InputFault(
      { file: asked.votes.name },
      'this file tells no groups',
      'Give the matrix that Polis exports with a column “group-id”, or leave out --groups published.',
    )
  const given = asked.statements ? readStatements(asked.statements) : { statements: [], warnings: [] }
  const { statements, warnings } = joinStatements(read.votes, given.statements)
  return { read, statements, warnings: [...read.warnings, ...given.warnings, ...warnings] }
}

/** Statements whose letters are nearly the same: for the page to suggest, as nothing merges them. */
const sameTexts = ({ statements }: Landscape): [string, string, number][] =>
  textsAlike(
    statements.map(({ text }) => text),
    looksTheSame,
  ).map(({ a, b, cosine }) => [statements[a]?.id ?? '', statements[b]?.id ?? '', cosine])

const modeIn = (word = 'calibrated'): Mode => {
  if (word !== 'calibrated' && word !== 'polis')
    throw new Obstacle(`There is no mode “${word}”.`, 'Choose calibrated or polis.')
  return word
}

const groupsIn = (word = 'auto'): 'auto' | 'published' | number => {
  if (word === 'auto' || word === 'published') return word
  if (!/^[2-9]$/.test(word))
    throw new Obstacle(`--groups ${word} cannot be had.`, 'Write auto, published or a number from 2 to 9.')
  return Number(word)
}

const languageIn = (word = 'en'): 'en' | 'de' => {
  if (word !== 'en' && word !== 'de') throw new Obstacle(`There is no report in “${word}”.`, 'Use en or de.')
  return word
}

const figuresOf = (map: Landscape, { votes }: VotesRead, folder: string, seconds: number) => ({
  out: folder,
  mode: map.mode,
  inputHash: map.inputHash,
  people: votes.people.length,
  statements: votes.statements.length,
  votes: votes.byPerson.values.length,
  groups: map.groups.map(({ size }) => size),
  verdict: map.evidence.verdict,
  flags: map.flags.length,
  seconds,
})

const sentencesFor = (map: Landscape, { votes }: VotesRead, { folder }: Asked, files: string[]): string[] => {
  const { people, statements, byPerson } = votes
  const flagged = new Set(map.flags.flatMap((flag) => flag.people)).size
  return [
    `${people.length} people, ${statements.length} statements, ${byPerson.values.length} votes; ${map.mode} mode.`,
    map.evidence.sentence,
    ...(flagged > 0
      ? [
          `${flagged} people are flagged, and nobody is left out: report.html tells why, and what the map is without them.`,
        ]
      : []),
    `Input ${map.inputHash}.`,
    `${files.join(', ')} are in ${folder}. map.json and people.csv tell where each person stands: publish them only without names.`,
  ]
}

// `commonwise replace`: who comes next when somebody of a picked panel drops out, by the rule that was committed to. Exit code
// 0, also where the reserve has nobody left; 2 for what is refused.

import type { Transcript } from '../../convening/sortition/public/transcript.ts'
import { nextFor } from '../../convening/sortition/replacement.ts'
import { peopleFile } from '../../convening/sortition/results.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { type Kept, keptIn, textIn } from './draw/kept.ts'
import { listed, orRefused, writeInto } from './given-files.ts'
import { needed, onlyOptionsIn } from './options.ts'

const usage = 'commonwise replace --help lists the options.'

const asked = { out: 'word', gone: 'words', declined: 'words' } as const

export const run: Command = async (_settings, words) =>
  orRefused(() => {
    const options = onlyOptionsIn(words, asked, usage)
    const folder = needed('out', options.out, usage)
    const transcript: Transcript = JSON.parse(textIn(folder, 'transcript.json'))
    const kept = keptIn(folder)
    const gone = placesOf(kept, listed(options.gone))
    if (gone.length === 0) throw new Obstacle('--gone is missing.', usage)
    const { panel, sentences } = refilled(kept, transcript, gone, placesOf(kept, listed(options.declined)))
    writeInto(folder, { 'panel-now.csv': peopleFile(kept.read, panel) })
    for (const sentence of sentences) console.log(sentence)
    console.log(`The panel as it is now: panel-now.csv in ${folder}.`)
    return 0
  })

const placesOf = ({ drawn }: Kept, ids: readonly string[]): number[] =>
  ids.map((id) => {
    const place = drawn.pool.people.findIndex((person) => person.id === id)
    if (place < 0)
      throw new Obstacle(`Nobody in this draw has the id “${id}”.`, 'Look at private/pseudonyms.csv.')
    return place
  })

const refilled = (
  { drawn, pseudonyms }: Kept,
  transcript: Transcript,
  gone: readonly number[],
  declined: readonly number[],
) => {
  const placeOf = new Map(pseudonyms.map((pseudonym, place) => [pseudonym, place]))
  const places = (list: readonly number[]) => list.flatMap((pseudonym) => placeOf.get(pseudonym) ?? [])
  const personAt = (place: number) => drawn.pool.people[place] ?? { id: '', values: [], household: null }
  const first = places(transcript.panel)
  const reserve = places(transcript.reserve?.order ?? [])
  for (const place of gone)
    if (!first.includes(place) && !reserve.includes(place))
      throw new Obstacle(`${personAt(place).id} is neither on the panel nor on its reserve.`, usage)
  const panel = first.filter((place) => !gone.includes(place))
  const order = reserve.filter((place) => !gone.includes(place) && !declined.includes(place))
  const sentences: string[] = []
  while (panel.length < first.length) {
    const next = nextFor(drawn.pool.features, panel.map(personAt), order.map(personAt))
    if (!next) {
      const free = first.length - panel.length
      sentences.push(
        `Nobody is left on the reserve for ${free === 1 ? 'one place' : `${free} places`}: draw again, with --already panel-now.csv and the size of the whole panel.`,
      )
      break
    }
    const place = order.findIndex((each) => personAt(each).id === next.person.id)
    panel.push(...order.splice(place, 1))
    sentences.push(
      `${next.person.id} comes next${next.off === 0 ? '' : `; ${next.off} people are then missing or too many in the targets`}.`,
    )
  }
  return { panel: panel.sort((a, b) => a - b), sentences }
}

// The map without the map: what a picture of it shows, in sentences.

import { letterOf } from './shapes.ts'
import { leastShown } from './shown.ts'
import type { View } from './view.ts'

export const mapInWords = (view: View): string[] => {
  const { words, map, drawing, grouped, voters, where } = view
  if (voters === 0) return [words.empty]
  const { groups, faint, signposts, beyond } = drawing
  const { verdict } = map.evidence
  const alone = grouped ? map.people.filter(({ votes, group }) => votes > 0 && group === null).length : 0
  const posts = signposts.map(({ number, to }) => words.postAt(number, where(to)))
  return [
    words.mapPeople(voters, faint),
    verdict === 'groups'
      ? words.mapGroups(
          groups.map(({ id, centre }) => words.mapGroup(letterOf(id), sizeInWords(view, id), where(centre))),
        )
      : words.mapNoGroups[verdict],
    ...(alone > 0 ? [words.mapBetween(alone)] : []),
    ...(posts.length > 0 ? [words.mapPostsText(posts)] : []),
    ...(map.people.length > voters ? [words.mapAbsent(map.people.length - voters)] : []),
    ...(beyond > 0 ? [words.mapBeyond(beyond)] : []),
  ]
}

export const sizeInWords = ({ words, map }: View, id: number): string => {
  const size = map.groups.find((group) => group.id === id)?.size ?? 0
  return size < leastShown ? words.mapFewInGroup : words.people(size)
}

/** What the evidence allows to say, shortly. */
export const verdictInWords = ({ words, map }: View): string =>
  map.mode === 'polis'
    ? words.polisVerdict(map.groups.length)
    : words.verdict[map.evidence.verdict](map.groups.length)

/** The words of a statement, or its number where they are not known. */
export const textOf = ({ words }: View, { id, text }: { id: string; text: string }): string =>
  text.trim() === '' ? words.statement(id) : text

// What has happened since a moment ago, in sentences for those who listen and cannot watch the whole console.

import {
  type Entry,
  type Hearing,
  hasOpened,
  holding,
  type MemberId,
  nameOf,
  type Opened,
  waiting,
} from '../../index.ts'

export type News = { id: NewsId; values: Readonly<Record<string, string>> }
type NewsId = `console.news.${
  | 'asks'
  | 'knocks'
  | 'speaks'
  | 'free'
  | 'not-quite'
  | 'heard'
  | 'recorded'
  | 'amended'
  | 'struck'
  | 'reflecting'
  | 'recording'
  | 'recess'
  | 'sitting'
  | 'closed'}`

export const newsSince = (before: Hearing, now: Hearing, named: (member: MemberId) => string): News[] => {
  if (before === now || !hasOpened(now)) return []
  if (!hasOpened(before)) return [said('sitting')]
  return [
    ...ofTheHearing(before, now),
    ...ofTheFloor(before, now, named),
    ...now.entries.flatMap((entry, place) => ofAnEntry(before.entries[place], entry, named)),
  ]
}

const said = (
  id: NewsId extends `console.news.${infer Name}` ? Name : never,
  values: News['values'] = {},
): News => ({
  id: `console.news.${id}`,
  values,
})

const ofTheHearing = (before: Opened, now: Opened): News[] => {
  const news: News[] = []
  if (before.status !== now.status) news.push(said(now.status))
  if (before.mode !== now.mode) news.push(said(now.mode))
  return news
}

const ofTheFloor = (before: Opened, now: Opened, named: (member: MemberId) => string): News[] => {
  const asked = waiting(now).filter((turn) => !Object.hasOwn(before.turns, turn.id))
  const knocks = Object.values(now.members).filter(
    (member) => member.presence === 'knocking' && !Object.hasOwn(before.members, member.id),
  )
  const speaker = holding(now)?.member
  const news = [
    ...asked.map(({ member }) => said('asks', { name: named(member) })),
    ...knocks.map(({ id }) => said('knocks', { name: named(id) })),
  ]
  if (speaker !== holding(before)?.member)
    news.push(speaker ? said('speaks', { name: named(speaker) }) : said('free'))
  return news
}

const ofAnEntry = (before: Entry | undefined, now: Entry, named: (member: MemberId) => string): News[] => {
  const values = { entry: nameOf(now), name: now.speaker ? named(now.speaker) : '' }
  if (!before) return [said('recorded', values)]
  if (before.version !== now.version) return [said('amended', values)]
  if (before.stage.status === now.stage.status) return []
  switch (now.stage.status) {
    case 'disputed':
      return [said('not-quite', values)]
    case 'confirmed':
      return [said('heard', values)]
    case 'withdrawn':
      return [said('struck', values)]
    default:
      return []
  }
}

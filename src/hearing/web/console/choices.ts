// What one may choose from when a key asks "whom?", "which?" or "where to?", and what follows from the choice.

import {
  type Chart,
  charts,
  type Entry,
  type EntryId,
  entryById,
  holding,
  isLinked,
  letters,
  type Member,
  type MemberId,
  memberById,
  type Opened,
  openTurnOf,
  present,
  stillStands,
} from '../../index.ts'
import { allowed } from './allowed.ts'
import { type Choosing, concernsFor, doing, heldOnes, type InHand, type Intent, ofConcern } from './intent.ts'

/** Where somebody stands just now, so that a name in the list says why it is there. */
export type Standing = 'speaks' | 'held' | 'waits' | 'paused' | 'scribe' | null

/** `key` picks at once when it is typed. */
export type Choice =
  | { id: MemberId; is: 'person'; standing: Standing; key: string }
  | { id: EntryId; is: 'entry'; entry: Entry; key: '' }
  | { id: Chart; is: 'chart'; chart: Chart; key: string }

type Named = (member: MemberId) => string

export const choicesFor = (
  choosing: Choosing,
  hand: InHand & { hearing: Opened },
  named: Named,
): Choice[] => {
  const { hearing, actor } = hand
  switch (choosing.what) {
    case 'speaker':
      return people(hearing, speakers(hearing, named))
    case 'hand':
      return people(
        hearing,
        speakers(hearing, named).filter(({ id }) =>
          allowed(hearing, actor, { act: 'ask-for-floor', input: { member: id } }),
        ),
      )
    case 'interrupter':
      return people(
        hearing,
        speakers(hearing, named).filter(({ id }) => standingOf(hearing, id) !== 'speaks'),
      )
    case 'come-back':
    case 'concern-of':
      return people(
        hearing,
        heldOnes(hearing).flatMap(({ member }) => memberById(hearing, member) ?? []),
      )
    case 'invite':
    case 'decline':
    case 'reframe':
      return concernsFor(choosing.what, hearing).map(asChoice)
    case 'link':
      return linkable(hearing, choosing.entry).map(asChoice)
    case 'move':
      return charts
        .filter((chart) => chart !== entryById(hearing.entries, choosing.entry)?.chart)
        .map((chart) => ({ id: chart, is: 'chart', chart, key: letters[chart] }))
  }
}

export const picked = (choosing: Choosing, id: string, hand: InHand & { hearing: Opened }): Intent => {
  const { hearing } = hand
  switch (choosing.what) {
    case 'speaker':
      return gettingTheFloor(id, hand)
    case 'hand':
      return doing(hand, 'ask-for-floor', { member: id })
    case 'interrupter':
      return doing(hand, 'hold-interjection', { member: id })
    case 'come-back':
      return gettingTheFloor(id, hand)
    case 'concern-of': {
      const held = heldOnes(hearing).find((one) => one.member === id)
      return held ? { write: { kind: 'take-concern', interjection: held.id } } : { none: 'interjection' }
    }
    case 'invite':
    case 'decline':
    case 'reframe': {
      const concern = entryById(hearing.entries, id)
      return concern ? ofConcern(choosing.what, concern, hand) : { none: 'concern' }
    }
    case 'link':
      return linked(choosing.entry, id, hand)
    case 'move':
      return moved(choosing.entry, id as Chart, hand)
  }
}

/** Whoever was told to hold on is come back to by getting the floor. */
const gettingTheFloor = (member: MemberId, hand: InHand & { hearing: Opened }): Intent => {
  const held = heldOnes(hand.hearing).find((one) => one.member === member)
  return held
    ? doing(hand, 'take-up-interjection', { interjection: held.id })
    : doing(hand, 'give-floor', { member })
}

const linked = (from: EntryId, to: EntryId, hand: InHand & { hearing: Opened }): Intent => {
  const entry = entryById(hand.hearing.entries, from)
  const kind = entry?.chart === 'concerns' ? 'worries-about' : 'answers'
  return doing(hand, 'link-entries', { from, to, kind })
}

/** A concern does not move to the problems: it is re-heard as one, and stays. */
const moved = (id: EntryId, chart: Chart, hand: InHand & { hearing: Opened }): Intent => {
  const entry = entryById(hand.hearing.entries, id)
  return entry?.chart === 'concerns' && chart === 'problems'
    ? ofConcern('reframe', entry, hand)
    : doing(hand, 'move-entry', { entry: id, chart })
}

/** Those who were told to hold on, those who wait in their order, those who were interrupted, then by name. */
export const speakers = (hearing: Opened, named: Named): Member[] => {
  const rank = (member: Member): number => {
    const standing = standingOf(hearing, member.id)
    return ranks.indexOf(standing === 'scribe' ? null : standing)
  }
  const asked = Object.values(hearing.turns).map((turn) => turn.member)
  return present(hearing)
    .filter((member) => member.role !== 'facilitator')
    .sort((a, b) => {
      if (rank(a) !== rank(b)) return rank(a) - rank(b)
      if (rank(a) === ranks.indexOf('waits')) return asked.lastIndexOf(a.id) - asked.lastIndexOf(b.id)
      return named(a.id).localeCompare(named(b.id))
    })
}

const ranks: readonly Standing[] = ['held', 'waits', 'paused', null, 'speaks']

export const standingOf = (hearing: Opened, id: MemberId): Standing => {
  if (holding(hearing)?.member === id) return 'speaks'
  if (heldOnes(hearing).some((one) => one.member === id)) return 'held'
  const turn = openTurnOf(hearing, id)
  if (turn) return turn.status === 'paused' ? 'paused' : 'waits'
  return memberById(hearing, id)?.role === 'scribe' ? 'scribe' : null
}

const people = (hearing: Opened, members: readonly Member[]): Choice[] =>
  members.map(({ id }, index) => ({
    id,
    is: 'person',
    standing: standingOf(hearing, id),
    key: index < 9 ? String(index + 1) : '',
  }))

const asChoice = (entry: Entry): Choice => ({ id: entry.id, is: 'entry', entry, key: '' })

/** The newest first: what is spoken about now is rarely the oldest. */
const linkable = (hearing: Opened, id: EntryId): Entry[] => {
  const from = entryById(hearing.entries, id)
  if (!from) return []
  const kind = from.chart === 'concerns' ? 'worries-about' : 'answers'
  const fitting: readonly Chart[] = kind === 'answers' ? ['problems', 'concerns'] : ['solutions']
  return hearing.entries
    .filter((to) => fitting.includes(to.chart) && stillStands(to))
    .filter((to) => !isLinked(hearing, { from: id, to: to.id, kind }))
    .reverse()
}

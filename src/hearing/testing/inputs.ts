// For every act an input that makes sense at a moment of a hearing, most of the time. A new act does not
// compile without one. Null: nothing to do it to.

import type { Actor } from '../../kernel/index.ts'
import { charts, type Entry } from '../charts.ts'
import type { HearingActName, HearingInput } from '../commands.ts'
import type { Turn } from '../floor.ts'
import { type Hearing, hasOpened } from '../hearing.ts'
import { memberOf } from '../roster.ts'

export type Picking = {
  from: <T>(all: readonly T[]) => T | null
  chance: (of: number) => boolean
  text: string
}

type Moment = { state: Hearing; actor: Actor; pick: Picking }

export const inputFor = (act: HearingActName, state: Hearing, actor: Actor, pick: Picking): unknown =>
  inputs[act]({ state, actor, pick })

const members = ({ state }: Moment) => (state.status === 'unborn' ? [] : Object.keys(state.members))
const knocking = ({ state }: Moment) =>
  state.status === 'unborn' ? [] : Object.values(state.members).filter((one) => one.presence === 'knocking')
const turns = ({ state }: Moment) => (hasOpened(state) ? Object.values(state.turns) : [])
const entries = ({ state }: Moment) => (hasOpened(state) ? state.entries : [])
const held = ({ state }: Moment) =>
  hasOpened(state) ? Object.values(state.interjections).filter((one) => one.status === 'held') : []

/** The actor's own entries, where there are some: speakers mostly touch those. */
const entriesOf = (moment: Moment): readonly Entry[] => {
  const { state, actor } = moment
  const self = state.status === 'unborn' ? null : memberOf(state, actor)
  const own = entries(moment).filter((entry) => entry.speaker !== null && entry.speaker === self?.id)
  return own.length > 0 ? own : entries(moment)
}

const some = <T, U>(one: T | null, make: (one: T) => U): U | null => (one === null ? null : make(one))
const member = (moment: Moment) => some(moment.pick.from(members(moment)), (id) => ({ member: id }))
const turn = (moment: Moment, status?: Turn['status']) => {
  const fitting = turns(moment).filter((one) => status === undefined || one.status === status)
  return some(moment.pick.from(fitting), ({ id }) => ({ turn: id }))
}
const interjection = (moment: Moment) =>
  some(moment.pick.from(held(moment)), ({ id }) => ({ interjection: id }))
const nothing = () => ({})
const arriving = () => ({ code: 'ktx4pm', name: 'Somebody' })
const on = (moment: Moment, chart: Entry['chart']) => entries(moment).filter((entry) => entry.chart === chart)

const link = (moment: Moment): HearingInput<'link-entries'> | null => {
  const { pick } = moment
  const worries = pick.chance(3)
  const from = pick.from(on(moment, worries ? 'concerns' : 'solutions'))
  const to = pick.from(on(moment, worries ? 'solutions' : pick.chance(2) ? 'concerns' : 'problems'))
  return from && to ? { from: from.id, to: to.id, kind: worries ? 'worries-about' : 'answers' } : null
}

const recording = (moment: Moment): HearingInput<'record-entry'> | null => {
  const { pick } = moment
  const chart = pick.from(charts)
  if (!chart) return null
  const input: HearingInput<'record-entry'> = { chart, text: pick.text }
  const to = pick.from(on(moment, chart === 'concerns' ? 'solutions' : 'concerns'))
  if (to && chart === 'concerns') input.worriesAbout = to.id
  if (to && chart === 'solutions') input.forConcern = to.id
  const somebody = pick.from([...members(moment), null])
  return turns(moment).length === 0 ? { ...input, speaker: somebody } : input
}

const inputs: { [Name in HearingActName]: (moment: Moment) => HearingInput<Name> | null } = {
  'draw-up-mandate': () => null,
  'revise-mandate': ({ pick }) => ({ issue: pick.text, gallery: pick.chance(2) ? 'open' : 'closed' }),
  'open-joining': nothing,
  'close-joining': nothing,
  join: arriving,
  'seat-member': () => ({ name: 'Somebody in the second row' }),
  'remove-member': (moment) => (moment.pick.chance(2) ? member(moment) : null),
  knock: arriving,
  admit: (moment) => some(moment.pick.from(knocking(moment)), ({ id }) => ({ member: id })),
  leave: ({ pick }) => (pick.chance(2) ? {} : null),
  'come-back': nothing,
  'set-aside-device': member,
  'take-up-device': nothing,
  'appoint-facilitator': (moment) => (moment.pick.chance(3) ? member(moment) : null),
  'take-facilitation': () => ({ name: 'Somebody who helps out' }),
  'declare-no-stake': nothing,
  'appoint-scribe': member,
  'relieve-scribe': (moment) => (moment.pick.chance(3) ? member(moment) : null),
  open: nothing,
  'begin-sitting': nothing,
  'call-recess': ({ pick }) => (pick.chance(2) ? {} : null),
  close: nothing,
  'set-mode': ({ pick }) => ({ mode: pick.chance(3) ? 'recording' : 'reflecting' }),
  'ask-for-floor': nothing,
  'withdraw-request': (moment) => turn(moment, 'waiting'),
  'give-floor': member,
  'pause-turn': (moment) => turn(moment, 'holding'),
  'yield-floor': (moment) => turn(moment),
  'mark-heard': (moment) => turn(moment),
  'observe-heard': (moment) =>
    moment.pick.chance(3)
      ? turn(moment)
      : some(moment.pick.from(entries(moment)), ({ id, version }) => ({ entry: id, version })),
  'hold-interjection': member,
  'take-up-interjection': interjection,
  'let-go-interjection': interjection,
  'take-concern': (moment) => some(interjection(moment), (input) => ({ ...input, text: moment.pick.text })),
  'record-entry': recording,
  'amend-entry': (moment) =>
    some(moment.pick.from(entries(moment)), ({ id }) => ({ entry: id, text: `${moment.pick.text}!` })),
  'reflect-entry': (moment) => some(moment.pick.from(entries(moment)), ({ id }) => ({ entry: id })),
  'confirm-entry': (moment) =>
    some(moment.pick.from(entriesOf(moment)), ({ id, version }) => ({ entry: id, version })),
  'dispute-entry': (moment) =>
    some(moment.pick.from(entriesOf(moment)), ({ id, version }) => ({
      entry: id,
      version,
      words: moment.pick.chance(2) ? 'I meant something else' : null,
    })),
  'withdraw-entry': (moment) => some(moment.pick.from(entriesOf(moment)), ({ id }) => ({ entry: id })),
  'move-entry': (moment) =>
    some(moment.pick.from(entries(moment)), ({ id }) => ({
      entry: id,
      chart: moment.pick.from(charts) ?? 'data',
    })),
  'reframe-concern': (moment) =>
    some(moment.pick.from(on(moment, 'concerns')), ({ id }) =>
      moment.pick.chance(2) ? { concern: id } : { concern: id, text: moment.pick.text },
    ),
  'link-entries': link,
  'unlink-entries': (moment) =>
    hasOpened(moment.state)
      ? some(
          moment.pick.from(moment.state.links.filter((one) => one.kind !== 'reframes')),
          ({ from, to, kind }) => ({
            from,
            to,
            kind: kind === 'answers' ? 'answers' : 'worries-about',
          }),
        )
      : null,
  'decline-invitation': (moment) =>
    some(moment.pick.from(on(moment, 'concerns')), ({ id }) => ({ concern: id })),
  'erase-entry-words': (moment) =>
    moment.pick.chance(2) ? some(moment.pick.from(entriesOf(moment)), ({ id }) => ({ entry: id })) : null,
}

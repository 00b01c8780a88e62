import { happened, isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId, MemberId, TurnId } from './events.ts'
import { turnById } from './floor.ts'
import type { Opened } from './hearing.ts'
import { already, type HearingAct, type HearingDecision, standingEntry, whileOpen } from './preconditions.ts'
import { memberById } from './roster.ts'

/** An entry whose speaker nodded to a wording, or a turn whose speaker was seen to be heard. */
export type Observed = { entry: EntryId; version: number } | { turn: TurnId }

/** The facilitator's observation, where the speaker has no device. It is stored and shown as one. */
export const observeHeard: HearingAct<Observed> = {
  name: 'hearing.observe-heard',
  decide: whileOpen((state, input) =>
    'turn' in input ? turnObserved(state, input.turn) : entryObserved(state, input.entry, input.version),
  ),
}

const turnObserved = (state: Opened, id: TurnId): HearingDecision => {
  const turn = turnById(state, id)
  if (!turn) return refuse('hearing.no-such-turn')
  if (turn.status === 'waiting') return refuse('hearing.has-not-spoken')
  if (turn.status === 'heard') return already
  const speaksForThemselves = withDevice(state, turn.member)
  return speaksForThemselves ?? { happened: [happened({ type: 'TurnHeard', turn: id, by: 'observation' })] }
}

const entryObserved = (state: Opened, id: EntryId, version: number): HearingDecision => {
  const entry = standingEntry(state, id)
  if (isRefusal(entry)) return entry
  if (entry.speaker === null) return refuse('hearing.no-speaker', { entry: nameOf(entry) })
  const speaksForThemselves = withDevice(state, entry.speaker)
  if (speaksForThemselves) return speaksForThemselves
  if (entry.version !== version) return refuse('hearing.entry-changed', { entry: nameOf(entry) })
  if (entry.stage.status === 'confirmed') return already
  return { happened: [happened({ type: 'EntryConfirmed', entry: id, version, by: 'observation' })] }
}

const withDevice = (state: Opened, member: MemberId): Refusal | null =>
  memberById(state, member)?.device === 'own' ? refuse('hearing.speaks-for-themselves') : null

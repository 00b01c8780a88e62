// The streams of hearings, as the one loop of the kernel needs to know them.

import type { StreamId, StreamKind } from '../kernel/index.ts'
import type { HearingEvent } from './events.ts'
import { evolve, type Hearing, unborn } from './hearing.ts'
import { standings } from './standings.ts'

export const hearingKind: StreamKind<Hearing, HearingEvent> = {
  name: 'hearing',
  initial: unborn,
  evolve,
  communityOf: (state) => (state.status === 'unborn' ? null : state.community),
  standings,
}

export const hearingStream = (id: string): StreamId => `${hearingKind.name}/${id}`

// The stream `hearing/<id>`, as the one loop of the kernel needs to know it.

import type { StreamKind } from '../kernel/index.ts'
import type { HearingEvent } from './events.ts'
import { evolve, type Hearing, unborn } from './hearing.ts'
import { standings } from './standings.ts'

export const hearingStream: StreamKind<Hearing, HearingEvent> = {
  name: 'hearing',
  initial: unborn,
  evolve,
  communityOf: (state) => (state.status === 'unborn' ? null : state.community),
  standings,
}

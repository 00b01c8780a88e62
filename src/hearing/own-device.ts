// Whoever acts from their own device has one: a phone that came back to life ends the observing.

import { type Happened, happened } from '../kernel/index.ts'
import type { HearingEvent } from './events.ts'
import type { Member } from './roster.ts'

export const fromOwnDevice = (member: Member): Happened<HearingEvent>[] =>
  member.device === 'none' ? [happened({ type: 'DeviceTakenUp', member: member.id })] : []

// An interjection that still waits to be come back to.

import { type Refusal, refuse } from '../kernel/index.ts'
import type { InterjectionId } from './events.ts'
import { type Floor, type Interjection, interjectionById } from './floor.ts'

export const heldInterjection = (floor: Floor, id: InterjectionId): Interjection | Refusal => {
  const interjection = interjectionById(floor, id)
  if (!interjection) return refuse('hearing.no-such-interjection')
  return interjection.status === 'held' ? interjection : refuse('hearing.interjection-settled')
}

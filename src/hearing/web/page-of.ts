// What the loader of a live page of a hearing begins with.

import { refuse } from '../../kernel/index.ts'
import { type House, noPage } from '../../kit/index.ts'
import type { Face } from '../index.ts'
import type { HearingPage } from './live-hearing.ts'

/** A page on which something can be done: `formKey` is the key of its forms. */
export type ActingPage = HearingPage & { formKey: string }

/** @throws the page that says that there is nothing here for this visitor. */
export const pageOf = async (
  house: House,
  id: string | undefined,
  face: Face | null = null,
): Promise<ActingPage> => {
  const look = id === undefined ? null : await house.ideas.hearing.look(id, face)
  if (id === undefined || !look) throw noPage(house, refuse('hearing.unknown'))
  return { id, look, actor: house.actor, face, formKey: house.newKey() }
}

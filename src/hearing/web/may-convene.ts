import type { House } from '../../kit/house.ts'

/** Whether the way to a new mandate is worth showing to this visitor; the act itself decides. */
export const mayConvene = ({ actor, ideas }: Pick<House, 'actor' | 'ideas'>): boolean => {
  const { community } = ideas.hearing
  return community !== null && (actor.host || actor.keeperOf.includes(community))
}

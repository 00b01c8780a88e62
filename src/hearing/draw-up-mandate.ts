import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { isJoinCode } from './join-code.ts'
import type { HearingAct } from './preconditions.ts'
import { drawTerms, type TermsInput } from './terms.ts'

/** `joinCode` is random and made by the caller (`joinCodeFrom`), who also sees to it that no other hearing uses it. */
type MandateInput = TermsInput & { community: string; joinCode: string }

export const drawUpMandate: HearingAct<MandateInput> = {
  name: 'hearing.draw-up-mandate',
  decide: (state, { community, joinCode, ...input }, context) => {
    if (state.status !== 'unborn') return refuse('hearing.already-mandated')
    const { actor } = context
    if (!actor.host && !actor.keeperOf.includes(community)) return refuse('hearing.not-your-community')
    if (!isJoinCode(joinCode)) return refuse('hearing.join-code-malformed')
    const drawn = drawTerms(context, input, null)
    if (isRefusal(drawn)) return drawn
    const { terms, says } = drawn
    const convener = actor.persons[0] ?? null
    return {
      happened: [happened({ type: 'HearingMandated', community, convener, joinCode, terms }, ...says)],
    }
  },
}

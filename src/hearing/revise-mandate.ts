import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { type HearingAct, whileMandated } from './preconditions.ts'
import { drawTerms, type TermsInput } from './terms.ts'

/** Only what changes. People gather under the mandate as it stood when the hearing opened. */
export const reviseMandate: HearingAct<Partial<TermsInput>> = {
  name: 'hearing.revise-mandate',
  decide: (state, input, context) =>
    state.status === 'sitting' || state.status === 'recess'
      ? refuse('hearing.mandate-fixed')
      : revise(state, input, context),
}

const revise = whileMandated<Partial<TermsInput>>((state, input, context) => {
  const drawn = drawTerms(context, input, state.mandate)
  if (isRefusal(drawn)) return drawn
  return { happened: [happened({ type: 'MandateRevised', terms: drawn.terms }, ...drawn.says)] }
})

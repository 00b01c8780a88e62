import { happened } from '../kernel/index.ts'
import { withoutFacilitator } from './open.ts'
import { type HearingAct, whileInRecess } from './preconditions.ts'

export const beginSitting: HearingAct<object> = {
  name: 'hearing.begin-sitting',
  decide: whileInRecess(
    (state) =>
      withoutFacilitator(state) ?? {
        happened: [happened({ type: 'SittingBegan', number: state.sitting + 1 })],
      },
  ),
}

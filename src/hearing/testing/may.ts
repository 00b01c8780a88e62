// The table of rights as the one loop asks it, for tests that go without the loop.

import type { Actor } from '../../kernel/index.ts'
import type { Hearing } from '../hearing.ts'
import { hearingRights } from '../rights.ts'
import { standings } from '../standings.ts'

export const mayAct = (state: Hearing, actor: Actor, act: string): boolean =>
  standings(state, actor).some((standing) => hearingRights[`hearing.${act}`]?.includes(standing))

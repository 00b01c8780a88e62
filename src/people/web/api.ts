// Acts of persons in the public interface, under `/persons/{id}`. Arriving, confirming an address and claiming
// a guest need proofs that only the reception can take, so they have no route here.

import { z } from '@hono/zod-openapi'
import type { ApiAct } from '../../platform/http/acts.ts'
import { changeName, chooseLanguage, personKind } from '../index.ts'

/** Longer than any act allows, so that the act's own refusal names the limit. */
const text = z.string().max(2_000)

export const peopleActs: Readonly<Record<string, ApiAct>> = {
  'change-name': {
    kind: personKind,
    act: changeName,
    schema: z.strictObject({ name: text }),
    summary: 'Be called differently from now on; the name before is erased',
  },
  'choose-language': {
    kind: personKind,
    act: chooseLanguage,
    schema: z.strictObject({ language: text }),
    summary: 'Choose the language in which one reads the program',
  },
}

// Who may do what to a person. The standings are those of `personKind`.

import type { PersonStanding } from './person.ts'

export const peopleRights: Readonly<Record<string, readonly PersonStanding[]>> = {
  'people.arrive': ['anonymous', 'host'],
  'people.become-host': ['self'],
  'people.change-name': ['self'],
  'people.choose-language': ['self'],
  'people.confirm-email': ['self'],
  'people.claim-guest': ['self'],
}

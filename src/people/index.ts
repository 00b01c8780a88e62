// The only door of people.

export { arrive } from './arrive.ts'
export { becomeHost } from './become-host.ts'
export { changeName } from './change-name.ts'
export { chooseLanguage } from './choose-language.ts'
export { claimGuest } from './claim-guest.ts'
export { confirmEmail } from './confirm-email.ts'
export { parseEmail } from './email.ts'
export { actorFrom, type NamesOf, type Office, type OfficesOf } from './identity.ts'
export { parseLanguage } from './language.ts'
export { longestName, parseLine, parseName } from './name.ts'
export {
  type Person,
  type PersonEvent,
  type PersonId,
  type PersonStanding,
  personKind,
  personStream,
  type Way,
} from './person.ts'
export { peopleRights } from './rights.ts'

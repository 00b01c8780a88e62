// Addresses for mail. Whether one exists is found out by writing to it, not by its spelling.

import { type Refusal, refuse } from '../kernel/index.ts'

// One @, something before it, and a name of a host after it; nothing that could break out of a mail's header.
const shape =
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@(?=.{3,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,63}$/u

/** The address in its one spelling, lower-case. Refusals: `people.email-malformed`. */
export const parseEmail = (text: string): string | Refusal => {
  const address = text.normalize('NFC').trim().toLowerCase()
  if (address.length > 254 || address.includes('..') || !shape.test(address))
    return refuse('people.email-malformed')
  return address
}

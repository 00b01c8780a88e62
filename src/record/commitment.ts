// A commitment binds the record to words without holding them.
//
//   commitment = HMAC-SHA-256(key = salt, message = "commonwise/v1/" ‖ field ‖ 0x00 ‖ text)
//
// With the salt (32 random bytes, one per utterance, kept beside the words) anyone can check the words
// against the record; without it the commitment is 32 random-looking bytes, also for a text as easy to
// guess as a first name. Erasing the words erases the salt with them.

/** HMAC-SHA-256 in hexadecimal. */
export type Mac = (key: Uint8Array, message: string) => string

export const saltBytes = 32

/** Hexadecimal, 64 digits. @throws RangeError for a salt of another length, which would weaken the hiding. */
export const commitTo = (mac: Mac, salt: Uint8Array, field: string, text: string): string => {
  if (salt.length !== saltBytes) throw new RangeError(`A salt has ${saltBytes} bytes, not ${salt.length}`)
  return mac(salt, `commonwise/v1/${field}\0${text}`)
}

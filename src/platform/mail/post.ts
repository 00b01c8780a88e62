// The port for mail. Plain text only: what we write is to be read, not clicked by pictures.

/** `to` is one address. Subject and address are one line each. */
export type Mail = { to: string; subject: string; text: string }

/** The mail was not taken over. Nobody has it, and it may be tried again. */
export class MailNotSent extends Error {}

/**
 * Promises that the next post office has taken the mail over when `send` resolves.
 * Not promised: that it reaches anybody.
 * @throws MailNotSent
 */
export interface Post {
  send(mail: Mail): Promise<void>
  close(): void
}

/** @throws MailNotSent for a line break where it would begin a header of its own. */
export const checked = (mail: Mail): Mail => {
  if (/[\r\n\0]/.test(mail.to) || /[\r\n\0]/.test(mail.subject))
    throw new MailNotSent('An address and a subject are one line each')
  return mail
}

// A mail server for tests: it takes everything and shows what it was given.

import { SMTPServer } from 'smtp-server'
import type { Mail } from '../mail/post.ts'

type LetterBox = { url: string; received: () => Mail[]; close: () => Promise<void> }

export const letterBox = async (): Promise<LetterBox> => {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, taken) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        mails.push({ to, ...read(Buffer.concat(chunks).toString('latin1')) })
        taken()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => [...mails],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Reads as much of MIME as our own mails use: one part in base64, a subject of encoded words. */
const read = (raw: string): Pick<Mail, 'subject' | 'text'> => {
  const [head = '', body = ''] = raw.split(/\r\n\r\n([\s\S]*)/)
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  const subject = /^Subject: (.*)$/im.exec(unfolded)?.[1] ?? ''
  const text = Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
  return { subject: decoded(subject), text }
}

const decoded = (subject: string): string =>
  subject
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(
            word
              .replaceAll('_', ' ')
              .replace(/=([0-9a-f]{2})/gi, (_hex, two) => String.fromCharCode(parseInt(two, 16))),
            'latin1',
          ).toString('utf8'),
    )

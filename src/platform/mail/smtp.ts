// Mail by SMTP, to the server that the host named.

import { createTransport } from 'nodemailer'
import { checked, MailNotSent, type Post } from './post.ts'

const patienceMilliseconds = 10_000

/**
 * @param url `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. The sender is its `?from=`,
 * else its user where that is an address, else `commonwise@` the host of our own address.
 */
export const openSmtp = (url: string, publicUrl: string): Post => {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: 2 * patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = senderOf(url, publicUrl)
  return {
    send: async (mail) => {
      const { to, subject, text } = checked(mail)
      const headers = { 'Auto-Submitted': 'auto-generated' }
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          textEncoding: 'base64',
          headers,
        })
      } catch (error) {
        throw new MailNotSent('The mail server did not take the mail', { cause: error })
      }
    },
    close: () => transport.close(),
  }
}

const senderOf = (url: string, publicUrl: string): string => {
  const { searchParams, username } = new URL(url)
  const user = decodeURIComponent(username)
  return searchParams.get('from') ?? (user.includes('@') ? user : `commonwise@${new URL(publicUrl).hostname}`)
}

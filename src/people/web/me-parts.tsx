// The parts of my own page, in its order. Each form says by `do` what is wished.

import { Button, QrCode, useWords, VisuallyHidden } from '../../kit/index.ts'
import type { SentBack } from './answers.ts'
import type { Mine } from './me.tsx'
import { EmailField, NameField } from './name-field.tsx'

type Part = { mine: Mine; answer: SentBack | undefined }

export const MyName = ({ mine, answer }: Part) => {
  const t = useWords()
  return (
    <>
      <h2>{t('people.me.name')}</h2>
      <form method="post" className="stack">
        <input type="hidden" name="key" value={mine.key} />
        <NameField answer={answer} defaultValue={mine.me.name} />
        <div>
          <Button name="do" value="name">
            {t('people.me.name.keep')}
          </Button>
        </div>
      </form>
    </>
  )
}

export const MyMail = ({ mine, answer }: Part) => {
  const t = useWords()
  const { email, claimed } = mine.me
  return (
    <>
      <h2>{t('people.me.email')}</h2>
      <p>
        {email
          ? t('people.me.email.is', { email })
          : t(claimed ? 'people.me.claimed' : 'people.me.email.none')}
      </p>
      {mine.guests.length > 0 && <p>{t('people.me.guests', { names: t.list(mine.guests) })}</p>}
      {!claimed && (
        <form method="post" className="stack">
          <EmailField answer={answer} label={email ? t('people.me.email.other') : undefined} />
          <div>
            <Button name="do" value="email">
              {t('people.me.email.send')}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

export const Elsewhere = ({ link }: { link: string | undefined }) => {
  const t = useWords()
  return (
    <>
      <h2 id="device">{t('people.me.device')}</h2>
      {link ? (
        <div className="stack address" role="status">
          <p>{t('people.me.device.made')}</p>
          <QrCode value={link} />
          <p>
            <a href={link} dir="ltr">
              {link}
            </a>
          </p>
        </div>
      ) : (
        <p>{t('people.me.device.lead')}</p>
      )}
      <form method="post" action="#device">
        <Button name="do" value="device">
          {t('people.me.device.make')}
        </Button>
      </form>
    </>
  )
}

export const Sessions = ({ sessions }: Pick<Mine, 'sessions'>) => {
  const t = useWords()
  const nameOf = (device: string) => device || t('people.me.sessions.unknown')
  return (
    <>
      <h2>{t('people.me.sessions')}</h2>
      <ul className="sessions">
        {sessions.map(({ id, device, seen, here }) => (
          <li key={id} className="row">
            <span>
              {here ? t('people.me.sessions.this', { device: nameOf(device) }) : nameOf(device)}
              <span className="session-seen">
                {t('people.me.sessions.seen', { day: t.day(seen), time: t.time(seen) })}
              </span>
            </span>
            {!here && (
              <form method="post">
                <input type="hidden" name="session" value={id} />
                <Button weight="quiet" name="do" value="end">
                  <span aria-hidden="true">{t('people.me.sessions.end')}</span>
                  <VisuallyHidden>
                    {t('people.me.sessions.end-named', { device: nameOf(device) })}
                  </VisuallyHidden>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

export const Leave = ({ mine }: Pick<Part, 'mine'>) => {
  const t = useWords()
  const { email, claimed } = mine.me
  return (
    <>
      <h2>{t('people.me.leave')}</h2>
      {!email && !claimed && <p>{t('people.me.leave.guest')}</p>}
      <form method="post">
        <Button name="do" value="leave">
          {t('people.me.leave.button')}
        </Button>
      </form>
    </>
  )
}

export const Hosting = ({ outbox }: { outbox: boolean }) => {
  const t = useWords()
  return (
    <>
      <h2>{t('people.me.host')}</h2>
      {outbox && (
        <p>
          <a href="/outbox">{t('people.me.host.outbox')}</a>
        </p>
      )}
    </>
  )
}

// A seat while there is nothing to do on it: before, between and after, and for those whose place is elsewhere.

import type { WordBook } from '../../../kernel/index.ts'
import { ButtonLink, T, useWords } from '../../../kit/index.ts'
import { type Arranged, type Member, present } from '../../index.ts'
import { Press, Screen } from './press.tsx'

type Apart = {
  kind: 'not-here' | 'doorstep' | 'facilitating' | 'left' | 'before-opening' | 'recess' | 'closed'
  id: string
}

/** What the person may want to do about it, or that they need not do anything. */
export const Apart = ({ kind, id, children }: Apart & { children?: React.ReactNode }) => {
  const t = useWords()
  const onwards = {
    'not-here': () => link('/join', t('seat.not-here.join')),
    facilitating: () => link(`/hearings/${id}/console`, t('seat.console')),
    closed: () => link(`/hearings/${id}/charts`, t('seat.closed.charts')),
    left: () => (
      <Press act="come-back" weight="first">
        {t('seat.come-back')}
      </Press>
    ),
    doorstep: () => <ByItself />,
    'before-opening': () => <ByItself />,
    recess: () => <ByItself />,
  }[kind]
  return (
    <Screen headline={t(`seat.${kind}`)} acts={onwards()}>
      <p className="lead">{t(`seat.${kind}.body`)}</p>
      {children}
    </Screen>
  )
}

const link = (to: string, text: string) => (
  <ButtonLink href={to} weight="first" wide>
    {text}
  </ButtonLink>
)

const ByItself = () => {
  const t = useWords()
  return <p className="seat-by-itself quiet">{t('seat.by-itself')}</p>
}

/** Before the opening: that one has been counted, and under which name. */
export const Arrived = ({ state, member, words }: { state: Arranged; member: Member; words: WordBook }) => {
  const t = useWords()
  return (
    <>
      <p>
        <T id="seat.you" values={{ name: <bdi key="name">{words[member.name] ?? '…'}</bdi> }} />
      </p>
      <p className="quiet">{t('seat.before-opening.count', { count: present(state).length })}</p>
    </>
  )
}

// The hearings that a visitor may know of, and why each stands in their list.

import { EmptyState, useWords } from '../../kit/index.ts'
import type { Listed } from '../store/hearings.ts'
import './hearing-list.css'

const groups = [
  { of: ['sitting', 'recess'], title: 'hearings.now' },
  { of: ['mandated'], title: 'hearings.soon' },
  { of: ['closed'], title: 'hearings.past' },
] as const satisfies readonly { of: readonly Listed['status'][]; title: string }[]

type Listing = { listed: readonly Listed[]; mayConvene: boolean; level?: 2 | 3 }

export const HearingList = ({ listed, mayConvene, level = 2 }: Listing) => {
  const t = useWords()
  const Heading = `h${level}` as const
  if (listed.length === 0)
    return (
      <EmptyState title={t('hearings.empty')}>
        <p>{t(mayConvene ? 'hearings.empty.body' : 'hearings.empty.visitor')}</p>
      </EmptyState>
    )
  return groups.map(({ of, title }) => {
    const here = listed.filter(({ status }) => of.some((one) => one === status))
    return (
      here.length > 0 && (
        <section key={title} className="hearings">
          <Heading>{t(title)}</Heading>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots */}
          <ul role="list">
            {here.map((hearing) => (
              <li key={hearing.id}>
                <One hearing={hearing} />
              </li>
            ))}
          </ul>
        </section>
      )
    )
  })
}

const One = ({ hearing }: { hearing: Listed }) => {
  const t = useWords()
  const { id, issue, status, mandated, closed } = hearing
  return (
    <>
      <a className="hearings-issue" href={`/hearings/${id}`} dir="auto">
        {issue ?? t('hearing.erased')}
      </a>
      <p className="quiet">
        {t(`hearing.status.${status}`)} · {t(`hearings.why.${whyHere(hearing)}`)} ·{' '}
        {closed === null
          ? t('hearings.mandated-on', { day: t.day(mandated) })
          : t('hearings.closed-on', { day: t.day(closed) })}
      </p>
    </>
  )
}

/** Every list says why this is here. */
const whyHere = ({
  role,
  gallery,
}: Listed): 'facilitator' | 'scribe' | 'participant' | 'gallery' | 'keeper' =>
  role ?? (gallery === 'open' ? 'gallery' : 'keeper')

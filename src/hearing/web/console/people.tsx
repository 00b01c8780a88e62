// Who is here, and what may have to be arranged while the hearing runs: somebody comes late, a phone dies, the
// writing passes to other hands.

import { Button, useWords } from '../../../kit/index.ts'
import type { HearingCommand, Member } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { allowed } from './allowed.ts'
import { useDesk } from './desk.tsx'
import { Dialog } from './dialog.tsx'

const arrangements = [
  'admit',
  'appoint-scribe',
  'relieve-scribe',
  'set-aside-device',
  'appoint-facilitator',
] as const

export const People = () => {
  const t = useWords()
  const { hearing, dismiss, named } = useDesk()
  const members = Object.values(hearing.members).sort(
    (a, b) => places.indexOf(a.role) - places.indexOf(b.role) || named(a.id).localeCompare(named(b.id)),
  )
  return (
    <Dialog title={t('console.people')} wide onClose={dismiss}>
      <table className="people">
        <thead className="spoken-only">
          <tr>
            <th scope="col">{t('console.people.name')}</th>
            <th scope="col">{t('console.people.part')}</th>
            <th scope="col">{t('console.people.arrange')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Person key={member.id} member={member} />
          ))}
        </tbody>
      </table>
      <SeatSomebody />
    </Dialog>
  )
}

const places: readonly Member['role'][] = ['facilitator', 'scribe', 'participant']

const Person = ({ member }: { member: Member }) => {
  const t = useWords()
  const { hearing, actor, named } = useDesk()
  const possible = arrangements.filter(
    (act) =>
      !(act === 'set-aside-device' && member.role === 'facilitator') &&
      allowed(hearing, actor, { act, input: { member: member.id } } as HearingCommand),
  )
  return (
    <tr>
      <th scope="row">
        <bdi>{named(member.id)}</bdi>
      </th>
      <td>
        {[
          t(`console.role.${member.role}`),
          ...(member.device === 'none' ? [t('console.no-device')] : []),
          ...(member.presence === 'present' ? [] : [t(`console.presence.${member.presence}`)]),
        ].join(', ')}
      </td>
      <td>
        <div className="key-row">
          {possible.map((act) => (
            <ActForm key={act} act={act} given={{ member: member.id }} className="key-form">
              <button
                type="submit"
                className="key-button"
                aria-label={`${t(`console.do.${act}`)}: ${named(member.id)}`}
                title={t(`console.arrange.${act}`, { name: named(member.id) })}
              >
                {t(`console.do.${act}`)}
              </button>
            </ActForm>
          ))}
        </div>
      </td>
    </tr>
  )
}

/** Somebody without a device, by name. */
const SeatSomebody = () => {
  const t = useWords()
  const { hearing, actor } = useDesk()
  if (!allowed(hearing, actor, { act: 'seat-member', input: { name: '…' } })) return null
  return (
    <ActForm act="seat-member" className="people-seat">
      <label htmlFor="seat-name">{t('console.seat-somebody')}</label>
      <div className="row">
        <input
          id="seat-name"
          name="name"
          className="entry entry-short"
          required
          maxLength={80}
          autoComplete="off"
        />
        <Button>{t('console.do.seat-member')}</Button>
      </div>
    </ActForm>
  )
}

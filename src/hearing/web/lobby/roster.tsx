// Who is here, as people arrive; who facilitates and who writes along.

import type { WordBook } from '../../../kernel/index.ts'
import { Button, Field, useWords } from '../../../kit/index.ts'
import { type Arranged, type Hearing, type Member, present } from '../../index.ts'
import { sizeHint } from '../../terms.ts'
import type { PostedAct } from '../act-fields.ts'
import { ActForm, readOnAt, useAnswer } from '../act-form.tsx'

type Shown = {
  state: Exclude<Hearing, { status: 'unborn' }>
  words: WordBook
  allows: (act: PostedAct) => boolean
}

export const RosterTold = ({ state, words, allows }: Shown) => {
  const t = useWords()
  const here = Object.values(state.members).filter(({ presence }) => presence !== 'knocking')
  return (
    <section className="lobby-roster" aria-labelledby="here">
      <h2 id="here" tabIndex={-1}>
        {t('lobby.here')}
      </h2>
      <p>{t('lobby.here.count', { count: present(state).length })}</p>
      {state.status === 'mandated' && <Size state={state} />}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots */}
      <ul role="list">
        {here.map((member) => (
          <li key={member.id} id={placeOf(member)} tabIndex={-1}>
            <Name member={member} words={words} />
            <Choices member={member} words={words} allows={allows} fixed={state.status !== 'mandated'} />
          </li>
        ))}
      </ul>
      {allows('seat-member') && <SeatSomebody />}
    </section>
  )
}

const placeOf = ({ id }: Member) => `member-${id}`

/** A hint, never a block. */
const Size = ({ state }: { state: Arranged }) => {
  const t = useWords()
  const people = state.mandate.expectedSize
  const hint = people === null ? null : sizeHint(people)
  return hint && <p className="quiet">{t(`mandate.size.${hint}`)}</p>
}

const Name = ({ member, words }: { member: Member; words: WordBook }) => {
  const t = useWords()
  const { role, device, presence, arrived } = member
  const remarks = [
    role !== 'participant' && t(`lobby.role.${role}`),
    device === 'none' && t('lobby.no-device'),
    arrived === 'after-opening' && t('lobby.late'),
    presence === 'left' && t('lobby.has-left'),
  ].filter((remark) => remark !== false)
  return (
    <p className="lobby-name">
      <bdi>{words[member.name] ?? '…'}</bdi>{' '}
      {remarks.length > 0 && <span className="quiet">{remarks.join(' · ')}</span>}
    </p>
  )
}

type Choosing = Pick<Shown, 'words' | 'allows'> & { member: Member; fixed: boolean }

const Choices = ({ member, words, allows, fixed }: Choosing) => {
  const t = useWords()
  const offered = offeredFor(member, fixed).filter(([act]) => allows(act))
  return (
    offered.length > 0 && (
      <div className="lobby-choices row">
        {offered.map(([act, label]) => (
          <ActForm
            key={act}
            act={act}
            given={{ member: member.id }}
            onActed={() => readOnAt(act === 'remove-member' ? 'here' : placeOf(member))}
          >
            <Button
              weight="quiet"
              aria-label={t('lobby.about', { act: t(label), name: words[member.name] ?? '' })}
            >
              {t(label)}
            </Button>
          </ActForm>
        ))}
      </div>
    )
  )
}

type Offer = readonly [
  act: 'appoint-facilitator' | 'appoint-scribe' | 'relieve-scribe' | 'remove-member',
  label: 'lobby.make-facilitator' | 'lobby.make-scribe' | 'lobby.relieve-scribe' | 'lobby.remove',
]

/** Facilitating and writing need a device. Nobody is sent away once the hearing has opened. */
const offeredFor = ({ role, person, presence }: Member, fixed: boolean): readonly Offer[] => {
  const offers: Offer[] = []
  if (presence === 'present' && person !== null) {
    if (role !== 'facilitator' && !fixed) offers.push(['appoint-facilitator', 'lobby.make-facilitator'])
    if (role === 'participant') offers.push(['appoint-scribe', 'lobby.make-scribe'])
    if (role === 'scribe') offers.push(['relieve-scribe', 'lobby.relieve-scribe'])
  }
  if (role !== 'facilitator' && !fixed) offers.push(['remove-member', 'lobby.remove'])
  return offers
}

const SeatSomebody = () => {
  const t = useWords()
  const { written } = useAnswer('seat-member')
  return (
    <ActForm act="seat-member" className="lobby-seat">
      <Field
        name="name"
        label={t('lobby.seat-name')}
        hint={t('lobby.seat-name.hint')}
        defaultValue={written('name')}
        maxLength={80}
        autoComplete="off"
        dir="auto"
      />
      <Button>{t('lobby.seat')}</Button>
    </ActForm>
  )
}

/** Those who came after the opening. */
export const AtTheDoor = ({ state, words, allows }: Shown) => {
  const t = useWords()
  const knocking = Object.values(state.members).filter(({ presence }) => presence === 'knocking')
  if (knocking.length === 0) return null
  return (
    <section className="lobby-roster" aria-labelledby="door">
      <h2 id="door">{t('lobby.door')}</h2>
      <p>{t('lobby.door.body')}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots */}
      <ul role="list">
        {knocking.map((member) => (
          <li key={member.id}>
            <Name member={member} words={words} />
            {allows('admit') && (
              <ActForm act="admit" given={{ member: member.id }} onActed={() => readOnAt('here')}>
                <Button
                  aria-label={t('lobby.about', { act: t('lobby.admit'), name: words[member.name] ?? '' })}
                >
                  {t('lobby.admit')}
                </Button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

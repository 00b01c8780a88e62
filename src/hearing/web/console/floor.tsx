// Whose turn it is, who was told to hold on, who waits; and everyone, so that the floor can go to anyone.

import type { ReactNode } from 'react'
import { T, useWords } from '../../../kit/index.ts'
import { holding, type MemberId, memberById } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { speakers, standingOf } from './choices.ts'
import { useDesk } from './desk.tsx'
import { heldOnes } from './intent.ts'
import { KeyButton } from './key-button.tsx'

export const Floor = () => {
  const t = useWords()
  return (
    <section className="floor" aria-labelledby="floor-heading">
      <h2 id="floor-heading" className="spoken-only">
        {t('console.floor')}
      </h2>
      <Speaker />
      <Knocking />
      <Held />
      <Others />
    </section>
  )
}

const Speaker = () => {
  const t = useWords()
  const { hearing, named } = useDesk()
  const turn = holding(hearing)
  const deviceless = turn && memberById(hearing, turn.member)?.device === 'none'
  return (
    <div className="floor-speaker">
      {turn ? (
        <p className="floor-name">
          <T id="console.speaks" values={{ name: <bdi key="name">{named(turn.member)}</bdi> }} />
          {deviceless && <span className="floor-note">{t('console.no-device')}</span>}
        </p>
      ) : (
        <p className="floor-name floor-name-nobody">
          {t(hearing.status === 'sitting' ? 'console.nobody-speaks' : 'console.in-recess')}
        </p>
      )}
      <div className="key-row">
        <KeyButton command="yield" />
        <KeyButton command="pause" />
        {hearing.mode === 'reflecting' && <KeyButton command="observe-turn" />}
      </div>
      <div className="key-row">
        <KeyButton command="give-floor" />
        <KeyButton command="hold" />
        <KeyButton command="raise-hand" />
      </div>
    </div>
  )
}

/** Somebody came after the opening. Letting them in is an exception, and stands in the log. */
const Knocking = () => {
  const t = useWords()
  const { hearing, named } = useDesk()
  const knocking = Object.values(hearing.members).filter((member) => member.presence === 'knocking')
  return (
    <Group heading={t('console.knocking')} of={knocking} id="knocking">
      {({ id }) => (
        <>
          <bdi>{named(id)}</bdi>
          <ActForm act="admit" given={{ member: id }} className="key-form">
            <button type="submit" className="key-button">
              {t('console.do.admit')}
            </button>
          </ActForm>
        </>
      )}
    </Group>
  )
}

const Held = () => {
  const t = useWords()
  const { hearing, named, perform } = useDesk()
  return (
    <Group heading={t('console.held')} of={heldOnes(hearing)} id="held">
      {({ id, member }) => (
        <>
          <ActForm act="take-up-interjection" given={{ interjection: id }} className="key-form">
            <NameButton member={member} />
          </ActForm>
          <span className="key-row">
            <button
              type="button"
              className="key-button"
              aria-label={t('console.take-concern-of', { name: named(member) })}
              onClick={() => perform({ write: { kind: 'take-concern', interjection: id } })}
            >
              {t('console.do.take-concern')}
            </button>
            <ActForm act="let-go-interjection" given={{ interjection: id }} className="key-form">
              <button
                type="submit"
                className="key-button key-button-quiet"
                aria-label={t('console.let-go-of', { name: named(member) })}
              >
                {t('console.do.let-go')}
              </button>
            </ActForm>
          </span>
        </>
      )}
    </Group>
  )
}

/** A press on a name gives the floor. */
const Others = () => {
  const t = useWords()
  const { hearing, named } = useDesk()
  const others = speakers(hearing, named).map((member) => ({
    ...member,
    standing: standingOf(hearing, member.id),
  }))
  const waiting = others.filter(({ standing }) => standing === 'waits')
  const rest = others.filter(
    ({ standing }) => standing !== 'waits' && standing !== 'held' && standing !== 'speaks',
  )
  const giving = ({ id, standing }: (typeof others)[number]) => (
    <ActForm act="give-floor" given={{ member: id }} className="key-form">
      <NameButton
        member={id}
        note={standing && standing !== 'waits' ? t(`console.standing.${standing}`) : ''}
      />
    </ActForm>
  )
  return (
    <>
      <Group heading={t('console.waiting')} of={waiting} id="waiting">
        {giving}
      </Group>
      <Group heading={t('console.everyone')} of={rest} id="everyone" abreast>
        {giving}
      </Group>
    </>
  )
}

const NameButton = ({ member, note = '' }: { member: MemberId; note?: string }) => {
  const t = useWords()
  const { hearing, named } = useDesk()
  const name = named(member)
  return (
    <button
      type="submit"
      className="name-button"
      disabled={hearing.status !== 'sitting'}
      aria-label={t('console.give-floor-to', { name: [name, note].filter(Boolean).join(' ') })}
    >
      <bdi>{name}</bdi> {note && <span className="floor-note">{note}</span>}
    </button>
  )
}

type Grouped<One> = {
  heading: string
  id: string
  of: readonly One[]
  abreast?: boolean
  children: (one: One) => ReactNode
}

const Group = <One extends { id: string }>({ heading, id, of, abreast, children }: Grouped<One>) => {
  if (of.length === 0) return null
  return (
    <section className={`floor-group floor-${id}`} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="console-label">
        {heading}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots */}
      <ul role="list" className={abreast ? 'floor-abreast' : 'floor-lines'}>
        {of.map((one) => (
          <li key={one.id}>{children(one)}</li>
        ))}
      </ul>
    </section>
  )
}

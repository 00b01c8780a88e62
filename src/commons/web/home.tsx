// The first page: what this community is for, and the way into a hearing. Before the founding, what to do.

import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { Button, Field, houseOf, Shell, T, useWords } from '../../kit/index.ts'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { actor, ideas } = houseOf(context)
  const { community, namesOf } = ideas.commons
  if (!community) {
    if (actor.host && actor.persons.length > 0) throw redirect('/found')
    return { community: null }
  }
  const names = await namesOf(community.keepers)
  return {
    community: { name: community.name, purpose: community.purpose },
    keepers: community.keepers.map((person) => names.get(person) ?? null).filter((name) => name !== null),
    keeps: actor.keeperOf.includes(community.id),
  }
}

export default function Home() {
  const t = useWords()
  const home = useLoaderData<typeof loader>()
  if (!home.community) return <Unfounded />
  const name = home.community.name ?? t('kit.commonwise')
  return (
    <Shell title={name}>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="lead" dir="auto">
        {home.community.purpose}
      </p>
      <Join />
      <h2>{t('commons.home.hearings')}</h2>
      <p>{t('commons.home.hearings.body')}</p>
      <p>
        <a href="/hearings">{t('commons.home.hearings.all')}</a>
      </p>
      {home.keepers.length > 0 && (
        <p className="quiet">{t('commons.home.keepers', { names: t.list(home.keepers) })}</p>
      )}
      {home.keeps && (
        <p>
          <a href="/community">{t('commons.home.revise')}</a>
        </p>
      )}
    </Shell>
  )
}

const Join = () => {
  const t = useWords()
  return (
    <>
      <h2>{t('commons.home.join')}</h2>
      <form action="/join" className="stack">
        <Field
          name="code"
          label={t('commons.home.code')}
          hint={t('commons.home.code.hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          dir="ltr"
          short
        />
        <div>
          <Button weight="first">{t('commons.home.join.do')}</Button>
        </div>
      </form>
    </>
  )
}

const Unfounded = () => {
  const t = useWords()
  return (
    <Shell title={t('kit.commonwise')}>
      <h1>{t('commons.none')}</h1>
      <p className="lead">
        <T id="commons.none.body" />
      </p>
    </Shell>
  )
}

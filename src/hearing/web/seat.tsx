// The seat: a participant's phone. Ask for the floor; yes, that's it; not quite; and what became of one's words.

import { useEffect, useMemo, useRef, useState } from 'react'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import type { WordBook } from '../../kernel/index.ts'
import { houseOf, LiveRegion, Shell, useWords } from '../../kit/index.ts'
import { entryById, type Hearing, hasOpened, memberOf } from '../index.ts'
import { hearingAction } from './act-action.ts'
import { ActingHere } from './act-form.tsx'
import { LineNotice, Refusals } from './line.tsx'
import { type LiveHearing, useLiveHearing } from './live-hearing.ts'
import { type ActingPage, pageOf } from './page-of.ts'
import { seatActs } from './seat/acts.ts'
import type { Draft } from './seat/asked.tsx'
import { Below, LookAgain, Onwards } from './seat/below.tsx'
import { Beside, isInSession, Now } from './seat/now.tsx'
import { TheHand } from './seat/press.tsx'
import { useSettled } from './seat/settled.ts'
import { entriesBy, onScreen, type Situation, situationOf } from './seat/situation.ts'
import { nameOfSituation, sentenceFor } from './seat/spoken.ts'
import { useSpoken } from './use-spoken.ts'
import './seat/seat.css'

/** All that a phone needs at first: see the kit's `words/load.ts`. */
export const handle = { words: 'hall' }

export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<ActingPage> => {
  const house = houseOf(context)
  // A phone that lost its memory, or was handed the address: the code says which seat is meant.
  if (house.actor.persons.length === 0) throw redirect('/join')
  return pageOf(house, params.id)
}

export const action = hearingAction()

export default function Seat() {
  const page = useLoaderData<ActingPage>()
  const hearing = useLiveHearing(page, seatActs)
  return (
    <ActingHere formKey={page.formKey} act={hearing.act}>
      <Seated page={page} hearing={hearing} />
    </ActingHere>
  )
}

type Living = { page: ActingPage; hearing: LiveHearing }

const Seated = ({ page, hearing }: Living) => {
  const t = useWords()
  const { state, words } = hearing
  const member = state.status === 'unborn' ? null : memberOf(state, page.actor)
  const [draft, onDraft] = useState<Draft | null>(null)
  const situation = useSituation({ state, member, audience: hearing.audience.kind }, draft)
  const [saidYesTo, sayYesTo] = useJustNow()
  const about = nameOfSituation(situation)
  const { place, hand } = useHandOn(about)
  const spoken = useSpoken(sentenceFor(t, situation, words), about)
  const told = hearing.line !== 'cut' || hearing.pending.length === 0
  const seated = { id: page.id, state, words, member, situation }
  const answered = hasOpened(state) && saidYesTo ? entryById(state.entries, saidYesTo) : null
  const beside = member && isInSession(state, member) && (
    <Beside {...seated} {...{ state, member, answered, draft, onDraft }} />
  )
  return (
    <Shell title={t('seat.title')}>
      <div className="seat-now" ref={place}>
        <About state={state} words={words} />
        <LineNotice hearing={hearing} />
        <Refusals hearing={hearing} />
        <TheHand value={{ ...hand, beside }}>
          <Now {...seated} told={told} onYes={({ id }) => sayYesTo(id)} />
        </TheHand>
        {member && hasOpened(state) ? <Onwards own={entriesBy(state, member).length} /> : <LookAgain />}
      </div>
      <LiveRegion {...spoken} />
      <TheHand value={hand}>
        <Below {...seated} asked={onScreen(situation, state, member)} />
      </TheHand>
    </Shell>
  )
}

/** The question on the screen stays until it is answered, whatever else comes to be asked meanwhile. */
const useSituation = (sitter: Parameters<typeof situationOf>[0], draft: Draft | null): Situation => {
  const [shown, show] = useState<string | null>(null)
  const situation = situationOf(sitter, shown, draft?.entry)
  const asked = situation.kind === 'asked' ? situation.entry.id : null
  if (asked !== shown) show(asked)
  return situation
}

const undoMilliseconds = 60_000

/** Something that was done a moment ago, as long as it may have been a slip. */
const useJustNow = () => {
  const [done, doing] = useState<string | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => doing(null), undoMilliseconds)
    return () => clearTimeout(timer)
  }, [done])
  return [done, doing] as const
}

const useHandOn = (about: string) => {
  const headline = useRef<HTMLHeadingElement>(null)
  const { place, ready } = useSettled(about)
  const hand = useMemo(
    () => ({ ready, headline, acted: () => void requestAnimationFrame(() => headline.current?.focus()) }),
    [ready],
  )
  return { place, hand }
}

const About = ({ state, words }: { state: Hearing; words: WordBook }) => {
  const t = useWords()
  const issue = state.status === 'unborn' ? null : words[state.mandate.issue]
  return (
    issue && (
      <p className="seat-about">
        <span className="spoken-only">{t('seat.about')}</span> <span dir="auto">{issue}</span>
      </p>
    )
  )
}

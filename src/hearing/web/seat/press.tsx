// A press on the seat: one button, one act, and where the reader goes on afterwards.

import { createContext, type ReactNode, type RefObject, useContext } from 'react'
import { Button } from '../../../kit/index.ts'
import type { HearingInput } from '../../commands.ts'
import type { PostedAct } from '../act-fields.ts'
import { ActForm } from '../act-form.tsx'

type Hand = {
  /** Whether what is asked has stood on the screen long enough to be answered. */
  ready: () => boolean
  /** Something was done: the headline is the place to read on. */
  acted: () => void
  headline: RefObject<HTMLHeadingElement | null>
  /** What stands quietly between the one thing and what can be done about it. */
  beside?: ReactNode
}

const hand = createContext<Hand>({ ready: () => true, acted: () => {}, headline: { current: null } })

export const TheHand = hand.Provider
export const useHand = (): Hand => useContext(hand)

type Pressed<Name extends PostedAct> = {
  act: Name
  given?: { readonly [Member in keyof HearingInput<Name>]?: string | number }
  weight?: 'first' | 'second' | 'quiet'
  onPressed?: () => void
  children: ReactNode
}

export const Press = <Name extends PostedAct>({ act, given, weight, onPressed, children }: Pressed<Name>) => {
  const { ready, acted } = useHand()
  const done = () => {
    onPressed?.()
    acted()
  }
  return (
    <ActForm act={act} given={given} ready={ready} onActed={done}>
      <Button weight={weight} wide={weight !== 'quiet'}>
        {children}
      </Button>
    </ActForm>
  )
}

type OneThing = { above?: ReactNode; headline: ReactNode; acts?: ReactNode; children?: ReactNode }

/** One thing to read, and below it, near the thumb, what can be done about it. */
export const Screen = ({ above, headline, acts, children }: OneThing) => {
  const { headline: place, beside } = useHand()
  return (
    <>
      {above && <p className="quiet">{above}</p>}
      <h1 ref={place} tabIndex={-1}>
        {headline}
      </h1>
      {children}
      {beside}
      {acts && <div className="seat-acts">{acts}</div>}
    </>
  )
}

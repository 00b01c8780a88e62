// An act as a form. Without script it is posted to its page, whose action performs it and leads back (see
// `act-action.ts`); with script it goes through the replica: shown at once, and kept where the line is cut.

import { type ComponentPropsWithRef, createContext, type FormEvent, type ReactNode, useContext } from 'react'
import { useActionData } from 'react-router'
import { isRefusal, type Key } from '../../kernel/index.ts'
import type { HearingInput } from '../commands.ts'
import type { Answered } from './act-action.ts'
import { inputFrom, type PostedAct } from './act-fields.ts'

type Acting = { formKey: Key; act: (name: PostedAct, input: unknown) => void }

const acting = createContext<Acting | null>(null)

/** Stands around a live page. `formKey` is from the page's loader (`house.newKey()`), `act` from its replica. */
export const ActingHere = ({ formKey, act, children }: Acting & { children: ReactNode }) => (
  <acting.Provider value={{ formKey, act }}>{children}</acting.Provider>
)

type Given<Name extends PostedAct> = { readonly [Member in keyof HearingInput<Name>]?: string | number }

type Form<Name extends PostedAct> = Omit<ComponentPropsWithRef<'form'>, 'method' | 'action' | 'onSubmit'> & {
  act: Name
  /** What the form knows by itself; the rest of the input is written into fields of the same names. */
  given?: Given<Name>
  /** Asked before the script sends the act; false lets the press pass by without effect. */
  ready?: () => boolean
  /** Goes to the server even with script: for an act that leads on to another page. */
  posted?: boolean
  /** After the script has taken the act: the place to close what was opened, or to move the focus. */
  onActed?: () => void
}

/** Put a submit button inside, and fields where the act needs words. */
export const ActForm = <Name extends PostedAct>({
  act,
  given = {},
  ready,
  posted = false,
  onActed,
  children,
  ...rest
}: Form<Name>) => {
  const here = useContext(acting)
  if (!here) throw new Error('An ActForm stands inside ActingHere')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    if (ready && !ready()) return event.preventDefault()
    if (posted) return
    const input = inputFrom(act, new FormData(form))
    // What cannot be read here is left to the server, which says why.
    if (isRefusal(input)) return
    event.preventDefault()
    here.act(act, input)
    form.reset()
    onActed?.()
  }
  return (
    <form {...rest} method="post" onSubmit={submit}>
      <input type="hidden" name="key" value={here.formKey} />
      <input type="hidden" name="act" value={act} />
      {Object.entries<string | number | undefined>(given).map(
        ([field, value]) =>
          value !== undefined && <input key={field} type="hidden" name={field} value={value} />,
      )}
      {children}
    </form>
  )
}

/** For `onActed`, where the button that was pressed goes away: the place, by its id, at which its reader goes on. */
export const readOnAt = (id: string): void => document.getElementById(id)?.focus()

/** What came back refused to a page without script: the reason, and through `written` what had been typed. */
export const useAnswer = (act?: PostedAct) => {
  const answer = useActionData() as Answered | undefined
  const refusal = answer && (act === undefined || answer.act === act) ? answer.refusal : null
  return {
    refusal,
    written: (field: string): string | undefined => (refusal ? answer?.written[field] : undefined),
  }
}

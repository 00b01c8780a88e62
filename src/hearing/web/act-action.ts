// Where the forms of a hearing's pages arrive without script: performed through the one loop, then back to the page.

import { type ActionFunctionArgs, data, redirect } from 'react-router'
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts'
import { type House, houseOf } from '../../kit/house.ts'
import { hearingAct } from '../commands.ts'
import { hearingKind, hearingStream } from '../index.ts'
import { inputFrom, isPostedAct, type PostedAct } from './act-fields.ts'

/** A refusal comes back with what was typed, so that nobody writes it twice. */
export type Answered = { refusal: Refusal; act: string; written: Readonly<Record<string, string>> }

/**
 * The `action` of a page under `hearings/:id`: `export const action = hearingAction()`. `onwards` names the path to
 * go on to after an act; without one the page itself comes again.
 */
export const hearingAction =
  (onwards?: (id: string, act: PostedAct) => string | null) =>
  async ({ request, params, context }: ActionFunctionArgs) => {
    const house = houseOf(context)
    const form = await request.formData()
    const act = form.get('act')
    const id = params.id ?? ''
    if (!isPostedAct(act)) return answered(house, form, refuse('hearing.form-malformed', { field: 'act' }))
    const refusal = await performed(house, id, act, form)
    if (refusal) return answered(house, form, refusal)
    return redirect(onwards?.(id, act) ?? new URL(request.url).pathname, { status: 303 })
  }

const performed = async (
  house: House,
  id: string,
  act: PostedAct,
  form: FormData,
): Promise<Refusal | null> => {
  const input = inputFrom(act, form)
  if (isRefusal(input)) return input
  const command = { key: String(form.get('key') ?? ''), stream: hearingStream(id), input }
  const outcome = await house.perform(hearingKind, hearingAct(act), command)
  return isRefusal(outcome) ? outcome : null
}

/** The page again, with the reason and with what was written. */
export const answered = (house: House, form: FormData, refusal: Refusal, headers?: Headers) => {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const { act = '', key: _used, ...written } = Object.fromEntries(fields)
  return data<Answered>({ refusal, act, written }, { status: house.statusOf(refusal), headers })
}

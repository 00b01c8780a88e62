import { describe, expect, it } from 'vitest'
import { acts } from '../commands.ts'
import { inputFrom, isPostedAct, termsFrom } from './act-fields.ts'

const form = (...fields: readonly [string, string][]): FormData => {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

describe('What a form says', () => {
  it('is known for every act but the founding one', () => {
    const posted = Object.keys(acts).filter(isPostedAct)
    expect(posted).toEqual(Object.keys(acts).filter((name) => name !== 'draw-up-mandate'))
    for (const name of ['draw-up-mandate', 'toString', '', null]) expect(isPostedAct(name)).toBe(false)
  })

  it('becomes the input of its act and nothing besides', () => {
    const confirming = form(['entry', 'e1'], ['version', '2'], ['key', 'k'], ['speaker', 'somebody'])
    expect(inputFrom('confirm-entry', confirming)).toEqual({ entry: 'e1', version: 2 })
    expect(inputFrom('open', confirming)).toEqual({})
    expect(inputFrom('observe-heard', form(['turn', 't1']))).toEqual({ turn: 't1' })
  })

  it('is refused where it cannot be read, with the name of the field', () => {
    const unreadable = (field: string) => ({ refusal: 'hearing.form-malformed', parameters: { field } })
    expect(inputFrom('confirm-entry', form(['version', '1']))).toEqual(unreadable('entry'))
    for (const version of ['0', '-1', '1.5', '1e3', ' 1', 'one', ''])
      expect(inputFrom('confirm-entry', form(['entry', 'e1'], ['version', version]))).toEqual(
        unreadable('version'),
      )
    expect(inputFrom('set-mode', form(['mode', 'voting']))).toEqual(unreadable('mode'))
    expect(inputFrom('link-entries', form(['from', 'a'], ['to', 'b'], ['kind', 'reframes']))).toEqual(
      unreadable('kind'),
    )
  })

  it('tells a field that is empty from one that is not there', () => {
    expect(inputFrom('revise-mandate', form(['responder', '']))).toEqual({ responder: null })
    expect(inputFrom('revise-mandate', form())).toEqual({})
    expect(inputFrom('dispute-entry', form(['entry', 'e1'], ['version', '1'], ['words', ' ']))).toMatchObject(
      {
        words: null,
      },
    )
    expect(inputFrom('ask-for-floor', form(['member', '']))).toEqual({})
  })

  it('asks for what was left out of a mandate by its name', () => {
    const rest: [string, string][] = [
      ['gallery', 'closed'],
      ['outcomeOpen', 'yes'],
      ['expectedSize', '12'],
    ]
    expect(termsFrom(form(['issue', ' '], ['convenedBy', 'Ada'], ...rest))).toEqual({
      refusal: 'hearing.issue-missing',
      parameters: { field: 'issue' },
    })
    expect(termsFrom(form(['issue', 'Sleep'], ['convenedBy', 'Ada'], ...rest))).toMatchObject({
      issue: 'Sleep',
      responder: null,
      outcomeOpen: true,
      expectedSize: 12,
    })
  })
})

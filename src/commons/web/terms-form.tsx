// Name, purpose and language: written once at the founding, and again whenever they change.

import { data } from 'react-router'
import { type Refusal, refuse } from '../../kernel/index.ts'
import {
  Button,
  Choice,
  ErrorSummary,
  Field,
  type House,
  languageNames,
  languages,
  refusalSentence,
  TextArea,
  useWords,
} from '../../kit/index.ts'
import type { CommunityTerms } from '../index.ts'

export type SentBack = { refusal: Refusal; written: CommunityTerms }

export const termsIn = (form: FormData): CommunityTerms => {
  const text = (field: string) => String(form.get(field) ?? '')
  return { name: text('name'), purpose: text('purpose'), language: text('language') }
}

/** The page again. Where a field is refused, the reason leads to it. */
export const sendBack = (house: House, written: CommunityTerms, { refusal, parameters }: Refusal) => {
  const field = /^(?:commons|people)\.(name|purpose|language)-/.exec(refusal)?.[1]
  const placed = field === undefined ? parameters : { ...parameters, field }
  return data<SentBack>(
    { refusal: refuse(refusal, placed), written },
    { status: house.statusOf({ refusal, parameters }) },
  )
}

type Writing = { formKey: string; answer: SentBack | undefined; given: CommunityTerms; button: string }

export const TermsForm = ({ formKey, answer, given, button }: Writing) => {
  const t = useWords()
  const written = answer?.written ?? given
  const wrong = (field: string) =>
    answer?.refusal.parameters.field === field ? refusalSentence(t, answer.refusal) : undefined
  return (
    <>
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post" className="stack">
        <input type="hidden" name="key" value={formKey} />
        <Field
          name="name"
          label={t('commons.name')}
          hint={t('commons.name.hint')}
          wrong={wrong('name')}
          defaultValue={written.name}
          maxLength={200}
          autoComplete="organization"
          dir="auto"
        />
        <TextArea
          name="purpose"
          label={t('commons.purpose')}
          hint={t('commons.purpose.hint')}
          wrong={wrong('purpose')}
          defaultValue={written.purpose}
          maxLength={2_000}
          rows={3}
          dir="auto"
        />
        <Choice
          name="language"
          label={t('commons.language')}
          wrong={wrong('language')}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          chosen={written.language}
        />
        <div>
          <Button weight="first">{button}</Button>
        </div>
      </form>
    </>
  )
}

import type { ReactNode } from 'react'
import { Field, refusalSentence, useWords } from '../../kit/index.ts'
import type { SentBack } from './answers.ts'

type Asked = { answer: SentBack | undefined; label?: ReactNode; required?: boolean; defaultValue?: string }

/** What is wrong with a field, in words, where the form came back because of it. */
export const useWrong = (answer: SentBack | undefined, field: string): string | undefined => {
  const t = useWords()
  return answer?.refusal.parameters.field === field ? refusalSentence(t, answer.refusal) : undefined
}

export const NameField = ({ answer, label, required = true, defaultValue = '' }: Asked) => {
  const t = useWords()
  return (
    <Field
      name="name"
      label={label ?? t('people.name')}
      hint={t('people.name.hint')}
      wrong={useWrong(answer, 'name')}
      required={required}
      defaultValue={answer?.written.name ?? defaultValue}
      autoComplete="nickname"
      maxLength={200}
      dir="auto"
    />
  )
}

export const EmailField = ({ answer, label }: Pick<Asked, 'answer' | 'label'>) => {
  const t = useWords()
  return (
    <Field
      name="email"
      type="email"
      label={label ?? t('people.email')}
      wrong={useWrong(answer, 'email')}
      defaultValue={answer?.written.email}
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      dir="ltr"
    />
  )
}

// Places to write in a form. What helps and what is wrong is tied to its place for those who listen.

import type { ComponentPropsWithRef, ReactNode } from 'react'
import { useWords } from './words/speech.tsx'

type Around = {
  /** Of the form's field; also its place on the page, to which an error points. */
  name: string
  label: ReactNode
  hint?: ReactNode
  wrong?: ReactNode
}

const described = (name: string, hint: ReactNode, wrong: ReactNode): string | undefined =>
  [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined

const Beside = ({ name, hint, wrong }: Pick<Around, 'name' | 'hint' | 'wrong'>) => (
  <>
    {hint && (
      <span className="field-hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    {wrong && (
      <span className="field-wrong" id={`${name}-wrong`}>
        {wrong}
      </span>
    )}
  </>
)

const Label = ({ name, label, optional }: { name: string; label: ReactNode; optional: boolean }) => {
  const t = useWords()
  return (
    <label className="field-label" htmlFor={name}>
      {label} {optional && <span className="field-hint">{t('kit.optional')}</span>}
    </label>
  )
}

/** One line. Fields are required unless `required={false}`. */
export const Field = ({
  name,
  label,
  hint,
  wrong,
  required = true,
  short = false,
  ...rest
}: Around & { short?: boolean } & Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'>) => (
  <div className="field">
    <Label name={name} label={label} optional={!required} />
    <Beside name={name} hint={hint} wrong={wrong} />
    <input
      {...rest}
      id={name}
      name={name}
      required={required}
      className={short ? 'entry entry-short' : 'entry'}
      aria-describedby={described(name, hint, wrong)}
      aria-invalid={wrong ? true : undefined}
    />
  </div>
)

/** Several lines; grows with what is written where the browser can do that. */
export const TextArea = ({
  name,
  label,
  hint,
  wrong,
  required = true,
  ...rest
}: Around & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'>) => (
  <div className="field">
    <Label name={name} label={label} optional={!required} />
    <Beside name={name} hint={hint} wrong={wrong} />
    <textarea
      {...rest}
      id={name}
      name={name}
      required={required}
      className="entry"
      aria-describedby={described(name, hint, wrong)}
      aria-invalid={wrong ? true : undefined}
    />
  </div>
)

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

type Choosing = Around & {
  options: readonly Option[]
  /** `one` of them, or `any` number. */
  pick?: 'one' | 'any'
  chosen?: string | readonly string[]
}

export const Choice = ({ name, label, hint, wrong, options, pick = 'one', chosen = [] }: Choosing) => (
  <fieldset id={name} className="field choice" aria-describedby={described(name, hint, wrong)} tabIndex={-1}>
    <legend className="field-label">{label}</legend>
    <Beside name={name} hint={hint} wrong={wrong} />
    {options.map((option) => (
      <label key={option.value} className="choice-option">
        <input
          type={pick === 'one' ? 'radio' : 'checkbox'}
          name={name}
          value={option.value}
          defaultChecked={[chosen].flat().includes(option.value)}
        />
        <span>{option.label}</span>
        {option.hint && <span className="field-hint">{option.hint}</span>}
      </label>
    ))}
  </fieldset>
)

import { Button, Field, useWords } from '../../../kit/index.ts'

/** Of a whole address that was pasted, the code at its end. */
export const codeIn = (typed: string): string => typed.trim().replace(/^.*\/join\//i, '')

/** A GET: typing a code changes nothing yet, and the address may be kept or shared. */
export const CodeForm = ({ wrong }: { wrong: string | null }) => {
  const t = useWords()
  return (
    <form action="/join" className="stack">
      <Field
        name="code"
        label={t('join.code')}
        hint={t('join.code.hint')}
        wrong={wrong !== null && t('join.unknown', { code: wrong })}
        defaultValue={wrong ?? ''}
        short
        maxLength={200}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
      />
      <p>
        <Button weight="first">{t('join.go-on')}</Button>
      </p>
    </form>
  )
}

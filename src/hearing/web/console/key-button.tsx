// A button that does what a key does, and shows which. What can be done at once is a form, so that it works
// without script; what would be refused is not offered.

import { Key, useWords } from '../../../kit/index.ts'
import type { PostedAct } from '../act-fields.ts'
import { ActForm } from '../act-form.tsx'
import { useDesk } from './desk.tsx'
import { type Command, keycap, keyOf } from './keys.ts'

type Offered = {
  command: Command
  label?: string | undefined
  quiet?: boolean
  pressed?: boolean
}

export const KeyButton = ({ command, label, quiet = false, pressed }: Offered) => {
  const t = useWords()
  const { meant, run } = useDesk()
  const intent = meant(command)
  if ('refuse' in intent || 'none' in intent) return null
  const face = (
    <>
      <span>{label ?? t(`console.do.${command}`)}</span> <KeyHint command={command} />
    </>
  )
  const look = {
    className: quiet ? 'key-button key-button-quiet' : 'key-button',
    'aria-pressed': pressed,
    'aria-keyshortcuts': shortcutOf(command),
    title: t(`console.key.${command}`),
  }
  if ('do' in intent)
    return (
      <ActForm act={intent.do.act as PostedAct} given={intent.do.input as object} className="key-form">
        <button {...look} type="submit">
          {face}
        </button>
      </ActForm>
    )
  return (
    <button {...look} type="button" onClick={() => run(command)}>
      {face}
    </button>
  )
}

/** For the eye only: who listens gets the key with the button. */
export const KeyHint = ({ command }: { command: Command }) => (
  <span className="key-hint" aria-hidden="true">
    <Key>{keycap(keyOf(command))}</Key>
  </span>
)

/** As browsers announce it; "?" and brackets stand for themselves. */
const shortcutOf = (command: Command): string => {
  const key = keyOf(command)
  return /^[A-Z]$/.test(key) ? `Shift+${key}` : key
}

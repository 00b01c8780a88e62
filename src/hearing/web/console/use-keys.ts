// Keys act where nobody types and no sheet lies over the console, and not at all for those who switched them off:
// speech input and a slip of the hand would set off things that nobody meant (WCAG 2.1.4).

import { useEffect, useRef, useState } from 'react'
import { type Command, commandFor } from './keys.ts'

export const useKeys = (run: (command: Command) => void, on: boolean): void => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return
      const command = commandFor(event)
      if (!command || (event.repeat && !repeatable.has(command))) return
      event.preventDefault()
      latest.current(command)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on])
}

/** A key that is held down goes on walking, and does nothing else twice. */
const repeatable: ReadonlySet<Command> = new Set(['newer-entry', 'older-entry'])

const isTaken = ({ target, key }: KeyboardEvent): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog') || document.querySelector('dialog[open]')) return true
  if (target.isContentEditable || target.matches('textarea, select')) return true
  if (!(target instanceof HTMLInputElement)) return false
  return /^(radio|checkbox|button|submit)$/.test(target.type) ? key.startsWith('Arrow') : true
}

const place = 'console keys'

/** Chosen per browser. */
export const useKeysChoice = (): [boolean, (on: boolean) => void] => {
  const [on, choose] = useState(true)
  useEffect(() => {
    try {
      choose(localStorage.getItem(place) !== 'off')
    } catch {
      // A browser that keeps nothing has the keys on.
    }
  }, [])
  return [
    on,
    (next) => {
      choose(next)
      try {
        if (next) localStorage.removeItem(place)
        else localStorage.setItem(place, 'off')
      } catch {
        // The choice lives as long as the page.
      }
    },
  ]
}

// A sheet that lies over the console until something is chosen or Escape puts it away. Focus goes in with it and
// back to where it was.

import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../../kit/index.ts'

type Laid = { title: string; wide?: boolean; onClose: () => void; children: ReactNode }

export const Dialog = ({ title, wide = false, onClose, children }: Laid) => {
  const t = useWords()
  const heading = useId()
  const sheet = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = sheet
    current?.showModal()
    // Where one goes on: React's autoFocus comes before the sheet lies there.
    current?.querySelector<HTMLElement>('[data-first]')?.focus()
    // Closing it, rather than only taking it away, lets the browser bring the focus back.
    return () => current?.close()
  }, [])
  useClosedByPressOutside(sheet, onClose)
  return (
    <dialog
      ref={sheet}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="key-button key-button-quiet" onClick={onClose}>
          {t('console.put-away')}
        </button>
      </div>
      {children}
    </dialog>
  )
}

const useClosedByPressOutside = (
  sheet: { readonly current: HTMLDialogElement | null },
  onClose: () => void,
): void => {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const { current } = sheet
    const pressed = (event: PointerEvent) => {
      if (event.target === current) close.current()
    }
    current?.addEventListener('pointerdown', pressed)
    return () => current?.removeEventListener('pointerdown', pressed)
  }, [sheet])
}

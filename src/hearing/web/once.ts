import { type FormEvent, useCallback, useEffect, useRef } from 'react'

/** For the `onSubmit` of a form that is posted: a second tap, before the answer is there, sends nothing again. */
export const useOnce = (): ((event: FormEvent<HTMLFormElement>) => void) => {
  const sent = useRef(false)
  useEffect(() => {
    const back = () => {
      sent.current = false
    }
    addEventListener('pageshow', back)
    return () => removeEventListener('pageshow', back)
  }, [])
  return useCallback((event) => {
    if (sent.current) event.preventDefault()
    sent.current = true
  }, [])
}

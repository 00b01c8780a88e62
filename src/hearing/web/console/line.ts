// The writing line of this page: its drafts survive a reload of the tab, and its field is focused on demand.

import { type RefObject, useEffect, useRef, useState } from 'react'
import { blankSheet, type Purpose, turnedTo, type Writing } from './writing.ts'

export type WritingLine = {
  writing: Writing
  change: (to: (writing: Writing) => Writing) => void
  field: RefObject<HTMLTextAreaElement | null>
  /** Turns to a purpose and puts the cursor at the end of what stands there. */
  write: (purpose: Purpose, first?: string) => void
}

export const useLine = (hearing: string): WritingLine => {
  const place = `console ${hearing}`
  const [writing, change] = useState(blankSheet)
  const [calls, call] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const drafts = kept(place)
    // Only what is not being written anew already.
    if (drafts) change((now) => ({ ...now, drafts: { ...drafts, ...now.drafts } }))
  }, [place])
  useEffect(() => keep(place, writing.drafts), [place, writing.drafts])
  useEffect(() => {
    const { current } = field
    if (calls === 0 || !current) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [calls])

  return {
    writing,
    change,
    field,
    write: (purpose, first) => {
      change((now) => turnedTo(now, purpose, first))
      call((times) => times + 1)
    },
  }
}

const kept = (place: string): Writing['drafts'] | null => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

const keep = (place: string, drafts: Writing['drafts']): void => {
  try {
    const begun = Object.entries(drafts).filter(([, text]) => text.trim() !== '')
    if (begun.length > 0) sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(begun)))
    else sessionStorage.removeItem(place)
  } catch {
    // A browser that keeps nothing: the draft lives as long as the page.
  }
}

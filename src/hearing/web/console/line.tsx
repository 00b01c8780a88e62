// The writing line of this page. What is typed re-renders the line and nothing else; its drafts survive a reload
// of the tab, and its field is focused on demand.

import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { blankSheet, type Purpose, turnedTo, type Writing } from './writing.ts'

/** Stays the same while one types. */
type Pen = {
  change: (to: (writing: Writing) => Writing) => void
  field: RefObject<HTMLTextAreaElement | null>
  /** Turns to a purpose and puts the cursor at the end of what stands there. */
  write: (purpose: Purpose, first?: string) => void
}

const penHere = createContext<Pen | null>(null)
const writingHere = createContext<Writing>(blankSheet)

export const useWriting = (): Writing => useContext(writingHere)
export const usePen = (): Pen => {
  const pen = useContext(penHere)
  if (!pen) throw new Error('This stands inside LineHere')
  return pen
}

export const LineHere = ({ hearing, children }: { hearing: string; children: ReactNode }) => {
  const [writing, change] = useState(blankSheet)
  const [calls, call] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  useDrafts(`console ${hearing}`, writing.drafts, change)
  useEffect(() => {
    const { current } = field
    if (calls === 0 || !current) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [calls])
  const write = useCallback((purpose: Purpose, first?: string) => {
    change((now) => turnedTo(now, purpose, first))
    call((times) => times + 1)
  }, [])
  const pen = useMemo(() => ({ change, field, write }), [write])
  return (
    <penHere.Provider value={pen}>
      <writingHere.Provider value={writing}>{children}</writingHere.Provider>
    </penHere.Provider>
  )
}

type Drafts = Writing['drafts']

const useDrafts = (place: string, drafts: Drafts, change: Pen['change']): void => {
  useEffect(() => {
    const earlier = kept(place)
    // What is being written anew already goes first.
    if (earlier) change((now) => ({ ...now, drafts: { ...earlier, ...now.drafts } }))
  }, [place, change])
  useEffect(() => keep(place, drafts), [place, drafts])
}

const kept = (place: string): Drafts | null => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

const keep = (place: string, drafts: Drafts): void => {
  try {
    const begun = Object.entries(drafts).filter(([, text]) => text.trim() !== '')
    if (begun.length > 0) sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(begun)))
    else sessionStorage.removeItem(place)
  } catch {
    // A browser that keeps nothing: the draft lives as long as the page.
  }
}

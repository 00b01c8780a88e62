import { StrictMode, startTransition, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { Room, readFrom } from '../kit/index.ts'
import { loadCatalogue } from '../kit/words/load.ts'

const page = document.documentElement
const around = readFrom(page)
const enough = page.dataset.words === 'hall' ? 'hall' : 'all'
const first = await loadCatalogue(around.locale, enough)
const readingMilliseconds = 3_000

/** The pages, with the words that they were sent with, and soon with those of all other pages. */
const Awake = () => {
  const [catalogue, setCatalogue] = useState(first)
  useEffect(() => {
    if (enough === 'all') return
    const later = () => loadCatalogue(around.locale, 'all').then(setCatalogue, () => {})
    const timer = setTimeout(later, readingMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Room around={around} catalogue={catalogue}>
      <HydratedRouter />
    </Room>
  )
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Awake />
    </StrictMode>,
  )
})

import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { Room, readFrom } from '../kit/index.ts'
import { loadCatalogue } from '../kit/words/load.ts'

const around = readFrom(document.documentElement)
const catalogue = await loadCatalogue(around.locale)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Room around={around} catalogue={catalogue}>
        <HydratedRouter />
      </Room>
    </StrictMode>,
  )
})

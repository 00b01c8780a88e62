// The wall: four charts on a projector, readable from six metres. There is nothing to operate; `?light`, `?dark`
// and `?contrast` choose how it shines, else it does as this device reads.

import type { LoaderFunctionArgs } from 'react-router'
import { useLoaderData } from 'react-router'
import type { WordBook } from '../../kernel/index.ts'
import { houseOf, PageTitle, type Theme, useSurroundings, useWords } from '../../kit/index.ts'
import { charts, hasOpened, type Opened } from '../index.ts'
import { type Sheets, sheetsFrom } from './console/sheets.ts'
import { type HearingPage, useLiveHearing } from './live-hearing.ts'
import { pageOf } from './page-of.ts'
import { useLost, useWakefulness } from './wall/quiet.ts'
import { WallChart } from './wall/wall-chart.tsx'
import { WallFoot } from './wall/wall-foot.tsx'
import { WallLobby } from './wall/wall-lobby.tsx'
import './wall.css'
import './wall/plain.css'

type Shining = { theme: Theme | undefined; contrast: 'more' | undefined }
type WallPage = HearingPage & { publicUrl: string; shining: Shining }

export const loader = async ({ params, context, request }: LoaderFunctionArgs): Promise<WallPage> => {
  const house = houseOf(context)
  const page = await pageOf(house, params.id, 'wall')
  const shining = shiningFrom(new URL(request.url).searchParams)
  return { ...page, publicUrl: house.publicUrl, shining }
}

const shiningFrom = (asked: URLSearchParams): Shining => ({
  theme: asked.has('dark') ? 'dark' : asked.has('light') ? 'light' : undefined,
  contrast: asked.has('contrast') ? 'more' : undefined,
})

export default function Wall() {
  return <WallFace {...useLoaderData<typeof loader>()} />
}

const WallFace = (page: WallPage) => {
  const t = useWords()
  const { state, words, asides, line, closed } = useLiveHearing(page, {})
  const lost = useLost(line)
  const around = useSurroundings()
  useWakefulness()
  if (state.status === 'unborn') return null
  const { publicUrl, shining } = page
  return (
    <div
      className="wall"
      data-theme={shining.theme ?? around.theme}
      data-contrast={shining.contrast ?? around.contrast}
    >
      <PageTitle>{words[state.mandate.issue] ?? t('wall.title')}</PageTitle>
      {closed !== null ? (
        <main className="wall-ended">
          <p>{t('wall.ended')}</p>
        </main>
      ) : hasOpened(state) ? (
        <Board state={state} words={words} back={sheetsFrom(asides.sheets)} lost={lost} />
      ) : (
        <WallLobby state={state} words={words} publicUrl={publicUrl} lost={lost} />
      )}
    </div>
  )
}

type Hung = { state: Opened; words: WordBook; back: Sheets; lost: boolean }

const Board = ({ state, words, back, lost }: Hung) => {
  const t = useWords()
  const newest = state.status === 'closed' ? null : (state.entries.at(-1)?.id ?? null)
  return (
    <>
      <main className="wall-board">
        <h1 className="spoken-only">{words[state.mandate.issue] ?? t('wall.title')}</h1>
        {charts.map((chart) => (
          <WallChart
            key={chart}
            state={state}
            words={words}
            chart={chart}
            back={back[chart]}
            newest={newest}
          />
        ))}
      </main>
      <WallFoot state={state} words={words} lost={lost} />
    </>
  )
}

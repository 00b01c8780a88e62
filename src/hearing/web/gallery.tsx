// The gallery: the charts as they grow, for everybody where the mandate opens it. It never learns who spoke.

import { useState } from 'react'
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { WordBook } from '../../kernel/index.ts'
import { houseOf, LiveRegion, Notice, Shell, useWords } from '../../kit/index.ts'
import { charts, hasOpened, nameOf, type Opened } from '../index.ts'
import { ChartList } from './charts/index.ts'
import { type HearingPage, useLiveHearing } from './live-hearing.ts'
import './gallery.css'

export const handle = { words: 'hall' }

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  const id = params.id ?? ''
  const look = await house.ideas.hearing.look(id, 'gallery')
  if (!look) return data({ page: null }, { status: 404 })
  const page: HearingPage = { id, look, actor: house.actor, face: 'gallery' }
  return data({ page })
}

export default function Gallery() {
  const { page } = useLoaderData<typeof loader>()
  return page ? <OpenGallery {...page} /> : <NoGallery />
}

const OpenGallery = (page: HearingPage) => {
  const t = useWords()
  const { state, words, line, closed } = useLiveHearing(page, {})
  if (closed !== null || !hasOpened(state)) return <NoGallery />
  const issue = words[state.mandate.issue] ?? t('chart.erased')
  return (
    <Shell title={issue}>
      <h1 dir="auto">{issue}</h1>
      <p className="lead">{t(`gallery.${state.status}`)}</p>
      {line === 'cut' && (
        <Notice>
          <p>{t('gallery.lost')}</p>
        </Notice>
      )}
      <div className="gallery-charts">
        {charts.map((chart) => (
          <ChartList key={chart} state={state} words={words} chart={chart} />
        ))}
      </div>
      <p>
        <a href={`/hearings/${page.id}/charts`}>{t('gallery.to-charts')}</a>
      </p>
      <News state={state} words={words} />
    </Shell>
  )
}

/** Speaks each new entry; what stood here at arrival is there to be read. */
const News = ({ state, words }: { state: Opened; words: WordBook }) => {
  const t = useWords()
  const newest = state.entries.at(-1)
  const [atArrival] = useState(newest?.id)
  if (!newest || newest.id === atArrival) return <LiveRegion says="" />
  const text = words[newest.words] ?? t('chart.erased')
  return <LiveRegion says={t('gallery.news', { name: nameOf(newest), text })} />
}

const NoGallery = () => {
  const t = useWords()
  return (
    <Shell title={t('gallery.none')}>
      <h1>{t('gallery.none')}</h1>
      <p>{t('gallery.none.body')}</p>
    </Shell>
  )
}

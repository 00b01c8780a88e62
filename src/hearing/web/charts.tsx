// The typed charts: to read, to print at the size of a sheet or as a list, and to take home. Never by whom.

import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Button, houseOf, PageTitle, Shell, useWords } from '../../kit/index.ts'
import { charts } from '../index.ts'
import { ChartList } from './charts/index.ts'
import { ChartSheets } from './typed/chart-sheets.tsx'
import { type UnattributedLook, unattributed } from './typed/look.ts'
import { MandateFacts } from './typed/mandate-facts.tsx'
import { type PrintSize, printSizeFrom } from './typed/print-sizes.ts'
import { TakeHome } from './typed/take-home.tsx'
import './typed/typed.css'
import './typed/print.css'

type ChartsPage = UnattributedLook & { id: string; print: PrintSize | null }

export const loader = async ({ params, context, request }: LoaderFunctionArgs): Promise<ChartsPage> => {
  const look = await unattributed(houseOf(context), params.id ?? '')
  const print = printSizeFrom(new URL(request.url).searchParams.get('print'))
  return { ...look, id: params.id ?? '', print }
}

export default function Charts() {
  const page = useLoaderData<typeof loader>()
  return page.print === null ? <ReadCharts {...page} /> : <PrintedCharts {...page} print={page.print} />
}

const ReadCharts = (page: Omit<ChartsPage, 'print'>) => {
  const t = useWords()
  const issue = page.words[page.state.mandate.issue] ?? t('hearing.erased')
  return (
    <Shell title={t('charts.window', { issue })}>
      <Listing {...page} issue={issue} />
      <TakeHome id={page.id} />
    </Shell>
  )
}

const Listing = ({ state, words, issue }: UnattributedLook & { issue: string }) => {
  const t = useWords()
  return (
    <>
      <h1 dir="auto">{issue}</h1>
      <p className="lead">{t(state.status === 'closed' ? 'charts.lead' : 'charts.so-far')}</p>
      <MandateFacts state={state} words={words} />
      <div className="typed-charts">
        {charts.map((chart) => (
          <ChartList key={chart} state={state} words={words} chart={chart} />
        ))}
      </div>
    </>
  )
}

/** Nothing but the charts, and above them on the screen how to print them. */
const PrintedCharts = ({ id, state, words, print }: ChartsPage & { print: PrintSize }) => {
  const t = useWords()
  const issue = words[state.mandate.issue] ?? t('hearing.erased')
  return (
    <>
      <PageTitle>{t('charts.window', { issue })}</PageTitle>
      <header className="print-head no-print">
        <p>
          <a href={`/hearings/${id}/charts`}>{t('charts.back')}</a>
        </p>
        <p>{t('charts.print.hint', { size: t(`charts.print.${print}`) })}</p>
        <Button type="button" weight="first" className="print-now" onClick={() => window.print()}>
          {t('charts.print.now')}
        </Button>
      </header>
      <main className="printed" id="main">
        {print === 'list' ? (
          <div className="page page-reading printed-list">
            <Listing state={state} words={words} issue={issue} />
          </div>
        ) : (
          <>
            <h1 className="spoken-only">{issue}</h1>
            <ChartSheets state={state} words={words} size={print} />
          </>
        )}
      </main>
    </>
  )
}

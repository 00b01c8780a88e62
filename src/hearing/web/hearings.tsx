// The list of hearings as a page of its own.

import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ButtonLink, houseOf, Shell, useWords } from '../../kit/index.ts'
import type { Listed } from '../store/hearings.ts'
import { HearingList } from './hearing-list.tsx'
import { mayConvene } from './may-convene.ts'

type Page = { listed: Listed[]; convener: boolean }

export const loader = async ({ context }: LoaderFunctionArgs): Promise<Page> => {
  const house = houseOf(context)
  return { listed: await house.ideas.hearing.list(), convener: mayConvene(house) }
}

export default function Hearings() {
  const t = useWords()
  const { listed, convener } = useLoaderData<Page>()
  return (
    <Shell title={t('hearings.title')}>
      <h1>{t('hearings.title')}</h1>
      <p className="row">
        {convener && (
          <ButtonLink weight="first" href="/hearings/new">
            {t('mandate.title')}
          </ButtonLink>
        )}
        <ButtonLink weight={convener ? 'quiet' : 'first'} href="/join">
          {t('hearings.join')}
        </ButtonLink>
      </p>
      <HearingList listed={listed} mayConvene={convener} />
    </Shell>
  )
}

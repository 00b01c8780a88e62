// The words of the charts as Markdown, in one language.

import type { Sentences } from '../../../kit/index.ts'
import type { ChartLabels } from '../../index.ts'

export const labelsIn = (t: Sentences): ChartLabels => ({
  issue: t('hearing.title'),
  convenedBy: t('hearing.convened-by'),
  constraints: t('hearing.constraints'),
  time: t('hearing.time'),
  responder: t('hearing.reply'),
  nobodyResponds: t('hearing.reply.nobody'),
  replyBy: t('mandate.reply-by'),
  charts: {
    problems: t('chart.problems'),
    solutions: t('chart.solutions'),
    concerns: t('chart.concerns'),
    data: t('chart.data'),
  },
  nothingHere: t('chart.entries', { count: 0 }),
  marks: {
    noted: null,
    heard: t('chart.mark.heard'),
    'heard-by-observation': t('chart.mark.observed'),
    'not-quite': t('chart.mark.not-quite'),
    struck: t('chart.mark.withdrawn'),
    moved: null,
    erased: t('chart.erased'),
  },
  changedAfterConfirmation: t('chart.mark.changed'),
  versions: (count) => t('charts.remark.versions', { count }),
  movedTo: (names) => t('chart.mark.moved-to', { names }),
  movedFrom: (names) => t('chart.mark.moved-from', { names }),
  reframes: (names) => t('chart.mark.reheard-from', { names }),
  answers: (names) => t('chart.mark.answers', { names }),
  worriesAbout: (names) => t('chart.mark.worries-about', { names }),
  invitationOpen: t('chart.mark.invited'),
  invitationDeclined: t('chart.mark.declined'),
})

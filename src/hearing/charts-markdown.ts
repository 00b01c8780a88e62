// The typed charts as Markdown. What people said is text and stays text, whatever signs are in it.

import type { Chart } from './events.ts'
import type { Mark, TypedCharts, TypedEntry } from './typed-charts.ts'

/** All words that are not the hearing's own, in one language. */
export type ChartLabels = {
  issue: string
  convenedBy: string
  constraints: string
  time: string
  responder: string
  /** Said in place of the responder: nobody has promised to answer. */
  nobodyResponds: string
  replyBy: string
  charts: Readonly<Record<Chart, string>>
  nothingHere: string
  /** Null: needs no words. */
  marks: Readonly<Record<Mark, string | null>>
  changedAfterConfirmation: string
  versions: (count: number) => string
  movedTo: (entry: string) => string
  movedFrom: (entry: string) => string
  reframes: (entry: string) => string
  answers: (entries: string) => string
  worriesAbout: (entries: string) => string
  /** An invitation that is still open, or was declined. */
  invitationOpen: string
  invitationDeclined: string
}

export const toMarkdown = (document: TypedCharts, labels: ChartLabels): string => {
  const { mandate } = document
  const facts: [string, string | null][] = [
    [labels.convenedBy, mandate.convenedBy],
    [labels.constraints, mandate.constraints],
    [labels.time, mandate.time],
    [labels.responder, mandate.responder ?? labels.nobodyResponds],
    [labels.replyBy, mandate.replyBy],
  ]
  const sections = [
    `# ${oneLine(mandate.issue ?? labels.issue)}`,
    facts
      .flatMap(([label, text]) => (text === null ? [] : [`- ${plain(label)}: ${oneLine(text)}`]))
      .join('\n'),
    ...document.charts.flatMap(({ chart, entries }) => [
      `## ${plain(labels.charts[chart])}`,
      entries.length === 0
        ? plain(labels.nothingHere)
        : entries.map((entry) => line(entry, labels)).join('\n'),
    ]),
  ]
  return `${sections.join('\n\n')}\n`
}

const line = (entry: TypedEntry, labels: ChartLabels): string => {
  const remarks = remarksOn(entry, labels).map(plain).join('; ')
  const spoken = entry.text === null ? '' : saidIn(entry, oneLine(entry.text))
  return [`- **${entry.name}**`, spoken, remarks && `*(${remarks})*`].filter((part) => part !== '').join(' ')
}

const saidIn = ({ mark }: TypedEntry, text: string): string =>
  mark === 'struck' || mark === 'moved' ? `~~${text}~~` : text

const remarksOn = (entry: TypedEntry, labels: ChartLabels): string[] =>
  [
    entry.mark === 'moved' && entry.movedTo ? labels.movedTo(entry.movedTo) : labels.marks[entry.mark],
    entry.changedAfterConfirmation && labels.changedAfterConfirmation,
    entry.versions > 1 && labels.versions(entry.versions),
    entry.movedFrom && labels.movedFrom(entry.movedFrom),
    entry.reframes && labels.reframes(entry.reframes),
    entry.answers.length > 0 && labels.answers(entry.answers.join(', ')),
    entry.worriesAbout.length > 0 && labels.worriesAbout(entry.worriesAbout.join(', ')),
    entry.invitation === 'open' && labels.invitationOpen,
    entry.invitation === 'declined' && labels.invitationDeclined,
  ].filter((remark) => typeof remark === 'string')

const oneLine = (text: string): string => text.split('\n').map(plain).join('<br>')

/** Every sign that Markdown or HTML could take for its own in the middle of a line, where all texts stand. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&')

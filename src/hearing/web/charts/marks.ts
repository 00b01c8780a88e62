// What stands beside an entry: what became of it, and which others it belongs to.

import { type Entry, entryById, invitationTo, nameOf, type Opened } from '../../index.ts'

export type Mark =
  | { kind: 'asked' | 'heard' | 'observed' | 'not-quite' | 'changed' | 'withdrawn' | 'erased' }
  | { kind: 'invited' | 'declined' }
  | { kind: Relation; names: readonly string[] }

/** Each names other entries, as people call them: `P3`. */
type Relation =
  | 'moved-to'
  | 'moved-from'
  | 'reheard-as'
  | 'reheard-from'
  | 'answered-by'
  | 'answers'
  | 'worries-about'

type Charted = Pick<Opened, 'entries' | 'links' | 'invitations'>

/** In the order in which they are read: what became of it, where it came from, what it belongs to. */
export const marksOf = (charted: Charted, entry: Entry): Mark[] => [
  ...becoming(charted, entry),
  ...origin(charted, entry),
  ...belonging(charted, entry),
  ...invitation(charted, entry),
]

const becoming = (charted: Charted, { stage }: Entry): Mark[] => {
  switch (stage.status) {
    case 'confirmed':
      return [{ kind: stage.by === 'speaker' ? 'heard' : 'observed' }]
    case 'withdrawn':
    case 'erased':
      return [{ kind: stage.status }]
    case 'moved':
      return related(charted, 'moved-to', [stage.to])
    case 'disputed':
      return [{ kind: 'not-quite' }]
    default: {
      const changed: Mark[] = stage.changedAfterConfirmation ? [{ kind: 'changed' }] : []
      return stage.status === 'reflected' ? [...changed, { kind: 'asked' }] : changed
    }
  }
}

const origin = (charted: Charted, { from }: Entry): Mark[] =>
  from ? related(charted, from.how === 'moved' ? 'moved-from' : 'reheard-from', [from.entry]) : []

/** Only in the direction in which it was said: a solution is not marked for the concerns about it. */
const belonging = (charted: Charted, { id }: Entry): Mark[] =>
  (['answers', 'worries-about'] as const).flatMap((kind) => {
    const to = charted.links.filter((link) => link.from === id && link.kind === kind).map((link) => link.to)
    return related(charted, kind, to)
  })

const invitation = (charted: Charted, { id }: Entry): Mark[] => {
  const invited = invitationTo(charted, id)
  switch (invited?.status) {
    case 'open':
      return [{ kind: 'invited' }]
    case 'declined':
      return [{ kind: 'declined' }]
    case 'reframed':
      return related(charted, 'reheard-as', [invited.problem])
    case 'answered': {
      const answers = charted.links.filter((link) => link.to === id && link.kind === 'answers')
      return related(charted, 'answered-by', [
        ...new Set([invited.solution, ...answers.map((link) => link.from)]),
      ])
    }
    default:
      return []
  }
}

const related = ({ entries }: Charted, kind: Relation, ids: readonly string[]): Mark[] => {
  const names = ids.flatMap((id) => {
    const entry = entryById(entries, id)
    return entry ? [nameOf(entry)] : []
  })
  return names.length > 0 ? [{ kind, names }] : []
}

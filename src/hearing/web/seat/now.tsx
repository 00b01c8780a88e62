// The one thing on the screen, and what stands quietly beside it.

import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Entry, type Hearing, hasOpened, type Member, type Opened } from '../../index.ts'
import { Apart, Arrived } from './apart.tsx'
import { Answered, Asked, Disputed, type Drafting } from './asked.tsx'
import { Holding, Listening, Paused, Waiting } from './on-floor.tsx'
import { Press } from './press.tsx'
import { disputedBy, heldFor, type Situation } from './situation.ts'

type Seated = {
  id: string
  state: Hearing
  words: WordBook
  member: Member | null
  situation: Situation
  /** What was done here has reached the house, as far as one knows. */
  told: boolean
  onYes: (entry: Entry) => void
}

export const Now = ({ id, state, words, member, situation, told, onYes }: Seated) => {
  switch (situation.kind) {
    case 'asked':
      return <Asked situation={situation} words={words} onYes={onYes} />
    case 'holding':
      return <Holding {...situation} />
    case 'paused':
      return <Paused {...situation} />
    case 'waiting':
      return <Waiting {...situation} words={words} told={told} />
    case 'listening':
      return <Listening {...situation} words={words} />
    case 'before-opening':
      return (
        <Apart kind={situation.kind} id={id}>
          {member && state.status !== 'unborn' && <Arrived state={state} member={member} words={words} />}
        </Apart>
      )
    default:
      return <Apart kind={situation.kind} id={id} />
  }
}

type Beside = Drafting & {
  state: Opened
  words: WordBook
  member: Member
  situation: Situation
  answered: Entry | null
}

/** What was just answered or disputed, and what the facilitator has in mind. A question stands alone. */
export const Beside = ({ state, words, member, situation, answered, ...drafting }: Beside) => {
  const t = useWords()
  if (situation.kind === 'asked') return null
  const disputed = disputedBy(state, member)[0]
  const saidYes = answered?.stage.status === 'confirmed' && answered.stage.by === 'speaker'
  return (
    <>
      {member.device === 'none' && <WithoutDevice />}
      {heldFor(state, member) && <p className="seat-held">{t('seat.held')}</p>}
      {answered && saidYes && <Answered entry={answered} />}
      {disputed && <Disputed key={disputed.id} entry={disputed} words={words} {...drafting} />}
    </>
  )
}

/** While the facilitator's observation may stand in, whoever holds a working phone must know, and can end it. */
const WithoutDevice = () => {
  const t = useWords()
  return (
    <div className="seat-held">
      <p>{t('seat.no-device')}</p>
      <Press act="take-up-device" weight="quiet">
        {t('seat.no-device.take-up')}
      </Press>
    </div>
  )
}

/** Whether this is a seat at which something goes on. */
export const isInSession = (state: Hearing, member: Member | null): state is Opened =>
  hasOpened(state) &&
  state.status !== 'closed' &&
  member?.presence === 'present' &&
  member.role !== 'facilitator'

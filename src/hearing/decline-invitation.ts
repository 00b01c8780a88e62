import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { invitationTo } from './links.ts'
import { already, type HearingAct, isSpeaker, standingEntry, whileOpen } from './preconditions.ts'
import { atConsole } from './roster.ts'

/** "What ought to be done about it?" – "I don't know", and that is all right. */
export const declineInvitation: HearingAct<{ concern: EntryId }> = {
  name: 'hearing.decline-invitation',
  decide: whileOpen((state, input, { actor }) => {
    const concern = standingEntry(state, input.concern)
    if (isRefusal(concern)) return concern
    if (!atConsole(state, actor) && !isSpeaker(state, concern.speaker, actor))
      return refuse('hearing.only-the-speaker')
    const invitation = invitationTo(state, concern.id)
    if (invitation?.status === 'declined') return already
    if (invitation?.status !== 'open') return refuse('hearing.no-invitation', { entry: nameOf(concern) })
    return { happened: [happened({ type: 'InvitationDeclined', concern: concern.id })] }
  }),
}

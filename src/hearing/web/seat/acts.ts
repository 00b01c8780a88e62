// What is done from a seat. Their effect shows at once; the other acts stay out of the phone.

import { askForFloor } from '../../ask-for-floor.ts'
import { comeBack } from '../../come-back.ts'
import { confirmEntry } from '../../confirm-entry.ts'
import { declineInvitation } from '../../decline-invitation.ts'
import { disputeEntry } from '../../dispute-entry.ts'
import { eraseEntryWords } from '../../erase-entry-words.ts'
import { leave } from '../../leave.ts'
import { markHeard } from '../../mark-heard.ts'
import { takeUpDevice } from '../../take-up-device.ts'
import { withdrawEntry } from '../../withdraw-entry.ts'
import { withdrawRequest } from '../../withdraw-request.ts'
import { yieldFloor } from '../../yield-floor.ts'

export const seatActs = {
  'ask-for-floor': askForFloor,
  'withdraw-request': withdrawRequest,
  'yield-floor': yieldFloor,
  'mark-heard': markHeard,
  'confirm-entry': confirmEntry,
  'dispute-entry': disputeEntry,
  'withdraw-entry': withdrawEntry,
  'erase-entry-words': eraseEntryWords,
  'decline-invitation': declineInvitation,
  'take-up-device': takeUpDevice,
  leave,
  'come-back': comeBack,
} as const

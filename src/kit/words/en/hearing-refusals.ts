// What a hearing answers when something cannot be done now, and what can be done instead.

export const hearingRefusals = {
  'refusal.hearing.already-mandated':
    'This hearing has its mandate already. Revise that one, or convene a new hearing.',
  'refusal.hearing.already-opened': 'The hearing is open already. Load the page again to see it.',
  'refusal.hearing.already-reframed':
    '{entry} has been re-heard as a problem statement already. Amend that one if it is not right yet.',
  'refusal.hearing.already-sitting': 'The sitting has begun already.',
  'refusal.hearing.another-has-the-floor':
    'Somebody else has the floor, so this would go up under the wrong name. Give them the floor first, or record it without a name.',
  'refusal.hearing.asks-for-themselves':
    'This person has a device of their own and asks for the floor with it. You can give them the floor at any time.',
  'refusal.hearing.cannot-link-answers':
    '{from} cannot answer {to}: only a solution answers, and what it answers is a problem or a concern.',
  'refusal.hearing.cannot-link-worries-about':
    '{from} cannot worry about {to}: only a concern worries, and what it worries about is a solution.',
  'refusal.hearing.closed':
    'This hearing is closed, and its charts stand as they are. You can still read and print them.',
  'refusal.hearing.entry-changed':
    '{entry} has been changed meanwhile. Please read the new wording, then decide again.',
  'refusal.hearing.entry-erased':
    'The words of {entry} were erased by the one who said them, so there is nothing left to change.',
  'refusal.hearing.entry-moved': '{entry} has moved to another chart. Go on with it there.',
  'refusal.hearing.entry-withdrawn': '{entry} has been struck. Record it anew if it is to stand again.',
  'refusal.hearing.facilitator-listens':
    'The facilitator listens and has no turn. To take part, hand the facilitation over first.',
  'refusal.hearing.facilitator-stays':
    'This person facilitates. Appoint another facilitator first, then you can take them off the roster.',
  'refusal.hearing.facilitator-writes-anyway':
    'The facilitator can write already. Choose somebody else as scribe.',
  'refusal.hearing.has-facilitator':
    'There is a facilitator, and the hearing has begun. Ask them to hand over to somebody else.',
  'refusal.hearing.has-not-spoken':
    'This turn has not begun yet. Give the floor first; being heard comes after speaking.',
  'refusal.hearing.has-spoken':
    'This person has taken part as a speaker and so has a stake in the issue. Choose somebody who has not spoken.',
  'refusal.hearing.has-the-floor': 'This person has the floor already. Just record what they say.',
  'refusal.hearing.in-recess': 'The hearing is in recess. Begin the next sitting first.',
  'refusal.hearing.interjection-settled': 'You have come back to this interjection already.',
  'refusal.hearing.join-code-malformed':
    'A join code has six letters or digits, without 0, 1, i, l, o and u. Please make another one.',
  'refusal.hearing.join-code-taken': 'That code was just taken by another hearing. Please try again.',
  'refusal.hearing.join-code-wrong':
    'This code does not belong to this hearing. Please look at the wall and type it again.',
  'refusal.hearing.joining-closed':
    'Joining is closed just now. Ask the facilitator to open it again, or to give you a seat.',
  'refusal.hearing.mandate-fixed':
    'The hearing has opened under its mandate, which therefore stays as it is. Close it and convene a new one if the issue is another.',
  'refusal.hearing.member-left':
    'This person has left. They can come back at any time, from their own device.',
  'refusal.hearing.name-missing': 'Please say what you would like to be called here.',
  'refusal.hearing.name-too-long': 'Please choose a shorter name, of at most {most, number} characters.',
  'refusal.hearing.needs-a-device':
    'Facilitating and writing need a device. Let this person join with one of their own, then appoint them.',
  'refusal.hearing.no-facilitator': 'Nobody facilitates yet. Appoint a facilitator, or take it on yourself.',
  'refusal.hearing.no-invitation': '{entry} has no open invitation: it has been answered or settled already.',
  'refusal.hearing.no-speaker':
    'Nobody stands behind {entry}, so there is nobody to ask whether it is right.',
  'refusal.hearing.no-such-entry':
    'There is no such entry in this hearing. Load the page again to see what there is.',
  'refusal.hearing.no-such-interjection':
    'There is no such interjection in this hearing. Load the page again to see what there is.',
  'refusal.hearing.no-such-member':
    'There is no such person in this hearing. Load the page again to see who is here.',
  'refusal.hearing.no-such-turn':
    'There is no such turn any more. Load the page again to see who has the floor.',
  'refusal.hearing.nobody-there': 'Please say who you are first, then come in.',
  'refusal.hearing.not-a-concern':
    '{entry} is not a concern. Only a concern can be re-heard as a problem statement.',
  'refusal.hearing.not-a-member':
    'You are not on the roster of this hearing. Join with the code on the wall.',
  'refusal.hearing.not-admitted':
    'The facilitator has not let this person in yet. It takes one press at the console.',
  'refusal.hearing.not-holding': 'This turn does not have the floor any more. Look who has it now.',
  'refusal.hearing.not-mandated': 'There is no hearing here yet. Draw up its mandate first.',
  'refusal.hearing.not-opened':
    'The hearing has not opened yet. This is possible as soon as the facilitator opens it.',
  'refusal.hearing.not-waiting': 'This request has been met already, so there is nothing to take back.',
  'refusal.hearing.not-your-community': 'You can convene hearings only in a community that you look after.',
  'refusal.hearing.only-at-the-console':
    'Only the facilitator or the scribe can do this for somebody else. Please ask them.',
  'refusal.hearing.only-the-facilitator': 'Only the facilitator can say this, in person.',
  'refusal.hearing.only-the-speaker': 'Only the one who said it can do this. Nobody speaks for another here.',
  'refusal.hearing.outcome-not-open':
    'The mandate says that the outcome is not open. Then Dynamic Facilitation is the wrong process: open the outcome, or tell people plainly what has been decided.',
  'refusal.hearing.recording-mode':
    'The hearing is in recording mode, in which nobody is asked to confirm. Switch to reflecting first.',
  'refusal.hearing.reframe-instead':
    '{entry} is a concern. Re-hear it as a problem statement instead of moving it, so that the concern stays honoured.',
  'refusal.hearing.reply-by-not-a-date':
    'The day of the reply is not a date. Please write it like 2027-03-31.',
  'refusal.hearing.roster-fixed':
    'The roster was fixed when the hearing opened. Latecomers can knock, and the facilitator lets them in.',
  'refusal.hearing.same-chart': '{entry} is on this chart already.',
  'refusal.hearing.size-not-a-number':
    'Please give the expected number of people as a whole number, or leave it out.',
  'refusal.hearing.speaks-for-themselves':
    'This person has a device and says for themselves whether they were heard. If it does not work any more, set it aside first.',
  'refusal.hearing.stake-undeclared':
    'The facilitator has not yet declared to have no stake in the issue. They do so with one press; whoever cannot should hand over.',
  'refusal.hearing.text-missing': 'There are no words yet. Write down what was said.',
  'refusal.hearing.text-too-long':
    'That is {length, number} characters; {limit, number} fit into one text. Shorten it, or make two of it.',
  'refusal.hearing.unknown': 'There is no such hearing, or it is not open to you.',
  'refusal.hearing.you-left': 'You have left this hearing. Come back first; your place is still yours.',
}

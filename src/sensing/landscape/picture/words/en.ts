// What the picture and its page say, in English.

import { numbersIn } from '../../../../page/index.ts'

const { whole } = numbersIn('en')
const people = (n: number) => (n === 1 ? 'one person' : `${whole(n)} people`)
const statements = (n: number) => (n === 1 ? 'one statement' : `${whole(n)} statements`)
const votes = (n: number) => (n === 1 ? 'one vote' : `${whole(n)} votes`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (items: readonly string[]): string =>
  [...items.slice(0, -2), items.slice(-2).join(' and ')].join(', ')

export const en = {
  language: 'en',
  people,
  statements,
  votes,
  group: (letter: string) => `Group ${letter}`,
  statement: (id: string) => `Statement ${id}`,

  title: 'Where people agree, and where they differ',
  mapTitle: 'A map of opinions',
  kind: { calibrated: 'Calibrated map', polis: 'Polis-compatible map' },
  madeBy: (version: string) =>
    `Made by Commonwise ${version}. This page names nobody, holds no numbers of people, needs no network and runs no program. It can be published as it is.`,

  // What was asked
  lead: (n: number, m: number, v: number) =>
    `${capital(people(n))} voted on ${statements(m)}. Together they cast ${votes(v)}.`,
  noVotes: 'Nobody has voted yet.',
  noVotesWhat:
    'Once people say of statements whether they agree, disagree or pass, this page shows what they share, what divides them, and what is not known yet.',
  askedVotes:
    'Each vote says: I agree, I disagree, or I pass. Nobody had to vote on everything. A statement is a sentence that somebody wrote; it stands here in their words.',
  askedEach: (middle: number) => `Half of the people voted on ${statements(middle)} or more.`,
  askedAside: (n: number) =>
    `${n === 1 ? 'One statement does' : `${whole(n)} statements do`} not count for the map: moderation rejected ${n === 1 ? 'it' : 'them'}, or ${n === 1 ? 'it is' : 'they are'} about the people who vote and not about the matter.`,
  askedWho: 'Whatever is said here, is said of those who voted. Of those who did not, it knows nothing.',
  noTexts: 'The words of the statements were not given to this page; their numbers stand for them.',

  // The map
  map: 'The map',
  mapHow:
    'People who vote alike are near each other; people who vote differently are far apart. Left and right, up and down have no meaning of their own: left to right is the way along which people differ most, up and down the way along which they differ most beside that.',
  mapShare: (share: string) =>
    `Opinions differ in more ways than fit on paper. The map shows ${share} of the differences; two people who are close on it may still disagree on something.`,
  mapPeople: (n: number, faint: number) =>
    `${n === 1 ? 'One person is' : `${whole(n)} people are`} on the map.${faint > 0 ? `${faint === n ? ' Little is known of any of them' : ` Of ${whole(faint)} little is known`}, because they voted on little; they are hollow and faint.` : ''}`,
  mapGroups: (named: readonly string[]) => `The outlines show ${listed(named)}.`,
  mapGroup: (letter: string, size: string, where: string) => `group ${letter} with ${size}, ${where}`,
  mapFewInGroup: 'fewer than five people',
  mapBetween: (n: number) => `${n === 1 ? 'One person belongs' : `${whole(n)} people belong`} to no group.`,
  mapOutline: 'An outline holds nine in ten of its group. No border runs there.',
  mapNoGroups: {
    'no clear groups yet': 'No groups are drawn, because the votes do not show clear ones.',
    'too few people': 'No groups are drawn: too few people have voted on enough to tell groups from chance.',
  },
  mapTogether: 'Where several people lie close together, one larger mark stands for them.',
  mapBlur:
    'The dashed ring in the corner shows how exact a place is: a typical person may as well stand anywhere in such a ring around their mark.',
  mapAbsent: (n: number) =>
    `${n === 1 ? 'One person' : whole(n)} voted only on what does not count, and ${n === 1 ? 'is' : 'are'} not on the map.`,
  mapBeyond: (n: number) =>
    `${n === 1 ? 'One person lies' : `${whole(n)} people lie`} beyond the picture and ${n === 1 ? 'is' : 'are'} drawn at its edge.`,
  mapPosts: 'The numbers at the edge show where agreement lies. Who stands on that side tends to agree with:',
  mapPostsText: (said: readonly string[]) => `At the edge stand statements ${listed(said)}.`,
  postAt: (number: number, where: string) => `${number}, ${where}`,
  where: {
    middle: 'in the middle',
    right: 'on the right',
    upperRight: 'at the upper right',
    up: 'at the top',
    upperLeft: 'at the upper left',
    left: 'on the left',
    lowerLeft: 'at the lower left',
    down: 'at the bottom',
    lowerRight: 'at the lower right',
  },
  empty: 'Nobody is on the map yet.',
  legendPerson: 'one person, and several',
  legendFaint: 'little known of them',
  legendNone: 'in no group',
  legendBlur: 'how exact a place is',
  legendMiddle: 'the average of all',
  axes: 'Left to right: where people differ most. Up and down: where they differ most beside that.',

  // Evidence
  evidence: 'What the evidence allows to say',
  verdict: {
    groups: (k: number) =>
      `There are ${whole(k)} groups of people who vote alike, clearer than chance would make them.`,
    'no clear groups yet': () =>
      'There are no clear groups yet. Whoever claims camps here claims more than the votes show.',
    'too few people': () =>
      'Too few people have voted on enough to say whether they form groups. Their votes can still be read one statement at a time.',
  },
  polisVerdict: (k: number) =>
    `Polis’s method always forms groups, here ${whole(k)}. Whether chance would have shown them too, it does not ask.`,
  unborne: (k: number) =>
    `Somebody asked for ${whole(k)} groups all the same. They are listed below, and do not stand on the map.`,
  shuffle:
    'A computer finds groups in anything. So the votes on each statement were dealt out anew, like cards, among those who voted on it. What is then still found is chance.',
  shuffleTitle: 'How clear groups are: the real votes, and shuffled ones',
  shuffleReal: 'real votes',
  shuffleNull: 'shuffled votes, from their mean to their highest',
  shuffleEnds: ['no groups at all', 'perfectly apart'],
  shuffleGroups: (k: number) => `${whole(k)} groups`,
  shuffleText: (k: number, value: string, mean: string, max: string) =>
    `On a scale from 0 to 1, the clearest division, into ${whole(k)} groups, reaches ${value}. Shuffled votes reach ${mean} on average, and ${max} at the most.`,
  shuffleOnly: (k: number, value: string) =>
    `On a scale from 0 to 1, the clearest division, into ${whole(k)} groups, reaches ${value}. Shuffled votes were not asked for, so nothing says how much of this is chance.`,
  shuffleP: (p: string) =>
    `By chance alone, a division as clear as the real one is found in about ${p} of all cases, or fewer.`,
  shuffleNever: (p: string) =>
    `By chance alone, a division as clear as the real one is found in less than ${p} of all cases.`,
  stability: (value: string) =>
    `When a fifth of the votes is left out and the groups are sought again, they match at ${value}, where 1 is the same groups and 0 is no likeness beyond chance.`,
  clearlyApart: 'Few people stand between these groups.',
  together: (between: number, around: number) =>
    `But no gap shows between them all: midway between two of them are ${people(between)}, around the less crowded middle ${people(around)}. They may as well be parts of a spectrum, along which one opinion passes into the other.`,
  gate: (chance: string, match: string) =>
    `This page speaks of groups only if chance does as well in fewer than ${chance} of all cases, and if they match at ${match} or more.`,
  sizeTitle: (n: number) => `What ${people(n)} can and cannot show`,
  size: {
    tiny: (n: number, share: string) =>
      `With ${people(n)} each is ${share} of the whole: one more or one less changes every figure. They can show what they all share, and where to talk. They cannot show groups, and three against two is no camp. Take this page as something to talk over, not as a result.`,
    small: (n: number, off: string) =>
      `Among ${people(n)}, two large camps can show if they differ in much. A group of five, or three camps, cannot be told from chance. Had these people been drawn by lot from a larger community, a share of one half could be off by ${off} percentage points either way.`,
    middle: (n: number, off: string) =>
      `${capital(people(n))} can show two or three groups that differ clearly, and common ground on statements most of them voted on. A viewpoint of one in twenty has hardly a voice on this map. Had these people been drawn by lot from a larger community, a share of one half could be off by ${off} percentage points either way.`,
    large: (n: number, off: string) =>
      `${capital(people(n))} are enough to show several groups, as far as there are any. Had they been drawn by lot from a larger community, a share of one half could be off by ${off} percentage points either way. If they came by themselves, no number of people makes them a mirror of the others.`,
  },
  sizeLot: 'If they were not drawn by lot but came by themselves, nobody can say how far off it is.',

  // Common ground
  common: 'Common ground',
  commonLead: {
    groups:
      'Statements that every group agrees with. The figure at the end counts from 0 to 100: 100 would be that all people in all groups agree. Of what the votes allow, the cautious end is given; as far as votes tell, the truth is higher in nineteen of twenty cases.',
    all: 'Statements that people agree with whatever their views on the rest. The figure at the end counts from 0 to 100: 100 would be that all agree. Of what the votes allow, the cautious end is given; as far as votes tell, the truth is higher in nineteen of twenty cases.',
    polis:
      'The figure at the end is Polis’s group-aware consensus, from 0 to 100. It is no lower bound, shrinks with every further group, and counts a pass like a disagreement; a statement with few votes can rank high.',
  },
  commonNone: 'No statement is shared so widely that it can be said with certainty. These come nearest:',
  commonEmpty: 'There are too few votes to call anything common ground.',
  atLeast: (value: string) => `at least ${value}`,
  consensus: (value: string) => `consensus ${value}`,
  bar: (agree: string, disagree: string, pass: string, n: number) =>
    `${agree} agree, ${disagree} disagree, ${pass} pass, of ${votes(n)}`,
  fewVotes: 'fewer than five votes',
  legendAgree: 'agree',
  legendDisagree: 'disagree',
  legendPass: 'pass',

  // Divides
  divides: 'Divides',
  dividesLead:
    'Statements with which one group agrees and another disagrees. A divide counts only if it shows both ways, and with the turnout: the figure says how far apart, from 0 to 100, at the cautious end.',
  dividesNone: 'Among these groups, no statement divides clearly.',
  apart: (value: string) => `at least ${value} apart`,
  splitLead:
    'No groups are claimed here, so nothing is said of who stands on which side. On these statements the votes are split most evenly:',
  splitNone: 'On no statement do many agree and many disagree.',
  groupStands: (letter: string, agree: string, disagree: string, n: number) =>
    `Group ${letter}: ${agree} agree, ${disagree} disagree, of ${votes(n)}`,
  groupAbout: (letter: string, agree: string, disagree: string, n: number) =>
    `Group ${letter}: about ${agree} agree, about ${disagree} disagree, of about ${votes(n)}`,
  groupsWithheld: 'Of the other groups too few have voted to show how.',
  sidesUnknown: 'Which group stands where is not known to this page.',

  // Not known yet
  unknown: 'What is not known yet',
  unknownPeople: (n: number, of: number) =>
    n === 0
      ? 'Each person’s place rests on enough votes to mean something.'
      : of === 1
        ? 'Of this person little is known: they voted on too little.'
        : `Little is known of ${n === of ? `all ${whole(of)}` : `${whole(n)} of ${whole(of)}`} people: they voted on too little. Nobody should read much into where they stand.`,
  unknownFew: (n: number, least: number) =>
    `${capital(statements(n))} ${n === 1 ? 'has' : 'have'} fewer than ${whole(least)} votes. That says nothing against ${n === 1 ? 'it' : 'them'}: ${n === 1 ? 'it was' : 'they were'} shown to few. Among them:`,
  unknownPasses: 'On these, many pass. The question may be new, unclear, or of no concern to them:',
  unknownNothing: 'Every statement has votes enough to speak of, and on none do many pass.',

  // Short list
  short: 'A short list for everybody',
  shortLead: (n: number) =>
    `Whoever agrees with anything, agrees with something here: ${n === 1 ? 'this statement' : `these ${whole(n)} statements`} together leave nobody out. The widest comes first. It is no ranking of what is right.`,
  shortFirst: (n: number, of: number) =>
    `Here are the first ${whole(n)} of ${whole(of)}; the others are there for people who voted on little.`,
  shortEmpty: 'Nobody has agreed with anything yet.',

  // Groups
  groups: 'The groups, in their statements',
  groupsLead:
    'The letters mean nothing: no group is first, and none has a name but the one it gives itself. Here stand the statements by which each differs most from the others.',
  groupsUnborne:
    'The votes do not bear these groups. They stand here because somebody asked for them; do not take them for camps.',
  groupNothing: 'No statement sets this group apart.',
  inGroup: (share: string, others: string) => `${share} of the group, ${others} of the others`,
  agrees: 'agrees',
  disagrees: 'disagrees',
  groupWithheld: 'Fewer than five people: what they voted is not shown.',

  // Alike
  alike: 'Statements on which people vote alike',
  alikeLead:
    'Who agrees with the one mostly agrees with the other. They may say the same in other words, or belong together. 1 would be the same votes throughout. Nothing was merged.',
  alikeNone: 'No two statements are voted on nearly alike.',
  likeness: (value: string) => `As alike as ${value}.`,
  opposite: 'Who agrees with the one mostly disagrees with the other.',
  alikeMore: (n: number) => `And ${n === 1 ? 'one more pair' : `${whole(n)} more pairs`}.`,
  same: 'Statements that read alike',
  sameLead:
    'Their letters are nearly the same. Whether they mean the same, people decide; nothing was merged.',

  // Flags
  flags: 'What was flagged',
  flagsLead:
    'The program looks for votes that seem to come from one hand: the same on everything, or many arrivals at once. That can be a campaign, or a class that voted together. Nobody was removed and no vote left out.',
  flagsNone:
    'Nothing was flagged. The program looked for identical votes, for votes by one script, and for bursts of arrivals.',
  flagKind: {
    'identical votes': 'Identical votes',
    'same script': 'Votes by one script',
    'burst of arrivals': 'A burst of arrivals',
  },
  flagCompare: 'With them and without them',
  flagVerdict: (all: string, without: string) =>
    `With all: ${all}. Without those who are flagged: ${without}.`,
  verdictShort: {
    groups: (k: number) => `${whole(k)} groups`,
    'no clear groups yet': () => 'no clear groups',
    'too few people': () => 'too few people for groups',
  },
  flagTable: { statement: 'Statement', all: 'With all', without: 'Without them' },
  flagShares: (agree: string, n: number) => `${agree} agree, of ${votes(n)}`,

  // How
  how: 'How this was made',
  howMode: {
    calibrated:
      'This is a calibrated map. Places do not drift outwards with the number of votes, each carries its uncertainty, and groups are shown only if shuffled votes would not have shown them and they hold when votes are left out.',
    polis:
      'This map is Polis-compatible: centre, axes, groups and representative statements as Polis defines them, to compare maps. In it people who vote on more lie further out, and groups are always formed. The calibrated map is the one to draw conclusions from.',
  },
  howCauses: 'A map shows who votes alike. It does not show why, who is right, or what will happen.',
  howHash: 'The votes it was made from have this fingerprint (SHA-256):',
  howAgain: (version: string) =>
    `Whoever has the same votes and Commonwise ${version} gets the same map with the same settings, whatever the order of the rows:`,
  howFiles: 'All figures stand in map.json and statements.csv.',
  howSmall:
    'Where fewer than five people of a group have voted on a statement, its share is withheld; where it could be found out by subtraction, figures beside it are rounded to about. A statement with fewer than five votes has no figures.',
}

type Said<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Said<T[K]> }

export type Words = Said<typeof en>

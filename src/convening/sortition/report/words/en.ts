// What the report says, in English.

import { numbersIn } from '../../../../page/index.ts'

const { whole } = numbersIn('en')
const places = (n: number) => (n === 1 ? 'one place' : `${whole(n)} places`)
const thereAre = (n: number) => `there ${n === 1 ? 'is' : 'are'} ${places(n)}`
const people = (n: number) => (n === 1 ? 'one person' : `${whole(n)} people`)

/** “a”, “b” and “c” */
const listed = (values: readonly string[]): string => {
  const quoted = values.map((value) => `“${value}”`)
  return [...quoted.slice(0, -2), quoted.slice(-2).join(' and ')].join(', ')
}
const divided = (of: number, by: number, share: string) =>
  `${whole(of)} divided by ${whole(by)} is ${share}. If each of them had more, there would not be places enough.`

export const en = {
  language: 'en',

  // The page
  trialTitle: (name: string) => (name ? `A trial for “${name}”` : 'A trial'),
  title: (name: string, drawn: boolean) =>
    `How the panel${name ? ` of “${name}”` : ''} ${drawn ? 'was' : 'is'} drawn`,
  run: (n: number) => `Run ${n}`,
  notADraw: 'Not a draw',
  notADrawWhy:
    'This is a trial, to see whether the targets can be met. Nobody was drawn, and nothing here decides anything.',
  madeBy: (version: string) =>
    `Made by Commonwise ${version}. This page holds no names and no numbers of people, needs no network and runs no program.`,
  publishable: 'It can be published as it is.',

  // A trial
  trialLead: (n: number, size: number) =>
    `The targets can be met: among ${people(n)} there is at least one panel of ${whole(size)} that meets them all.`,
  trialNext:
    'Nothing is said about chances here, and nobody was chosen. If the targets are as they should be, the draw itself can follow.',

  // What happened
  whatHappened: 'What happened',
  lead: (n: number, size: number) =>
    `${people(n)} said they would come. There ${size === 1 ? 'is' : 'are'} ${places(size)}, and the lot decides.`,
  stepTargets: (features: number, targets: number) =>
    `The panel was to be a mirror. ${features === 1 ? 'For one feature' : `For ${whole(features)} features`}, ${targets === 1 ? 'one target says' : `${whole(targets)} targets say`} how many people of each kind it needs.`,
  stepChances: {
    leximin:
      'The chances were made as equal as the targets allow: the lowest as high as it can be, then the next lowest, and so on up.',
    maximin: 'The chances were made fair from below: the lowest is as high as the targets allow.',
    nash: 'The chances were balanced, so that nobody gains a little while somebody else loses a larger part of their chance.',
    goldilocks: 'The chances were kept close together: none too low, and none too high.',
    legacy:
      'Panels were put together step by step, always taking the rarest kind of person first, as draws were made before chances could be computed.',
  },
  stepPanels: (panels: number, last: string) =>
    `${panels === 1 ? 'One panel was' : `${whole(panels)} panels were`} written down, numbered from ${'0'.padStart(last.length, '0')} to ${last}. Each of them meets every target. The better your chance, the more of them you are in.`,
  oneOfHousehold: 'No two people of a household are on the same one.',
  stepSealed:
    'The list was sealed before anybody could know which panel it would be. Its fingerprint, published first:',
  stepFingerprint:
    'The list has a fingerprint. Whoever keeps it can tell whether a single sign of the list was changed since:',
  stepNotSealed:
    'No fingerprint of the list was published, so nobody outside can tell that it was not changed later.',
  picked: (panel: string) => `Panel ${panel} was picked`,
  notPicked: 'No panel is picked yet. One will be',
  by: {
    drand: (round: string, time: string) =>
      ` by round ${round} of drand, a public source of chance that many organisations run together and none of them can foresee (${time}).`,
    dice: ' in public, with dice or balls: their digits are the number of the panel.',
    parties: (n: number) =>
      ` by ${whole(n)} parties together. Each had sealed a secret beforehand; if only one of them was honest, none could steer the result.`,
    seed: ' by a number that whoever ran the draw had named beforehand. That can be repeated, but nobody outside can know that many numbers were not tried first.',
    machine:
      ' by the computer that drew. Nobody outside can know that it drew only once; where that matters, use dice or a public source.',
  },
  byUnknown: ' in a way that this page was not told.',
  trialStep: 'Nothing was sealed and nothing was picked. This is a trial.',
  warnings: (n: number) =>
    n === 1
      ? 'Reading the lists, the program made one remark. Whoever ran the draw has it.'
      : `Reading the lists, the program made ${whole(n)} remarks. Whoever ran the draw has them.`,

  check: 'How to check it',
  checkLead:
    'You need to believe nobody, and not this page either. Ask for the file transcript.json, which is published with the draw. Then one of these, with or without network:',
  checkLater:
    'Keep the fingerprint. Once a panel is picked, the file transcript.json is published. Then you need to believe nobody, and not this page either. Check it in one of these ways, with or without network:',
  checkCommand: 'on a computer that has Commonwise:',
  checkPage: 'in any browser: open verify.html and give it the file.',
  checkReceipt:
    'If you were in the pool, check your receipt as well. It shows that you were in it with the right answers, and in how many of the panels you are.',

  // Targets
  targets: 'Targets, pool and panel',
  targetsLead:
    'The pool is everybody who said yes. The targets say what the panel needs. Where the two differ, chances have to differ too.',
  legendPool: 'share of the pool',
  legendTarget: 'target, from minimum to maximum',
  legendPanel: 'the panel',
  value: 'Value',
  picture: 'Shares in a picture',
  pool: 'Pool',
  target: 'Target',
  panel: 'Panel',
  withheld: 'withheld',
  within: 'met',
  tooMany: (value: string, share: string, min: string, max: string) =>
    `“${value}” has ${share} of the pool; the target is ${min === max ? min : `${min} to ${max}`}. Their chances are lower.`,
  tooFew: (value: string, share: string, min: string, max: string) =>
    `“${value}” has only ${share} of the pool; the target is ${min === max ? min : `${min} to ${max}`}. Their chances are higher.`,
  asTarget: 'The pool lies within its targets.',
  withheldWhy:
    'Where fewer than five people of the pool have a value, their number is withheld, and others beside it, so that nobody can be found out by subtraction.',
  metWhy:
    'The panel meets every target. How many exactly is shown only where it cannot point at a few people; elsewhere it says “met”.',

  // Chances
  chances: 'Everybody’s chance',
  chancesLead: (equal: string, n: number, size: number) =>
    `If the targets did not matter, each chance would be ${equal}: ${places(size)} for ${people(n)}. Here all stand in a row, the least chance at the left and the greatest at the right.`,
  ours: 'this draw',
  oursOfLegacy: 'this draw, by the older method',
  legacy: 'the older method',
  equal: (share: string) => `equal chances, ${share}`,
  axisPeople: (n: number) => `${people(n)}, from the least chance to the greatest`,
  lowestMark: (share: string) => `at least ${share}`,
  pictureTitle: 'The chance of everybody in the pool, in rising order',
  pictureText: (lowest: string, middle: string, highest: string) =>
    `In this draw the chances rise from ${lowest} by way of ${middle} in the middle to ${highest}.`,
  pictureSame: (chance: string) => `In this draw all have the same chance, ${chance}.`,
  pictureLegacy: (lowest: string, middle: string, highest: string) =>
    `With the older method they rise from ${lowest} by way of ${middle} to ${highest}.`,
  upTo: (highest: string) => `up to ${highest}`,
  beyond: (highest: string) => `The greatest chances, up to ${highest}, lie above the edge of the picture.`,
  legacyNote:
    'The older method is the greedy one that most draws used before. It knows no chances; they are estimated here by drawing many times.',
  figures: 'In figures',
  figure: 'Figure',
  lowest: 'lowest chance',
  quarter: 'a quarter of the way up',
  middle: 'in the middle',
  threeQuarters: 'three quarters of the way up',
  highest: 'highest chance',
  gini: 'inequality (Gini)',
  giniWhy: '0: all chances are the same',
  mean: 'geometric mean',
  meanWhy: 'at most the equal chance; it falls when some get little',
  thisDraw: 'This draw',
  olderMethod: 'Older method',
  levels: 'How many have which chance',
  chance: 'Chance',
  howMany: 'People',
  levelsNote: 'Neighbouring chances are taken together, so that each line stands for at least five people.',

  // The aim
  aim: 'What this aim means',
  aims: {
    leximin: {
      name: 'Leximin',
      means:
        'This draw first asks: how well can the person who is worst off do? It gives them that chance. Then it asks the same for the next, without taking anything back, until everybody’s chance is settled. No other lottery that meets the targets treats those at the bottom better.',
      not: 'It does not make all chances the same. Whoever has a rare mixture of features may be drawn almost for certain, so it would pay to give wrong answers; that needs checking before the draw.',
    },
    maximin: {
      name: 'Maximin',
      means: 'This draw makes the lowest chance as high as the targets allow. Nobody falls below it.',
      not: 'It says nothing about those above the lowest chance: two people just above it could have been treated more equally. Leximin goes on where maximin stops.',
    },
    nash: {
      name: 'Nash welfare',
      means:
        'This draw makes the product of all chances as large as it can be. Doubling a small chance counts as much as doubling a large one, so no chance is given up lightly, and none is guarded at any price.',
      not: 'The lowest chance may be lower than it could be, if many others gain by it.',
    },
    goldilocks: {
      name: 'Goldilocks',
      means:
        'This draw keeps both ends in sight: the lowest chance should not be too low, nor the highest too high. That leaves less to be won by giving wrong answers about oneself.',
      not: 'The lowest chance is somewhat lower than it could be. That is the price of the lower top.',
    },
    legacy: {
      name: 'The older method',
      means:
        'One panel after another is put together person by person: at each step someone of the kind that is scarcest for its target, by lot.',
      not: 'It aims at no fairness in chances. Some people can be drawn hardly ever, although a fairer lottery with the same targets exists.',
    },
  },
  aimPromise: 'What it does not promise',
  never: (n: number) =>
    `${n < 5 ? 'Fewer than five people' : people(n)} of the pool can be on no panel at all. That is nobody’s wish: with them on it, the targets cannot all be met, for instance because one of them takes nobody with a value they have. Whoever ran the draw knows who they are, and can tell them, or change the targets before the next run.`,
  everyone: 'Everybody in the pool can be drawn.',

  // Why no higher
  why: 'Why the lowest chance is no higher',
  whyEqual: (size: number, n: number, share: string) =>
    `Because ${thereAre(size)} for ${people(n)}. That is ${share} for each, and everybody has it.`,
  whyEqualFor: (size: number, n: number, share: string) =>
    `Because ${thereAre(size)} for the ${people(n)} who can be drawn: no more than ${share} for each.`,
  whyEqualAlmost:
    'Because nobody who can be drawn has less than another: the places are shared out equally among them.',
  whyMax: (feature: string, values: readonly string[], max: number, n: number, share: string) =>
    `The targets give ${listed(values)} (${feature}) ${values.length > 1 ? 'together ' : ''}at most ${places(max)}, and ${whole(n)} people in the pool share ${max === 1 ? 'it' : 'them'}. ${divided(max, n, share)}`,
  whyMin: (feature: string, values: readonly string[], min: number, left: number, n: number, share: string) =>
    `The targets keep at least ${places(min)} for ${listed(values)} (${feature}). That leaves ${places(left)} for the ${whole(n)} others. ${divided(left, n, share)}`,
  whyLeft: (
    feature: string,
    values: readonly string[],
    min: number,
    left: number,
    n: number,
    share: string,
  ) =>
    `The targets keep at least ${places(min)} for the other values of ${feature}. That leaves ${places(left)} for the ${whole(n)} people with ${listed(values)}. ${divided(left, n, share)}`,
  whyTogether:
    'No single target holds it down; these do so together. Add them up with the right weights, and no lottery is left in which the lowest chance is higher. The weights stand in the audit file, with which auditors add them up again.',
  whyHouseholds: 'at most one person of each household',
  whyWithheld:
    'The targets together hold it down. Which of them is not said here, as a number of very few people would follow from it. The proof is in the transcript.',
  whySearch:
    'There is no short proof for this one: that it cannot be higher was found by searching through all panels. Whoever has the pool can repeat the search.',
  whyNone: {
    leximin: 'It is as high as the targets allow. This page was not given the proof.',
    maximin:
      'It is as high as the targets allow. This aim leaves no proof that can be checked on paper; a draw with leximin does, and has the same lowest chance.',
    nash: 'This aim looks at more than the lowest chance, which may therefore lie lower than the targets would allow.',
    goldilocks:
      'This aim looks at both ends, so the lowest chance may lie lower than the targets would allow.',
    legacy: 'This method does not try to raise it.',
  },
  whyOther: (best: string, lowest: string) =>
    `With these targets the lowest chance could be ${best} at best. Here it is ${lowest}, because this aim looks at more than the lowest.`,
  whyBest: (best: string) => `Why it could not be more than ${best}:`,
  atMost: (n: number) => `at most ${whole(n)}`,
  atLeast: (n: number) => `at least ${whole(n)}`,
  featureAndValue: 'Feature and value',
  bound: 'Target',

  // Lottery
  lottery: (panels: number) =>
    panels === 1 ? 'From chances to one panel' : `From chances to ${whole(panels)} panels`,
  lotteryText: (panels: number) =>
    `A chance of 7% means: in 70 of 1,000 panels. So that a die or a public number can pick one fairly, the chances were turned into ${whole(panels)} whole panels, each as likely as the other.`,
  lotteryDeviation: (points: string) =>
    `Nobody’s share of these panels is further than ${points} percentage points from the exact chance.`,
  lotteryOne: 'Only one panel was put together, which says nothing about chances.',

  // Limits
  limits: 'What this page cannot tell',
  limitsList: [
    'Whether those who said yes are like those who did not. Targets even out only the features they name.',
    'Whether the targets are the right ones. People set them, and one may argue about them.',
    'Whether everybody answered truthfully, and whether anybody who said yes is missing from the pool. Receipts help: whoever has none was not in it.',
    'Whether those who were drawn will come. Those who take their places are drawn too, and that leaves a trace of its own.',
    'Whether the program did what it should. That is what checking is for; it needs neither this page nor the people who made it.',
  ],

  // Infeasible
  infeasibleTitle: (name: string) =>
    name ? `The targets of “${name}” cannot be met` : 'The targets cannot be met',
  infeasibleLead: (n: number, size: number) =>
    `There is no panel of ${whole(size)} among these ${people(n)} that meets all targets. Nothing was drawn. This can be mended, and it is nobody’s fault: it happens in many first runs.`,
  working:
    'A working paper for those who set the targets. It may count very few people, so it is not for publication.',
  checks: 'What does not fit',
  noChecks: 'Each target can be met by itself; they cannot be met all at once.',
  changes: 'The least that would have to change',
  changesLead: 'With these changes a panel exists.',
  changesBeyond:
    'Within the limits that were given for changes (min_flex and max_flex) there is no way. Beyond them, with these changes, a panel exists.',
  changesWeighed:
    'Among all ways to get there, this one moves the targets least. A minimum that is lowered counts more than a maximum that is raised, the more so the smaller it is.',
  noChanges:
    'No change of targets would help: there are not enough people, or households, for the places. Look for more people, or draw fewer.',
  minimum: 'Minimum',
  maximum: 'Maximum',
  from: 'Now',
  to: 'Would be',
  neverThen: (n: number) =>
    `Even then ${people(n)} of the pool could be on no panel: with them on it, the targets could not all be met.`,
  next: 'And then',
  nextText:
    'Talk about it with those who set the targets, change the file, and draw again. Once a draw has been committed to, every further run leaves a trace, so that nobody draws until the result pleases.',
}

type Said<T> = T extends (...given: infer Given) => string
  ? (...given: Given) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Said<T[K]> }

export type Words = Said<typeof en>

// What the verifier says, in English.

import type { BeaconFault } from '../beacon.ts'

const few = 12

export const english = {
  language: 'en',
  number: (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ','),
  points: (share: number): string => (share * 100).toFixed(2),
  people: (pseudonyms: readonly number[]): string =>
    pseudonyms.length <= few
      ? pseudonyms.join(', ')
      : `${pseudonyms.slice(0, few).join(', ')} … ${pseudonyms.at(-1)}`,

  unreadable: (file: string, where: string) => `${file} is not what it should be: ${where}.`,
  notJson: 'it is no JSON, or only a part of it',
  otherSpelling: (file: string) =>
    `${file} is not as it was written: a space, a line or a figure is spelled in another way.`,
  nothing: 'There is neither a transcript nor a commitment to check.',

  commitmentHash: (hash: string) => `The commitment has the fingerprint ${hash}.`,
  otherHash: 'The commitment is not the one whose fingerprint the transcript names.',
  sameFile: 'The commitment given beside the transcript is the one inside it, byte for byte.',
  otherFile: 'The commitment given beside the transcript is another one than the transcript’s.',
  isTest: 'This is a trial, not a draw: nobody is picked by it.',

  lottery: (panels: string, size: number, entrants: string) =>
    `Each of the ${panels} panels has ${size} different people out of ${entrants}, and on how many panels each of them is has been counted rightly.`,
  otherCount: (panels: number, named: number) => `There are ${panels} panels, not ${named}.`,
  wrongPanel: (panel: number) =>
    `Panel ${panel} does not have the right number of different people from the pool.`,
  wrongCounts: 'The list of how many panels each person is on is wrong.',
  wrongLevels: 'The chances announced do not add up to the places on a panel.',
  shares: (points: string) =>
    `Put side by side in order, no share of panels is further than ${points} percentage points from a chance that was announced.`,
  smallCells: 'No published count of the pool is so small that it points at somebody.',
  smallCell: (feature: string, value: string) =>
    `The pool’s count of ${feature} “${value}” is from 1 to 4 and should not be published.`,
  wrongComposition: (feature: string) => `The pool’s counts of ${feature} do not fit the number of people.`,
  wrongTargets: (feature: string) => `The targets of ${feature} cannot be met by any panel of this size.`,

  waits: {
    seed: 'Its seed is told in it: what it picks is known already.',
    machine: 'It will be picked by the machine itself.',
    drand: (round: number, time: string) =>
      `It waits for round ${round} of drand quicknet, which nobody knows before ${time}.`,
    dice: (digits: number) =>
      `It waits for ${digits === 1 ? 'one digit' : `${digits} digits`}, thrown or drawn in the hall.`,
    parties: (names: string, round: number, time: string) =>
      `It waits for the numbers of ${names}; round ${round} of drand quicknet, known at ${time}, stands in for whoever is silent.`,
  },
  drand: (round: number, time: string) =>
    `Round ${round} of drand quicknet was signed by its network: the signature fits the key that is built in here. It became known at ${time}, and nobody could know it before.`,
  dice: (digits: string) => `The digits ${digits} thrown in the hall decide.`,
  seed: (seed: string) => `The seed ${seed || '(empty)'} is the one that the commitment names.`,
  machine: 'The machine that drew made the seed itself.',
  parties: (revealed: number, all: number) =>
    revealed === all
      ? `All ${all} parties revealed the number that they had committed to.`
      : `${revealed} of ${all} parties revealed the number that they had committed to; the announced round of drand, whose signature fits, stood in for the others.`,
  beaconFaults: {
    'other kind': 'What decided is not what the commitment named.',
    'other seed': 'The seed is not the one that the commitment names.',
    'other round': 'The round of drand is not the one that the commitment names.',
    'wrong signature': 'The signature is not that of the named round of drand.',
    'wrong digits': 'The digits do not end with the number of a panel, or went on after one.',
    'wrong nonce': 'What a party revealed is not what it had committed to.',
    'no stand-in': 'A party did not reveal its number, and the round that stands in for it is missing.',
    'needless stand-in': 'A round stands in although every party revealed its number.',
  } satisfies Record<BeaconFault, string>,
  picked: (index: number, panels: string, people: string) =>
    `From this follows panel ${index} of the ${panels} (the first is 0), without any other choice: numbers ${people}.`,
  otherIndex: (index: number | null, named: number) =>
    `The panel that follows is ${index ?? 'none'}, not ${named}.`,
  otherPanel: 'The people named are not those of the panel that was picked.',
  reserve: (people: string) =>
    `The reserve was settled with the commitment, and chance gave its order: numbers ${people}.`,
  wrongReserve: 'The reserve is not the one that was settled with the commitment, or not in its order.',

  log: (entries: number) => `The log has ${entries} entries, without a gap, and ends with this draw.`,
  wrongLog: (entry: number) => `The log does not hold: entry ${entry} does not fit those before it.`,
  otherLog: 'The log is not that of this draw.',
  run: (run: number, reason: string) => `This is run ${run}. The reason given for it: “${reason}”`,

  receipt: (pseudonym: number, features: string) =>
    `You are number ${pseudonym}, and in the pool with exactly this: ${features}.`,
  receiptPanels: (panels: number, of: string) => `You are on ${panels} of the ${of} panels.`,
  onPanel: 'You are on the panel that was picked.',
  onReserve: (place: number) => `You are not on the panel, but in its reserve, in place ${place}.`,
  onNone: 'You are not on the panel that was picked.',
  otherReceipt: 'The receipt belongs to another draw.',
  notIncluded: 'The receipt’s owner is not in the pool with what the receipt says.',
  wrongShare: 'The receipt counts the panels of its owner in another way than the commitment.',
  otherFeatures: 'The receipt does not name the features of this draw.',

  audit: (panels: string) =>
    `The audit file is the one that was committed to. Each of the ${panels} panels meets every target and has at most one person of a household.`,
  otherAudit: 'The audit file is not the one that was committed to.',
  auditFaults: {
    'other pool': 'The audit file lists other people than those who were committed to.',
    'other counts': 'The published counts of the pool are not those of its people.',
    'other classes': 'The classes of the audit file are not the people of the pool, each once.',
    'other households': 'A household row of the audit file counts more households than it says.',
    'wrong reserves':
      'A reserve shares somebody or a household with its panel, misses a target or is not the one committed to.',
  },
  auditPanel: (panel: number) =>
    `Panel ${panel} misses a target or its size, or has two people of one household.`,
  bound: (levels: number, bound: string) =>
    `No lottery can be fairer: ${levels === 1 ? 'one sum proves' : `${levels} sums prove`} it, in exact numbers. Nothing gives everybody a better chance than ${bound} percent.`,
  boundFirst: (bound: string) =>
    `No lottery gives everybody a better chance than ${bound} percent: one sum proves it, in exact numbers.`,
  deviation: (points: string) =>
    `Nobody’s share of panels is further than ${points} percentage points from the exact chance.`,
  wrongLevel: (level: number, chance: string, bound: string) =>
    `Level ${level} of the proof says ${chance} percent, but its sum gives ${bound}.`,
  wrongCertificate: 'The proof does not cover everybody, or not by numbers that may stand in it.',
  otherLevels: 'The chances announced are not those of the proof.',

  cannot: {
    seen: 'Whether the commitment was public before the chance existed: only those who saw it then know. Compare the fingerprint with what was announced.',
    elsewhere: 'Whether there is another log elsewhere, of draws that nobody was shown.',
    seed: 'Whether other seeds were tried before: a seed that is known beforehand protects from nothing.',
    dice: 'Whether the digits are those that were thrown: those who were in the hall know.',
    machine: 'Whether the machine was asked more than once: this draw had no witness.',
    standIn:
      'Whether a party that did not reveal was silent before the stand-in was known: those who waited know.',
    receipts:
      'Whether all who registered are in the pool, and what their answers were: each can see it on their own receipt.',
    targets:
      'Whether the panels meet the targets and households, and whether a fairer lottery exists: that takes the audit file, which is private.',
    search:
      'Whether a fairer lottery exists: here that was settled by an exhaustive search, which can be repeated but not checked without a solver.',
    neverBySearch: (people: number) =>
      `Whether ${people === 1 ? 'one person can' : `${people} people can`} really be on no panel: a search says so, which can be repeated but not checked without a solver.`,
    noProof: 'Whether a fairer lottery exists: this draw came without a proof.',
    names: 'Who the people behind the numbers are: whoever has a receipt knows their own.',
    unpicked: 'Whom this commitment will pick: that is open until the source has shown something.',
  },
}

export type Words = typeof english

// What stands on the verifier's page besides what the verifier says.

import { english } from '../words/english.ts'
import { german } from '../words/german.ts'

const en = {
  verifier: english,
  title: 'Check a draw',
  lead: 'This page checks a public draw from its files alone. It works without network, sends nothing to anybody, and you need not trust whoever drew.',
  filesTitle: 'Which draw?',
  choose: 'Choose files',
  drop: 'or drop them here: the transcript, and your own receipt if you have one.',
  more: 'An auditor may add the audit file. Before the draw, the commitment alone can be checked.',
  kinds: {
    transcript: 'the transcript',
    commitment: 'the commitment',
    receipt: 'a receipt',
    audit: 'the audit file',
  },
  unknown: 'not a file of a draw',
  without: (name: string) => `Take away ${name}`,
  away: 'Take away',
  checking: 'Checking …',
  incomplete:
    'Now the transcript, or before the draw the commitment: without one there is nothing to compare with.',
  holds: 'It holds.',
  fails: 'It does not hold.',
  holdsMore: 'Whoever wants to may check it again, with this page or another program.',
  failsMore:
    'At least one file is not what it says. Ask for the files again from somebody else, and tell whoever drew.',
  picked: 'The panel that was picked',
  pickedOf: (index: number, panels: string) => `Panel ${index} of ${panels}, counted from 0`,
  own: 'What your receipt says',
  wrong: 'What is wrong',
  checked: 'What was checked',
  cannotKnow: 'What nobody can know from these files',
  byHand: 'How to check without this page',
  byHandSteps: [
    'Compare the fingerprint with the one that was announced: on any computer, “sha256sum commitment.json” computes it.',
    'If drand decided: ask several of its servers for the round and compare the signature with the one in the transcript.',
    'The whole reckoning is described in the program’s documents; it needs SHA-256, and for drand one signature check.',
  ],
  print: 'Print',
}

export type PageWords = typeof en

const de: PageWords = {
  verifier: german,
  title: 'Eine Auslosung prüfen',
  lead: 'Diese Seite prüft eine öffentliche Auslosung allein aus ihren Dateien. Sie braucht kein Netz, schickt niemandem etwas, und man muss denen nicht trauen, die ausgelost haben.',
  filesTitle: 'Welche Auslosung?',
  choose: 'Dateien wählen',
  drop: 'oder hier ablegen: das Protokoll, und die eigene Quittung, wenn es eine gibt.',
  more: 'Wer prüfend bestellt ist, kann die Prüfakte dazulegen. Vor der Auslosung lässt sich die Festlegung allein prüfen.',
  kinds: {
    transcript: 'das Protokoll',
    commitment: 'die Festlegung',
    receipt: 'eine Quittung',
    audit: 'die Prüfakte',
  },
  unknown: 'keine Datei einer Auslosung',
  without: (name) => `Wegnehmen: ${name}`,
  away: 'Wegnehmen',
  checking: 'Wird geprüft …',
  incomplete:
    'Jetzt noch das Protokoll, oder vor der Auslosung die Festlegung: ohne sie gibt es nichts zu vergleichen.',
  holds: 'Es stimmt.',
  fails: 'Es stimmt nicht.',
  holdsMore: 'Wer will, prüft es noch einmal, mit dieser Seite oder einem anderen Programm.',
  failsMore:
    'Mindestens eine Datei ist nicht, was sie sagt. Bitten Sie jemand anderen noch einmal um die Dateien, und sagen Sie es denen, die ausgelost haben.',
  picked: 'Die gezogene Gruppe',
  pickedOf: (index, panels) => `Gruppe ${index} von ${panels}, gezählt ab 0`,
  own: 'Was Ihre Quittung sagt',
  wrong: 'Was nicht stimmt',
  checked: 'Was geprüft wurde',
  cannotKnow: 'Was niemand aus diesen Dateien wissen kann',
  byHand: 'Wie man ohne diese Seite prüft',
  byHandSteps: [
    'Den Fingerabdruck mit dem angekündigten vergleichen: „sha256sum commitment.json“ rechnet ihn auf jedem Rechner aus.',
    'Wenn drand entschied: mehrere seiner Server nach der Runde fragen und die Unterschrift mit der im Protokoll vergleichen.',
    'Der ganze Rechenweg steht in den Unterlagen des Programms; er braucht SHA-256 und für drand die Prüfung einer Unterschrift.',
  ],
  print: 'Drucken',
}

export const pageWords = { en, de } as const

export type PageLanguage = keyof typeof pageWords

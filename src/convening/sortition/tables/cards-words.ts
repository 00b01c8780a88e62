// What the cards say, in English and in German.

import type { Language } from '../../../page/index.ts'

const en = {
  language: 'en',
  title: 'Table cards',
  lead: (people: number, tables: number, rounds: number) =>
    `${people} people at ${tables === 1 ? 'one table' : `${tables} tables`}, ${rounds === 1 ? 'one round' : `${rounds} rounds`}.`,
  met: (met: number, possible: number) =>
    met === possible
      ? `${met} pairs of people meet: as many as can.`
      : `${met} pairs of people meet; no plan could bring together more than ${possible}.`,
  print: 'Print this page on A4 and cut along the dashed lines.',
  names: 'It says who comes: give it to those who need it, and to nobody else.',
  byPerson: 'A card for each person',
  byTable: 'A list for each table',
  table: 'Table',
  round: 'Round',
}

export type Words = typeof en
const de: Words = {
  language: 'de',
  title: 'Tischkarten',
  lead: (people, tables, rounds) =>
    `${people} Menschen an ${tables === 1 ? 'einem Tisch' : `${tables} Tischen`}, ${rounds === 1 ? 'eine Runde' : `${rounds} Runden`}.`,
  met: (met, possible) =>
    met === possible
      ? `${met} Paare begegnen sich: so viele wie möglich.`
      : `${met} Paare begegnen sich; mehr als ${possible} könnte kein Plan zusammenbringen.`,
  print: 'Auf A4 drucken und an den gestrichelten Linien schneiden.',
  names: 'Hier steht, wer kommt: nur für die, die es wissen müssen.',
  byPerson: 'Eine Karte für jeden Menschen',
  byTable: 'Eine Liste für jeden Tisch',
  table: 'Tisch',
  round: 'Runde',
}

export const words: Readonly<Record<Language, Words>> = { en, de }

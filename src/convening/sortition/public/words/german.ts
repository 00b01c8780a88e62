// What the verifier says, in German.

import type { Words } from './english.ts'
import { english } from './english.ts'

export const german: Words = {
  language: 'de',
  number: (number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.'),
  points: (share) => (share * 100).toFixed(2).replace('.', ','),
  people: english.people,

  unreadable: (file, where) => `${file} ist nicht, was es sein soll: ${where}.`,
  notJson: 'es ist kein JSON oder nur ein Teil davon',
  otherSpelling: (file) =>
    `${file} ist nicht, wie es geschrieben wurde: ein Leerzeichen, eine Zeile oder eine Zahl steht anders da.`,
  nothing: 'Es gibt weder ein Protokoll noch eine Festlegung zu prüfen.',

  commitmentHash: (hash) => `Die Festlegung hat den Fingerabdruck ${hash}.`,
  otherHash: 'Die Festlegung ist nicht die, deren Fingerabdruck das Protokoll nennt.',
  sameFile: 'Die Festlegung neben dem Protokoll ist Byte für Byte die darin.',
  otherFile: 'Die Festlegung neben dem Protokoll ist eine andere als die darin.',
  isTest: 'Dies ist eine Probe, keine Auslosung: niemand wird durch sie gewählt.',

  lottery: (panels, size, entrants) =>
    `Jede der ${panels} Gruppen hat ${size} verschiedene Menschen von ${entrants}, und es ist richtig gezählt, in wie vielen Gruppen jede und jeder steht.`,
  otherCount: (panels, named) => `Es sind ${panels} Gruppen, nicht ${named}.`,
  wrongPanel: (panel) =>
    `Gruppe ${panel} hat nicht die richtige Zahl verschiedener Menschen aus dem Lostopf.`,
  wrongCounts: 'Die Liste, in wie vielen Gruppen jede und jeder steht, stimmt nicht.',
  wrongLevels: 'Die angekündigten Chancen ergeben zusammen nicht die Plätze einer Gruppe.',
  shares: (points) =>
    `Der Reihe nach nebeneinandergelegt weicht kein Anteil an Gruppen um mehr als ${points} Prozentpunkte von einer angekündigten Chance ab.`,
  smallCells: 'Keine veröffentlichte Zahl aus dem Lostopf ist so klein, dass sie auf jemanden zeigt.',
  smallCell: (feature, value) =>
    `Die Zahl von ${feature} „${value}“ im Lostopf liegt zwischen 1 und 4 und dürfte nicht veröffentlicht sein.`,
  wrongComposition: (feature) => `Die Zahlen zu ${feature} passen nicht zur Zahl der Menschen im Lostopf.`,
  wrongTargets: (feature) => `Die Vorgaben zu ${feature} kann keine Gruppe dieser Größe erfüllen.`,

  waits: {
    seed: 'Ihr Startwert steht darin: wen sie wählt, ist schon bekannt.',
    machine: 'Gezogen wird vom Rechner selbst.',
    drand: (round, time) =>
      `Sie wartet auf Runde ${round} von drand quicknet, die niemand vor ${time} kennt.`,
    dice: (digits) =>
      `Sie wartet auf ${digits === 1 ? 'eine Ziffer' : `${digits} Ziffern`}, im Saal gewürfelt oder gezogen.`,
    parties: (names, round, time) =>
      `Sie wartet auf die Zahlen von ${names}; für wen schweigt, springt Runde ${round} von drand quicknet ein, bekannt um ${time}.`,
  },
  drand: (round, time) =>
    `Runde ${round} von drand quicknet ist von ihrem Netz unterschrieben: die Unterschrift passt zum Schlüssel, der hier eingebaut ist. Sie wurde um ${time} bekannt, und niemand konnte sie vorher kennen.`,
  dice: (digits) => `Die Ziffern ${digits}, im Saal gewürfelt oder gezogen, entscheiden.`,
  seed: (seed) => `Der Startwert ${seed || '(leer)'} ist der, den die Festlegung nennt.`,
  machine: 'Der Rechner, der ausloste, hat den Startwert selbst gemacht.',
  parties: (revealed, all) =>
    revealed === all
      ? `Alle ${all} Parteien haben die Zahl aufgedeckt, auf die sie sich festgelegt hatten.`
      : `${revealed} von ${all} Parteien haben die Zahl aufgedeckt, auf die sie sich festgelegt hatten; für die anderen stand die angekündigte Runde von drand ein, deren Unterschrift passt.`,
  beaconFaults: {
    'other kind': 'Entschieden hat nicht, was die Festlegung nennt.',
    'other seed': 'Der Startwert ist nicht der, den die Festlegung nennt.',
    'other round': 'Die Runde von drand ist nicht die, die die Festlegung nennt.',
    'wrong signature': 'Die Unterschrift ist nicht die der genannten Runde von drand.',
    'wrong digits': 'Die Ziffern enden nicht mit der Nummer einer Gruppe oder gehen nach einer noch weiter.',
    'wrong nonce': 'Was eine Partei aufgedeckt hat, ist nicht, worauf sie sich festgelegt hatte.',
    'no stand-in': 'Eine Partei hat ihre Zahl nicht aufgedeckt, und die Runde, die einspringt, fehlt.',
    'needless stand-in': 'Eine Runde springt ein, obwohl alle Parteien ihre Zahl aufgedeckt haben.',
  },
  picked: (index, panels, people) =>
    `Daraus folgt, ohne jede weitere Wahl, Gruppe ${index} von ${panels} (die erste ist 0): die Nummern ${people}.`,
  otherIndex: (index, named) => `Daraus folgt Gruppe ${index ?? '–'}, nicht ${named}.`,
  otherPanel: 'Die genannten Menschen sind nicht die der gezogenen Gruppe.',
  reserve: (people) =>
    `Die Reserve stand mit der Festlegung fest, und der Zufall gab ihr die Reihenfolge: die Nummern ${people}.`,
  wrongReserve:
    'Die Reserve ist nicht die, die mit der Festlegung feststand, oder nicht in ihrer Reihenfolge.',

  log: (entries) => `Das Verzeichnis hat ${entries} Einträge, ohne Lücke, und endet mit dieser Auslosung.`,
  wrongLog: (entry) => `Das Verzeichnis stimmt nicht: Eintrag ${entry} passt nicht zu denen davor.`,
  otherLog: 'Das Verzeichnis ist nicht das dieser Auslosung.',
  run: (run, reason) => `Dies ist Anlauf ${run}. Der angegebene Grund: „${reason}“`,

  receipt: (pseudonym, features) =>
    `Sie haben die Nummer ${pseudonym} und stehen mit genau diesen Angaben im Lostopf: ${features}.`,
  receiptPanels: (panels, of) => `Sie stehen in ${panels} der ${of} Gruppen.`,
  onPanel: 'Sie gehören zur gezogenen Gruppe.',
  onReserve: (place) => `Sie gehören nicht zur Gruppe, aber zu ihrer Reserve, an Stelle ${place}.`,
  onNone: 'Sie gehören nicht zur gezogenen Gruppe.',
  otherReceipt: 'Die Quittung gehört zu einer anderen Auslosung.',
  notIncluded: 'Wer die Quittung hat, steht nicht mit diesen Angaben im Lostopf.',
  wrongShare: 'Die Quittung zählt die eigenen Gruppen anders als die Festlegung.',
  otherFeatures: 'Die Quittung nennt nicht die Merkmale dieser Auslosung.',

  audit: (panels) =>
    `Die Prüfakte ist die, auf die man sich festgelegt hatte. Jede der ${panels} Gruppen erfüllt alle Vorgaben und hat höchstens einen Menschen aus einem Haushalt.`,
  otherAudit: 'Die Prüfakte ist nicht die, auf die man sich festgelegt hatte.',
  auditFaults: {
    'other pool': 'Die Prüfakte nennt andere Menschen als die, auf die man sich festgelegt hatte.',
    'other counts': 'Die veröffentlichten Zahlen des Lostopfs sind nicht die seiner Menschen.',
    'other classes': 'Die Klassen der Prüfakte sind nicht die Menschen im Lostopf, jeder einmal.',
    'other households': 'Eine Haushaltszeile der Prüfakte zählt mehr Haushalte, als sie sagt.',
    'wrong reserves':
      'Eine Reserve teilt jemanden oder einen Haushalt mit ihrer Gruppe, verfehlt eine Vorgabe oder ist nicht die festgelegte.',
  },
  auditPanel: (panel) =>
    `Gruppe ${panel} verfehlt eine Vorgabe oder ihre Größe oder hat zwei Menschen aus einem Haushalt.`,
  bound: (levels, bound) =>
    `Keine Verlosung kann gerechter sein: ${levels === 1 ? 'eine Summe beweist' : `${levels} Summen beweisen`} es, in genauen Zahlen. Nichts gibt allen eine bessere Chance als ${bound} Prozent.`,
  boundFirst: (bound) =>
    `Keine Verlosung gibt allen eine bessere Chance als ${bound} Prozent: eine Summe beweist es, in genauen Zahlen.`,
  deviation: (points) =>
    `Niemandes Anteil an Gruppen weicht um mehr als ${points} Prozentpunkte von der genauen Chance ab.`,
  wrongLevel: (level, chance, bound) =>
    `Stufe ${level} des Beweises sagt ${chance} Prozent, aber ihre Summe ergibt ${bound}.`,
  wrongCertificate: 'Der Beweis erfasst nicht alle, oder nicht mit Zahlen, die darin stehen dürfen.',
  otherLevels: 'Die angekündigten Chancen sind nicht die des Beweises.',

  cannot: {
    seen: 'Ob die Festlegung öffentlich war, bevor es den Zufall gab: das wissen nur, die sie damals sahen. Vergleichen Sie den Fingerabdruck mit dem angekündigten.',
    elsewhere: 'Ob es anderswo ein zweites Verzeichnis gibt, von Auslosungen, die niemandem gezeigt wurden.',
    seed: 'Ob vorher andere Startwerte ausprobiert wurden: ein Startwert, den man vorher kennt, schützt vor nichts.',
    dice: 'Ob die Ziffern die gewürfelten oder gezogenen sind: das wissen, die im Saal waren.',
    machine: 'Ob der Rechner mehr als einmal gefragt wurde: diese Auslosung hatte keinen Zeugen.',
    standIn:
      'Ob eine Partei, die nicht aufdeckte, schon schwieg, ehe die einspringende Runde bekannt war: das wissen, die warteten.',
    receipts:
      'Ob alle, die sich angemeldet haben, im Lostopf stehen, und was sie angaben: das sieht jede und jeder auf der eigenen Quittung.',
    targets:
      'Ob die Gruppen die Vorgaben und Haushalte einhalten und ob es eine gerechtere Verlosung gibt: dazu braucht es die Prüfakte, die nicht öffentlich ist.',
    search:
      'Ob es eine gerechtere Verlosung gibt: hier hat das eine vollständige Suche entschieden, die man wiederholen, aber ohne Rechenprogramm nicht prüfen kann.',
    neverBySearch: (people) =>
      `Ob wirklich ${people === 1 ? 'ein Mensch' : `${people} Menschen`} in keiner Gruppe stehen kann: das sagt eine Suche, die man wiederholen, aber ohne Rechenprogramm nicht prüfen kann.`,
    noProof: 'Ob es eine gerechtere Verlosung gibt: diese Auslosung kam ohne Beweis.',
    names: 'Wer die Menschen hinter den Nummern sind: wer eine Quittung hat, kennt die eigene.',
    unpicked: 'Wen diese Festlegung wählen wird: das ist offen, bis die Quelle etwas gezeigt hat.',
  },
}

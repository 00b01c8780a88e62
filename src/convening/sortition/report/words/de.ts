// Was der Bericht sagt, auf Deutsch.

import { numbersIn } from '../../../../page/index.ts'
import type { Words } from './en.ts'

const { whole } = numbersIn('de')
const people = (n: number) => (n === 1 ? 'ein Mensch' : `${whole(n)} Menschen`)
const places = (n: number) => (n === 1 ? 'ein Platz' : `${whole(n)} Plätze`)
/** „höchstens einen Platz“, „bleiben 20 Plätze“ */
const placesTaken = (n: number) => (n === 1 ? 'einen Platz' : `${whole(n)} Plätze`)
const groups = (n: number) => (n === 1 ? 'eine Gruppe' : `${whole(n)} Gruppen`)
const range = (min: string, max: string) => (min === max ? min : `${min} bis ${max}`)

/** „a“, „b“ und „c“ */
const listed = (values: readonly string[]): string => {
  const quoted = values.map((value) => `„${value}“`)
  return [...quoted.slice(0, -2), quoted.slice(-2).join(' und ')].join(', ')
}
const divided = (of: number, by: number, share: string) =>
  `${whole(of)} geteilt durch ${whole(by)} ist ${share}. Hätte jeder von ihnen mehr, reichten die Plätze nicht.`

export const de: Words = {
  language: 'de',

  // Die Seite
  trialTitle: (name) => (name ? `Eine Probe für „${name}“` : 'Eine Probe'),
  title: (name, drawn) =>
    `Wie die Gruppe${name ? ` für „${name}“` : ''} ausgelost ${drawn ? 'wurde' : 'wird'}`,
  run: (n) => `Anlauf ${n}`,
  notADraw: 'Keine Auslosung',
  notADrawWhy:
    'Das ist eine Probe: Lassen sich die Vorgaben erfüllen? Niemand wurde ausgelost, und nichts hier entscheidet etwas.',
  madeBy: (version) =>
    `Erstellt von Commonwise ${version}. Diese Seite enthält weder Namen noch Nummern von Menschen, braucht kein Netz und führt kein Programm aus.`,
  publishable: 'Sie kann so veröffentlicht werden, wie sie ist.',

  // Eine Probe
  trialLead: (n, size) =>
    `Die Vorgaben lassen sich erfüllen: Unter ${n === 1 ? 'einem Menschen' : `${people(n)}`} gibt es mindestens eine Gruppe von ${whole(size)}, die alle erfüllt.`,
  trialNext:
    'Über Chancen sagt das nichts, und niemand wurde ausgewählt. Sind die Vorgaben, wie sie sein sollen, kann die Auslosung folgen.',

  // Was geschehen ist
  whatHappened: 'Was geschehen ist',
  lead: (n, size) =>
    `${people(n)} ${n === 1 ? 'hat' : 'haben'} zugesagt. Es gibt ${places(size)}, und das Los entscheidet.`,
  stepTargets: (features, targets) =>
    `Die Gruppe soll ein Spiegel sein. Für ${features === 1 ? 'ein Merkmal' : `${whole(features)} Merkmale`} ${targets === 1 ? 'sagt eine Vorgabe' : `sagen ${whole(targets)} Vorgaben`}, wie viele Menschen welcher Art sie braucht.`,
  stepChances: {
    leximin:
      'Die Chancen wurden so gleich gemacht, wie die Vorgaben es zulassen: die kleinste so groß wie möglich, dann die nächste, und so weiter hinauf.',
    maximin:
      'Die Chancen wurden von unten her gerecht gemacht: Die kleinste ist so groß, wie die Vorgaben es zulassen.',
    nash: 'Die Chancen wurden abgewogen, sodass niemand ein wenig gewinnt, während jemand anders einen größeren Teil seiner Chance verliert.',
    goldilocks: 'Die Chancen wurden nah beieinander gehalten: keine zu klein und keine zu groß.',
    legacy:
      'Gruppen wurden Schritt für Schritt gebildet, immer zuerst mit Menschen der knappsten Art, so wie man loste, bevor sich Chancen berechnen ließen.',
  },
  stepPanels: (panels, last) =>
    `${panels === 1 ? 'Eine Gruppe wurde' : `${whole(panels)} Gruppen wurden`} aufgeschrieben, mit den Nummern ${'0'.padStart(last.length, '0')} bis ${last}. Jede erfüllt alle Vorgaben. Je größer Ihre Chance, in desto mehr Gruppen stehen Sie.`,
  oneOfHousehold: 'Aus einem Haushalt ist höchstens ein Mensch in derselben Gruppe.',
  stepSealed:
    'Die Liste wurde versiegelt, bevor jemand wissen konnte, welche Gruppe es wird. Ihr Fingerabdruck, der zuerst veröffentlicht wurde:',
  stepFingerprint:
    'Die Liste hat einen Fingerabdruck. Wer ihn aufbewahrt, kann erkennen, ob seither auch nur ein Zeichen der Liste geändert wurde:',
  stepNotSealed:
    'Ein Fingerabdruck der Liste wurde nicht veröffentlicht. So kann niemand von außen erkennen, ob sie später geändert wurde.',
  picked: (panel) => `Gezogen wurde Gruppe ${panel}`,
  notPicked: 'Noch ist keine Gruppe gezogen. Gezogen wird',
  by: {
    drand: (round, time) =>
      ` mit Runde ${round} von drand, einer öffentlichen Quelle des Zufalls, die viele Einrichtungen gemeinsam betreiben und keine von ihnen voraussehen kann (${time}).`,
    dice: ' öffentlich mit Würfeln oder Kugeln: Ihre Ziffern sind die Nummer der Gruppe.',
    parties: (n) =>
      ` von ${whole(n)} Parteien gemeinsam. Jede hatte vorher ein Geheimnis versiegelt; war auch nur eine von ihnen ehrlich, konnte keine das Ergebnis lenken.`,
    seed: ' mit einer Zahl, die vorher genannt hat, wer die Auslosung durchführt. Das lässt sich wiederholen, aber niemand von außen kann wissen, ob nicht zuerst viele Zahlen versucht wurden.',
    machine:
      ' von dem Rechner, der auslost. Niemand von außen kann wissen, ob er es nur einmal tat; wo es darauf ankommt, nehmen Sie Würfel oder eine öffentliche Quelle.',
  },
  byUnknown: ' auf eine Weise, die dieser Seite nicht genannt wurde.',
  trialStep: 'Nichts wurde versiegelt, und nichts wurde gezogen. Das ist eine Probe.',
  warnings: (n) =>
    n === 1
      ? 'Beim Lesen der Listen hat das Programm eine Bemerkung gemacht. Sie liegt denen vor, die die Auslosung durchgeführt haben.'
      : `Beim Lesen der Listen hat das Programm ${whole(n)} Bemerkungen gemacht. Sie liegen denen vor, die die Auslosung durchgeführt haben.`,

  check: 'Wie Sie es prüfen',
  checkLead:
    'Sie müssen niemandem glauben, auch nicht dieser Seite. Bitten Sie um die Datei transcript.json, die mit der Auslosung veröffentlicht wird. Dann eins von beiden, mit oder ohne Netz:',
  checkLater:
    'Bewahren Sie den Fingerabdruck auf. Sobald eine Gruppe gezogen ist, wird die Datei transcript.json veröffentlicht. Dann müssen Sie niemandem glauben, auch nicht dieser Seite. Prüfen Sie sie auf eine dieser Arten, mit oder ohne Netz:',
  checkCommand: 'auf einem Rechner mit Commonwise:',
  checkPage: 'in jedem Browser: verify.html öffnen und ihm die Datei geben.',
  checkReceipt:
    'Waren Sie im Lostopf, dann prüfen Sie auch Ihre Quittung. Sie zeigt, dass Sie mit den richtigen Angaben darin waren und in wie vielen der Gruppen Sie stehen.',

  // Vorgaben
  targets: 'Vorgaben, Lostopf und Gruppe',
  targetsLead:
    'Im Lostopf sind alle, die zugesagt haben. Die Vorgaben sagen, was die Gruppe braucht. Wo beide auseinandergehen, müssen es auch die Chancen.',
  legendPool: 'Anteil am Lostopf',
  legendTarget: 'Vorgabe, vom Minimum zum Maximum',
  legendPanel: 'die Gruppe',
  value: 'Wert',
  picture: 'Die Anteile als Bild',
  pool: 'Lostopf',
  target: 'Vorgabe',
  panel: 'Gruppe',
  withheld: 'verdeckt',
  within: 'erfüllt',
  tooMany: (value, share, min, max) =>
    `Auf „${value}“ entfallen ${share} des Lostopfs; die Vorgabe ist ${range(min, max)}. Hier sind die Chancen kleiner.`,
  tooFew: (value, share, min, max) =>
    `Auf „${value}“ entfallen nur ${share} des Lostopfs; die Vorgabe ist ${range(min, max)}. Hier sind die Chancen größer.`,
  asTarget: 'Der Lostopf liegt innerhalb der Vorgaben.',
  withheldWhy:
    'Haben weniger als fünf Menschen im Lostopf einen Wert, so ist ihre Zahl verdeckt und andere daneben, damit niemand durch Abziehen gefunden werden kann.',
  metWhy:
    'Die Gruppe erfüllt alle Vorgaben. Wie viele es genau sind, steht nur da, wo es nicht auf wenige Menschen zeigen kann; sonst heißt es „erfüllt“.',

  // Chancen
  chances: 'Die Chance von allen',
  chancesLead: (equal, n, size) =>
    `Käme es auf die Vorgaben nicht an, wäre jede Chance ${equal}: ${places(size)} für ${people(n)}. Hier stehen alle in einer Reihe, links die kleinste Chance und rechts die größte.`,
  ours: 'diese Auslosung',
  oursOfLegacy: 'diese Auslosung, nach dem älteren Verfahren',
  legacy: 'das ältere Verfahren',
  equal: (share) => `gleiche Chancen, ${share}`,
  axisPeople: (n) => `${people(n)}, von der kleinsten Chance zur größten`,
  lowestMark: (share) => `mindestens ${share}`,
  pictureTitle: 'Die Chance von allen im Lostopf, der Größe nach',
  pictureText: (lowest, middle, highest) =>
    `In dieser Auslosung steigen die Chancen von ${lowest} über ${middle} in der Mitte auf ${highest}.`,
  pictureSame: (chance) => `In dieser Auslosung haben alle dieselbe Chance, ${chance}.`,
  pictureLegacy: (lowest, middle, highest) =>
    `Mit dem älteren Verfahren steigen sie von ${lowest} über ${middle} auf ${highest}.`,
  upTo: (highest) => `bis ${highest}`,
  beyond: (highest) => `Die größten Chancen, bis ${highest}, liegen über dem Rand des Bildes.`,
  legacyNote:
    'Das ältere Verfahren ist das schrittweise, mit dem bisher meist gelost wurde. Es kennt keine Chancen; sie sind hier geschätzt, indem sehr oft gelost wurde.',
  figures: 'In Zahlen',
  figure: 'Kennzahl',
  lowest: 'kleinste Chance',
  quarter: 'nach einem Viertel der Reihe',
  middle: 'in der Mitte',
  threeQuarters: 'nach drei Vierteln der Reihe',
  highest: 'größte Chance',
  gini: 'Ungleichheit (Gini)',
  giniWhy: '0: alle Chancen sind gleich',
  mean: 'geometrisches Mittel',
  meanWhy: 'höchstens die gleiche Chance; sinkt, wenn manche wenig bekommen',
  thisDraw: 'Diese Auslosung',
  olderMethod: 'Älteres Verfahren',
  levels: 'Wie viele welche Chance haben',
  chance: 'Chance',
  howMany: 'Menschen',
  levelsNote:
    'Benachbarte Chancen sind zusammengefasst, sodass jede Zeile für mindestens fünf Menschen steht.',

  // Das Ziel
  aim: 'Was dieses Ziel bedeutet',
  aims: {
    leximin: {
      name: 'Leximin',
      means:
        'Diese Auslosung fragt zuerst: Wie gut kann es dem Menschen gehen, der am schlechtesten dran ist? Diese Chance gibt sie ihm. Dann fragt sie dasselbe für den nächsten, ohne etwas zurückzunehmen, bis die Chance von allen feststeht. Keine andere Auslosung, die die Vorgaben erfüllt, behandelt die Untersten besser.',
      not: 'Sie macht nicht alle Chancen gleich. Wer eine seltene Mischung von Merkmalen hat, wird vielleicht fast sicher gezogen. Falsche Angaben könnten sich also lohnen; das muss man vor der Auslosung prüfen.',
    },
    maximin: {
      name: 'Maximin',
      means:
        'Diese Auslosung macht die kleinste Chance so groß, wie die Vorgaben es zulassen. Niemand liegt darunter.',
      not: 'Sie sagt nichts über die, die darüber liegen: Man hätte zwei Menschen knapp über der kleinsten Chance gleicher behandeln können. Leximin geht weiter, wo Maximin aufhört.',
    },
    nash: {
      name: 'Nash-Wohlfahrt',
      means:
        'Diese Auslosung macht das Produkt aller Chancen so groß wie möglich. Eine kleine Chance zu verdoppeln zählt so viel, wie eine große zu verdoppeln. So wird keine Chance leichthin aufgegeben und keine um jeden Preis geschützt.',
      not: 'Die kleinste Chance kann kleiner sein als nötig, wenn viele andere dadurch gewinnen.',
    },
    goldilocks: {
      name: 'Goldilocks',
      means:
        'Diese Auslosung behält beide Enden im Blick: Die kleinste Chance soll nicht zu klein sein und die größte nicht zu groß. So ist mit falschen Angaben über sich weniger zu gewinnen.',
      not: 'Die kleinste Chance ist etwas kleiner, als sie sein könnte. Das ist der Preis dafür, dass die größte kleiner bleibt.',
    },
    legacy: {
      name: 'Das ältere Verfahren',
      means:
        'Eine Gruppe nach der anderen wird Mensch für Mensch gebildet: in jedem Schritt durch das Los jemand von der Art, die für ihre Vorgabe am knappsten ist.',
      not: 'Es zielt nicht auf gerechte Chancen. Manche werden fast nie gezogen, obwohl es mit denselben Vorgaben eine gerechtere Auslosung gibt.',
    },
  },
  aimPromise: 'Was es nicht verspricht',
  never: (n) =>
    `${n < 5 ? 'Weniger als fünf Menschen' : people(n)} im Lostopf können in keiner Gruppe sein. Das will niemand so: Mit ihnen lassen sich nicht alle Vorgaben erfüllen, etwa weil eine davon niemanden mit einem ihrer Werte nimmt. Wer die Auslosung durchführt, weiß, wer sie sind, und kann es ihnen sagen oder die Vorgaben vor dem nächsten Anlauf ändern.`,
  everyone: 'Alle im Lostopf können gezogen werden.',

  // Warum nicht größer
  why: 'Warum die kleinste Chance nicht größer ist',
  whyEqual: (size, n, share) =>
    `Weil es ${places(size)} für ${people(n)} gibt. Das sind ${share} für jeden Menschen, und alle haben sie.`,
  whyEqualFor: (size, n, share) =>
    `Weil es ${places(size)} für die ${people(n)} gibt, die gezogen werden können: für jeden nicht mehr als ${share}.`,
  whyEqualAlmost:
    'Weil niemand, der gezogen werden kann, weniger hat als andere: Die Plätze sind unter ihnen gleich verteilt.',
  whyMax: (feature, values, max, n, share) =>
    `Die Vorgaben geben ${listed(values)} (${feature}) ${values.length > 1 ? 'zusammen ' : ''}höchstens ${placesTaken(max)}, und ${whole(n)} Menschen im Lostopf teilen ${max === 1 ? 'ihn' : 'sie'} sich. ${divided(max, n, share)}`,
  whyMin: (feature, values, min, left, n, share) =>
    `Die Vorgaben halten ${listed(values)} (${feature}) mindestens ${placesTaken(min)} frei. Für die ${whole(n)} anderen ${left === 1 ? 'bleibt' : 'bleiben'} ${places(left)}. ${divided(left, n, share)}`,
  whyLeft: (feature, values, min, left, n, share) =>
    `Die Vorgaben halten den anderen Werten von ${feature} mindestens ${placesTaken(min)} frei. Für die ${whole(n)} Menschen mit ${listed(values)} ${left === 1 ? 'bleibt' : 'bleiben'} ${places(left)}. ${divided(left, n, share)}`,
  whyTogether:
    'Keine einzelne Vorgabe hält sie unten; diese tun es gemeinsam. Zählt man sie mit den richtigen Gewichten zusammen, bleibt keine Auslosung übrig, in der die kleinste Chance größer wäre. Die Gewichte stehen in der Prüfakte; wer prüfend bestellt ist, rechnet sie nach.',
  whyHouseholds: 'aus jedem Haushalt höchstens ein Mensch',
  whyWithheld:
    'Die Vorgaben halten sie gemeinsam unten. Welche es sind, steht hier nicht, weil daraus eine Zahl sehr weniger Menschen folgte. Der Beweis steht im Protokoll.',
  whySearch:
    'Einen kurzen Beweis gibt es hier nicht: Dass sie nicht größer sein kann, ergab die Suche durch alle Gruppen. Wer den Lostopf hat, kann die Suche wiederholen.',
  whyNone: {
    leximin: 'Sie ist so groß, wie die Vorgaben es zulassen. Der Beweis lag dieser Seite nicht vor.',
    maximin:
      'Sie ist so groß, wie die Vorgaben es zulassen. Dieses Ziel hinterlässt keinen Beweis, den man auf Papier prüfen kann; eine Auslosung mit Leximin tut es und hat dieselbe kleinste Chance.',
    nash: 'Dieses Ziel schaut auf mehr als die kleinste Chance. Sie kann also kleiner sein, als die Vorgaben es zuließen.',
    goldilocks:
      'Dieses Ziel schaut auf beide Enden. Die kleinste Chance kann also kleiner sein, als die Vorgaben es zuließen.',
    legacy: 'Dieses Verfahren versucht nicht, sie zu heben.',
  },
  whyOther: (best, lowest) =>
    `Mit diesen Vorgaben könnte die kleinste Chance bestenfalls ${best} sein. Hier ist sie ${lowest}, weil dieses Ziel auf mehr als die kleinste schaut.`,
  whyBest: (best) => `Warum es nicht mehr als ${best} sein könnten:`,
  atMost: (n) => `höchstens ${whole(n)}`,
  atLeast: (n) => `mindestens ${whole(n)}`,
  featureAndValue: 'Merkmal und Wert',
  bound: 'Vorgabe',

  // Gruppen
  lottery: (panels) =>
    panels === 1 ? 'Von Chancen zu einer Gruppe' : `Von Chancen zu ${whole(panels)} Gruppen`,
  lotteryText: (panels) =>
    `Eine Chance von 7\u00a0% heißt: in 70 von 1.000 Gruppen. Damit ein Würfel oder eine öffentliche Zahl gerecht eine ziehen kann, wurden aus den Chancen ${groups(panels)} gemacht, jede so wahrscheinlich wie die andere.`,
  lotteryDeviation: (points) =>
    `Bei niemandem weicht der Anteil an diesen Gruppen um mehr als ${points} Prozentpunkte von der genauen Chance ab.`,
  lotteryOne: 'Es wurde nur eine Gruppe gebildet; über Chancen sagt das nichts.',

  // Grenzen
  limits: 'Was diese Seite nicht sagen kann',
  limitsList: [
    'Ob die, die zugesagt haben, denen gleichen, die es nicht taten. Vorgaben gleichen nur die Merkmale aus, die sie nennen.',
    'Ob es die richtigen Vorgaben sind. Menschen legen sie fest, und man darf darüber streiten.',
    'Ob alle die Wahrheit gesagt haben, und ob jemand im Lostopf fehlt, der zugesagt hat. Quittungen helfen: Wer keine hat, war nicht darin.',
    'Ob die Ausgelosten kommen werden. Wer ihre Plätze einnimmt, wird ebenfalls ausgelost, und das hinterlässt eine eigene Spur.',
    'Ob das Programm getan hat, was es soll. Dafür ist das Prüfen da; es braucht weder diese Seite noch die, die sie gemacht haben.',
  ],

  // Nicht erfüllbar
  infeasibleTitle: (name) =>
    name ? `Die Vorgaben von „${name}“ sind nicht erfüllbar` : 'Die Vorgaben sind nicht erfüllbar',
  infeasibleLead: (n, size) =>
    `Unter diesen ${people(n)} gibt es keine Gruppe von ${whole(size)}, die alle Vorgaben erfüllt. Niemand wurde ausgelost. Das lässt sich beheben, und niemand hat Schuld: Bei vielen ersten Anläufen ist es so.`,
  working:
    'Ein Arbeitspapier für die, die Vorgaben festlegen. Es zählt vielleicht sehr wenige Menschen und ist nicht zum Veröffentlichen.',
  checks: 'Was nicht passt',
  noChecks: 'Jede Vorgabe ist für sich erfüllbar; alle zugleich sind es nicht.',
  changes: 'Was sich mindestens ändern müsste',
  changesLead: 'Mit diesen Änderungen gibt es eine Gruppe.',
  changesBeyond:
    'Innerhalb der Grenzen, die für Änderungen angegeben sind (min_flex und max_flex), gibt es keinen Weg. Darüber hinaus, mit diesen Änderungen, gibt es eine Gruppe.',
  changesWeighed:
    'Von allen Wegen dorthin rückt dieser am wenigsten an den Vorgaben. Ein gesenktes Minimum zählt mehr als ein erhöhtes Maximum, und umso mehr, je kleiner es ist.',
  noChanges:
    'Keine Änderung der Vorgaben würde helfen: Für die Plätze gibt es nicht genug Menschen oder Haushalte. Suchen Sie mehr Menschen, oder losen Sie weniger aus.',
  minimum: 'Minimum',
  maximum: 'Maximum',
  from: 'Jetzt',
  to: 'Wäre dann',
  neverThen: (n) =>
    `Auch dann ${n === 1 ? 'könnte' : 'könnten'} ${people(n)} im Lostopf in keiner Gruppe sein: Mit ihnen ließen sich nicht alle Vorgaben erfüllen.`,
  next: 'Und dann',
  nextText:
    'Sprechen Sie darüber mit denen, die die Vorgaben festlegen, ändern Sie die Datei und losen Sie neu. Ist eine Auslosung einmal festgelegt, dann hinterlässt jeder weitere Anlauf eine Spur, damit niemand lost, bis das Ergebnis gefällt.',
}

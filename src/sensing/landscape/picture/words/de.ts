// Was das Bild und seine Seite sagen, auf Deutsch.

import { numbersIn } from '../../../../page/index.ts'
import type { Words } from './en.ts'

const { whole } = numbersIn('de')
const people = (n: number) => (n === 1 ? 'ein Mensch' : `${whole(n)} Menschen`)
/** „von einem Menschen“ */
const peopleAfter = (n: number) => (n === 1 ? 'einem Menschen' : `${whole(n)} Menschen`)
const statements = (n: number) => (n === 1 ? 'eine Aussage' : `${whole(n)} Aussagen`)
const votes = (n: number) => (n === 1 ? 'eine Stimme' : `${whole(n)} Stimmen`)
const votesAfter = (n: number) => (n === 1 ? 'einer Stimme' : `${whole(n)} Stimmen`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (items: readonly string[]): string =>
  [...items.slice(0, -2), items.slice(-2).join(' und ')].join(', ')

export const de: Words = {
  language: 'de',
  people,
  statements,
  votes,
  group: (letter) => `Gruppe ${letter}`,
  statement: (id) => `Aussage ${id}`,

  title: 'Worin man sich einig ist, und worin nicht',
  mapTitle: 'Eine Karte der Meinungen',
  kind: { calibrated: 'Kalibrierte Karte', polis: 'Karte nach Art von Polis' },
  madeBy: (version) =>
    `Erstellt von Commonwise ${version}. Diese Seite nennt niemanden, enthält keine Nummern von Menschen, braucht kein Netz und führt kein Programm aus. Sie kann so veröffentlicht werden, wie sie ist.`,

  // Worum es ging
  lead: (n, m, v) =>
    `${capital(people(n))} ${n === 1 ? 'hat' : 'haben'} über ${statements(m)} abgestimmt und zusammen ${votes(v)} abgegeben.`,
  noVotes: 'Noch hat niemand abgestimmt.',
  noVotesWhat:
    'Sobald Menschen zu Aussagen sagen, ob sie zustimmen, ablehnen oder passen, zeigt diese Seite, was sie teilen, was sie trennt und was noch nicht bekannt ist.',
  askedVotes:
    'Jede Stimme sagt: Ich stimme zu, ich lehne ab, oder ich passe. Niemand musste über alles abstimmen. Eine Aussage ist ein Satz, den jemand geschrieben hat; hier steht er mit dessen Worten.',
  askedEach: (middle) => `Die Hälfte der Menschen hat über ${statements(middle)} oder mehr abgestimmt.`,
  askedAside: (n) =>
    `${n === 1 ? 'Eine Aussage zählt' : `${whole(n)} Aussagen zählen`} für die Karte nicht: Die Moderation hat sie abgelehnt, oder ${n === 1 ? 'sie handelt' : 'sie handeln'} von den Menschen, die abstimmen, und nicht von der Sache.`,
  askedWho: 'Was hier steht, gilt für die, die abgestimmt haben. Von den anderen weiß diese Seite nichts.',
  noTexts: 'Der Wortlaut der Aussagen lag dieser Seite nicht vor; ihre Nummern stehen für sie.',

  // Die Karte
  map: 'Die Karte',
  mapHow:
    'Wer ähnlich abstimmt, ist einander nah; wer verschieden abstimmt, ist weit auseinander. Links und rechts, oben und unten bedeuten für sich nichts: Von links nach rechts unterscheiden sich die Menschen am meisten, von oben nach unten am meisten nach diesem.',
  mapShare: (share) =>
    `Meinungen unterscheiden sich auf mehr Arten, als auf Papier passen. Die Karte zeigt ${share} der Unterschiede; zwei, die auf ihr nah beieinander sind, können sich trotzdem in manchem uneins sein.`,
  mapPeople: (n, faint) =>
    `Auf der Karte ${n === 1 ? 'ist ein Mensch' : `sind ${whole(n)} Menschen`}.${faint > 0 ? ` Von ${faint === n ? 'allen' : whole(faint)} ist wenig bekannt, weil sie über wenig abgestimmt haben; sie sind hohl und blass.` : ''}`,
  mapGroups: (named) => `Die Umrisse zeigen ${listed(named)}.`,
  mapGroup: (letter, size, where) => `Gruppe ${letter} mit ${size}, ${where}`,
  mapFewInGroup: 'weniger als fünf Menschen',
  mapBetween: (n) => `${n === 1 ? 'Ein Mensch gehört' : `${whole(n)} Menschen gehören`} zu keiner Gruppe.`,
  mapOutline: 'Ein Umriss umfasst neun von zehn aus seiner Gruppe. Eine Grenze verläuft dort nicht.',
  mapNoGroups: {
    'no clear groups yet': 'Gruppen sind nicht eingezeichnet, weil die Stimmen keine klaren zeigen.',
    'too few people':
      'Gruppen sind nicht eingezeichnet: Zu wenige Menschen haben über genug abgestimmt, um Gruppen vom Zufall zu unterscheiden.',
  },
  mapTogether: 'Wo mehrere nah beieinander liegen, steht ein größeres Zeichen für sie.',
  mapBlur:
    'Der gestrichelte Ring in der Ecke zeigt, wie genau ein Ort ist: Ein typischer Mensch könnte ebenso gut irgendwo in einem solchen Ring um sein Zeichen stehen.',
  mapAbsent: (n) =>
    `${n === 1 ? 'Ein Mensch hat' : `${whole(n)} haben`} nur über etwas abgestimmt, das nicht zählt, und ${n === 1 ? 'ist' : 'sind'} nicht auf der Karte.`,
  mapBeyond: (n) =>
    `${n === 1 ? 'Ein Mensch liegt' : `${whole(n)} Menschen liegen`} außerhalb des Bildes und ${n === 1 ? 'ist' : 'sind'} an seinem Rand gezeichnet.`,
  mapPosts: 'Die Zahlen am Rand zeigen, wo Zustimmung liegt. Wer auf dieser Seite steht, stimmt eher zu:',
  mapPostsText: (said) => `Am Rand stehen die Aussagen ${listed(said)}.`,
  postAt: (number, where) => `${number}, ${where}`,
  where: {
    middle: 'in der Mitte',
    right: 'rechts',
    upperRight: 'rechts oben',
    up: 'oben',
    upperLeft: 'links oben',
    left: 'links',
    lowerLeft: 'links unten',
    down: 'unten',
    lowerRight: 'rechts unten',
  },
  empty: 'Noch ist niemand auf der Karte.',
  legendPerson: 'ein Mensch, und mehrere',
  legendFaint: 'wenig bekannt',
  legendNone: 'in keiner Gruppe',
  legendBlur: 'wie genau ein Ort ist',
  legendMiddle: 'der Durchschnitt aller',
  axes: 'Von links nach rechts: worin man sich am meisten unterscheidet. Von oben nach unten: worin am meisten nach diesem.',

  // Was die Stimmen hergeben
  evidence: 'Was sich sagen lässt',
  verdict: {
    groups: (k) =>
      `Es gibt ${whole(k)} Gruppen von Menschen, die ähnlich abstimmen, deutlicher, als der Zufall sie machen würde.`,
    'no clear groups yet': () =>
      'Es gibt noch keine klaren Gruppen. Wer hier von Lagern spricht, behauptet mehr, als die Stimmen zeigen.',
    'too few people': () =>
      'Zu wenige Menschen haben über genug abgestimmt, um zu sagen, ob sie Gruppen bilden. Ihre Stimmen lassen sich trotzdem Aussage für Aussage lesen.',
  },
  polisVerdict: (k) =>
    `Das Verfahren von Polis bildet immer Gruppen, hier ${whole(k)}. Ob der Zufall sie auch gezeigt hätte, fragt es nicht.`,
  unborne: (k) =>
    `Jemand hat trotzdem ${whole(k)} Gruppen verlangt. Sie stehen weiter unten, aber nicht auf der Karte.`,
  shuffle:
    'Ein Computer findet in allem Gruppen. Darum wurden die Stimmen zu jeder Aussage neu verteilt, wie Karten, unter denen, die über sie abgestimmt haben. Was sich dann noch findet, ist Zufall.',
  shuffleTitle: 'Wie deutlich Gruppen sind: die echten Stimmen und gemischte',
  shuffleReal: 'echte Stimmen',
  shuffleNull: 'gemischte Stimmen, vom Mittel bis zum höchsten Wert',
  shuffleEnds: ['gar keine Gruppen', 'ganz getrennt'],
  shuffleGroups: (k) => `${whole(k)} Gruppen`,
  shuffleText: (k, value, mean, max) =>
    `Auf einer Skala von 0 bis 1 erreicht die deutlichste Teilung, in ${whole(k)} Gruppen, ${value}. Gemischte Stimmen erreichen im Mittel ${mean} und höchstens ${max}.`,
  shuffleOnly: (k, value) =>
    `Auf einer Skala von 0 bis 1 erreicht die deutlichste Teilung, in ${whole(k)} Gruppen, ${value}. Gemischte Stimmen wurden nicht verlangt; wie viel davon Zufall ist, sagt also nichts.`,
  shuffleP: (p) =>
    `Durch Zufall allein findet sich eine so deutliche Teilung in etwa ${p} aller Fälle oder seltener.`,
  shuffleNever: (p) =>
    `Durch Zufall allein findet sich eine so deutliche Teilung in weniger als ${p} aller Fälle.`,
  stability: (value) =>
    `Lässt man ein Fünftel der Stimmen weg und sucht die Gruppen noch einmal, so gleichen sie den ersten zu ${value}; 1 sind dieselben Gruppen, 0 ist keine Ähnlichkeit außer der zufälligen.`,
  clearlyApart: 'Zwischen diesen Gruppen stehen nur wenige Menschen.',
  together: (between, around) =>
    `Nicht zwischen allen zeigt sich aber eine Lücke: Auf halbem Weg zwischen zweien sind es ${people(between)}, um die schwächer besetzte Mitte ${people(around)}. Sie können ebenso gut Teile eines Spektrums sein, in dem eine Meinung in die andere übergeht.`,
  gate: (chance, match) =>
    `Von Gruppen spricht diese Seite nur, wenn der Zufall in weniger als ${chance} aller Fälle ebenso weit kommt und wenn sie einander zu ${match} oder mehr gleichen.`,
  sizeTitle: (n) => `Was sich an ${peopleAfter(n)} zeigen lässt, und was nicht`,
  size: {
    tiny: (n, share) =>
      `Bei ${peopleAfter(n)} macht jeder ${share} des Ganzen aus: Einer mehr oder weniger ändert jede Zahl. Zeigen lässt sich, was alle teilen und worüber zu reden wäre. Gruppen lassen sich nicht zeigen, und drei gegen zwei ist kein Lager. Nehmen Sie diese Seite als Anlass zum Gespräch, nicht als Ergebnis.`,
    small: (n, off) =>
      `Unter ${peopleAfter(n)} können sich zwei große Lager zeigen, wenn sie sich in vielem unterscheiden. Eine Gruppe von fünf oder drei Lager lassen sich nicht vom Zufall unterscheiden. Wären diese Menschen aus einer größeren Gemeinschaft ausgelost, so könnte ein Anteil von der Hälfte um ${off} Prozentpunkte nach jeder Seite danebenliegen.`,
    middle: (n, off) =>
      `An ${peopleAfter(n)} können sich zwei oder drei Gruppen zeigen, die sich klar unterscheiden, und Gemeinsames bei Aussagen, über die die meisten abgestimmt haben. Eine Sicht, die nur jeder Zwanzigste hat, kommt auf dieser Karte kaum zu Wort. Wären diese Menschen aus einer größeren Gemeinschaft ausgelost, so könnte ein Anteil von der Hälfte um ${off} Prozentpunkte nach jeder Seite danebenliegen.`,
    large: (n, off) =>
      `${capital(people(n))} reichen aus, um mehrere Gruppen zu zeigen, soweit es welche gibt. Wären sie aus einer größeren Gemeinschaft ausgelost, so könnte ein Anteil von der Hälfte um ${off} Prozentpunkte nach jeder Seite danebenliegen. Sind sie von selbst gekommen, so macht keine Zahl sie zu einem Spiegel der anderen.`,
  },
  sizeLot:
    'Wurden sie nicht ausgelost, sondern sind von selbst gekommen, so kann niemand sagen, wie weit es danebenliegt.',

  // Gemeinsames
  common: 'Gemeinsames',
  commonLead: {
    groups:
      'Aussagen, denen jede Gruppe zustimmt. Die Zahl am Ende reicht von 0 bis 100: Bei 100 stimmten alle Menschen aller Gruppen zu. Von dem, was die Stimmen zulassen, steht hier das vorsichtige Ende; soweit Stimmen das sagen können, liegt die Wahrheit in neunzehn von zwanzig Fällen höher.',
    all: 'Aussagen, denen Menschen zustimmen, gleich was sie sonst denken. Die Zahl am Ende reicht von 0 bis 100: Bei 100 stimmten alle zu. Von dem, was die Stimmen zulassen, steht hier das vorsichtige Ende; soweit Stimmen das sagen können, liegt die Wahrheit in neunzehn von zwanzig Fällen höher.',
    polis:
      'Die Zahl am Ende ist die Zustimmung über Gruppen hinweg, wie Polis sie rechnet, von 0 bis 100. Sie ist keine untere Grenze, sinkt mit jeder weiteren Gruppe und zählt ein Passen wie eine Ablehnung; eine Aussage mit wenigen Stimmen kann weit oben stehen.',
  },
  commonNone:
    'Keine Aussage wird von so vielen geteilt, dass es sich sicher sagen ließe. Am nächsten kommen dem:',
  commonEmpty: 'Es sind zu wenige Stimmen, um etwas gemeinsam zu nennen.',
  atLeast: (value) => `mindestens ${value}`,
  consensus: (value) => `Zustimmung ${value}`,
  bar: (agree, disagree, pass, n) =>
    `${agree} stimmen zu, ${disagree} lehnen ab, ${pass} passen, von ${votesAfter(n)}`,
  fewVotes: 'weniger als fünf Stimmen',
  legendAgree: 'stimmen zu',
  legendDisagree: 'lehnen ab',
  legendPass: 'passen',

  // Trennendes
  divides: 'Trennendes',
  dividesLead:
    'Aussagen, denen die eine Gruppe zustimmt und die eine andere ablehnt. Als Trennung zählt nur, was sich in beiden Richtungen zeigt, und mit der Beteiligung: Die Zahl sagt, wie weit man auseinander ist, von 0 bis 100, am vorsichtigen Ende.',
  dividesNone: 'Zwischen diesen Gruppen trennt keine Aussage deutlich.',
  apart: (value) => `mindestens ${value} auseinander`,
  splitLead:
    'Hier werden keine Gruppen behauptet, also auch nicht, wer auf welcher Seite steht. Bei diesen Aussagen sind die Stimmen am ehesten geteilt:',
  splitNone: 'Keine Aussage hat zugleich viele Zustimmungen und viele Ablehnungen.',
  groupStands: (letter, agree, disagree, n) =>
    `Gruppe ${letter}: ${agree} stimmen zu, ${disagree} lehnen ab, von ${votesAfter(n)}`,
  groupAbout: (letter, agree, disagree, n) =>
    `Gruppe ${letter}: etwa ${agree} stimmen zu, etwa ${disagree} lehnen ab, von etwa ${votesAfter(n)}`,
  groupsWithheld: 'Aus den anderen Gruppen haben zu wenige abgestimmt, um zu zeigen, wie.',
  sidesUnknown: 'Welche Gruppe wo steht, weiß diese Seite nicht.',

  // Unbekanntes
  unknown: 'Was noch nicht bekannt ist',
  unknownPeople: (n, of) =>
    n === 0
      ? 'Der Ort jedes Menschen beruht auf genügend Stimmen, um etwas zu bedeuten.'
      : of === 1
        ? 'Von diesem Menschen ist wenig bekannt: Er hat über zu wenig abgestimmt.'
        : `Von ${n === of ? `allen ${whole(of)}` : `${whole(n)} der ${whole(of)}`} Menschen ist wenig bekannt: Sie haben über zu wenig abgestimmt. Wo sie stehen, sagt nicht viel.`,
  unknownFew: (n, least) =>
    `${capital(statements(n))} ${n === 1 ? 'hat' : 'haben'} weniger als ${votes(least)}. Das spricht nicht gegen sie: Nur wenige haben sie gesehen. Darunter:`,
  unknownPasses:
    'Bei diesen passen viele. Vielleicht ist die Frage neu, unklar, oder sie geht sie nichts an:',
  unknownNothing: 'Über jede Aussage wurde genug abgestimmt, und bei keiner passen viele.',

  // Kurze Liste
  short: 'Eine kurze Liste für alle',
  shortLead: (n) =>
    `Wer irgendetwas zustimmt, stimmt auch hier etwas zu: ${n === 1 ? 'Diese Aussage lässt' : `Diese ${whole(n)} Aussagen zusammen lassen`} niemanden aus. Die mit der weitesten Zustimmung steht vorn. Was richtig ist, sagt die Reihenfolge nicht.`,
  shortFirst: (n, of) =>
    `Hier stehen die ersten ${whole(n)} von ${whole(of)}; die übrigen sind für Menschen da, die über wenig abgestimmt haben.`,
  shortEmpty: 'Noch hat niemand irgendetwas zugestimmt.',

  // Gruppen
  groups: 'Die Gruppen in ihren Aussagen',
  groupsLead:
    'Die Buchstaben bedeuten nichts: Keine Gruppe ist die erste, und keine hat einen Namen außer dem, den sie sich selbst gibt. Hier stehen die Aussagen, in denen sich jede am meisten von den anderen unterscheidet.',
  groupsUnborne:
    'Die Stimmen tragen diese Gruppen nicht. Sie stehen hier, weil jemand sie verlangt hat; für Lager sollte man sie nicht halten.',
  groupNothing: 'Keine Aussage hebt diese Gruppe von den anderen ab.',
  inGroup: (share, others) => `${share} der Gruppe, ${others} der anderen`,
  agrees: 'stimmt zu',
  disagrees: 'lehnt ab',
  groupWithheld: 'Weniger als fünf Menschen: Was sie abgestimmt haben, wird nicht gezeigt.',

  // Ähnliches
  alike: 'Aussagen, über die gleich abgestimmt wird',
  alikeLead:
    'Wer der einen zustimmt, stimmt meist auch der anderen zu. Vielleicht sagen sie dasselbe mit anderen Worten, vielleicht gehören sie zusammen. 1 wären durchweg dieselben Stimmen. Zusammengelegt wurde nichts.',
  alikeNone: 'Über keine zwei Aussagen wird nahezu gleich abgestimmt.',
  likeness: (value) => `Ähnlichkeit ${value}.`,
  opposite: 'Wer der einen zustimmt, lehnt die andere meist ab.',
  alikeMore: (n) => `Und noch ${n === 1 ? 'ein Paar' : `${whole(n)} Paare`}.`,
  same: 'Aussagen, die sich ähnlich lesen',
  sameLead:
    'Ihre Buchstaben sind fast dieselben. Ob sie dasselbe meinen, entscheiden Menschen; zusammengelegt wurde nichts.',

  // Auffälliges
  flags: 'Was aufgefallen ist',
  flagsLead:
    'Das Programm sucht nach Stimmen, die aus einer Hand zu kommen scheinen: überall dieselben, oder viele Ankünfte auf einmal. Das kann eine Kampagne sein oder eine Schulklasse, die zusammen abgestimmt hat. Niemand wurde entfernt und keine Stimme weggelassen.',
  flagsNone:
    'Nichts ist aufgefallen. Gesucht wurde nach gleichen Stimmen, nach Stimmen nach einer Vorlage und nach vielen Ankünften auf einmal.',
  flagKind: {
    'identical votes': 'Gleiche Stimmen',
    'same script': 'Stimmen nach einer Vorlage',
    'burst of arrivals': 'Viele Ankünfte auf einmal',
  },
  flagCompare: 'Mit ihnen und ohne sie',
  flagVerdict: (all, without) => `Mit allen: ${all}. Ohne die, die aufgefallen sind: ${without}.`,
  verdictShort: {
    groups: (k) => `${whole(k)} Gruppen`,
    'no clear groups yet': () => 'keine klaren Gruppen',
    'too few people': () => 'zu wenige Menschen für Gruppen',
  },
  flagTable: { statement: 'Aussage', all: 'Mit allen', without: 'Ohne sie' },
  flagShares: (agree, n) => `${agree} stimmen zu, von ${votesAfter(n)}`,

  // Wie
  how: 'Wie das gemacht wurde',
  howMode: {
    calibrated:
      'Dies ist eine kalibrierte Karte. Orte rücken nicht nach außen, nur weil jemand viel abstimmt; jeder trägt seine Unsicherheit; und Gruppen stehen nur da, wenn gemischte Stimmen sie nicht auch gezeigt hätten und wenn sie bleiben, sobald Stimmen fehlen.',
    polis:
      'Diese Karte ist nach Art von Polis gemacht: Mitte, Achsen, Gruppen und bezeichnende Aussagen, wie Polis sie bestimmt, um Karten zu vergleichen. Auf ihr liegt weiter außen, wer über mehr abstimmt, und Gruppen werden immer gebildet. Für Schlüsse ist die kalibrierte Karte da.',
  },
  howCauses:
    'Eine Karte zeigt, wer ähnlich abstimmt. Sie zeigt nicht, warum, wer recht hat oder was geschehen wird.',
  howHash: 'Die Stimmen, aus denen sie gemacht ist, haben diesen Fingerabdruck (SHA-256):',
  howAgain: (version) =>
    `Wer dieselben Stimmen und Commonwise ${version} hat, bekommt mit denselben Einstellungen dieselbe Karte, in welcher Reihenfolge auch immer die Zeilen stehen:`,
  howFiles: 'Alle Zahlen stehen in map.json und statements.csv.',
  howSmall:
    'Wo weniger als fünf aus einer Gruppe über eine Aussage abgestimmt haben, bleibt ihr Anteil ungenannt; wo er sich durch Abziehen herausfinden ließe, sind die Zahlen daneben nur ungefähr. Eine Aussage mit weniger als fünf Stimmen hat keine Zahlen.',
}

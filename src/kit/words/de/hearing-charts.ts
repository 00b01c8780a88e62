// The four charts and what becomes of an entry, in words that every face of a hearing shares.

export const hearingCharts = {
  'chart.problems': 'Herausforderungen und Fragen',
  'chart.solutions': 'Lösungen und Ideen',
  'chart.concerns': 'Bedenken und Einwände',
  'chart.data': 'Informationen und Sichtweisen',
  'chart.short.problems': 'Fragen',
  'chart.short.solutions': 'Lösungen',
  'chart.short.concerns': 'Bedenken',
  'chart.short.data': 'Sichtweisen',
  'chart.empty.problems': 'Hier stehen offene Fragen: „Wie können wir …?“ Eine neue ersetzt keine alte.',
  'chart.empty.solutions':
    'Hier steht, was helfen könnte, ganz gleich, auf welche Frage es antwortet. Nichts wird bewertet.',
  'chart.empty.concerns':
    'Hier stehen Sorgen. Sie werden gewürdigt, und keine Lösung wird ihretwegen durchgestrichen.',
  'chart.empty.data':
    'Hier stehen Tatsachen, Beobachtungen, Gefühle: was man wissen sollte und nicht anderswo hingehört.',
  'chart.entries': '{count, plural, =0 {keine Einträge} one {# Eintrag} other {# Einträge}}',
  'chart.erased': 'Diese Worte wurden gelöscht.',
  'chart.loading': 'Die Worte sind unterwegs.',
  'chart.mark.asked': 'gefragt: Ist es das?',
  'chart.mark.heard': 'gehört',
  'chart.mark.observed': 'gehört, wie die Moderation sah',
  'chart.mark.not-quite': 'noch nicht ganz',
  'chart.mark.changed': 'seit der Bestätigung geändert',
  'chart.mark.withdrawn': 'zurückgenommen',
  'chart.mark.erased': 'gelöscht',
  'chart.mark.invited': 'noch ohne Antwort',
  'chart.mark.declined': 'bleibt so stehen',
  'chart.mark.moved-to': 'steht jetzt bei {names}',
  'chart.mark.moved-from': 'stand vorher bei {names}',
  'chart.mark.reheard-as': 'neu gehört als {names}',
  'chart.mark.reheard-from': 'neu gehört aus {names}',
  'chart.mark.answered-by': 'beantwortet durch {names}',
  'chart.mark.answers': 'antwortet auf {names}',
  'chart.mark.worries-about': 'Bedenken zu {names}',
}

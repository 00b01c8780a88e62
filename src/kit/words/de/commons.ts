export const commons = {
  'commons.found': 'Ihre Gemeinschaft gründen',
  'commons.found.lead':
    'Alles hier gehört zu einer Gemeinschaft. Alle drei Angaben lassen sich später ändern.',
  'commons.name': 'Wie heißt sie?',
  'commons.name.hint': 'Zum Beispiel die Straße, das Haus, der Verein oder das Team.',
  'commons.purpose': 'Wofür ist sie da?',
  'commons.purpose.hint': 'Ein, zwei Sätze, in Ihren eigenen Worten.',
  'commons.language': 'In welcher Sprache treffen Sie sich?',
  'commons.found.do': 'Gründen',

  'commons.none': 'Noch hat niemand dieses Commonwise geöffnet',
  'commons.none.body':
    'Wer es gestartet hat, findet im Terminal einen Link, mit dem der erste Besuch zur Gastgeberin oder zum Gastgeber wird. Ist er verloren gegangen, gibt <key>commonwise host-link</key> einen neuen aus.',

  'commons.home.join': 'An einer Anhörung teilnehmen',
  'commons.home.code': 'Der Code, den Sie bekommen haben',
  'commons.home.code.hint': 'Sechs Buchstaben und Ziffern. Groß oder klein und Leerzeichen sind egal.',
  'commons.home.join.do': 'Teilnehmen',
  'commons.home.hearings': 'Anhörungen',
  'commons.home.hearings.body':
    'Wenn sich etwas nicht nebenbei klären lässt, werden die gehört, die verschieden denken: eine Person nach der anderen, und die Worte aller stehen auf den Bögen.',
  'commons.home.hearings.all': 'Alle Anhörungen hier',
  'commons.home.keepers': 'Um diese Gemeinschaft kümmern sich: {names}.',
  'commons.home.revise': 'Name, Zweck oder Sprache ändern',

  'commons.revise': 'Name, Zweck, Sprache',
  'commons.revise.lead': 'Alle sehen die neuen Worte sofort. Das Protokoll behält die früheren.',
  'commons.revise.do': 'Ändern',

  'refusal.commons.unknown': 'Diese Gemeinschaft gibt es hier nicht. Es hat sich nichts geändert.',
  'refusal.commons.founded-already': 'Diese Gemeinschaft ist schon gegründet.',
  'refusal.commons.founder-missing':
    'Eine Gemeinschaft gründet jemand mit einem Namen. Kommen Sie zuerst herein.',
  'refusal.commons.name-missing': 'Bitte schreiben Sie, wie die Gemeinschaft heißt.',
  'refusal.commons.name-too-long': 'Dieser Name ist zu lang: höchstens {most, number} Zeichen.',
  'refusal.commons.purpose-missing': 'Bitte schreiben Sie in einem Satz, wofür die Gemeinschaft da ist.',
  'refusal.commons.purpose-too-long': 'Das ist zu lang: höchstens {most, number} Zeichen.',
  'refusal.commons.keeper-already': 'Diese Person kümmert sich schon um die Gemeinschaft.',
  'refusal.commons.no-keeper': 'Diese Person kümmert sich nicht um die Gemeinschaft.',
  'refusal.commons.last-keeper':
    'Eine Gemeinschaft ist nie ohne jemanden, der sich kümmert. Ernennen Sie zuerst jemand anderen.',
  'refusal.commons.is-keeper':
    'Wer sich um die Gemeinschaft kümmert, wird vor dem Ausschluss entlassen, damit das Amt offen endet.',
  'refusal.commons.person-removed':
    'Diese Person wurde aus der Gemeinschaft ausgeschlossen. Nehmen Sie sie zuerst wieder auf.',
  'refusal.commons.removed-already': 'Diese Person ist schon ausgeschlossen.',
  'refusal.commons.not-removed': 'Diese Person ist nicht ausgeschlossen.',
}

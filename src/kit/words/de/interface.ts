// The page that describes the public interface.

export const interfaceWords = {
  'interface.title': 'Schnittstelle für Programme',
  'interface.lead':
    'Was hier eine Seite kann, kann auch ein Programm: Die Seiten selbst gehen denselben Weg.',
  'interface.keys':
    'Jede Handlung ist ein POST mit JSON und, im Kopf „Idempotency-Key“, einem zufälligen Schlüssel, den der Absender für genau diesen einen Befehl gemacht hat (16 bis 32 Zeichen aus 0–9 und a–z). Eine Wiederholung mit demselben Schlüssel und Inhalt bekommt die gespeicherte Antwort und bewirkt nichts Zweites. Eine Absage nennt ihren Grund, als Kennwort mit Angaben.',
  'interface.feed':
    'Wer mitliest, folgt einer Anhörung nach ihren Versionen, die keine Lücken haben: mit einem Blick beginnen und ab dessen Version weiterhören. Ein Programm weist sich mit dem Schlüssel einer Sitzung aus, als „Authorization: Bearer …“.',
  'interface.document': 'Dasselbe als <document>Dokument für Werkzeuge (OpenAPI 3.1)</document>.',
  'interface.optional': 'darf fehlen',
}

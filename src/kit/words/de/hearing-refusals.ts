// What a hearing answers when something cannot be done now, and what can be done instead.

export const hearingRefusals = {
  'refusal.hearing.already-mandated':
    'Diese Anhörung hat ihren Auftrag schon. Er lässt sich überarbeiten; für ein anderes Anliegen braucht es eine neue Anhörung.',
  'refusal.hearing.already-opened':
    'Die Anhörung ist schon eröffnet. Neu geladen zeigt die Seite, wie es steht.',
  'refusal.hearing.already-reframed':
    '{entry} wurde schon als Frage neu gehört. Wenn es noch nicht stimmt, lässt sich jener Eintrag ändern.',
  'refusal.hearing.already-sitting': 'Die Sitzung hat schon begonnen.',
  'refusal.hearing.another-has-the-floor':
    'Jemand anderes hat das Wort; der Eintrag stünde unter dem falschen Namen. Bitte erst das Wort geben oder ohne Namen aufschreiben.',
  'refusal.hearing.asks-for-themselves':
    'Diese Person hat ein eigenes Gerät und meldet sich damit selbst. Das Wort geben können Sie ihr jederzeit.',
  'refusal.hearing.cannot-link-answers':
    '{from} kann keine Antwort auf {to} sein: Nur Lösungen antworten, und zwar auf eine Frage oder ein Bedenken.',
  'refusal.hearing.cannot-link-worries-about':
    '{from} kann kein Bedenken zu {to} sein: Nur was auf dem Bogen der Bedenken steht, gehört so zu einer Lösung.',
  'refusal.hearing.closed':
    'Diese Anhörung ist geschlossen, ihre Bögen bleiben, wie sie sind. Lesen und Drucken geht weiterhin.',
  'refusal.hearing.entry-changed':
    '{entry} wurde inzwischen geändert. Bitte erst die neue Fassung lesen, dann neu entscheiden.',
  'refusal.hearing.entry-erased':
    'Die Worte von {entry} wurden von der Person gelöscht, die sie gesagt hat. Da ist nichts mehr zu ändern.',
  'refusal.hearing.entry-moved': '{entry} steht jetzt auf einem anderen Bogen. Dort geht es weiter.',
  'refusal.hearing.entry-withdrawn':
    '{entry} wurde gestrichen. Soll es wieder gelten, lässt es sich neu aufschreiben.',
  'refusal.hearing.facilitator-listens':
    'Wer moderiert, hört zu und kommt nicht selbst zu Wort. Wer mitreden möchte, übergibt erst die Moderation.',
  'refusal.hearing.facilitator-stays':
    'Diese Person moderiert. Bitte erst jemand anderem die Moderation geben; dann kann sie von der Liste.',
  'refusal.hearing.facilitator-writes-anyway':
    'Wer moderiert, kann ohnehin schreiben. Bitte jemand anderen zum Mitschreiben wählen.',
  'refusal.hearing.has-facilitator':
    'Es gibt eine Moderation, und die Anhörung hat begonnen. Bitte sie darum, die Moderation zu übergeben.',
  'refusal.hearing.has-not-spoken':
    'Dieser Beitrag hat noch nicht begonnen. Bitte erst das Wort geben; gehört wird, wer gesprochen hat.',
  'refusal.hearing.has-spoken':
    'Diese Person hat selbst mitgeredet und ist damit beteiligt. Bitte jemanden wählen, der noch nicht gesprochen hat.',
  'refusal.hearing.has-the-floor':
    'Diese Person hat schon das Wort. Was sie sagt, lässt sich einfach aufschreiben.',
  'refusal.hearing.in-recess': 'Die Anhörung macht Pause. Bitte erst die nächste Sitzung beginnen.',
  'refusal.hearing.interjection-settled': 'Auf diesen Einwurf wurde schon zurückgekommen.',
  'refusal.hearing.join-code-malformed':
    'Ein Code hat sechs Buchstaben oder Ziffern, ohne 0, 1, i, l, o und u. Bitte einen anderen erzeugen.',
  'refusal.hearing.join-code-taken':
    'Dieser Code wurde soeben von einer anderen Anhörung belegt. Bitte noch einmal versuchen.',
  'refusal.hearing.join-code-wrong':
    'Dieser Code gehört nicht zu dieser Anhörung. Bitte noch einmal von der Wand ablesen und neu eingeben.',
  'refusal.hearing.joining-closed':
    'Der Zugang ist gerade geschlossen. Die Moderation kann ihn wieder öffnen oder einen Platz geben.',
  'refusal.hearing.mandate-fixed':
    'Die Anhörung wurde unter diesem Auftrag eröffnet, darum bleibt er, wie er ist. Für ein anderes Anliegen braucht es eine neue.',
  'refusal.hearing.member-left':
    'Diese Person ist gegangen. Sie kann jederzeit mit ihrem eigenen Gerät zurückkommen.',
  'refusal.hearing.name-missing':
    'Unter welchem Namen möchten Sie hier angesprochen werden? Bitte eintragen.',
  'refusal.hearing.name-too-long': 'Bitte einen kürzeren Namen wählen, höchstens {most, number} Zeichen.',
  'refusal.hearing.needs-a-device':
    'Moderieren und Mitschreiben braucht ein Gerät. Die Person kommt erst mit einem eigenen herein und bekommt dann die Aufgabe.',
  'refusal.hearing.no-facilitator':
    'Noch moderiert niemand. Bitte jemandem die Moderation geben oder sie selbst übernehmen.',
  'refusal.hearing.no-invitation':
    'Zu {entry} steht keine Einladung mehr offen: Sie ist beantwortet oder anders erledigt.',
  'refusal.hearing.no-speaker':
    'Hinter {entry} steht niemand mit Namen; darum kann niemand gefragt werden, ob es stimmt.',
  'refusal.hearing.no-such-entry':
    'Diesen Eintrag gibt es in dieser Anhörung nicht. Neu geladen zeigt die Seite, was da ist.',
  'refusal.hearing.no-such-interjection':
    'Diesen Einwurf gibt es in dieser Anhörung nicht. Neu geladen zeigt die Seite, was da ist.',
  'refusal.hearing.no-such-member':
    'Diese Person gibt es in dieser Anhörung nicht. Neu geladen zeigt die Seite, wer da ist.',
  'refusal.hearing.no-such-turn':
    'Diesen Beitrag gibt es nicht mehr. Neu geladen zeigt die Seite, wer das Wort hat.',
  'refusal.hearing.nobody-there': 'Bitte sagen Sie erst, wer Sie sind; dann kommen Sie herein.',
  'refusal.hearing.not-a-concern':
    '{entry} ist kein Bedenken. Nur ein Bedenken lässt sich als Frage neu hören.',
  'refusal.hearing.not-a-member':
    'Sie stehen nicht auf der Liste dieser Anhörung. Mit dem Code an der Wand kommen Sie herein.',
  'refusal.hearing.not-admitted':
    'Diese Person wurde noch nicht eingelassen. An der Konsole genügt dafür ein Druck.',
  'refusal.hearing.not-holding': 'Dieser Beitrag hat das Wort nicht mehr. Bitte nachsehen, wer es jetzt hat.',
  'refusal.hearing.not-mandated': 'Hier gibt es noch keine Anhörung. Zuerst braucht sie einen Auftrag.',
  'refusal.hearing.not-opened':
    'Die Anhörung ist noch nicht eröffnet. Sobald die Moderation sie eröffnet, geht das.',
  'refusal.hearing.not-waiting': 'Dieser Wunsch wurde schon erfüllt; zurücknehmen lässt er sich nicht mehr.',
  'refusal.hearing.not-your-community':
    'Anhörungen einberufen kann nur, wer sich um die Gemeinschaft kümmert, zu der sie gehören.',
  'refusal.hearing.only-at-the-console':
    'Für andere können das nur die Moderation und wer mitschreibt. Bitte dort fragen.',
  'refusal.hearing.only-the-facilitator': 'Das kann nur die Moderation sagen, und zwar selbst.',
  'refusal.hearing.only-the-speaker': 'Das kann nur, wer es gesagt hat. Niemand spricht hier für andere.',
  'refusal.hearing.outcome-not-open':
    'Laut Auftrag ist das Ergebnis nicht offen. Dann ist Dynamic Facilitation das falsche Verfahren: entweder das Ergebnis öffnen oder offen sagen, was entschieden ist.',
  'refusal.hearing.recording-mode':
    'Gerade wird nur mitgeschrieben, niemand muss bestätigen. Zum Nachfragen erst auf Spiegeln umschalten.',
  'refusal.hearing.reframe-instead':
    '{entry} ist ein Bedenken. Statt es zu verschieben, lässt es sich als Frage neu hören; so bleibt das Bedenken gewürdigt.',
  'refusal.hearing.reply-by-not-a-date':
    'Der Tag der Antwort ist kein Datum. Bitte so schreiben: 2027-03-31.',
  'refusal.hearing.roster-fixed':
    'Seit der Eröffnung steht fest, wer dabei ist. Wer später kommt, kann anklopfen und wird von der Moderation eingelassen.',
  'refusal.hearing.same-chart': '{entry} steht schon auf diesem Bogen.',
  'refusal.hearing.size-not-a-number':
    'Bitte die erwartete Zahl der Menschen als ganze Zahl angeben oder weglassen.',
  'refusal.hearing.speaks-for-themselves':
    'Diese Person hat ein Gerät und sagt selbst, ob sie gehört wurde. Geht es nicht mehr, lässt es sich beiseitelegen.',
  'refusal.hearing.stake-undeclared':
    'Die Moderation hat noch nicht erklärt, in der Sache unbeteiligt zu sein. Dafür genügt ein Druck; wer das nicht kann, gibt die Moderation besser ab.',
  'refusal.hearing.text-missing': 'Da stehen noch keine Worte. Bitte aufschreiben, was gesagt wurde.',
  'refusal.hearing.text-too-long':
    'Das sind {length, number} Zeichen; in einen Text passen {limit, number}. Bitte kürzen oder zwei daraus machen.',
  'refusal.hearing.unknown': 'Diese Anhörung gibt es nicht, oder sie ist Ihnen nicht zugänglich.',
  'refusal.hearing.you-left':
    'Sie haben diese Anhörung verlassen. Kommen Sie erst zurück; Ihr Platz gehört weiterhin Ihnen.',
}

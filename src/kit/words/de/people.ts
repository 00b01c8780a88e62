export const people = {
  'people.host': 'Dieses Commonwise öffnen',
  'people.host.lead':
    'Mit diesem Link sind Sie Gastgeberin oder Gastgeber: Sie kümmern sich um das Programm für alle, die sich darin treffen. Er gilt einmal.',
  'people.host.who': 'Wer sind Sie?',
  'people.host.as': 'Ich bin {name}',
  'people.host.as-new': 'Jemand, der nicht in dieser Liste steht',
  'people.host.open': 'Öffnen',
  'people.host.spent': 'Dieser Link wurde schon benutzt',
  'people.host.spent.body':
    'Ein Gastgeberlink gilt einmal und höchstens eine Woche. Dort, wo das Programm läuft, gibt <key>commonwise host-link</key> einen neuen aus.',

  'people.name': 'Wie möchten Sie genannt werden?',
  'people.name.hint': 'Alle, die Ihnen hier begegnen, sehen den Namen. Sie können ihn jederzeit ändern.',
  'people.name.nobody': 'Jemand ohne Namen',
  'people.email': 'Ihre E-Mail-Adresse',

  'people.sign-in': 'Anmelden',
  'people.sign-in.lead':
    'Schreiben Sie Ihre E-Mail-Adresse, dann kommt eine Mail mit einem Link und einem sechsstelligen Code. Mit beidem kommen Sie herein; ein Passwort gibt es nicht.',
  'people.sign-in.send': 'Mail schicken',
  'people.sign-in.guests':
    'Haben Sie einen Code für eine Anhörung? Dann brauchen Sie kein Konto: <link>mit dem Code teilnehmen</link>.',
  'people.sign-in.already':
    'Dieses Gerät ist als {name} angemeldet. Hier geht es weiter zu jemand anderem; was Ihnen gehört, steht auf <link>Ihrer Seite</link>.',

  'people.code': 'Sehen Sie in Ihre Mails',
  'people.code.lead':
    'Eine Mail ist unterwegs. Tippen Sie ihre sechs Ziffern hier ein, oder öffnen Sie ihren Link in diesem selben Browser. Beides gilt einmal, eine Viertelstunde lang.',
  'people.code.ask-host':
    'Dieses Commonwise hat noch keinen Mailserver. Seine Mails stehen auf einer Seite, die nur lesen kann, wer hier Gastgeberin oder Gastgeber ist: Fragen Sie dort nach Ihren sechs Ziffern.',
  'people.code.outbox': 'Sie betreiben dieses Commonwise: <link>Mails lesen</link>.',
  'people.code.label': 'Die sechs Ziffern',
  'people.code.enter': 'Hereinkommen',
  'people.code.again':
    'Keine Mail? Sehen Sie bei den unerwünschten nach, oder <link>lassen Sie sich noch eine schicken</link>.',

  'people.link': 'Hereinkommen',
  'people.link.lead': 'Sie möchten mit {email} hereinkommen.',
  'people.link.enter': 'Hereinkommen',
  'people.link.elsewhere': 'Sie haben in einem anderen Browser darum gebeten',
  'people.link.elsewhere.body':
    'Dieser Link gilt nur in dem Browser, in dem um ihn gebeten wurde. Gehen Sie dorthin zurück und tippen Sie die sechs Ziffern aus derselben Mail ein. Wenn Sie gar nicht darum gebeten haben, tun Sie nichts.',
  'people.link.spent': 'Dieser Link wurde schon benutzt oder ist älter als eine Viertelstunde',
  'people.link.spent.body': 'Es ist nichts verloren: <link>Lassen Sie sich eine neue Mail schicken</link>.',

  'people.new': 'Sie sind neu hier',
  'people.new.lead': 'Ihre Adresse stimmt.',
  'people.new.enter': 'Hereinkommen',

  'people.me': 'Sie, hier',
  'people.me.name': 'Ihr Name',
  'people.me.name.keep': 'Diesen Namen verwenden',
  'people.me.name.kept': 'Von jetzt an heißen Sie hier {name}.',
  'people.me.email': 'Mit einer Mail zurückkommen',
  'people.me.email.is': 'Mit {email} kommen Sie von jedem Gerät aus zurück.',
  'people.me.email.none':
    'Sie sind Gast: Nur dieses Gerät kennt Sie. Mit einer E-Mail-Adresse kommen Sie von jedem Gerät aus zurück, und was Sie gesagt haben, bleibt Ihres. Die Adresse kann nur sehen, wer dieses Commonwise betreibt.',
  'people.me.email.send': 'Mail zur Bestätigung schicken',
  'people.me.email.other': 'Eine andere Adresse verwenden',
  'people.me.guests': 'Auch was Sie hier als {names} gesagt haben, ist Ihres.',
  'people.me.claimed': 'Was Sie hier sagen, gehört zu Ihrem Konto, in das Sie mit einer Mail zurückkommen.',
  'people.me.device': 'Auf einem anderen Gerät weitermachen',
  'people.me.device.lead':
    'Erstellen Sie einen Link und öffnen Sie ihn auf dem anderen Gerät. Er gilt einmal, eine Viertelstunde lang. Wer ihn hat, handelt als Sie; zeigen Sie ihn also niemandem.',
  'people.me.device.make': 'Link erstellen',
  'people.me.device.made':
    'Richten Sie die Kamera des anderen Geräts hierauf, oder schicken Sie sich selbst die Adresse:',
  'people.me.sessions': 'Wo Sie angemeldet sind',
  'people.me.sessions.this': '{device}, dieses Gerät',
  'people.me.sessions.unknown': 'Ein Gerät, das nicht sagt, was es ist',
  'people.me.sessions.seen': 'zuletzt gesehen am {day} um {time}',
  'people.me.sessions.end': 'Abmelden',
  'people.me.sessions.end-named': '{device} abmelden',
  'people.me.leave': 'Hier abmelden',
  'people.me.leave.guest':
    'Nur dieses Gerät kennt Sie. Ist es abgemeldet, kommen Sie nur noch von einem anderen Gerät aus der Liste als Sie selbst zurück.',
  'people.me.leave.button': 'Dieses Gerät abmelden',
  'people.me.host': 'Sie betreiben dieses Commonwise',
  'people.me.host.outbox': 'Mails, die darauf warten, dass Sie sie weitergeben',

  'people.device': 'Hier als {name} weitermachen',
  'people.device.lead': 'Dieses Gerät handelt von jetzt an als {name}, bis es abgemeldet wird.',
  'people.device.enter': 'Als {name} weitermachen',
  'people.device.spent': 'Dieser Link wurde schon benutzt oder ist älter als eine Viertelstunde',
  'people.device.spent.body':
    'Erstellen Sie auf dem Gerät, auf dem Sie angemeldet sind, auf Ihrer Seite einen neuen.',

  'people.outbox': 'Mails, die hier warten',
  'people.outbox.lead':
    'Dieses Commonwise hat keinen Mailserver. Deshalb stehen seine Mails einen Tag lang hier, nur für die, die es betreiben. Geben Sie einen Code nur der Person weiter, der die Adresse gehört: Wer ihn hat, kommt als diese Person herein.',
  'people.outbox.by-server': 'Ein Mailserver nimmt die Mails dieses Commonwise; hier stehen keine.',
  'people.outbox.empty': 'Keine Mails seit gestern',
  'people.outbox.empty.body':
    'Wenn sich jemand anmeldet, erscheint hier die Mail mit dem Code. Laden Sie die Seite neu, um nachzusehen.',
  'people.outbox.to': 'An {email}, {time}',

  'people.letter.subject': 'Hereinkommen: {place}',
  'people.letter.hello': 'Jemand, wahrscheinlich Sie, möchte mit dieser Adresse bei „{place}“ hereinkommen.',
  'people.letter.code': 'Tippen Sie diesen Code dort ein, wo Sie darum gebeten haben:',
  'people.letter.link': 'Oder öffnen Sie diesen Link im selben Browser:',
  'people.letter.until': 'Beides gilt einmal, innerhalb von {minutes, number} Minuten.',
  'people.letter.not-you':
    'Wenn Sie das nicht waren, tun Sie nichts, und sagen Sie den Code niemandem. Ohne ihn kommt niemand als Sie herein.',

  'refusal.people.unknown': 'So jemanden gibt es hier nicht. Es hat sich nichts geändert.',
  'refusal.people.arrived-already':
    'Mit diesem Formular ist schon jemand hereingekommen. Laden Sie die Seite neu, um noch einmal hereinzukommen.',
  'refusal.people.host-link-needed': 'Nur mit einem Gastgeberlink wird man Gastgeberin oder Gastgeber.',
  'refusal.people.host-link-spent':
    'Dieser Link wurde schon benutzt oder ist älter als eine Woche. Dort, wo das Programm läuft, gibt „commonwise host-link“ einen neuen aus.',
  'refusal.people.host-already': 'Sie betreiben dieses Commonwise schon.',
  'refusal.people.account-needed':
    'Bestätigen Sie zuerst eine E-Mail-Adresse; dann gehört Ihnen auch, was Sie als Gast gesagt haben.',
  'refusal.people.guest-claimed': 'Was dieser Gast gesagt hat, gehört schon zu einem Konto.',
  'refusal.people.email-taken':
    'Diese Adresse gehört zu einem anderen Konto von Ihnen. Melden Sie sich ab und dann damit an.',
  'refusal.people.name-missing': 'Bitte schreiben Sie einen Namen, den man lesen kann.',
  'refusal.people.name-too-long': 'Dieser Name ist zu lang: höchstens {most, number} Zeichen.',
  'refusal.people.email-malformed': 'Das sieht nicht wie eine E-Mail-Adresse aus, etwa wie ada@example.org.',
  'refusal.people.language-malformed': 'Das ist nicht das Kürzel einer Sprache, etwa „en“ oder „de“.',
  'refusal.people.too-many-mails':
    'Es wurden in kurzer Zeit viele Mails verlangt. Sehen Sie in Ihre Mails, oder versuchen Sie es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal.',
  'refusal.people.mail-not-sent':
    'Der Mailserver hat die Mail nicht angenommen. Bitte versuchen Sie es später noch einmal; wenn es so bleibt, sagen Sie der Person Bescheid, die den Server betreibt.',
  'refusal.people.code-wrong':
    'Das sind nicht die Ziffern der neuesten Mail. {left, plural, =0 {Das war der letzte Versuch: Nehmen Sie den Link in der Mail, oder lassen Sie sich noch eine schicken.} one {Noch ein Versuch.} other {Noch # Versuche.}}',
  'refusal.people.code-spent':
    'Hier ist kein Code mehr einzutippen. Nehmen Sie den Link in der Mail, oder lassen Sie sich in diesem Browser noch eine schicken.',
  'refusal.people.link-spent':
    'Dieser Link wurde schon benutzt oder ist älter als eine Viertelstunde. Lassen Sie sich eine neue Mail schicken.',
  'refusal.people.link-elsewhere':
    'Dieser Link gilt nur in dem Browser, in dem um ihn gebeten wurde. Gehen Sie dorthin zurück und tippen Sie die sechs Ziffern ein.',
  'refusal.people.device-link-spent':
    'Dieser Link wurde schon benutzt oder ist älter als eine Viertelstunde. Erstellen Sie auf Ihrer Seite einen neuen.',
  'refusal.people.session-unknown': 'Dieses Gerät war schon abgemeldet.',
}

export const people = {
  'people.host': 'Open this Commonwise',
  'people.host.lead':
    'This link makes you its host: you look after the program for the people who meet in it. It works once.',
  'people.host.who': 'Who are you?',
  'people.host.as': 'I am {name}',
  'people.host.as-new': 'Somebody who is not in this list',
  'people.host.open': 'Open it',
  'people.host.spent': 'This link has been used',
  'people.host.spent.body':
    'A host’s link works once, within a week. Where the program runs, <key>commonwise host-link</key> prints a new one.',

  'people.name': 'What should people call you?',
  'people.name.hint': 'Everybody who meets you here sees it. You can change it at any time.',
  'people.name.nobody': 'Somebody without a name',
  'people.email': 'Your e-mail address',

  'people.sign-in': 'Sign in',
  'people.sign-in.lead':
    'Write your e-mail address, and one mail will come with a link and a six-digit code. Either lets you in; there is no password.',
  'people.sign-in.send': 'Send me the mail',
  'people.sign-in.guests':
    'Were you given a code for a hearing? You need no account: <link>join with the code</link>.',
  'people.sign-in.already':
    'This device is signed in as {name}. Going on here signs it in as somebody else; what is yours stands on <link>your page</link>.',

  'people.code': 'Look into your mail',
  'people.code.lead':
    'A mail is on its way. Type its six digits here, or open its link in this same browser. Both work once, for a quarter of an hour.',
  'people.code.ask-host':
    'This Commonwise has no mail server yet. Its mails stand on a page that only the host can read: ask the host for your six digits.',
  'people.code.outbox': 'You are the host: <link>read the mails</link>.',
  'people.code.label': 'The six digits',
  'people.code.enter': 'Come in',
  'people.code.again': 'No mail? Look into the unwanted ones, or <link>ask for another</link>.',

  'people.link': 'Come in',
  'people.link.lead': 'You asked to come in by {email}.',
  'people.link.enter': 'Come in',
  'people.link.elsewhere': 'You asked in another browser',
  'people.link.elsewhere.body':
    'This link only works in the browser that asked for it. Go back there and type the six digits from the same mail. If you did not ask at all, do nothing.',
  'people.link.spent': 'This link has been used, or is older than a quarter of an hour',
  'people.link.spent.body': 'Nothing is lost: <link>ask for a new mail</link>.',

  'people.new': 'You are new here',
  'people.new.lead': 'Your address works.',
  'people.new.enter': 'Come in',

  'people.me': 'You, here',
  'people.me.name': 'Your name',
  'people.me.name.keep': 'Use this name',
  'people.me.name.kept': 'From now on people here see you as {name}.',
  'people.me.email': 'Coming back by mail',
  'people.me.email.is': 'You come back from any device with {email}.',
  'people.me.email.none':
    'You are a guest: only this device knows you. With an e-mail address you can come back from any device, and what you said stays yours. Only the host can see the address.',
  'people.me.email.send': 'Send me a mail to confirm it',
  'people.me.email.other': 'Use another address',
  'people.me.guests': 'What you said here as {names} is yours, too.',
  'people.me.claimed': 'What you say here belongs to your account, which you come back to by mail.',
  'people.me.device': 'Go on from another device',
  'people.me.device.lead':
    'Make a link, and open it on the other device. It works once, for a quarter of an hour. Whoever has it acts as you, so show it to nobody.',
  'people.me.device.make': 'Make a link',
  'people.me.device.made': 'Point the camera of the other device at this, or send yourself the address:',
  'people.me.sessions': 'Where you are signed in',
  'people.me.sessions.this': '{device}, this device',
  'people.me.sessions.unknown': 'A device that does not say what it is',
  'people.me.sessions.seen': 'last seen on {day} at {time}',
  'people.me.sessions.end': 'Sign it out',
  'people.me.sessions.end-named': 'Sign out {device}',
  'people.me.leave': 'Sign out here',
  'people.me.leave.guest':
    'Only this device knows you. Once it is signed out, you can come back as yourself only from another device above.',
  'people.me.leave.button': 'Sign out of this device',
  'people.me.host': 'You are a host here',
  'people.me.host.outbox': 'Mails that wait for you to pass them on',

  'people.device': 'Go on here as {name}',
  'people.device.lead': 'This device will act as {name} from now on, until it is signed out.',
  'people.device.enter': 'Go on as {name}',
  'people.device.spent': 'This link has been used, or is older than a quarter of an hour',
  'people.device.spent.body': 'Make a new one on the device where you are signed in, on your own page.',

  'people.outbox': 'Mails waiting here',
  'people.outbox.lead':
    'This Commonwise has no mail server, so its mails stand here for a day, and only hosts see them. Pass a code on only to the person to whom its address belongs: whoever has it comes in as them.',
  'people.outbox.by-server': 'A mail server takes the mails of this Commonwise, so none stand here.',
  'people.outbox.empty': 'No mails in the last day',
  'people.outbox.empty.body':
    'When somebody signs in, the mail with their code appears here. Load this page again to look.',
  'people.outbox.to': 'To {email}, {time}',

  'people.letter.subject': 'Come in: {place}',
  'people.letter.hello': 'Somebody, probably you, wants to come in to “{place}” with this address.',
  'people.letter.code': 'Type this code where you asked:',
  'people.letter.link': 'Or open this link in the same browser:',
  'people.letter.until': 'Both work once, within {minutes, number} minutes.',
  'people.letter.not-you':
    'If it was not you, do nothing, and tell nobody the code. Without it nobody comes in as you.',

  'refusal.people.unknown': 'There is nobody of that kind here. Nothing has changed.',
  'refusal.people.arrived-already':
    'Somebody came in by this form before. Load the page again to come in anew.',
  'refusal.people.host-link-needed': 'Only who opens a host’s link becomes a host.',
  'refusal.people.host-link-spent':
    'This link has been used, or is older than a week. Where the program runs, “commonwise host-link” prints a new one.',
  'refusal.people.host-already': 'You are a host already.',
  'refusal.people.account-needed':
    'Confirm an e-mail address first; then you can claim what you said as a guest.',
  'refusal.people.guest-claimed': 'What this guest said belongs to an account already.',
  'refusal.people.email-taken':
    'This address belongs to another account of yours. Sign out, and sign in with it instead.',
  'refusal.people.name-missing': 'Please write a name that people can read.',
  'refusal.people.name-too-long': 'That name is too long: at most {most, number} characters.',
  'refusal.people.email-malformed':
    'This does not look like an e-mail address. It should be like ada@example.org.',
  'refusal.people.language-malformed': 'This is not the tag of a language, such as “en” or “de”.',
  'refusal.people.too-many-mails':
    'Many mails were asked for in a short time. Look into your mail, or try again in {minutes, plural, one {one minute} other {# minutes}}.',
  'refusal.people.mail-not-sent':
    'The mail server did not take the mail. Please try again in a while; if it stays so, tell your host.',
  'refusal.people.code-wrong':
    'Those are not the digits of the newest mail. {left, plural, =0 {That was the last try: use the link in the mail, or ask for another.} one {One more try.} other {# more tries.}}',
  'refusal.people.code-spent':
    'There is no code to type here any more. Use the link in the mail, or ask for another mail in this browser.',
  'refusal.people.link-spent':
    'This link has been used, or is older than a quarter of an hour. Ask for a new mail.',
  'refusal.people.link-elsewhere':
    'This link only works in the browser that asked for it. Go back there and type the six digits.',
  'refusal.people.device-link-spent':
    'This link has been used, or is older than a quarter of an hour. Make a new one on your own page.',
  'refusal.people.session-unknown': 'That device was signed out already.',
}

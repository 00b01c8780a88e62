export const trouble = {
  'trouble.home': 'To the first page',
  'trouble.not-found': 'There is nothing here',
  'trouble.not-found.body':
    'This address leads nowhere. Perhaps a letter is missing, or what was here is gone. Nothing of yours is lost.',
  'trouble.not-allowed': 'This is not open to you',
  'trouble.not-allowed.body':
    'Nothing has changed. If you think it should be open, ask the people who look after this place.',
  'trouble.sign-in': 'Who are you?',
  'trouble.sign-in.body': 'This is for people who are signed in. Sign in and come back; nothing has changed.',
  'trouble.refused': 'That cannot be done now',
  'trouble.refused.body': 'Nothing has changed. Go back, look at what is there now, and try again.',
  'trouble.away': 'One moment, please',
  'trouble.away.body':
    'Nothing that was confirmed to you is lost. This usually passes within seconds: wait a little, then load the page again.',
  'trouble.disk-full.body':
    'Nothing that was confirmed to you is lost, but nothing new can be kept. Please tell the host.',
  'trouble.broken': 'Something broke on our side',
  'trouble.broken.body':
    'It is not your fault, and what was confirmed to you is kept. Load the page again; if it happens again, please tell the host what you were doing.',
  'trouble.offline': 'No line to the server',
  'trouble.offline.body':
    'What was confirmed to you is kept. Check the network of this device, then load the page again.',
}

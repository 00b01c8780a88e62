export const commons = {
  'commons.found': 'Found your community',
  'commons.found.lead': 'Everything here belongs to a community. All three can be changed later.',
  'commons.name': 'What is it called?',
  'commons.name.hint': 'For example the street, the house, the association or the team.',
  'commons.purpose': 'What is it for?',
  'commons.purpose.hint': 'A sentence or two, in your own words.',
  'commons.language': 'Which language do you meet in?',
  'commons.found.do': 'Found it',

  'commons.none': 'Nobody has opened this Commonwise yet',
  'commons.none.body':
    'Whoever started it finds a link in the terminal that makes its first visitor the host. If it has gone astray, <key>commonwise host-link</key> prints a new one.',

  'commons.home.join': 'Join a hearing',
  'commons.home.code': 'The code you were given',
  'commons.home.code.hint': 'Six letters and digits. Capitals and spaces do not matter.',
  'commons.home.join.do': 'Join',
  'commons.home.hearings': 'Hearings',
  'commons.home.hearings.body':
    'When something cannot be settled in passing, those who differ are heard: one after another, with everybody’s words on the charts.',
  'commons.home.hearings.all': 'All hearings here',
  'commons.home.keepers': 'This community is kept by {names}.',
  'commons.home.revise': 'Change name, purpose or language',

  'commons.revise': 'Name, purpose, language',
  'commons.revise.lead': 'Everybody sees the new words at once. The record remembers the ones before.',
  'commons.revise.do': 'Change them',

  'refusal.commons.unknown': 'There is no such community here. Nothing has changed.',
  'refusal.commons.founded-already': 'This community has been founded already.',
  'refusal.commons.founder-missing': 'A community is founded by somebody with a name. Come in first.',
  'refusal.commons.name-missing': 'Please write what the community is called.',
  'refusal.commons.name-too-long': 'That name is too long: at most {most, number} characters.',
  'refusal.commons.purpose-missing': 'Please write in a sentence what the community is for.',
  'refusal.commons.purpose-too-long': 'That is too long: at most {most, number} characters.',
  'refusal.commons.keeper-already': 'This person is a keeper already.',
  'refusal.commons.no-keeper': 'This person is not a keeper.',
  'refusal.commons.last-keeper': 'A community is never without a keeper. Appoint another one first.',
  'refusal.commons.is-keeper':
    'A keeper is released before being removed, so that the office ends in the open.',
  'refusal.commons.person-removed': 'This person was removed from the community. Readmit them first.',
  'refusal.commons.removed-already': 'This person was removed already.',
  'refusal.commons.not-removed': 'This person was not removed.',
}

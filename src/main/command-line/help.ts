// The whole of `commonwise --help`.

export const help = `Commonwise: a community governs itself, and a group is heard.

  commonwise start             starts everything here and prints where to find it (npm start does the same)
  commonwise backup FILE       writes all of it into one file, also while it is serving
  commonwise restore FILE      puts a backup into an empty database; with --replace also over what is there
  commonwise host-link         prints a new one-time link that makes its visitor the host
  commonwise doctor            tells what runs, where, in which versions, and what is wrong

  commonwise invite            draws whom to write to, from a register of addresses
  commonwise draw              draws a panel that anyone can check, from a file of people and a file of targets
  commonwise pick              picks the panel of a draw whose chance is there now: a round of drand, dice, several parties
  commonwise replace           tells who comes next when somebody of a panel drops out
  commonwise verify FILE       checks a draw, without network: commonwise verify transcript.json [--receipt FILE]
  commonwise tables            plans who sits at which table in each round
  commonwise map               draws the landscape of opinion from a file of votes: common ground, divides, groups if there are any
                               commonwise draw --help lists the options of each; docs/ teaches them.

  commonwise --version
  commonwise --help

Settings, all optional, from the environment:

  PORT             where it listens; 4400 if not set
  PUBLIC_URL       its address as others see it, behind a proxy with TLS: https://commons.example.org
  SMTP_URL         the mail server: smtps://name:password@mail.example.org
                   Without it, mails stand on a page that only the host sees.
  DATABASE_URL     a PostgreSQL of your own, 15 or newer: postgres://name:password@localhost/commonwise
                   Without it, the one that comes with Commonwise is used.
  COMMONWISE_DATA  the folder of that database; .commonwise in the clone if not set
                   (as root /var/lib/commonwise/…, as the database must not run as root)`

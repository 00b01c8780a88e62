// What `commonwise draw --help` and its siblings print. Files are CSV as spreadsheets write it; docs/ has them line by line.

const draw = `commonwise draw: a panel of people who differ, by a lottery that anyone can check

  --people FILE          who can be drawn: one row each, any columns, one of them ids
  --targets FILE         category,feature,min,max: how many of the panel may have each value
  --size K               how many are drawn
  --out DIR              where the files go

  --id COLUMN            the column of ids, where it is not the first
  --same-address COLS    columns that make an address: at most one person of each is drawn
  --already FILE         people who are on the panel already: their places and households are taken
  --fairness AIM         leximin (if not told), maximin, nash, goldilocks (--gamma G), legacy
  --panels M             how many panels the lottery has: 1000 if not told
  --reserve              draws a reserve for each panel, to fill places from
  --test                 only tries whether the targets can be kept: NOT A DRAW

  Where the chance comes from; without any of these the machine picks, which proves nothing to others:
  --beacon drand:ROUND   a round of drand at least ten minutes ahead; then commonwise pick
  --beacon dice          dice or balls in the hall; then commonwise pick
  --beacon parties:ROUND --parties FILE
                         name,hash of several who each commit to a number; ROUND stands in for the silent
  --seed HEX             a seed told beforehand, for trying things and for teaching

  --again REASON         begins another run in the same folder, and says why in its log
  --secret FILE          32 bytes that only the convener has, from which pseudonyms and salts come
  --name TEXT            what the draw is for    --language en|de    --json

Exit code 0; 2 what is refused; 3 no panel can keep the targets, with the least change that would help; 130 stopped.`

const pick = `commonwise pick: the panel of a committed draw, as soon as its chance is there

  --out DIR              the folder of the draw
  --signature HEX        of the drand round that it waits for, as any quicknet relay shows it
  --digits 417           what dice or balls showed; numbers without a panel are thrown again: --digits 9417 3
  --reveal FILE          name,nonce of the parties that reveal; with --signature where one does not
  --language en|de       of report.html`

const replace = `commonwise replace: who comes next when somebody of a picked panel drops out

  --out DIR              the folder of a draw that was made with --reserve
  --gone IDS             who is gone, also those of the reserve; ids between commas
  --declined IDS         who of the reserve was asked and cannot

It writes panel-now.csv, which --already of commonwise draw reads where the reserve has nobody left.`

const verify = `commonwise verify transcript.json: checks a draw, without network, solver or personal data

  --receipt FILE         an entrant's own receipt: that they were in the pool, with what they said
  --commitment FILE      the commitment as it was published; looked for beside the transcript if not told
  --audit FILE           for auditors: targets, households, and the proof that no lottery is fairer
  --page FILE            writes the same verifier as one page for any browser

A commitment can be checked alone, before anything is picked. Exit code 0 if it holds, 1 if not.`

const invite = `commonwise invite: whom to write to, by lot, from a register of addresses

  --register FILE        one row per person or address
  --letters N            how many letters; or
  --panel K --response-rate R
                         as many as a panel of K needs, if a share R answers (5 % or 0.05)
  --by COLS              columns by which the letters mirror the register
  --same-address COLS    one letter to an address at most
  --already FILE         who had a letter before: they get none
  --lagging FILE         columns of --by and answers: letters go where answers are missing
  --seed HEX             of the lot
  --out DIR              where the files go     --id COLUMN    the column of ids`

const tables = `commonwise tables: who sits at which table in each round

  --people FILE          one row per person
  --tables N --rounds R  how many
  --out DIR              where the files go
  --diversify COLS       every table mirrors the whole by these columns
  --cluster COLS         people with the same value share tables, such as those with an interpreter
  --together FILE        lines of ids who sit together; --apart FILE: who do not
  --fixed FILE           id,table[,round]
  --already FILE         an earlier plan.csv, whose rounds stay; --held K: only its first K rounds
  --name COLS            columns that the cards show    --id COLUMN    the column of ids
  --seed HEX    --language en|de    --json`

const map = `commonwise map: the landscape of opinion, from votes

  --votes FILE           as Polis exports them (participants-votes.csv or votes.csv), or person,statement,vote:
                         1 agree, -1 disagree, 0 pass
  --statements FILE      as Polis exports them (comments.csv), or id,text[,author][,moderated]
  --out DIR              where the files go
  --mode MODE            calibrated (if not told), or polis: the same as Polis computes it
  --groups G             auto (if not told: as the evidence allows), published, or a number from 2 to 9
  --seed HEX             of everything that is tried by chance
  --language en|de       of the report    --json`

export const usages: Readonly<Record<string, string>> = { draw, pick, replace, verify, invite, tables, map }

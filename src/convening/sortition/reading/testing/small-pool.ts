// Five people and four targets, as files that a test may change.

import { type PoolFiles, readPool } from '../read-pool.ts'

export const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

export const targets = `category,feature,min,max
gender,female,1,2
gender,male,0,2
age,young,1,2
age,old,0,2
`

export const people = `id,gender,age,street,town
ada,female,young,1 Main Street,Aix
ben,male,old,1 Main Street,Aix
cleo,female,old,2 Main Street,Aix
dan,male,young,,
eve,female,young,,
`

export const reading = (
  more: Partial<Record<'people' | 'targets' | 'already', string>> &
    Partial<Omit<PoolFiles, 'people' | 'targets' | 'already'>>,
) => {
  const { people: p = people, targets: t = targets, already, ...rest } = more
  return readPool({
    size: 2,
    ...rest,
    people: file('people.csv', p),
    targets: file('targets.csv', t),
    ...(already === undefined ? {} : { already: file('panel.csv', already) }),
  })
}

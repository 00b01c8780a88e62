// How people get in: the squares, the address, the code; and closing the door again.

import { Button, QrCode, T, useWords } from '../../../kit/index.ts'
import type { Arranged } from '../../index.ts'
import { ActForm } from '../act-form.tsx'

type Entrance = {
  join: Arranged['join']
  /** Where phones find this house. */
  publicUrl: string
  mayClose: boolean
}

export const ComeIn = ({ join, publicUrl, mayClose }: Entrance) => {
  const t = useWords()
  const { code, open } = join
  if (code === null) return null
  return (
    <section className="lobby-come-in" aria-labelledby="come-in">
      <h2 id="come-in">{t('lobby.come-in')}</h2>
      {open ? (
        <div className="lobby-code">
          <QrCode value={`${publicUrl}/join/${code}`} />
          <div>
            <p>
              <T
                id="lobby.come-in.body"
                values={{
                  address: (
                    <b key="address" dir="ltr">
                      {publicUrl.replace(/^https?:\/\//, '')}/join
                    </b>
                  ),
                }}
              />
            </p>
            <p className="lobby-letters" dir="ltr">
              {code.slice(0, 3)}-{code.slice(3)}
            </p>
          </div>
        </div>
      ) : (
        <p>{t('lobby.closed')}</p>
      )}
      {mayClose && (
        <ActForm act={open ? 'close-joining' : 'open-joining'}>
          <Button weight="quiet">{t(open ? 'lobby.close-joining' : 'lobby.open-joining')}</Button>
        </ActForm>
      )}
    </section>
  )
}

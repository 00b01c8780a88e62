// The page of keys, read from the same table as the keys themselves.

import { Key, T, useWords } from '../../../kit/index.ts'
import { Dialog } from './dialog.tsx'
import { keycap, keyGroups, keys } from './keys.ts'

type Switched = { on: boolean; onSwitch: (on: boolean) => void; onClose: () => void }

export const KeyPage = ({ on, onSwitch, onClose }: Switched) => {
  const t = useWords()
  return (
    <Dialog title={t('console.keys')} wide onClose={onClose}>
      <label className="key-switch">
        <input
          data-first
          type="checkbox"
          checked={on}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        <span>{t('console.keys-on')}</span>
      </label>
      <p className="quiet">
        <T id="console.keys-while-writing" />
      </p>
      <div className="key-groups">
        {keyGroups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{t(`console.keys.${group}`)}</h3>
            <dl className="key-table">
              {keys
                .filter((row) => row.group === group)
                .map((row) => (
                  <div key={row.command}>
                    <dt>
                      <Key>{keycap(row.key)}</Key>
                    </dt>
                    <dd>{t(`console.key.${row.command}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

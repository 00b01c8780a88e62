import { useWords } from '../../../kit/index.ts'
import { Glyph } from './glyph.tsx'
import type { Mark } from './marks.ts'

/** Signs with their words. `brief`: the words of a sign are spoken only, and names of entries stay seen. */
export const Marks = ({ marks, brief = false }: { marks: readonly Mark[]; brief?: boolean }) =>
  marks.length > 0 && (
    <span className={brief ? 'marks marks-brief' : 'marks'}>
      {marks.map((mark) => (
        <MarkSign key={mark.kind} mark={mark} brief={brief} />
      ))}
    </span>
  )

const MarkSign = ({ mark, brief }: { mark: Mark; brief: boolean }) => {
  const t = useWords()
  const names = 'names' in mark ? t.list(mark.names) : null
  const sentence = t(`chart.mark.${mark.kind}`, { names })
  return (
    <>
      {' '}
      <span className={`mark mark-${mark.kind}`}>
        <Glyph kind={mark.kind} />
        {brief ? (
          <>
            {'names' in mark && <span aria-hidden="true">{mark.names.join(' ')}</span>}
            <span className="spoken-only">{sentence}</span>
          </>
        ) : (
          <span>{sentence}</span>
        )}
      </span>
    </>
  )
}

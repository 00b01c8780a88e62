// The faces of a hearing that this visitor may open.

import { useWords } from '../../../kit/index.ts'
import { type Audience, type Hearing, hasOpened, type Member, sightOf } from '../../index.ts'

export type Face = 'seat' | 'console' | 'wall' | 'gallery' | 'charts'

/** From what the visitor may see; the server decides again at each face. */
export const facesFor = (state: Hearing, audience: Audience, self: Member | null): Face[] => {
  const faces: Face[] = []
  const here = self !== null && self.presence === 'present'
  if (audience.kind === 'doorstep' || (self !== null && self.role !== 'facilitator')) faces.push('seat')
  if (here && self.role !== 'participant') faces.push('console')
  const { charts } = sightOf(audience)
  if (charts && audience.kind !== 'observer' && audience.kind !== 'doorstep') faces.push('wall')
  if (charts && hasOpened(state)) faces.push('gallery', 'charts')
  return faces
}

export const Faces = ({ id, faces }: { id: string; faces: readonly Face[] }) => {
  const t = useWords()
  if (faces.length === 0) return null
  return (
    <nav className="lobby-faces" aria-labelledby="faces">
      <h2 id="faces">{t('lobby.faces')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots */}
      <ul role="list">
        {faces.map((face) => (
          <li key={face}>
            <a
              href={`/hearings/${id}/${face}`}
              {...(face === 'wall' && { target: '_blank', rel: 'noopener' })}
            >
              {t(`lobby.to.${face}`)}
            </a>
            <p className="quiet">{t(`lobby.to.${face}.hint`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// Every page of the house. The modules stand in their ideas' folders; a new page is a new line here.

import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('../commons/web/home.tsx'),
  route('found', '../commons/web/found.tsx'),
  route('community', '../commons/web/community.tsx'),
  route('host/:token', '../people/web/host.tsx'),
  route('sign-in', '../people/web/sign-in.tsx'),
  route('sign-in/code', '../people/web/sign-in-code.tsx'),
  route('sign-in/name', '../people/web/sign-in-name.tsx'),
  route('sign-in/link/:token', '../people/web/sign-in-link.tsx'),
  route('device/:token', '../people/web/device-link.tsx'),
  route('me', '../people/web/me.tsx'),
  route('outbox', '../people/web/outbox.tsx'),
  route('hearings/:id/console', '../hearing/web/console.tsx'),
  route('join', '../hearing/web/join.tsx'),
  route('join/:code', '../hearing/web/join-by-code.tsx'),
  route('hearings', '../hearing/web/hearings.tsx'),
  route('hearings/new', '../hearing/web/new-hearing.tsx'),
  route('hearings/:id', '../hearing/web/hearing-page.tsx'),
  route('hearings/:id/mandate', '../hearing/web/revise-mandate.tsx'),
  route('hearings/:id/seat', '../hearing/web/seat.tsx'),
  route('about', '../kit/web/about.tsx'),
  route('api', '../kit/web/interface.tsx'),
  route('language', '../kit/web/choice.ts', { id: 'language' }),
  route('theme', '../kit/web/choice.ts', { id: 'theme' }),
  route('*', '../kit/web/nowhere.tsx'),
] satisfies RouteConfig

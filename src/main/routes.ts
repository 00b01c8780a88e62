// Every page of the house. The modules stand in their ideas' folders; a new page is a new line here.

import { type RouteConfig, route } from '@react-router/dev/routes'

export default [
  route('about', '../kit/web/about.tsx'),
  route('api', '../kit/web/interface.tsx'),
  route('language', '../kit/web/choice.ts', { id: 'language' }),
  route('theme', '../kit/web/choice.ts', { id: 'theme' }),
  route('*', '../kit/web/nowhere.tsx'),
] satisfies RouteConfig

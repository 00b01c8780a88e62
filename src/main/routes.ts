import { type RouteConfig, route } from '@react-router/dev/routes'

export default [route('about', '../kit/pages/about.tsx')] satisfies RouteConfig

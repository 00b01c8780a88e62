// Two forms that need no script: the language and the light in which this device reads.

import { type ActionFunctionArgs, redirect } from 'react-router'
import { houseOf } from '../house.ts'
import { choiceCookie, isContrast, isTheme, pathHere } from '../surroundings.ts'
import { isLocale } from '../words/locales.ts'

export const action = async ({ request, context }: ActionFunctionArgs): Promise<Response> => {
  const { secure } = houseOf(context)
  const form = await request.formData()
  const [language, theme, contrast] = [form.get('language'), form.get('theme'), form.get('contrast')]
  const headers = new Headers()
  if (isLocale(language)) headers.append('set-cookie', choiceCookie('language', language, secure))
  if (isTheme(theme)) headers.append('set-cookie', choiceCookie('theme', theme, secure))
  if (isContrast(contrast)) headers.append('set-cookie', choiceCookie('contrast', contrast, secure))
  return redirect(pathHere(form.get('back')), { status: 303, headers })
}

export const loader = (): Response => redirect('/')

// The document of the public interface as a page that a person can read: made from the same schemas that
// check every request, so it cannot say what is not so.

import { Fragment } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { houseOf } from '../house.ts'
import { Shell } from '../shell.tsx'
import { T, useWords } from '../words/speech.tsx'

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema
}
type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  requestBody?: { content?: { 'application/json'?: { schema?: Schema } } }
}
type Document = { paths: Record<string, Record<string, Operation>> }

type Shown = { method: string; path: string; summary: string; description: string | null; fields: Field[] }
type Field = { name: string; type: string; needed: boolean }

export const loader = ({ context }: LoaderFunctionArgs) => {
  const { paths } = houseOf(context).apiDocument() as Document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      group: operation.tags?.[0] ?? '',
      shown: shownFrom(method, path, operation),
    })),
  )
  const groups = [...new Set(operations.map(({ group }) => group))]
  return groups.map((group) => ({
    group,
    operations: operations.filter((one) => one.group === group).map(({ shown }) => shown),
  }))
}

const shownFrom = (method: string, path: string, operation: Operation): Shown => {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  return {
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary: operation.summary ?? operation.operationId ?? '',
    description: operation.description ?? null,
    fields: schema ? fieldsOf(schema) : [],
  }
}

const fieldsOf = (schema: Schema): Field[] =>
  (schema.anyOf ?? [schema]).flatMap((one) =>
    Object.entries(one.properties ?? {}).map(([name, field]) => ({
      name,
      type: typeOf(field),
      needed: !schema.anyOf && (one.required ?? []).includes(name),
    })),
  )

const typeOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  return [schema.type ?? 'any'].flat().join(' | ')
}

export default function Interface() {
  const t = useWords()
  const groups = useLoaderData<typeof loader>()
  return (
    <Shell title={t('interface.title')}>
      <h1>{t('interface.title')}</h1>
      <p className="lead">{t('interface.lead')}</p>
      <p>{t('interface.keys')}</p>
      <p>{t('interface.feed')}</p>
      <p>
        <T
          id="interface.document"
          values={{ document: (name) => <a href="/api/v1/openapi.json">{name}</a> }}
        />
      </p>
      {groups.map(({ group, operations }) => (
        <Fragment key={group}>
          <h2 lang="en">{group}</h2>
          {operations.map((one) => (
            <Row key={`${one.method} ${one.path}`} {...one} />
          ))}
        </Fragment>
      ))}
    </Shell>
  )
}

const Row = ({ method, path, summary, description, fields }: Shown) => {
  const t = useWords()
  return (
    <>
      <h3 lang="en">{summary}</h3>
      <p>
        <code dir="ltr">
          {method} {path}
        </code>
      </p>
      {description && <p lang="en">{description}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ name, type, needed }) => (
            <li key={name}>
              <code dir="ltr">
                {name}: {type}
              </code>{' '}
              {needed ? null : <small>{t('interface.optional')}</small>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import type { AnyOperation } from '@ayni/operations'
import { z } from 'zod'
import manifest from '../package.json' with { type: 'json' }

/** The description of the API (OpenAPI 3.1), made from the table of operations and the schemas of their input. */
export function openApi(operations: ReadonlyMap<string, AnyOperation>): Record<string, unknown> {
  const calls = [...operations.values()].map((operation) => [
    `/api/call/${operation.name}`,
    pathOf(operation),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ayni',
      version: manifest.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Everything one can do in Ayni, on this machine. Calls answer only to 127.0.0.1 and localhost, and to pages of this server.',
    },
    servers: [{ url: '/' }],
    paths: { ...Object.fromEntries(calls), ...otherPaths },
    components: {
      schemas: { Error: errorSchema },
      parameters: { Person: personHeader, PersonInQuery: personQuery },
    },
  }
}

/** The input of an operation as JSON Schema 2020-12. */
export function inputSchema({ input }: AnyOperation): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return schema
}

function pathOf(operation: AnyOperation): Record<string, unknown> {
  const schema = inputSchema(operation)
  const shared = {
    tags: [operation.name.split('.')[0]],
    summary: operation.summary,
    parameters: [{ $ref: '#/components/parameters/Person' }],
    responses,
  }
  const post = {
    ...shared,
    operationId: operation.name,
    requestBody: { required: true, content: { 'application/json': { schema } } },
  }
  if (operation.kind === 'command') return { post }
  const input = { name: 'input', in: 'query', content: { 'application/json': { schema } } }
  return {
    get: { ...shared, operationId: `${operation.name}.get`, parameters: [...shared.parameters, input] },
    post,
  }
}

const personHeader = {
  name: 'Ayni-Person',
  in: 'header',
  description: 'Who asks: the id of a person of the review, percent-encoded.',
  schema: { type: 'string' },
}

const personQuery = { ...personHeader, name: 'person', in: 'query' }

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['kind', 'message', 'details'],
      properties: {
        kind: { enum: ['invalid', 'not-allowed', 'not-found', 'outdated', 'storage', 'fault'] },
        message: { type: 'string', description: 'What is wrong and what to do, for people.' },
        details: {},
      },
    },
  },
}

const responses = {
  200: { description: 'The answer.', content: { 'application/json': {} } },
  400: refused('Something in the input is wrong; the message says what.'),
  403: refused('The person may not do or see this.'),
  404: refused('There is no such thing.'),
  409: refused('The review moved on in between: look again, then repeat.'),
}

const otherPaths = {
  '/api/files': {
    post: {
      tags: ['files'],
      operationId: 'files.keep',
      summary: 'Keep a file in the data folder and get the hash by which operations name it.',
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: {
        200: {
          description: 'SHA-256 (hex) and length.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['hash', 'bytes'],
                properties: { hash: { type: 'string' }, bytes: { type: 'integer' } },
              },
            },
          },
        },
        413: refused('The file is too large.'),
        415: refused('The content type is not application/octet-stream.'),
      },
    },
  },
  '/api/reviews/{review}/download/{file}': {
    get: {
      tags: ['files'],
      operationId: 'files.download',
      summary: 'A file made from a review; the operation "download" lists them.',
      parameters: [
        inPath('review'),
        inPath('file'),
        { name: 'language', in: 'query', schema: { enum: ['en', 'es', 'pt'] } },
        {
          name: 'show',
          in: 'query',
          description: 'Open it in the browser instead of saving it.',
          schema: {},
        },
        { $ref: '#/components/parameters/Person' },
        { $ref: '#/components/parameters/PersonInQuery' },
      ],
      responses: {
        200: { description: 'The file.', content: { '*/*': {} } },
        403: responses[403],
        404: responses[404],
      },
    },
  },
  '/api/reviews/{review}/changes': {
    get: {
      tags: ['changes'],
      operationId: 'changes.stream',
      summary: 'That something changed, as it happens: server-sent events of {seq, type}.',
      parameters: [
        inPath('review'),
        {
          name: 'after',
          in: 'query',
          description: 'Last position known.',
          schema: { type: 'integer', minimum: 0 },
        },
        { $ref: '#/components/parameters/Person' },
        { $ref: '#/components/parameters/PersonInQuery' },
      ],
      responses: { 200: { description: 'The stream.', content: { 'text/event-stream': {} } } },
    },
  },
}

function refused(description: string): Record<string, unknown> {
  return { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }
}

function inPath(name: string): Record<string, unknown> {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

import {
  BaseResolver,
  createConfig,
  lintDocument,
  makeDocumentFromString,
} from '@redocly/openapi-core';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { z } from 'zod';
import { citeParameters } from '../../../src/routes/counting/cite.js';
import { collocateParameters } from '../../../src/routes/counting/collocates.js';
import { concordanceParameters } from '../../../src/routes/counting/concordance.js';
import { coverageParameters } from '../../../src/routes/reports/coverage.js';
import { exportParameters } from '../../../src/routes/counting/export.js';
import { feedParameters } from '../../../src/routes/feeds/feed.js';
import { keynessParameters } from '../../../src/routes/counting/keyness.js';
import { openApiDocument } from '../../../src/routes/docs/openapi.js';
import { expansionsParameters } from '../../../src/routes/expansions/expansions.js';
import { facetListParameters } from '../../../src/routes/reports/facets.js';
import { searchListParameters } from '../../../src/routes/reports/search.js';
import { isNarrowable } from '../../../src/routes/docs/openapi-parts.js';
import { originalParameters } from '../../../src/routes/reports/original.js';
import { reportParameters } from '../../../src/routes/reports/report.js';
import { patternParameters } from '../../../src/routes/counting/patterns.js';
import { reportCitationParameters } from '../../../src/routes/reports/report-citations.js';
import { similarParameters } from '../../../src/routes/reports/similar.js';
import { statementParameters } from '../../../src/routes/reports/statements.js';
import { digestParameters } from '../../../src/routes/feeds/digest-feed.js';
import { formulationParameters } from '../../../src/routes/formulations/formulation.js';
import { officialParameters } from '../../../src/routes/officials/official.js';
import { officialsParameters } from '../../../src/routes/officials/officials.js';
import { phraseChangesParameters } from '../../../src/routes/formulations/phrase-changes.js';
import { sampleParameters } from '../../../src/routes/counting/sample.js';
import { rankingParameters } from '../../../src/routes/counting/ranking.js';
import { trendParameters } from '../../../src/routes/counting/trends.js';
import { translationsParameters } from '../../../src/routes/reports/translations.js';
import { versionsParameters } from '../../../src/routes/reports/versions.js';

const READ_BY: Record<string, z.ZodObject> = {
  '/api/v1/search': searchListParameters,
  '/api/v1/facets/{name}': facetListParameters,
  '/api/v1/reports/{id}': reportParameters,
  '/api/v1/reports/{id}/versions': versionsParameters,
  '/api/v1/reports/{id}/original': originalParameters,
  '/api/v1/reports/{id}/citation': reportCitationParameters,
  '/api/v1/reports/{id}/similar': similarParameters,
  '/api/v1/reports/{id}/translations': translationsParameters,
  '/api/v1/expansions': expansionsParameters,
  '/api/v1/statements': statementParameters,
  '/api/v1/coverage': coverageParameters,
  '/api/v1/ranking': rankingParameters,
  '/api/v1/trends': trendParameters,
  '/api/v1/concordance': concordanceParameters,
  '/api/v1/patterns': patternParameters,
  '/api/v1/collocates': collocateParameters,
  '/api/v1/keyness': keynessParameters,
  '/api/v1/formulations': formulationParameters,
  '/api/v1/officials': officialsParameters,
  '/api/v1/officials/{id}': officialParameters,
  '/api/v1/formulations/emerging': phraseChangesParameters,
  '/api/v1/formulations/fading': phraseChangesParameters,
  '/api/v1/sample': sampleParameters,
  '/api/v1/export': exportParameters,
  '/api/v1/cite': citeParameters,
  '/feeds/search.atom': feedParameters,
  '/feeds/search.json': feedParameters,
  '/feeds/formulations.atom': digestParameters,
  '/feeds/formulations.json': digestParameters,
};
const SENT_TO = [
  '/api/v1/batch',
  '/api/v1/selections',
  '/multi-search',
  '/indexes/reports/search',
  '/indexes/reports/facet-search',
];
const OPEN = ['/healthz', '/readyz', '/metrics', '/health'];
const OF_MEILISEARCH = [
  '/indexes',
  '/indexes/reports',
  '/indexes/reports/stats',
  '/indexes/reports/documents',
  '/indexes/reports/documents/{id}',
  '/indexes/reports/documents/fetch',
];

interface Described {
  operationId: string;
  parameters?: { name: string; in: string; description?: string; schema: { type?: string } }[];
  requestBody?: object;
  responses: Record<string, object>;
}

describe('The description of the API', () => {
  const { paths } = JSON.parse(JSON.stringify(openApiDocument())) as {
    paths: Record<string, Record<string, Described>>;
  };

  it('has every address, and no others', () => {
    expect(Object.keys(paths)).to.have.members([
      ...Object.keys(READ_BY),
      ...SENT_TO,
      ...OPEN,
      ...OF_MEILISEARCH,
    ]);
    const names = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).to.equal(names.length);
  });

  for (const [path, schema] of Object.entries(READ_BY)) {
    it(`lists the parameters that ${path} takes, and no others`, () => {
      const { parameters = [], responses } = paths[path]!.get!;
      const named = (place: string) =>
        parameters.filter((one) => one.in === place).map(({ name }) => name);
      expect(named('query')).to.have.members([
        ...Object.keys(schema.shape),
        ...(isNarrowable(schema) ? ['selection'] : []),
      ]);
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(named('path')).to.deep.equal(inPath);
      expect(Object.keys(responses)).to.include.members(['200', '400', '401']);
    });
  }

  it('is what linters ask of one', async function () {
    this.timeout(10_000);
    const problems = await lintDocument({
      document: makeDocumentFromString(JSON.stringify(openApiDocument()), '/openapi.json'),
      externalRefResolver: new BaseResolver(),
      config: await createConfig({ extends: ['recommended-strict'] }),
    });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).to.deep.equal([]);
  });

  it('has a type and a meaning for every parameter, and numbers with their bounds', () => {
    const parameters = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) => operation.parameters ?? []),
    );
    for (const { name, description, schema } of parameters) {
      expect(description, name).to.be.a('string').and.not.equal('');
      expect(schema.type, name).to.be.oneOf(['string', 'integer', 'number', 'boolean', 'array']);
      if (schema.type === 'integer') expect(schema, name).to.include.keys('minimum', 'maximum');
    }
    const { get } = paths['/api/v1/search']!;
    const schemaOf = (sought: string) =>
      get!.parameters!.find(({ name }) => name === sought)!.schema;
    expect(schemaOf('limit')).to.deep.equal({
      type: 'integer',
      minimum: 0,
      maximum: 1000,
      default: 20,
    });
    expect(schemaOf('match')).to.deep.equal({
      type: 'string',
      enum: ['exact', 'relevance'],
      default: 'exact',
    });
  });

  it('shows what is sent to addresses that take a body', () => {
    for (const path of SENT_TO) {
      expect(Object.keys(paths[path]!)).to.include('post');
      expect(JSON.stringify(paths[path]!.post!.requestBody)).to.include('"example"');
    }
  });
});

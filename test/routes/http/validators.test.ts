import { expect } from 'chai';
import express from 'express';
import { describe, it } from 'mocha';
import { request } from 'undici';
import { GenerationReader } from '../../../src/search/cache/generation-reader.js';
import { listen } from '../../../src/server.js';
import { Validators } from '../../../src/routes/http/validators.js';

describe('the validator of an answer', () => {
  it('holds until the day ends in China, for answers count days from then', async () => {
    let now = Date.parse('2026-11-30T12:00:00Z');
    const validators = new Validators(
      () => false,
      () => now,
    );
    const app = express();
    app.get('/', validators.watch(new GenerationReader(async () => 'g1')), (_, response) => {
      response.send('answer');
    });
    const server = await listen(app, 0, '127.0.0.1');
    const ask = async (tag?: string) => {
      const headers = tag === undefined ? {} : { 'if-none-match': tag };
      const { statusCode, headers: answered, body } = await request(server.url, { headers });
      await body.text();
      return { statusCode, tag: String(answered.etag) };
    };
    try {
      const { tag } = await ask();
      expect((await ask(tag)).statusCode).to.equal(304);
      now = Date.parse('2026-11-30T16:00:01Z');
      expect((await ask(tag)).statusCode).to.equal(200);
    } finally {
      await server.close();
    }
  });
});

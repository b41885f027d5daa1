import { Router } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { jsonBody } from '../http/json-body.js';
import { nameRoute, refuseMethod } from '../http/methods.js';
import { notStored } from '../http/not-stored.js';
import type { SelectionStore } from './selection-store.js';

const MAX_BODY_BYTES = 64 << 10;

const value = z.union([z.string(), z.array(z.string()).max(500)]);

/** A name, and the parameters that it stands for; what is wrong with these, the same ones of an address tell. */
export const selectionBodySchema = z.object({ name: z.string() }).catchall(value);

/**
 * GET and POST /api/v1/selections: everybody may read; who saves has a key for it. Where no keys are needed nobody
 * saves: any page that a browser on this machine shows could.
 */
export function selectionsRoute(selections: SelectionStore, isOpen: () => boolean): Router {
  const router = Router();
  const path = '/selections';
  router.get(path, nameRoute(path), notStored, (_request, response) => {
    response.json({ selections: selections.list() });
  });
  router.post(path, nameRoute(path), jsonBody(MAX_BODY_BYTES), (request, response) => {
    if (isOpen()) throw mayNotSave();
    const body = selectionBodySchema.safeParse(request.body);
    if (!body.success) {
      const message = 'Send an object with name and the parameters that it stands for.';
      throw new XianbaoError('invalid_body', message);
    }
    const { name, ...given } = body.data;
    const parameters = new URLSearchParams();
    for (const [parameter, values] of Object.entries(given))
      for (const each of [values].flat()) parameters.append(parameter, each);
    response.status(201).json(selections.save(name, parameters));
  });
  router.all(path, refuseMethod('GET, HEAD, POST, OPTIONS'));
  return router;
}

function mayNotSave(): XianbaoError {
  const message =
    'Where no keys are needed, selections are saved with `xianbao selections add` on the machine itself.';
  return new XianbaoError('forbidden', message);
}

import { Router, type Request } from 'express';
import { z } from 'zod';
import { XianbaoError } from '../../model/errors.js';
import { jsonBody } from '../http/json-body.js';
import { nameRoute, refuseMethod } from '../http/methods.js';
import { notStored } from '../http/not-stored.js';
import type { SelectionStore } from './selection-store.js';

const MAX_BODY_BYTES = 256 << 10;

const value = z.union([z.string(), z.array(z.string()).max(500)]);

/** A name, and the parameters that it stands for; what is wrong with these, the same ones of an address tell. */
export const selectionBodySchema = z.object({ name: z.string() }).catchall(value);

/**
 * GET and POST /api/v1/selections: everybody may read; who may save has a key for it, or asks from the machine
 * itself where no keys are needed.
 */
export function selectionsRoute(selections: SelectionStore, isOpen: () => boolean): Router {
  const router = Router();
  const path = '/selections';
  router.get(path, nameRoute(path), notStored, (_request, response) => {
    response.json({ selections: selections.list() });
  });
  router.post(path, nameRoute(path), jsonBody(MAX_BODY_BYTES), (request, response) => {
    if (isOpen() && !isLocal(request)) throw mayNotSave();
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

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

/** Whether a request comes from this machine, and was passed on by no proxy. */
function isLocal(request: Request): boolean {
  const isForwarded = ['x-forwarded-for', 'forwarded', 'via'].some((name) => request.get(name));
  return !isForwarded && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

function mayNotSave(): XianbaoError {
  const message =
    'Where no keys are needed, selections are saved on the machine itself, with `xianbao selections add`.';
  return new XianbaoError('forbidden', message);
}

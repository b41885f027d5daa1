import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';

const POLL_MS = 500;

/** Waits until a gateway has stored the texts of all its reports: until then the engine answers in their place. */
export async function awaitTexts(url: string): Promise<void> {
  const found = await request(`${url}/api/v1/search?limit=0`);
  const { total } = (await found.body.json()) as { total: { value: number } };
  for (;;) {
    const { body } = await request(`${url}/metrics`);
    const [, texts] =
      /^xianbao_stored_texts\{index="reports"\} (\d+)$/mu.exec(await body.text()) ?? [];
    if (Number(texts) >= total.value) return;
    await delay(POLL_MS);
  }
}

/** Asks a gateway and gives the JSON it answers; a problem document is an error. */
export async function ask<Answer>(
  base: string,
  path: string,
  parameters: Record<string, string> | [string, string][] = {},
): Promise<Answer> {
  const address = `${base}${path}?${new URLSearchParams(parameters).toString()}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Sends JSON to a gateway. */
export async function post<Answer>(
  address: string,
  body: unknown,
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

import { Agent, request } from 'undici';

/** One request to be sent again and again. */
export interface Shot {
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export interface Times {
  p50: number;
  p99: number;
}

const CONNECTIONS = 32;

/** Milliseconds of requests sent one after the other on a connection kept alive. */
export async function measureTimes(rounds: Shot[][]): Promise<Times[]> {
  const agent = new Agent({ connections: CONNECTIONS });
  const times: number[][] = rounds.map(() => []);
  const longest = Math.max(...rounds.map((shots) => shots.length));
  // In turns, so that both meet the same machine; the first tenth warms up and is not asked again.
  for (let i = 0; i < longest; i += 1) {
    for (const [which, shots] of rounds.entries()) {
      const began = performance.now();
      await send(shots[i % shots.length]!, agent);
      if (i >= longest / 10) times[which]!.push(performance.now() - began);
    }
  }
  await agent.close();
  return times.map((list) => {
    const sorted = list.toSorted((a, b) => a - b);
    return {
      p50: sorted[Math.floor(sorted.length * 0.5)]!,
      p99: sorted[Math.floor(sorted.length * 0.99)]!,
    };
  });
}

/** Requests a second over 32 connections. */
export async function measureThroughput(shots: Shot[], count: number): Promise<number> {
  const agent = new Agent({ connections: CONNECTIONS });
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < count) await send(shots[next++ % shots.length]!, agent);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - began) / 1000;
  await agent.close();
  return count / seconds;
}

async function send({ url, ...options }: Shot, dispatcher: Agent): Promise<void> {
  const response = await request(url, { ...options, dispatcher });
  await response.body.text();
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
}

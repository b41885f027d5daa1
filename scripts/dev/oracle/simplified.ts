import { createRequire } from 'node:module';

const { Converter } = createRequire(import.meta.url)(
  'opencc-js/t2cn',
) as typeof import('opencc-js');
const convert = Converter({ from: 't', to: 'cn' });

/**
 * Whether a term is its own simplified form. The search takes any other for two terms, so questions whose
 * answers are counted term by term are drawn from these.
 */
export function isSimplified(term: string): boolean {
  return convert(term) === term;
}

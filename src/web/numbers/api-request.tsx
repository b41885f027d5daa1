import { useWords } from '../reader/language.js';
import { CopiedText } from './copied-text.js';
import { numberWords } from './words.js';

/** The request as curl. Single quotes hold everything but themselves, which URLs write as %27. */
export function ApiRequest({ request }: { request: string }) {
  const t = useWords(numberWords);
  const url = new URL(request, location.href).href.replaceAll("'", '%27');
  return (
    <>
      <p>{t.apiWhy}</p>
      <CopiedText label="curl" text={`curl '${url}'`} />
      <p>
        <a href={request} target="_blank" rel="noopener">
          {t.open}
        </a>
      </p>
    </>
  );
}

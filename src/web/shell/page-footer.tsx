import { useWords } from '../reader/language.js';
import { shellWords } from './words.js';

export function PageFooter() {
  const t = useWords(shellWords);
  return (
    <footer class="page-footer">
      <p>{t.about}</p>
      <p>
        <a href="docs">{t.api}</a>
      </p>
    </footer>
  );
}

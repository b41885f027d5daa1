import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../reader/language.js';
import { Skeleton } from './skeleton.js';
import { shellWords } from './words.js';

/** What stands in a part's place while its code is fetched. */
function LoadingPart() {
  const t = useWords(shellWords);
  return <p class="searching">{t.loading}</p>;
}

/** The same of a whole view. */
export function LoadingView() {
  const t = useWords(shellWords);
  return (
    <main class="column" aria-busy="true">
      <p class="summary searching">{t.loading}</p>
      <Skeleton />
    </main>
  );
}

/** A component whose code is fetched when it is first shown. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Loading: ComponentType = LoadingPart,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazily(props: Props) {
    const t = useWords(shellWords);
    const [state, setState] = useState<'waiting' | 'here' | 'failed'>(loaded ? 'here' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      load().then(
        (component) => {
          loaded = component;
          setState('here');
        },
        () => setState('failed'),
      );
    }, [state]);
    if (loaded !== undefined) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    if (state === 'waiting') return <Loading />;
    return (
      <section class="notice problem" role="alert">
        <p>{t.unreachable}</p>
        <button type="button" onClick={() => setState('waiting')}>
          {t.retry}
        </button>
      </section>
    );
  };
}

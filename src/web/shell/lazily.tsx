import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../reader/language.js';
import { Skeleton } from './skeleton.js';
import { shellWords } from './words.js';

/** A component whose code is fetched when it is first shown. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
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
    if (state === 'waiting') {
      return (
        <div class="column">
          <p class="searching">{t.loading}</p>
          <Skeleton />
        </div>
      );
    }
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

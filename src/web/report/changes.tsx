import type { ComponentChild } from 'preact';
import type { TextChange, VersionsAnswer } from '../../model/api/reports/versions.js';
import { useWords } from '../reader/language.js';
import { useFormat } from '../reader/use-format.js';
import { reportWords } from './words.js';

type Changed = VersionsAnswer['versions'][number]['changes'];

/** What was added and taken away, paragraph by paragraph; what stayed is only counted. */
export function Changes({ changes }: { changes: Changed }) {
  const t = useWords(reportWords);
  const format = useFormat();
  const shown: ComponentChild[] = [];
  let same = 0;
  const tellSame = (at: number) => {
    if (same > 0) {
      shown.push(
        <p key={`same ${at}`} class="remark">
          {t.unchanged(format.number(same))}
        </p>,
      );
    }
    same = 0;
  };
  changes.forEach(({ kind, text, words }, i) => {
    if (kind === 'same') {
      same += 1;
      return;
    }
    tellSame(i);
    const Tag = kind === 'added' ? 'ins' : 'del';
    shown.push(
      <p key={i} class={`change ${kind}`}>
        <span class="hidden">{kind === 'added' ? t.added : t.removed}: </span>
        <Tag>{words === undefined ? text : words.map(changeWord)}</Tag>
      </p>,
    );
  });
  tellSame(changes.length);
  return (
    <div class="changes" lang="zh-CN">
      {shown}
    </div>
  );
}

function changeWord({ kind, text }: TextChange, at: number): ComponentChild {
  return kind === 'same' ? text : <b key={at}>{text}</b>;
}

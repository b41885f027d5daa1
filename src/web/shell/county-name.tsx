import type { County } from '../api/answers.js';
import { useLanguage } from './language.js';

/** County names repeat, so prefecture and province always stand with them, large to small in Chinese. */
export function CountyName({ county }: { county: County }) {
  const { language } = useLanguage();
  const around = [county.province, county.prefecture].filter(Boolean);
  if (language === 'zh') return <span>{[...around, county.name].join(' ')}</span>;
  return (
    <span>
      {county.nameEn}{' '}
      <span class="original" lang="zh-CN">
        {[...around, county.name].join(' ')}
      </span>
    </span>
  );
}

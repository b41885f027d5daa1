import type { ReportCounty } from '../../model/api/parts/report-head.js';
import { useLanguage } from '../reader/language.js';

/** County names repeat, so prefecture and province always stand with them, large to small in Chinese. */
export function CountyName({ county }: { county: ReportCounty }) {
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

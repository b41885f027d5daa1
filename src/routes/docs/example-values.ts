/** What parameters without a default or a choice may be given, by their names. */
export const EXAMPLE_VALUES: Record<string, unknown> = {
  q: '乡村振兴',
  county: ['441224'],
  prefecture: ['肇庆市'],
  province: ['广东省'],
  speaker: ['林泽楷'],
  role: ['书记'],
  channel: ['怀集发布'],
  lang: ['zh'],
  source: ['huaiji-gov'],
  from: '2023-01',
  to: '2023-12-31',
  asOf: '2024-01-01T00:00:00Z',
  facets: ['county', 'month'],
  prefix: '怀',
  count: 12,
};

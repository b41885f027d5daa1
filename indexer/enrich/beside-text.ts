const BESIDE = {
  zh: /^(?:图为|图片|图[:：]|[▲△▼◆]|[（(](?:记者|通讯员|文|图)[^）)]*[）)]$|来源|发布时间|编辑|责任编辑|审核)/u,
  en: /^(?:Photo|Source|Editor|Picture|Released|Published|Posted)\b|\[Photo|\(Photo|\bPhoto by\b|^.{1,60} released? at \d/iu,
};
/** Who took a picture, at the end of what stands under it: （梁柏舟 摄）. */
const TAKEN_BY = /[\s（(]摄\s?[）)]?$/u;

/** Whether a paragraph does not belong to a report's text: it stands under a picture, or tells of the release. */
export function isBesideText(paragraph: string, lang: 'zh' | 'en'): boolean {
  return BESIDE[lang].test(paragraph) || TAKEN_BY.test(paragraph.slice(-4));
}

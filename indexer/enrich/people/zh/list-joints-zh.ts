const ASIDE = /[□]+/gu;
const JOINT = /^(?:[、和与及]|以及)$/u;
/** 、艾合、Ａ先生、: between two names a list may hold one or two that nobody knows. */
const UNKNOWN_BETWEEN = /^、(?:[^、，。；：！？“”\s]{1,8}、){1,2}$/u;

/** 李某等部门领导和某某: the list goes on behind a word for those in it; as a pattern. */
export const AND_OTHERS =
  '等[^，。；、的]{0,10}(?:领导|同志|干部|代表|人员|负责人|专家|嘉宾)(?:[和及]|以及)';

/** The length of the joint of a list that stands at a place, or 0. */
export function matchJoint(text: string, at: number): number {
  if (text.startsWith('以及', at)) return 2;
  return JOINT.test(text[at] ?? '') ? 1 : 0;
}

/** Whether what stands between two names joins them in one list: 、, 和, an aside in brackets, an unknown element. */
export function isListJoint(between: string): boolean {
  const bare = between.includes('□') ? between.replace(ASIDE, '') : between;
  return JOINT.test(bare) || UNKNOWN_BETWEEN.test(bare);
}

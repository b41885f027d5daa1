const ASIDE = /[□]+/gu;
const JOINT = /^[、和与及]$/u;
/** 、艾合、Ａ先生、: between two names a list may hold one or two that nobody knows. */
const UNKNOWN_BETWEEN = /^、(?:[^、，。；：！？“”\s]{1,8}、){1,2}$/u;

/** Whether what stands between two names joins them in one list: 、, 和, an aside in brackets, an unknown element. */
export function isListJoint(between: string): boolean {
  const bare = between.includes('□') ? between.replace(ASIDE, '') : between;
  return JOINT.test(bare) || UNKNOWN_BETWEEN.test(bare);
}

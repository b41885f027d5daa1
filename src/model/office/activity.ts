/** What a report shows people do, as `docs/officials.md` defines it. */
export const ACTIVITY_KINDS = ['trip', 'study', 'visit', 'inspection', 'meeting', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The first that fits holds: a meeting at which something is learned is study, an inspection on a journey a trip. */
const SIGNS: [ActivityKind, RegExp][] = [
  [
    'trip',
    /赴(?!任)|外出考察|考察团|招商|率[队团]|\btrip\b|\btour(?:ed)? to\b|\bdelegation\b|\binvestment promotion\b/iu,
  ],
  [
    'study',
    /学习|中心组|党课|读书班|培训|宣讲|研讨班|\bstud(?:y|ied|ies)\b|\blearn(?:ed|s|ing)?\b|\btraining\b|\blecture/iu,
  ],
  [
    'visit',
    /慰问|看望|走访|接访|会见|拜访|\bvisit(?:s|ed|ing)?\b|\bcondolences?\b|\bmeets? with\b|\bmet with\b/iu,
  ],
  [
    'inspection',
    /调研|检查|督导|督查|督战|视察|巡[河林查]|暗访|察看|现场办公|\binspect(?:s|ed|ion|ing)?\b|\binvestigat(?:e|es|ed|ion)\b|\bsurvey(?:s|ed)?\b|\bsupervis(?:e|es|ed|ion)\b|\bpatrol(?:s|led)?\b/iu,
  ],
  [
    'meeting',
    /会议|大会|全会|例会|[召主]开|座谈|推进会|动员会|调度|联席|[^机社协工商学公年]会(?:$|[，。：、 ])|\bmeetings?\b|\bconference\b|\bsession\b|\bsymposium\b|\bheld\b/iu,
  ],
];
/** Where the title does not say it, the beginning of the text does: so many UTF-16 units, about two sentences. */
const OPENING = 120;

/** What the people of a report do in it, by its title or else by the beginning of its text. */
export function readActivity({ title, body }: { title: string; body: string }): ActivityKind {
  const opening = body.slice(0, OPENING);
  for (const text of [title, opening]) {
    const found = SIGNS.find(([, sign]) => sign.test(text));
    if (found !== undefined) return found[0];
  }
  return 'other';
}

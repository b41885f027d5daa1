/** The sections of a segment's file, in their order. */
export const SECTIONS = [
  'counts',
  'days',
  'times',
  'characters',
  'validFroms',
  'validTos',
  'currents',
  'keyEnds',
  'keys',
  'valueNameEnds',
  'valueNames',
  'valueEnds',
  'valueIds',
  'headEnds',
  'heads',
  'restEnds',
  'rests',
  'normalEnds',
  'normals',
  'titleEnds',
  'titles',
  'bodyEnds',
  'bodies',
  'pairs',
  'postings',
  'vocabularyEnds',
  'vocabulary',
  'wordEnds',
  'wordIds',
  'wordCounts',
  'cutEnds',
  'cuts',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Stands behind each text, so that nothing that is looked for in all of them reaches over its end. */
export const END_OF_TEXT = '\n';

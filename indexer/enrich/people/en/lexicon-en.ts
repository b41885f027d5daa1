import { splitWords } from '../../../../src/model/text/split-words.js';
import names from './words/names.json' with { type: 'json' };
import titles from './words/titles.json' with { type: 'json' };

/** Pinyin of surnames, the first letter large. */
export const SURNAMES_EN: ReadonlySet<string> = new Set(splitWords(names.surnames));

/** A word of pinyin syllables. */
export const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|üe|ui|un|uo|a|e|i|o|u|ü)'?){1,3}$/iu;

/** What makes a place or an organisation of the words before it. */
export const GENERIC =
  /^(?:Count(?:y|ies)|Towns?|Townships?|Villages?|Districts?|Cit(?:y|ies)|Provinces?|Prefectures?|Lakes?|Rivers?|Mountains?|Streets?|Roads?|Avenue|Reservoir|Bridge|Park|Port|Bay|Islands?|Gorge|Temple|Tower|Groups?|Company|Co|Corporation|University|College|School|Hospital|Festival|New|Airport|Station|Autonomous|Community|Sub-district|Subdistrict|Basin|Plain|Valley|Canal|Dam|Expressway|Railway|Highway|Hotel|Square|Museum|Garden|Hills?|Peak|Plateau|Sea|Strait|Banner|League|Region|Pass|Scenic|Ancient|Evening|Daily|Municipal|Municipality|Village-level|Industrial|Economic|Development|High-tech|Farm|Forest|Wetland|Industry|Culture|Committee|Government|Bureau|Office|Party|Dynasty|Supply)$/u;

/** Words with a capital that are no part of a person's name. */
export const NOT_NAMES_EN: ReadonlySet<string> = new Set(splitWords(names.notNames));

const TITLE_WORDS = splitWords(titles.heads).join('|');

/** A word that a title has at its head: secretary, mayor. */
export const HEAD = new RegExp(`\\b(?:${TITLE_WORDS})\\b`, 'iu');
export const HEAD_AT_END = new RegExp(
  `(?:^|[\\s-])(?:${TITLE_WORDS})(?:\\s+of\\s+[\\w'’ -]{2,60})?\\s*$`,
  'iu',
);

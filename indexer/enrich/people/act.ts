import type { Person } from '../../../src/model/report.js';

/** One thing a named person does in a report. */
export interface Act {
  name: string;
  role: string | null;
  part: Person['part'];
  /** The word of the text that says so: 强调, stressed. */
  verb: string;
  /** The paragraph of the body, counted from 0. */
  paragraph: number;
  /** Where in the paragraph the person is named: orders the people by first mention. */
  offset: number;
  /** The words themselves, or their content, follow the verb. */
  content?: true;
  /** Said on another occasion: another person's words cite it. */
  quoted?: true;
  /** The paragraph ends with the verb, so that what is said is in the paragraphs after it. */
  introduces?: true;
  /** The act goes on to the end of the body, as a work report does. */
  toTheEnd?: true;
}

/** What was found in a text: what people did, and where each is named first. */
export interface ActFindings {
  acts: Act[];
  /** The longest role printed beside each name. */
  roles: ReadonlyMap<string, string | null>;
}

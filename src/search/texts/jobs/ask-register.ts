import type { ReportDocument } from '../../../model/document.js';
import { listPlaces } from '../../stored/first-places.js';
import { MentionReader, type Mention } from '../../officials/mention.js';
import {
  answerFrom,
  type RegisterAnswer,
  type RegisterQuestion,
} from '../../officials/register-answer.js';
import { buildRegister } from '../../officials/register.js';
import { IndexMoved } from '../reading/index-moved.js';
import type { JobTools } from '../reading/job-tools.js';
import { findMatching, type MatchingRequest } from '../reading/matching-texts.js';

export interface RegisterRequest extends MatchingRequest {
  question: RegisterQuestion;
}

export type { RegisterAnswer };

/** Asks the register of the officials whom the reports that match name. It is made
 * once for all who ask meanwhile, and kept while the index is as it was. */
export async function askRegister(
  tools: JobTools,
  { question, matching: [own] }: RegisterRequest,
): Promise<RegisterAnswer> {
  const { store, registers } = tools;
  const { generation = '' } = store;
  const register = await registers.getOrCompute(JSON.stringify(own), generation, async () => {
    const built = await buildRegister(await readMentions(tools, own!), tools.turn);
    if (store.generation !== generation) throw new IndexMoved();
    return built;
  });
  return answerFrom(register, question);
}

async function readMentions(
  tools: JobTools,
  own: MatchingRequest['matching'][number],
): Promise<Mention[]> {
  const reader = new MentionReader();
  const mentions: Mention[] = [];
  for (const { segment, text } of listPlaces(await findMatching(tools, own))) {
    const rest = segment.rest(text) as Pick<ReportDocument, 'people' | 'eventDates'>;
    if (rest.people !== undefined) {
      const head = segment.head(text) as Pick<
        ReportDocument,
        'key' | 'id' | 'date' | 'lang' | 'county'
      >;
      const title = segment.titles.get(text);
      const body = segment.bodies.get(text);
      mentions.push(...reader.read({ ...head, ...rest, title, body }));
    }
    if (tools.turn.isOver) await tools.turn.next();
  }
  return mentions;
}

import { expect } from 'chai';
import { describe, it } from 'mocha';
import { peopleFound, type PeopleCase } from '../../../../support/people-found.js';

const cases: PeopleCase[] = [
  [
    'each of several clauses of a ceremony',
    'County Party secretary Lu Shan declared the festival open, Magistrate Gong Yan delivered remarks, and the opening was emceed by publicity chief Tang Ke.',
    'Lu Shan / County Party secretary / spoke',
    'Gong Yan / Magistrate / spoke',
    'Tang Ke / publicity chief / presided',
  ],
  [
    'those who did likewise, were among others or with them',
    'Lu Shan, deputy head, attended, as did county head Gong Yan.\nDeputies, among them Tang Ke, observed the hearing.',
    'Lu Shan / deputy head / attended',
    'Gong Yan / county head / attended',
    'Tang Ke / - / attended',
  ],
  [
    'who gives a report, named over its greeting',
    'Work Report\nBy Magistrate Lu Shan\nFellow deputies,\nNow I report on our work.',
    'Lu Shan / Magistrate / spoke',
  ],
  [
    'nobody who died',
    'Lu Shan, former county head, died on July 1 at the age of 88. He attended school in 1950.',
  ],
  [
    'one who says that others died',
    'Magistrate Li Ming presided. The meeting was held on Monday. Li Ming said three villagers died in the flood.',
    'Li Ming / Magistrate / spoke+',
  ],
  [
    'no speech of one who takes notes, smiles, or unveils an inscription',
    'Party secretary Chen Gang took notes and visited three households.\nCounty head Li Ming smiled and visited the market.\nDeputy county head Lu Shan unveiled a plaque that reads: “Demonstration base of the county for rural revitalization, 2023.”',
    'Chen Gang / Party secretary / attended',
    'Li Ming / County head / attended',
    'Lu Shan / Deputy county head / attended',
  ],
  [
    'one who notes, smiles or cries what follows',
    'County head Li Ming notes that the dike held. “Nobody was left behind, and nobody will be,” he cried.\nParty secretary Chen Gang smiled: “We have waited for this day for ten long years.”',
    'Li Ming / County head / spoke',
    'Chen Gang / Party secretary / spoke',
  ],
  [
    'no author over a line that only begins as a greeting does',
    'Huaiji in spring\nMagistrate Lu Shan\nFellow villagers came to the field',
  ],
  [
    'one entrusted by another',
    'Entrusted by county party secretary Sima Qing, county head Mamat Tursun delivered a speech.',
    'Mamat Tursun / county head / spoke',
  ],
  [
    'those seated on the rostrum',
    'Seated on the rostrum were Lu Shan, Kong Liang and Tan Yu.',
    'Lu Shan / - / attended',
    'Kong Liang / - / attended',
    'Tan Yu / - / attended',
  ],
  [
    'those present, between semicolons',
    'Present at the meeting were Lu Shan, deputy county head; Gong Yan, head of the water bureau; and Tang Ke, deputy director.',
    'Lu Shan / deputy county head / attended',
    'Gong Yan / head of the water bureau / attended',
    'Tang Ke / deputy director / attended',
  ],
  [
    'titles without the words before them',
    'Also present were Vice Mayor Lu Shan and Tang Ke, deputy director.',
    'Lu Shan / Vice Mayor / attended',
    'Tang Ke / deputy director / attended',
  ],
  [
    'one who is announced',
    'Sima Qing, county party secretary, will attend the meeting and deliver a speech.',
    'Sima Qing / county party secretary / spoke',
  ],
  [
    'a list of participants',
    'Participants: Lu Shan, deputy county head; Tang Ke, deputy director.',
    'Lu Shan / deputy county head / attended',
    'Tang Ke / deputy director / attended',
  ],
  ['the chair of minutes', 'Chair: Qin Dayong, county head', 'Qin Dayong / county head / presided'],
  [
    'one by whom a report is given',
    'The meeting heard a report on the harvest by Tang Ke, director of the grain bureau.',
    'Tang Ke / director of the grain bureau / spoke',
  ],
  [
    'one who is invited to lecture',
    'Professor He Chun was invited to give a lecture.',
    'He Chun / Professor / spoke',
  ],
  [
    'those of a relative clause',
    'He opened a meeting, at which Lu Shan, deputy county head, delivered a report.',
    'Lu Shan / deputy county head / spoke',
  ],
  [
    'one among others who said something',
    'The group talked with villagers, among them Tian Gui, a farmer, who said the road was open.',
    'Tian Gui / farmer / spoke',
  ],
  [
    'one cited in the words of another',
    'Qin Dayong, county head, said that, as provincial party secretary Meng Yuan had pointed out, roads come first.',
    'Qin Dayong / county head / spoke',
    'Meng Yuan / provincial party secretary / spoke',
  ],
  [
    'a surname after the verb',
    'Qin Dayong, county head, visited a shop. "How many papers does it take?" asked Qin.',
    'Qin Dayong / county head / spoke',
  ],
  [
    'a surname that begins a sentence',
    'Qin Dayong, county head, and Lu Shan, deputy county head, came to a farm. Qin warmly praised the farmers. He expressed the hope that they would go on.',
    'Qin Dayong / county head / spoke',
    'Lu Shan / deputy county head / attended',
  ],
  [
    'a name of one word',
    'Deputy county head Naren attended. Entrusted by him, Bater, director of the finance bureau, submitted a report.',
    'Naren / Deputy county head / attended',
    'Bater / director of the finance bureau / spoke',
  ],
  [
    'those who chair a session, and who speaks on behalf of others',
    'Executive chairs of the session were Bao Lihua and Wu Lan. Banner head Meng Hebateer, speaking on behalf of the government, thanked the deputies.',
    'Bao Lihua / - / presided',
    'Wu Lan / - / presided',
    'Meng Hebateer / Banner head / spoke',
  ],
  [
    'one who gives an update, and one who asks behind a quotation',
    'County Magistrate Qin Dayong walked into the fields. "How is the rice?" he asked villager Lu Shan. Deputy magistrates Feng Guodong and Hui Yanjun were also present, and Feng gave an update on livestock.',
    'Qin Dayong / County Magistrate / spoke',
    'Feng Guodong / Deputy magistrates / spoke',
    'Hui Yanjun / Deputy magistrates / attended',
  ],
  [
    'names of no list among those who were present',
    'Also present were Xu Kaicheng, Shama Azhi and Wu Guozhong, county leaders.',
    'Xu Kaicheng / county leaders / attended',
    'Shama Azhi / county leaders / attended',
    'Wu Guozhong / county leaders / attended',
  ],
  [
    'one of one word who has an age, and a title that ends before what one does meanwhile',
    'Nyima, 61, has walked these hills all his life.\n"How many springs are there?" asked Lu Shan, head of the water bureau, sitting down beside the ranger. "Three, and they never run dry," Nyima replied.',
    'Nyima / - / spoke',
    'Lu Shan / head of the water bureau / spoke',
  ],
  [
    'a title with a number in it',
    'Tang Ke, a teacher of Huaiji No. 2 Middle School, and Lu Shan, a retired teacher, spoke in turn.',
    'Tang Ke / teacher of Huaiji No. 2 Middle School / spoke',
    'Lu Shan / retired teacher / spoke',
  ],
  [
    'no speech whose spirit a meeting conveys',
    'The meeting conveyed the spirit of a speech by city Party secretary Tang Ke at a conference.',
  ],
  [
    'one by whom a briefing on guidelines is given',
    'The meeting heard a briefing on the new guidelines by deputy county head Li Ming.',
    'Li Ming / deputy county head / spoke',
  ],
  [
    'one who reports how a plan is implemented',
    'The meeting heard a report on implementing the harvest plan by deputy county head Li Ming.',
    'Li Ming / deputy county head / spoke',
  ],
  [
    'one who reports to a meeting that studied something first',
    'The meeting studied the plan and heard a report on the harvest by deputy county head Li Ming.\nThe meeting conveyed the spirit of a speech at a conference and heard a report by Lu Shan, director of the grain bureau.',
    'Li Ming / deputy county head / spoke',
    'Lu Shan / director of the grain bureau / spoke',
  ],
  [
    'a relative who came, but nobody who went to school, is good at a language or stops a car',
    'Li Ming visited the family with his wife, Zhang Wei, who attended the ceremony. Lu Shan spoke to his son, Chen Gang, who attended a village school. County head Gong Yan, with Tang Ke speaking Mandarin fluently, went on. Wang Fang, a villager, hailed a taxi.',
    'Li Ming / - / attended',
    'Zhang Wei / - / attended',
    'Lu Shan / - / spoke',
  ],
  [
    'a name whose second word is a common one',
    'Yi An, director of the water bureau, attended the meeting.',
    'Yi An / director of the water bureau / attended',
  ],
];

describe('actsEn', () => {
  for (const [says, body, ...people] of cases) {
    it(`knows ${says}`, () => expect(peopleFound(body, 'en')).to.deep.equal(people));
  }
});

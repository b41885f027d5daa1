import { expect } from 'chai';
import { describe, it } from 'mocha';
import { normalForm } from '../../../src/model/text/normal-form.js';
import { occurrences } from '../../../src/model/text/occurrences.js';

const count = (text: string, term: string) =>
  [...occurrences(normalForm(text), normalForm(term))].length;

describe('what writers use for one another', () => {
  it('is one: dashes', () => {
    for (const dash of '‐‑‒–—―−－﹣─')
      expect(normalForm(`2016${dash}2020`), dash).to.equal('2016-2020');
  });

  it('is one: apostrophes, by whatever key', () => {
    for (const apostrophe of '‘’‛ʼ′＇´`')
      expect(normalForm(`the herders${apostrophe} council`), apostrophe).to.equal(
        "the herders' council",
      );
  });

  it('is one: middle dots', () => {
    for (const dot of '·•・･‧∙⋅') expect(normalForm(`热${dot}合`), dot).to.equal('热·合');
  });

  it('is one: a circle and the zero of years', () => {
    expect(count('二○二一年', '二〇二一年')).to.equal(1);
    expect(count('二〇二一年', '二◯二一年')).to.equal(1);
  });

  it('is one: a radical and the character it is', () => {
    expect(normalForm('⻓河⻄岸，⼀号，⺠生')).to.equal('长河西岸,一号,民生');
  });

  it('vanishes where it is not seen', () => {
    for (const unseen of ['\u200b', '\u00ad', '\u2060', '\u202a', '\ufe0f', '\u{e0100}', '\ufeff'])
      expect(normalForm(`梯田${unseen}灌溉 mar${unseen}ket`)).to.equal('梯田灌溉market');
  });
});

describe('a sign made of digits or letters', () => {
  it('does not join what stands beside it', () => {
    for (const [sign, digit] of ['①1', '⑴1', '❶1', '➊1', '⓵1', '²2'].map((pair) => [...pair])) {
      expect(count(`任务${sign}5个`, `${digit}5个`), sign).to.equal(0);
      expect(count(`任务${sign}5个`, '5个'), sign).to.equal(1);
      expect(count(`任务${sign}个`, `${digit}个`), sign).to.equal(sign === '⑴' ? 0 : 1);
    }
    expect(count('第⒈5个', '1.5个')).to.equal(0);
    expect(count('第⒈5个', '5个')).to.equal(1);
    expect(count('共100㎡', '100')).to.equal(1);
    expect(count('共100㎡', '100㎡')).to.equal(1);
    expect(count('①②③', '12')).to.equal(0);
    expect(count('增长3½', '31')).to.equal(0);
  });

  it('is found as it is written', () => {
    expect(normalForm('①抓好；②落实')).to.equal('1抓好;2落实');
    expect(count('步骤①：筛种', '①')).to.equal(1);
    expect(count('步骤①：筛种', '1')).to.equal(1);
  });
});

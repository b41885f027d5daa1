import { expect } from 'chai';
import { describe, it } from 'mocha';
import {
  countiesNamed,
  countyByCode,
  prefecturesNamed,
  provincesNamed,
} from '../../../src/model/place/counties.js';
import divisions from '../../../src/model/place/divisions.json' with { type: 'json' };

const codes = (name: string): string[] => countiesNamed(name).map(({ code }) => code);
const rows = divisions.counties as [code: string, name: string, nameEn: string][];
const gulou = ['320106', '320302', '350102', '410204'];

describe('the table of counties', () => {
  it('holds every county-level unit once', () => {
    expect(rows.length).to.be.at.least(2800);
    expect(new Set(rows.map(([code]) => code)).size).to.equal(rows.length);
  });

  it('is sorted by code, level by level', () => {
    for (const table of [divisions.provinces, divisions.prefectures, divisions.counties]) {
      const listed = table.map(([code]) => code);
      expect(listed).to.deep.equal([...listed].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it('puts every county in the province and prefecture of its code', () => {
    for (const [code] of rows) {
      const county = countyByCode(code);
      expect(county, code).to.include({ code });
      expect(provincesNamed(`${code.slice(0, 2)}0000`)).to.deep.equal([county?.province]);
      const prefecture = prefecturesNamed(`${code.slice(0, 4)}00`);
      expect(prefecture).to.deep.equal(county?.prefecture === null ? [] : [county?.prefecture]);
    }
  });

  it('holds neither placeholders nor development zones', () => {
    const names = [...rows, ...divisions.prefectures].map(([, name]) => name);
    expect(names).not.to.include.members(['市辖区']);
    expect(names.filter((name = '') => /直辖县级|开发区|产业|管委会/.test(name))).to.deep.equal([]);
  });

  it('keeps prefectures without counties, and no counties in their stead', () => {
    for (const [code, name] of [
      ['441900', '东莞市'],
      ['442000', '中山市'],
      ['460400', '儋州市'],
      ['620200', '嘉峪关市'],
    ] as const) {
      expect(prefecturesNamed(code)).to.deep.equal([name]);
      expect(rows.filter(([county]) => county.startsWith(code.slice(0, 4)))).to.deep.equal([]);
    }
    expect(rows.filter(([code]) => code.startsWith('4603')).map(([, name]) => name)).to.deep.equal([
      '西沙区',
      '南沙区',
    ]);
  });

  it('spells English names of every letter pinyin has, and no others', () => {
    for (const [code, , nameEn] of rows) expect(nameEn, code).to.match(/^[A-Z][A-Za-züê', ]+$/);
  });

  it('points every former unit at one that exists', () => {
    const known = new Set(rows.map(([code]) => code));
    for (const [code = '', , , successor = ''] of divisions.former) {
      expect(known.has(code), code).to.equal(false);
      expect(known.has(successor), successor).to.equal(true);
    }
  });

  it('points every other name at a unit that exists', () => {
    const known = new Set(
      [...divisions.provinces, ...divisions.prefectures, ...rows].map(([code]) => code),
    );
    for (const [code = ''] of divisions.otherNames) expect(known.has(code), code).to.equal(true);
  });
});

describe('countyByCode', () => {
  it('gives a county with its prefecture and province', () => {
    expect(countyByCode('441224')).to.deep.equal({
      code: '441224',
      name: '怀集县',
      nameEn: 'Huaiji County',
      prefecture: '肇庆市',
      province: '广东省',
      prefectureEn: 'Zhaoqing',
      provinceEn: 'Guangdong',
    });
  });

  it('gives no prefecture under a municipality or directly under a province', () => {
    for (const code of ['110105', '500229', '429004', '469021', '659001']) {
      expect(countyByCode(code), code).to.include({ prefecture: null, prefectureEn: null });
    }
  });

  it('gives the successor of a former code', () => {
    expect(countyByCode('130621')).to.include({ code: '130607', name: '满城区' });
  });

  it('knows no codes of prefectures, provinces or nothing at all', () => {
    for (const code of ['441200', '440000', '999999', '', '44122']) {
      expect(countyByCode(code), code).to.equal(undefined);
    }
  });
});

describe('countiesNamed', () => {
  it('finds every county by its own Chinese and English name', () => {
    for (const [code, name, nameEn] of rows) {
      expect(codes(name), name).to.include(code);
      expect(codes(nameEn), nameEn).to.include(code);
    }
  });

  it('finds exactly every county by province, prefecture and name, in either language', () => {
    for (const [code] of rows) {
      const county = countyByCode(code);
      if (county === undefined) throw new Error(code);
      const { name, nameEn, prefecture, prefectureEn, province, provinceEn } = county;
      expect(codes(`${province}${prefecture ?? ''}${name}`), name).to.deep.equal([code]);
      const places = [nameEn, prefectureEn, provinceEn].filter((part) => part !== null);
      expect(codes(places.join(', ')), places.join(', ')).to.include(code);
    }
  });

  for (const name of [
    '441224',
    '４４１２２４',
    '怀集县',
    ' 怀集 县 ',
    '怀集',
    '肇庆市怀集县',
    '肇庆怀集',
    '广东省肇庆市怀集县',
    '广东省怀集县',
    '广东怀集县',
    'Huaiji',
    'huaiji county',
    'HUAIJI XIAN',
    'Huai ji',
    'Huáijí',
    'Huaiji County, Zhaoqing',
    'Huaiji County, Zhaoqing City, Guangdong Province',
    'Huaiji County of Zhaoqing City',
    'Zhaoqing Huaiji',
    'Guangdong Zhaoqing Huaiji County',
  ]) {
    it(`finds 怀集县 as ${JSON.stringify(name)}`, () => {
      expect(codes(name)).to.deep.equal(['441224']);
    });
  }

  it('gives all counties of one name, sorted by code', () => {
    expect(codes('鼓楼区')).to.deep.equal(gulou);
    expect(codes('鼓楼')).to.deep.equal(gulou);
    expect(codes('Gulou District')).to.deep.equal(gulou);
  });

  it('tells counties of one name apart by what is around them', () => {
    for (const name of ['南京市鼓楼区', '南京鼓楼区', '江苏省南京市鼓楼区', 'Gulou, Nanjing']) {
      expect(codes(name), name).to.deep.equal(['320106']);
    }
    expect(codes('江苏鼓楼区')).to.deep.equal(['320106', '320302']);
    expect(codes('北京市朝阳区')).to.deep.equal(['110105']);
    expect(codes('广东鼓楼区')).to.deep.equal([]);
  });

  it('does not take a county out of a longer name', () => {
    expect(codes('米易县')).to.deep.equal(['510421']);
    expect(codes('易县')).to.deep.equal(['130633']);
    expect(codes('保定市易县')).to.deep.equal(['130633']);
    expect(codes('某某易县')).to.deep.equal([]);
    expect(codes('怀集县委')).to.deep.equal([]);
  });

  it('asks for the ending of a name of one character or one syllable', () => {
    expect(codes('易')).to.deep.equal([]);
    expect(codes('Yi')).to.deep.equal([]);
    expect(codes('Yi County')).to.include.members(['130633', '210727', '341023']);
    expect(codes('Yixian County')).to.deep.equal(codes('Yi County'));
    expect(codes('yixian')).to.deep.equal(codes('Yi County'));
  });

  it('reads place names as the place does', () => {
    for (const [name, code] of [
      ['Yueqing City', '330382'],
      ['Laoting County', '130225'],
      ['Yanshan County, Shangrao', '361124'],
      ["Dong'e County", '371524'],
      ['Pidu District', '510117'],
      ['Weishi County', '410223'],
      ['Hongtong County', '141024'],
      ['Guoyang County', '341621'],
      ['Hunchun City', '222404'],
      ['Wubu County', '610829'],
      ['Diaobingshan', '211281'],
      ['Shennongjia Forestry District', '429021'],
      ['Liuzhi Special District', '520203'],
      ['Pudong New Area', '310115'],
      ['Weining Yi, Hui and Miao Autonomous County', '520526'],
    ] as const) {
      expect(codes(name), name).to.deep.equal([code]);
    }
  });

  it('leaves apostrophes, tone marks and the dots of ü to the writer', () => {
    for (const name of ["Dong'e", 'Dong’e', 'donge', 'Dong E']) {
      expect(codes(name), name).to.deep.equal(['371524']);
    }
    for (const name of ['Lüchun County', 'Luchun', 'lvchun', 'Lǜchūn']) {
      expect(codes(name), name).to.deep.equal(['532531']);
    }
  });

  it('finds autonomous counties without their ethnic groups', () => {
    const yuping = ['玉屏侗族自治县', '玉屏自治县', '玉屏县', '玉屏', 'Yuping', 'Yuping County'];
    for (const name of yuping) expect(codes(name), name).to.deep.equal(['520622']);
    expect(codes('东乡县')).to.deep.equal(['622926']);
    expect(codes('鄂伦春旗')).to.deep.equal(['150723']);
  });

  it('finds places by pinyin too where English has another name', () => {
    expect(codes('Kashgar City')).to.deep.equal(['653101']);
    expect(codes('Kashi City')).to.deep.equal(['653101']);
    expect(codes('Yarkand')).to.deep.equal(['653125']);
    expect(codes('准格尔旗')).to.deep.equal(codes('Jungar Banner'));
  });

  it('finds what took the place of a former county', () => {
    expect(codes('满城县')).to.deep.equal(['130607']);
    expect(codes('保定市清苑县')).to.deep.equal(['130608']);
    expect(codes('Xushui County')).to.deep.equal(['130609']);
    expect(codes('130621')).to.deep.equal(['130607']);
    expect(codes('上饶县')).to.deep.equal(['361104']);
    expect(codes('吴江市')).to.deep.equal(['320509']);
  });

  it('takes a name in use for the unit that bears it now', () => {
    expect(codes('上饶')).to.deep.equal([]);
    expect(prefecturesNamed('上饶')).to.deep.equal(['上饶市']);
    expect(codes('清河区')).to.deep.equal(['211204']);
    expect(codes('桥东区')).to.deep.equal(['130702']);
    expect(codes('石家庄市桥东区')).to.deep.equal(['130102']);
  });

  it('finds nothing for unknown, empty or endless names', () => {
    for (const name of ['', ' ', '没有县', 'Nowhere', '市', '县', '广东省', '999999', '…']) {
      expect(codes(name), name).to.deep.equal([]);
    }
    expect(codes('北京'.repeat(10_000))).to.deep.equal([]);
  });
});

describe('provincesNamed', () => {
  it('gives the full name for a code, a short name or English', () => {
    for (const name of ['440000', '广东省', '广东', 'Guangdong', 'guangdong province']) {
      expect(provincesNamed(name), name).to.deep.equal(['广东省']);
    }
    expect(provincesNamed('内蒙古')).to.deep.equal(['内蒙古自治区']);
    expect(provincesNamed('Guangxi Zhuang Autonomous Region')).to.deep.equal(['广西壮族自治区']);
    expect(provincesNamed('Beijing Municipality')).to.deep.equal(['北京市']);
    expect(provincesNamed('Hong Kong')).to.deep.equal(['香港特别行政区']);
  });

  it('tells Shaanxi from Shanxi', () => {
    expect(provincesNamed('Shaanxi')).to.deep.equal(['陕西省']);
    expect(provincesNamed('Shanxi')).to.deep.equal(['山西省']);
  });

  it('gives nothing for what is no province', () => {
    for (const name of ['', '441200', '肇庆', 'Zhaoqing']) {
      expect(provincesNamed(name), name).to.deep.equal([]);
    }
  });
});

describe('prefecturesNamed', () => {
  it('gives the full name for a code, a short name or English', () => {
    for (const name of ['441200', '肇庆市', '肇庆', '广东省肇庆市', 'Zhaoqing', 'zhaoqing city']) {
      expect(prefecturesNamed(name), name).to.deep.equal(['肇庆市']);
    }
    for (const name of ['吕梁', 'Lüliang', 'luliang', 'lvliang']) {
      expect(prefecturesNamed(name), name).to.deep.equal(['吕梁市']);
    }
    expect(prefecturesNamed("Lu'an")).to.deep.equal(['六安市']);
    expect(prefecturesNamed('Hohhot')).to.deep.equal(['呼和浩特市']);
    expect(prefecturesNamed('凉山州')).to.deep.equal(['凉山彝族自治州']);
    expect(prefecturesNamed('Enshi Prefecture')).to.deep.equal(['恩施土家族苗族自治州']);
  });

  it('gives every prefecture of one romanization', () => {
    expect(prefecturesNamed('Suzhou')).to.deep.equal(['苏州市', '宿州市']);
    expect(prefecturesNamed('Suzhou, Anhui')).to.deep.equal(['宿州市']);
  });

  it('gives nothing for what is no prefecture', () => {
    for (const name of ['', '440000', '市辖区', '怀集县', 'Huaiji']) {
      expect(prefecturesNamed(name), name).to.deep.equal([]);
    }
  });
});

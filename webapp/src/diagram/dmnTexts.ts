import { columns } from '../text/columns';
import type { Language } from '../text/language';

/** What the table viewer and the table editor say themselves: their own words, ours in English, and in Chinese. */
const WORDS = columns(`
When | When | 当
And | And | 且
Then | Then | 则
Annotations | What the row means | 规则说明
Annotation | What the row means | 规则说明
Annotation in English | What the row means, in English | 规则说明（英文）
Annotation in Chinese | What the row means, in Chinese | 规则说明（中文）
Hit policy | Hit policy | 命中策略
Hit policy: | Hit policy: | 命中策略：
Unique | Unique | 唯一
First | First | 首个
Any | Any | 任一
Priority | Priority | 优先
Collect | Collect | 汇总
Collect (Sum) | Collect (sum) | 汇总（求和）
Collect (Min) | Collect (least) | 汇总（最小）
Collect (Max) | Collect (greatest) | 汇总（最大）
Collect (Count) | Collect (count) | 汇总（计数）
Rule order | Rule order | 规则顺序
Output order | Output order | 输出顺序
View DRD | View diagram | 查看关系图
Edit DRD | View diagram | 查看关系图
Decision table | Decision table | 决策表
Literal expression | Expression | 表达式
string | text | 文本
boolean | yes or no | 是非
number | number | 数字
integer | whole number | 整数
long | whole number | 整数
double | number | 小数
date | date | 日期
time | time of day | 时刻
dateTime | date and time | 日期时间
dayTimeDuration | length of time | 时长
yearMonthDuration | years and months | 年月时长
Rule | Row | 规则行
Add rule | Add a row | 添加规则行
Add rule above | Add a row above | 在上方添加行
Add rule below | Add a row below | 在下方添加行
Duplicate rule | Duplicate the row | 复制为新行
Move rule | Move the row | 移动规则行
Move rule up | Move the row up | 上移
Move rule down | Move the row down | 下移
Copy rule | Copy the row | 拷贝规则行
Cut rule | Cut the row | 剪切规则行
Paste rule above | Paste above | 粘贴到上方
Paste rule below | Paste below | 粘贴到下方
Remove rule | Delete the row | 删除规则行
Remove item | Remove | 移除
Input | Condition | 条件
Output | Result | 结果
Edit | Choose a value | 选择取值
Edit string | Choose values | 选择取值
Edit boolean | Yes or no | 是或否
Edit number | Number | 数字
Edit date | Date | 日期
Edit time | Time of day | 时刻
Editing not supported for set expression language | Can only be typed | 只能直接输入
Predefined values | Values to choose from | 可选值
Custom values | Further values | 其他值
Add values | Add values | 添加值
Values | Values | 值
"value" | "value" | "值"
"value", "value", ... | "value", "value", … | "值", "值", …
Strings must be in double quotes | Texts stand in double quotes | 文本须加英文双引号
String value | Text | 文本
No values | No values | 没有可选值
Match one | One of these | 其中之一
Match none | None of these | 均不是
Test type | How to compare | 比较方式
Type | Kind | 方式
Boolean value | Yes or no | 是或否
Yes | Yes | 是
No | No | 否
Comparison | Comparison | 比较
Comparison operator | How to compare | 比较符
Range | From … to | 区间
Range start operator | From: with or without the value | 起点是否包含
Range start value | From | 起点
Range end operator | To: with or without the value | 终点是否包含
Range end value | To | 终点
Start value | From | 起点
End value | To | 终点
Include | with | 包含
Exclude | without | 不含
Equals | is | 等于
Less | less than | 小于
Less or equals | at most | 小于等于
Greater | more than | 大于
Greater or equals | at least | 大于等于
Value | Value | 值
Exactly | exactly | 恰为
Before | before | 早于
After | after | 晚于
Between | between | 介于
Date value | Date | 日期
Set date | Set the date | 设定日期
Edit start date | First day | 起始日期
Edit end date | Last day | 截止日期
Start date | First day | 起始日期
End date | Last day | 截止日期
Use today | today | 今天
Time value | Time of day | 时刻
Set time | Set the time | 设定时刻
Edit start time | From | 起始时刻
Edit end time | To | 截止时刻
Start time | From | 起始时刻
End time | To | 截止时刻
Use now | now | 现在
Time | Time of day | 时刻
Date | Date | 日期
e.g. { sample } | e.g. { sample } | 例如 { sample }
e.g. { example }  | e.g. { example } | 例如 { example }
`);

const speaking = (language: Language) => ({
  translate: [
    'value',
    (template: string, replacements: Record<string, string> = {}) =>
      (WORDS[language][template] ?? WORDS[language][template.trim()] ?? template).replaceAll(
        /{\s*([^}\s]+)\s*}/g,
        (all, name: string) => replacements[name] ?? all,
      ),
  ],
});

export const inChinese = speaking('zh');

export const inEnglish = speaking('en');

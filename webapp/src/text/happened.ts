import eventLines from '../../../src/main/resources/vocabulary/events.txt?raw';
import { columns } from './columns';

/** What happens to pieces of work, and what people are told of it, one line per word: key, English, Chinese. */
const MESSAGES = `
manager-act | A manager acted | 经理处理通知
warning-digest | Warnings of an hour | 一小时预警汇总
report | Report by mail | 报表邮件
anchor | Anchor of the trail | 审计锚点
acceptance-report | Acceptance report | 验收报告
certificate-reminder | Certificate about to end | 认证即将到期
claim-decided | Decision on a claim | 索赔裁定
claim-evidence | Evidence wanted | 索赔补证
contact-letter | Engineering contact letter | 工程联络函
inspection-job | Inspection job | 检查任务
inspection-report | Inspection report | 检查报告
inspection-report-accepted | Monthly report accepted | 月度上报已验收
inspection-report-due | Monthly report due | 请月度上报
inspection-report-returned | Monthly report sent back | 月度上报被退回
installation-accepted | Installation accepted | 安装已验收
installation-findings | Findings of an inspection | 检查发现的问题
installation-plan | Plan of an installation | 安装计划
installation-problem | Problem of an installation | 安装问题
large-project-failed | Large project not in order | 大项目审核不合格
large-project-passed | Large project in order | 大项目审核合格
loan-lent | Unit lent | 备用机已借出
loan-reminder | Return of a loan unit called to mind | 备用机归还提醒
loan-return | Loan unit to be returned | 请归还备用机
part-owed | Old part owed | 待返还旧件
part-return-reminder | Return of an old part called to mind | 旧件返还提醒
parts-expected | Parts expected | 配件预计到货
parts-refused | Parts refused | 配件订单未批准
parts-shipped | Parts shipped | 配件已发货
rule-approval | Change to be approved | 待审批变更
rule-in-force | Change in force | 变更已生效
rule-rolled-back | Rolled back | 已回退
rule-sent-back | Change sent back | 变更已退回
rule-taken-back | Change withdrawn | 变更已撤回
statement | Statement | 结算单
stock-count | Stock count | 库存盘点
stock-shortage | Shortage found in a count | 盘点短缺
unsolved | Not solved on site | 现场未能解决
`;

const DOCUMENTS = `
drawing | Drawing | 图纸
inspection-report | Inspection report | 检查报告
inspection-report-accepted | Monthly report accepted | 月度上报已验收
inspection-report-due | Monthly report due | 请月度上报
inspection-report-returned | Monthly report sent back | 月度上报被退回
contact-letter | Engineering contact letter | 工程联络函
acceptance-report | Acceptance report | 验收报告
claim-decision | Decision on a claim | 索赔裁定
statement | Statement | 结算单
invoice | Invoice | 发票
receipt | Receipt | 收据
`;

export const events = columns(eventLines);
export const messages = columns(MESSAGES);
export const papers = columns(DOCUMENTS);

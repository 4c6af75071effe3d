import { columns } from './columns';

/** What happens to pieces of work, and what people are told of it, one line per word: key, English, Chinese. */
const EVENTS = `
anchor.addressChanged | Address for anchors changed | 锚点邮寄地址已更改
anchor.taken | Anchor taken | 已生成锚点
evidence.packed | Evidence packed | 已生成证据包
hold.placed | Legal hold placed | 已设置法律保全
hold.released | Legal hold released | 已解除法律保全
personal.erased | Personal data erased | 个人信息已删除
retention.applied | Retention applied | 已执行保存期限
retention.changed | Retention changed | 已更改保存期限
trail.exported | Trail exported | 已导出记录
trail.verified | Trail verified | 已校验记录
breach.assessed | Breach assessed | 已考核违规
breach.reversed | Breach reversed | 已撤销违规考核
checklist.published | Checklist published | 检查清单已发布
case.read | Read by an onlooker | 旁观者已查阅
customer.read | Customer file read by an onlooker | 旁观者已查阅客户档案
trail.searched | Trail searched | 已检索审计记录
case.severityRaised | Severity raised by a manager | 经理提升严重程度
case.unitWrittenTo | Message to the unit | 已致函单位
case.visitCalledOff | Visit called off | 已取消上门
claim.appealLapsed | Time for the appeal over | 申诉期限已过
claim.appealLost | Appeal lost | 申诉未成立
claim.appealed | Appeal filed | 已提出申诉
claim.closed | Claim closed | 索赔已结案
claim.costAttributed | Costs attributed | 已归属费用
claim.decisionAccepted | Decision accepted | 已接受裁定
claim.entitlementComputed | Entitlement computed | 已判定保修资格
claim.evidenceSupplied | Evidence supplied | 已补充证明
claim.filed | Claim filed | 已提出索赔
claim.goodwillApproved | Goodwill approved | 善意补偿已批准
claim.goodwillRefused | Goodwill refused | 善意补偿未批准
claim.paid | Claim paid | 索赔已支付
claim.refunded | Refunded | 已退款
claim.remedyProposed | Remedy proposed | 已提出处理方案
claim.repairOrdered | Repair ordered | 已安排维修
claim.reviewed | Claim reviewed | 索赔已审核
claim.shared | Amount divided | 已分担金额
claim.unitExchanged | Unit exchanged | 已更换设备
claim.unproven | Evidence missing | 证明不足
claim.withdrawn | Claim withdrawn | 已撤回索赔
clock.escalatedNow | Escalated at once by a manager | 经理即时上报
clock.escalationSeen | Escalation seen | 已查看上报
clock.extended | Deadline extended | 已延长时限
task.assigned | Task reassigned | 任务已改派
claim.urged | Reminder sent | 已催办
collection.amountSettled | Amount collected | 款项已收讫
coverage.reported | Inspection coverage reported | 已上报检查率
extension.accepted | Application accepted | 延保申请已受理
extension.applied | Extension applied for | 已申请延保
extension.approved | Extension approved | 延保已批准
extension.noted | Extension noted on the report | 延保已注明于验收报告
extension.refused | Extension refused | 延保未批准
extension.reviewed | Extension reviewed | 延保已审核
goodwill.asked | Goodwill asked for | 已申请减免
goodwill.decided | Goodwill decided | 已决定减免
inspection.dispatched | Inspection dispatched | 已派检查
inspection.done | Inspection done | 检查已完成
inspection.doneAgain | Inspected again | 已复检
inspection.reviewed | Inspection reviewed | 检查已审核
inspectionReport.accepted | Monthly report accepted | 月度上报已验收
inspectionReport.audited | Large projects audited | 大项目已审核
inspectionReport.followedUp | Late monthly report followed up | 已催办月度上报
inspectionReport.returned | Monthly report sent back | 月度上报已退回
installer.certified | Installer certified | 安装方已认证
installer.reminded | Installer reminded | 已提醒安装方
money.booked | Money booked | 款项已入账
paper.sent | Paper sent | 文件已发出
part.accepted | Part accepted | 配件已验收
part.added | Part added | 已新增配件
part.changed | Part changed | 配件已更改
part.notTakenOver | Part not taken over | 配件未接收
part.takenOver | Part taken over | 配件已接收
party.saved | Party saved | 往来单位已保存
payment.received | Payment received | 已收款
payment.refunded | Payment refunded | 已退款
project.cancelled | Project cancelled | 项目已取消
project.closed | Project closed | 项目已结束
project.confirmed | Project confirmed | 项目已确认
project.planned | Project planned | 项目已计划
project.registered | Project registered | 项目已登记
project.started | Project started | 项目已开工
project.stepDone | Step of the project done | 项目步骤已完成
project.unitIdentified | Unit identified | 设备已确认
rectification.closed | Rectification closed | 整改已关闭
rectification.followedUp | Rectification followed up | 已跟进整改
rectification.notInOrder | Rectification not in order | 整改不合格
rectification.opened | Rectification asked for | 已要求整改
rectification.overdue | Rectification overdue | 整改逾期
rectification.overdueHandled | Overdue rectification handled | 逾期整改已处理
rectification.reported | Rectification reported | 已报告整改
statement.approved | Statement approved | 结算单已批准
statement.carried | Balance carried over | 余额已结转
statement.disputeDecided | Dispute decided | 异议已裁定
statement.disputed | Statement disputed | 已对结算单提出异议
statement.gatesAnswered | Gates answered | 闸口已答复
statement.gatesPassed | Gates passed | 闸口已通过
statement.held | Statement held | 结算单已扣住
statement.issued | Statement issued | 结算单已发出
statement.opened | Statement opened | 结算单已建立
statement.paid | Statement paid | 结算单已支付
statement.prepared | Statement prepared | 结算单已编制
stock.broken | Parts broken | 配件损坏
stock.compared | Stock compared with the books | 库存已与账面核对
stock.countBooked | Count booked | 盘点已入账
stock.countFollowedUp | Count followed up | 已跟进盘点
stock.counted | Stock counted | 库存已盘点
stock.differenceDecided | Difference decided | 差异已决定
stock.differenceExplained | Difference explained | 差异已说明
stock.frozen | Stock held still | 库存已冻结
stock.minimumSet | Minimum set | 已设定最低库存
stock.moved | Stock moved | 库存已移动
stock.replenishmentProposed | Replenishment proposed | 已建议补货
stock.reserved | Stock reserved | 库存已预留
stock.scrapped | Parts scrapped | 配件已报废
stock.storeOpened | Store opened | 仓库已设立
table.published | Table published | 决策表已发布
unit.accepted | Unit accepted | 设备已验收
unit.added | Unit added | 已新增设备
unit.changed | Unit changed | 设备信息已更改
priceList.created | Price list created | 已新建价目表
quotation.priceOverruled | Listed price overruled | 已更改价目表单价
ruleChange.approved | Change approved | 变更已批准
ruleChange.confirmed | Emergency confirmed | 紧急变更已确认
ruleChange.inForce | Change in force | 变更已生效
ruleChange.published | Change published | 变更已发布
ruleChange.resubmitted | Change submitted again | 变更已重新提交
ruleChange.rolledBack | Rolled back | 已回退
ruleChange.sentBack | Change sent back | 变更已退回
ruleChange.submitted | Change submitted | 变更已提交
ruleChange.takenBack | Change taken back | 变更已收回
ruleChange.withdrawn | Change withdrawn | 变更已撤回
unit.factsRecorded | Facts of the unit recorded | 已记录设备信息
unit.imported | Unit imported | 设备已导入
unit.putInPlace | Unit put in place | 设备已就位
unit.replaced | Unit replaced | 设备已更换
unit.warrantyStarted | Warranty started | 保修已开始
`;

const MESSAGES = `
manager-act | A manager acted | 经理处理通知
warning-digest | Warnings of an hour | 一小时预警汇总
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

export const events = columns(EVENTS);
export const messages = columns(MESSAGES);
export const papers = columns(DOCUMENTS);

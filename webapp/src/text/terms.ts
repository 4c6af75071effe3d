import type { Language } from './language';

/**
 * Names and values of decisions, facts and audit events, one line per word: key, English, Chinese. What is not listed is
 * shown as it is written in the table.
 */
const DECISIONS = `
warranty-period | Warranty period | 保修期
severity | Severity | 严重程度
response-sla | Response times | 响应时限
escalation-chain | Escalation chain | 升级链
cost-attribution | Who bears the cost | 费用归属
paid-price | Price of paid work | 收费价格
dispatch-routing | Dispatch routing | 派工路由
licence-status | Technician's licence | 技师资质
consent | Customer's consent | 客户同意
completion | Completion | 完工判定
visit-checklist | Checklist of the visit | 上门检查清单
document-checklist | Documents required | 资料清单
onsite-report | Report from the site | 现场报告
service-hours | Service hours | 服务时间
callback-window | Callback window | 回访时限
refund-exchange | Refund or exchange | 退换货
parts-review | Review of parts orders | 配件审核
assessment-penalty | Penalty | 考核处罚
`;

const FIELDS = `
acceptanceDate | Accepted on | 验收日期
exFactoryDate | Left the factory on | 出厂日期
purchaseDate | Purchased on | 购买日期
extensionApproved | Extension approved | 延保已批准
contractEndDate | Contract until | 合同到期日
contractEnd | Contract until | 合同到期日
notedOnReport | Noted on the acceptance report | 验收报告已注明
converted | Converted unit | 家转商机组
cardPolicy | Policy on the card | 保修卡政策
cardEndDate | Card valid until | 保修卡截止日
startDate | Start | 开始日期
productMonths | Months by product | 产品保修月数
repairClosedDate | Repaired on | 维修完成日
repairWarrantyDays | Days of warranty on the repair | 维修保修天数
checkDate | Checked for | 查询日期
warrantyEnd | Warranty until | 保修截止日
warrantyMonths | Months of warranty | 保修月数
exFactoryMonths | Months from the factory | 出厂起月数
acceptanceMonths | Months from acceptance | 验收起月数
basis | Basis | 依据
status | Status | 状态
severity | Severity | 严重程度
region | Region | 区域
holiday | Public holiday | 节假日
inWarranty | In warranty | 保内
covered | Covered | 保内
chargeable | Chargeable | 收费
paid | Paid service | 收费服务
feePaid | Service fee paid | 已缴服务费
feePaidUntil | Fee paid until | 服务费至
faultDomain | Where the fault lies | 故障所在
reportedAt | Reported | 报修时间
respondedAt | Responded | 响应时间
arrivedAt | Arrived | 到场时间
soldAt | Sold | 销售时间
appointmentAt | Appointment | 预约时间
respondBy | Respond by | 最迟响应
contactBy | Contact by | 最迟联系
dispatchBy | Dispatch by | 最迟派工
dispatchTarget | Dispatch target | 派工目标
arriveBy | Arrive by | 最迟到场
installBy | Install by | 最迟安装
team | Team | 团队
mode | How it is charged | 收费方式
late | Late | 超时
outage | Out of service | 停机
restorable | Can be restored | 可恢复
commissioningUrgent | Commissioning is urgent | 急需调试
personalInjury | Somebody was hurt | 人身伤害
equipmentAccident | Accident with the equipment | 设备事故
arrivalDamage | Damaged on arrival | 到货损坏
cause | Cause | 原因
payer | Payer | 承担方
lossCny | Loss (CNY) | 损失（元）
totalCny | Total (CNY) | 合计（元）
chargeCny | Charge (CNY) | 收费（元）
customerPays | Customer pays | 客户支付
deduction | Deduction | 扣款
deductFromInstaller | Deducted from the installer | 从安装方扣除
quoteRequired | Quotation needed | 需要报价
quoteLines | Lines of the quotation | 报价项目
agreementRequired | Agreement needed | 需要协议
liabilityTask | Liability to be settled | 责任认定
trialRun | During the trial run | 试运行期间
item | Item | 项目
items | Items | 项目
occurrence | Occurrence | 次数
humanDamageRepair | Damage by people | 人为损坏维修
notify | Whom to tell | 通知对象
escalate | Escalate | 升级
to | To | 至
level | Level | 级别
target | Target | 目标
solvedOnSite | Solved on site | 现场解决
rectified | Rectified | 已整改
rectifyBy | Rectify by | 整改期限
today | Today | 今日
closedCases | Closed cases | 结案数
callbacks | Callbacks | 回访数
callbackBy | Call back by | 最迟回访
callbackAt | Call back at | 回访时间
calledAt | Called | 已回访
coverage | Coverage | 覆盖率
coverageMet | Coverage met | 覆盖率达标
at | At | 时间
date | Date | 日期
time | Time | 时间
kind | Kind | 类型
form | Form | 形式
present | Present | 已具备
missing | Missing | 缺少
complete | Complete | 齐全
done | Done | 已完成
signature | Signature | 签字
seal | Seal | 盖章
refused | Refused | 拒绝
consent | Consent | 客户意见
confirmable | Can be confirmed | 可确认
visitAt | Visit | 上门时间
overtime | Overtime | 加班
next | Next | 下一步
owner | Owner | 负责人
firstReportBy | First report by | 首次报告期限
content | Content | 内容
fee | Fee | 费用
outlet | Outlet | 网点
outlets | Outlets | 网点
regions | Regions | 区域
licensed | Licensed | 有资质
weight | Weight | 权重
openJobs | Open jobs | 在手工单
pointsLeft | Points left | 剩余积分
preJobTraining | Trained before the job | 岗前培训
dispatchable | May be sent | 可派工
dispatchWeight | Dispatch weight | 派工权重
retraining | Retraining | 再培训
model | Model | 型号
organisation | Organisation | 组织
unit | Unit | 单位
unitId | Unit | 单位
customer | Customer | 客户
customerNo | Customer no. | 客户编号
caseNumber | Case | 工单
reason | Reason | 原因
note | Note | 备注
party | Waiting for | 等待方
channel | Channel | 渠道
faultText | Fault | 故障描述
serialNo | Serial number | 序列号
technician | Technician | 技师
task | Task | 任务
id | Id | 编号
clock | Deadline | 时限
dueAt | Due | 截止时间
due | Due | 截止时间
start | Start | 开始
from | From | 从
until | Until | 到
decision | Decision | 决策
key | Decision | 决策
receipt | Receipt | 凭据
version | Version | 版本
fileName | File | 文件
contentType | Type | 格式
size | Size | 大小
sha256 | SHA-256 | SHA-256
document | Document | 文件
recipient | Recipient | 收件人
phone | Phone | 电话
name | Name | 姓名
address | Address | 地址
productFamily | Product family | 产品大类
lateAtImport | Late at import | 导入时已超时
duplicateOf | Duplicate of | 重复于
outcome | Outcome | 结果
warranty | Warranty | 保修
province | Province | 省份
city | City | 城市
district | District | 区县
accepted | Accepted | 已验收
contractDated | Contract end known | 合同到期日已知
repaired | Repaired before | 曾经维修
monthsGiven | Months given | 已给出月数
titles | Titles | 职务
title | Title | 职务
channels | Channels | 渠道
atPercent | At percent of the time | 时限百分比
digest | In a digest | 汇总发送
unsolved | Not solved | 未解决
rectificationOverdue | Rectification overdue | 整改超期
abnormal | Abnormal | 异常
difficulty | Difficulty | 疑难
people | People | 人员
message | Message | 消息
state | State | 状态
startedAt | Started | 开始时间
endedAt | Ended | 结束时间
startFrom | Counted from | 起算点
clocks | Deadlines | 时限
length | Length | 时长
within | Within | 限时
respondWithin | Respond within | 响应限时
contactWithin | Contact within | 联系限时
dispatchWithin | Dispatch within | 派工限时
arriveWithin | Arrive within | 到场限时
installWithin | Install within | 安装限时
firstWithin | First report within | 首次报告限时
reportsPerDay | Reports a day | 每日报告次数
reportTo | Report to | 报告对象
stage | Stage | 阶段
visit | Visit | 上门
quotation | Quotation | 报价
parts | Parts | 配件
lines | Lines | 明细
closing | Closing | 结案
result | Result | 结果
satisfied | Satisfied | 满意
score | Score | 评分
attempt | Attempt | 第几次
answer | Answer | 答复
by | By | 由
signedBy | Signed by | 签字人
amountCny | Amount (CNY) | 金额（元）
priceCny | Price (CNY) | 单价（元）
labourCny | Labour (CNY) | 人工费（元）
quantity | Quantity | 数量
technicianName | Technician | 技师
candidates | Candidates | 候选
overruled | Overruled | 人工改派
why | Why | 理由
finding | Finding | 检查结果
solved | Solved | 已解决
tested | Tested | 已测试
partReplaced | Part replaced | 已换件
workAgain | Work again | 返工
followUp | Follow-up | 后续处理
contactName | Contact | 联系人
contactPhone | Contact's phone | 联系电话
contact | Contact | 联系人
facts | Facts | 信息
reportNo | Report | 报修单号
fact | Fact | 信息
before | Before | 更改前
after | After | 更改后
was | Before | 更改前
is | After | 更改后
warning | Warning | 提示
definition | Table version | 决策表版本
checksum | Checksum | 校验和
retroactive | Entered late | 补录
reviewer | Reviewed by | 审核人
urgent | Urgent | 紧急
area | Area | 区域
audience | Audience | 对象
now | Now | 当前时间
installedAt | Installed on | 安装日期
repairContract | Repair contract | 维修合同
repairedAt | Repaired on | 维修时间
repairStartedAt | Repair started | 开始维修
noticeGiven | Notice given | 已通知
announced | Announced | 已告知
appointment | Appointment | 预约
distance | Distance | 距离
servesRegion | Serves the region | 服务该区域
fitsProduct | Knows the product | 熟悉该产品
emergency | Emergency | 紧急情况
minutes | Minutes | 分钟
product | Product | 产品
location | Location | 地点
`;

const TERMS = `
product | Product | 产品质量
part | Part | 配件
installation | Installation | 安装
design | Design | 设计
technician-damage | Damage by the technician | 技师损坏
transport-damage | Damage in transport | 运输损坏
loss | Loss | 丢失
misoperation | Wrong operation | 误操作
condition-change | Changed conditions | 工况改变
design-institute | Design institute | 设计院
user-change | Changed by the user | 用户改动
human-damage | Damage by people | 人为损坏
traffic-accident | Traffic accident | 交通事故
manufacturer | Manufacturer | 厂家
installer | Installer | 安装方
technician-or-outlet | Technician or outlet | 技师或网点
site-head | Head of the site | 工程负责人
free | Free of charge | 免费
seek-paid | Paid, to be agreed | 争取收费
negotiate | To be negotiated | 协商
by-agreement | By agreement | 按协议
none | None | 无
local | Local | 本地
branch | Branch | 分中心
outlet | Outlet | 网点
HQ | Head office | 总部
head-office | Head office | 总部
in-province | In the province | 省内
out-of-province | Outside the province | 省外
county | County | 县域
platform | Platform | 平台
terminal | Terminal | 终端
immediately | At once | 立即
end-declined | Ended: declined | 拒绝结束
completed | Completed | 已完工
incomplete | Incomplete | 资料不全
not-completed | Not completed | 未完工
warning | Warning | 警告
eliminated | Eliminated | 淘汰
not-licensed | Not licensed | 无资质
material | Material | 材料
labour | Labour | 人工
travel | Travel | 差旅
acceptance-report | Acceptance report | 验收报告
as-built-drawing | As-built drawing | 竣工图
customer-signature | Customer's signature | 客户签字
service-report | Service report | 服务报告
service-sheet | Service sheet | 服务单
price-list | Price list | 价目表
certificate | Certificate | 资格证
card | Card | 工作证
shoe-covers | Shoe covers | 鞋套
mat | Mat | 垫布
cloth | Cloth | 抹布
site-clean | Site left clean | 现场清洁
use-explained | Use explained | 讲解使用
product-check | Product checked | 产品检查
user-signature | User's signature | 用户签字
power-on-demo | Shown under power | 通电演示
service-closed | Service closed | 服务结束
appointment | Appointment | 预约
after-sales-owner | After-sales owner | 售后负责人
branch-technical-manager | Technical manager of the branch | 分中心技术经理
technical-section | Technical section | 技术科
commercial-office | Commercial office | 商务处
chief-engineer | Chief engineer | 总工程师
general-manager | General manager | 总经理
branch-manager | Branch manager | 分中心经理
supervisor | Supervisor | 售后主管
technician | Technician | 技师
customer | Customer | 客户
supplier | Supplier | 供应商
parts | Parts | 配件
us | Us | 我方
repair | Repair | 维修
solved | Solved | 已解决
visit-again | Visit again | 再次上门
not-solved | Not solved | 未解决
declined | Declined | 已拒绝
warn | Warning | 预警
due | Due | 到期
later | Later | 超期后
new | New | 新政策
old | Old | 旧政策
unknown | Unknown | 未知
acknowledgement | Acknowledgement | 受理通知
digest | Digest | 汇总
KEPT | Kept here | 留存于此
SENT | Sent | 已发送
PENDING | Waiting | 待发送
REFUSED | Not wanted | 对方拒收
city | City | 市区
arrive | Arrive on site | 到达现场
respond | Respond | 响应
contact | Contact the customer | 联系客户
dispatch | Dispatch | 派工
diagnose | Diagnose | 诊断
quote | Quote | 报价
callback | Call back | 回访
in-app | In the application | 站内消息
email | E-mail | 邮件
sms | Text message | 短信
phone | Phone | 电话
web | Web | 网站
shop | Shop | 门店
alarm | Remote alarm | 远程报警
mail | E-mail | 邮件
ordinary | Ordinary | 一般
major | Major | 重大
rework | Rework | 返工
complaint | Complaint | 投诉
satisfied | Satisfied | 满意
dissatisfied | Dissatisfied | 不满意
`;

const FAMILIES = `
washer | Washing machine | 洗衣机
refrigerator | Refrigerator | 冰箱
purifier | Water purifier | 净水器
breaker | Circuit breaker | 断路器
switchgear | Switchgear | 开关柜
cabinet | Cabinet unit | 柜式机
split | Split unit | 壁挂机
rooftop | Rooftop unit | 屋顶机
vrf | Multi-split system | 多联机
chiller | Chiller | 冷水机组
terminal | Vehicle terminal | 车载终端
`;

const column = (lines: string, at: 1 | 2): Record<string, string> =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split(' | '))
      .map((words) => [words[0]!, words[at]!]),
  );

const of = (at: 1 | 2) => ({
  decisionNames: column(DECISIONS, at),
  fields: column(FIELDS, at),
  terms: column(TERMS, at),
  families: column(FAMILIES, at),
});

export const terms: Record<Language, ReturnType<typeof of>> = { en: of(1), zh: of(2) };

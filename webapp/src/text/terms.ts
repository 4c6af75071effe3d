import { columns } from './columns';
import decisions from './decisions.json';
import type { Language } from './language';

type Words = Record<string, string>;

/**
 * Names and values of facts and audit events, one line per word: key, English, Chinese. The words of decisions come from the
 * tables (decisions.json); a name that stands here too is shown as it is here. What is in neither is shown as it is written.
 */
const FIELDS = `
purchaseDate | Purchased on | 购买日期
extensionApproved | Extension approved | 延保已批准
contractEnd | Contract until | 合同到期日
cardPolicy | Policy on the card | 保修卡政策
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
faultDomain | Where the fault lies | 故障所在
dispatchTarget | Dispatch target | 派工目标
team | Team | 团队
mode | How it is charged | 收费方式
outage | Out of service | 停机
restorable | Can be restored | 可恢复
commissioningUrgent | Commissioning is urgent | 急需调试
personalInjury | Somebody was hurt | 人身伤害
equipmentAccident | Accident with the equipment | 设备事故
arrivalDamage | Damaged on arrival | 到货损坏
cause | Cause | 原因
payer | Payer | 承担方
deduction | Deduction | 扣款
quoteLines | Lines of the quotation | 报价项目
agreementRequired | Agreement needed | 需要协议
liabilityTask | Liability to be settled | 责任认定
trialRun | During the trial run | 试运行期间
item | Item | 项目
occurrence | Occurrence | 次数
escalate | Escalate | 升级
level | Level | 级别
target | Target | 目标
time | Time | 时间
kind | Kind | 类型
form | Form | 形式
missing | Missing | 缺少
signature | Signature | 签字
seal | Seal | 盖章
refused | Refused | 拒绝
consent | Consent | 客户意见
confirmable | Can be confirmed | 可确认
overtime | Overtime | 加班
next | Next | 下一步
owner | Owner | 负责人
content | Content | 内容
fee | Fee | 费用
outlet | Outlet | 网点
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
due | Due | 截止时间
start | Start | 开始
from | From | 从
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
satisfied | Satisfied | 满意
attempt | Attempt | 第几次
answer | Answer | 答复
signedBy | Signed by | 签字人
priceCny | Price (CNY) | 单价（元）
labourCny | Labour (CNY) | 人工费（元）
quantity | Quantity | 数量
technicianName | Technician | 技师
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
audience | Audience | 对象
repairContract | Repair contract | 维修合同
announced | Announced | 已告知
appointment | Appointment | 预约
distance | Distance | 距离
servesRegion | Serves the region | 服务该区域
fitsProduct | Knows the product | 熟悉该产品
emergency | Emergency | 紧急情况
location | Location | 地点
`;

const TERMS = `
immediately | At once | 立即
acceptance-report | Acceptance report | 验收报告
service-report | Service report | 服务报告
service-closed | Service closed | 服务结束
appointment | Appointment | 预约
technician | Technician | 技师
us | Us | 我方
solved | Solved | 已解决
visit-again | Visit again | 再次上门
not-solved | Not solved | 未解决
declined | Declined | 已拒绝
old | Old | 旧政策
acknowledgement | Acknowledgement | 受理通知
digest | Digest | 汇总
KEPT | Kept here | 留存于此
SENT | Sent | 已发送
PENDING | Waiting | 待发送
REFUSED | Not wanted | 对方拒收
arrive | Arrive on site | 到达现场
respond | Respond | 响应
contact | Contact the customer | 联系客户
dispatch | Dispatch | 派工
diagnose | Diagnose | 诊断
callback | Call back | 回访
web | Web | 网站
shop | Shop | 门店
alarm | Remote alarm | 远程报警
mail | E-mail | 邮件
rework | Rework | 返工
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

const fields = columns(FIELDS);
const words = columns(TERMS);
const families = columns(FAMILIES);

const of = (language: Language) => ({
  decisionNames: decisions[language].decisions as Words,
  fields: { ...(decisions[language].fields as Words), ...fields[language] },
  terms: { ...(decisions[language].words as Words), ...words[language] },
  families: families[language],
});

export const terms: Record<Language, ReturnType<typeof of>> = { en: of('en'), zh: of('zh') };

package io.aftersales.history;

import io.aftersales.organisation.Role;
import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways that repairs go in these histories, with about how often each. */
final class Roads {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final List<Road> all = new ArrayList<>();

    private Roads() {
        ended();
        open();
    }

    static List<Road> all() {
        return List.copyOf(new Roads().all);
    }

    private void ended() {
        closed("solved by telephone", 16, false, true, walk -> {
            guide(walk, 20, true);
            callBack(walk, 5);
        });
        closed("solved by telephone, nobody reached afterwards", 3, false, true, walk -> {
            guide(walk, 45, true);
            reach(walk);
            for (int call = 0; call < 3 && walk.waitsFor("CallCustomer"); call++) {
                walk.answer("CallCustomer", "reached", "no");
                walk.minutes(95);
            }
        });
        closed("one visit", 30, false, true, walk -> {
            visit(walk, 30, 55);
            repair(walk, "product", 70);
            callBack(walk, 5);
        });
        closed("one visit, installation was wrong", 8, false, true, walk -> {
            visit(walk, 15, 35);
            repair(walk, "installation", 40);
            callBack(walk, 4);
        });
        closed("arrived late", 9, true, true, walk -> {
            guide(walk, 60, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
            walk.outlast("arrive", Duration.ofHours(5));
            walk.handleMissed("technician-urged");
            accepted(walk, 25);
            repair(walk, "product", 90);
            callBack(walk, 3);
        });
        closed("contacted late", 6, true, true, walk -> {
            walk.outlast("contact", Duration.ofMinutes(75));
            walk.handleMissed("customer-called");
            visit(walk, 10, 90);
            repair(walk, "part", 65);
            callBack(walk, 4);
        });
        closed("called back late", 5, true, true, walk -> {
            visit(walk, 35, 60);
            repair(walk, "design", 80);
            reach(walk);
            walk.outlast("callback", Duration.ofHours(9));
            walk.handleMissed("customer-called");
            satisfied(walk, 4);
        });
        closed("quoted and paid", 10, false, false, walk -> {
            visit(walk, 25, 50);
            quote(walk, "agreed");
            fix(walk, 75);
            sign(walk);
            callBack(walk, 5);
            pay(walk);
        });
        closed("quoted and declined", 4, false, false, walk -> {
            visit(walk, 25, 50);
            quote(walk, "declined");
            callBack(walk, 3);
        });
        closed("job refused once", 3, true, true, walk -> {
            guide(walk, 30, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
            walk.minutes(50);
            walk.answer("AcceptJob", "accepted", "no", "refusedWhy", "车辆故障");
            walk.minutes(40);
            dispatched(walk, 30);
            repair(walk, "product", 60);
            callBack(walk, 4);
        });
        closed("customer was out", 4, false, true, walk -> {
            guide(walk, 25, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
            walk.minutes(20);
            walk.answer("AcceptJob", "accepted", "yes");
            appoint(walk);
            walk.answer("SetOut", "prepared", walk.choices("SetOut"));
            walk.minutes(40);
            walk.answer("RecordArrival", "present", "no");
            walk.minutes(90);
            arrive(walk);
            repair(walk, "product", 50);
            callBack(walk, 5);
        });
        closed("solved by an expert", 3, true, true, walk -> {
            visit(walk, 40, 60);
            walk.answer("DiagnoseFault", "finding", "反复报警", "cause", "product", "plan", "更换控制板", "partsWanted", "no");
            walk.minutes(120);
            walk.answer("RepairAndTest", "workDone", "无法排除", "result", "not-solved");
            walk.until(1, 9);
            walk.answer("AssignExpert", "technician", walk.choices("AssignExpert").get(0), "instruction", "已更换控制板无效");
            walk.minutes(60);
            accepted(walk, 45);
            repair(walk, "design", 150);
            callBack(walk, 3);
        });
        closed("customer was not satisfied and is visited again", 4, true, true, walk -> {
            visit(walk, 30, 50);
            repair(walk, "product", 45);
            reach(walk);
            walk.answer("CallCustomer", "reached", "yes", "satisfied", "no", "score", 1, "remark", "问题仍在");
            walk.minutes(30);
            walk.answer("DecideFollowUp", "followUp", "rework", "why", "返修");
            walk.minutes(30);
            dispatched(walk, 30);
            repair(walk, "technician-damage", 80);
            callBack(walk, 4);
        });
        closed("complaint", 2, true, true, walk -> {
            visit(walk, 45, 80);
            repair(walk, "product", 100);
            reach(walk);
            walk.answer("CallCustomer", "reached", "yes", "satisfied", "no", "score", 2, "remark", "等待太久");
            walk.minutes(35);
            walk.answer("DecideFollowUp", "followUp", "complaint", "why", "服务态度");
        });
        closed("cancelled by the customer", 5, false, true, walk -> {
            guide(walk, 25, false);
            walk.minutes(200);
            walk.as(Role.SUPERVISOR, () -> walk.cases().cancel(walk.number(), "客户自行修复"));
        });
    }

    private void open() {
        open("just reported", 16, Duration.ofMinutes(25), walk -> { });
        open("reported, waits for a call", 10, Duration.ofHours(5), walk -> { });
        open("to be dispatched", 12, Duration.ofHours(9), walk -> guide(walk, 35, false));
        open("dispatched", 12, HALF_A_DAY, walk -> {
            guide(walk, 35, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
        });
        open("soon late", 6, Duration.ofHours(21), walk -> {
            guide(walk, 40, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
        });
        open("at the customer's", 8, Duration.ofHours(30), walk -> visit(walk, 30, 60));
        open("waits for a call", 10, Duration.ofHours(34), walk -> {
            visit(walk, 30, 60);
            repair(walk, "product", 60);
        });
        open("long late", 7, Duration.ofDays(9), walk -> {
            guide(walk, 60, false);
            walk.answer("DispatchTechnician", "technician", walk.technician());
            walk.outlast("arrive", Duration.ofHours(20));
            walk.handleMissed("technician-urged");
        });
        open("late without a call", 5, Duration.ofDays(3), walk -> walk.outlast("contact", Duration.ofHours(2)));
        open("the customer is away", 6, Duration.ofDays(2), walk -> {
            guide(walk, 40, false);
            walk.as(Role.SUPERVISOR, () -> walk.cases().pause(walk.number(), "客户出差,下周回来", "customer", walk.now(), null));
        });
        all.add(new Road("waits for the customer's word on a price", 6, false, false, Duration.ofDays(2), Set.of(), walk -> {
            visit(walk, 30, 50);
            offer(walk);
        }));
    }

    private void closed(String name, double weight, boolean slow, boolean inWarranty, Road.Steps steps) {
        all.add(new Road(name, weight, slow, inWarranty, null, Set.of(), steps));
    }

    private void open(String name, double weight, Duration age, Road.Steps steps) {
        all.add(new Road(name, weight, name.contains("late"), true, age, Set.of(), steps));
    }

    private static void guide(CaseWalk walk, int minutes, boolean solved) throws Refusal {
        walk.minutes(minutes);
        walk.answer("GuideRemotely", "reached", "yes", "mode", "phone", "advice", solved ? "清洗滤网后恢复" : "重启无效", "solved", solved ? "yes" : "no");
        if (!solved) {
            walk.minutes(minutes / 2 + 10);
        }
    }

    /** @param talk minutes until somebody calls the customer @param travel minutes on the way */
    private static void visit(CaseWalk walk, int talk, int travel) throws Refusal {
        guide(walk, talk, false);
        dispatched(walk, travel);
    }

    private static void dispatched(CaseWalk walk, int travel) throws Refusal {
        walk.answer("DispatchTechnician", "technician", walk.technician());
        walk.minutes(35);
        accepted(walk, travel);
    }

    private static void accepted(CaseWalk walk, int travel) throws Refusal {
        walk.answer("AcceptJob", "accepted", "yes");
        walk.minutes(travel);
        arrive(walk);
    }

    private static void arrive(CaseWalk walk) throws Refusal {
        appoint(walk);
        walk.answer("SetOut", "prepared", walk.choices("SetOut"));
        walk.minutes(45);
        walk.answer("RecordArrival", "present", "yes");
        walk.minutes(25);
    }

    private static void appoint(CaseWalk walk) throws Refusal {
        walk.minutes(10);
        walk.answer("AgreeAppointment", "appointmentFrom", walk.now().plus(Duration.ofHours(2)).toString(), "overtimeAnnounced", true);
        walk.minutes(75);
    }

    private static void repair(CaseWalk walk, String cause, int minutes) throws Refusal {
        walk.answer("DiagnoseFault", "finding", "压缩机不启动", "cause", cause, "plan", "更换电容", "partsWanted", "no");
        if (walk.waitsFor("PrepareQuotation")) {
            offer(walk);
            agree(walk);
        }
        fix(walk, minutes);
        sign(walk);
    }

    private static void fix(CaseWalk walk, int minutes) throws Refusal {
        walk.minutes(minutes);
        walk.answer("RepairAndTest", "workDone", "更换电容并测试", "secondCheck", true, "result", "solved", "minutes", minutes);
        walk.minutes(10);
    }

    private static void sign(CaseWalk walk) throws Refusal {
        walk.answer("SignOff", "done", walk.choices("SignOff"), "satisfied", "yes", "minutes", 60, "feeCny", 0, "signature", "signed", "signedBy",
                walk.customer(), "seal", true, "guarantee", true);
    }

    private static void quote(CaseWalk walk, String answer) throws Refusal {
        walk.answer("DiagnoseFault", "finding", "压缩机烧毁", "cause", "misoperation", "plan", "更换压缩机", "partsWanted", "no");
        offerAndHear(walk, answer);
    }

    private static void offerAndHear(CaseWalk walk, String answer) throws Refusal {
        offer(walk);
        if ("agreed".equals(answer)) {
            agree(walk);
        } else {
            walk.minutes(65);
            walk.answer("RecordConsent", "answer", answer);
        }
    }

    private static void offer(CaseWalk walk) throws Refusal {
        if (walk.waitsFor("DiagnoseFault")) {
            walk.answer("DiagnoseFault", "finding", "压缩机烧毁", "cause", "misoperation", "plan", "更换压缩机", "partsWanted", "no");
        }
        walk.minutes(40);
        walk.answer("PrepareQuotation", "lines", List.of(
                Map.of("kind", "material", "description", "压缩机电容", "quantity", 1, "unitPrice", 260),
                Map.of("kind", "labour", "description", "检修", "quantity", 1.5, "unitPrice", 120)));
    }

    private static void agree(CaseWalk walk) throws Refusal {
        walk.minutes(55);
        walk.answer("RecordConsent", "answer", "agreed", "consentBy", walk.customer(), "consentHow", "signature");
        if (walk.waitsFor("SignAgreement")) {
            walk.answer("SignAgreement", "signed", "yes", "signedBy", walk.customer());
        }
    }

    private static void pay(CaseWalk walk) throws Refusal {
        if (walk.waitsFor("CollectPayment")) {
            walk.minutes(180);
            walk.answer("CollectPayment", "outcome", "paid", "amountCny", 440, "method", "mobile", "receiptNo", "SJ" + walk.number().substring(2),
                    "handedOverAt", walk.now().minus(Duration.ofMinutes(3)).toString());
        }
    }

    /** Until the customer may be called: some makers set an hour. */
    private static void reach(CaseWalk walk) throws Refusal {
        for (int hours = 0; hours < 240 && !walk.waitsFor("CallCustomer") && walk.one().ending() == null; hours += 4) {
            walk.pass(Duration.ofHours(4));
        }
    }

    private static void callBack(CaseWalk walk, int score) throws Refusal {
        reach(walk);
        if (walk.waitsFor("CallCustomer")) {
            walk.use("callback", 0.4);
            satisfied(walk, score);
        }
    }

    private static void satisfied(CaseWalk walk, int score) throws Refusal {
        if (walk.waitsFor("CallCustomer")) {
            walk.answer("CallCustomer", "reached", "yes", "satisfied", "yes", "score", score);
        }
    }
}

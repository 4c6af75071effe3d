package io.aftersales.process;


import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.Claim;
import io.aftersales.warranty.ClaimService;
import io.aftersales.warranty.Claims;
import io.aftersales.warranty.NewClaim;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Leads a claim along its way by completing tasks as the people who would; each step is another person's. */
@TestComponent
public final class ClaimRoad {

    private final OpenTasks open;
    private final ClaimService service;
    private final Claims claims;
    private final InstalledBaseService archive;
    private final Clock clock;
    private final Hands hands;

    @Autowired
    ClaimRoad(OpenTasks open, ClaimService service, Claims claims, InstalledBaseService archive, Clock clock) {
        this(open, service, claims, archive, clock, null);
    }

    private ClaimRoad(OpenTasks open, ClaimService service, Claims claims, InstalledBaseService archive, Clock clock, Hands hands) {
        this.open = open;
        this.service = service;
        this.claims = claims;
        this.archive = archive;
        this.clock = clock;
        this.hands = hands;
    }

    /** The same road, where tasks are completed so, by whoever may. */
    public ClaimRoad by(Hands others) {
        return new ClaimRoad(open, service, claims, archive, clock, others);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
    }

    /** Facts of a unit that every maker takes for in warranty. */
    static Map<Fact, String> inWarranty() {
        return Map.of(Fact.EX_FACTORY_DATE, "2026-01-10", Fact.PURCHASE_DATE, "2026-02-01", Fact.ACCEPTANCE_DATE, "2026-03-01",
                Fact.CONTRACT_END_DATE, "2030-01-01", Fact.PRODUCT_MONTHS, "72", Fact.FEE_PAID_UNTIL, "2030-01-01");
    }

    static Map<Fact, String> outOfWarranty() {
        return Map.of(Fact.EX_FACTORY_DATE, "2015-01-10", Fact.PURCHASE_DATE, "2015-02-01", Fact.ACCEPTANCE_DATE, "2015-03-01",
                Fact.CONTRACT_END_DATE, "2017-01-01", Fact.PRODUCT_MONTHS, "12", Fact.FEE_PAID_UNTIL, "2016-01-01");
    }

    /** A new unit of a new customer, installed by the party of this code. @return its serial number */
    String aUnit(String organisation, Map<Fact, String> facts, String installer) {
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf(organisation);
        String serialNo = "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase();
        archive.take(new ArchiveEntry(organisation, "C" + serialNo, "王丽", PhoneNumber.read("13912345678").orElseThrow(), "13912345678",
                new Place(home.province(), home.city(), "市区", home.city() + "人民路1号"), home.family(), home.model(), serialNo,
                new UnitFacts(facts), installer), new Source("test", null));
        return serialNo;
    }

    String aUnit(String organisation) {
        return aUnit(organisation, inWarranty(), "I-07");
    }

    static NewClaim.Line line(String kind, String amount) {
        return new NewClaim.Line(kind, null, "压缩机" + kind, new BigDecimal(amount), "CNY");
    }

    NewClaim claim(String organisation, String serialNo, String channel, String cause, NewClaim.Line... lines) {
        return new NewClaim(organisation, channel, null, serialNo, null, "P-100", "不启动", "压缩机不启动", cause, today(),
                today().minusDays(3), null, null, List.of(lines));
    }

    public String file(NewClaim claim) throws Refusal {
        return as("warranty-clerk." + claim.organisation(), () -> service.file(claim));
    }

    /** A claim by an outlet for material of CNY 300 and labour of CNY 120. */
    public String byOutlet(String organisation, String cause) throws Refusal {
        return file(claim(organisation, aUnit(organisation), "outlet", cause, line("material", "300.00"), line("labour", "120.00")));
    }

    Claim of(String number) {
        return claims.find(number).orElseThrow();
    }

    public String state(String number) {
        return of(number).state().key();
    }

    Set<String> waitsFor(String number) throws Refusal {
        return open.names(number);
    }

    List<TaskRow> tasks(String number) throws Refusal {
        return open.of(number);
    }

    public TaskRow task(String number, String task) throws Refusal {
        return open.one(number, task);
    }

    /** Somebody in this role at head office answers. */
    void answer(String role, String number, String task, Object... namesAndValues) throws Refusal {
        Map<String, Object> values = OpenTasks.answers(namesAndValues);
        TaskRow row = task(number, task);
        if (hands != null) {
            hands.complete(row, values);
            return;
        }
        as(role + "." + row.organisation(), () -> {
            open.complete(row, values);
            return null;
        });
    }

    /** What stands in a form before anybody answers. */
    Map<String, Object> prefilled(String number, String task) throws Refusal {
        return open.form(task(number, task)).values();
    }

    public void decide(String number, String remedy, Object... lines) throws Refusal {
        answer("warranty-clerk", number, "DecideLines", "remedy", remedy, "remedyWhy", "按判定", "lines", rows(lines));
    }

    /** Verdicts in the order of the lines. */
    static List<Map<String, Object>> rows(Object... verdicts) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (Object verdict : verdicts) {
            Map<String, Object> row = new HashMap<>();
            row.put("line", rows.size() + 1);
            if (verdict instanceof Map<?, ?> more) {
                more.forEach((key, value) -> row.put((String) key, value));
            } else {
                row.put("verdict", verdict);
            }
            rows.add(row);
        }
        return rows;
    }

    /** @param bearers supplierCode or carrierCode with its value, where they bear something */
    public void asProposed(String number, Object... bearers) throws Refusal {
        Map<String, Object> proposed = prefilled(number, "SplitCost");
        List<Object> answers = new java.util.ArrayList<>(List.of("shares", proposed.get("shares"), "outletParty", proposed.get("outletParty")));
        answers.addAll(List.of(bearers));
        answer("warranty-clerk", number, "SplitCost", answers.toArray());
    }

    static <T> T as(String person, Work<T> work) throws Refusal {
        Actor before = CurrentActor.get();
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person, person.split("\\.")[1], null, null));
        try {
            return work.run();
        } finally {
            CurrentActor.set(before.equals(Actor.platform()) ? null : before);
        }
    }

    interface Work<T> {

        T run() throws Refusal;
    }
}

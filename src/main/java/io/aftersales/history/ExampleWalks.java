package io.aftersales.history;

import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.organisation.Role;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads each road once per organisation through the platform: what is written many times afterwards happened once for certain. */
@Component
@Profile("history")
class ExampleWalks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int[] HOURS = {9, 10, 14, 11, 16, 9, 19};
    private static final String[] CHANNELS = {"phone", "phone", "web", "mail", "phone", "shop"};
    private static final Duration APART = Duration.ofDays(13);

    private final CaseWalk.Platform platform;
    private final InstalledBaseService archive;
    private int count;

    ExampleWalks(CaseWalk.Platform platform, InstalledBaseService archive) {
        this.platform = platform;
        this.archive = archive;
    }

    /**
     * Leads all of them, those that end one after another from an instant on, those that stay open so that they are as old as their
     * road says at another.
     *
     * @param told is told each that is done
     */
    List<Example> lead(Instant from, Instant until, Consumer<Example> told) throws Refusal {
        List<Example> led = new ArrayList<>();
        Instant begin = from;
        for (Road road : Roads.all()) {
            for (Makers.Maker maker : Makers.ALL) {
                if (road.of(maker.id())) {
                    Instant at = road.open() ? until.minus(road.age()) : workday(begin, count);
                    Example example = lead(road, maker, at);
                    if (road.open()) {
                        walk(example).pass(Duration.between(platform.clock().instant(), until));
                    } else {
                        requireEnded(example);
                    }
                    led.add(example);
                    told.accept(example);
                    begin = begin.plus(APART);
                }
            }
        }
        return led;
    }

    private static Instant workday(Instant from, int number) {
        return from.atZone(ZONE).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.of(1 + number % 5)))
                .toLocalDate().atTime(HOURS[number % HOURS.length], 7 + number * 11 % 50).atZone(ZONE).toInstant();
    }

    private Example lead(Road road, Makers.Maker maker, Instant at) throws Refusal {
        platform.time().stopAt(at);
        Example.Home home = maker.homes().get(count % maker.homes().size());
        Example.Owner owner = owner(count);
        count++;
        platform.time().stopAt(at.minus(Duration.ofDays(40)));
        archive.take(new ArchiveEntry(maker.id(), owner.customerNo(), owner.name(), PhoneNumber.read(owner.phone()).orElseThrow(), owner.phone(),
                new Place(home.province(), home.city(), "市区", owner.address()), home.family(), home.model(), owner.serialNo(),
                new UnitFacts(Makers.unitFacts(at.atZone(ZONE).toLocalDate(), road.inWarranty())), null), new Source(Source.IMPORT, "installed-base.csv:" + count));
        platform.time().stopAt(at);
        Map<String, Object> facts = new java.util.HashMap<>(maker.facts().get(count % maker.facts().size()));
        facts.put("faultText", maker.faults().get(count % maker.faults().size()));
        CaseReport report = new CaseReport(maker.id(), "repair", CHANNELS[count % CHANNELS.length], null, at.minus(Duration.ofMinutes(4)),
                owner.serialNo(), null, new CaseReport.Contact(owner.name(), owner.phone(), null, "zh"), facts);
        Example example = new Example(open(report, maker.id()), maker.id(), road, home, owner, at);
        platform.outbox().deliverDue();
        try {
            road.steps().go(walk(example));
        } catch (IllegalStateException | Refusal e) {
            throw new IllegalStateException("the road \"" + road.name() + "\" cannot be gone at " + maker.id() + ": " + e, e);
        }
        return example;
    }

    private String open(CaseReport report, String organisation) throws Refusal {
        String agent = platform.organisations().holders(organisation + ".hq", Role.AGENT).get(0).person();
        try {
            return CurrentActor.call(new Actor(Actor.Kind.PERSON, agent, organisation, Role.AGENT.key(), organisation + ".hq"),
                    () -> platform.cases().open(report).caseNumber());
        } catch (Refusal | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseWalk walk(Example example) {
        return new CaseWalk(platform, example.number(), example.owner().name());
    }

    private void requireEnded(Example example) {
        if (walk(example).one().ending() == null) {
            throw new IllegalStateException("the road \"" + example.road().name() + "\" of " + example.organisation() + " does not end: "
                    + example.number() + " is " + walk(example).one().status());
        }
    }

    /** Nothing of it stands anywhere else, so that it is found again wherever it stands. */
    private static Example.Owner owner(int number) {
        return new Example.Owner("C9%05d".formatted(number), Names.person(7_001 + number * 17L), "138%08d".formatted(41_500_000 + number),
                "和平里大街%d号".formatted(20_000 + number), "XM%08d".formatted(90_000_000 + number));
    }
}

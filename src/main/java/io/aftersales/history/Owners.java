package io.aftersales.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whose unit is out of order: somebody new, or one of those who were heard of before. */
final class Owners {

    private static final double AGAIN = 0.42;
    private static final double SOON = 0.25;
    private static final int REMEMBERED = 300;
    /** So long the example's warranty holds for certain. */
    private static final Duration SAME_WARRANTY = Duration.ofDays(100);

    private final SplittableRandom random;
    private final Map<String, List<Known>> known = new HashMap<>();
    private long last;

    Owners(SplittableRandom random) {
        this.random = random;
    }

    record Choice(Owner owner, boolean isNew) {
    }

    private record Known(Owner owner, Instant free) {
    }

    /** @param until the case surely ends */
    Choice choose(Mould mould, Outlet outlet, Instant opened, Instant until, ZoneId zone) {
        Example.Home home = mould.example().home();
        boolean inWarranty = mould.example().road().inWarranty();
        List<Known> before = known.computeIfAbsent(outlet.id() + home.family() + home.model() + inWarranty, key -> new ArrayList<>());
        if (!before.isEmpty() && random.nextDouble() < AGAIN) {
            int recent = random.nextDouble() < SOON ? Math.max(0, before.size() - 12) : 0;
            int at = random.nextInt(recent, before.size());
            Known one = before.get(at);
            boolean fits = one.free.isBefore(opened) && (!inWarranty || one.owner.since().plus(SAME_WARRANTY).isAfter(opened));
            if (fits) {
                before.set(at, new Known(one.owner, until));
                return new Choice(one.owner, false);
            }
        }
        LocalDate from = mould.knots().opening().atZone(zone).toLocalDate().withDayOfMonth(1);
        int months = (int) ChronoUnit.MONTHS.between(from, opened.atZone(zone).toLocalDate().withDayOfMonth(1));
        Owner owner = Owner.of(++last, home.family(), outlet, months, opened);
        if (before.size() == REMEMBERED) {
            before.remove(0);
        }
        before.add(new Known(owner, until));
        return new Choice(owner, true);
    }
}

package io.aftersales.history;

import io.aftersales.organisation.Holder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which cases there shall be, day by day. The same settings and the same seed always give the same plan. */
final class Plan {

    /** Of a hundred cases so many are still open. */
    private static final double OPEN = 0.03;
    private static final Duration ROOM = Duration.ofDays(2);
    private static final long FARTHEST = Duration.ofDays(5).toMillis();

    private final Setting setting;
    private final Map<String, List<Mould>> ended;
    private final Map<String, List<Mould>> open;
    private final Owners owners;
    private final SplittableRandom random;
    private final Map<LocalDate, Integer> counters;
    private final Map<String, Long> numbers;
    private long change;

    /**
     * What a plan is made for.
     *
     * @param outlets     by organisation
     * @param technicians by outlet
     * @param counters    the last case number of each day; brought up to date
     * @param numbers     the last number of each table; brought up to date
     * @param change      the last change of the board
     */
    record Setting(int cases, long seed, Instant from, Instant until, ZoneId zone, Map<String, List<Outlet>> outlets,
                   Map<String, List<Holder>> technicians, Map<LocalDate, Integer> counters, Map<String, Long> numbers, long change) {
    }

    Plan(Setting setting, List<Mould> moulds) {
        this.setting = setting;
        this.ended = byOrganisation(moulds, false);
        this.open = byOrganisation(moulds, true);
        this.random = new SplittableRandom(setting.seed);
        this.owners = new Owners(random.split());
        this.counters = setting.counters;
        this.numbers = setting.numbers;
        this.change = setting.change;
    }

    private static Map<String, List<Mould>> byOrganisation(List<Mould> moulds, boolean open) {
        return moulds.stream().filter(mould -> mould.example().road().open() == open)
                .collect(Collectors.groupingBy(mould -> mould.example().organisation()));
    }

    /** A case whose day and way are known, and nothing else. */
    private record Wish(Mould mould, Outlet outlet, Instant opened) {
    }

    void each(Consumer<Planned> target) {
        LocalDate first = setting.from.atZone(setting.zone).toLocalDate();
        List<LocalDate> days = Seasons.days(first, setting.until.atZone(setting.zone).toLocalDate().plusDays(1));
        Map<LocalDate, List<Wish>> wishes = new HashMap<>();
        int stillOpen = open.isEmpty() ? 0 : (int) Math.max(1, Math.round(setting.cases * OPEN));
        share(stillOpen, (maker, count) -> {
            for (int one = 0; one < count; one++) {
                note(wishes, openWish(maker));
            }
        });
        Map<String, double[]> daily = new HashMap<>();
        share(setting.cases - stillOpen, (maker, count) -> daily.put(maker.id(), spread(maker, days, count)));
        for (int day = 0; day < days.size(); day++) {
            for (Makers.Maker maker : Makers.ALL) {
                double[] cumulated = daily.get(maker.id());
                long count = Math.round(cumulated[day]) - (day == 0 ? 0 : Math.round(cumulated[day - 1]));
                for (long one = 0; one < count; one++) {
                    note(wishes, endedWish(maker, days.get(day)));
                }
            }
            // some wishes had to go back a few days: these come with the next
            emit(wishes, days.get(day), target);
        }
        List.copyOf(wishes.keySet()).stream().sorted().forEach(day -> emit(wishes, day, target));
    }

    private interface Share {
        void of(Makers.Maker maker, int count);
    }

    private static void share(int count, Share target) {
        int left = count;
        for (Makers.Maker maker : Makers.ALL) {
            int part = maker == Makers.ALL.get(Makers.ALL.size() - 1) ? left : (int) Math.min(left, Math.round(count * maker.share()));
            left -= part;
            target.of(maker, part);
        }
    }

    private static double[] spread(Makers.Maker maker, List<LocalDate> days, int count) {
        double[] cumulated = new double[days.size()];
        double sum = 0;
        for (int day = 0; day < cumulated.length; day++) {
            sum += Seasons.weight(maker, days.get(0), days.get(day));
            cumulated[day] = sum;
        }
        for (int day = 0; day < cumulated.length; day++) {
            cumulated[day] *= count / sum;
        }
        return cumulated;
    }

    private void note(Map<LocalDate, List<Wish>> wishes, Wish wish) {
        wishes.computeIfAbsent(wish.opened.atZone(setting.zone).toLocalDate(), day -> new ArrayList<>()).add(wish);
    }

    private Wish endedWish(Makers.Maker maker, LocalDate day) {
        Outlet outlet = outlet(maker);
        double slow = outlet.slowness() * (1 + 0.7 * Seasons.peak(maker, day));
        for (LocalDate tried = day; ; tried = tried.minusDays(1)) {
            LocalDate on = tried;
            List<Mould> fitting = ended.get(maker.id()).stream().filter(mould -> fits(maker, mould, on)).toList();
            if (!fitting.isEmpty()) {
                Mould mould = choose(fitting, slow);
                return new Wish(mould, outlet, at(mould, on).plusSeconds(random.nextInt(-70 * 60, 150 * 60)));
            }
        }
    }

    private boolean fits(Makers.Maker maker, Mould mould, LocalDate day) {
        if (maker.wholeWeeks() && openedAt(mould).atZone(setting.zone).getDayOfWeek() != day.getDayOfWeek()) {
            return false;
        }
        return at(mould, day).plus(length(mould)).plus(ROOM).isBefore(setting.until);
    }

    private Instant at(Mould mould, LocalDate day) {
        LocalTime time = openedAt(mould).atZone(setting.zone).toLocalTime();
        return day.atTime(time).atZone(setting.zone).toInstant();
    }

    private static Instant openedAt(Mould mould) {
        return mould.knots().opening();
    }

    private static Duration length(Mould mould) {
        return Duration.ofMillis(mould.knots().last() - openedAt(mould).toEpochMilli());
    }

    private Mould choose(List<Mould> moulds, double slow) {
        double sum = moulds.stream().mapToDouble(mould -> weight(mould, slow)).sum();
        double point = random.nextDouble() * sum;
        for (Mould mould : moulds) {
            point -= weight(mould, slow);
            if (point < 0) {
                return mould;
            }
        }
        return moulds.get(moulds.size() - 1);
    }

    private static double weight(Mould mould, double slow) {
        Road road = mould.example().road();
        return road.weight() * (road.slow() ? slow : 1);
    }

    private Outlet outlet(Makers.Maker maker) {
        List<Outlet> outlets = setting.outlets.get(maker.id());
        double point = random.nextDouble();
        for (Outlet outlet : outlets) {
            point -= outlet.share();
            if (point < 0) {
                return outlet;
            }
        }
        return outlets.get(outlets.size() - 1);
    }

    /** Moved as far as it stays in the state in which its example was looked at. */
    private Wish openWish(Makers.Maker maker) {
        Outlet outlet = outlet(maker);
        Mould mould = choose(open.get(maker.id()), outlet.slowness());
        TimeLine.Knots knots = mould.knots();
        long now = knots.now().toEpochMilli();
        long next = java.util.Arrays.stream(knots.instants()).filter(instant -> instant > now).min().orElse(Long.MAX_VALUE);
        long back = (long) ((Math.min(next, now + FARTHEST) - now) * 0.9);
        long on = (long) ((now - knots.last()) * 0.9);
        return new Wish(mould, outlet, openedAt(mould).plusMillis(random.nextLong(-back, on + 1)));
    }

    private void emit(Map<LocalDate, List<Wish>> wishes, LocalDate day, Consumer<Planned> target) {
        List<Wish> ofDay = wishes.remove(day);
        if (ofDay != null) {
            ofDay.sort(Comparator.comparing(Wish::opened));
            ofDay.forEach(wish -> target.accept(planned(wish, day)));
        }
    }

    private Planned planned(Wish wish, LocalDate day) {
        int last = counters.merge(day, 1, Integer::sum);
        String number = "R-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + String.format("%04d", last);
        Owners.Choice owner = owners.choose(wish.mould, wish.outlet, wish.opened, wish.opened.plus(length(wish.mould)).plus(ROOM), setting.zone);
        long[] own = new long[wish.mould.numbered().size()];
        for (int row = 0; row < own.length; row++) {
            own[row] = numbers.merge(wish.mould.numbered().get(row), 1L, Long::sum);
        }
        long firstChange = change + 1;
        change += wish.mould.openClocks();
        List<Holder> technicians = setting.technicians.get(wish.outlet.id());
        return new Planned(wish.mould, wish.outlet, technicians.get(random.nextInt(technicians.size())), owner.owner(), owner.isNew(), wish.opened,
                number, own, firstChange, random.nextLong());
    }

    long change() {
        return change;
    }
}

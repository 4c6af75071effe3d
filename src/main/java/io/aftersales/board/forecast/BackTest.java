package io.aftersales.board.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How good the forecast would have been: the earlier cases forecast the later ones, and what was forecast is held against what
 * came. A forecast that is no better than telling everybody the plain share of late cases is not worth showing.
 *
 * @param cases    how many were forecast
 * @param share    of these that were late
 * @param hits     share of the cases where late was said at half or more, or in time at less, and so it came
 * @param plainHits as many would be right who always said what is more frequent
 * @param brier    mean squared distance between what was said and what came; nought is perfect
 * @param plain    the same for who always says the share of the earlier cases
 * @param bands    what was said against what came, by tenths of what was said
 */
public record BackTest(int cases, double share, double hits, double plainHits, double brier, double plain, List<Band> bands) {

    private static final int BANDS = 10;
    /** Of the cases, the earlier ones forecast the rest. */
    private static final double EARLIER = 0.7;
    private static final int ENOUGH = 50;
    /** A forecast has to be better by more than chance would make it. */
    private static final double MARGIN = 0.98;

    /** @param said the mean of what was said; @param came the share that was late */
    public record Band(int cases, double said, double came) {
    }

    /** Whether it is worth showing. */
    public boolean useful() {
        return cases >= ENOUGH && brier < plain * MARGIN;
    }

    /** Forecasts the later part of the past from the earlier part. */
    public static BackTest of(List<Past> past) {
        List<Past> ordered = past.stream().sorted(Comparator.comparing(Past::began)).toList();
        int cut = (int) (ordered.size() * EARLIER);
        List<Past> earlier = ordered.subList(0, cut);
        History history = History.of(earlier);
        double usual = earlier.stream().filter(Past::late).count() / (double) Math.max(1, earlier.size());
        List<Said> said = new ArrayList<>();
        for (Past one : ordered.subList(cut, ordered.size())) {
            Optional<Chance> chance = history.chance(one.situation(), Duration.ZERO, one.left());
            chance.ifPresent(found -> said.add(new Said(found.share(), one.late())));
        }
        return judged(said, usual);
    }

    private static BackTest judged(List<Said> said, double usual) {
        int many = Math.max(1, said.size());
        double late = said.stream().filter(Said::came).count() / (double) many;
        double hits = said.stream().filter(one -> one.share >= 0.5 == one.came).count() / (double) many;
        double brier = said.stream().mapToDouble(one -> square(one.share - one.number())).sum() / many;
        double plain = said.stream().mapToDouble(one -> square(usual - one.number())).sum() / many;
        double plainHits = usual >= 0.5 ? late : 1 - late;
        return new BackTest(said.size(), late, hits, plainHits, brier, plain, bands(said));
    }

    private static List<Band> bands(List<Said> said) {
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            int at = band;
            List<Said> in = said.stream().filter(one -> Math.min(BANDS - 1, (int) (one.share * BANDS)) == at).toList();
            bands.add(new Band(in.size(), in.stream().mapToDouble(Said::share).average().orElse(0),
                    in.stream().mapToDouble(Said::number).average().orElse(0)));
        }
        return bands;
    }

    private static double square(double number) {
        return number * number;
    }

    private record Said(double share, boolean came) {

        private double number() {
            return came ? 1 : 0;
        }
    }
}

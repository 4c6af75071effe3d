package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A breach as it was assessed.
 *
 * @param fineCny   what it cost, null where the table names a measure or points instead
 * @param measure   warning, by-regulation, disciplinary … or null
 * @param pointsOff points of the technician's licence (HOM-19), or null
 */
public record Breach(long id, String source, String organisation, String party, String unitId, String item, String area, Integer times,
                     Integer persons, BigDecimal minutes, String caseNumber, String technician, LocalDate on, String remark,
                     BigDecimal fineCny, String measure, Integer pointsOff, String recordedBy, Instant recordedAt, String reversedBy,
                     Instant reversedAt, String reversedWhy) {

    /**
     * What is known of a breach before it is assessed, in the words of the table {@code assessment-penalty}.
     *
     * @param area         installation or after-sales, or null
     * @param region       city or county, for arrivals
     * @param minutes      how long the arrival took; times how often, persons by how many: null where not counted
     * @param workDay      and handedOverAt: for the hand-over of sheets and money (FLT-37)
     * @param level        and severity: for makers who have measures instead of sums (RAC-120, RAC-73)
     * @param technician   whose licence loses points (HOM-19), or null
     */
    public record Facts(String organisation, Party party, String item, String area, String region, BigDecimal minutes, Integer times,
                        Integer persons, LocalDate workDay, Instant handedOverAt, String severity, Integer level, String caseNumber,
                        String technician, LocalDate on, String remark) {

        static Facts ofItem(String organisation, Party party, String item, String caseNumber, String technician, LocalDate on) {
            return new Facts(organisation, party, item, "after-sales", null, null, 1, null, null, null, null, null, caseNumber, technician,
                    on, null);
        }

        Facts arrivedAfter(BigDecimal howLong, String where) {
            boolean measured = where != null;
            return new Facts(organisation, party, item, area, where, measured ? howLong : null, measured ? null : 1, persons, workDay,
                    handedOverAt, severity, level, caseNumber, technician, on, remark);
        }

        Facts handedOver(LocalDate day, Instant at) {
            return new Facts(organisation, party, item, area, region, minutes, null, persons, day, at, severity, level, caseNumber,
                    technician, on, remark);
        }
    }
}

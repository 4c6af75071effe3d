package io.aftersales.settlement;

import java.time.LocalDate;

/** Whoever keeps the defective parts that outlets and installers owe back tells the month-end gate (HOM-42). */
public interface OwedParts {

    /** How many defective parts the party owed back on the day and had not returned by their due day. */
    int overdue(String organisation, Party party, LocalDate on);
}

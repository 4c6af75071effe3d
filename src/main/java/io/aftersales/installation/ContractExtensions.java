package io.aftersales.installation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an acceptance learns whether a longer warranty was approved for a project by contract; the capability that approves
 * extensions implements it. An approved extension is noted on the acceptance report (CAC-27).
 */
public interface ContractExtensions {

    /** @return empty where none was applied for, or it is not approved */
    Optional<Extension> approvedFor(String projectNumber);

    /** @param number the case of the extension @param end the last day of the longer warranty */
    record Extension(String number, LocalDate end) {
    }
}

package io.aftersales.servicecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The archive of customers and units, as far as a case needs it; the capability that keeps the archive implements it. */
public interface InstalledBase {

    /** All units with this serial number: none, one, or several of different models (a serial is unique per model only). */
    List<Equipment> findBySerial(String organisation, String serialNo);

    /** The units of a customer, newest first, at most 50. */
    List<Equipment> findByCustomer(String organisation, String customerNo);

    Optional<Customer> findCustomer(String organisation, String customerNo);

    /** The inputs of {@code warranty-period} that the archive knows of a unit, for the verdict on the given date. */
    Map<String, Object> warrantyFacts(String organisation, String serialNo, String model, LocalDate checkDate);

    /** A unit of equipment and where it stands. @param customerNo whose it is; null where unknown */
    record Equipment(String serialNo, String model, String productFamily, String customerNo, String province, String city,
                     String district, String address) {
    }

    /** @param phone as first given; @param language zh or en, null for the organisation's */
    record Customer(String no, String name, String phone, String email, String province, String city, String district,
                    String address, String language) {
    }
}

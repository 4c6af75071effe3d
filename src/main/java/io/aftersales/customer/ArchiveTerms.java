package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms under which the archive finds a customer, for whoever writes many at once. */
public final class ArchiveTerms {

    private ArchiveTerms() {
    }

    /** What finds the customer itself. */
    public static List<byte[]> ofCustomer(String customerNo, String name, Place place, PhoneNumber phone) {
        Set<String> terms = new LinkedHashSet<>(SearchTerms.ofNumber(customerNo));
        terms.addAll(SearchTerms.ofName(name));
        terms.addAll(SearchTerms.ofAddress(place.province(), place.city(), place.district()));
        terms.addAll(SearchTerms.ofAddress(place.address()));
        terms.addAll(SearchTerms.ofPhone(phone));
        return bytes(terms);
    }

    /** What finds a unit of equipment. */
    public static List<byte[]> ofSerial(String serialNo) {
        return bytes(SearchTerms.ofNumber(serialNo));
    }

    private static List<byte[]> bytes(Set<String> terms) {
        List<byte[]> bytes = new ArrayList<>();
        terms.stream().filter(term -> !term.isEmpty()).forEach(term -> bytes.add(SearchTerms.bytes(term)));
        return bytes;
    }
}

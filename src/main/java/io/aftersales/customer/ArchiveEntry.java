package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A unit with its owner and place as a maker's records state it in one row; checked, not yet compared with the archive.
 *
 * @param installerCode the installer's or outlet's code; null where unknown
 */
public record ArchiveEntry(String organisation, String customerNo, String customerName, PhoneNumber phone, String phoneAsWritten, Place place,
                           String productFamily, String model, String serialNo, UnitFacts facts, String installerCode) {

    /** Equal for rows that say the same, however they are written. */
    String digest() {
        List<Object> values = List.of(organisation, customerNo, customerName, phone.e164(), phone.extension(), place, productFamily, model,
                serialNo, facts.values(), installerCode == null ? "" : installerCode);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(values.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> key() {
        return List.of(organisation, model, serialNo);
    }
}

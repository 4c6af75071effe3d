package io.aftersales.pricelist;

import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of an organisation, by its key. */
public record PriceList(String organisation, String key, Text name) {

    /** The audit stream that its versions and drafts share. */
    String stream() {
        return stream(organisation, key);
    }

    static String stream(String organisation, String key) {
        return "priceList:" + organisation + "/" + key;
    }

    /**
     * A version as it was approved.
     *
     * @param effectiveAt from when it is in force, until the next
     * @param caseNumber  of the change that brought it; null for a rollback
     * @param takenBack   before its instant: it never was in force
     */
    public record Version(String id, String organisation, String key, int version, Instant effectiveAt, String publishedBy, Instant publishedAt,
                          String caseNumber, String reason, boolean takenBack) {

        /** For the event that changes it. @param items all of them */
        VouchedRow row(List<PriceItem> items) {
            Map<String, Object> row = new LinkedHashMap<>(Map.of("id", id, "organisation", organisation, "list_key", key, "version", version,
                    "effective_at", effectiveAt, "published_by", publishedBy, "published_at", publishedAt, "reason", reason, "taken_back", takenBack,
                    "items", items.stream().map(PriceItem::line).sorted().toList()));
            row.put("case_number", caseNumber);
            return new VouchedRow("price_list_version", id, row);
        }

        /** As it was until it was taken back. */
        Version standing() {
            return new Version(id, organisation, key, version, effectiveAt, publishedBy, publishedAt, caseNumber, reason, false);
        }
    }

    /**
     * A list that is being changed.
     *
     * @param base     the version that it started from; null for the first
     * @param revision counts the saves, from 1
     * @param state    editing, submitted, published or withdrawn
     */
    public record Draft(String id, String organisation, String key, String title, String base, List<PriceRow> rows, int revision, String state,
                        String createdBy, Instant createdAt, String editedBy, Instant editedAt) {

        boolean editable() {
            return state.equals("editing");
        }
    }
}

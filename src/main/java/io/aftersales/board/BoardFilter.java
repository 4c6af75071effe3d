package io.aftersales.board;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which deadlines to show; null means any.
 *
 * @param branch   a branch or head office: its own cases, and those of the outlets that belong to it directly
 * @param outlet   a unit: its own cases and those of the units below
 * @param kind     of the case, as in {@link io.aftersales.servicecase.CaseKind#key}: it has one process
 * @param target   contact, arrive, quote …
 * @param product  the product family
 * @param state    running, warning, late or paused
 */
public record BoardFilter(String organisation, String branch, String outlet, String kind, String target, String severity, String product,
                          String state) {

    public static final BoardFilter ANY = new BoardFilter(null, null, null, null, null, null, null, null);

    public BoardFilter {
        organisation = given(organisation);
        branch = given(branch);
        outlet = given(outlet);
        kind = given(kind);
        target = given(target);
        severity = given(severity);
        product = given(product);
        state = given(state);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws Refusal for a text that no database takes */
    void check() throws Refusal {
        for (Map.Entry<String, String> one : texts().entrySet()) {
            if (one.getValue() != null && !Characters.storable(one.getValue())) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field(one.getKey()));
            }
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("organisation", organisation);
        texts.put("branch", branch);
        texts.put("outlet", outlet);
        texts.put("kind", kind);
        texts.put("target", target);
        texts.put("severity", severity);
        texts.put("product", product);
        return texts;
    }
}

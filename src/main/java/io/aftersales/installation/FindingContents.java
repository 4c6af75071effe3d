package io.aftersales.installation;

import io.aftersales.document.PaperPictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings as the papers of a project show them, with their photos; the rest of the photos lie on the case. */
@Component
class FindingContents {

    /** Photos of one finding that are shown. */
    static final int MOST_OF_ONE = 4;
    /** Photos of one paper that are shown. */
    static final int MOST = 24;

    private final PaperPictures pictures;
    private final MessageSource messages;

    FindingContents(PaperPictures pictures, MessageSource messages) {
        this.pictures = pictures;
        this.messages = messages;
    }

    /** @param all whether also what was photographed after the work is shown; else only what was found */
    List<Map<String, Object>> of(List<Finding> findings, boolean all, Locale locale) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int left = MOST;
        for (Finding found : findings) {
            List<String> shown = pictures(found, all, Math.min(left, MOST_OF_ONE));
            left -= shown.size();
            rows.add(row(found, shown, locale));
        }
        return rows;
    }

    private List<String> pictures(Finding found, boolean all, int most) {
        List<String> shown = new ArrayList<>();
        for (Finding.Photo photo : found.photos()) {
            if (shown.size() < most && (all || photo.stage().equals("found"))) {
                pictures.small(found.caseNumber(), photo.documentId()).ifPresent(shown::add);
            }
        }
        return shown;
    }

    private Map<String, Object> row(Finding found, List<String> shown, Locale locale) {
        Map<String, Object> row = new HashMap<>(Map.of("no", found.findingNo(), "description", found.description(),
                "impact", word("impact." + found.impact(), locale), "state", word("finding." + found.state(), locale), "photos", found.photos().size()));
        row.put("pictures", shown.stream().map(address -> Map.of("address", address)).toList());
        row.put("hasPictures", !shown.isEmpty());
        return row;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("installation." + key, null, key, locale);
    }
}

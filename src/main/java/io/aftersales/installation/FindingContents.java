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
            Photos photos = photos(found, all, Math.min(left, MOST_OF_ONE));
            left -= photos.shown.size();
            rows.add(row(found, photos, locale));
        }
        return rows;
    }

    /** @param shown as addresses @param named the files that lie on the case and could not be shown */
    private record Photos(List<String> shown, List<String> named) {
    }

    private Photos photos(Finding found, boolean all, int most) {
        Photos photos = new Photos(new ArrayList<>(), new ArrayList<>());
        for (Finding.Photo photo : found.photos()) {
            if (photos.shown.size() < most && (all || photo.stage().equals("found"))) {
                pictures.small(found.caseNumber(), photo.documentId()).ifPresentOrElse(photos.shown::add,
                        () -> pictures.name(found.caseNumber(), photo.documentId()).ifPresent(photos.named::add));
            }
        }
        return photos;
    }

    private Map<String, Object> row(Finding found, Photos photos, Locale locale) {
        Map<String, Object> row = new HashMap<>(Map.of("no", found.findingNo(), "description", found.description(),
                "impact", word("impact." + found.impact(), locale), "state", word("finding." + found.state(), locale), "photos", found.photos().size()));
        row.put("pictures", photos.shown.stream().map(address -> Map.of("address", address)).toList());
        row.put("hasPictures", !photos.shown.isEmpty());
        row.put("notShown", photos.named.isEmpty() ? ""
                : messages.getMessage("installation.photosNotShown", new Object[] {String.join(", ", photos.named.stream().sorted().toList())}, locale));
        return row;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("installation." + key, null, key, locale);
    }
}

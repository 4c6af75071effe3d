package io.aftersales.verify;

/**
 * What was found, and how much was looked at until then.
 *
 * @param broken        the first broken link; null where the trail is intact
 * @param erased        personal values, rows and files that were erased, as recorded
 * @param unproven      rows from before rows were recorded, of which only the key is known
 * @param lastAnchor    number of the newest anchor; zero where there is none
 * @param notAnchored   events since each stream's last anchor: today's tail
 * @param keyIds        the keys of the file, to be compared with the one that is trusted
 */
public record Result(Finding broken, long streams, long events, long rows, long personal, long erased, long unproven, long anchors,
                     long lastAnchor, long notAnchored, java.util.List<String> keyIds) {

    public boolean intact() {
        return broken == null;
    }
}

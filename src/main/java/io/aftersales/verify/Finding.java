package io.aftersales.verify;

/**
 * The first broken link.
 *
 * @param where  the stream, table or organisation; null for the file itself
 * @param number the event's or anchor's number, the row's key, or the line
 * @param detail what else the words name, or null
 */
public record Finding(Fault fault, String where, String number, String detail) {

    /** In words. @param language zh or en */
    public String say(String language) {
        return fault.say(language, where, number, detail);
    }

    static Broken broken(Fault fault, String where, Object number, Object detail) {
        return new Broken(new Finding(fault, where, String.valueOf(number), detail == null ? null : detail.toString()));
    }

    /** Ends the check where the trail ends to be whole. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        private Broken(Finding finding) {
            super(finding.fault().name(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}

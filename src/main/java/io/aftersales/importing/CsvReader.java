package io.aftersales.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180; any line end), each record with the physical line
 * it begins on. A record whose quotation marks do not fit costs that line only: reading goes on at the next one, so
 * that one stray mark does not swallow the rest of the file.
 */
final class CsvReader {

    /** Characters of a quoted value; a mark that is still open then was never meant to be closed. */
    private static final int LONGEST_QUOTED = 2_000_000;

    private final String text;
    private int position;
    private int line = 1;

    CsvReader(String text) {
        this.text = text;
    }

    /** The next record that is not blank; null at the end. */
    Line next() {
        while (position < text.length()) {
            int start = position;
            int startLine = line;
            List<String> values = new ArrayList<>();
            if (!record(values)) {
                position = start;
                line = startLine;
                skipLine();
                return new Line(startLine, null);
            }
            if (values.size() > 1 || !values.get(0).isBlank()) {
                return new Line(startLine, values);
            }
        }
        return null;
    }

    /** False where the quotation marks of the record do not fit. */
    private boolean record(List<String> values) {
        while (true) {
            StringBuilder value = new StringBuilder();
            if (position < text.length() && text.charAt(position) == '"') {
                if (!quoted(value)) {
                    return false;
                }
            } else if (!plain(value)) {
                return false;
            }
            values.add(value.toString());
            if (position == text.length() || !comma()) {
                return true;
            }
        }
    }

    private boolean quoted(StringBuilder value) {
        position++;
        while (position < text.length() && value.length() <= LONGEST_QUOTED) {
            char c = text.charAt(position++);
            if (c != '"') {
                value.append(c);
                countLine(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                value.append('"');
                position++;
            } else {
                return position == text.length() || ",\r\n".indexOf(text.charAt(position)) >= 0;
            }
        }
        return false;
    }

    private boolean plain(StringBuilder value) {
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            char c = text.charAt(position++);
            if (c == '"') {
                return false;
            }
            value.append(c);
        }
        return true;
    }

    /** Steps over the separator or the line end; true where another value follows. */
    private boolean comma() {
        char c = text.charAt(position++);
        if (c == ',') {
            return true;
        }
        if (c == '\r' && position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        line++;
        return false;
    }

    private void countLine(char c) {
        if (c == '\n' || c == '\r' && (position == text.length() || text.charAt(position) != '\n')) {
            line++;
        }
    }

    private void skipLine() {
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\n' || c == '\r' && (position == text.length() || text.charAt(position) != '\n')) {
                line++;
                return;
            }
        }
    }

    /** @param values null where the line's quotation marks do not fit */
    record Line(int number, List<String> values) {
    }
}

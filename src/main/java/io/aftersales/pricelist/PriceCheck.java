package io.aftersales.pricelist;

import io.aftersales.shared.Amounts;
import io.aftersales.shared.Characters;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the rows of a list and says in plain words, cell by cell, what is wrong with them. */
final class PriceCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 20;

    private final Set<String> parts;
    private final List<PriceFinding> findings = new ArrayList<>();
    private final Map<Integer, PriceItem> items = new TreeMap<>();

    private PriceCheck(Set<String> parts) {
        this.parts = parts;
    }

    /**
     * What came of the rows.
     *
     * @param items those without an error, in the order of the rows
     */
    record Result(List<PriceItem> items, List<PriceFinding> findings) {

        boolean publishable() {
            return findings.stream().noneMatch(PriceFinding::error);
        }
    }

    /** @param parts codes of the organisation's parts */
    static Result check(List<PriceRow> rows, Set<String> parts) {
        PriceCheck check = new PriceCheck(parts);
        for (int at = 0; at < rows.size(); at++) {
            check.row(at + 1, rows.get(at));
        }
        check.periods();
        check.findings.sort(Comparator.comparingInt(PriceFinding::row));
        if (rows.isEmpty()) {
            check.error(0, "code", "EMPTY", "价目表没有任何项目", "the list has no item");
        }
        return new Result(List.copyOf(check.items.values()), List.copyOf(check.findings));
    }

    private void row(int number, PriceRow row) {
        int before = findings.size();
        String code = text(number, "code", row.code(), 40);
        if (code != null && !CODE.matcher(code).matches()) {
            error(number, "code", "NOT_A_CODE", "编号只能含字母、数字和 . _ / -", "a code has letters, digits and . _ / - only");
        }
        String zh = text(number, "nameZh", row.nameZh(), LONGEST_NAME);
        String en = text(number, "nameEn", row.nameEn(), LONGEST_NAME);
        String unit = text(number, "unit", row.unit(), LONGEST_UNIT);
        BigDecimal price = price(number, row.price());
        LocalDate from = day(number, "validFrom", row.validFrom());
        LocalDate until = row.validUntil() == null || row.validUntil().isBlank() ? null : day(number, "validUntil", row.validUntil());
        if (from != null && until != null && until.isBefore(from)) {
            error(number, "validUntil", "ENDS_BEFORE_IT_BEGINS", "失效日期早于生效日期", "it ends before it begins");
        }
        if (findings.size() == before) {
            items.put(number, new PriceItem(code, new Text(zh, en), unit, price.setScale(2), from, until));
            if (!parts.contains(code)) {
                warning(number, "code", "NO_SUCH_PART", "配件目录中没有编号 " + code, "no part of the catalogue has the code " + code);
            }
        }
    }

    private String text(int row, String column, String value, int longest) {
        if (value == null || value.isBlank()) {
            error(row, column, "MISSING", "不能为空", "is missing");
            return null;
        }
        if (value.length() > longest) {
            error(row, column, "TOO_LONG", "超过 " + longest + " 个字符", "has more than " + longest + " characters");
            return null;
        }
        if ("=+-@".indexOf(value.strip().charAt(0)) >= 0) {
            error(row, column, "FORMULA", "不能以 = + - @ 开头,电子表格会当作公式", "does not begin with = + - @, which spreadsheets take for a formula");
            return null;
        }
        if (!Characters.storable(value) || !Characters.oneLine(value)) {
            error(row, column, "NOT_STORABLE", "含有不能保存的字符", "holds characters that cannot be stored");
            return null;
        }
        return value.strip();
    }

    private BigDecimal price(int row, String value) {
        if (value == null || value.isBlank()) {
            error(row, "price", "MISSING", "不能为空", "is missing");
            return null;
        }
        String written = value.strip();
        if (!NUMBER.matcher(written).matches()) {
            error(row, "price", "NOT_A_NUMBER", "不是金额", "is no amount");
            return null;
        }
        BigDecimal price = new BigDecimal(written);
        if (price.signum() < 0) {
            error(row, "price", "NEGATIVE", "价格不能为负", "a price is not negative");
        } else if (price.signum() > 0 && price.stripTrailingZeros().scale() > 2) {
            error(row, "price", "TOO_MANY_DECIMALS", "最多两位小数", "has more than two decimals");
        } else if (price.compareTo(Amounts.LARGEST) > 0) {
            error(row, "price", "TOO_LARGE", "金额过大", "is too large");
        } else {
            return price.signum() == 0 ? BigDecimal.ZERO : price.stripTrailingZeros();
        }
        return null;
    }

    private LocalDate day(int row, String column, String value) {
        if (value == null || value.isBlank()) {
            error(row, column, "MISSING", "不能为空", "is missing");
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        error(row, column, "NOT_A_DATE", "不是日期,应如 2026-01-31", "is no date such as 2026-01-31");
        return null;
    }

    /** The periods of one code follow each other: never two prices on one day; a day without one is worth a look. */
    private void periods() {
        Map<String, TreeMap<LocalDate, Integer>> byCode = new TreeMap<>();
        for (Map.Entry<Integer, PriceItem> entry : items.entrySet()) {
            PriceItem item = entry.getValue();
            Integer twin = byCode.computeIfAbsent(item.code(), code -> new TreeMap<>()).putIfAbsent(item.from(), entry.getKey());
            if (twin != null) {
                overlap(entry.getKey(), twin);
            }
        }
        byCode.values().forEach(this::follow);
    }

    private void follow(TreeMap<LocalDate, Integer> starts) {
        Integer former = null;
        LocalDate end = null;
        for (int row : starts.values()) {
            PriceItem item = items.get(row);
            if (former != null) {
                if (end == null || !end.isBefore(item.from())) {
                    overlap(row, former);
                } else if (end.plusDays(1).isBefore(item.from())) {
                    warning(row, "validFrom", "GAP", "第 " + former + " 行之后 " + end.plusDays(1) + " 至 " + item.from().minusDays(1) + " 没有价格",
                            "no price from " + end.plusDays(1) + " to " + item.from().minusDays(1) + " after row " + former);
                }
            }
            if (former == null || end != null && (item.until() == null || item.until().isAfter(end))) {
                former = row;
                end = item.until();
            }
        }
    }

    private void overlap(int row, int other) {
        error(row, "validFrom", "OVERLAP", "与第 " + other + " 行的有效期重叠", "holds on days on which row " + other + " holds too");
    }

    private void error(int row, String column, String code, String zh, String en) {
        findings.add(new PriceFinding(row, column, true, code, new Text(zh, en)));
    }

    private void warning(int row, String column, String code, String zh, String en) {
        findings.add(new PriceFinding(row, column, false, code, new Text(zh, en)));
    }
}

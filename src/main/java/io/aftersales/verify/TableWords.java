package io.aftersales.verify;

import java.util.Map;

/** What a table holds for whose rows events vouch, in words beside its name. */
final class TableWords {

    private record Words(String english, String chinese) {
    }

    private static final Map<String, Words> ALL = Map.ofEntries(
            Map.entry("decision_receipt", new Words("receipts of decisions", "决策凭证")),
            Map.entry("stock_movement", new Words("movements of stock", "库存移动")),
            Map.entry("ledger_entry", new Words("entries of the ledger", "账目")),
            Map.entry("document", new Words("files of cases", "工单文件")),
            Map.entry("message", new Words("messages", "消息")),
            Map.entry("decision_publication", new Words("published tables", "已发布的决策表")),
            Map.entry("price_list_version", new Words("versions of price lists", "价目表版本")),
            Map.entry("calendar_version", new Words("versions of calendars", "日历版本")),
            Map.entry("calendar_day", new Words("public days", "法定节假日")),
            Map.entry("working_calendar", new Words("calendars", "日历")),
            Map.entry("organisation", new Words("organisations", "组织")),
            Map.entry("unit", new Words("units and what they serve", "单位及其服务范围")),
            Map.entry("person", new Words("people, their passwords and roles", "人员及其密码与角色")),
            Map.entry("api_token", new Words("tokens of machines", "接口令牌")));

    private TableWords() {
    }

    /** @param language zh, or any other for English @return the name alone of a table that is not known here */
    static String of(String table, String language) {
        Words words = table == null ? null : ALL.get(table);
        if (words == null) {
            return table;
        }
        return "zh".equals(language) ? table + "（" + words.chinese + "）" : table + " (" + words.english + ")";
    }
}

package io.aftersales.settlement;

import io.aftersales.shared.Text;
import java.util.Arrays;
import java.util.Optional;

/** What an entry is for: a closed list. Each kind knows which account of the maker and of the party it moves. */
public enum EntryKind {
    LABOUR("人工费", "Labour", "cost"),
    TRAVEL("差旅费", "Travel", "cost"),
    PART_USED("用料", "Part used", "cost"),
    CLAIM("索赔款", "Claim", "cost"),
    CHARGE_BACK("责任扣款", "Charge-back", "recovery"),
    SUPPLIER_RECOVERY("供应商追偿", "Recovery from supplier", "recovery"),
    CARRIER_RECOVERY("承运商追偿", "Recovery from carrier", "recovery"),
    PENALTY("考核扣款", "Penalty", "assessment"),
    INCENTIVE("激励", "Incentive", "assessment"),
    GRADE("等级系数调整", "Grade coefficient", "assessment"),
    DEPOSIT("保证金收取", "Deposit received", "bank"),
    DEPOSIT_REFUND("保证金退还", "Deposit refunded", "bank"),
    STOCK_SHORTAGE("盘亏赔偿", "Stock shortage", "recovery"),
    PART_NOT_RETURNED("旧件未返", "Part not returned", "recovery"),
    RECEIVABLE("应收款", "Receivable", "sales"),
    PAYMENT("收款", "Payment", "bank"),
    REFUND("退款", "Refund", "bank"),
    WRITE_OFF("减免", "Write-off", "goodwill"),
    PAYOUT("付款", "Payout", "bank"),
    CORRECTION("更正", "Correction", "correction");

    private final Text label;
    private final String makerAccount;

    EntryKind(String zh, String en, String makerAccount) {
        this.label = new Text(zh, en);
        this.makerAccount = makerAccount;
    }

    /** The name in the interface and the database, for example {@code part-used}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Text label() {
        return label;
    }

    /** Empty for a key that is no kind. */
    public static Optional<EntryKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether a further entry may correct it; what a customer's account, a deposit or a payout is made of is not corrected this way. */
    boolean correctable() {
        return settledMonthly() && this != CORRECTION && this != GRADE;
    }

    /** Whether it stands on a month-end statement. */
    boolean settledMonthly() {
        return switch (this) {
            case DEPOSIT, DEPOSIT_REFUND, RECEIVABLE, PAYMENT, REFUND, WRITE_OFF, PAYOUT -> false;
            default -> true;
        };
    }

    /** The maker's own account, for example {@code maker/cost/labour}. */
    String makerAccount() {
        return "maker/" + makerAccount + "/" + key();
    }

    /** Deposits are kept apart from what is settled monthly. */
    String partyAccount(Party party) {
        return party + (this == DEPOSIT || this == DEPOSIT_REFUND ? "/deposit" : "/current");
    }
}

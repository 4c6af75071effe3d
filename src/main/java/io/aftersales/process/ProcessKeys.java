package io.aftersales.process;

/** The processes, by the ids of their models. */
public final class ProcessKeys {

    public static final String REPAIR = "repair";
    public static final String FIELD_VISIT = "field-visit";
    public static final String SIGN_OFF = "sign-off";
    public static final String QUOTATION = "quotation";
    public static final String CALLBACK = "callback";
    public static final String MONTH_END_SETTLEMENT = "month-end-settlement";
    public static final String COLLECTION = "collection";
    public static final String INTAKE = "intake";
    public static final String CLAIM_INTAKE = "claim-intake";
    public static final String WARRANTY_CLAIM = "warranty-claim";
    public static final String CLAIM_REVIEW = "claim-review";
    public static final String CLAIM_APPEAL = "claim-appeal";
    public static final String EXTENSION_INTAKE = "extension-intake";
    public static final String WARRANTY_EXTENSION = "warranty-extension";
    public static final String INSTALL_SUPERVISION = "install-supervision";
    public static final String PROJECT_REGISTRATION = "project-registration";
    public static final String KEY_PROJECT_REVIEW = "key-project-review";
    public static final String PART_HANDOVER = "part-handover";
    public static final String INSPECTION = "inspection";
    public static final String RECTIFICATION = "rectification";
    public static final String COMMISSIONING = "commissioning";
    public static final String ACCEPTANCE = "acceptance";
    public static final String INSPECTION_REPORT = "inspection-report";
    public static final String PARTS_REQUEST = "parts-request";
    public static final String PARTS_SUPPLY = "parts-supply";
    public static final String SPARE_PARTS = "spare-parts";
    public static final String PART_RETURN = "part-return";
    public static final String UNIT_LOAN = "unit-loan";
    public static final String DEADLINE = "deadline";
    public static final String STOCK_COUNT = "stock-count";
    public static final String RULE_CHANGE = "rule-change";

    private ProcessKeys() {
    }
}

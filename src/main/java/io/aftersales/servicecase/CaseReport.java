package io.aftersales.servicecase;

import java.time.Instant;
import java.util.Map;

/**
 * A report as it comes in, whatever the channel.
 *
 * @param organisation which maker
 * @param kind         repair, installation, claim …
 * @param channel      phone, mail, web, shop, alarm
 * @param reportNo     the sender's own number, unique per organisation; null where there is none
 * @param reportedAt   when the customer told us; not in the future
 * @param serialNo     the unit; null where it is still to be identified
 * @param customerNo   the customer; null where the unit or the contact tells
 * @param facts        fault facts in the names of the decisions: severity, region, outage, restorable, faultDomain, paid, … and faultText
 */
public record CaseReport(String organisation, String kind, String channel, String reportNo, Instant reportedAt, String serialNo,
                         String customerNo, Contact contact, Map<String, Object> facts) {

    /** @param language zh or en; null for the organisation's */
    public record Contact(String name, String phone, String email, String language) {
    }
}

package io.aftersales.settlement;

import java.math.BigDecimal;

/**
 * What a party has deposited for a purpose, in CNY.
 *
 * @param purpose   installation or parts
 * @param held      received less refunded
 * @param agreed    what the contract asks for; null where nobody noted it
 * @param remaining of the agreed sum, what is still to be deposited; an installation deposit counts for the parts deposit of a
 *                  party with a repair contract (RAC-38)
 */
public record Deposit(String organisation, String party, String purpose, BigDecimal received, BigDecimal refunded, BigDecimal held,
                      BigDecimal agreed, Boolean repairContract, BigDecimal remaining) {
}

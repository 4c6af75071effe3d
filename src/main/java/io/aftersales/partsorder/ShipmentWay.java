package io.aftersales.partsorder;

import java.math.BigDecimal;

/**
 * How a parcel leaves a store.
 *
 * @param mode       ship, pickup or own-store
 * @param packing    how it is packed; null for a pick-up
 * @param insuredCny what it is insured for (FLT-62); null for nothing
 * @param receiver   who picks it up, or to whom it goes; null where nobody is named
 */
public record ShipmentWay(String mode, String carrier, String waybill, String packing, BigDecimal insuredCny, String receiver) {
}

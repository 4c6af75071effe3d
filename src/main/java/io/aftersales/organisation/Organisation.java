package io.aftersales.organisation;

import java.time.ZoneId;

import io.aftersales.shared.Text;

/**
 * One maker's service organisation: the engine's tenant and the owner of a policy pack.
 *
 * @param zone     in which its dates and working hours are meant
 * @param language zh or en, where nobody chose one
 */
public record Organisation(String id, Text name, ZoneId zone, String language) {
}

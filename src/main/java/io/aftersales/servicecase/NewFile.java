package io.aftersales.servicecase;

/**
 * A case to be opened that is no report of a fault.
 *
 * @param unitId     the responsible organisational unit
 * @param channel    how it came about: phone, mail, web, shop, alarm, or platform for what the platform began by itself
 * @param customerNo null where no customer of the archive is concerned
 * @param serialNo   the unit of equipment; null where none, or several, are concerned
 * @param model      of that unit; null where the serial number tells
 * @param parent     the case that this one belongs to; null where it stands alone
 * @param title      what it is about, in at most 200 characters, without personal data; null for nothing to say
 */
public record NewFile(CaseKind kind, String organisation, String unitId, String channel, String customerNo, String serialNo, String model,
                      String parent, String title) {
}

package io.aftersales.history;

/**
 * An outlet and how it works.
 *
 * @param share    of its organisation's cases
 * @param slowness how much more usual late cases are than elsewhere
 */
record Outlet(String id, String province, String city, String district, double share, double slowness) {
}

package io.aftersales.customer;

/** Where units stand. Parts that are not known are blank, never null. */
public record Place(String province, String city, String district, String address) {

    public Place {
        province = province == null ? "" : province;
        city = city == null ? "" : city;
        district = district == null ? "" : district;
        address = address == null ? "" : address;
    }
}

package io.aftersales.stock;

import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many spare units a city may hold, by the table, from the machines that the archive knows there (FLT-23, FLT-24). */
@Service
public class Allotment {

    private final JdbcClient jdbc;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final StockService stock;
    private final Replenishment replenishment;

    Allotment(JdbcClient jdbc, DecisionService decisions, OrganisationService organisations, StockService stock, Replenishment replenishment) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.organisations = organisations;
        this.stock = stock;
        this.replenishment = replenishment;
    }

    /**
     * A city and its share.
     *
     * @param vehicles machines in use there
     * @param units    spare units by the table
     * @param unitId   whose store keeps them
     */
    public record City(String province, String city, int vehicles, int units, String unitId) {
    }

    /** What a store should hold for its cities, and what it holds. @param missing how many are short; nought for none */
    public record Store(String place, int units, int onHand, int missing) {
    }

    /** @param cities in the order of province and city */
    public record Plan(String organisation, String partCode, List<City> cities, List<Store> stores) {
    }

    /** @param partCode the spare unit @throws Refusal for an unknown part */
    @Transactional(readOnly = true)
    public Plan plan(String organisation, String partCode) throws Refusal {
        stock.part(organisation, partCode);
        List<City> cities = new ArrayList<>();
        Map<String, Integer> units = new LinkedHashMap<>();
        for (City counted : vehicles(organisation)) {
            int share = ((Number) decisions.evaluate("spare-allotment", organisation, Map.of("vehicles", counted.vehicles())).outputs()
                    .get("units")).intValue();
            String unitId = organisations.responsibleUnit(organisation, counted.province(), counted.city(), null, null).id();
            cities.add(new City(counted.province(), counted.city(), counted.vehicles(), share, unitId));
            units.merge(unitId, share, Integer::sum);
        }
        List<Store> stores = units.entrySet().stream().map(entry -> store(entry.getKey(), entry.getValue(), partCode)).toList();
        return new Plan(organisation, partCode, cities, stores);
    }

    private Store store(String unitId, int units, String partCode) {
        Place place = Place.store(unitId);
        int onHand = stock.onHand(place, partCode);
        return new Store(place.text(), units, onHand, Math.max(units - onHand, 0));
    }

    private List<City> vehicles(String organisation) {
        return jdbc.sql("""
                select s.province, s.city, count(*) as vehicles from equipment_unit e join site s on s.id = e.site_id
                 where e.organisation = ? and e.replaced_by_id is null group by s.province, s.city order by s.province, s.city""")
                .param(organisation).query((row, index) -> new City(row.getString(1), row.getString(2), row.getInt(3), 0, null)).list();
    }

    /** Proposes what is short. @return how many stores are short */
    @Transactional
    public int propose(String organisation, String partCode) throws Refusal {
        List<Store> wanting = plan(organisation, partCode).stores().stream().filter(store -> store.missing() > 0).toList();
        wanting.forEach(store -> replenishment.propose(organisation, Place.parse(store.place()), partCode, store.missing(), "allotment",
                "allotted " + store.units() + ", on hand " + store.onHand()));
        return wanting.size();
    }
}

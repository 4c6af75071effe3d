package io.aftersales.warranty;

import io.aftersales.organisation.Reach;
import io.aftersales.settlement.Party;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Among whom, and among which projects, people choose for claims and extensions, by their names: what is within reach. */
@Component
@Transactional(readOnly = true)
public class ClaimParties {

    /** Stands for whoever owns the claimed unit. */
    public static final String OWNER = "owner";

    static final String SUPPLIER = "supplier";
    static final String CARRIER = "carrier";

    private static final Choice OF_THE_UNIT = new Choice(OWNER, new Text("设备的用户", "The owner of the unit"));

    private static final int MOST_PROJECTS = 500;

    private final JdbcClient jdbc;
    private final Reach reach;

    ClaimParties(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** Who may claim: the owner, an outlet or branch within reach, an installer or dealer. */
    public List<Choice> claimants(String organisation) {
        List<Choice> claimants = new ArrayList<>(List.of(OF_THE_UNIT));
        claimants.addAll(bearers(organisation));
        return claimants;
    }

    /** Who may claim, for a caller from outside. @throws Refusal not found, for an organisation out of reach */
    public List<Choice> offered(String organisation) throws Refusal {
        reach.requireOrganisation(organisation);
        return claimants(organisation);
    }

    /** Who may bear the share of an outlet or installer. */
    public List<Choice> bearers(String organisation) {
        if (!reach.coversOrganisation(organisation)) {
            return List.of();
        }
        List<Choice> bearers = new ArrayList<>(units(organisation).stream()
                .map(unit -> new Choice(Party.unit(unit.value()).toString(), unit.label())).toList());
        bearers.addAll(jdbc.sql("""
                select code, name, kind from party where organisation = ? and kind in ('installer', 'dealer') order by code""").param(organisation)
                .query((row, index) -> installer(row.getString("code"), row.getString("name"), row.getString("kind"))).list());
        return bearers;
    }

    /** Who may bear a share of the supplier's, by code. */
    public List<Choice> suppliers(String organisation) {
        return outside(organisation, SUPPLIER);
    }

    /** Who may bear a share of the carrier's, by code. */
    public List<Choice> carriers(String organisation) {
        return outside(organisation, CARRIER);
    }

    private List<Choice> outside(String organisation, String kind) {
        return !reach.coversOrganisation(organisation) ? List.of()
                : jdbc.sql("select code, name from party where organisation = ? and kind = ? order by code").params(organisation, kind)
                        .query((row, index) -> Choice.of(row.getString("code"), named(row.getString("name"), row.getString("code")))).list();
    }

    /** Whether the organisation knows a supplier or carrier of this code. */
    boolean knows(String organisation, String kind, String code) {
        return jdbc.sql("select count(*) from party where organisation = ? and code = ? and kind = ?").params(organisation, code, kind)
                .query(Integer.class).single() > 0;
    }

    /** Projects that are not accepted yet, newest first: for these a longer warranty is applied for as a whole (CAC-26). */
    public List<Choice> projects(String organisation) {
        Reach.Condition within = reach.units("unit_id");
        return jdbc.sql("select number, title from service_case where organisation = :organisation and kind = 'installation' and status = 'open' and "
                + within.sql() + " order by opened_at desc, number desc limit " + MOST_PROJECTS).param("organisation", organisation)
                .params(within.parameters()).query((row, index) -> Choice.of(row.getString("number"), named(row.getString("title"), row.getString("number"))))
                .list();
    }

    private static String named(String name, String code) {
        return (name == null || name.isBlank() ? "" : name + " · ") + code;
    }

    private static Choice installer(String code, String name, String kind) {
        String what = named(name, code);
        Text label = "dealer".equals(kind) ? new Text(what + "(经销商)", what + " (dealer)") : new Text(what + "(安装商)", what + " (installer)");
        return new Choice(Party.installer(code).toString(), label);
    }

    /** Units of the organisation within reach, the upper ones first, by their id. */
    public List<Choice> units(String organisation) {
        Reach.Condition within = reach.units("id");
        return jdbc.sql("select id, name_zh, name_en from unit where organisation = :organisation and " + within.sql() + " order by path")
                .param("organisation", organisation).params(within.parameters())
                .query((row, index) -> new Choice(row.getString("id"), new Text(row.getString("name_zh"), row.getString("name_en")))).list();
    }

    /** Whether the organisation knows an installer or dealer of this code. */
    boolean knowsInstaller(String organisation, String code) {
        return jdbc.sql("select count(*) from party where organisation = ? and code = ? and kind in ('installer', 'dealer')")
                .params(organisation, code).query(Integer.class).single() > 0;
    }
}

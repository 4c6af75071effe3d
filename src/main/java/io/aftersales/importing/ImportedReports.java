package io.aftersales.importing;

import io.aftersales.servicecase.CaseReport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which report opened which case, and what it said. */
@Repository
class ImportedReports {

    private final JdbcClient jdbc;

    ImportedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Imported> find(String organisation, String reportNo) {
        return jdbc.sql("select digest, case_number from imported_report where organisation = ? and report_no = ?")
                .params(organisation, reportNo).query(Imported.class).optional();
    }

    void add(CaseReport report, String caseNumber) {
        jdbc.sql("insert into imported_report (organisation, report_no, digest, case_number) values (?, ?, ?, ?) on conflict do nothing")
                .params(report.organisation(), report.reportNo(), digest(report), caseNumber).update();
    }

    /** Equal for reports that say the same. */
    static String digest(CaseReport report) {
        String said = report.channel() + '\n' + report.reportedAt() + '\n' + report.serialNo() + '\n' + report.contact() + '\n'
                + new TreeMap<>(report.facts());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Imported(String digest, String caseNumber) {
    }
}

package io.aftersales.installation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A site that is being equipped.
 *
 * @param unitId         the organisational unit that is responsible
 * @param dealerId       the party that sold; null where unknown
 * @param installerId    the party that installs; null until the registration is confirmed
 * @param keyProject     whether the head-office group for large projects takes part (CAC-108)
 * @param designServices design services asked for (CAC-04)
 * @param needsClient    whether the customer needs the client software (FLT-35)
 * @param soldAt         since when an installation within hours is promised (HOM-106); null for none
 * @param agreedAt       the customer's own time (HOM-107); null for none
 * @param status         registered, planning, reviewing, preparing, handing-over, closed or cancelled
 * @param siteResult     suitable or unsuitable; null before it was assessed (RAC-111)
 */
public record Project(String caseNumber, String organisation, String unitId, String name, long customerId, long siteId, Long dealerId,
                      Long installerId, String contractNo, boolean keyProject, List<String> designServices, boolean needsClient,
                      Instant soldAt, Instant agreedAt, LocalDate plannedStart, LocalDate plannedEnd, String status, String plan,
                      String siteResult, Instant planToldAt, Instant registeredAt, Instant closedAt, long version) {

    /** Whether nothing changes any more. */
    public boolean ended() {
        return status.equals("closed") || status.equals("cancelled");
    }

    /**
     * A lot in which the site is handed over.
     *
     * @param partNo     from 1 on
     * @param status     installing, inspecting, rectifying, commissioning, accepting or accepted
     * @param inspector  who looks at it; null before the first dispatch
     * @param acceptedOn null before
     */
    public record Part(int partNo, String name, String status, String inspector, LocalDate acceptedOn) {
    }

    /**
     * A unit to be handed over.
     *
     * @param position        what the drawing calls it
     * @param serialNo        null until it is known
     * @param facts           warranty facts with which the unit enters the archive, as JSON
     * @param equipmentUnitId in the archive; null where it is not there yet
     */
    public record Unit(long id, int partNo, String position, String productFamily, String model, String serialNo, String facts,
                       Long equipmentUnitId) {
    }
}

package io.aftersales.installation;

import io.aftersales.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engineering supervisor sees the result of an inspection (CAC-115) and sets the limit for what was found (CAC-121). */
@Service
@Transactional
public class ResultReview {

    private final InspectionService inspections;
    private final RectificationService rectifications;

    ResultReview(InspectionService inspections, RectificationService rectifications) {
        this.inspections = inspections;
        this.rectifications = rectifications;
    }

    /**
     * @param limitDays null for what the table says
     * @return what was opened; null where nothing was found
     */
    public RectificationService.Opened review(String number, int partNo, long inspectionId, String note, Integer limitDays) throws Refusal {
        RectificationService.Opened opened = rectifications.open(number, partNo, limitDays);
        inspections.review(inspectionId, note);
        return opened;
    }
}

package io.aftersales.workers.quotation;

import io.aftersales.quotation.Quotation;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;

/** A quotation above a form: its total and its lines. */
final class QuotationFacts {

    private QuotationFacts() {
    }

    static List<Fact> of(Quotation quotation) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(new Text("报价总额", "Total"), "CNY " + quotation.total().toPlainString()));
        for (Quotation.Line line : quotation.lines()) {
            facts.add(Fact.of(new Text("明细", "Line"), line.description() + " × " + line.quantity().stripTrailingZeros().toPlainString()
                    + (line.amount() == null ? "" : "  CNY " + line.amount().toPlainString())));
        }
        return facts;
    }
}

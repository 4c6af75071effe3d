package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.partsorder.OrderLine;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What is waited for. */
@Component
class BookReceiptFacts implements TaskFacts {

    private final OrderForms forms;

    BookReceiptFacts(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_BookReceipt";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("delivered", forms.outstandingRows(about.caseNumber()));
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("orderLines", forms.lines(about.caseNumber(), OrderLine::outstanding));
    }
}

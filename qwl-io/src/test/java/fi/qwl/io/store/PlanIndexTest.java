package fi.qwl.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.plan.ActionId;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.store.DueItem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanIndexTest {

    private static final LocalDate FAR = LocalDate.of(2099, 1, 1);

    @TempDir
    Path directory;

    @Test
    void aPlanIsReadAgainOnlyWhenItWasSavedAgainByAnyProgram() throws IOException {
        FilePlanStore other = FilePlanStore.in(directory, report -> {});
        DevelopmentPlan plan = StoreWriter.fill(other);
        List<PlanId> read = new ArrayList<>();
        PlanIndex index = new PlanIndex(new PlanFiles(directory), id -> {
            read.add(id);
            return other.find(id);
        });

        List<DueItem> before = index.due(item -> !item.day().isAfter(FAR));
        assertThat(index.due(item -> !item.day().isAfter(FAR))).isEqualTo(before);
        assertThat(index.ids(entry -> entry.unit().equals(plan.unit()))).containsExactly(plan.id());
        assertThat(read).containsExactly(plan.id());

        ActionId open = new ActionId(before.stream()
                .filter(item -> item.kind() == DueItem.Kind.ACTION)
                .findFirst()
                .orElseThrow()
                .item());
        other.save(plan.edit()
                .status(open, Status.CANCELLED)
                .save(Responsible.of(Role.TEAM), Instant.parse("2025-02-03T09:00:00Z"), "given up"));

        assertThat(index.due(item -> item.kind() == DueItem.Kind.ACTION))
                .extracting(DueItem::item)
                .doesNotContain(open.value());
        assertThat(read).containsExactly(plan.id(), plan.id());
    }
}

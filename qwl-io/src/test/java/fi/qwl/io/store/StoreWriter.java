package fi.qwl.io.store;

import fi.qwl.io.document.Plans;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.Role;
import fi.qwl.plan.store.PlanConflictException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** A program that changes one plan again and again; tests run several of them, and kill them. */
public final class StoreWriter {

    private static final ActionId ACTION = new ActionId("a1-1");

    private StoreWriter() {}

    /**
     * Writes.
     *
     * @param arguments the directory, the writer's name, and how many versions it is to save
     * @throws IOException if the store fails
     */
    @SuppressWarnings("SystemOut") // The parent waits for the first line.
    public static void main(String[] arguments) throws IOException {
        FilePlanStore store = FilePlanStore.in(Path.of(arguments[0]), report -> {
            throw new IllegalStateException(report.toString());
        });
        OutputStream out = System.out;
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            int version = saveOne(store, arguments[1] + " " + i);
            out.write((version + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** Saves one change, trying again when others were faster. */
    static int saveOne(FilePlanStore store, String what) throws IOException {
        while (true) {
            DevelopmentPlan plan = store.find(id()).orElseThrow();
            int percent = (plan.actions().get(0).percentDone().orElse(0) + 1) % 101;
            try {
                DevelopmentPlan next = plan.edit()
                        .percentDone(ACTION, percent)
                        .save(Responsible.of(Role.TEAM), Instant.parse("2025-02-01T08:00:00Z"), what);
                store.save(next);
                return next.version();
            } catch (PlanConflictException e) {
                // Somebody was faster: the change is made again on theirs.
            }
        }
    }

    static PlanId id() {
        return Plans.full().id();
    }

    /** Keeps the first versions of the plan, as they came to be. */
    static DevelopmentPlan fill(FilePlanStore store) throws IOException {
        DevelopmentPlan full = Plans.full();
        for (int version = 1; version <= full.version(); version++) {
            store.save(Plans.upTo(full, version));
        }
        return full;
    }
}

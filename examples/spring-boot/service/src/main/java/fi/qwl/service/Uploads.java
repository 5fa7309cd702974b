package fi.qwl.service;

import org.springframework.web.multipart.MultipartFile;

/** What is known of an uploaded file before anybody reads it. */
final class Uploads {

    private static final int LONGEST_NAME = 100;

    private Uploads() {}

    /** {@return the file's name without folders, shortened; it is shown, and says nothing of the format that is safe} */
    static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        if (sent == null || sent.isBlank()) {
            return "file";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return Fields.printable(name.substring(Math.max(0, name.length() - LONGEST_NAME)));
    }
}

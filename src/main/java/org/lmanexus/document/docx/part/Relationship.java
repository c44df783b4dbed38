package org.lmanexus.document.docx.part;

/// A pointer from one part to another.
///
/// @param type the last word of its type, such as `styles`; the same in Strict and Transitional
/// @param target the name of the other part in the package
public record Relationship(String id, String type, String target) {

    /// Resolves a target against the folder of the part that names it; it cannot leave the package,
    /// since it is only ever looked up among the package's own entries.
    static String resolve(String part, String target) {
        String path = target.replace('\\', '/');
        String full = path.startsWith("/") ? path : folder(part) + path;
        StringBuilder out = new StringBuilder();
        for (String step : full.split("/")) {
            if (step.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                out.append(out.isEmpty() ? "" : "/").append(step);
            }
        }
        return out.toString();
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }
}

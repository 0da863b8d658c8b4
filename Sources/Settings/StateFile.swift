import Yams

/// Names and values as the program keeps them for itself: YAML that a person can read.
public enum StateFile {
  /// The text of a file.
  public static func text(_ values: [(name: String, value: String)]) -> String {
    values.map { name, value in
      let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "\(name): \"\(escaped)\"\n"
    }.joined()
  }

  /// The names and values of a file's text; none of one that is damaged.
  public static func values(_ text: String) -> [String: String] {
    guard let mapping = try? Yams.compose(yaml: text, .basic)?.mapping else { return [:] }
    var values: [String: String] = [:]
    for (name, value) in mapping {
      if let name = name.scalar?.string, let value = value.scalar?.string { values[name] = value }
    }
    return values
  }
}

/// CSV as RFC 4180 describes it, read field by field.
enum CSVText {
  /// The records of a text; nil when it is no CSV.
  static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          field.unicodeScalars.append(scalar)
          rest.removeFirst()
        } else {
          isQuoted = false
          guard rest.first == "," || rest.first == "\r" else { return nil }
        }
        continue
      }
      switch scalar {
      case "\"":
        guard field.isEmpty else { return nil }
        isQuoted = true
      case ",":
        record.append(field)
        field = ""
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        records.append(record + [field])
        (record, field) = ([], "")
      case "\n": return nil
      default: field.unicodeScalars.append(scalar)
      }
    }
    return isQuoted || !field.isEmpty || !record.isEmpty ? nil : records
  }
}
